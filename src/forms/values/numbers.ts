import type { CellRef } from '../../workbook/address';
import { isCellError, type Cell } from '../../workbook/snapshot';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { NumberReading, Source } from '../station';
import { isNotApplicable } from '../vocabulary/marks';
import { chineseNumber, squash } from './text';

/** Words before a count that add nothing to it: 已完成, 共. */
const SAID_BEFORE = '(?:(?:已|实际|累计|合计|共)*(?:完成|开展)?了?)';
/** Words in brackets behind a count say what is in it: 236（含线上12）; or a fraction does, 100%（16/16）. Digits alone may be another count. */
const REMARK = '(?:\\((?:[^()]*\\p{Script=Han}[^()]*|\\d+(?:\\.\\d+)?[/÷]\\d+)\\))?';
/** A number of people or times with its unit, as part of a calculation: 15人. */
const TERM = '\\d+(?:\\.\\d+)?\\p{Script=Han}{0,3}';
/** The fraction that a percentage comes from: 16/16=100%, 15人÷16人×100%=93.75%. */
const FRACTION = `(?:\\(?${TERM}[/÷]${TERM}\\)?(?:[*×xX]100%)?=)?`;
const NUMBER = new RegExp(
  `^(?:${SAID_BEFORE}|${FRACTION})([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[+-]?\\.\\d+)(%?)(?![Oo〇○lI])([^\\d.,%+\\-*/=()]{0,4})(?:/年)?${REMARK}$`,
  'u',
);
/** Folding would make digits of them (①60 → 160). */
const LIST_NUMBER = /[①-⒛㉑-㊿]/;

/** The source of a reading: the cell of a merged area that holds its value. */
export function sourceAt(sheet: SheetIndex, row: number, column: number): Source {
  const merge = sheet.mergeAt(row, column);
  const cell: CellRef = merge ? sheet.ref(merge.top, merge.left) : sheet.ref(row, column);
  return toSource(cell, sheet.at(cell.row, cell.column));
}

function toSource(ref: CellRef, cell: Cell | undefined): Source {
  const source = {
    cell: ref,
    raw: cell?.value ?? null,
    formula: cell?.formula ?? null,
    numberFormat: cell?.numberFormat ?? 'General',
  };
  return cell?.symbolFont ? { ...source, symbolFont: cell.symbolFont } : source;
}

export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** By powers of ten, without the noise of binary fractions: 138.89% is 1.3889. */
function shifted(value: number, places: number): number {
  return Number((value * 10 ** places).toPrecision(15));
}

/** 1.2 万元 is 12,000 元. */
export function inOnes(value: number, unit: string): { value: number; unit: string } {
  return unit.startsWith('万') ? { value: shifted(value, 4), unit: unit.slice(1) } : { value, unit };
}

/** Nothing that is counted is larger, or as close to nothing; sums, products and rates of what passes are still numbers. */
const LARGEST = 1e100;

function isCount(value: number): boolean {
  const size = Math.abs(value);
  return size === 0 || (size <= LARGEST && size >= 1 / LARGEST);
}

/** 408+20: a sum that was typed without its equals sign. */
const TYPED_SUM = /^(\d+(?:\.\d+)?(?:\+\d+(?:\.\d+)?)+)=?(\p{Script=Han}{0,3})$/u;

/** A number at the start of a text with an optional unit behind it (12个, 1,960小时, 138.89%); null for anything else. */
export function parseNumberText(text: string): { value: number; isPercent: boolean; unit: string } | null {
  const [, terms, unitOfSum = ''] = TYPED_SUM.exec(text) ?? [];
  if (terms !== undefined) {
    const value = terms.split('+').reduce((sum, term) => sum + Number(term), 0);
    return isCount(value) ? { value, isPercent: false, unit: unitOfSum } : null;
  }
  const match = NUMBER.exec(text);
  if (!match?.[1]) return null;
  const value = Number(match[1].replaceAll(',', ''));
  if (!isCount(value)) return null;
  const isPercent = match[2] === '%';
  return { value: isPercent ? shifted(value, -2) : value, isPercent, unit: match[3] ?? '' };
}

// Readings are written out field by field: what is added behind a spread gets a hidden class of its own each time, and
// every cell with a figure comes through here.

/** A number that a text says. */
export function numberInText({ cell, raw, formula, numberFormat }: Source, value: number): NumberReading {
  return { cell, raw, formula, numberFormat, kind: 'number', value, writtenAs: 'text' };
}

