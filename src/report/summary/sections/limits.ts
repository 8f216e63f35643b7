import { DEFAULT_LIMITS } from '../../../assessment/limits';
import { format } from '../../../strings';
import { ruleName, ruleRange, SINGLE_RULES, STAGED_RULES, type SingleRule, type StagedRule } from '../../rule-inputs';
import type { SummaryContext } from '../context';
import { limitName } from '../limit-formulas';
import { at, formula, pick, text, type Position, type Table } from '../sheet-builder';
import { FORMAT, formatted, STYLE } from '../styles';

const SPANS = [6, 3, 3];
const STAGES = ['midterm', 'final'] as const;
const SHARES: ReadonlySet<string> = new Set<SingleRule>(['certifiedShare', 'retentionMinimum']);

/** One number of the rules on its row. */
interface LimitRow {
  readonly rule: SingleRule | StagedRule;
  /** Which of the cells of its name. */
  readonly index: number;
  readonly label: string;
  /** Name and value of the number in force, and the usual one. */
  readonly name: string;
  readonly value: number;
  readonly usual: number;
}

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
  for (const row of singleRows(context)) writeRow(context, table, row);
  for (const rule of STAGED_RULES) {
    const places = stagedRows(context, rule).map((row) => writeRow(context, table, row));
    page.name(ruleName(rule), pick(places, 0), pick(places, 1));
  }
  page.gap();
}

function singleRows({ review, words }: SummaryContext): LimitRow[] {
  const { limits } = review.assessment;
  return SINGLE_RULES.map((rule) => ({
    rule,
    index: 0,
    label: words.summary.limits[rule],
    name: limitName(rule),
    value: limits[rule],
    usual: DEFAULT_LIMITS[rule],
  }));
}

function stagedRows({ review, words }: SummaryContext, rule: StagedRule): LimitRow[] {
  const { vetoLimits } = review.assessment.limits;
  return STAGES.map((stage, index) => ({
    rule,
    index,
    label: format(words.summary.limits[rule], { stage: words.stages.short[stage] }),
    name: limitName(rule, stage),
    value: vetoLimits[rule][stage],
    usual: DEFAULT_LIMITS.vetoLimits[rule][stage],
  }));
}

/** Returns where the number is entered. */
function writeRow({ inputs, words }: SummaryContext, table: Table, row: LimitRow): Position {
  const { rule, index, label, name, value, usual } = row;
  const { minimum, maximum } = ruleRange(rule);
  const numberFormat = SHARES.has(rule) ? FORMAT.percent : FORMAT.count;
  const entry = at(table.ahead(1));
  const isWhole = rule === 'halfMonthDay' ? `,N(${entry})=INT(N(${entry}))` : '';
  const isUsable = `AND(ISNUMBER(${entry}),N(${entry})>=${minimum},N(${entry})<=${maximum}${isWhole})`;
  const hint = { minimum, maximum, message: format(words.summary.limits.range, { minimum, maximum, usual }) };
  const style = formatted(STYLE.input, numberFormat);
  const input =
    rule === 'staff' || rule === 'certified'
      ? inputs.part(ruleName(rule), index, hint, style)
      : inputs.cell(ruleName(rule), hint, style);
  const places = table.row([
    text(label, STYLE.left),
    input,
    formula(`IF(${isUsable},${entry},${usual})`, value, formatted(STYLE.cell, numberFormat), name),
  ]);
  return pick(places, 1);
}
