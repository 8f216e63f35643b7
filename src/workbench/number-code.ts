import { addLocale, isDateFormat, tokenize, tokenTypes, type FormatToken } from 'numfmt';
import type { NumeralStyle } from './chinese-numerals';
import type { DigitPlaceholders } from './decimal-digits';

/** A place in a code that is filled after the formatter has run. */
export type Slot = 'general' | DigitPlaceholders;

/** A number format code as the formatter understands it. */
export interface NumberCode {
  /** The code, with a character of its own for each slot. */
  readonly pattern: string;
  readonly slots: readonly Slot[];
  /** Whose names of months, weekdays and halves of the day; a language in the code goes before it. */
  readonly locale: string;
  readonly numerals: NumeralStyle | null;
  readonly isDate: boolean;
  /** Counts hours, minutes or seconds beyond a day. */
  readonly isElapsed: boolean;
  /** Decimal places of its seconds. */
  readonly secondDecimals: number;
  /** One section for all numbers: below zero it has a minus sign, unless only zeros are shown. */
  readonly hasOneSection: boolean;
  /** `@` alone: numbers are shown as `General`. */
  readonly isText: boolean;
}

/** Characters of the private use area, where no code has its own text. */
const FIRST_SLOT = 0xe000;
const SLOTS = /[\ue000-\ue0ff]/g;

/** What a code says literally, then what a Chinese Excel or WPS spells in a way of its own. */
const SPELLINGS = /"[^"]*"|\\.|[_*].|上午\/下午|G\/通用格式|\[\$\]|!./gi;

/** What the system shows for its long date and its time, on a Chinese system. */
const LONG_DATE = 'yyyy"年"m"月"d"日"';
const TIME = 'h:mm:ss';
const SYSTEM_FORMATS = new Map([
  ['[$-f800]', LONG_DATE],
  ['[$-x-sysdate]', LONG_DATE],
  ['[$-f400]', TIME],
  ['[$-x-systime]', TIME],
]);

const { DATETIME, DURATION, AMPM, TEXT, BREAK, GENERAL, SLASH, EXP, PERCENT } = tokenTypes;
const { HASH, ZERO, QMARK, POINT, GROUP, SCALE } = tokenTypes;
const { DBNUM, NATNUM, LOCALE, COLOR, MODIFIER, CONDITION } = tokenTypes;
const DATES = new Set<string>([DATETIME, DURATION, AMPM]);
const PLACEHOLDERS = new Set<string>([HASH, ZERO, QMARK]);
const DIGITS = new Set<string>([...PLACEHOLDERS, POINT, GROUP, SCALE]);
/** Say how the section is shown, without showing anything. */
const SWITCHES = new Set<string>([DBNUM, NATNUM, LOCALE, COLOR, MODIFIER, CONDITION]);

const has = (tokens: readonly FormatToken[], ...types: readonly string[]): boolean =>
  tokens.some(({ type }) => types.includes(type));
const written = (tokens: readonly FormatToken[]): string => tokens.map(({ raw }) => raw).join('');

/** A workbook has few codes and many cells. */
const known = new Map<string, NumberCode>();

/** Reads a number format code. What is wrong with it the formatter will find. */
export function numberCode(code: string): NumberCode {
  const before = known.get(code);
  if (before) return before;
  const read = readCode(code);
  known.set(code, read);
  return read;
}

function readCode(code: string): NumberCode {
  let hasHalves = false;
  const english = code.replace(SPELLINGS, (spelling) => {
    if (spelling === '上午/下午') {
      hasHalves = true;
      return 'AM/PM';
    }
    if (spelling === '[$]') return '';
    if (spelling.startsWith('!')) return `\\${spelling.slice(1)}`;
    return spelling.startsWith('G') || spelling.startsWith('g') ? 'General' : spelling;
  });
  const tokens = tokenize(english);
  const sections = sectionsOf(tokens);
  const slots: Slot[] = [];
  const pattern = sections.map((section) => sectionPattern(section, slots)).join(';');
  const numeric = sections.filter((section) => !has(section, TEXT));
  const hasWeekdays = tokens.some(({ type, raw }) => type === DATETIME && /^a/i.test(raw));
  const numerals = /^\[DBNum([123])\]$/i.exec(tokens.find(({ type }) => type === DBNUM)?.raw ?? '')?.[1];
  return {
    pattern,
    slots,
    locale: localeOf(hasHalves, hasWeekdays),
    numerals: numerals === undefined ? null : (NUMERALS[numerals] ?? null),
    isDate: isDateFormat(pattern),
    isElapsed: has(tokens, DURATION),
    secondDecimals: Math.min(3, /s\]?\.(0+)/i.exec(pattern)?.[1]?.length ?? 0),
    hasOneSection: numeric.length === 1 && !has(tokens, CONDITION),
    isText: sections.length === 1 && numeric.length === 0,
  };
}

