import { limitOf, numbersOf, SETTABLE_RULES, type RuleNumber } from '../../../assessment/limits';
import { format } from '../../../strings';
import { ruleName } from '../../input-names';
import { ruleLabel } from '../../labelled-inputs';
import type { SummaryContext } from '../context';
import { limitName } from '../limit-formulas';
import { at, formula, pick, text, type Position, type Table } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

const SPANS = [6, 3, 3];

/**
 * The numbers of the rules that the published reports leave unsure, to be set otherwise (rules A7, B7, B8, B11, B13).
 * Only planned where one of them is not the usual one, or where the sheet had them already.
 */
export function writeLimits(context: SummaryContext): void {
  const { page, limits, words } = context;
  if (!limits.isShown) return;
  const texts = words.summary.limits;
  page.line(text(texts.title, { ...STYLE.label, horizontal: 'left' }));
  const table = page.table(SPANS);
  table.header([texts.item, texts.entered, texts.inForce], STYLE.header);
  for (const rule of SETTABLE_RULES) {
    const places = numbersOf(rule).map((number, index) => writeRow(context, table, number, index));
    page.name(ruleName(rule), pick(places, 0), pick(places, places.length - 1));
  }
  page.gap();
}

/** `index`: which of the cells of the rule's name. Returns where the number is entered. */
function writeRow(context: SummaryContext, table: Table, number: RuleNumber, index: number): Position {
  const { review, inputs, words } = context;
  const { rule, stage, unit, usual, minimum, maximum } = number;
  const numberFormat = unit === 'share' ? FORMAT.percent : FORMAT.count;
  const entry = at(table.ahead(1));
  const isWhole = unit === 'day' ? `,N(${entry})=INT(N(${entry}))` : '';
  const isUsable = `IF(ISNUMBER(${entry}),AND(N(${entry})>=${minimum},N(${entry})<=${maximum}${isWhole}))`;
  const hint = { minimum, maximum, message: format(words.summary.limits.range, { minimum, maximum, usual }) };
  const places = table.row([
    text(ruleLabel(number), STYLE.left),
    inputs.part(ruleName(rule), index, hint, formatted(STYLE.input, numberFormat)),
    formula(
      `IF(${isUsable},${entry},${usual})`,
      limitOf(number, review.assessment.limits),
      formatted(STYLE.cell, numberFormat),
      limitName(rule, stage),
    ),
  ]);
  return pick(places, 1);
}
