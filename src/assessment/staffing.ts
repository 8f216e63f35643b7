import type { CellRef } from '../workbook/address';
import type { Month } from '../forms/values/calendar';
import { isPresent, markValue, postMarks } from '../forms/values/marks';
import { numberOf, sumKnown } from '../forms/values/numbers';
import type { MarkReading, Station, WorkerRecord } from '../forms/station';
import { statedRetention } from '../forms/attendance/block';
import { TOLERANCE, type Limits } from './limits';
import type { HeadcountEntry } from './parameters';
import type { AssessedPeriod } from './periods';
import { personsOf, type Person } from './persons';

/** Person-months of one month (rule B2). */
export interface StaffingMonth {
  readonly month: Month;
  readonly certified: number;
  readonly uncertified: number;
  readonly total: number;
  /** Agreed headcount times the month's weight (rules B8, B9); null where no headcount is known. */
  readonly required: number | null;
}

export interface Retention {
  /** Present in every month of the period (rule B13). */
  readonly steady: readonly Person[];
  /** Headcount agreed for the last month. */
  readonly required: number | null;
  /** Fraction. */
  readonly rate: number | null;
  /** Whether the rate is not below the minimum; null without a rate, or where a month without columns may lower it. */
  readonly isMet: boolean | null;
  readonly statedRate: number | null;
}

/** All in person-months, except `finalMonth` and `retention`, which count people. */
export interface Staffing {
  readonly months: readonly StaffingMonth[];
  /** Months of the period that 附件2 has no columns for: nobody knows who was in post. */
  readonly missing: readonly Month[];
  readonly personMonths: {
    readonly certified: number;
    readonly uncertified: number;
    readonly total: number;
    readonly experienced: number;
  };
  readonly requiredPersonMonths: { readonly total: number | null; readonly certified: number | null };
  /** Actual − required; negative when short (rules B10, B11). */
  readonly surplus: { readonly total: number | null; readonly certified: number | null };
  /**
   * What may be hidden at most: marks that could not be read, which count as absent (rule B1), months without columns,
   * and workers of whom no column tells whether they are certified (rule B12).
   */
  readonly unread: { readonly total: number; readonly certified: number };
  readonly finalMonth: { readonly certified: number; readonly uncertified: number; readonly total: number };
  readonly retention: Retention;
  readonly persons: readonly Person[];
}

export function workersOf(station: Station): WorkerRecord[] {
  return station.attendance.flatMap((block) => block.workers);
}

/** Whether 附件2 has a column for person-months of experienced workers (rule B5): without one nobody knows them. */
export function tellsExperience(station: Station): boolean {
  return workersOf(station).some(({ experienced }) => experienced !== null);
}

/** The headcount agreed for a month: the last entry that holds from it or earlier. Null before the first entry. */
export function headcountOf(headcount: readonly HeadcountEntry[] | undefined, month: Month): number | null {
  return headcount?.findLast((entry) => entry.from <= month)?.count ?? null;
}

/** Whether somebody has a mark other than absent in a month, on any row. */
export function isInPost(person: Person, month: Month): boolean {
  return person.rows.some((row) => row.marks.some((mark) => mark.month === month && isPresent(mark.inPost)));
}

/** Effective person-months of one worker's row in one month (rules B1, B2: 人员到位 alone counts). */
export function personMonthsIn(worker: WorkerRecord, month: Month): number {
  return worker.marks.reduce((sum, mark) => (mark.month === month ? sum + markValue(mark.inPost) : sum), 0);
}

/** Person-months of a worker's row over all months (rule B4). */
export function personMonthsOf(worker: WorkerRecord): number {
  return worker.marks.reduce((sum, mark) => sum + markValue(mark.inPost), 0);
}

const UNREAD: readonly MarkReading['kind'][] = ['error', 'unknown', 'uncalculated'];

/** Marks of 人员到位 that say something which could not be read. */
export function unreadMarksOf(worker: WorkerRecord): MarkReading[] {
  return postMarks(worker).filter(({ kind }) => UNREAD.includes(kind));
}

/** Whether the two-year column of a row repeats its 人员到岗小计 as that stands, by its formula or typed (rule B5). */
export function repeatsSubtotal({ experienced, subtotal }: WorkerRecord): boolean {
  const stated = numberOf(experienced);
  return stated !== null && stated !== 0 && stated === numberOf(subtotal);
}

/**
 * Person-months of a worker's row that count as experienced (rule B5): what the column says, or what the marks come to
 * where it repeats 人员到岗小计, whatever that says.
 */
