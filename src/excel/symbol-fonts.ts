import { areaA1, type Area } from '../workbook/address';
import type { Cell, SheetSnapshot } from '../workbook/snapshot';
import { maySign, symbolFontOf, type SymbolFont } from '../workbook/symbol-fonts';

function boundsOf(cells: readonly Cell[]): Area {
  return cells.reduce(
    ({ top, left, bottom, right }, { row, column }): Area => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    { top: Infinity, left: Infinity, bottom: 0, right: 0 },
  );
}

interface FontQuery {
  readonly area: Area;
  readonly fonts: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

function fontAt({ area, fonts }: FontQuery, { row, column }: Cell): SymbolFont | null {
  return symbolFontOf(fonts.value[row - area.top]?.[column - area.left]?.format?.font?.name ?? '');
}

/**
 * Sheets with the symbol fonts of their cells. Fonts are asked for, in one more round trip, only where letters stand
 * alone: most workbooks have none.
 */
export async function withSymbolFonts(
  context: Excel.RequestContext,
  sheets: readonly SheetSnapshot[],
): Promise<readonly SheetSnapshot[]> {
  const queries = new Map<SheetSnapshot, FontQuery>();
  for (const sheet of sheets) {
    const letters = sheet.cells.filter(({ value }) => maySign(value));
    if (letters.length === 0) continue;
    const area = boundsOf(letters);
    const range = context.workbook.worksheets.getItem(sheet.name).getRange(areaA1(area));
    queries.set(sheet, { area, fonts: range.getCellProperties({ format: { font: { name: true } } }) });
  }
  if (queries.size === 0) return sheets;
  await context.sync();
  return sheets.map((sheet) => {
    const query = queries.get(sheet);
    if (!query) return sheet;
    const cells = sheet.cells.map((cell): Cell => {
      const symbolFont = maySign(cell.value) ? fontAt(query, cell) : null;
      return symbolFont ? { ...cell, symbolFont } : cell;
    });
    return { ...sheet, cells };
  });
}
