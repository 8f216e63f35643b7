import type { FundsSums } from '../../../assessment/funds-tables';
import { isSame } from '../../../assessment/rounding';
import {
  FUNDS_AMOUNTS,
  type FundsAmount,
  type FundsRow,
  type FundsTable,
  type NumberReading,
} from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { fundsRows, fundsSums, fundsTables } from '../../analysis/funds-rows';
import type { Issue, Rule } from '../../analysis/rule';
import { fundsColumn } from '../../text/funds';
import { money } from '../../text/phrases';
import { say } from '../../text/say';

/** 元 among 万元, or the other way. */
const TEN_THOUSAND = 10_000;
/** Nothing is spent a thousand times over, and hardly anything planned is left untouched but for a thousandth. */
const OUT_OF_PROPORTION = 1000;

interface Mixed {
  readonly row: FundsRow;
  readonly amount: FundsAmount;
  readonly reading: NumberReading;
  readonly value: number;
  /** What it is in the unit of the others. */
  readonly meant: number;
}

/** A row with which a stated sum comes out, once its amount is taken in the other unit. */
function repairing(table: FundsTable): Mixed[] {
  return fundsSums(table).flatMap(({ stated, sum, of, amount }) => {
    if (isSame(stated, sum)) return [];
    return of.flatMap((row): Mixed[] => {
      const reading = row[amount];
      const value = numberOf(reading);
      if (!reading || value === null || value === 0) return [];
      const meant = [value / TEN_THOUSAND, value * TEN_THOUSAND].find((other) => isSame(sum - value + other, stated));
      return meant === undefined ? [] : [{ row, amount, reading, value, meant }];
    });
  });
}

/** A row whose two amounts differ as only units do; the larger or the smaller one, as the total of its column bears out. */
function outOfProportion(table: FundsTable): Mixed[] {
  return fundsRows(table).flatMap((row): Mixed[] => {
    const [budget, spent] = [numberOf(row.budget), numberOf(row.spent)];
    if (budget === null || spent === null || budget <= 0 || spent <= 0) return [];
    const larger: FundsAmount = spent > budget ? 'spent' : 'budget';
    const [most, least] = larger === 'spent' ? [spent, budget] : [budget, spent];
    const reading = row[larger];
    if (most / least < OUT_OF_PROPORTION || !reading) return [];
    const meant = most / TEN_THOUSAND;
    return [{ row, amount: larger, reading, value: most, meant }];
  });
}

function issuesIn({ table, unit }: FundsSums): Issue[] {
  const found = [...repairing(table), ...outOfProportion(table)];
  const byCell = new Map(found.reverse().map((mixed) => [`${mixed.reading.cell.row} ${mixed.amount}`, mixed]));
  const order = (mixed: Mixed): number => mixed.reading.cell.row * FUNDS_AMOUNTS.length + mixed.reading.cell.column;
  return [...byCell.values()]
    .sort((one, other) => order(one) - order(other))
    .map(({ row, amount, reading, value, meant }) => ({
      cells: [reading.cell],
      wrong: [reading.cell],
      form: 'fundsSheet',
      message: say('funds-unit-mixed.found', {
        name: row.name,
        column: fundsColumn(amount),
        value: money(value),
        meant: money(meant),
        unit,
      }),
    }));
}

/** An amount in 元 among amounts in 万元, or the other way. */
export const fundsUnitMixed: Rule = {
  id: 'funds-unit-mixed',
  family: 'funds',
  severity: 'error',
  impact: 'total',
  basis: 'E6',
  run: ({ assessment }) => fundsTables(assessment).flatMap(issuesIn),
};
