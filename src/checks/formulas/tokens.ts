import { columnIndex } from '../../workbook/address';
import type { Reference } from './syntax';

export type Token =
  | { readonly kind: 'text' | 'error' | 'name' | 'sign'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'reference'; readonly reference: Reference };

const END = String.raw`(?![\p{L}\p{N}_.(!])`;
const TOKEN = new RegExp(
  [
    String.raw`\s*(?:(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:REF!|DIV/0!|VALUE!|N/A|NAME\?|NUM!|NULL!))`,
    // A cell or an area, whole columns, whole rows.
    String.raw`(?:(?<sheet>'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(?:` +
      String.raw`\$?(?<left>[A-Z]{1,3})\$?(?<top>[1-9]\d{0,6})(?::\$?(?<right>[A-Z]{1,3})\$?(?<bottom>[1-9]\d{0,6}))?` +
      String.raw`|\$?(?<from>[A-Z]{1,3}):\$?(?<to>[A-Z]{1,3})` +
      String.raw`|\$?(?<first>[1-9]\d{0,6}):\$?(?<last>[1-9]\d{0,6}))${END}`,
    String.raw`(?<boolean>TRUE|FALSE)(?:\(\))?${END}`,
    String.raw`(?<name>[A-Z][A-Z0-9.]*)(?=\()`,
    String.raw`(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?)`,
    String.raw`(?<sign><=|>=|<>|[-+*/^&=<>%(),;{}]))`,
  ].join('|'),
  'iuy',
);

type Groups = Readonly<Record<string, string | undefined>>;

function areaOf({ sheet, left, top, right = left, bottom = top, from, to, first, last }: Groups): Reference | null {
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
  const { text, error, boolean, name, number, sign } = groups;
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
    const token = tokenOf(TOKEN.exec(formula)?.groups ?? {});
    if (!token) return null;
    tokens.push(token);
  }
  return tokens;
}
