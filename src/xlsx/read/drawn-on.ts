import { parseSheetFrame } from '../parts/conditional-formats';
import type { Package } from '../parts/package';

/** What a sheet part has though there is nothing on the sheet. */
const OF_BLANK_SHEETS: ReadonlySet<string> = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'phoneticPr',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
]);

/** Settings of a printer lie in a part of their own, and are nothing that anybody sees. */
const PRINTER = 'printerSettings';

/**
 * Whether a sheet holds anything besides cells: charts, pictures, comments, rules of formats, or what we do not know. Only
 * the sheet's own part is looked at, and what it relates to.
 */
export function isDrawnOn(file: Package, part: string): boolean {
  if (file.relationships(part).some(({ kind }) => kind !== PRINTER)) return true;
  return parseSheetFrame(file.text(part)).children.some(({ local }) => !OF_BLANK_SHEETS.has(local));
}
