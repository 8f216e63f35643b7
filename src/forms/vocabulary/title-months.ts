import { partOf, type NormalText } from '../values/text';
import { matchOf, type Row } from './table';

/** What a title or a sheet's name says of the months of its table, which it names with a year or without. */
type NamedSpan = 'month' | 'quarter' | 'half' | 'year';

/** 9月至12月 is no month. */
const NO_SPAN = '(?!.*月份?[-—–~至到])';
const MONTH = '(?<number>1[0-2]|0?[1-9])月(?!\\d)';
const YEAR = '(?:(?<year>20\\d\\d)(?:年度?|[.\\-/]))?';

/** The narrowest comes first: 2024年9月 is a month, not a year. A span of two dates (2024年9月至12月) is none of these. */
export const TITLE_MONTHS: readonly Row<NamedSpan>[] = [
  {
    pattern: new RegExp(`^${NO_SPAN}(?:.*\\D)?(?<year>20\\d\\d)(?:年度?|[.\\-/])${MONTH}`),
    meaning: 'month',
    examples: ['社工到岗情况统计表（2024年9月）', '2024年9月', '2024.9月考勤'],
    not: ['2024年9月至2025年3月', '13月', '2024年'],
  },
  {
    pattern: new RegExp(`^${NO_SPAN}(?:.*[^\\d.\\-/])?${MONTH}`),
    meaning: 'month',
    examples: ['9月', '附件2（10月）', '社工9月份考勤表'],
    not: ['9月-12月', '7-9月', '13月'],
  },
  {
    pattern: /^(?:.*\D)?(?<year>20\d\d)[.\-年](?<number>1[0-2]|0?[1-9])$/,
    meaning: 'month',
    examples: ['2024.9', '2024-09', '考勤2024.12'],
    not: ['2024.9.5', '2024'],
  },
  { pattern: /^(?<year>20\d\d)(?<number>0[1-9]|1[0-2])$/, meaning: 'month', examples: ['202409'], not: ['202413'] },
  {
    pattern: new RegExp(`${YEAR}第?(?<number>[1-4一二三四])季度`),
    meaning: 'quarter',
    examples: ['2024年第三季度', '一季度'],
    not: ['季度表'],
  },
  {
    pattern: new RegExp(`${YEAR}(?<number>[上下])半年`),
    meaning: 'half',
    examples: ['2024年上半年', '附件2（下半年）'],
    not: ['半年表', '附件2（上）'],
  },
  {
    pattern: /^(?:.*\D)?(?<year>20\d\d)年度?(?!\d)/,
    meaning: 'year',
    examples: ['2024年度社工到岗情况统计表', '附件2（2024年）'],
    not: ['2024', '附件2'],
  },
];

/** Months of a calendar year, from 1; the year is null where none is named. */
export interface NamedMonths {
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
}

const NUMERALS = '一二三四';
const LENGTHS: Readonly<Record<NamedSpan, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

function numberOf(text: string | undefined): number {
  if (text === undefined || text === '上') return 1;
  if (text === '下') return 2;
  const numeral = NUMERALS.indexOf(text);
  return numeral >= 0 ? numeral + 1 : Number(text);
}

/** The months that a title or a sheet's name gives its table; null where it names none. */
export function monthsNamed(text: NormalText): NamedMonths | null {
  const found = matchOf(TITLE_MONTHS, partOf(text, 0, LONGEST_TITLE));
  if (!found) return null;
  const { year, number } = found.match.groups ?? {};
  const length = LENGTHS[found.meaning];
  const first = (numberOf(number) - 1) * length + 1;
  return { year: year === undefined ? null : Number(year), first, last: first + length - 1 };
}

/** No title is longer: notes are, and tell of months too. */
const LONGEST_TITLE = 80;
