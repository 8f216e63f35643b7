import { isCellError, type Cell, type CellValue } from '../../workbook/snapshot';
import type { Message, Value } from '../../strings/message';
import { areaOf, type AreaRef, type CellRef } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { SettledFinding } from './finding';

export type SheetOf = (name: string) => SheetIndex | undefined;

/** Under these names sentences tell places by numbers, which move with the rows of the sheet. */
const NUMBERED = new Set(['row', 'rows', 'first', 'second', 'last']);
/** Under these they tell them by letters and names. */
const NAMED = new Set(['rows', 'column', 'columns', 'sheet']);
/** What is told under these is a place with all that stands in it. */
const WHOLE = new Set(['row', 'rows', 'column', 'columns']);

/** Texts, sheets, and whatever is written in one piece; each ends where it can, so that long texts cost no more. */
const TOKEN = /"[^"]*"?|'[^']*'?!?|[\p{L}\p{N}_.$]+[!(]?/gu;
const CELL = /^\$?[A-Z]{1,3}\$?\d{1,7}$/i;
const LINES = /(?<![\p{L}\p{N}_.$])\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/gu;
/** A sheet as sentences name it, without the quotes of formulas. */
const SHEET = /^[^!'"=]*!(?=\$?[A-Z]{1,3}\$?\d)/;

/** A formula, or a sentence about one, whatever cells it names: it moves with them, and follows the names of sheets. */
function withoutPlaces(text: string): string {
  const inPieces = text.replace(SHEET, '').replace(TOKEN, (token) => {
    if (token.startsWith('"')) return token;
    if (token.endsWith('!')) return '';
    return CELL.test(token) ? '#' : token;
  });
  return inPieces.replace(LINES, '#:#');
}

/** A value as every program has it: they write the last digits of a number in ways of their own. */
export function sameInAnyProgram(value: CellValue): unknown {
  if (isCellError(value)) return [value.error];
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

function saysOf(name: string, value: Value): unknown {
  if (value === null) return null;
  if (typeof value === 'number') return NUMBERED.has(name) ? '#' : value;
  if (typeof value === 'string') return NAMED.has(name) ? '#' : withoutPlaces(value);
  if ('list' in value) return value.of.map((entry) => saysOf(name, entry));
  return 'date' in value ? value.date : messageSays(value, WHOLE.has(name) ? name : null);
}

function messageSays({ id, values }: Message, within: string | null = null): unknown {
  return [id, ...Object.entries(values).map(([name, value]) => [name, saysOf(within ?? name, value)])];
}

/** What stands in cells, row by row; null where their sheet is gone. */
function cellsSay(ref: CellRef | AreaRef, sheetOf: SheetOf): unknown {
  const { sheet, top, left, bottom, right } = areaOf(ref);
  const index = sheetOf(sheet);
  if (!index) return null;
  const cells: Cell[] = [];
  for (let row = top; row <= Math.min(bottom, index.lastRow); row++)
    cells.push(...index.cellsBetween(row, left, right));
  return cells.map(({ value, formula }) => [sameInAnyProgram(value), formula === null ? null : withoutPlaces(formula)]);
}

/** FNV-1a. */
export function checksumOf(contents: unknown): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(contents)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * What was judged in each finding, as a checksum: its rule, what it says, and what its cells hold, wherever they stand by
 * now. Findings that are alike in all of that are told apart by their order.
 */
export function fingerprintsOf(findings: readonly SettledFinding[], sheetOf: SheetOf): string[] {
  const counts = new Map<string, number>();
  return findings.map(({ rule, form, zone, message, cells, evidence }) => {
    const says = [rule, form, zone, messageSays(message), [...cells, ...evidence].map((ref) => cellsSay(ref, sheetOf))];
    const alike = checksumOf(says);
    const before = counts.get(`${rule} ${alike}`) ?? 0;
    counts.set(`${rule} ${alike}`, before + 1);
    return before === 0 ? alike : checksumOf([says, before]);
  });
}
