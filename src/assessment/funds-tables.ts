import { FUNDS_AMOUNTS, type FundsAmount, type FundsRow, type FundsTable, type MoneyUnit } from '../forms/station';
import { inUnit } from '../forms/values/money';
import { isUnused, numberOf, sumKnown } from '../forms/values/numbers';
import { squash } from '../forms/values/text';
import { isSame, withoutBinaryNoise } from './rounding';
import type { Stage } from './stages';

/** A table of money with what it adds up to. Amounts are in `unit`. */
export interface FundsSums {
  readonly table: FundsTable;
  /** As stated, or by what the figures can be where nothing says it. */
  readonly unit: MoneyUnit;
  readonly isUnitStated: boolean;
  /** The sums of the rows; what the sheet states where a row has no figure. */
  readonly total: Readonly<Record<FundsAmount, number | null>>;
}

/** A year of a station costs millions of 元 and hundreds of 万元. */
const LARGEST_IN_TEN_THOUSANDS = 20_000;

/** The sum of the rows in a column; null where one says nothing there. A row that says `/` or nothing has nothing to add where its parts do. */
export function rowsTotal(rows: readonly FundsRow[], amount: FundsAmount): number | null {
  return sumKnown(rows.map((row) => amountOf(row, amount)));
}

/** What a row states; the sum of its parts where it states nothing; nothing counts as 0 beside figures. */
function amountOf(row: FundsRow, amount: FundsAmount): number | null {
  const reading = row[amount];
  const value = numberOf(reading);
  if (value !== null || !reading) return value;
  if (row.parts.length > 0) return rowsTotal(row.parts, amount);
  return isUnused(reading) ? 0 : null;
}

/** Without the noise of binary fractions: rows of 240 add up to 240. */
function totalOf({ rows, total }: FundsTable, amount: FundsAmount): number | null {
  const sum = rowsTotal(rows, amount);
  return sum === null ? numberOf(total?.[amount]) : withoutBinaryNoise(sum);
}

/** What a table adds up to. */
export function sumsOf(table: FundsTable): FundsSums {
  const total = { budget: totalOf(table, 'budget'), spent: totalOf(table, 'spent') };
  const largest = Math.max(total.budget ?? 0, total.spent ?? 0);
  const unit = table.unit ?? (largest < LARGEST_IN_TEN_THOUSANDS ? '万元' : '元');
  return { table, unit, isUnitStated: table.unit !== null, total };
}

/** A total in 元, to be compared over tables. */
function inYuan({ total, unit }: FundsSums, amount: FundsAmount): number | null {
  const value = total[amount];
  return value === null ? null : inUnit(value, unit, '元');
}

/** Whether what was planned or spent by a table is what the others come to together. */
function addsUp(whole: FundsSums, parts: readonly FundsSums[]): boolean {
  return FUNDS_AMOUNTS.some((amount) => {
    const [all, sum] = [inYuan(whole, amount), sumKnown(parts.map((part) => inYuan(part, amount)))];
    return all !== null && sum !== null && isSame(all, sum);
  });
}

/** Whether two tables are the same plan in two states, as at mid-term and at the end. */
function isOfOnePlan(one: FundsSums, other: FundsSums): boolean {
  const plan = ({ table: { rows } }: FundsSums): string =>
    JSON.stringify(rows.map(({ name, budget }) => [squash(name), numberOf(budget)]));
  return one.unit === other.unit && plan(one) === plan(other);
}

/** A table with whether it is known that the rules are about it and none of the others. */
export interface TableInForce {
  readonly sums: FundsSums;
  readonly isSure: boolean;
}

/**
 * The table that the rules are about, of several: the only one with the contract sum, what the others add up to, or of one
 * plan the state of the stage; else the one with most rows, which is not sure.
 */
export function tableInForce(
  sheets: readonly FundsSums[],
  contractSum: number | undefined,
  stage: Stage | null,
): TableInForce | null {
  const byRows = [...sheets].sort((one, other) => other.table.rows.length - one.table.rows.length);
  const [first, ...rest] = byRows;
  if (!first) return null;
  const sure = (sums: FundsSums): TableInForce => ({ sums, isSure: true });
  if (rest.length === 0) return sure(first);
  const [contracted, another] = sheets.filter((sheet) => {
    const planned = inYuan(sheet, 'budget');
    return contractSum !== undefined && planned !== null && isSame(planned, contractSum);
  });
  if (contracted && !another) return sure(contracted);
  if (rest.every((other) => isOfOnePlan(first, other))) {
    const bySpending = byRows.sort((one, other) => (one.total.spent ?? 0) - (other.total.spent ?? 0));
    return sure(bySpending[stage === 'midterm' ? 0 : bySpending.length - 1] ?? first);
  }
  const parts = (whole: FundsSums): FundsSums[] => sheets.filter((sheet) => sheet !== whole);
  const whole = byRows.find((sheet) => addsUp(sheet, parts(sheet)));
  return whole ? sure(whole) : { sums: first, isSure: false };
}
