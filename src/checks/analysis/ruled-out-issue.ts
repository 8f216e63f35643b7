import type { Message, Value } from '../../strings/message';
import { monthList, who } from '../text/phrases';
import { joinCells } from './cells';
import type { CheckContext } from './context';
import { effectWithout } from './effect';
import { MONTHS } from './facts';
import type { RuledOutReason } from './ruled-out';
import type { Issue } from './rule';
import { markCells } from './stays';

type Values = Readonly<Record<'worker' | 'date' | 'months' | 'count', Value>>;

/** One issue for each worker with marks that are ruled out for a reason, with what the station has without them. */
export function ruledOutIssues(
  context: CheckContext,
  reason: RuledOutReason,
  message: (values: Values) => Message,
): Issue[] {
  const found = context.ruledOut.filter((entry) => entry.reason === reason);
  return found.map(({ worker, months, date, saidAt }): Issue => {
    const effect = effectWithout(context, { worker, months });
    const marks = markCells(worker, months);
    return {
      cells: [saidAt, ...joinCells(marks)],
      wrong: marks,
      restsOn: [MONTHS],
      form: 'attendanceSheet',
      message: message({ worker: who(worker), date, months: monthList(months), count: months.length }),
      ...(effect && { impact: effect.impact, consequences: [effect.message] }),
    };
  });
}
