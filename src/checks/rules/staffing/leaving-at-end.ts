import { headcountOf, isInPost, personMonthsIn } from '../../../assessment/staffing';
import { monthOfDate } from '../../../forms/values/calendar';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { monthOfEvent, remarkOf } from '../../analysis/stays';
import { figure, who } from '../../text/phrases';
import { list, say, when } from '../../text/say';

export const leavingAtEnd: Rule = {
  id: 'leaving-at-end',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B14',
  run({ assessment: { staffing, time }, parameters, stays, lastMonth: last }) {
    const required = last && headcountOf(parameters.headcount, last);
    if (!staffing || !last || required === null) return [];
    // Nothing is agreed for the month after the last one of the agreement.
    if (time.agreement && monthOfDate(time.agreement.end) <= last) return [];
    const leavers = staffing.persons
      .filter((person) => isInPost(person, last))
      .flatMap(({ rows }) => rows)
      .filter((row) => {
        const events = stays.get(row)?.events ?? [];
        const isLeaving = events.some((event) => event.kind === 'left' && monthOfEvent(event) === last);
        return isLeaving && personMonthsIn(row, last) > 0;
      });
    const remaining = staffing.finalMonth.total - leavers.length;
    if (leavers.length === 0 || remaining >= required) return [];
    return [
      {
        cells: leavers.map(remarkOf).sort((a, b) => a.row - b.row),
        restsOn: [MONTHS],
        form: 'attendanceSheet',
        message: say('leaving-at-end.found', {
          month: when(last),
          count: leavers.length,
          workers: list(leavers.map(who)),
          remaining,
          required: figure(required),
          short: figure(required - remaining),
        }),
      },
    ];
  },
};
