import type { IsoDate } from './calendar';
import { dateFromSerial, firstDay, isoDate, lastDay, monthOf, type Month } from './calendar';
import { isSpan } from '../vocabulary/periods';
import { chineseNumber, partOf, squash, type NormalText } from './text';

/** A date found in a text. Only a month may be given; `impossible`: written like a date that does not exist (2025年2月30日). */
export interface DateToken {
  readonly index: number;
  readonly length: number;
  readonly date: IsoDate | null;
  readonly month: Month | null;
  readonly impossible: boolean;
}

/**
 * Every way begins with a digit: elsewhere none of them is tried. Years, months and days are groups by their places: named
 * ones would be a slow object for each date.
 */
const DATE = new RegExp(
  `(?=\\d)(?:${[
    // 1: year; 2 or 3: month; 4: day.
    '(?<!\\d)((?:19|20)\\d\\d)(?:年(\\d{1,2})[月.]|[.\\-/](\\d{1,2})[.\\-/月])(\\d{1,2})(?![\\d月]|[.]\\d)[日号]?',
    // 2024/1/1—6/30: the end of a period without its year. 5: month; 6: day.
    '(?<=\\d[./]\\d{1,2}[./]\\d{1,2}(?:至|到|[-—–―─~]{1,2}))(\\d{1,2})[./](\\d{1,2})(?![\\d./])',
    // 7: year; 8: month; 9: day.
    '(?<![\\d.])([23]\\d)[年.](\\d{1,2})[月.](\\d{1,2})(?![\\d.])[日号]?',
    // 10: year; 11: month; 12: day.
    '(?<!\\d)(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)',
    // 13: year; 14: month.
    '(?<!\\d)((?:19|20)\\d\\d)(?:年|[.\\-/])(\\d{1,2})(?!\\d|小时|课时|[个次人元场节])月?(?:份)?',
    // 15: month; 16: day.
    // Not 12月12名: so many people.
    '(?<!\\d)(\\d{1,2})月(\\d{1,2})(?!\\d|[.]\\d|[名人个位次场份户元节岁]|小时)[日号]?',
    // 17: month.
    '(?<!\\d)(\\d{1,2})月(?:份)?',
  ].join('|')})`,
  'g',
);

/** ○ and 零 are not among them and stand for nought too. */
const CHINESE_DIGITS = '〇一二三四五六七八九';
const CHINESE_DATE =
  /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})(?=[日号]))?/g;

const CHINESE_YEAR = /[〇○零一二三四五六七八九]年/;

/** For reading dates: squashed, and 二〇二四年九月五日 in digits. */
function inDigits(text: string): NormalText {
  const squashed = squash(text);
  if (!CHINESE_YEAR.test(squashed)) return squashed;
  const digits = squashed.replace(CHINESE_DATE, (_, year: string, month: string, day: string | undefined) => {
    const number = year.replace(/./g, (digit) => String(Math.max(0, CHINESE_DIGITS.indexOf(digit))));
    return `${number}年${chineseNumber(month) ?? ''}月${day === undefined ? '' : (chineseNumber(day) ?? '')}`;
  });
  return squash(digits);
}

/**
 * Every date in a text, in order. A date without a year takes it from the date before it, or from the one of
 * `months` that it can mean.
 */
export function findDates(text: string, months: readonly Month[] = []): DateToken[] {
  return datesIn(inDigits(text), months);
}

function datesIn(digits: NormalText, months: readonly Month[]): DateToken[] {
  const tokens: DateToken[] = [];
  if (!/\d/.test(digits)) return tokens;
  let previous: Month | null = null;
  // `matchAll` would make a pattern anew for each text.
  for (let match = DATE.exec(digits); match; match = DATE.exec(digits)) {
    const yearText = match[1] ?? match[10] ?? match[13] ?? (match[7] && `20${match[7]}`);
    const month = Number(
      match[2] ?? match[3] ?? match[5] ?? match[8] ?? match[11] ?? match[14] ?? match[15] ?? match[17],
    );
    const dayText = match[4] ?? match[6] ?? match[9] ?? match[12] ?? match[16];
    const year = yearText === undefined ? (yearAfter(previous, month) ?? yearAmong(months, month)) : Number(yearText);
    if (year === null) continue;
    const inMonth = monthOf(year, month);
    const date = dayText === undefined ? null : isoDate(year, month, Number(dayText));
    const impossible = inMonth === null || (dayText !== undefined && date === null);
    tokens.push({ index: match.index, length: match[0].length, date, month: inMonth, impossible });
    previous = inMonth ?? previous;
  }
  return tokens;
}

