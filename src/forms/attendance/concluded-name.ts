import type { Cell } from '../../workbook/snapshot';
import type { CellText } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';
import { readMonthHeader } from './months';

/** So many other headers of 附件2 stand beside the one over the names. */
const FEWEST_LABELS = 2;
/** How many rows around a header may hold another header over the names. */
const NEAR = 2;
/** How many rows are looked at to know names. */
const SAMPLE = 40;
const NAME = /^[\p{Script=Han}][\p{Script=Han}\p{L}\d·*]{1,7}$/u;

/** The first column of marks under a row of headers; null where the row heads no months with marks. */
function firstMarks(sheet: FormSheet, row: number, cells: readonly Cell[]): number | null {
  const month = cells.find((cell) => readMonthHeader(sheet, cell) !== null);
  if (!month) return null;
  const beneath = sheet.textAt(row + 1, month.column);
  if (beneath.markRole !== null) return month.column;
  return /\D/.test(beneath.normal) && beneath.mark !== null ? month.column : null;
}

/** What stands under a header, as names. */
interface Names {
  /** Most of it is short words, as names are. */
  readonly areWords: boolean;
  readonly count: number;
  readonly distinct: number;
}

function namesUnder(sheet: FormSheet, row: number, column: number): Names {
  const texts: CellText[] = [];
  for (let below = row + 1; below <= Math.min(sheet.lastRow, row + SAMPLE); below++) {
    const text = sheet.textAt(below, column);
    // The next page has a header of its own.
    if (text.isNameHeader || (text.columnRole !== null && below > row + NEAR)) break;
    if (text.normal !== '' && text.columnRole === null) texts.push(text);
  }
  const names = texts.filter((text) => NAME.test(text.normal) && text.mark === null);
  return {
    areWords: names.length > 0 && names.length * 10 >= texts.length * 7,
    count: names.length,
    distinct: new Set(names.map(({ normal }) => normal)).size,
  };
}

/** Whether what stands under a header are names: no two alike but for few. */
function holdsNames(sheet: FormSheet, row: number, column: number): boolean {
  const { areWords, count, distinct } = namesUnder(sheet, row, column);
  return areWords && distinct * 10 >= count * 8;
}

/** Whether the header of a column is that of another one, and this one of the two holds the names: fewer are alike. */
function holdsNamesOfTwo(sheet: FormSheet, row: number, column: number, cells: readonly Cell[]): boolean {
  const { normal } = sheet.shownTextAt(row, column);
  const twin = cells.find((cell) => cell.column !== column && sheet.textOf(cell).normal === normal);
  if (!twin) return false;
  const [own, other] = [namesUnder(sheet, row, column), namesUnder(sheet, row, twin.column)];
  return own.areWords && (own.distinct > other.distinct || (own.distinct === other.distinct && column < twin.column));
}

function isNameNear(sheet: FormSheet, row: number, first: number, last: number): boolean {
  for (let near = Math.max(0, row - NEAR); near <= row + NEAR; near++) {
    if (sheet.cellsBetween(near, first, last).some((cell) => sheet.textOf(cell).isNameHeader)) return true;
  }
  return false;
}

/**
 * Where the names of a table stand whose header over them is blank, another's or says nothing that is known: the row has the
 * other headers of 附件2 and months with marks, and names stand below. Null where it is not that. `cells`: those of the
 * row that belong to the table, where others stand beside it.
 */
export function concludedName(
  sheet: FormSheet,
  row: number,
  cells: readonly Cell[],
): Pick<Cell, 'row' | 'column' | 'value'> | null {
  if (cells.length <= FEWEST_LABELS) return null;
  const labels = cells.filter((cell) => typeof cell.value === 'string' && sheet.textOf(cell).columnRole !== null);
  const [first] = labels;
  if (!first || labels.length < FEWEST_LABELS) return null;
  const from = Math.max(0, first.column - 1);
  const marks = firstMarks(sheet, row, cells);
  if (marks === null || isNameNear(sheet, row, from, marks)) return null;
  for (let column = from; column < marks; column++) {
    const header = sheet.shownTextAt(row, column);
    const isOfNames =
      header.columnRole === null ? holdsNames(sheet, row, column) : holdsNamesOfTwo(sheet, row, column, cells);
    if (!isOfNames) continue;
    return sheet.at(row, column) ?? { row, column, value: null };
  }
  return null;
}
