import { areaA1, cellA1, parseArea, type AreaRef } from '../workbook/address';
import {
  type ApplyNote,
  type ApplyOutcome,
  type Capability,
  failure,
  type Host,
  type HostCapabilities,
  type HostResult,
  type SelectedCells,
  success,
} from '../workbook/host';
import type { Plan } from '../workbook/plan';
import { isCellError, type CellValue, type WorkbookSnapshot } from '../workbook/snapshot';
import { typedInput } from './cell-input';
import { findHighlights, queueHighlights, type FoundHighlights } from './highlights';
import { findSheet, listWorkbook, type Listing } from './listing';
import { planProblem } from './plan-problems';
import { problemOf } from './problems';
import { readSheets } from './read-workbook';
import { NoAnswer, PATIENCE, runInTime } from './run-in-time';
import { isSupported } from './supported';
import { lockedInputSheet, queueInputs } from './write-inputs';
import { queuePage, queueSummary, type EnteredInput } from './write-summary';

/** `getMergedAreasOrNullObject` came with it; Excel 2021 has 1.14. */
export const REQUIRED_API = '1.13';
/** Milliseconds after which Excel has told of all that an action of ours changed. */
const LATE = 10_000;
/** Excel tells of renamed sheets. */
const API_WITH_RENAMES = '1.17';
/** From here on an event says whether the add-in itself caused it. */
const API_WITH_TRIGGER_SOURCE = '1.14';

function capability(version: string): Capability {
  if (isSupported(version)) return { supported: true };
  return { supported: false, reason: { code: 'too-old', detail: `ExcelApi ${version}` } };
}

const NO_HIGHLIGHTS: FoundHighlights = { standing: [], unreadSheets: [], hasUnreadRules: false };

