import { areaA1 } from '../workbook/address';
import { highlightFormula, isHighlightFormula } from '../workbook/highlight-looks';
import type { Highlight } from '../workbook/plan';
import { addConditionalFormat } from './conditional-looks';

/** One sheet's standing highlights of ours. */
export interface StandingHighlights {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
}

/** Finds our conditional formats on these sheets: one round trip. */
export async function findHighlights(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<StandingHighlights[]> {
  const queries = sheets.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { protection } = sheet.load('protection/protected');
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load('items/type,items/customOrNullObject/rule/formula');
    return { name, protection, conditionalFormats };
  });
  await context.sync();
  return queries.map(({ name, protection, conditionalFormats }) => ({
    sheet: name,
    isProtected: protection.protected,
    ours: conditionalFormats.items.filter(
      ({ type, customOrNullObject: custom }) =>
        type === 'Custom' && !custom.isNullObject && isHighlightFormula(custom.rule.formula),
    ),
  }));
}

/** Highlights that go into one request: some four kilobytes each, of five megabytes. */
const PORTION = 800;

/**
 * Queues that these highlights stand, and no others of ours; what is more than one request holds is sent on the way.
 * Protected sheets are left alone.
 * @returns the protected sheets where something would have had to change
 */
export async function queueHighlights(
  context: Excel.RequestContext,
  standing: readonly StandingHighlights[],
  highlights: readonly Highlight[],
): Promise<string[]> {
  let queued = 0;
  const left: string[] = [];
  for (const { sheet, isProtected, ours } of standing) {
    const wanted = highlights.filter(({ area }) => area.sheet.toLowerCase() === sheet.toLowerCase());
    if (isProtected) {
      if (wanted.length + ours.length > 0) left.push(sheet);
      continue;
    }
    for (const format of ours) format.delete();
    const worksheet = context.workbook.worksheets.getItem(sheet);
    // Each new conditional format goes on top: backwards, so that the first one listed ends up there.
    for (const { look, area, numberFormat } of wanted.toReversed()) {
      addConditionalFormat(worksheet.getRange(areaA1(area)), highlightFormula(look), look, numberFormat);
      queued++;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request cannot hold all of them
      if (queued % PORTION === 0) await context.sync();
    }
  }
  return left;
}
