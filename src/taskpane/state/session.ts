import type { Parameters } from '../../assessment/parameters';
import type { Written } from '../../report/actions';
import type { Finding } from '../../report/report';
import type { Review, ReviewOptions } from '../../report/review';
import { sameValue } from '../../report/same-value';
import { entriesToKeep, findingKey, type SetAside } from '../../report/set-aside-entries';
import type { Language } from '../../strings';
import { formatCell, parseReference } from '../../workbook/address';
import { failure, success, type Host, type HostResult, type SelectedCells } from '../../workbook/host';
import type { ScoreDraft } from '../score/score-form';
import { findingsAt } from './finding-list';
import type { InputsKeeper } from './inputs-keeper';
import { Navigation, type TabId } from './navigation';
import type { PaneActions } from './pane-actions';
import {
  INITIAL_STATE,
  reduce,
  type Outcome,
  type PaneEvent,
  type PaneState,
  type Task,
  type Unsaved,
} from './pane-state';
import { TaskQueue } from './task-queue';
import { unusable } from './unusable';

/** Milliseconds without typing after which the figures follow: a review of a large workbook takes longer than a key press. */
const TYPING_PAUSE = 200;

const SAID_UNTIL_DOWNLOADED: readonly Outcome['kind'][] = ['summaryWritten', 'saved', 'kept', 'restored', 'taken'];

const NOTHING_UNSAVED: Unsaved = { pending: null, setAside: null };

export interface SessionOptions {
  /** Name for the report; empty inside Excel. */
  readonly file: string;
  readonly language: Language;
  readonly actions: PaneActions;
  /** Where what is filled in outlives the page; without one only the workbook keeps it. */
  readonly inputs?: InputsKeeper;
}

/**
 * One pane over one workbook: runs the actions and keeps the state that the components show.
 * Knows nothing of React; `subscribe` and `getState` are what `useSyncExternalStore` asks for.
 */
export class Session {
  private state: PaneState;
  readonly navigation = new Navigation();
  private readonly listeners = new Set<() => void>();
  private readonly queue = new TaskQueue((event) => this.dispatch(event));
  /** How often somebody else changed the workbook. */
  private changes = 0;
  private target = '';
  private preview: ReturnType<typeof setTimeout> | undefined;
  private language: Language;