export function notApplicable({ cell, raw, formula, numberFormat }: Source): NumberReading {
  return { cell, raw, formula, numberFormat, kind: 'notApplicable' };
}

/** A text that says no number. */
export function unreadable({ cell, raw, formula, numberFormat }: Source, text: string): NumberReading {
  return { cell, raw, formula, numberFormat, kind: 'unreadable', text };
}

/**
 * Reads a cell that should hold a number (rule C2): `/` and its spellings are "not applicable", empty is blank,
 * what cannot be read is named and never guessed.
 */
export function readNumber(source: Source): NumberReading {
  const { cell, raw, formula, numberFormat } = source;
  if (typeof raw === 'number') {
    if (!isCount(raw)) return unreadable(source, squash(raw));
    return { cell, raw, formula, numberFormat, kind: 'number', value: raw, writtenAs: 'number' };
  }
  if (raw === null) {
    return { cell, raw, formula, numberFormat, kind: formula === null ? 'blank' : 'uncalculated' };
  }
  if (isCellError(raw)) return { cell, raw, formula, numberFormat, kind: 'error', error: raw.error };
  const text = squash(raw);
  if (text === '') return { cell, raw, formula, numberFormat, kind: 'blank' };
  if (isNotApplicable(text)) return notApplicable(source);
  const parsed = typeof raw === 'string' ? parseNumberText(text) : null;
  if (!parsed || LIST_NUMBER.test(String(raw))) return unreadable(source, text);
  return numberInText(source, inOnes(parsed.value, parsed.unit).value);
}

/** 2年6个月, 三年, 2年半, 6个月. */
const YEARS =
  /^(?:(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)年(半)?)?(?:零?(\d+|[一二两三四五六七八九十]+)个?月)?(?:以上)?$/;

/** Reads a span of years (从业年限): a number, or words such as 2年6个月. */
export function readYears(source: Source): NumberReading {
  const reading = readNumber(source);
  if (typeof source.raw !== 'string' || (reading.kind !== 'unreadable' && reading.kind !== 'number')) return reading;
  const match = YEARS.exec(squash(source.raw));
  if (!match || match[0] === '') return reading;
  const [, years, half, months] = match;
  const valueOf = (text: string | undefined): number =>
    text === undefined ? 0 : (chineseNumber(text) ?? Number(text));
  const value = valueOf(years) + (half ? 0.5 : 0) + valueOf(months) / 12;
  return numberInText(source, value);
}

/** A tenth of a percent point, rounded: what a percent typed with one decimal may be off. */
export const ONE_DECIMAL = 0.0006;

/** The number of a reading, or null where it has none. */
export function numberOf(reading: NumberReading | null | undefined): number | null {
  return reading?.kind === 'number' ? reading.value : null;
}

/** Whether a cell is left free, or says that there is no such figure (rule C2). */
export function isUnused({ kind }: NumberReading): boolean {
  return kind === 'blank' || kind === 'notApplicable';
}

/** A sum that is unknown as soon as one part is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

/** The sum of the numbers among some readings; null where there is none. */
export function totalOf(
  readings: readonly NumberReading[],
  valueOf: (reading: NumberReading) => number | null = numberOf,
): number | null {
  let total: number | null = null;
  for (const reading of readings) {
    const value = valueOf(reading);
    if (value !== null) total = (total ?? 0) + value;
  }
  return total;
}

/**
 * Reads a percent cell as a fraction. A plain cell may hold 1.3889 as well as 138.89: what is nearer
 * to `expected` (completed / target) is meant; without it, values above `pointsAbove` are taken as percent points.
 */
export function readRate(source: Source, expected: number | null, pointsAbove = 10): NumberReading {
  const reading = readNumber(source);
  if (reading.kind !== 'number' || reading.value <= 0) return reading;
  const isMarked =
    reading.writtenAs === 'number' ? isPercentFormat(source.numberFormat) : squash(source.raw).endsWith('%');
  if (isMarked) return reading;
  const asPoints = reading.value / 100;
  const distance = (value: number): number => Math.abs(Math.log(value / (expected ?? 1)));
  const isPoints =
    expected === null || expected <= 0 ? reading.value > pointsAbove : distance(asPoints) < distance(reading.value);
  return isPoints ? { ...reading, value: asPoints } : reading;
}
