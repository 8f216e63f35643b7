import { columnIndex } from '../workbook/address';
import type { Reference } from './syntax';

export type Token =
  | { readonly kind: 'text' | 'error' | 'name' | 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly reference: Reference };

const END = String.raw`(?![\p{L}\p{N}_.(!])`;
/** Its groups are told by their places: named ones would be a slow object for each token. */
const TOKEN = new RegExp(
  [
    // 1: text.
    String.raw`\s*(?:("(?:[^"]|"")*")`,
    // 2: error.
    String.raw`(#(?:REF!|DIV/0!|VALUE!|N/A|NAME\?|NUM!|NULL!))`,
    // 3: sheet; 4 to 7: a cell or an area, 8 and 9: whole columns, 10 and 11: whole rows.
    String.raw`(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:` +
      String.raw`\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?` +
      String.raw`|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})` +
      String.raw`|\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6}))${END}`,
    // 12: boolean.
    String.raw`(TRUE|FALSE)(?:\(\))?${END}`,
    // 13: name.
    String.raw`([A-Z][A-Z0-9.]*)(?=\()`,
    // 14: number.
    String.raw`((?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?)`,
    // 15: sign.
    String.raw`(<=|>=|<>|[-+*/^&=<>%(),;{}]))`,
  ].join('|'),
  'iuy',
);

type Groups = readonly (string | undefined)[];

function areaOf(groups: Groups): Reference | null {
  const { 3: sheet, 4: left, 5: top, 6: right = left, 7: bottom = top } = groups;
  const { 8: from, 9: to, 10: first, 11: last } = groups;
  const name = sheet === undefined ? null : sheet.replace(/^'|'$/g, '').replaceAll("''", "'");
  const between = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);
  if (left !== undefined && top !== undefined && right !== undefined) {
    const [west, east] = between(columnIndex(left), columnIndex(right));
    const [north, south] = between(Number(top) - 1, Number(bottom) - 1);
    return { sheet: name, top: north, left: west, bottom: south, right: east };
  }
  if (from !== undefined && to !== undefined) {
    const [west, east] = between(columnIndex(from), columnIndex(to));
    return { sheet: name, top: 0, left: west, bottom: Infinity, right: east };
  }
  if (first === undefined || last === undefined) return null;
  const [north, south] = between(Number(first) - 1, Number(last) - 1);
  return { sheet: name, top: north, left: 0, bottom: south, right: Infinity };
}

function tokenOf(groups: Groups): Token | null {
  const { 1: text, 2: error, 12: boolean, 13: name, 14: number, 15: sign } = groups;
  if (text !== undefined) return { kind: 'text', text: text.slice(1, -1).replaceAll('""', '"') };
  if (error !== undefined) return { kind: 'error', text: error.toUpperCase() };
  if (boolean !== undefined) return { kind: 'boolean', value: boolean.toUpperCase() === 'TRUE' };
  if (name !== undefined) return { kind: 'name', text: name.toUpperCase() };
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  if (sign !== undefined) return { kind: 'sign', text: sign };
  const reference = areaOf(groups);
  return reference && { kind: 'reference', reference };
}

/** The tokens of a formula (with its leading `=`); null where something in it is none that we know. */
export function tokensOf(formula: string): Token[] | null {
  if (!formula.startsWith('=')) return null;
  const tokens: Token[] = [];
  const end = formula.trimEnd().length;
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < end) {
    const token = tokenOf(TOKEN.exec(formula) ?? []);
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}
