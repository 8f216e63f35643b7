import { rowsFor, type Funds, type FundsLimit } from '../../../assessment/funds';
import { FUNDS_LIMITS, INSTALMENTS, PERSONNEL_COST_MINIMUM } from '../../../assessment/limits';
import { MAXIMUM_CONTRACT_SUM } from '../../../assessment/parameters';
import { limitText } from '../../../assessment/number-text';
import { DEFAULT_SCHEME } from '../../../assessment/schemes';
import {
  FUNDS_AMOUNTS,
  type FundsAmount,
  type FundsItem,
  type FundsRow,
  type NumberReading,
} from '../../../forms/station';
import { inUnit } from '../../../forms/values/money';
import { numberOf } from '../../../forms/values/numbers';
import { format } from '../../../strings';
import { fundsTablesText } from '../../funds-text';
import { INPUT } from '../../input-names';
import type { SummaryContext } from '../context';
import { isLive, link, listOf, official, quote } from '../formulas';
import { marked } from '../marked';
import { NAME } from '../names';
import { areaBetween, at, columnOf, formula, pick, text, type Content, type Position } from '../sheet-builder';
import { verdictsOf } from './vetoes';
import { asRead, FORMAT, formatted, STYLE } from '../styles';

const SPANS = [3, 2, 2, 1, 1, 1, 1, 1];
/** Columns of the table. */
const [BUDGET, SPENT] = [1, 2];
const COLUMN: Readonly<Record<FundsAmount, number>> = { budget: BUDGET, spent: SPENT };

const percent = formatted(STYLE.cell, FORMAT.percent);
const signed = formatted(STYLE.cell, FORMAT.deviation);
const money = formatted(STYLE.cell, FORMAT.money);

/** The row of the sums, which the rows below refer to. */
type Total = readonly Position[];

/** What the project's money was planned and spent for, and what of it is within the rules (rules E1 to E3, E7). */
export function writeFunds(context: SummaryContext): void {
  const { funds } = context.review.assessment;
  if (!funds) return;
  const { page, words } = context;
  const texts = words.summary.funds;
  page.section(format(texts.title, { unit: funds.unit }));
  const { funds: report } = context.review.report;
  const tables = report ? fundsTablesText(report, words) : null;
  if (tables !== null) page.line(text(tables, STYLE.note));
  const total = writeRows(context, funds);
  writeContract(context, funds, total);
  writeLimits(context, funds, total);
  page.gap();
}

function writeRows({ page, words }: SummaryContext, { table: { rows, total }, total: totals }: Funds): Total {
  const texts = words.summary.funds;
  const table = page.table(SPANS);
  const { item, budget, spent, rate, deviation, ofBudget, ofSpent, cell } = texts.columns;
  table.repeatedHeader(
    [item, budget, spent, rate, deviation, ofBudget, ofSpent, cell].map((label) => text(label, STYLE.header)),
  );
  const amount = (reading: NumberReading | null): Content =>
    reading ? official(reading, money, words.summary.cellError) : text(null, STYLE.cell);
  const places = rows.map((row, index) =>
    table.row(() => {
      const own = (column: number): string => at(table.ahead(column));
      // The total stands behind the rows.
      const sum = (column: number): string =>
        at({ ...table.ahead(column), row: table.ahead(column).row + rows.length - index });
      const [planned, used] = [numberOf(row.budget), numberOf(row.spent)];
      return [
        text(row.name, { ...STYLE.left, numberFormat: FORMAT.text }),
        amount(row.budget),
        amount(row.spent),
        ...rates(own(BUDGET), own(SPENT), planned, used),
        share(own(BUDGET), sum(BUDGET), planned, totals.budget),
        share(own(SPENT), sum(SPENT), used, totals.spent),
        link((row.spent ?? row.budget)?.cell ?? row.cell),
      ];
    }),
  );
  return table.row(() => {
    const own = (column: number): string => at(table.ahead(column));
    return [
      text(texts.total, { ...STYLE.strong, horizontal: 'left' }),
      ...FUNDS_AMOUNTS.map((each) =>
        formula(`SUM(${columnOf(places, COLUMN[each])})`, totals[each] ?? 0, formatted(STYLE.strong, FORMAT.money)),
      ),
      ...rates(own(BUDGET), own(SPENT), totals.budget, totals.spent),
      share(own(BUDGET), own(BUDGET), totals.budget, totals.budget),
      share(own(SPENT), own(SPENT), totals.spent, totals.spent),
      total?.spent ? link(total.spent.cell) : text('—', STYLE.cell),
    ];
  });
}

