import type { CellValue } from '../../workbook/snapshot';
import { oneLine, partOf, piecesOf, squash, type NormalText } from '../values/text';
import { amountsIn, itemNumber, nameWithin, type WrittenAmount } from '../vocabulary/performance';

/** One of the items that a cell lists: 1.个案68个. */
export interface Piece {
  /** Its number as written; null where it has none. */
  readonly number: string | null;
  /** What its amounts are of; all of it where it has none. */
  readonly name: NormalText;
  readonly amounts: readonly WrittenAmount[];
  /** As written, on one line. */
  readonly words: string;
}

/** ① is folded into the digit 1, so that ①68 would be 168. */
const CIRCLED = /[①-⑳]/g;
const FIRST_CIRCLED = 0x2460;

/** Where an item may end, whatever follows. */
const ENDS = /[;；。\r\n]+/;
/** Where one ends if a number follows. */
const BEFORE_NUMBERS = /[,，、]|\s+/g;
/** What sets items without numbers off from one another, where each has an amount. */
const BETWEEN = /[、,]/;

/** The lines of a text, each beginning with the number of an item where these have numbers. */
function linesOf(text: string): string[] {
  const plain = text.replace(CIRCLED, (sign) => `\n${sign.charCodeAt(0) - FIRST_CIRCLED + 1}、`);
  return plain.split(ENDS).flatMap((line) => {
    const lines: string[] = [];
    let from = 0;
    for (const { 0: separator, index } of line.matchAll(BEFORE_NUMBERS)) {
      const next = index + separator.length;
      // No number of an item is longer.
      if (itemNumber(squash(line.slice(next, next + 6))) === null) continue;
      lines.push(line.slice(from, index));
      from = next;
    }
    return [...lines, line.slice(from)];
  });
}

function pieceOf(text: NormalText, words: string): Piece {
  const number = itemNumber(text);
  const said = number ? partOf(text, number.length) : text;
  const amounts = amountsIn(said);
  const [first] = amounts;
  const before = nameWithin(first?.before ?? said);
  return {
    number: number?.written ?? null,
    name: before === '' ? nameWithin(first?.behind ?? said) : before,
    amounts,
    words,
  };
}

/** Items without numbers in one line: 个案68个、小组30个. */
function unnumbered(line: string): string[] {
  const parts = piecesOf(squash(line), BETWEEN).filter((part) => part !== '');
  const isItem = (part: NormalText): boolean => {
    const { name, amounts } = pieceOf(part, part);
    return amounts.length > 0 && name !== '';
  };
  return parts.length > 1 && parts.every(isItem) ? parts : [line];
}

/** The items that a cell lists; one where it lists none, and none where it is empty. */
export function piecesOfCell(value: CellValue): Piece[] {
  if (typeof value !== 'string') {
    const words = oneLine(value);
    return words === '' ? [] : [pieceOf(squash(value), words)];
  }
  const lines = linesOf(value).filter((line) => squash(line) !== '');
  const hasNumbers = lines.some((line) => itemNumber(squash(line)) !== null);
  const items: string[] = [];
  for (const line of lines) {
    const isNumbered = itemNumber(squash(line)) !== null;
    // A line without a number among numbered ones goes on with the item before it.
    const goesOn = hasNumbers && !isNumbered ? items.pop() : undefined;
    items.push((goesOn ?? '') + line);
  }
  const parts = hasNumbers ? items : items.flatMap(unnumbered);
  return parts.map((part) => pieceOf(squash(part), oneLine(part)));
}
