import { addDays, dateParts, lastDay, monthOfDate, type IsoDate, type Month } from '../forms/values/calendar';
import { DAYS_OF_A_MONTH_MORE } from './limits';

/** More months than any period has: what is wrong with such dates is told elsewhere. */
const MOST_MONTHS = 1200;

/**
 * Assessment months by rule B8: each calendar month of the period counts 1; the first 0.5 when the period starts
 * after the `halfMonthDay`, the last 0.5 when it ends by it. Returned per month, in order.
 */
export function monthWeights(start: IsoDate, end: IsoDate, halfMonthDay: number): ReadonlyMap<Month, number> {
  const weights = new Map<Month, number>();
  const lastMonth = monthOfDate(end);
  let month = monthOfDate(start);
  while (month <= lastMonth && weights.size < MOST_MONTHS) {
    const isLateStart = month === monthOfDate(start) && dateParts(start).day > halfMonthDay;
    const isEarlyEnd = month === lastMonth && dateParts(end).day <= halfMonthDay;
    weights.set(month, isLateStart || isEarlyEnd ? 0.5 : 1);
    month = monthOfDate(addDays(lastDay(month), 1));
  }
  return weights;
}

interface FullMonths {
  readonly whole: number;
  /** Days after the last whole month. */
  readonly rest: number;
}

/** The time from the start to the day after the end. */
function fullMonths(start: IsoDate, end: IsoDate): FullMonths {
  const after = dateParts(addDays(end, 1));
  const first = dateParts(start);
  const whole = (after.year - first.year) * 12 + after.month - first.month - (after.day < first.day ? 1 : 0);
  const anniversary = new Date(Date.UTC(first.year, first.month - 1 + whole, 1));
  const length = new Date(Date.UTC(anniversary.getUTCFullYear(), anniversary.getUTCMonth() + 1, 0)).getUTCDate();
  anniversary.setUTCDate(Math.min(first.day, length));
  return { whole, rest: (Date.UTC(after.year, after.month - 1, after.day) - anniversary.getTime()) / 86_400_000 };
}

/** Whole months from the start to the day after the end; a rest of 15 days or more adds one. */
export function agreementMonths(start: IsoDate, end: IsoDate): number {
  const { whole, rest } = fullMonths(start, end);
  return whole + (rest >= DAYS_OF_A_MONTH_MORE ? 1 : 0);
}

/** Days that count as a tenth of a month; a rest that is no whole month never counts as one. */
export const DAYS_OF_A_TENTH = 3;
export const MOST_TENTHS = 9;

/** Months after the first day up to the last, with one decimal for the days that are no whole month; 0 where there are none. */
export function monthsAfter(day: IsoDate, last: IsoDate): number {
  if (last <= day) return 0;
  const { whole, rest } = fullMonths(addDays(day, 1), last);
  return whole + Math.min(MOST_TENTHS, Math.floor(rest / DAYS_OF_A_TENTH)) / 10;
}