  constructor(
    private readonly host: Host,
    private readonly options: SessionOptions,
  ) {
    this.language = options.language;
    this.state = { ...INITIAL_STATE, hasOffer: options.inputs?.hasOffer() ?? false };
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Starts listening to the workbook and to what is kept for it; returns how to stop. */
  watch(): () => void {
    const stops = [
      this.host.onChange(() => {
        this.changes++;
        this.dispatch({ type: 'changed' });
        // A file changes by being read again, which somebody asked for to see what is left.
        if (!this.host.writesInPlace && this.state.review) void this.check({ isReread: true });
      }),
      this.host.onSelect((cells) => this.showSelected(cells)),
      this.options.inputs?.onWithdrawn(() => this.dispatch({ type: 'offerEnded' })),
    ];
    return () => stops.forEach((stop) => stop?.());
  }

  /**
   * Queues what reads the workbook and gives a review of it. What is set or changed meanwhile is newer than the review;
   * `done` hears whether something was set.
   */
  private reading<T>(
    task: Task,
    work: () => Promise<HostResult<T>>,
    done: (value: T, isNewest: boolean) => void,
  ): Promise<void> {
    let sent = this.unsaved();
    let seen = this.changes;
    return this.queue.add(
      task,
      () => {
        sent = this.unsaved();
        seen = this.changes;
        return work();
      },
      (value) => {
        const isNewest = this.isUnsaved(sent);
        done(value, isNewest);
        if (!isNewest) this.showPreview();
        if (this.changes !== seen) this.dispatch({ type: 'changed' });
      },
    );
  }

  /** `isReread`: the file was read again, which renews the highlights in it. */
  check({ isReread } = { isReread: false }): Promise<void> {
    return this.reading(
      'check',
      async () => {
        const { actions } = this.options;
        const found = await actions.check(this.host, this.reviewOptions());
        if (!found.ok) return found;
        const review = found.value;
        return success({
          review,
          before: this.lastCheckUnder(review.parameters),
          isSummaryInForce: actions.isSummaryInForce(review),
        });
      },
      (found) => this.dispatch({ type: 'checked', isReread, ...found, ...this.unsaved() }),
    );
  }

  /** Checks at once and leads to the findings; parameters that stand elsewhere, if any, are then taken over as if they were typed now. */
  async begin(parameters: Parameters | null): Promise<void> {
    if (!this.state.review) await this.check();
    const { review } = this.state;
    if (!review) return;
    this.open('findings');
    if (!parameters) return;
    const merged = this.options.actions.review(review.snapshot, { ...this.reviewOptions(), parameters });
    return this.takeOver(merged.parameters, 'taken');
  }

  /** The check before, as it would be under these inputs: what follows from them is nothing that was put right or done wrong. */
  private lastCheckUnder(parameters: Parameters): Review | null {
    const { checked } = this.state;
    if (!checked || (checked.language === this.language && sameValue(checked.parameters, parameters))) return checked;
    return this.options.actions.review(checked.snapshot, { ...this.reviewOptions(), parameters });
  }

  highlight(): Promise<void> {
    return this.reading(
      'highlight',
      () => this.options.actions.highlight(this.host, this.reviewOptions()),
      ({ review, outcome }) => {
        this.dispatch({ type: 'reviewed', review, ...this.unsaved() });
        this.report({ kind: 'highlighted', ...outcome });
      },
    );
  }

  clearHighlights(): Promise<void> {
    return this.queue.add(
      'clear',
      () => this.host.clearHighlights(),
      (outcome) => this.report({ kind: 'cleared', ...outcome }),
    );
  }

  /** Asks first where values that were filled in cannot be used; `isConfirmed` leaves them out. */
  writeSummary(isConfirmed = false): Promise<void> {
    if (!isConfirmed && unusable(this.state).length > 0) {
      this.dispatch({ type: 'asked' });
      return Promise.resolve();
    }
    return this.reading<Written>(
      'summary',
      () => this.options.actions.writeSummary(this.host, this.reviewOptions()),
      ({ review, outcome, sheet }, isNewest) => {
        this.dispatch({ type: 'reviewed', review, ...(isNewest ? NOTHING_UNSAVED : this.unsaved()) });
        if (isNewest) this.options.inputs?.keepSetAside(0);
        const at = sheet === undefined ? null : formatCell({ sheet, row: 0, column: 0 });
        this.report({ kind: 'summaryWritten', ...outcome, at });
      },
    );
  }

  /** Shows cells; of several requests in a row only the last is carried out. `address` as in the report. */
  goTo(address: string): Promise<void> {
    this.target = address;
    return this.queue.add(
      'goTo',
      async () => {
        const area = parseReference(this.target);
        return area ? this.host.goTo(area) : failure('not-found', this.target);
      },
      () => undefined,
    );
  }

  /** Leads to a tab and, in the score form, to the field of a parameter. */
  open(tab: TabId, field: string | null = null): void {
    this.navigation.open(tab, field);
  }

  /** Opens the finding about the cells that somebody selected; the one that is open stays where it is about them too. */
  private showSelected(cells: SelectedCells): void {
    const { review, selected, selectedCells } = this.state;
    const found = review ? findingsAt(review, cells.area) : [];
    const first = found.find((finding) => findingKey(finding) === selected) ?? found[0];
    const isTold = first !== undefined || cells.input !== null;
    if (!isTold && selectedCells === null) return;
    this.dispatch({
      type: 'cellsSelected',
      cells: isTold ? cells : null,
      finding: first ? findingKey(first) : null,
    });
  }

  /** Selects a finding and shows its first cell; `isSought`: its card has to come into sight. */
  select(finding: Finding, isSought = false): Promise<void> {
    this.dispatch({ type: 'selected', finding: findingKey(finding), isSought });
    const [first] = finding.cells;
    return first === undefined ? Promise.resolve() : this.goTo(first);
  }

  /** Leads to a finding in the list, and shows its first cell. */
  openFinding(finding: Finding): void {
    this.open('findings');
    void this.select(finding, true);
  }

  /** The list has brought the finding that was sought into sight, or has none such. */
  endSearch(): void {
    this.dispatch({ type: 'found' });
  }

  /** Takes over the reason that is typed for setting a finding aside; null where that is given up. */
  typeReason(finding: Finding, reason: string | null): void {
    this.dispatch({ type: 'reasonTyped', finding: findingKey(finding), reason });
  }

  /** Marks a finding as dealt with, or takes the mark back; the next check says whether it is. */
  handle(finding: Finding, isHandled: boolean): void {
    this.dispatch({ type: 'handled', finding: findingKey(finding), isHandled });
  }

  deselect(): void {
    this.dispatch({ type: 'selected', finding: null });
  }

  /** Takes parameters over, in the pane only; `commit` saves them. `typed`: the form that they come from, if any. */
  edit(parameters: Parameters, typed: ScoreDraft | null = null): void {
    this.dispatch({ type: 'edited', parameters, typed });
    if (this.state.review) this.options.inputs?.keep(parameters, this.state.review);
    this.options.inputs?.keepRefused(unusable(this.state).filter((one) => 'field' in one).length);
    clearTimeout(this.preview);
    this.preview = setTimeout(() => this.showPreview(), TYPING_PAUSE);
  }

  /** Saves what was edited since the last save, if anything. */
  commit(): Promise<void> {
    const { pending, saved } = this.state;
    if (!pending || sameValue(pending, saved)) return Promise.resolve();
    this.dispatch({ type: 'committed', canUndo: true });
    return this.save('saved');
  }

  /** Takes the last saved change back; there is one step only. */
  undo(): Promise<void> {
    const { undo } = this.state;
    if (!undo) return Promise.resolve();
    this.edit(undo.parameters, undo.typed);
    this.dispatch({ type: 'committed', canUndo: false });
    return this.save('undone');
  }

  /** Takes over what was filled in earlier as if it were typed now: it shows, is saved, and `undo` takes it back. */
  async restoreInputs(): Promise<void> {
    if (!this.state.review) await this.check();
    const { review } = this.state;
    if (!review) return;
    const inputs = this.options.inputs?.take(review);
    this.dispatch({ type: 'offerEnded' });
    if (!inputs) return;
    const { filledBy, filledOn } = review.parameters;
    return this.takeOver({ ...inputs, filledBy, filledOn }, 'restored');
  }

  private takeOver(parameters: Parameters, outcome: 'restored' | 'taken'): Promise<void> {
    this.edit(parameters);
    this.dispatch({ type: 'committed', canUndo: true });
    return this.save(outcome);
  }

  /** Forgets what was filled in earlier. */
  declineInputs(): void {
    this.options.inputs?.decline();
    this.dispatch({ type: 'offerEnded' });
  }

  /** Sets a finding aside with a reason, and saves that to the workbook. */
  setAside(finding: Finding, reason: string): Promise<void> {
    const { review } = this.state;
    if (!review) return Promise.resolve();
    this.typeReason(finding, null);
    const { actions } = this.options;
    return this.saveSetAside([...this.setAsideWithout(finding), actions.setAside(finding, reason, review)]);
  }

  /** Takes a finding that was set aside back. */
  restore(finding: Finding): Promise<void> {
    return this.saveSetAside(this.setAsideWithout(finding));
  }

  private setAsideWithout(finding: Finding): SetAside[] {
    const { review } = this.state;
    if (!review) return [];
    // One that rests may have been given for the same cells, when they said something else.
    const own = review.setAside.find((entry) => entry.finding === findingKey(finding));
    return entriesToKeep(review).filter((entry) => entry !== own);
  }

  private saveSetAside(entries: readonly SetAside[]): Promise<void> {
    this.dispatch({ type: 'setAside', entries });
    this.showPreview();
    return this.save('saved');
  }

  /** Tries again what failed. */
  retry(): Promise<void> {
    switch (this.state.problem?.task) {
      case 'check':
        return this.check();
      case 'highlight':
        return this.highlight();
      case 'clear':
        return this.clearHighlights();
      case 'summary':
        return this.writeSummary(true);
      case 'save':
        return this.save('saved');
      case 'goTo':
        return this.goTo(this.target);
      case undefined:
        return Promise.resolve();
    }
  }

  /** The user has the file as it stands: that it has yet to be downloaded is no longer to be said. */
  downloaded(): void {
    const { outcome } = this.state;
    if (outcome && SAID_UNTIL_DOWNLOADED.includes(outcome.kind)) this.dismiss();
  }

  dismiss(): void {
    this.dispatch({ type: 'dismissed' });
  }

  report(outcome: Outcome): void {
    this.dispatch({ type: 'outcome', outcome });
  }

  /** Shows the same snapshot in another language. */
  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    this.showPreview();
  }

