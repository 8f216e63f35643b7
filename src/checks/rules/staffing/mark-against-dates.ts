import type { Otherwise } from '../../../assessment/otherwise';
import type { Message } from '../../../strings/message';
import type { Contradiction } from '../../analysis/against-dates';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { remarkOf } from '../../analysis/stays';
import { figure, who } from '../../text/phrases';
import { clauses, list, say, when } from '../../text/say';

function told({ worker, joined, left, value, due }: Contradiction): Message {
  const dates = [
    ...(joined ? [say('mark-against-dates.joined', { date: when(joined) })] : []),
    ...(left ? [say('mark-against-dates.left', { date: when(left) })] : []),
  ];
  const values = { worker: who(worker), dates: list(dates), value: figure(value), due: figure(due) };
  return say('mark-against-dates.found', values);
}

/** What counts less by the half-month rule. */
function lessOf({ worker, month, value, due }: Contradiction): Otherwise[] {
  return due < value ? [{ what: due === 0 ? 'uncounted' : 'halved', worker, months: [month] }] : [];
}

/** Months of joining and leaving against the half-month rule. */
export const markAgainstDates: Rule = {
  id: 'mark-against-dates',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B7',
  run({ ruledOut, contradictions }) {
    const leftBefore = new Set(ruledOut.flatMap(({ reason, worker }) => (reason === 'after-leaving' ? [worker] : [])));
    // Whoever is marked after leaving is told once, with the month of leaving.
    const found = contradictions.filter(({ left, worker }) => !left || !leftBefore.has(worker));
    if (found.length === 0) return [];
    const marks = found.map(({ mark }) => mark.cell);
    const less = found.flatMap(lessOf);
    return [
      {
        cells: marks,
        evidence: found.map(({ worker, left }) => (left || !worker.contract ? remarkOf(worker) : worker.contract.cell)),
        restsOn: [MONTHS, ...(marks.length === 1 ? marks : [])],
        form: 'attendanceSheet',
        message: say('joined', { parts: clauses(found.map(told)) }),
        otherwise: less,
        ...(less.length > 0 && { impact: 'total' as const }),
      },
    ];
  },
};
