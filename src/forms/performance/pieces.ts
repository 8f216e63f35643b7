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
/** A cell with more of them is a text and no list. */
const MOST_ITEMS = 200;
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

interface ItemNumber {
  readonly written: string;
  /** How many characters it takes with the sign behind it. */
  readonly length: number;
}

/** 1.1, 1.2, … before the amounts of all lines. */
function numbersInSection(lines: readonly NormalText[]): ItemNumber[] | null {
  const section = /^\d{1,2}\.(?=1\D)/.exec(lines[0] ?? '')?.[0];
  if (section === undefined || lines.length < 2) return null;
  const numbers = lines.map((_, index) => ({ written: `${index + 1}`, length: `${section}${index + 1}`.length }));
  const isNumbered = lines.every(
    (line, index) =>
      line.startsWith(`${section}${index + 1}`) && amountsIn(partOf(line, numbers[index]?.length ?? 0)).length > 0,
  );
  return isNumbered ? numbers : null;
}

/** The numbers before lines; null where a line has none. The next in turn is one even where an amount follows: 3.16人. */
function numbersOf(lines: readonly NormalText[]): readonly (ItemNumber | null)[] {
  const inSection = numbersInSection(lines);
  if (inSection) return inSection;
  let last = 0;
  const isList = lines.length > 1 && lines.some((line) => line.startsWith('2.'));
  return lines.map((line) => {
    const next = `${last + 1}.`;
    const isNext = (last > 0 || isList) && line.startsWith(next);
    const number = itemNumber(line) ?? (isNext ? { written: `${last + 1}`, length: next.length } : null);
    if (number) last = Number(number.written);
    return number;
  });
}

/** An item by its line; `number`: the one before it. */
function pieceOf(line: string, number: ItemNumber | null): Piece {
  const text = squash(line);
  const said = number ? partOf(text, number.length) : text;
  const amounts = amountsIn(said);
  const [first] = amounts;
  const before = nameWithin(first?.before ?? said);
  return {
    number: number?.written ?? null,
    name: before === '' ? nameWithin(first?.behind ?? said) : before,
    amounts,
    words: oneLine(line),
  };
}

/** Items without numbers in one line: 个案68个、小组30个. */
function unnumbered(line: string): readonly Piece[] {
  const parts = piecesOf(squash(line), BETWEEN).filter((part) => part !== '');
  const pieces = parts.map((part) => pieceOf(part, null));
  const areItems = pieces.every(({ name, amounts }) => amounts.length > 0 && name !== '');
  return pieces.length > 1 && areItems ? pieces : [pieceOf(line, null)];
}

/** The items that a cell lists; one where it lists none, and none where it is empty. */
export function piecesOfCell(value: CellValue): readonly Piece[] {
  const words = oneLine(value);
  if (words === '') return [];
  const pieces = typeof value === 'string' ? listedIn(value) : [];
  return pieces.length === 0 || pieces.length > MOST_ITEMS ? [pieceOf(words, null)] : pieces;
}

function listedIn(text: string): readonly Piece[] {
  const lines = linesOf(text).filter((line) => squash(line) !== '');
  const numbers = numbersOf(lines.map(squash));
  if (numbers.every((number) => number === null)) return lines.flatMap(unnumbered);
  const items: { text: string; readonly number: ItemNumber | null }[] = [];
  for (const [index, line] of lines.entries()) {
    const number = numbers[index] ?? null;
    const last = items.at(-1);
    // A line without a number among numbered ones goes on with the item before it.
    if (number === null && last) last.text += line;
    else items.push({ text: line, number });
  }
  return items.map(({ text, number }) => pieceOf(text, number));
}
