import { dateParts, monthNumber, monthOfDate } from '../../../forms/values/calendar';
import type { Rule } from '../../analysis/rule';
import { isYearEarly, remarkOf } from '../../analysis/stays';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

const MONTHS_OF_YEAR = 12;

/** Left whole years before the marks end, and in the month of the year in which they do: the year is the old one. */
export const leavingYearEarly: Rule = {
  id: 'leaving-year-early',
  family: 'staffing',
  severity: 'error',
  impact: 'figure',
  basis: 'B7',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, present, events }) => {
      const event = events.find(({ kind }) => kind === 'left');
      const [first, last] = [present[0], present.at(-1)];
      const date = event?.date;
      if (!event || !date || first === undefined || last === undefined || monthOfDate(date) >= first) return [];
      if (!isYearEarly(monthOfDate(date), last)) return [];
      const late = monthNumber(last) - monthNumber(monthOfDate(date));
      const year = dateParts(date).year + Math.ceil(late / MONTHS_OF_YEAR);
      const cell = event.cell ?? remarkOf(worker);
      return [
        {
          cells: [cell],
          wrong: [cell],
          form: 'attendanceSheet' as const,
          message: say('leaving-year-early.found', {
            worker: who(worker),
            date: when(date),
            month: when(last),
            year,
          }),
        },
      ];
    }),
};
