import type { FormSheet } from '../layout/form-sheet';
import { markValue, readMark } from '../values/marks';
import { numberOf, readNumber, sourceAt } from '../values/numbers';
import type { NormalText } from '../values/text';

/** How many rows are looked at to tell sums from each other. */
const SAMPLE = 60;
const FEWEST_ROWS = 2;

/** The columns of the sums, and which of them has a header that does not say so. */
export interface SumColumns {
  readonly subtotal?: number;
  readonly experienced?: number;
  readonly concluded: 'subtotal' | 'experienced';
}

/** Whether nothing but numbers stands under a header, in two rows or more. */
export function holdsSums(sheet: FormSheet, bottom: number, column: number): boolean {
  let rows = 0;
  for (let row = bottom + 1; row <= Math.min(sheet.lastRow, bottom + SAMPLE); row++) {
    const cell = sheet.at(row, column);
    // Two blank rows end a table.
    if (!cell && sheet.cellsOfRow(row).length === 0 && sheet.cellsOfRow(row + 1).length === 0) break;
    if (!cell) continue;
    // The next page has a header of its own.
    if (rows > 0 && sheet.textOf(cell).columnRole !== null) break;
    if (typeof cell.value !== 'number') return false;
    rows++;
  }
  return rows >= FEWEST_ROWS;
}

/** Whether each figure of a column is 0 or that of another beside it, some of them the latter (rule B5). */
function isPartOf(sheet: FormSheet, bottom: number, part: number, whole: number): boolean {
  let [rows, taken] = [0, 0];
  for (let row = bottom + 1; row <= Math.min(sheet.lastRow, bottom + SAMPLE); row++) {
    const [own, all] = [part, whole].map((column) => numberOf(readNumber(sourceAt(sheet, row, column))));
    if (own == null || all == null) continue;
    // Further down another table may have other columns.
    if (own !== 0 && own !== all) break;
    rows++;
    if (own !== 0) taken++;
  }
  return rows >= FEWEST_ROWS && taken > 0;
}

/**
 * The columns of 人员到岗小计 and 符合从业2年以上的社工到岗小计 where the header of one of them is lost or says the other's:
 * the latter holds the whole subtotal of a worker or 0 (rule B5). Null where nothing is lost, or nothing tells.
 * `free`: columns that nothing else is known of. `isLost`: whether a header says nothing of its own.
 */
export function sumColumns(
  sheet: FormSheet,
  bottom: number,
  { subtotal, experienced }: { readonly subtotal?: number; readonly experienced?: number },
  free: readonly number[],
  headerOf: (column: number) => NormalText,
  isLost: (column: number) => boolean,
): SumColumns | null {
  if (subtotal !== undefined && experienced === undefined) {
    const found = free.find((column) => isLost(column) && isPartOf(sheet, bottom, column, subtotal));
    return found === undefined ? null : { subtotal, experienced: found, concluded: 'experienced' };
  }
  if (experienced === undefined || subtotal !== undefined) return null;
  const twin = free.find((column) => headerOf(column) === headerOf(experienced));
  if (twin === undefined) return null;
  if (isPartOf(sheet, bottom, twin, experienced)) {
    return { subtotal: experienced, experienced: twin, concluded: 'subtotal' };
  }
  return isPartOf(sheet, bottom, experienced, twin) ? { subtotal: twin, experienced, concluded: 'subtotal' } : null;
}

/**
 * The column of sums of a table that names none, where its header says nothing that is known: each figure is what the
 * marks of its row come to, or 0 where the years of practice are short (rules B4, B5). Null where there is none.
 * `lost`: columns that nothing is known of. `inPost`: the columns of the marks.
 */
export function sumOfMarks(
  sheet: FormSheet,
  bottom: number,
  { subtotal, experienced }: { readonly subtotal?: number; readonly experienced?: number },
  lost: readonly number[],
  inPost: readonly number[],
): SumColumns | null {
  if (subtotal !== undefined || experienced !== undefined) return null;
  for (const column of lost) {
    if (!holdsSums(sheet, bottom, column)) continue;
    let [whole, none] = [0, 0];
    for (let row = bottom + 1; row <= Math.min(sheet.lastRow, bottom + SAMPLE); row++) {
      const figure = numberOf(readNumber(sourceAt(sheet, row, column)));
      const marks = inPost.map((month) => readMark(sourceAt(sheet, row, month)));
      // Summing rows hold other figures than marks.
      if (figure == null || marks.some(({ kind }) => kind === 'unknown')) continue;
      const due = marks.reduce((sum, mark) => sum + markValue(mark), 0);
      if (figure === due) whole += due > 0 ? 1 : 0;
      else if (figure === 0) none += 1;
      else return null;
    }
    if (whole === 0 || whole + none < FEWEST_ROWS) continue;
    return none > 0 ? { experienced: column, concluded: 'experienced' } : { subtotal: column, concluded: 'subtotal' };
  }
  return null;
}
