import { cellA1, type Area, type CellRef } from '../../src/workbook/address';
import type { Cell, CellValue, SheetSnapshot, SheetVisibility, WorkbookSnapshot } from '../../src/workbook/snapshot';

const COLUMNS = 16384;

export interface CellExtras {
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** A sheet in the making; `snapshot()` gives it as a host would read it. */
export class SheetDraft {
  visibility: SheetVisibility = 'visible';
  private readonly cells = new Map<number, Cell>();
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();

  constructor(readonly name: string) {}

  put(row: number, column: number, value: CellValue, extras: CellExtras = {}): CellRef {
    const { formula = null, numberFormat = 'General' } = extras;
    if (value !== null || formula !== null) {
      this.cells.set(row * COLUMNS + column, { row, column, value, formula, numberFormat });
    }
    return { sheet: this.name, row, column };
  }

  merge(area: Area): void {
    if (area.bottom > area.top || area.right > area.left) this.merges.push(area);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumn(column: number): void {
    this.hiddenColumns.add(column);
  }

  get isEmpty(): boolean {
    return this.cells.size === 0;
  }

  get lastRow(): number {
    return Math.max(-1, ...[...this.cells.values()].map((cell) => cell.row));
  }

  /** As far as cells and merged areas reach. */
  get lastColumn(): number {
    const columns = [...this.cells.values()].map((cell) => cell.column);
    return Math.max(-1, ...columns, ...this.merges.map(({ right }) => right));
  }

  /** Whether a formula of the sheet would count the cell: numbers do, numbers typed as text do not. */
  holdsTextNumber(ref: CellRef): boolean {
    const value = this.cells.get(ref.row * COLUMNS + ref.column)?.value;
    return typeof value === 'string' && /[\d０-９]/.test(value);
  }

  snapshot(): SheetSnapshot {
    const ascending = (a: number, b: number): number => a - b;
    return {
      name: this.name,
      visibility: this.visibility,
      isProtected: false,
      cells: [...this.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      hiddenRows: [...this.hiddenRows].sort(ascending),
      hiddenColumns: [...this.hiddenColumns].sort(ascending),
    };
  }
}

/** A1 of a cell on its own sheet, for formulas. */
export function a1(ref: CellRef): string {
  return cellA1(ref.row, ref.column);
}

/** A copy with one cell changed; `null` empties it. For seeding errors. */
export function withCell(
  snapshot: WorkbookSnapshot,
  ref: CellRef,
  change: { readonly value: CellValue; readonly formula?: string | null; readonly numberFormat?: string } | null,
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== ref.sheet) return sheet;
    const old = sheet.cells.find((cell) => cell.row === ref.row && cell.column === ref.column);
    const others = sheet.cells.filter((cell) => cell !== old);
    if (change === null) return { ...sheet, cells: others };
    const cell: Cell = {
      row: ref.row,
      column: ref.column,
      value: change.value,
      formula: change.formula ?? null,
      numberFormat: change.numberFormat ?? old?.numberFormat ?? 'General',
    };
    return { ...sheet, cells: [...others, cell].sort((a, b) => a.row - b.row || a.column - b.column) };
  });
  return { ...snapshot, sheets };
}
