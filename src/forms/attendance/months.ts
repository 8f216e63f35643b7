import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import { addMonths, dateFromSerial, monthFromNumber, monthNumber, type Month } from '../values/calendar';
import { squash } from '../values/text';
import { monthInNumber, yearInHeader } from '../vocabulary/month-headers';

/** What a month header says; the year is often left out. */
export interface MonthHeader {
  readonly column: number;
  readonly row: number;
  readonly month: number;
  readonly year: number | null;
  /** The header counts from the start of the period (第一个月): `month` is the place in it. */
  readonly isCounted?: boolean;
  /** The header itself is blank or misspelt: the months beside it say which month it is. */
  readonly isConcluded?: boolean;
}

/** Reads a month header: 9月, 2024年9月, 24年9月, 2024.9, 2024-09, 202409, Sep-24, 9月1日-30日, or a date serial. */
export function readMonthHeader(sheet: FormSheet, cell: Cell): MonthHeader | null {
  const { row, column, value } = cell;
  if (typeof value === 'number') return numericHeader(cell, value, sheet.date1904);
  if (typeof value !== 'string') return null;
  const { month: said, countedMonth: counted } = sheet.textOf(cell);
  if (counted !== null) return valid({ row, column, month: counted, year: null, isCounted: true });
  return said && valid({ row, column, ...said });
}

/** A smaller number says a month only by its format. */
const LEAST_IN_DIGITS = 2000;

function numericHeader({ row, column, numberFormat }: Cell, value: number, date1904: boolean): MonthHeader | null {
  if (value < LEAST_IN_DIGITS && !/[ym]/i.test(numberFormat)) return null;
  const format = numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, '');
  if (/[ym]/i.test(format) || (value > 30_000 && value < 80_000)) {
    const date = dateFromSerial(value, date1904);
    // A day within a month, shown as one, is a date of something else: a contract, say.
    if (/d/i.test(format) && date?.slice(8) !== '01') return null;
    return date && { row, column, year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
  }
  // 2024.9 typed as a number; shown with two decimals 2024.1 is October.
  const shown = format.includes('.00') ? value.toFixed(2) : String(value);
  const said = monthInNumber(squash(shown));
  return said && valid({ row, column, ...said });
}

/** A number alone that can be a month, typed as a number or as text; else null. */
export function bareMonth({ value }: Cell): number | null {
  const month = typeof value === 'string' && /^\d{1,2}$/.test(squash(value)) ? Number(squash(value)) : value;
  return typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
}

/** Months of a row; a bare number counts only where `isOverMarks` says that marks stand under it. */
export function monthsOfRow(
  sheet: FormSheet,
  cells: readonly Cell[],
  isOverMarks: (cell: Cell) => boolean,
): MonthHeader[] {
  const headers: MonthHeader[] = [];
  const decimals = new Set<MonthHeader>();
  for (const cell of cells) {
    const { row, column, value } = cell;
    const header = readMonthHeader(sheet, cell);
    const month = header ? null : bareMonth(cell);
    if (header) {
      headers.push(header);
      if (typeof value === 'number' && value < 3000) decimals.add(header);
    } else if (month !== null && isOverMarks(cell)) {
      headers.push({ row, column, year: null, month });
    }
  }
  return headers.map((header, index) => {
    const isOctober = decimals.has(header) && isLostZero(header, headers[index - 1], headers[index + 1]);
    return isOctober ? { ...header, month: 10 } : header;
  });
}

/** 2024.10 typed as a number becomes 2024.1: between September and November of its year it is October. */
function isLostZero(header: MonthHeader, before: MonthHeader | undefined, after: MonthHeader | undefined): boolean {
  const isIn = (other: MonthHeader | undefined, month: number): boolean =>
    other?.month === month && (other.year ?? header.year) === header.year;
  return header.month === 1 && (isIn(before, 9) || isIn(after, 11));
}

/** The year of a header that spans months (2024年), or null. */
export function yearOfHeader(value: Cell['value']): number | null {
  return yearInHeader(squash(value));
}

function valid(header: MonthHeader): MonthHeader | null {
  return header.month >= 1 && header.month <= 12 ? header : null;
}

/** The months of headers that count from a month on; null where not all of them count. */
export function countedMonths(headers: readonly MonthHeader[], from: Month): Month[] | null {
  return headers.every(({ isCounted }) => isCounted) ? headers.map(({ month }) => addMonths(from, month - 1)) : null;
}

/** The month number of a dated header, or null. */
function statedNumber({ year, month }: MonthHeader): number | null {
  return year === null ? null : year * 12 + month - 1;
}

/** The month numbers at which a row of months would begin, as each dated header has it. */
function statedStarts(headers: readonly MonthHeader[]): number[] {
  return headers.flatMap((header, index) => {
    const number = statedNumber(header);
    return number === null ? [] : [number - index];
  });
}

