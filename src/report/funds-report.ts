import type { Assessment } from '../assessment/assess';
import { limitsPersonnel, type Funds } from '../assessment/funds';
import { completionRate } from '../assessment/rates';
import type { FundsRow, FundsTable } from '../forms/station';
import { numberOf } from '../forms/values/numbers';
import { formatArea, formatCell } from '../workbook/address';
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

const areaOf = ({ sheet, area }: FundsTable): string => formatArea({ sheet, ...area });

/** The money in the shape of the report contract: the rows that add up to the total, without those that are parts of them. */
export function fundsReport(funds: Funds, { judged }: Pick<Assessment, 'judged'>): FundsReport {
  const { table, others, isSure, unit, total, limits, personnelSpending } = funds;
  const { ofSpent, ofContract } = personnelSpending;
  const isLow = judged.personnelCostLow ?? null;
  return {
    unit,
    rows: table.rows.flatMap(rowReport),
    total,
    limits,
    ...(limitsPersonnel(funds) && { personnelSpending: { ofSpent, ofContract, isLow } }),
    ...(others.length > 0 && {
      tables: { used: areaOf(table), others: others.map((other) => areaOf(other.table)), isSure },
    }),
  };
}
