import { monthOfDate } from '../../../forms/values/calendar';
import { numberOf } from '../../../forms/values/numbers';
import { twoYearsAfter } from '../../analysis/experience';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say } from '../../text/say';

export const experienceMissing: Rule = {
  id: 'experience-missing',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B5',
  run({ stays, assessment }) {
    const { period } = assessment.time;
    if (!period) return [];
    return [...stays.values()].flatMap(({ worker, personMonths }) => {
      const { contract, experienced } = worker;
      const start = contract?.start;
      if (!start || !experienced || numberOf(experienced) !== 0 || personMonths === 0) return [];
      const since = twoYearsAfter(start);
      if (since > period.end) return [];
      return [
        {
          cells: [experienced.cell],
          evidence: [contract.cell],
          form: 'attendanceSheet' as const,
          message: say('experience-missing.found', { worker: who(worker), start, since: monthOfDate(since) }),
        },
      ];
    });
  },
};
