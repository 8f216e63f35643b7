import type { Parameters } from '../../assessment/parameters';
import type { Review } from '../../report/review';
import { sameInputs } from '../../report/same-inputs';
import { sameValue } from '../../report/same-value';
import { entriesToKeep, findingKey, type SetAside } from '../../report/set-aside-entries';
import type { ApplyOutcome, HostProblem, SelectedCells } from '../../workbook/host';
import type { ScoreDraft } from '../score/score-form';
import { changesSince, type Changes } from './changes';

/** What the pane asks of the workbook. */
export type Task = 'check' | 'highlight' | 'clear' | 'summary' | 'save' | 'goTo';

export type Outcome =
  | ({ readonly kind: 'highlighted' | 'cleared' } & ApplyOutcome)
  | ({
      readonly kind: 'summaryWritten';
      /** The address to go to for the sheet. */
      readonly at: string | null;
    } & ApplyOutcome)
  /** Parameters: in the workbook, or kept for the next summary because there is no sheet to hold them. */
  | { readonly kind: 'saved' | 'kept' | 'undone' | 'restored' | 'taken' }
  | { readonly kind: 'copied' | 'copyFailed' };

export interface PaneState {
  /** Of the last successful check; null before the first. */
  readonly review: Review | null;
  readonly running: Task | null;
  /** The running task has taken long enough to deserve a progress note. */
  readonly slow: boolean;
  /** The workbook changed after the last check. */
  readonly stale: boolean;
  readonly problem: { readonly task: Task; readonly problem: HostProblem } | null;
  readonly outcome: Outcome | null;
  /** Set in the pane and not known to be in the workbook; they win over the workbook's. */
  readonly pending: Parameters | null;
  /** What was typed into the score form; null before anything was. */
  readonly typed: ScoreDraft | null;
  /** Somebody asked for a summary while values cannot be used, and has not said yet what is to be done. */
  readonly isAsked: boolean;
  /** As they stood at the last check or save: what the next save is compared with. */
  readonly saved: Parameters;
  /** The form from which that was saved, with what the parameters do not say: items beside a whole mark. */
  readonly savedForm: ScoreDraft | null;
  /** What 撤销 goes back to. */
  readonly undo: { readonly parameters: Parameters; readonly typed: ScoreDraft | null } | null;
  /** Findings set aside, as the pane changed them; null while those of the workbook hold. */
  readonly setAside: readonly SetAside[] | null;
  /** Key of the selected finding. */
  readonly selected: string | null;
  /** What the workbook's summary states; null without one, and where the sheets have changed since. */
  readonly summaryOf: Review | null;
  /** What the highlights show that were set here; null where none were. */
  readonly highlightsOf: Review | null;
  /** What was selected in the workbook last, where something is to be said about it. */
  readonly selectedCells: SelectedCells | null;
  /** The finding that something outside of the list led to, until its card is in sight, whatever the list is filtered by. */
  readonly sought: string | null;
  /** Reasons for setting findings aside that are being typed, by their keys: another card may open meanwhile. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Keys of the findings marked as dealt with, until the next check says whether they are. */
  readonly handled: ReadonlySet<string>;
  /** What the last check found otherwise than the one before. */
  readonly changes: Changes | null;
  /** The last check: the next one is compared with it. */
  readonly checked: Review | null;
  /** Something was filled in for this workbook earlier, and may be taken over. */
  readonly hasOffer: boolean;
}

export const INITIAL_STATE: PaneState = {
  review: null,
  running: null,
  slow: false,
  stale: false,
  problem: null,
  outcome: null,
  pending: null,
  typed: null,
  isAsked: false,
  saved: {},
  savedForm: null,
  undo: null,
  setAside: null,
  selected: null,
  summaryOf: null,
  highlightsOf: null,
  selectedCells: null,
  sought: null,
  reasons: new Map(),
  handled: new Set(),
  changes: null,
  checked: null,
  hasOffer: false,
};

/** What was set in the pane and is not known to be in the workbook. */
export type Unsaved = Pick<PaneState, 'pending' | 'setAside'>;

export type PaneEvent =
  | { readonly type: 'started'; readonly task: Task }
  | { readonly type: 'slow' }
  | { readonly type: 'ended' }
  | { readonly type: 'failed'; readonly task: Task; readonly problem: HostProblem }
  /** `pending` and `setAside` are null when the workbook itself now holds what was set in the pane. */
  | ({ readonly type: 'reviewed'; readonly review: Review; readonly isSummaryInForce?: boolean } & Unsaved)
  /** As `reviewed`, because somebody asked for it: it is compared with the check before, under the same inputs. */
  | ({
      readonly type: 'checked';
      readonly review: Review;
      readonly before: Review | null;
      /** The workbook has a summary that states this. */
      readonly isSummaryInForce: boolean;
      /** Highlights that stand were renewed for this. */
      readonly isReread: boolean;
    } & Unsaved)
  | { readonly type: 'outcome'; readonly outcome: Outcome }
  | { readonly type: 'changed' }
  | { readonly type: 'dismissed' }
  | { readonly type: 'edited'; readonly parameters: Parameters; readonly typed: ScoreDraft | null }
  | { readonly type: 'asked' }
  /** The same snapshot under edited parameters or in another language. */
  | { readonly type: 'previewed'; readonly review: Review }
  | { readonly type: 'committed'; readonly canUndo: boolean }
  | { readonly type: 'selected'; readonly finding: string | null; readonly isSought?: boolean }
  /** The card of the finding that was sought is in sight, or there is none. */
  | { readonly type: 'found' }
  | { readonly type: 'cellsSelected'; readonly cells: SelectedCells | null; readonly finding: string | null }
  | { readonly type: 'reasonTyped'; readonly finding: string; readonly reason: string | null }
  | { readonly type: 'handled'; readonly finding: string; readonly isHandled: boolean }
  | { readonly type: 'setAside'; readonly entries: readonly SetAside[] }
  /** It was taken, declined or withdrawn. */
  | { readonly type: 'offerEnded' };

