import type { Area, CellRef } from './address';
import type { Cell, SheetSnapshot } from './snapshot';

const COLUMNS = 16384;

/** Look-ups over one sheet in constant time; built once per read. */
export class SheetIndex {
  readonly name: string;
  private readonly cells = new Map<number, Cell>();
  private readonly mergeAtCell = new Map<number, Area>();
  private readonly rowCells = new Map<number, Cell[]>();

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    for (const cell of sheet.cells) {
      this.cells.set(key(cell.row, cell.column), cell);
      const row = this.rowCells.get(cell.row);
      if (row) row.push(cell);
      else this.rowCells.set(cell.row, [cell]);
    }
    for (const merge of sheet.merges) this.indexMerge(merge);
  }

  /** Merged areas are indexed on rows and columns that are used, so that a merge over a whole column costs nothing. */
  private indexMerge(merge: Area): void {
    const right = Math.min(merge.right, this.lastColumn);
    const bottom = Math.min(merge.bottom, this.lastRow);
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) this.mergeAtCell.set(key(row, column), merge);
    }
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
    return this.mergeAtCell.get(key(row, column));
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
