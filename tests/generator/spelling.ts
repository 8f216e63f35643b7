import { dateParts, firstDay, type IsoDate, type Month } from '../../src/forms/values/calendar';
import type { CellValue } from '../../src/workbook/snapshot';
import type { LayoutChoices, MonthSpelling, NumberSpelling, PeriodSpelling } from './choices';
import type { Random } from './random';
import { fullWidth, type Span, type WorkerEvent } from './station';

const two = (value: number): string => String(value).padStart(2, '0');

/** A number as people type it; only 'number' gives a real number. */
export function spellNumber(value: number, unit: string, spelling: NumberSpelling): string | number {
  switch (spelling) {
    case 'number':
      return value;
    case 'text':
      return String(value);
    case 'full-width':
      return fullWidth(String(value));
    case 'thousands':
      return value.toLocaleString('en-US');
    case 'spaces':
      return ` ${value} `;
    case 'unit':
      return `${value}${unit}`;
    case 'full-width-unit':
      return `${fullWidth(String(value))} ${unit}`;
  }
}

export function spellDate(date: IsoDate, spelling: PeriodSpelling): string {
  const { year, month, day } = dateParts(date);
  switch (spelling) {
    case 'chinese':
      return `${year}年${month}月${day}日`;
    case 'chinese-padded':
      return `${year}年${two(month)}月${two(day)}日`;
    case 'dots':
      return `${year}.${month}.${day}`;
    case 'hyphens':
      return `${year}-${two(month)}-${two(day)}`;
    case 'slashes':
      return `${year}/${month}/${day}`;
  }
}

export function spellPeriod(span: Span, choices: LayoutChoices): string {
  return `${spellDate(span.start, choices.periodSpelling)}${choices.periodJoiner}${spellDate(span.end, choices.periodSpelling)}`;
}

export function spellContract(span: Span, spelling: LayoutChoices['contractSpelling']): string {
  const pair = (style: PeriodSpelling, joiner: string): string =>
    `${spellDate(span.start, style)}${joiner}${spellDate(span.end, style)}`;
  switch (spelling) {
    case 'dots':
      return pair('dots', '-');
    case 'chinese':
      return pair('chinese', '至');
    case 'slashes':
      return pair('slashes', '-');
    case 'line-break':
      return pair('dots', '-\n');
    case 'padded-dots':
      return pair('hyphens', '至').replaceAll('-', '.');
    case 'since':
      return `${spellDate(span.start, 'chinese')}起\n至${spellDate(span.end, 'chinese')}止`;
  }
}

const EVENT_WORDS: Readonly<Record<WorkerEvent['kind'], (date: string) => string>> = {
  left: (date) => `${date}离职`,
  joined: (date) => `${date}重新入职`,
  insuredByPrevious: (date) => `${date}社保为上一个机构购买`,
};

export function spellRemark(events: readonly WorkerEvent[], spelling: LayoutChoices['remarkSpelling']): string {
  return events
    .map((event) => {
      const { year, month } = dateParts(event.date);
      const date = event.kind === 'insuredByPrevious' ? `${year}年${month}月` : spellDate(event.date, spelling);
      return EVENT_WORDS[event.kind](date);
    })
    .join('；');
}

/** The header cell of a month; the year is left out where the spelling leaves it to the reader. */
export function spellMonth(
  month: Month,
  previous: Month | null,
  spelling: MonthSpelling,
  date1904 = false,
): { value: CellValue; numberFormat: string } {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5, 7));
  const text = (value: string): { value: CellValue; numberFormat: string } => ({ value, numberFormat: 'General' });
  switch (spelling) {
    case 'month':
      return text(`${number}月`);
    case 'month-word':
      return text(`${number}月份`);
    case 'month-year-once':
      return text(
        previous !== null && previous.slice(0, 4) !== month.slice(0, 4) ? `${year}年${number}月` : `${number}月`,
      );
    case 'year-month':
      return text(`${year}年${number}月`);
    case 'break':
      return text(`${year}年\n${number}月`);
    case 'dots':
      return text(`${year}.${number}`);
    case 'hyphens':
      return text(`${year}-${two(number)}`);
    case 'slashes':
      return text(`${year}/${number}`);
    case 'date-text':
      return text(`${number}/1/${year}`);
    case 'date-and-time':
      return text(`${year}-${two(number)}-01 00:00:00`);
    case 'serial':
      return { value: serialOf(firstDay(month), date1904), numberFormat: 'yyyy"年"m"月"' };
  }
}

/** The serial number of a day in the workbook's date system. */
export function serialOf(date: IsoDate, date1904: boolean): number {
  return (Date.parse(date) - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
}

/** The words of headers over figures. */
export interface HeaderWords {
  /** Before a measure: 协议量, 计划量. */
  readonly agreed: string;
  /** Null: one of several usual ones. */
  readonly completed: string | null;
  /** A list of items: its names, targets, completed figures and percents. */
  readonly list: readonly [item: string, target: string, completed: string, rate: string];
}

export const HEADER_WORDS: Readonly<Record<LayoutChoices['headerWords'], HeaderWords>> = {
  official: { agreed: '协议', completed: null, list: ['协议内容', '指标要求', '完成情况', '百分比'] },
  plan: { agreed: '计划', completed: '实际完成', list: ['项目名称', '计划量', '实际完成', '达成率'] },
  goal: { agreed: '年度目标', completed: '已完成', list: ['指标', '目标', '完成', '完成率'] },
  due: { agreed: '应完成', completed: '已完成', list: ['服务内容', '应完成', '已完成', '完成进度'] },
};

/** A header with the white space that people put into it. */
export function spellHeader(text: string, choices: LayoutChoices, random: Random): string {
  if (choices.headerSpaces === 'none' || text.length < 3 || random.chance(0.5)) return text;
  const gap = { spaces: '  ', 'full-width-spaces': '　', breaks: '\n' }[choices.headerSpaces];
  const at = random.integer(1, text.length - 1);
  return `${text.slice(0, at)}${gap}${text.slice(at)}`;
}

export function bracketed(text: string, choices: LayoutChoices): string {
  return choices.brackets === 'full' ? `（${text}）` : `(${text})`;
}