  private showPreview(): void {
    const { review, pending } = this.state;
    if (!review) return;
    const options = { ...this.reviewOptions(), parameters: pending ?? review.parameters };
    this.dispatch({ type: 'previewed', review: this.options.actions.review(review.snapshot, options) });
  }

  private save(outcome: 'saved' | 'undone' | 'restored' | 'taken'): Promise<void> {
    const { inputs, actions } = this.options;
    const saved = this.reading(
      'save',
      () => actions.saveInputs(this.host, this.reviewOptions()),
      (review, isNewest) => {
        if (review && isNewest) {
          const isSummaryInForce = !this.host.writesInPlace;
          this.dispatch({ type: 'reviewed', review, isSummaryInForce, ...NOTHING_UNSAVED });
        }
        inputs?.keepSetAside(review ? 0 : (this.state.setAside ?? []).length);
        this.report({ kind: review || outcome !== 'saved' ? outcome : 'kept' });
      },
    );
    inputs?.saving(saved);
    return saved;
  }

  /** Whether nothing was set since this was sent: what was is newer than what came back. */
  private isUnsaved(sent: Unsaved): boolean {
    const { pending, setAside: entries } = this.state;
    return pending === sent.pending && entries === sent.setAside;
  }

  private unsaved(): Unsaved {
    const { pending, setAside: entries } = this.state;
    return { pending, setAside: entries };
  }

  private reviewOptions(): ReviewOptions {
    const { pending, setAside: entries } = this.state;
    return {
      file: this.options.file,
      language: this.language,
      ...(pending ? { parameters: pending } : {}),
      ...(entries ? { setAside: entries } : {}),
    };
  }

  private dispatch(event: PaneEvent): void {
    if (event.type === 'reviewed' || event.type === 'checked') clearTimeout(this.preview);
    this.state = reduce(this.state, event);
    for (const listener of this.listeners) listener();
  }
}
