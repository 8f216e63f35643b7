import type { Written } from '../../report/actions';
import type { Finding } from '../../report/report';
import type { Review, ReviewOptions } from '../../report/review';
import type { SetAside } from '../../report/set-aside-entries';
import type { Host, HostResult } from '../../workbook/host';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** What the pane can do with a workbook: the same functions that ribbon and command line use. */
export interface PaneActions {
  /** Reviews a snapshot that was read before, under other parameters or in another language. */
  review(snapshot: WorkbookSnapshot, options: ReviewOptions): Review;
  check(host: Host, options: ReviewOptions): Promise<HostResult<Review>>;
  /** Whether the summary in the workbook says what one made now would say. */
  isSummaryInForce(review: Review): boolean;
  highlight(host: Host, options: ReviewOptions): Promise<HostResult<Written>>;
  writeSummary(host: Host, options: ReviewOptions): Promise<HostResult<Written>>;
  /** Writes parameters and findings set aside to the summary sheet's input cells; null where none can hold them yet. */
  saveInputs(host: Host, options: ReviewOptions): Promise<HostResult<Review | null>>;
  /** A finding of a review, set aside, with what was judged in it. */
  setAside(finding: Finding, reason: string, review: Review): SetAside;
}

let core: PaneActions | null = null;

/** Fetches what recognises, assesses and checks: not needed for the first paint, but soon after it. */
export async function loadActions(): Promise<PaneActions> {
  core ??= (await import('./core-actions')).coreActions;
  return core;
}

/** What came with the first check: without one there is neither snapshot nor finding. */
function checked(): PaneActions {
  if (!core) throw new Error('nothing was checked yet');
  return core;
}

/** The actions, fetched with the first of them. */
export const defaultActions: PaneActions = {
  review(snapshot, options) {
    return checked().review(snapshot, options);
  },
  setAside: (finding, reason, review) => checked().setAside(finding, reason, review),
  isSummaryInForce: (review) => core?.isSummaryInForce(review) ?? false,
  check: async (host, options) => (await loadActions()).check(host, options),
  highlight: async (host, options) => (await loadActions()).highlight(host, options),
  writeSummary: async (host, options) => (await loadActions()).writeSummary(host, options),
  saveInputs: async (host, options) => (await loadActions()).saveInputs(host, options),
};
