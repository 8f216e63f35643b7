import { monthOfDate } from '../../../forms/values/calendar';
import { isLate } from '../../analysis/half-months';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

/** A whole month, the last one in post, for somebody whose contract ends in its first half. */
export const contractEndsInMonth: Rule = {
  id: 'contract-ends-in-month',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B18',
  run({ contracts, assessment }) {
    const { time, limits } = assessment;
    return contracts.flatMap(({ stay, worker, contract, until: end }) => {
      const month = monthOfDate(end);
      const mark = worker.marks.find((other) => other.month === month)?.inPost;
      if (mark?.kind !== 'full' || time.period?.weights.get(month) !== 1) return [];
      if (isLate(end, limits) || stay.present.at(-1) !== month || stay.events.length > 0) return [];
      return [
        {
          cells: [contract.cell, mark.cell],
          form: 'attendanceSheet' as const,
          message: say('contract-ends-in-month.found', {
            worker: who(worker),
            end: when(end),
            month: when(month),
          }),
        },
      ];
    });
  },
};
