import type { AssessedPeriod } from '../../../assessment/periods';
import type { WorkerRecord } from '../../../forms/station';
import { findDates } from '../../../forms/values/dates';
import { markValue } from '../../../forms/values/marks';
import { numberOf } from '../../../forms/values/numbers';
import { clausesOf, sentencesOf } from '../../../forms/values/remark-clauses';
import { tellsTwoYears } from '../../../forms/vocabulary/remarks';
import { twoYearsAfter } from '../../analysis/experience';
import type { Rule } from '../../analysis/rule';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

function completesTwoYears({ contract, joinedOn }: WorkerRecord, period: AssessedPeriod | null): boolean {
  if (!period) return false;
  return [contract?.start, joinedOn?.date].some((since) => {
    const day = since ? twoYearsAfter(since) : null;
    return day !== null && day > period.start && day <= period.end;
  });
}

/** The person-months since a month in which two years are completed by the remark (2024年11月起从业满2年). */
function monthsByRemark(worker: WorkerRecord): number[] {
  const clauses = sentencesOf(worker.remark).flatMap(clausesOf).filter(tellsTwoYears);
  const months = worker.marks.map(({ month }) => month);
  return clauses
    .flatMap((clause) => findDates(clause, months))
    .map(({ month: since }) =>
      since === null
        ? 0
        : worker.marks.reduce((sum, mark) => sum + (mark.month < since ? 0 : markValue(mark.inPost)), 0),
    );
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
      if (monthsByRemark(worker).includes(stated)) return [];
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
