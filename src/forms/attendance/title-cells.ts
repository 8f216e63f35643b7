import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';

/** Where titles are looked for above a table. */
interface Above {
  /** The first row of the table's header, and the first row that no table above has taken. */
  readonly top: number;
  readonly floor: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows above its header a table's titles stand at most, and how many cells a row with one has: a row with more is none. */
interface Reach {
  readonly rows: number;
  readonly cells: number;
}

/** The cells of the titles right above a table, the nearest row first. */
export function* titleCellsAbove(sheet: FormSheet, { top, floor, left, right }: Above, reach: Reach): Generator<Cell> {
  for (let row = top - 1; row >= Math.max(floor, top - reach.rows); row--) {
    const cells = sheet.cellsBetween(row, left, right);
    if (cells.length > reach.cells) return;
    yield* cells;
  }
}
