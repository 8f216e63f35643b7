/** Cases of the family in one file: for each test file all modules are loaded and compiled anew. */
import './counts.cases';
import './performance.cases';
import './rates.cases';
import './texts.cases';