/** 执行率 and 偏差. */
function rates(budget: string, spent: string, planned: number | null, used: number | null): Content[] {
  const rate = planned !== null && planned > 0 && used !== null ? used / planned : null;
  const isKnown = `AND(ISNUMBER(${budget}),ISNUMBER(${spent}),N(${budget})>0)`;
  return [
    formula(`IF(${isKnown},${spent}/${budget},"")`, rate, percent),
    formula(`IF(${isKnown},${spent}/${budget}-1,"")`, rate === null ? null : rate - 1, signed),
  ];
}

function share(part: string, whole: string, value: number | null, all: number | null): Content {
  const known = value !== null && all !== null && all > 0 ? value / all : null;
  return formula(`IF(AND(ISNUMBER(${part}),N(${whole})>0),${part}/${whole},"")`, known, percent);
}

/** What the contract pays, in 元, and when under the rules of 2018 (rule E1). */
function writeContract({ page, review, inputs, words }: SummaryContext, funds: Funds, total: Total): void {
  const texts = words.summary.funds;
  const { contractSum, scheme = DEFAULT_SCHEME } = review.parameters;
  const rule = { minimum: 0, maximum: MAXIMUM_CONTRACT_SUM, message: texts.contractHint };
  const contract = contractSum === undefined ? funds.total.budget : inUnit(contractSum, '元', funds.unit);
  const inForce = contractFormula(funds, at(pick(total, BUDGET)));
  page
    .table([3, 2, 4, 3])
    .row([
      text(texts.contract, STYLE.label),
      inputs.cell(INPUT.contractSum, rule, formatted(STYLE.input, FORMAT.money)),
      text(format(texts.contractInForce, { unit: funds.unit }), STYLE.label),
      formula(inForce, contract, money, NAME.contractInForce),
    ]);
  if (scheme !== '2018') return;
  const table = page.table([3, 3, 3, 3]);
  table.row([
    text(texts.instalments, STYLE.label),
    ...INSTALMENTS.map(({ key, share: part }) => {
      const value = contract === null ? null : contract * part;
      const label = format(texts.instalment[key], { share: limitText(part) });
      return formula(
        `${quote(label)}&TEXT(${NAME.contractInForce}*${part},"0.####")`,
        value === null ? label : `${label}${String(Number(value.toFixed(4)))}`,
        STYLE.cell,
      );
    }),
  ]);
}

/** The contract sum that was entered, in the unit of the sheet; the planned total without one. */
function contractFormula({ unit }: Funds, budget: string): string {
  const perUnit = inUnit(1, unit, '元');
  return `IF(ISNUMBER(${INPUT.contractSum}),${INPUT.contractSum}/${perUnit},${budget})`;
}

/** The amounts of some rows as the argument of a sum; null where a formula cannot use one of them. */
function cellsOf(rows: readonly FundsRow[], amount: FundsAmount): string | null {
  const readings = rows.flatMap((row) => row[amount] ?? []);
  return readings.length > 0 && readings.every(isLive) ? listOf(readings.map(({ cell }) => cell)) : null;
}

/** How a limit is to be read: at least, at most, or to either side. */
function signOf({ rule }: FundsLimit): string {
  if (rule === 'spending-deviation') return '±';
  return FUNDS_LIMITS[rule].kind === 'least' ? '≥' : '≤';
}

