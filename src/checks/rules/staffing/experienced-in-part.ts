import type { AssessedPeriod } from '../../../assessment/periods';
import type { WorkerRecord } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { twoYearsAfter } from '../../analysis/experience';
import type { Rule } from '../../analysis/rule';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

function completesTwoYears({ contract }: WorkerRecord, period: AssessedPeriod | null): boolean {
  if (!contract?.start || !period) return false;
  const day = twoYearsAfter(contract.start);
  return day > period.start && day <= period.end;
}

/** Neither nothing nor all: right only for somebody who completes two years within the period. */
export const experiencedInPart: Rule = {
  id: 'experienced-in-part',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B5',
  run: ({ stays, assessment }) =>
    [...stays.values()].flatMap(({ worker, personMonths }) => {
      const { experienced, subtotal } = worker;
      const stated = numberOf(experienced);
      if (!experienced || stated === null || stated <= 0 || stated >= personMonths) return [];
      // A wrong subtotal that the column repeats is told there.
      if (stated === numberOf(subtotal) || completesTwoYears(worker, assessment.time.period)) return [];
      return [
        {
          cells: [experienced.cell],
          wrong: [experienced.cell],
          restsOn: [experienced.cell, ...(subtotal && experienced.formula !== null ? [subtotal.cell] : [])],
          form: 'attendanceSheet' as const,
          message: say('experienced-in-part.found', {
            worker: who(worker),
            is: figure(stated),
            all: figure(personMonths),
          }),
        },
      ];
    }),
};
