import { formTables } from '../forms/form-tables';
import { ownNames, type OwnName } from '../forms/own-names';
import { formSheets, JOURNAL_NAME, isOwnMark, ownSheetName } from '../forms/own-sheet';
import { overlaps, type AreaRef, type CellRef } from '../workbook/address';
import { SheetIndex } from '../workbook/sheet-index';
import type { Cell, CellValue, WorkbookSnapshot } from '../workbook/snapshot';
import { computedOf } from './computed';
import { INPUT_NAMES } from './input-names';
import { labelledInputs } from './labelled-inputs';

/** An input cell of the summary sheet, and what it holds. */
export interface InputCell {
  readonly ref: CellRef;
  readonly cell: Cell | undefined;
}

/** No input takes more cells: a name over whole columns is not as we wrote it. */
const MOST_CELLS = 5_000;

const NO_CELLS: readonly InputCell[] = [];

/**
 * Input cells by their defined names, as far as these point at the summary sheet; where one does not, by the labels of the
 * sheet. Cells that were cut and pasted to another sheet are found there, unless they stand in an official form. Where the
 * writing of the sheet was cut off, they are those of its journal.
 */
export class InputCells {
  /** By lower-case name: on the summary sheet, and elsewhere. */
  private readonly here = new Map<string, OwnName>();
  private readonly elsewhere = new Map<string, OwnName>();
  private readonly sheets = new Map<string, SheetIndex>();
  /** The summary in force. */
  private readonly own: string | null;
  /** By lower-case name; null where the sheet is whole. */
  private readonly journal: ReadonlyMap<string, readonly InputCell[]> | null;
  private forms: readonly AreaRef[] | null = null;

  private readonly snapshot: WorkbookSnapshot;

  /** Formulas that the workbook holds without results are calculated. */
  constructor(asRead: WorkbookSnapshot) {
    const snapshot = computedOf(asRead);
    this.snapshot = snapshot;
    this.own = ownSheetName(snapshot);
    for (const name of ownNames(snapshot)) {
      const { key, area, scope } = name;
      const [names, isOurs] =
        area.sheet === this.own ? [this.here, scope === null || scope === this.own] : [this.elsewhere, scope === null];
      if (isOurs && !names.has(key)) names.set(key, name);
    }
    this.journal = this.readJournal();
  }

  /** Whether they are those of a journal. */
  get isJournal(): boolean {
    return this.journal !== null;
  }

  /** The sheets, other than the summary in force, that hold inputs. */
  get sheetsElsewhere(): readonly string[] {
    if (this.journal) return [];
    const found = INPUT_NAMES.flatMap((name) => this.of(name).map(({ ref }) => ref.sheet));
    return [...new Set(found)].filter((sheet) => sheet !== this.own);
  }

  /** Whether there are any. */
  get isEmpty(): boolean {
    return this.own === null && this.sheetsElsewhere.length === 0;
  }

  /** The cells of a name, row by row; none where there is no such name. */
  of(name: string): InputCell[] {
    const key = name.toLowerCase();
    if (this.journal) return [...(this.journal.get(key) ?? [])];
    const named = this.here.get(key);
    if (named) return this.cellsOf(named.area);
    const labelled = this.labelled(key);
    const moved = this.moved(key);
    // Where a cell was cut out, its label is left with nothing beside it.
    return [...(moved.length === 0 || labelled.some((input) => valueOf(input) !== null) ? labelled : moved)];
  }

  /** Whether the workbook's own name leads to the cells that are given for it. */
  isNamed(name: string): boolean {
    const key = name.toLowerCase();
    const [first] = this.journal ? [] : this.of(key);
    const found = this.here.get(key) ?? this.elsewhere.get(key);
    return first !== undefined && found?.scope === null && found.area.sheet === first.ref.sheet;
  }

  private labelled(key: string): readonly InputCell[] {
    const sheet = this.own === null ? undefined : this.sheet(this.own);
    return sheet ? labelledInputs(sheet).of(key) : NO_CELLS;
  }

  /** A name that leads into an official form was pointed there: nothing of ours is in it. */
  private moved(key: string): readonly InputCell[] {
    const area = this.elsewhere.get(key)?.area;
    if (!area) return NO_CELLS;
    this.forms ??= formSheets(this.snapshot).flatMap((sheet) =>
      formTables(sheet).map((table) => ({ sheet: sheet.name, ...table })),
    );
    const isInForm = this.forms.some((form) => form.sheet === area.sheet && overlaps(form, area));
    return isInForm ? NO_CELLS : this.cellsOf(area);
  }

  private cellsOf(area: AreaRef): InputCell[] {
    const sheet = this.sheet(area.sheet);
    if (!sheet || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return [];
    const cells: InputCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        cells.push({ ref: sheet.ref(row, column), cell: sheet.at(row, column) });
      }
    }
    return cells;
  }

  /** Written at one stroke, before anything else of the sheet is touched. */
  private readJournal(): ReadonlyMap<string, readonly InputCell[]> | null {
    const area = this.here.get(JOURNAL_NAME.toLowerCase())?.area;
    const sheet = area && this.sheet(area.sheet);
    if (!area || !sheet || !isOwnMark(sheet.at(area.top, area.left)?.value ?? null)) return null;
    const inputs = new Map<string, InputCell[]>();
    for (let row = area.top + 1; row <= Math.min(area.bottom, sheet.lastRow); row++) {
      const name = sheet.at(row, area.left)?.value;
      if (typeof name !== 'string') continue;
      const key = name.toLowerCase();
      const input = { ref: sheet.ref(row, area.right), cell: sheet.at(row, area.right) };
      inputs.set(key, [...(inputs.get(key) ?? []), input]);
    }
    return inputs;
  }

  private sheet(name: string): SheetIndex | undefined {
    const known = this.sheets.get(name);
    if (known) return known;
    const sheet = this.snapshot.sheets.find((candidate) => candidate.name === name);
    if (!sheet) return undefined;
    const index = new SheetIndex(sheet);
    this.sheets.set(name, index);
    return index;
  }
}

/** What was typed; null where there is nothing but white space. */
export function valueOf({ cell }: InputCell): CellValue {
  const value = cell?.value ?? null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
