import { checkWorkbook, highlightFindings, writeSummary } from '../../report/actions';
import { review } from '../../report/review';
import { isSummaryInForce } from '../../report/summary/in-force';
import { setAside } from '../../report/set-aside';
import type { PaneActions } from './pane-actions';
import { saveInputs } from './save-inputs';

/** The actions of `report/`, as every front door uses them. */
export const coreActions: PaneActions = {
  review,
  check: checkWorkbook,
  isSummaryInForce,
  highlight: highlightFindings,
  writeSummary,
  saveInputs,
  setAside,
};
