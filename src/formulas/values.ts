import { isCellError, type CellError, type CellValue } from '../workbook/snapshot';
import { NoOpinion } from './no-opinion';

/** A value of one cell, or of one place of an array. */
export type Scalar = CellValue;

export const VALUE: CellError = { error: '#VALUE!' };
export const DIVISION: CellError = { error: '#DIV/0!' };
export const NUMBER: CellError = { error: '#NUM!' };
export const MISSING: CellError = { error: '#N/A' };

const NUMBER_TEXT = /^\s*([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:E[+-]?\d+)?)\s*(%?)\s*$/i;

const DATE_TEXT = /^\s*\d+\s*[-/:年月]\s*\d/;

/** The number that a text spells; null for other texts. */
export function numberInText(text: string): number | null {
  const [, digits = '', percent] = NUMBER_TEXT.exec(text) ?? [];
  if (!/\d/.test(digits)) return null;
  const value = Number(digits.replaceAll(',', ''));
  return percent ? value / 100 : value;
}

/** A value as operators take it. */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isCellError(value)) return value;
  const number = numberInText(value);
  // A date is a number too, but which one hangs on the computer's language.
  if (number === null && DATE_TEXT.test(value)) throw new NoOpinion();
  return number ?? VALUE;
}

/** A value as joining takes it: numbers as a cell of format General shows them. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value;
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) throw new NoOpinion();
  return String(Number(value.toPrecision(15)));
}

/** A value as conditions take it. */
export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'string') {
    const text = value.toUpperCase();
    return text === 'TRUE' || text === 'FALSE' ? text === 'TRUE' : VALUE;
  }
  const number = toNumber(value);
  return isCellError(number) ? number : number !== 0;
}

/** Numbers come before texts, texts before TRUE and FALSE. */
const rank = (value: number | string | boolean): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

function emptyLike(value: Exclude<Scalar, CellError>): number | string | boolean {
  return typeof value === 'string' ? '' : typeof value === 'boolean' ? false : 0;
}

/** Below 0, 0 or above 0, as two values compare. An empty cell is 0, "" or FALSE, as the other asks for. */
export function compareValues(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [one, other] = [left.toLowerCase(), right.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  return Number(left) - Number(right);
}

/** Whether two results are the same but for the noise of binary fractions. */
export function isSameValue(a: Scalar, b: Scalar): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return a === b;
}
