import { mayBeBlank, type SheetSnapshot } from '../workbook/snapshot';
import { isSupported } from './supported';

/** Excel tells of notes, as comments were called that nobody can reply to. */
const API_WITH_NOTES = '1.18';

/** Asks how many things there are on a sheet besides cells. */
function countThings(sheet: Excel.Worksheet): OfficeExtension.ClientResult<number>[] {
  const { charts, shapes, comments, tables, pivotTables } = sheet;
  const { conditionalFormats } = sheet.getRange();
  // An office.js that was kept may be older than the Excel under it.
  const notes = isSupported(API_WITH_NOTES) && 'notes' in sheet ? [sheet.notes] : [];
  return [charts, shapes, comments, tables, pivotTables, conditionalFormats, ...notes].map((things) =>
    things.getCount(),
  );
}

/**
 * Sheets without cells, each with whether there is anything else on it. That is asked, in one more round trip, only where
 * there are such sheets. What Excel does not tell counts as something: nobody's sheet is taken for blank.
 */
export async function withDrawings(
  context: Excel.RequestContext,
  sheets: readonly SheetSnapshot[],
): Promise<readonly SheetSnapshot[]> {
  const asked = sheets.filter(mayBeBlank);
  if (asked.length === 0) return sheets;
  const found = asked.map((sheet) => ({
    sheet,
    counts: countThings(context.workbook.worksheets.getItem(sheet.name)),
  }));
  const isTold = await context.sync().then(
    () => true,
    () => false,
  );
  const drawn = new Set(
    found.filter(({ counts }) => !isTold || counts.some(({ value }) => value > 0)).map(({ sheet }) => sheet),
  );
  return sheets.map((sheet) => (drawn.has(sheet) ? { ...sheet, isDrawnOn: true } : sheet));
}
