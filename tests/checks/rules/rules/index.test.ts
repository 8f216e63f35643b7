/** Cases of the family in one file: for each test file all modules are loaded and compiled anew. */
import './education.cases';
import './progress.cases';
import './retention.cases';
import './satisfaction.cases';
import './shortages.cases';
import './zone-understaffed.cases';
