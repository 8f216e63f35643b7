import { limitsOf } from '../../assessment/limits';
import { mergeParameters, type Parameters } from '../../assessment/parameters';
import { DEFAULT_SCHEME } from '../../assessment/schemes';
import { zoneNames } from '../../assessment/zone-marks';
import { enteredIn } from '../../report/carry-over';
import { review, type Review } from '../../report/review';
import { sameValue } from '../../report/same-value';
import type { InputsKeeper } from '../../taskpane/state/inputs-keeper';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { OpenWorkbook } from '../open-workbook';
import type { InputsStore } from './inputs-store';
import { given, readKept, withNames, withoutNames } from './nameless-inputs';

/** What the form in the pane says while nobody has filled anything in. */
const NOTHING: Parameters = { scheme: DEFAULT_SCHEME };

/** What is filled in for one open workbook, kept without names until a file of the user's holds it. */
export class WorkbookInputs implements InputsKeeper {
  private file: string | null;
  /** Of an earlier time. */
  private offer: Parameters | null;
  /** Since the workbook was opened, and in no file of the user's; without names. */
  private filledIn: Parameters | null = null;
  /** The same with the names of its zones. */
  private named: Parameters | null = null;
  /** In files of the user's: the workbook as it was read or downloaded last, and the table of parameters. */
  private inFile: Parameters;
  /** Findings set aside that no workbook holds. */
  private setAside = 0;
  /** Values of the form that cannot be used. */
  private refused = 0;
  private lastSave: Promise<void> = Promise.resolve();
  /** The zones that its marks belong to. */
  private zones: readonly string[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly observers = new Set<() => void>();

  constructor(
    private readonly store: InputsStore,
    private readonly workbook: OpenWorkbook,
    /** What the table of parameters says of this workbook. */
    private table: Parameters | null = null,
  ) {
    this.file = workbook.fingerprint;
    this.inFile = this.inFiles(workbook.asRead.snapshot);
    this.offer = this.file === null ? null : readKept(store.get(this.file));
  }

  hasOffer(): boolean {
    return this.offer !== null;
  }

  take(reviewed: Review): Parameters | null {
    const all = this.offer && withNames(this.all(), zoneNames(reviewed.station));
    this.offer = null;
    return all;
  }

  decline(): void {
    this.offer = null;
    this.write();
  }

  keep(parameters: Parameters, reviewed: Review): void {
    this.zones = zoneNames(reviewed.station);
    const filledIn = withoutNames(parameters, this.zones);
    // What the file holds and the form no longer says was taken away, which is something of one's own too.
    const isKept = this.isHeldBy(this.inFile, filledIn) && holdsAll(filledIn, withoutNames(this.inFile, this.zones));
    this.filledIn = isKept ? null : filledIn;
    this.named = isKept ? null : given(parameters);
    this.write();
  }

  keepSetAside(count: number): void {
    if (count === this.setAside) return;
    this.setAside = count;
    for (const observer of this.observers) observer();
  }

  keepRefused(count: number): void {
    if (count === this.refused) return;
    this.refused = count;
    for (const observer of this.observers) observer();
  }

  /** The table of parameters says something else of this workbook now. */
  useTable(table: Parameters): void {
    if (sameValue(table, this.table)) return;
    this.table = table;
    this.inFile = this.inFiles(this.workbook.asRead.snapshot);
    for (const observer of this.observers) observer();
  }

  /** How many values of the form cannot be used, and are in no file. */
  readonly getRefused = (): number => this.refused;

  saving(save: Promise<void>): void {
    this.lastSave = save;
  }

  /** Resolves when the saves that have begun have ended. */
  saved(): Promise<void> {
    return this.lastSave;
  }

  onWithdrawn(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes the offer back, as when all that is kept was cleared. */
  withdraw(): void {
    this.offer = null;
    for (const listener of this.listeners) listener();
  }

  /** Whether the workbook as it is now, downloaded or not, holds all that was filled in. */
  areWritten(): boolean {
    return this.setAside === 0 && this.refused === 0 && this.isHeldBy(inputsIn(this.workbook.getView().snapshot));
  }

  /** Whether something was filled in that no file of the user's holds; `subscribe` tells of a change. */
  readonly areOnlyHere = (): boolean => this.filledIn !== null || this.setAside > 0 || this.refused > 0;

  /** What was filled in that no file of the user's holds; null where there is nothing. */
  readonly getFilledIn = (): Parameters | null => this.named;

  /** What comes over the inputs of the workbook: what was filled in, else what the table of parameters says; null where nothing does. */
  readonly getInForce = (): Parameters | null => this.named ?? this.table;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.observers.add(listener);
    return () => this.observers.delete(listener);
  };

  /** The user has the workbook as it is now in a file. Says whether that holds all that was filled in. */
  downloaded(): boolean {
    return this.settle(this.workbook.getView().snapshot);
  }

  /** The file was read again. If it is another one now, what was filled in is kept for that; an offer was for the one before. */
  reread(): void {
    const { asRead, fingerprint } = this.workbook;
    const { file, filledIn, zones } = this;
    if (fingerprint === file) return;
    if (filledIn && file !== null) this.store.remove(file);
    this.withdraw();
    this.file = fingerprint;
    this.inFile = this.inFiles(asRead.snapshot);
    if (!filledIn || this.settle(asRead.snapshot)) return;
    this.keep(withNames(filledIn, zones), review(asRead.snapshot, { file: '', language: 'zh-CN' }));
  }

  /** Forgets what was filled in where a file of the user's holds it. */
  private settle(saved: WorkbookSnapshot): boolean {
    this.inFile = this.inFiles(saved);
    if (!this.isHeldBy(this.inFile)) return false;
    if (!this.filledIn) return true;
    this.filledIn = null;
    this.named = null;
    // What was filled in earlier is older than what the file holds now, and is not to come over it.
    this.withdraw();
    this.write();
    return true;
  }

  private inFiles(saved: WorkbookSnapshot): Parameters {
    return mergeParameters(inputsIn(saved), this.table ?? {});
  }

  private isHeldBy(saved: Parameters, filledIn = this.filledIn): boolean {
    return filledIn === null || holdsAll(withoutNames(saved, this.zones), filledIn);
  }

  private all(): Parameters {
    return mergeParameters(this.offer ?? {}, this.filledIn ?? {});
  }

  private write(): void {
    for (const observer of this.observers) observer();
    if (this.file === null) return;
    if (this.offer ?? this.filledIn) this.store.put(this.file, this.all());
    else this.store.remove(this.file);
  }
}

/** What a file gives when it is opened; the form says no less. */
function inputsIn(snapshot: WorkbookSnapshot): Parameters {
  return mergeParameters(NOTHING, enteredIn(snapshot)?.parameters ?? {});
}

/** Whether the first ones say all that the second ones say. Numbers of the rules that are the usual ones need not be said. */
function holdsAll(held: Parameters, parameters: Parameters): boolean {
  return holds(held, { ...parameters, rules: undefined }) && holds(limitsOf(held), limitsOf(parameters));
}

/** Whether every value of the second one stands in the first one. */
function holds(held: unknown, value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return held === value;
  const members: Readonly<Record<string, unknown>> = typeof held === 'object' && held !== null ? { ...held } : {};
  return Object.entries(value).every(([key, member]) => holds(members[key], member));
}
