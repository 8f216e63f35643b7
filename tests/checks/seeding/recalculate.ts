import { FormulaBook } from '../../../src/formulas/formula-book';
import { SheetIndex } from '../../../src/workbook/sheet-index';
import type { CellValue, WorkbookSnapshot } from '../../../src/workbook/snapshot';

/** A copy in which every formula has another value; typed cells stay as they are. */
function withValues(
  snapshot: WorkbookSnapshot,
  valueAt: (sheet: string, row: number, column: number) => CellValue,
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula ? { ...cell, value: valueAt(sheet.name, cell.row, cell.column) } : cell,
      ),
    })),
  };
}

/** A copy whose formulas have lost their values, as libraries without a calculation write it. */
export function withoutValues(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return withValues(snapshot, () => null);
}

const VALUE: CellValue = { error: '#VALUE!' };

/**
 * A copy in which every formula has the value that it comes to, as after opening in a spreadsheet: 0 for one that goes in
 * circles, an error for one over texts that could be dates.
 */
export function recalculate(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const { sheets } = withoutValues(snapshot);
  const book = new FormulaBook(new Map(sheets.map((sheet) => [sheet.name, new SheetIndex(sheet)])));
  const plain = book.filled(() => undefined);
  const withoutCircles = book.filled((cell) => (book.isCircular(cell) ? 0 : undefined));
  return withValues(snapshot, (sheet, row, column) => {
    const cell = { sheet, row, column };
    return plain.valueAt(cell) ?? withoutCircles.valueAt(cell) ?? VALUE;
  });
}