const NUMERALS: Readonly<Record<string, NumeralStyle>> = { 1: 1, 2: 2, 3: 3 };

function sectionsOf(tokens: readonly FormatToken[]): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  for (const token of tokens) {
    if (token.type === BREAK) sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function sectionPattern(section: readonly FormatToken[], slots: Slot[]): string {
  const system = section.map(({ raw }) => SYSTEM_FORMATS.get(raw.toLowerCase())).find((format) => format !== undefined);
  if (system !== undefined) return system;
  // The formatter knows [h], and takes [H] for something else.
  if (has(section, ...DATES))
    return section.map(({ type, raw }) => (type === DURATION ? raw.toLowerCase() : raw)).join('');
  if (has(section, TEXT)) return written(section);
  if (section.length > 0 && section.every(({ type }) => SWITCHES.has(type))) {
    return written(section) + slotFor('general', slots);
  }
  if (has(section, GENERAL)) {
    return section.map(({ type, raw }) => (type === GENERAL ? slotFor('general', slots) : raw)).join('');
  }
  const first = section.findIndex(({ type }) => DIGITS.has(type));
  const last = section.findLastIndex(({ type }) => DIGITS.has(type));
  const digits = section.slice(first, last + 1);
  if (first === -1 || !isOneNumber(digits) || has(section, SLASH, EXP)) return written(section);
  const slot = slotFor(placeholdersIn(digits, section), slots);
  return written(section.slice(0, first)) + slot + written(section.slice(last + 1));
}

/** Not in pieces, as the digits of a telephone number or of 角 and 分 are. */
function isOneNumber(digits: readonly FormatToken[]): boolean {
  const points = digits.filter(({ type }) => type === POINT).length;
  return digits.every(({ type }) => DIGITS.has(type)) && points <= 1 && has(digits, ...PLACEHOLDERS);
}

function placeholdersIn(digits: readonly FormatToken[], section: readonly FormatToken[]): DigitPlaceholders {
  const [integer = '', fraction = null] = written(digits).replaceAll(',', '').split('.');
  const commas = digits.reduce((sum, { type, raw }) => (type === SCALE ? sum + raw.length : sum), 0);
  const percents = section.filter(({ type }) => type === PERCENT).length;
  return { integer, fraction, isGrouped: has(digits, GROUP), shift: 2 * percents - 3 * commas };
}

function slotFor(slot: Slot, slots: Slot[]): string {
  slots.push(slot);
  return `"${String.fromCharCode(FIRST_SLOT + slots.length - 1)}"`;
}

/** A formatted text with its slots filled. */
export function filled(text: string, slots: readonly Slot[], fill: (slot: Slot) => string): string {
  return text.replace(SLOTS, (character) => {
    const slot = slots[character.charCodeAt(0) - FIRST_SLOT];
    return slot === undefined ? character : fill(slot);
  });
}

const HALVES = { ampm: ['上午', '下午'] };
const WEEKDAYS = {
  dddd: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  ddd: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
};
const LOCALES = { halves: 'en-CN1', weekdays: 'en-CN2', both: 'en-CN3' } as const;
addLocale({ group: ',', ...HALVES }, LOCALES.halves);
addLocale({ group: ',', ...WEEKDAYS }, LOCALES.weekdays);
addLocale({ group: ',', ...HALVES, ...WEEKDAYS }, LOCALES.both);

/** Months, `ddd` and AM/PM are English without a language; 上午/下午 and `aaa` are Chinese in any. */
function localeOf(hasHalves: boolean, hasWeekdays: boolean): string {
  if (hasHalves) return hasWeekdays ? LOCALES.both : LOCALES.halves;
  return hasWeekdays ? LOCALES.weekdays : '';
}
