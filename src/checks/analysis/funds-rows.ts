import type { Assessment } from '../../assessment/assess';
import { rowsTotal, type FundsSums } from '../../assessment/funds-tables';
import {
  FUNDS_AMOUNTS,
  type FundsAmount,
  type FundsRow,
  type FundsTable,
  type NumberReading,
} from '../../forms/station';
import { numberOf } from '../../forms/values/numbers';
import type { CellRef } from '../../workbook/address';

/** Every table of money, that which the rules are about first. */
export function fundsTables({ funds }: Assessment): readonly FundsSums[] {
  return funds ? [funds, ...funds.others] : [];
}

/** Every row that is no sum, those that are parts of another one behind it. */
export function fundsRows({ rows }: FundsTable): FundsRow[] {
  const withParts = (row: FundsRow): FundsRow[] => [row, ...row.parts.flatMap(withParts)];
  return rows.flatMap(withParts);
}

/** Every row, the sums behind the others. */
export function allRows(table: FundsTable): FundsRow[] {
  const { subtotals, total } = table;
  return [...fundsRows(table), ...subtotals.map(({ row }) => row), ...(total ? [total] : [])];
}

/** What a row states, the amount first. */
export function statedAmounts(row: FundsRow): { readonly amount: FundsAmount; readonly reading: NumberReading }[] {
  return FUNDS_AMOUNTS.flatMap((amount) => {
    const reading = row[amount];
    return reading ? [{ amount, reading }] : [];
  });
}

/** A stated sum with the rows that it adds up, in one column. */
export interface FundsSum {
  readonly row: FundsRow;
  readonly amount: FundsAmount;
  readonly reading: NumberReading;
  readonly stated: number;
  readonly of: readonly FundsRow[];
  /** What they add up to. */
  readonly sum: number;
}

/** Every sum of a table that can be computed again: total, subtotals, and rows over their parts. */
export function fundsSums(table: FundsTable): FundsSum[] {
  const sums = [
    ...table.subtotals,
    ...fundsRows(table)
      .filter(({ parts }) => parts.length > 0)
      .map((row) => ({ row, of: row.parts })),
    ...(table.total ? [{ row: table.total, of: table.rows }] : []),
  ];
  return sums.flatMap(({ row, of }) =>
    statedAmounts(row).flatMap(({ amount, reading }): FundsSum[] => {
      const [stated, sum] = [numberOf(reading), rowsTotal(of, amount)];
      return stated === null || sum === null ? [] : [{ row, amount, reading, stated, of, sum }];
    }),
  );
}

/** The cells of a column of some rows. */
export function amountCells(rows: readonly FundsRow[], amount: FundsAmount): CellRef[] {
  return rows.flatMap((row) => row[amount]?.cell ?? []);
}
