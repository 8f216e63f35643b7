import type { Otherwise } from '../../../assessment/otherwise';
import type { Message } from '../../../strings/message';
import type { CheckContext } from '../../analysis/context';
import { MONTHS } from '../../analysis/facts';
import { dueByHalfMonths, type DatedMonth } from '../../analysis/half-months';
import type { Rule } from '../../analysis/rule';
import { remarkOf } from '../../analysis/stays';
import { figure, who } from '../../text/phrases';
import { clauses, list, say, when } from '../../text/say';

interface Contradiction extends DatedMonth {
  /** Person-months by the half-month rule. */
  readonly due: number;
}

function contradictions({ assessment, datedMonths, unevenLeavings }: CheckContext): Contradiction[] {
  const told = new Set(unevenLeavings.map(({ mark }) => mark));
  const found: Contradiction[] = [];
  for (const entry of datedMonths) {
    const { stay, mark, value, joined, left } = entry;
    const due = dueByHalfMonths(entry, assessment.limits);
    if (due === null || due === value || told.has(mark)) continue;
    // Where the evaluation begins with the contract, in the middle of a month, half a month is as it should be.
    if (joined !== null && joined === assessment.time.period?.start) continue;
    // A contract may well start before the work in the station does.
    if (value !== 0 || left || stay.events.length > 0) found.push({ ...entry, due });
  }
  return found;
}

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
  run(context) {
    const found = contradictions(context);
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
