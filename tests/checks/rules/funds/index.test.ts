/** Cases of the family in one file: for each test file all modules are loaded and compiled anew. */
import './funds.cases';
