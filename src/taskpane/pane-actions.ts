import { checkWorkbook, highlightFindings, writeSummary, type Written } from '../report/actions';
import { review, type Review, type ReviewOptions } from '../report/review';
import type { Host, HostResult } from '../workbook/host';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { saveInputs } from './save-inputs';

/** What the pane can do with a workbook: the same functions that ribbon and command line use. */
export interface PaneActions {
  /** Reviews a snapshot that was read before, under other parameters or in another language. */
  review(snapshot: WorkbookSnapshot, options: ReviewOptions): Review;
  check(host: Host, options: ReviewOptions): Promise<HostResult<Review>>;
  highlight(host: Host, options: ReviewOptions): Promise<HostResult<Written>>;
  writeSummary(host: Host, options: ReviewOptions): Promise<HostResult<Written>>;
  /** Writes parameters and findings set aside to the summary sheet's input cells; null where none can hold them yet. */
  saveInputs(host: Host, options: ReviewOptions): Promise<HostResult<Review | null>>;
}

/** The actions of `report/`, as every front door uses them. */
export const defaultActions: PaneActions = {
  review,
  check: checkWorkbook,
  highlight: highlightFindings,
  writeSummary,
  saveInputs,
};
