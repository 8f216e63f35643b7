import { isCellError, type CellValue } from '../../workbook/snapshot';

const CJK = '\\u2e80-\\u9fff\\uf900-\\ufaff\\u3000-\\u303f\\uff00-\\uffef“”‘’—…';
const IS_CJK = new RegExp(`[${CJK}]`);

/** The text of a value; numbers as typed, errors and empty cells as nothing. */
export function textOf(value: CellValue): string {
  if (value === null || isCellError(value)) return '';
  return String(value);
}

declare const normalBrand: unique symbol;

/**
 * Characters that nobody sees: zero-width ones, marks of direction, soft hyphens. They come along when text is copied
 * from web pages, chats and calculators.
 */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;
const UNSEEN_OR_SPACE = new RegExp(`(?:\\s|${UNSEEN.source})+`, 'g');

/** Whether a text holds what nobody sees in a cell: such characters, or spaces before or after it. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) >= 0 || text.trim() !== text;
}

/**
 * Text for comparing: full-width forms are half-width (NFKC), and there is neither white space nor any character that
 * nobody sees. The vocabulary knows no other.
 */
export type NormalText = string & { readonly [normalBrand]: true };

/** What normalising leaves alone: most cells hold nothing else. */
const IS_NORMAL = /^[!-~×—‘’“”√、。《》【】「」\u4e00-\u9fff]*$/;

/** The text of a value for comparing; '' for errors and empty cells. */
export function squash(value: CellValue): NormalText {
  const text = textOf(value);
  const isNormal = typeof value !== 'string' || IS_NORMAL.test(text);
  return (isNormal ? text : text.normalize('NFKC').replace(UNSEEN_OR_SPACE, '')) as NormalText;
}

/** A normal text without what a pattern matches. */
export function without(text: NormalText, pattern: RegExp): NormalText {
  return text.replace(pattern, '') as NormalText;
}

/** The pieces of a normal text between what a pattern matches. */
export function piecesOf(text: NormalText, separator: RegExp): readonly NormalText[] {
  return text.split(separator) as NormalText[];
}

/** A part of a normal text, as `String.slice` counts. */
export function partOf(text: NormalText, start: number, end?: number): NormalText {
  return text.slice(start, end) as NormalText;
}

/** Texts without any of these stand on one line as they are. */
const MAY_BREAK = new RegExp(`\\s|${UNSEEN.source}`);

/** For showing: line breaks, stray spaces and what nobody sees gone, spaces between Latin words kept. */
export function oneLine(value: CellValue): string {
  const text = textOf(value);
  if (!MAY_BREAK.test(text)) return text;
  // One run after the other, each once: patterns that begin with optional spaces look at long runs from every place in them.
  return text
    .replace(UNSEEN, '')
    .replace(/\s+/g, (run, offset: number, whole: string) => {
      const [before = '', after = ''] = [whole[offset - 1], whole[offset + run.length]];
      if (/[\r\n]/.test(run)) return /[A-Za-z]/.test(before) && /[A-Za-z]/.test(after) ? ' ' : '';
      return IS_CJK.test(before) || IS_CJK.test(after) || /\u3000{2}/.test(run) ? '' : run;
    })
    .trim();
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese numerals, or null. */
export function chineseNumber(text: string): number | null {
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  const digit = (character: string | undefined): number =>
    character === undefined ? 0 : character === '两' ? 2 : DIGITS.indexOf(character);
  if (ten) return (first ? digit(first) : 1) * 10 + digit(last);
  return first && !last ? digit(first) : null;
}
