import { FormulaBook } from '../../src/formulas/formula-book';
import { parseArea, type CellRef } from '../../src/workbook/address';
import { SheetIndex } from '../../src/workbook/sheet-index';
import type { CellValue } from '../../src/workbook/snapshot';
import { textSheet } from '../forms/support/text-sheet';

/** The formulas of sheets given as text tables, by name. */
export function bookOf(sheets: Readonly<Record<string, string>>): FormulaBook {
  return new FormulaBook(
    new Map(Object.entries(sheets).map(([name, text]) => [name, new SheetIndex(textSheet(name, text))])),
  );
}

/** A cell of the first sheet by its address. */
export function cell(address: string, sheet = 'Sheet1'): CellRef {
  const { top = 0, left = 0 } = parseArea(address) ?? {};
  return { sheet, row: top, column: left };
}

/** What a formula gives in a cell far from all others; undefined where there is no opinion. */
export function resultOf(formula: string, sheets: Readonly<Record<string, string>>): CellValue | undefined {
  const book = bookOf(sheets);
  const expression = book.parse(formula);
  return expression ? book.filled(() => undefined).resultOf(expression, cell('Z99')) : undefined;
}