function yearAfter(previous: Month | null, month: number): number | null {
  if (previous === null) return null;
  const year = Number(previous.slice(0, 4));
  return month < Number(previous.slice(5, 7)) ? year + 1 : year;
}

/** The year of a calendar month among months that it must be one of; null where none or several are. */
function yearAmong(months: readonly Month[], month: number): number | null {
  const [only, another] = months.filter((known) => Number(known.slice(5, 7)) === month);
  return only && !another ? Number(only.slice(0, 4)) : null;
}

export interface PeriodText {
  /** Where it begins in the squashed text. */
  readonly index: number;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly state: 'complete' | 'open' | 'impossible';
  /** Squashed text since the period before: what it is called. */
  readonly label: NormalText;
  /** Squashed text behind it. */
  readonly behind: NormalText;
}

/** Cells of one line are joined by this for `findPeriods`. */
export const CELL_BREAK = '|';
const RANGE = /^(\(.{0,6}\)|[|(:.])*(至|到|起至|[-—–―─~﹣]+|起)/;

/** The day of a date, or the first of its month. */
export function startOf(token: DateToken): IsoDate | null {
  return token.date ?? (token.month ? firstDay(token.month) : null);
}

/** The day of a date, or the last of its month. */
export function endOf(token: DateToken): IsoDate | null {
  return token.date ?? (token.month ? lastDay(token.month) : null);
}

/** Every period (two dates with 至, 到, a dash or a tilde between) in a text, with the words before it. */
export function findPeriods(text: string): PeriodText[] {
  const squashed = inDigits(text);
  const dates = datesIn(squashed, []);
  const periods: PeriodText[] = [];
  let labelFrom = 0;
  for (let index = 0; index + 1 < dates.length; index++) {
    const [from, to] = [dates[index], dates[index + 1]];
    if (!from || !to) break;
    const between = squashed.slice(from.index + from.length, to.index);
    const label = partOf(squashed, labelFrom, from.index);
    // Start and end in cells of their own need no word between them.
    const areBeside = between === CELL_BREAK && isSpan(label);
    if (!areBeside && !RANGE.test(between)) continue;
    periods.push({
      index: from.index,
      start: startOf(from),
      end: endOf(to),
      state: from.impossible || to.impossible ? 'impossible' : 'complete',
      label,
      behind: partOf(squashed, to.index + to.length),
    });
    labelFrom = to.index + to.length;
    index++;
  }
  return periods;
}

/** A text that should hold one period, a contract say; with a single date it is open. */
export function readPeriod(text: string): PeriodText | null {
  const [period] = findPeriods(text);
  if (period) return period;
  const [only, end, another] = findDates(text);
  if (!only) return null;
  const impossible = only.impossible || end?.impossible;
  // Two dates on two lines are start and end.
  const closed = end !== undefined && !another && only.index + only.length === end.index;
  const state = impossible ? 'impossible' : closed ? 'complete' : 'open';
  return {
    index: only.index,
    start: startOf(only),
    end: closed ? endOf(end) : null,
    state,
    label: squash(null),
    behind: squash(null),
  };
}

/** A date from a cell: a serial number, or a text with one date. */
export function readDate(value: string | number, date1904: boolean): IsoDate | null {
  if (typeof value === 'number') return dateFromSerial(value, date1904);
  return findDates(value)[0]?.date ?? null;
}

/** Whether a number with this format is shown as a day or a year. */
export function hasDateFormat(numberFormat: string): boolean {
  return /[yd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ''));
}