export function experiencedMonthsOf(worker: WorkerRecord): number {
  return repeatsSubtotal(worker) ? personMonthsOf(worker) : (numberOf(worker.experienced) ?? 0);
}

/** Whether neither a type nor a certificate has a place on the sheet: then nothing tells whether a worker is certified. */
const isUntold = ({ certifiedFrom, qualificationCell }: WorkerRecord): boolean =>
  certifiedFrom === 'unknown' && qualificationCell === null;

/** The headers over the names of tables of 附件2 that have neither types nor certificates (rule B12). */
export function headersWithoutCertificates(station: Station): CellRef[] {
  return station.attendance.flatMap(({ sheet, headerArea, workers }) => {
    const untold = workers.find((worker) => isUntold(worker) && personMonthsOf(worker) > 0);
    return untold ? [{ sheet, row: headerArea.top, column: untold.nameCell.column }] : [];
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Staffing by rules B2 to B14; null when no attendance sheet was found. */
export function assessStaffing(
  station: Station,
  period: AssessedPeriod | null,
  headcount: readonly HeadcountEntry[] | undefined,
  limits: Limits,
): Staffing | null {
  const workers = workersOf(station);
  const stated = [...new Set(station.attendance.flatMap((block) => block.months.map(({ month }) => month)))].sort();
  if (station.attendance.length === 0 || stated.length === 0) return null;
  const weights = period?.weights ?? new Map<Month, number>();
  const requiredIn = (month: Month): number | null => {
    const count = headcountOf(headcount, month);
    return count === null ? null : count * (weights.get(month) ?? 0);
  };
  const months = stated.map((month): StaffingMonth => {
    const count = (certified: boolean): number =>
      sum(workers.filter((worker) => worker.certified === certified).map((worker) => personMonthsIn(worker, month)));
    const [certified, uncertified] = [count(true), count(false)];
    return { month, certified, uncertified, total: certified + uncertified, required: requiredIn(month) };
  });
  const total = sum(months.map((month) => month.total));
  const certified = sum(months.map((month) => month.certified));
  const required = sumKnown([...weights.keys()].map(requiredIn));
  const requiredCertified = required === null ? null : required * limits.certifiedShare;
  const missing = [...weights.keys()].filter((month) => !stated.includes(month));
  const missed = sum(missing.map((month) => weights.get(month) ?? 0));
  const unread = (some: readonly WorkerRecord[]): number =>
    sum(some.map((worker) => unreadMarksOf(worker).length + missed));
  const persons = personsOf(workers);
  const last = stated.at(-1) as Month;
  const inFinalMonth = persons.filter((person) => isInPost(person, last));
  const finalCertified = inFinalMonth.filter((person) => certifiedRowIn(person, last)).length;
  const retention = assessRetention(station, persons, stated, headcountOf(headcount, last), limits);
  return {
    months,
    missing,
    personMonths: {
      certified,
      uncertified: total - certified,
      total,
      experienced: sum(workers.map(experiencedMonthsOf)),
    },
    requiredPersonMonths: { total: required, certified: requiredCertified },
    surplus: {
      total: required === null ? null : total - required,
      certified: requiredCertified === null ? null : certified - requiredCertified,
    },
    unread: {
      total: unread(workers),
      certified:
        unread(workers.filter((worker) => worker.certified)) + sum(workers.filter(isUntold).map(personMonthsOf)),
    },
    finalMonth: {
      certified: finalCertified,
      uncertified: inFinalMonth.length - finalCertified,
      total: inFinalMonth.length,
    },
    retention: { ...retention, isMet: retention.isMet && missing.length > 0 ? null : retention.isMet },
    persons,
  };
}

/** The row by which somebody is certified in a month, the one with the mark: one may pass the examination in between. */
export function certifiedRowIn(person: Person, month: Month): WorkerRecord | undefined {
  return person.rows.find((row) => row.certified && personMonthsIn(row, month) > 0);
}

/** Whether a retention, as a fraction, is not below the minimum (rule B13). */
export function isRetentionMet(rate: number, { retentionMinimum }: Limits): boolean {
  return rate >= retentionMinimum - TOLERANCE;
}

function assessRetention(
  station: Station,
  persons: readonly Person[],
  months: readonly Month[],
  required: number | null,
  limits: Limits,
): Retention {
  const steady = persons.filter((person) => months.every((month) => isInPost(person, month)));
  const rate = required === null || required === 0 ? null : steady.length / required;
  return {
    steady,
    required,
    rate,
    isMet: rate === null ? null : isRetentionMet(rate, limits),
    statedRate: statedRetention(station.attendance),
  };
}
