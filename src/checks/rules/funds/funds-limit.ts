import type { FundsLimit } from '../../../assessment/funds';
import type { FundsTable } from '../../../forms/station';
import type { Message } from '../../../strings/message';
import type { AreaRef, CellRef } from '../../../workbook/address';
import { joinCells } from '../../analysis/cells';
import { amountCells, fundsRows } from '../../analysis/funds-rows';
import type { Rule } from '../../analysis/rule';
import { fundsColumn } from '../../text/funds';
import { figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

const PERCENT = 100;

/** The rows that a limit is about; all of them where it is about the whole. */
function cellsOf(table: FundsTable, { rule, of }: FundsLimit): (CellRef | AreaRef)[] {
  const item = rule === 'personnel-share' ? 'personnel' : 'operatingFee';
  const rows = rule === 'spending-deviation' ? [] : fundsRows(table).filter((row) => row.item === item);
  const total = table.total?.[of]?.cell;
  return [...joinCells(amountCells(rows.length > 0 ? rows : table.rows, of)), ...(total ? [total] : [])];
}

function told({ rule, of, value, limit }: FundsLimit): Message {
  const gap = figure(Math.abs(Math.abs(value) - limit) * PERCENT);
  const values = { column: fundsColumn(of), value: percent(value), limit: percent(limit), gap };
  switch (rule) {
    case 'personnel-and-quality-share':
      return say('funds-limit.quality', values);
    case 'personnel-share':
    case 'personnel-spending':
      return say('funds-limit.personnel', values);
    case 'management-share':
      return say('funds-limit.management', values);
    case 'spending-deviation':
      return say(value > 0 ? 'funds-limit.above' : 'funds-limit.below', {
        value: percent(Math.abs(value)),
        limit: values.limit,
      });
  }
}

/** A share of the money, or a deviation from the plan, beyond what is allowed; the veto has a rule of its own. */
export const fundsLimit: Rule = {
  id: 'funds-limit',
  family: 'funds',
  severity: 'error',
  impact: 'grade',
  basis: 'E2',
  many: 'apart',
  run: ({ assessment: { funds } }) =>
    (funds?.limits ?? [])
      .filter(({ rule, met }) => !met && rule !== 'personnel-spending')
      .map((limit) => {
        const { table } = funds ?? {};
        const cells = table ? cellsOf(table, limit) : [];
        return {
          cells,
          restsOn: table ? amountCells(fundsRows(table), limit.of) : [],
          form: 'fundsSheet' as const,
          message: told(limit),
        };
      }),
};
