import type { SymbolFont } from '../../workbook/symbol-fonts';
import { squash } from '../values/text';
import { meaningOf, type Row } from './table';

/**
 * What signs of symbol fonts show as marks (rule B1), by font and by the code of the letter that stands for them: a P in
 * Wingdings 2 is a tick, an O a cross.
 */
export const SYMBOL_MARKS: readonly Row<'full' | 'absent'>[] = [
  {
    pattern: /^(Wingdings:(FC|FE)|Wingdings2:(50|52)|Webdings:61|Marlett:(61|62)|Symbol:D6)$/,
    meaning: 'full',
    examples: ['Wingdings:FC', 'Wingdings:FE', 'Wingdings 2:50', 'Wingdings 2:52', 'Webdings:61', 'Symbol:D6'],
    not: ['Wingdings:50', 'Wingdings 2:56'],
  },
  {
    pattern:
      /^(Wingdings:(FB|FD|6F|78|A8)|Wingdings2:(4F|51|53|54|55|56|57|58|A3)|Webdings:(72|63)|Marlett:72|Symbol:B4)$/,
    meaning: 'absent',
    examples: ['Wingdings:FB', 'Wingdings:A8', 'Wingdings 2:4F', 'Wingdings 2:56', 'Webdings:72', 'Symbol:B4'],
    not: ['Wingdings 2:50', 'Webdings:61'],
  },
];

/** Where Office puts the letters of symbol fonts when it imports text. */
const PRIVATE_USE = 0xf000;
/** Beyond these codes a symbol font has no signs: another font steps in and shows the character itself. */
const LAST_SIGN = 0xff;

/** The code of the sign that a letter in a symbol font shows; null for a character that shows as itself. */
function signOf(letter: string): number | null {
  const code = letter.codePointAt(0) ?? 0;
  const sign = code >= PRIVATE_USE && code <= PRIVATE_USE + LAST_SIGN ? code - PRIVATE_USE : code;
  return sign <= LAST_SIGN ? sign : null;
}

/**
 * What a text in a symbol font shows as a mark. `unknown`: another sign. Null where its characters show as themselves, or
 * are digits and dashes, which nobody types to have a sign.
 */
export function symbolMeaning(text: string, font: SymbolFont): 'full' | 'absent' | 'unknown' | null {
  const letters = Array.from(text.trim());
  const [letter, another] = letters;
  const sign = letter === undefined || another !== undefined ? null : signOf(letter);
  if (sign === null || /[\d\-./]/.test(letter ?? '')) return null;
  const meaning = meaningOf(SYMBOL_MARKS, squash(`${font}:${sign.toString(16).toUpperCase()}`));
  return meaning ?? 'unknown';
}
