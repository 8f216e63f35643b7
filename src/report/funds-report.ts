import type { Funds } from '../assessment/funds';
import { completionRate } from '../assessment/rates';
import type { FundsRow } from '../forms/station';
import { numberOf } from '../forms/values/numbers';
import { formatCell } from '../workbook/address';
import type { FundsReport } from './report';

function rowReport({ name, budget, spent }: FundsRow): FundsReport['rows'][number][] {
  if (!budget || !spent) return [];
  const [planned, used] = [numberOf(budget), numberOf(spent)];
  return [
    {
      item: name,
      budget: planned,
      spent: used,
      rate: completionRate(planned, used),
      cells: { budget: formatCell(budget.cell), spent: formatCell(spent.cell) },
    },
  ];
}

/** The money in the shape of the report contract: the rows that add up to the total, without those that are parts of them. */
export function fundsReport({ table, unit, total, limits }: Funds): FundsReport {
  return { unit, rows: table.rows.flatMap(rowReport), total, limits };
}
