import type { Message } from '../../../strings/message';
import { inColumnOrder } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import { MONTHS } from '../../analysis/facts';
import { dueByHalfMonths, isLate, type LeavingMonth } from '../../analysis/half-months';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { clauses, rows, say, when } from '../../text/say';

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${figure(Math.abs(value))}`;

/** The total if these leaving months counted by one rule. */
function totalBy(
  { assessment }: CheckContext,
  leavings: readonly LeavingMonth[],
  value: (entry: LeavingMonth) => number,
) {
  const change = leavings.reduce((sum, entry) => sum + value(entry) - entry.value, 0);
  const total = (assessment.staffing?.personMonths.total ?? 0) + change;
  const required = assessment.staffing?.requiredPersonMonths.total ?? null;
  const short =
    required === null || total >= required
      ? null
      : say('leaving-months-uneven.short', { count: figure(required - total) });
  return { total: figure(total), change: signed(change), short };
}

function leaving({ worker, left, days, value }: LeavingMonth): Message {
  return say('leaving-months-uneven.leaving', { name: worker.name, date: when(left), days, value: figure(value) });
}

/** Which of them do not follow the half-month rule, if any: the sheet itself does not say that it holds. */
function byHalfMonths({ unevenLeavings, assessment: { limits } }: CheckContext): Message {
  const apart = unevenLeavings.filter((entry) => dueByHalfMonths(entry, limits) !== entry.value);
  const day = limits.halfMonthDay;
  return apart.length === 0
    ? say('leaving-months-uneven.by-rule', { day })
    : say('leaving-months-uneven.against-rule', { day, leavings: clauses(apart.map(leaving)) });
}

/** Leaving on the last day of a month counts in full by any rule; what the total would be if it did not. */
function ifHalfAtEnd(context: CheckContext): Message[] {
  const { leavingMonths, unevenLeavings } = context;
  const atEnd = leavingMonths.filter((entry) => !unevenLeavings.includes(entry));
  if (atEnd.every(({ value }) => value === 0.5)) return [];
  return [
    say('leaving-months-uneven.if-half-at-end', { count: atEnd.length, ...totalBy(context, leavingMonths, () => 0.5) }),
  ];
}

/** Fewer days of a leaving month counted for more, and what the total would be by either rule. */
export const leavingMonthsUneven: Rule = {
  id: 'leaving-months-uneven',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B7',
  run(context) {
    const { unevenLeavings: found, assessment } = context;
    const { limits } = assessment;
    if (found.length === 0) return [];
    return [
      {
        cells: inColumnOrder(found.map(({ mark }) => mark.cell)),
        restsOn: [MONTHS],
        form: 'attendanceSheet',
        message: say('leaving-months-uneven.found', { leavings: rows(found.map(leaving)) }),
        consequences: [
          byHalfMonths(context),
          say(
            'leaving-months-uneven.if-half',
            totalBy(context, found, () => 0.5),
          ),
          ...ifHalfAtEnd(context),
          say('leaving-months-uneven.if-by-day', {
            day: limits.halfMonthDay + 1,
            ...totalBy(context, found, ({ left }) => (isLate(left, limits) ? 1 : 0.5)),
          }),
        ],
      },
    ];
  },
};
