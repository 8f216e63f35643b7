import { partOf, type NormalText } from '../values/text';
import { matchOf, type Row } from './table';

/** 到岗 and notes in brackets may stand behind a month. */
const BEHIND = '(?:(?:人员)?(?:到岗|到位|在岗|出勤|考勤)(?:情况)?)?(?:\\(.*\\))?$';
/** The days of the month that are meant: 9月1日-30日. */
const DAYS = '\\d{1,2}日?[-—–~至到](?:\\d{1,2}月)?\\d{1,2}日';
const RUN_TOGETHER = /^(?<year>20\d\d)(?<month>0[1-9]|1[0-2])$/;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Spellings of a month over the marks of 附件2, with the groups `year` and `month`. */
export const MONTH_HEADERS: readonly Row<'english' | 'dated' | 'withoutYear'>[] = [
  {
    pattern: /^(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,\-/]?(?<year>(?:20)?\d\d)$/i,
    meaning: 'english',
    examples: ['Sep-24', 'September 2024', 'Oct.24'],
    not: ['Sep'],
  },
  {
    pattern: new RegExp(
      `^(?<year>(?:19|20)\\d\\d)(?:年|[.\\-/])(?<month>\\d{1,2})(?:月(?:份|0?1日|${DAYS})?|[.\\-/]0?1)?${BEHIND}`,
    ),
    meaning: 'dated',
    examples: ['2024年9月', '2024.9', '2024-09', '2024年9月份到岗情况', '2024年9月1日', '2024年9月5日-30日'],
    not: ['2024年9月5日', '2024年'],
  },
  {
    pattern: new RegExp(`^(?<year>(?:19|20)\\d\\d)年(?<month>十[一二]?|[一二三四五六七八九])月(?:份)?${BEHIND}`),
    meaning: 'dated',
    examples: ['2025年一月', '2024年十二月份'],
    not: ['2024年一季度'],
  },
  { pattern: RUN_TOGETHER, meaning: 'dated', examples: ['202409'], not: ['202413'] },
  {
    // What programs write for the first of a month; 0 hours are run together with the day once spaces are gone.
    pattern: /^(?<year>20\d\d)[-/](?<month>\d{1,2})[-/]0?1T?0?0:00(?::00(?:\.0+)?)?$/,
    meaning: 'dated',
    examples: ['2024-09-01 00:00:00', '2024-09-01T00:00:00', '2024/9/1 0:00'],
    not: ['2024-09-05 00:00:00'],
  },
  {
    pattern: /^(?:(?<month>\d{1,2})\/0?1|0?1\/(?<second>\d{1,2}))\/(?<year>20\d\d)$/,
    meaning: 'dated',
    examples: ['9/1/2024', '12/01/2024', '1/9/2024'],
    not: ['9/5/2024'],
  },
  {
    pattern: new RegExp(`^(?<year>[2-9]\\d)年(?<month>\\d{1,2})月(?:份)?${BEHIND}`),
    meaning: 'dated',
    examples: ['24年9月', '24年9月份（到岗）'],
    not: ['19年9月'],
  },
  {
    pattern: new RegExp(`^(?<year>[2-9]\\d)[.](?<month>\\d{1,2})${BEHIND}`),
    meaning: 'dated',
    examples: ['24.9'],
    not: ['12.9'],
  },
  {
    pattern: new RegExp(`^(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份|${DAYS})?${BEHIND}`),
    meaning: 'withoutYear',
    examples: ['9月', '十一月', '9月份', '9月1日-30日', '10月到岗情况', '9月（半月）'],
    not: ['9', '第9月', '9月5日'],
  },
];

/** 第1个月(9月): which month it is stands in brackets. */
const COUNTED = /^第[\d一二三四五六七八九十]+个?月\((.+)\)$/;

/** Months that are counted from the start of the period; which one is the first group. */
export const COUNTED_MONTHS: readonly Row<'counted'>[] = [
  {
    pattern: /^第(\d{1,2}|十[一二]?|[一二三四五六七八九])个?月(?:份)?$/,
    meaning: 'counted',
    examples: ['第一月', '第1个月', '第十二个月', '第 3 月'],
    not: ['第1个月(9月)', '一月', '第一季度'],
  },
];

