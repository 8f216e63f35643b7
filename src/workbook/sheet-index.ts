import type { Area, CellRef } from './address';
import { MergeIndex } from './merge-index';
import type { Cell, SheetSnapshot } from './snapshot';

const COLUMNS = 16384;

/** Look-ups over one sheet in constant time; built once per read. */
export class SheetIndex {
  readonly name: string;
  private readonly cells = new Map<number, Cell>();
  private readonly merges: MergeIndex;
  private readonly rowCells = new Map<number, Cell[]>();

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    for (const cell of sheet.cells) {
      this.cells.set(key(cell.row, cell.column), cell);
      const row = this.rowCells.get(cell.row);
      if (row) row.push(cell);
      else this.rowCells.set(cell.row, [cell]);
    }
    // Only where rows and columns are used, so that a merge over a whole column costs nothing.
    this.merges = new MergeIndex(sheet.merges, this.lastRow, this.lastColumn);
  }

  /** Rows that hold at least one cell, ascending. */
  get rows(): readonly number[] {
    return [...this.rowCells.keys()];
  }

  get lastRow(): number {
    return this.sheet.cells.at(-1)?.row ?? -1;
  }

  private cachedLastColumn: number | undefined;
  get lastColumn(): number {
    this.cachedLastColumn ??= this.sheet.cells.reduce((last, cell) => Math.max(last, cell.column), -1);
    return this.cachedLastColumn;
  }

  /** The cell at a position, or undefined when it is empty. */
  at(row: number, column: number): Cell | undefined {
    return this.cells.get(key(row, column));
  }

  cellsOfRow(row: number): readonly Cell[] {
    return this.rowCells.get(row) ?? [];
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.at(row, column);
  }

  /** The cell that shows at a position: the first cell of the merged area, where there is one. */
  shownAt(row: number, column: number): Cell | undefined {
    const merge = this.mergeAt(row, column);
    return merge ? this.at(merge.top, merge.left) : this.at(row, column);
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.name, row, column };
  }
}

function key(row: number, column: number): number {
  return row * COLUMNS + column;
}
