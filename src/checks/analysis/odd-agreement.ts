import { agreementMonths } from '../../assessment/months';
import type { Agreement } from '../../assessment/periods';
import { MONTHS_OF_A_YEAR } from '../../forms/values/calendar';
import { isSameSpan, type DateSpan } from '../../forms/values/date-spans';
import type { PeriodRecord } from '../../forms/station';
import type { Subject } from './context';
import { writtenSpan } from './title-periods';

/** An annual agreement that is not about a year, with what would be due by a year of twelve months (rule C10). */
export interface OddAgreement {
  readonly records: readonly PeriodRecord[];
  readonly span: DateSpan;
  readonly months: number;
  /** A fraction. */
  readonly progressOfAYear: number;
}

/** Whether an agreement is what whole years leave of a purchase: its first or its last. */
function isRestOfPurchase({ periods }: Subject['station'], { start, end, months }: Agreement): boolean {
  return periods.some((record) => {
    const span = record.role === 'purchase' ? writtenSpan(record) : null;
    if (!span || (span.start !== start && span.end !== end)) return false;
    const others = agreementMonths(span.start, span.end) - months;
    const overYears = others % MONTHS_OF_A_YEAR;
    return others >= MONTHS_OF_A_YEAR - 1 && Math.min(overYears, MONTHS_OF_A_YEAR - overYears) <= 1;
  });
}

/** The agreement that the titles state, where the dates make it other than a year; null otherwise. */
export function oddAgreement({ station, assessment: { time } }: Subject): OddAgreement | null {
  const { agreement, period } = time;
  if (!agreement || !period || period.assessmentMonths > MONTHS_OF_A_YEAR) return null;
  if (Math.abs(agreement.months - MONTHS_OF_A_YEAR) <= 1) return null;
  const records = station.periods.filter((record) => {
    const span = record.role === 'agreement' ? writtenSpan(record) : null;
    return span !== null && isSameSpan(span, agreement);
  });
  if (records.length === 0 || isRestOfPurchase(station, agreement)) return null;
  const progressOfAYear = period.assessmentMonths / MONTHS_OF_A_YEAR;
  return { records, span: agreement, months: agreement.months, progressOfAYear };
}