/** The place of a month in the period that a header counts (第一个月), from 1; null for any other text. */
export function countedMonth(text: NormalText): number | null {
  const number = matchOf(COUNTED_MONTHS, text)?.match[1];
  return number === undefined ? null : monthNumber(number);
}

function monthNumber(text: string): number {
  const named = [CHINESE_MONTHS, ENGLISH_MONTHS].map((names) => names.indexOf(text.toLowerCase()) + 1);
  return /^\d/.test(text) ? Number(text) : Math.max(...named);
}

/** What a month header says: the month as written, 1 to 12 or beyond, and the year if any. */
export interface HeaderMonth {
  readonly year: number | null;
  readonly month: number;
}

/** With what months begin, in any spelling: most texts are none by that alone. */
const BEGINNING = /^[\da-z第一二三四五六七八九十]/i;

/** What a month header says; null for any other text. */
export function monthInHeader(text: NormalText): HeaderMonth | null {
  if (!BEGINNING.test(text)) return null;
  const inBrackets = COUNTED.test(text) ? partOf(text, text.indexOf('(') + 1, -1) : text;
  const { year, second, month = second } = matchOf(MONTH_HEADERS, inBrackets)?.match.groups ?? {};
  if (month === undefined) return null;
  const isShort = year?.length === 2;
  return { year: year === undefined ? null : Number(year) + (isShort ? 2000 : 0), month: monthNumber(month) };
}

/** Headers of one line that say the month and then the kind of mark, with the groups `month` and `mark`. */
export const MARKED_MONTHS: readonly Row<'markedMonth'>[] = [
  {
    pattern:
      /^(?<month>(?:20\d\d年|\d\d年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?|20\d\d[.\-/]\d{1,2})[-—–_/·:]?(?<mark>[^\d月].{1,9})$/,
    meaning: 'markedMonth',
    examples: ['2024年10月人员到位', '10月-社保购买', '2024.10工资发放', '九月份在岗'],
    not: ['2024年10月', '10月', '人员到位'],
  },
];

/** The month of a header of one line, and what it says behind it; null for any other text. */
export function markedMonth(text: NormalText): { readonly month: HeaderMonth; readonly mark: NormalText } | null {
  const { month, mark } = matchOf(MARKED_MONTHS, text)?.match.groups ?? {};
  const said = month === undefined ? null : monthInHeader(partOf(text, 0, month.length));
  return said && mark !== undefined ? { month: said, mark: partOf(text, text.length - mark.length) } : null;
}

/** 2024.9 typed as a number, in the digits in which it is shown. */
export const NUMERIC_MONTHS: readonly Row<'month'>[] = [
  { pattern: /^(?<year>20\d\d)\.(?<month>\d{1,2})$/, meaning: 'month', examples: ['2024.9', '2024.10'], not: ['24.9'] },
  { pattern: RUN_TOGETHER, meaning: 'month', examples: ['202409'], not: ['202400'] },
];

/** The month that a number means by its digits (2024.9, 202409); null for any other number. */
export function monthInNumber(digits: NormalText): { readonly year: number; readonly month: number } | null {
  const { year, month } = matchOf(NUMERIC_MONTHS, digits)?.match.groups ?? {};
  return year === undefined || month === undefined ? null : { year: Number(year), month: Number(month) };
}

/** Headers of a year over its months; the year is the first group. */
export const YEAR_HEADERS: readonly Row<'year'>[] = [
  { pattern: /^(20\d\d)年?度?$/, meaning: 'year', examples: ['2024', '2024年', '2024年度'], not: ['2024年9月'] },
];

/** The year of a header that spans months (2024年), or null. */
export function yearInHeader(text: NormalText): number | null {
  const year = matchOf(YEAR_HEADERS, text)?.match[1];
  return year === undefined ? null : Number(year);
}