function writeLimits(context: SummaryContext, funds: Funds, total: Total): void {
  const { page, words } = context;
  const texts = words.summary.funds;
  if (funds.limits.length === 0) return;
  const table = page.table([6, 2, 2, 2]);
  table.header([texts.requirement, texts.value, texts.limit, texts.verdict], STYLE.header);
  const verdicts = funds.limits.flatMap((limit) => {
    const column = texts.columns[limit.of];
    const value = limitValue(funds, limit, total);
    const place = table.row(() => [
      text(format(texts.rules[limit.rule], { column }), STYLE.left),
      { ...value, ...(limit.rule === 'personnel-spending' && { name: NAME.personnelOfSpent }) },
      text(`${signOf(limit)}${limitText(limit.limit)}`, STYLE.cell),
      limit.rule === 'personnel-spending'
        ? personnelVerdict(context, at(table.ahead(1)), limit.value)
        : verdict(context, limit, at(table.ahead(1))),
    ]);
    return [
      pick(place, 3),
      ...(limit.rule === 'personnel-spending' && funds.isWholeYear ? [writeOfContract(context, table, funds)] : []),
    ];
  });
  const [first, last] = [verdicts[0], verdicts.at(-1)];
  if (first && last)
    page.emphasise('error', areaBetween(first, last), `${at(first)}=${quote(marked('error', texts.notMet))}`);
}

/** The other base that the veto of personnel spending may have (rule E7). */
function writeOfContract(
  context: SummaryContext,
  table: ReturnType<SummaryContext['page']['table']>,
  funds: Funds,
): Position {
  const texts = context.words.summary.funds;
  const { ofContract } = funds.personnelSpending;
  const cells = cellsOf(rowsFor(funds.table.rows, 'personnel'), 'spent');
  const value =
    cells === null
      ? text(ofContract, asRead(percent))
      : formula(`IF(N(${NAME.contractInForce})>0,SUM(${cells})/${NAME.contractInForce},"")`, ofContract, percent);
  const place = table.row(() => [
    text(texts.ofContract, STYLE.left),
    { ...value, name: NAME.personnelOfContract },
    text(`≥${limitText(PERSONNEL_COST_MINIMUM)}`, STYLE.cell),
    personnelVerdict(context, at(table.ahead(1)), ofContract),
  ]);
  return pick(place, 3);
}

function limitValue(funds: Funds, { rule, of, value }: FundsLimit, total: Total): Content {
  const style = rule === 'spending-deviation' ? signed : percent;
  const whole = at(pick(total, COLUMN[of]));
  if (rule === 'spending-deviation')
    return formula(`${at(pick(total, SPENT))}/${at(pick(total, BUDGET))}-1`, value, style);
  const item: FundsItem = rule === 'personnel-share' || rule === 'personnel-spending' ? 'personnel' : 'operatingFee';
  const cells = cellsOf(rowsFor(funds.table.rows, item), of);
  if (cells === null) return text(value, asRead(style));
  const part = `SUM(${cells})/${whole}`;
  return formula(`IF(N(${whole})>0,${rule === 'personnel-and-quality-share' ? `1-${part}` : part},"")`, value, style);
}

/** Noise of binary fractions is no breach: 36 of 240 is 15%. */
const DECIMALS = 6;

function verdict(context: SummaryContext, { rule, limit, met }: FundsLimit, value: string): Content {
  const rounded = `ROUND(${value},${DECIMALS})`;
  const isMet = FUNDS_LIMITS[rule].kind === 'least' ? `${rounded}>=${limit}` : `ABS(${rounded})<=${limit}`;
  return judged(context, isMet, value, met);
}

/** Whether enough is spent on personnel: open where the veto that hangs on it is (rule E7). */
function personnelVerdict({ review, words }: SummaryContext, value: string, share: number | null): Content {
  const texts = words.summary.funds;
  const { triggered, clear } = verdictsOf(words);
  const [met, notMet] = [marked('met', texts.met), marked('error', texts.notMet)];
  const { personnelCostLow: isLow } = review.assessment.judged;
  const told = isLow === undefined ? words.unconfirmed : isLow ? notMet : met;
  const verdictIs = (word: string): string => `${NAME.personnelVerdict}=${quote(word)}`;
  return formula(
    `IF(ISNUMBER(${value}),IF(${verdictIs(triggered)},${quote(notMet)},IF(${verdictIs(clear)},${quote(met)},${quote(words.unconfirmed)})),"")`,
    share === null ? null : told,
    STYLE.cell,
  );
}

function judged({ words }: SummaryContext, condition: string, value: string, isMet: boolean | null): Content {
  const texts = words.summary.funds;
  const [met, notMet] = [marked('met', texts.met), marked('error', texts.notMet)];
  return formula(
    `IF(ISNUMBER(${value}),IF(${condition},${quote(met)},${quote(notMet)}),"")`,
    isMet === null ? null : isMet ? met : notMet,
    STYLE.cell,
  );
}