/** What was left out, with what there is to say of conditional formats that Excel does not tell. */
function outcomeOf(
  protectedSheets: readonly string[],
  { unreadSheets, hasUnreadRules }: FoundHighlights,
  written: readonly (ApplyNote | null)[] = [],
): ApplyOutcome {
  const notes = [hasUnreadRules ? ('rules-unread' as const) : null, ...written].filter((note) => note !== null);
  return {
    protectedSheets,
    ...(unreadSheets.length > 0 && { unreadSheets }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The workbook that is open in Excel, over Office.js. One action at a time: a second one fails with `busy`. */
export class ExcelHost implements Host {
  readonly capabilities: HostCapabilities = {
    read: capability(REQUIRED_API),
    charts: capability('1.8'),
    pageLayout: capability('1.9'),
  };
  readonly writesInPlace = true;
  private isRunning = false;
  /** When the last action ended. */
  private ended = -Infinity;
  private isWatching = false;
  private readonly listeners = new Set<() => void>();
  private readonly selectListeners = new Set<(selected: SelectedCells) => void>();
  /** How often Excel was asked for events. */
  private requests = 0;
  /** How many selections Excel has told of. */
  private selections = 0;
  /** Sheets that were added for a summary, which is no change of the workbook's own. */
  private readonly added = new Set<string>();
  /** What the last read found, so that a write after it needs no look of its own; null after a write. */
  private listing: Listing | null = null;

  /** `patience`: milliseconds that Excel has for each request. */
  constructor(private readonly patience: number = PATIENCE) {}

  /** Two round trips; more for workbooks of some ten thousand cells. */
  async read(): Promise<HostResult<WorkbookSnapshot>> {
    return this.run(async (context) => {
      const listing = await listWorkbook(context);
      const snapshot = await readSheets(context, listing);
      this.listing = listing;
      return success(snapshot);
    });
  }

  /**
   * After a read: one round trip for inputs, two or three for highlights, and for a summary four: its contents, which
   * are all or nothing to who reads them; then what can fail by itself, its page, its calculation and that it is shown.
   */
  async apply(plan: Plan): Promise<HostResult<ApplyOutcome>> {
    return this.run(async (context) => {
      const listing = this.listing ?? (await listWorkbook(context));
      this.listing = null;
      const { summary, highlights, inputs = [], isAside = false } = plan;
      const problem = planProblem(plan, listing);
      if (problem) return { ok: false, problem };
      const locked = await lockedInputSheet(context, inputs, listing);
      if (locked !== null) return failure('protected', locked);
      const names = listing.sheets.map(({ name }) => name);
      const found = highlights ? await findHighlights(context, names) : NO_HIGHLIGHTS;
      const { application } = context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      const isNew = summary !== undefined && !findSheet(listing, summary.name);
      if (isNew) this.added.add(summary.name);
      if (summary) application.suspendApiCalculationUntilNextSync();
      const entered = summary ? queueSummary(context, summary, listing) : [];
      queueInputs(context, inputs);
      const protectedSheets = await queueHighlights(context, found.standing, highlights ?? []);
      await context.sync();
      if (!summary) return success(outcomeOf(protectedSheets, found));
      const notes = [
        await this.keepEntries(summary.name, entered),
        await this.attempt('page-not-set', summary.name, (sheet) => queuePage(sheet, summary, isNew)),
        // Excel leaves to the caller what was not calculated meanwhile; so it does where calculation is manual.
        await this.attempt('not-calculated', summary.name, (sheet) => sheet.calculate(true)),
        isAside ? null : await this.attempt('not-shown', summary.name, (sheet) => sheet.activate()),
      ];
      return success(outcomeOf(protectedSheets, found, notes));
    });
  }

  /** Three round trips: list, find, remove. */
  async clearHighlights(): Promise<HostResult<ApplyOutcome>> {
    return this.run(async (context) => {
      const { sheets } = await listWorkbook(context);
      const found = await findHighlights(
        context,
        sheets.map(({ name }) => name),
      );
      const protectedSheets = await queueHighlights(context, found.standing, []);
      await context.sync();
      return success(outcomeOf(protectedSheets, found));
    });
  }

  /** A hidden sheet is shown first: Excel selects nothing on it. */
  async goTo(area: AreaRef): Promise<HostResult<void>> {
    return this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet);
      sheet.load('visibility');
      await context.sync();
      if (sheet.isNullObject) return failure('not-found', area.sheet);
      if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
      sheet.activate();
      // Selecting in the same batch can hit the sheet that was active before.
      await context.sync();
      sheet.getRange(areaA1(area)).select();
      await context.sync();
      return success(undefined);
    });
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    void this.watch();
    return () => this.listeners.delete(listener);
  }

  onSelect(listener: (selected: SelectedCells) => void): () => void {
    this.selectListeners.add(listener);
    void this.watch();
    return () => this.selectListeners.delete(listener);
  }

  /** Asks Excel for events of changes and selections, once. Where it refuses (a cell is being edited), the next action asks again. */
  private async watch(): Promise<void> {
    const isHeard = this.listeners.size + this.selectListeners.size > 0;
    if (this.isWatching || !isHeard || !this.capabilities.read.supported) return;
    this.isWatching = true;
    const withRenames = isSupported(API_WITH_RENAMES);
    try {
      await this.listen(withRenames);
    } catch (error) {
      // Some builds of office.js know of renames on the web alone, whatever the requirement set says.
      const isRefused = withRenames && !(error instanceof NoAnswer);
      this.isWatching =
        isRefused &&
        (await this.listen(false).then(
          () => true,
          () => false,
        ));
    }
  }

  /** What was asked for and given up, Excel may grant later: only the last request is listened to. */
  private listen(toRenames: boolean): Promise<void> {
    const request = (this.requests += 1);
    const heard =
      <Event>(handle: (event: Event) => void | Promise<void>) =>
      async (event: Event): Promise<void> => {
        if (request === this.requests) await handle(event);
      };
    return runInTime(this.patience, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(heard((event: Excel.WorksheetChangedEventArgs) => this.handleChange(event)));
      worksheets.onSelectionChanged.add(
        heard((event: Excel.WorksheetSelectionChangedEventArgs) => this.handleSelection(event)),
      );
      worksheets.onAdded.add(heard(({ worksheetId }: Excel.WorksheetAddedEventArgs) => this.handleAdded(worksheetId)));
      worksheets.onDeleted.add(heard(() => this.tellChange()));
      if (toRenames) worksheets.onNameChanged.add(heard(() => this.tellChange()));
      await context.sync();
    });
  }

  private tellChange(): Promise<void> {
    for (const listener of this.listeners) listener();
    return Promise.resolve();
  }

  /** A sheet that was copied or moved here comes with its contents, of which no other event tells. */
  private async handleAdded(worksheetId: string): Promise<void> {
    const name = await this.sheetName(worksheetId).catch(() => null);
    if (name === null || !this.added.has(name)) await this.tellChange();
  }

  /** The add-in is also its other pages: what the ribbon's function writes is a change to the pane. */
  private handleChange(event: Excel.WorksheetChangedEventArgs): void {
    const isOwn = isSupported(API_WITH_TRIGGER_SOURCE)
      ? event.triggerSource === 'ThisLocalAddin' && (this.isRunning || Date.now() < this.ended + LATE)
      : this.isRunning && event.source === 'Local';
    if (!isOwn) void this.tellChange();
  }

  /** An event tells the sheet by its id. Of selections that follow one another fast, only the last is told. */
  private async handleSelection({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    const turn = (this.selections += 1);
    const area = parseArea(address);
    if (this.selectListeners.size === 0 || !area) return;
    // While a cell is being edited Excel does not answer: what is selected matters to nobody then.
    const sheet = await this.sheetName(worksheetId).catch(() => null);
    if (sheet === null || turn !== this.selections) return;
    for (const listener of this.selectListeners) listener({ area: { sheet, ...area }, input: null });
  }

  private sheetName(id: string): Promise<string | null> {
    return runInTime(this.patience, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      await context.sync();
      return sheet.isNullObject ? null : sheet.name;
    });
  }

  /** Does something to a sheet that can fail by itself, in a batch of its own; `note` where it did. */
  private async attempt(
    note: ApplyNote,
    name: string,
    queue: (sheet: Excel.Worksheet) => void,
  ): Promise<ApplyNote | null> {
    const isDone = await this.succeeds(({ workbook }) => queue(workbook.worksheets.getItem(name)));
    return isDone ? null : note;
  }

  private succeeds(queue: (context: Excel.RequestContext) => void): Promise<boolean> {
    return runInTime(this.patience, (context) => {
      queue(context);
      return context.sync();
    }).then(
      () => true,
      () => false,
    );
  }

  /** Writes what somebody else filled in between the read and the write, unless it is filled in here too. */
  private async keepEntries(sheetName: string, entered: readonly EnteredInput[]): Promise<ApplyNote | null> {
    const theirs = entered.flatMap(({ input, range }) => {
      const [values, formulas]: readonly unknown[][] = [range.values.flat(), range.formulas.flat()];
      const value = cellValue(values?.[input.index]);
      const formula = formulaOf(formulas?.[input.index]);
      const isSame = value === asExcelTells(input.found?.value ?? null) && formula === (input.found?.formula ?? null);
      return input.isChanged || isSame ? [] : [{ ...input.to, content: formula ?? typedAgain(value) }];
    });
    if (theirs.length === 0) return null;
    const lost = await this.attempt('entries-lost', sheetName, (sheet) => {
      for (const { row, column, content } of theirs) sheet.getRange(cellA1(row, column)).formulas = [[content]];
    });
    return lost ?? 'entries-kept';
  }

  private async run<T>(action: (context: Excel.RequestContext) => Promise<HostResult<T>>): Promise<HostResult<T>> {
    if (!this.capabilities.read.supported) return { ok: false, problem: this.capabilities.read.reason };
    if (this.isRunning) return failure('busy');
    this.isRunning = true;
    try {
      return await runInTime(this.patience, action);
    } catch (error) {
      this.listing = null;
      const problem = problemOf(error);
      // The user need not find out what is in the way: once more, it is gone.
      if (problem.code === 'selection') await this.succeeds(selectCell);
      return { ok: false, problem };
    } finally {
      this.isRunning = false;
      this.ended = Date.now();
      void this.watch();
    }
  }
}

/** In the place of a chart or a shape, while which is selected Excel merges no cells (office-js issue 399). */
function selectCell({ workbook }: Excel.RequestContext): void {
  workbook.worksheets.getActiveWorksheet().getRange('A1').select();
}

/** Errors are told as the texts that stand for them. */
function asExcelTells(value: CellValue): number | string | boolean | null {
  return cellValue(isCellError(value) ? value.error : value);
}

function formulaOf(told: unknown): string | null {
  return typeof told === 'string' && told.startsWith('=') ? told : null;
}

/** An error that somebody typed is one again. */
function typedAgain(value: number | string | boolean | null): number | string | boolean {
  return typeof value === 'string' && ERROR.test(value) ? value : typedInput(value);
}

const ERROR = /^#(?:N\/A|[A-Z0-9/]+[!?])$/;

/** As a snapshot has it: what is blank is null. */
function cellValue(value: unknown): number | string | boolean | null {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
    ? value
    : null;
}