/** The start that more than half of at least three dated headers agree on: then a lone other year is mistyped. */
function agreedStart(starts: readonly number[]): number | null {
  if (starts.length < 3) return null;
  const votes = new Map<number, number>();
  for (const start of starts) votes.set(start, (votes.get(start) ?? 0) + 1);
  const agreed = [...votes].find(([, count]) => count * 2 > starts.length);
  return agreed?.[0] ?? null;
}

/** What tells the year of months that state none. */
export interface YearClues {
  /** Months that titles speak of, by how much they can be trusted. */
  readonly spans: readonly ReadonlySet<Month>[];
  /** Months between which other tables of the same people leave off: those right before and after theirs. */
  readonly adjoining: ReadonlySet<Month>;
  /** Where months begin as far as nothing else tells. */
  readonly anchor: Month | null;
}

/** How far from the anchor a table of the same workbook may lie, in years. */
const YEARS_AROUND = [0, -1, 1, -2, 2, 3];

/** How well a reading of months goes with each clue, the weightiest first. */
function fit(months: readonly Month[], { spans, adjoining }: YearClues): number[] {
  const [first, last] = [months[0], months.at(-1)];
  const adjoins = [first, last].some((month) => month !== undefined && adjoining.has(month));
  const within = spans.map((span) => months.filter((month) => span.has(month)).length);
  return [...within.slice(0, 2), adjoins ? 1 : 0, ...within.slice(2)];
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index >= 0 && (one[index] ?? 0) > (other[index] ?? 0);
}

/** The months of headers that begin at a month number. */
function monthsFrom(headers: readonly MonthHeader[], start: number, agreed: number | null): Month[] {
  const numbers = headers.map(statedNumber);
  let expected = start;
  return headers.map((header, index) => {
    const due = agreed === null ? null : agreed + index;
    const own = statedNumber(header);
    const isTwice = own !== null && numbers.indexOf(own) !== numbers.lastIndexOf(own);
    // A month that another header says as well stands for that of its place, where none says that.
    const isMeant = due !== null && (due % 12 === header.month - 1 || (isTwice && !numbers.includes(due)));
    const stated = isMeant ? due : own;
    const number = stated ?? nearest(header.month, expected);
    expected = number + 1;
    return monthFromNumber(number);
  });
}

/**
 * Puts years to month headers in sheet order. Stated years hold, unless most others tell that one is mistyped; the
 * others follow the month before them. Where none is stated, the year is the one in which most of the months go with
 * the titles and with the other tables; of equals the one nearest to the anchor. Null where no year is known at all.
 */
export function dateMonths(headers: readonly MonthHeader[], clues: YearClues): Month[] | null {
  const [first] = headers;
  if (!first) return [];
  const starts = statedStarts(headers);
  const [stated] = starts;
  if (stated !== undefined) return monthsFrom(headers, stated, agreedStart(starts));
  if (clues.anchor === null) return null;
  const base = nearest(first.month, monthNumber(clues.anchor));
  const readings = YEARS_AROUND.map((years) => monthsFrom(headers, base + 12 * years, null));
  return readings.reduce((best, next) => (isBetter(fit(next, clues), fit(best, clues)) ? next : best));
}

/** The occurrence of a calendar month that is nearest to a month number. */
function nearest(month: number, expected: number): number {
  const base = Math.floor(expected / 12) * 12 + month - 1;
  const candidates = [base - 12, base, base + 12];
  return candidates.reduce((best, next) => (Math.abs(next - expected) < Math.abs(best - expected) ? next : best));
}

/** Whether several headers state the same other year than the period: then it is no slip in one of them. */
function isOtherYear(headers: readonly MonthHeader[], period: readonly Month[]): boolean {
  const [start] = period;
  const starts = statedStarts(headers);
  const isOther = start !== undefined && starts[0] !== monthNumber(start);
  return starts.length > 1 && isOther && new Set(starts).size === 1;
}

/**
 * Corrects mistyped headers: when there are as many month groups as months in the period, but not the same months,
 * a header stands for the month of its place. `dated`: the headers with their years.
 */
export function alignMonths(
  headers: readonly MonthHeader[],
  dated: readonly Month[],
  period: readonly Month[],
): readonly Month[] {
  if (dated.length !== period.length) return dated;
  const set = new Set(dated);
  const shared = period.filter((month) => set.has(month)).length;
  if (shared === period.length) return dated;
  const isInOrder = headers.every(({ month }, index) => month === Number(period[index]?.slice(5)));
  const isYearMistyped = isInOrder && !isOtherYear(headers, period);
  return isYearMistyped || shared * 2 >= period.length ? period : dated;
}
