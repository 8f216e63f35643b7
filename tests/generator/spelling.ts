import { dateParts, type IsoDate, type Month } from '../../src/forms/calendar';
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

function spellDate(date: IsoDate, spelling: PeriodSpelling): string {
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
    case 'serial':
      return { value: serialOf(year, number), numberFormat: 'yyyy"年"m"月"' };
  }
}

function serialOf(year: number, month: number): number {
  return (Date.UTC(year, month - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

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
