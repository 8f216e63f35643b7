import type { Area, CellRef } from './address';
import { CellGrid } from './cell-grid';
import { MergeIndex } from './merge-index';
import type { Cell, SheetSnapshot } from './snapshot';
import { countBefore } from './sorted';

const NO_CELLS: readonly Cell[] = [];

/** Look-ups over one sheet in constant time; built once per read. */
export class SheetIndex {
  readonly name: string;
  /** Rows that hold at least one cell, ascending. */
  readonly rows: readonly number[];
  /** The last row and column that hold a cell; -1 on an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  private readonly grid = new CellGrid<Cell>();
  private readonly merges: MergeIndex;
  /** The cells of each row; rows without a cell have no entry. */
  private readonly rowCells: (Cell[] | undefined)[] = [];

  constructor(readonly sheet: SheetSnapshot) {
    this.name = sheet.name;
    const rows: number[] = [];
    let lastColumn = -1;
    for (const cell of sheet.cells) {
      const { row, column } = cell;
      this.grid.set(row, column, cell);
      const known = this.rowCells[row];
      if (known) known.push(cell);
      else {
        this.rowCells[row] = [cell];
        rows.push(row);
      }
      if (column > lastColumn) lastColumn = column;
    }
    this.rows = rows;
    this.lastRow = sheet.cells.at(-1)?.row ?? -1;
    this.lastColumn = lastColumn;
    // Only where rows and columns are used, so that a merge over a whole column costs nothing.
    this.merges = new MergeIndex(sheet.merges, this.lastRow, this.lastColumn);
  }

  /** The cell at a position, or undefined when it is empty. */
  at(row: number, column: number): Cell | undefined {
    return this.grid.get(row, column);
  }

  /** The cells of a row from left to right. */
  cellsOfRow(row: number): readonly Cell[] {
    return this.rowCells[row] ?? NO_CELLS;
  }

  /** The cells of a row from one column to another, both included: what stands beside them costs nothing. */
  cellsBetween(row: number, left: number, right: number): readonly Cell[] {
    const cells = this.cellsOfRow(row);
    const from = countLeftOf(cells, left);
    const to = countLeftOf(cells, right + 1);
    return from === 0 && to === cells.length ? cells : cells.slice(from, to);
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

/** How many cells of a row stand left of a column. */
function countLeftOf(cells: readonly Cell[], column: number): number {
  if ((cells[0]?.column ?? column) >= column) return 0;
  if ((cells.at(-1)?.column ?? column) < column) return cells.length;
  return countBefore(cells.length, (index) => (cells[index]?.column ?? column) < column);
}
