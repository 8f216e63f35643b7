import type { FundsLimit } from '../../../assessment/funds';
import type { FundsTable } from '../../../forms/station';
import type { Message } from '../../../strings/message';
import { joinCells } from '../../analysis/cells';
import { amountCells, fundsRows } from '../../analysis/funds-rows';
import type { Issue, Rule } from '../../analysis/rule';
import { fundsColumn } from '../../text/funds';
import { figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

const PERCENT = 100;

/** The rows that a limit is about, seen with the total; that of all of them where it is about the whole. */
function placeOf(table: FundsTable, { rule, of }: FundsLimit): Pick<Issue, 'cells' | 'evidence'> {
  const total = table.total?.[of] ? [table.total[of].cell] : [];
  const all = joinCells(amountCells(table.rows, of));
  if (rule === 'spending-deviation') return total.length > 0 ? { cells: total, evidence: all } : { cells: all };
  const item = rule === 'personnel-share' ? 'personnel' : 'operatingFee';
  const rows = fundsRows(table).filter((row) => row.item === item);
  return { cells: joinCells(amountCells(rows, of)), evidence: total };
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
    (funds ? funds.limits.map((limit) => ({ limit, funds })) : [])
      .filter(({ limit: { rule, met } }) => !met && rule !== 'personnel-spending')
      .map(({ limit, funds: { table, isSure } }) => ({
        ...placeOf(table, limit),
        restsOn: amountCells(fundsRows(table), limit.of),
        form: 'fundsSheet' as const,
        ...(!isSure && { severity: 'warning' as const }),
        message: told(limit),
      })),
};
