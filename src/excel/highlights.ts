import { areaA1 } from '../workbook/address';
import { highlightFormula, isHighlightFormula } from '../workbook/highlight-looks';
import type { Highlight } from '../workbook/plan';
import { addConditionalFormat } from './conditional-looks';
import { eachOf } from './each-of';

/** One sheet's standing highlights of ours. */
export interface StandingHighlights {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly ours: readonly Excel.ConditionalFormat[];
}

/** What stands on some sheets. */
export interface FoundHighlights {
  readonly standing: readonly StandingHighlights[];
  /** Sheets of which Excel does not tell the conditional formats: they are left alone. */
  readonly unreadSheets: readonly string[];
  /** Whether Excel does not tell a rule on the others, which may be one of ours. */
  readonly hasUnreadRules: boolean;
}

/** What Excel tells of any conditional format (office-js issue 2180: whole rules only of those of one type). */
function formatsOn(context: Excel.RequestContext, name: string) {
  const sheet = context.workbook.worksheets.getItem(name);
  const { protection } = sheet.load('protection/protected');
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/type');
  // eslint-disable-next-line office-addins/call-sync-before-read -- read once they have been sent
  return () => ({ isProtected: protection.protected, formats: conditionalFormats.items });
}

/** A format that was added when Excel failed before it took the formula has none, and nobody else makes one without. */
function isOurs(formula: string): boolean {
  return formula === '' || isHighlightFormula(formula);
}

/**
 * Finds our conditional formats on these sheets: one round trip, another one where custom rules stand, and more where
 * Excel cannot read one of somebody else's (office-js issues 6827, 6835): that one is passed over.
 */
export async function findHighlights(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<FoundHighlights> {
  const found = await eachOf(context, sheets, (name) => formatsOn(context, name));
  const read = sheets.flatMap((sheet, index) => {
    const answer = found[index];
    return answer ? [{ sheet, ...answer }] : [];
  });
  const custom = read.flatMap(({ formats }) => formats.filter(({ type }) => type === 'Custom'));
  const formulas = await eachOf(context, custom, (format) => {
    const { rule } = format.custom;
    rule.load('formula');
    return () => rule.formula;
  });
  const ours = new Set(custom.filter((_, index) => isOurs(formulas[index] ?? 'not read')));
  return {
    standing: read.map(({ formats, ...sheet }) => ({ ...sheet, ours: formats.filter((format) => ours.has(format)) })),
    unreadSheets: sheets.filter((_, index) => found[index] === null),
    hasUnreadRules: formulas.includes(null),
  };
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
    for (const { look, area, numberFormat } of [...wanted].reverse()) {
      addConditionalFormat(worksheet.getRange(areaA1(area)), highlightFormula(look), look, numberFormat);
      queued++;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request cannot hold all of them
      if (queued % PORTION === 0) await context.sync();
    }
  }
  return left;
}
