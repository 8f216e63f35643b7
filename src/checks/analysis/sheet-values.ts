import type { CellRef } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { CellValue } from '../../workbook/snapshot';

/** What a cell holds, whether or not it was read; null for an empty one. */
export function valueAt(sheets: ReadonlyMap<string, SheetIndex>, { sheet, row, column }: CellRef): CellValue {
  return sheets.get(sheet)?.at(row, column)?.value ?? null;
}

/** What stands in the cell of a figure: a number, or none by the agreement (rule C2). */
const isFigure = (value: CellValue): boolean => typeof value === 'number' || value === '/';

/** Whether more than half of the cells hold figures, as the rows and columns of a zone table do. */
export function areMostlyFigures(values: readonly CellValue[]): boolean {
  return values.filter(isFigure).length * 2 > values.length;
}
