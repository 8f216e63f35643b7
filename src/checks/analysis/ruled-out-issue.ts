import type { Message, Value } from '../../strings/message';
import { eventText, manyOfAKind, monthList, who } from '../text/phrases';
import { when } from '../text/say';
import { joinCells } from './cells';
import type { CheckContext } from './context';
import { effectWithout } from './effect';
import { MONTHS } from './facts';
import type { RuledOut, RuledOutReason } from './ruled-out';
import type { Issue, Rule } from './rule';
import { markCells } from './stays';

type Values = Readonly<Record<'worker' | 'said' | 'date' | 'months' | 'count', Value>>;

/**
 * One issue for each worker with marks that are ruled out for a reason, with what the station has without them and what
 * else is to be said of the worker.
 */
export function ruledOutIssues(
  context: CheckContext,
  reason: RuledOutReason,
  message: (values: Values) => Message,
  further: (entry: RuledOut) => readonly Message[] = () => [],
): Issue[] {
  const found = context.ruledOut.filter((entry) => entry.reason === reason);
  return found.map((entry): Issue => {
    const { worker, months, date, saidAt, event } = entry;
    const effect = effectWithout(context, [{ worker, months }]);
    const marks = markCells(worker, months);
    return {
      cells: [saidAt, ...joinCells(marks)],
      wrong: marks,
      restsOn: [MONTHS, ...(reason === 'after-leaving' ? [saidAt] : [])],
      form: 'attendanceSheet',
      message: message({
        worker: who(worker),
        said: event && eventText(worker, event),
        date: when(date),
        months: monthList(months),
        count: months.length,
      }),
      otherwise: [{ what: 'uncounted', worker, months }],
      consequences: [...(effect ? [effect] : []), ...further(entry)],
    };
  });
}

/** Many of them as one: what the station has without the marks of all. */
export function manyRuledOut(reason: RuledOutReason): NonNullable<Rule['many']> {
  return (issues, context) => {
    const places = new Set(issues.map(({ cells: [first] }) => first));
    const effect = effectWithout(
      context,
      context.ruledOut.filter((entry) => entry.reason === reason && places.has(entry.saidAt)),
    );
    return {
      message: manyOfAKind(issues.map(({ message }) => message)),
      consequences: effect ? [effect] : [],
    };
  };
}
