import { numberOf } from '../../../forms/values/numbers';
import type { Rule } from '../../analysis/rule';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

export const experiencedAboveTotal: Rule = {
  id: 'experienced-above-total',
  family: 'staffing',
  severity: 'error',
  impact: 'figure',
  basis: 'B5',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, personMonths }) => {
      const { experienced, subtotal } = worker;
      const stated = numberOf(experienced);
      // A wrong subtotal that the column repeats is told there.
      const most = Math.max(personMonths, numberOf(subtotal) ?? 0);
      if (!experienced || stated === null || stated <= most) return [];
      return [
        {
          cells: [experienced.cell],
          wrong: [experienced.cell],
          restsOn: [experienced.cell],
          form: 'attendanceSheet' as const,
          message: say('experienced-above-total.found', {
            worker: who(worker),
            is: figure(stated),
            most: figure(personMonths),
          }),
        },
      ];
    }),
};
