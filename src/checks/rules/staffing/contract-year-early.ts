import { monthOfDate, type Month } from '../../../forms/values/calendar';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

const isSameMonthOfYear = (a: Month, b: Month): boolean => a.slice(5) === b.slice(5);

/** The same month of an earlier year than that of the first mark: the year is the old one. */
export const contractYearEarly: Rule = {
  id: 'contract-year-early',
  family: 'staffing',
  severity: 'note',
  impact: 'form',
  basis: 'B18',
  run({ contracts, assessment }) {
    const { period } = assessment.time;
    if (!period) return [];
    return contracts.flatMap(({ stay, worker, contract, start }) => {
      const [first] = stay.present;
      const from = monthOfDate(start);
      if (first === undefined || first <= monthOfDate(period.start)) return [];
      if (from >= first || !isSameMonthOfYear(first, from)) return [];
      if (stay.events.length > 0 || worker.remark !== '') return [];
      return [
        {
          cells: [contract.cell],
          form: 'attendanceSheet' as const,
          message: say('contract-year-early.found', {
            worker: who(worker),
            start: when(start),
            month: when(first),
          }),
        },
      ];
    });
  },
};
