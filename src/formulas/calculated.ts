import { SheetIndex } from '../workbook/sheet-index';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { FormulaBook } from './formula-book';

/** A formula that was never calculated: a library wrote the file, and no spreadsheet has saved it since. */
const isUncalculated = ({ value, formula }: Cell): boolean => value === null && formula !== null;

/** Functions count days from 1900 here: of what a workbook that counts from 1904 makes of them there is no opinion. */
const COUNTS_DAYS = /\bDATE\(/i;

/**
 * A workbook with the results of formulas that were never calculated, as far as we can calculate them; each such cell says
 * so. The very same workbook where there are none.
 */
export function calculated(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const { sheets } = snapshot;
  const open = sheets
    .map((sheet) => ({ sheet, count: sheet.cells.filter(isUncalculated).length }))
    .filter(({ count }) => count > 0);
  if (open.length === 0) return snapshot;
  const book = new FormulaBook(new Map(sheets.map((sheet) => [sheet.name, new SheetIndex(sheet)])));
  const calculation = book.filled(() => undefined);
  const withResult = (sheet: SheetSnapshot, cell: Cell): Cell => {
    if (!isUncalculated(cell)) return cell;
    if (snapshot.date1904 && COUNTS_DAYS.test(cell.formula ?? '')) return cell;
    const value = calculation.valueAt({ sheet: sheet.name, row: cell.row, column: cell.column });
    return value === undefined ? cell : { ...cell, value, isCalculatedHere: true };
  };
  // The budget of all formulas is one: a ledger of thousands is not to use it up before the forms.
  const results = new Map(
    open
      .sort((one, other) => one.count - other.count)
      .map(({ sheet }) => [sheet, { ...sheet, cells: sheet.cells.map((cell) => withResult(sheet, cell)) }] as const),
  );
  return { ...snapshot, sheets: sheets.map((sheet) => results.get(sheet) ?? sheet) };
}
