/** Cases of the family in one file: for each test file all modules are loaded and compiled anew. */
import './contracts.cases';
import './experience.cases';
import './half-months.cases';
import './identity.cases';
import './leaving.cases';
import './marks.cases';
import './people.cases';
import './ruled-out.cases';
