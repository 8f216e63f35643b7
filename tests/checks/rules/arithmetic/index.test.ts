/** Cases of the family in one file: for each test file all modules are loaded and compiled anew. */
import './attendance.cases';
import './formula-meaning.cases';
import './formulas.cases';
import './part-sums.cases';
import './period-sums.cases';
import './rates.cases';
import './totals.cases';
