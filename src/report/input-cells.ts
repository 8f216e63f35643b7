import { JOURNAL_NAME, isOwnMark, ownSheetName } from '../forms/own-sheet';
import { parseReference, type CellRef } from '../workbook/address';
import { SheetIndex } from '../workbook/sheet-index';
import type { Cell, CellValue, WorkbookSnapshot } from '../workbook/snapshot';
import { computedOf } from './computed';

/** An input cell of the summary sheet, and what it holds. */
export interface InputCell {
  readonly ref: CellRef;
  readonly cell: Cell | undefined;
}

/** No input takes more cells: a name over whole columns is not as we wrote it. */
const MOST_CELLS = 5_000;

/**
 * Input cells by their defined names, as far as these point at the summary sheet. Where the writing of the sheet was cut
 * off, they are those of its journal.
 */
export class InputCells {
  private readonly areas = new Map<string, ReturnType<typeof parseReference>>();
  private readonly sheets = new Map<string, SheetIndex>();
  /** By lower-case name; null where the sheet is whole. */
  private readonly journal: ReadonlyMap<string, readonly InputCell[]> | null;

  private readonly snapshot: WorkbookSnapshot;

  /** Formulas that the workbook holds without results are calculated. */
  constructor(asRead: WorkbookSnapshot) {
    const snapshot = computedOf(asRead);
    this.snapshot = snapshot;
    const own = ownSheetName(snapshot);
    for (const { name, refersTo } of snapshot.names) {
      const area = parseReference(refersTo);
      if (area?.sheet === own) this.areas.set(name.toLowerCase(), area);
    }
    this.journal = this.readJournal();
  }

  /** Whether they are those of a journal. */
  get isJournal(): boolean {
    return this.journal !== null;
  }

  /** The cells of a name, row by row; none where there is no such name. */
  of(name: string): InputCell[] {
    const key = name.toLowerCase();
    if (this.journal) return [...(this.journal.get(key) ?? [])];
    const area = this.areas.get(key);
    const sheet = area && this.sheet(area.sheet);
    if (!area || !sheet || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return [];
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
    const area = this.areas.get(JOURNAL_NAME.toLowerCase());
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
