declare const dateBrand: unique symbol;
declare const monthBrand: unique symbol;

/** A calendar day as `YYYY-MM-DD`; compares in time order as text. */
export type IsoDate = string & { readonly [dateBrand]: true };
/** A calendar month as `YYYY-MM`; compares in time order as text. */
export type Month = string & { readonly [monthBrand]: true };
/** Any text but a day or a month as such: sentences write these as their language does. */
export type Undated = string & { readonly [dateBrand]?: never; readonly [monthBrand]?: never };

export const MONTHS_OF_A_YEAR = 12;

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/** A day of the calendar, or null when it does not exist (31 June). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return null;
  if (day > daysIn(year, month)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}` as IsoDate;
}

/** A month of the calendar, or null when it does not exist. */
export function monthOf(year: number, month: number): Month | null {
  if (year < 1900 || year > 2999 || month < 1 || month > 12) return null;
  return `${pad(year, 4)}-${pad(month)}` as Month;
}

const SHORT_MONTHS = [4, 6, 9, 11];

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return SHORT_MONTHS.includes(month) ? 30 : 31;
}

export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function monthOfDate(date: IsoDate): Month {
  return date.slice(0, 7) as Month;
}

/** Months since year 0: for differences and neighbours. */
export function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

export function monthFromNumber(number: number): Month {
  return `${pad(Math.floor(number / 12), 4)}-${pad((number % 12) + 1)}` as Month;
}

export function addMonths(month: Month, count: number): Month {
  return monthFromNumber(monthNumber(month) + count);
}

export function firstDay(month: Month): IsoDate {
  return `${month}-01` as IsoDate;
}

export function lastDay(month: Month): IsoDate {
  return `${month}-${pad(daysIn(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}` as IsoDate;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = dateParts(date);
  // Most steps stay in their month.
  const within = isoDate(year, month, day + days);
  if (within) return within;
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10) as IsoDate;
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Every month touched by a period, in order. */
export function monthsBetween(start: IsoDate, end: IsoDate): Month[] {
  const first = monthNumber(monthOfDate(start));
  const count = monthNumber(monthOfDate(end)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => monthFromNumber(first + index));
}

/** An Excel date serial → day; null outside 1900 to 2999. The 1904 system starts 1,462 days later. */
export function dateFromSerial(serial: number, date1904: boolean): IsoDate | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (!Number.isFinite(days) || days < 61 || days > 401_768) return null;
  return addDays('1899-12-30' as IsoDate, days);
}
