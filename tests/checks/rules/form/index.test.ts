/** Cases of the family in one file: for each test file all modules are loaded and compiled anew. */
import './attendance.cases';
import './cells.cases';
import './headers.cases';
import './marks.cases';
import './months.cases';
import './table-twice.cases';
import './titles.cases';
import './zones.cases';