/** Whether the workbook's summary states what holds now: the same sheets, inputs and findings set aside. */
export function isSummaryInForce({ summaryOf, review, pending, setAside }: PaneState): boolean {
  if (!summaryOf || !review) return false;
  return (
    sameInputs(pending ?? review.parameters, summaryOf.parameters) &&
    sameValue(setAside ?? entriesToKeep(review), entriesToKeep(summaryOf))
  );
}

function highlightsAfter({ review, highlightsOf }: PaneState, { kind }: Outcome): Review | null {
  if (kind === 'highlighted') return review;
  return kind === 'cleared' ? null : highlightsOf;
}

/** Whether the highlights show findings that no longer stand, or lack some that do. */
export function areHighlightsOld({ review, highlightsOf }: Pick<PaneState, 'review' | 'highlightsOf'>): boolean {
  if (!review || !highlightsOf || review === highlightsOf) return false;
  return !sameValue(shownBy(review), shownBy(highlightsOf));
}

function shownBy({ report }: Review): readonly string[] {
  const standing = report.findings.filter(({ setAside }) => !setAside);
  return standing.map((finding) => `${finding.severity} ${findingKey(finding)} ${finding.cells.join()}`).sort();
}

/** The next state: pure, one case per event. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'started':
      // Going to a cell leaves the message of the action before in place.
      return {
        ...state,
        running: event.task,
        slow: false,
        problem: null,
        isAsked: false,
        outcome: event.task === 'goTo' ? state.outcome : null,
      };
    case 'slow':
      return state.running ? { ...state, slow: true } : state;
    case 'ended':
      return { ...state, running: null, slow: false };
    case 'failed':
      return { ...state, outcome: null, problem: { task: event.task, problem: event.problem } };
    case 'checked':
      return {
        ...reviewed(state, event),
        changes: changesSince(event.before, event.review, state.handled),
        checked: event.review,
        handled: new Set(),
        summaryOf: event.isSummaryInForce ? event.review : null,
        highlightsOf: event.isReread && state.highlightsOf ? event.review : state.highlightsOf,
      };
    case 'reviewed': {
      const next = reviewed(state, event);
      return event.isSummaryInForce ? { ...next, summaryOf: event.review } : next;
    }
    case 'outcome':
      return {
        ...state,
        problem: null,
        outcome: event.outcome,
        summaryOf: event.outcome.kind === 'summaryWritten' ? state.review : state.summaryOf,
        highlightsOf: highlightsAfter(state, event.outcome),
      };
    case 'changed':
      return state.review ? { ...state, stale: true, summaryOf: null } : state;
    case 'dismissed':
      return { ...state, problem: null, outcome: null, isAsked: false };
    case 'edited':
      return { ...state, pending: event.parameters, typed: event.typed, isAsked: false };
    case 'asked':
      return { ...state, isAsked: true };
    case 'previewed':
      return { ...state, review: event.review };
    case 'committed':
      return {
        ...state,
        undo: event.canUndo ? { parameters: state.saved, typed: state.savedForm } : null,
        saved: state.pending ?? state.saved,
        savedForm: state.typed,
      };
    case 'selected':
      return { ...state, selected: event.finding, sought: event.isSought ? event.finding : state.sought };
    case 'found':
      return { ...state, sought: null };
    case 'cellsSelected':
      return {
        ...state,
        selectedCells: event.cells,
        selected: event.finding ?? state.selected,
        sought: event.finding ?? state.sought,
      };
    case 'reasonTyped': {
      const reasons = new Map(state.reasons);
      if (event.reason === null) reasons.delete(event.finding);
      else reasons.set(event.finding, event.reason);
      return { ...state, reasons };
    }
    case 'handled': {
      const handled = new Set(state.handled);
      if (event.isHandled) handled.add(event.finding);
      else handled.delete(event.finding);
      return { ...state, handled };
    }
    case 'setAside':
      return { ...state, setAside: event.entries };
    case 'offerEnded':
      return { ...state, hasOffer: false };
  }
}

function reviewed(state: PaneState, { review, pending, setAside }: { readonly review: Review } & Unsaved): PaneState {
  return { ...state, review, pending, setAside, saved: review.parameters, stale: false };
}
