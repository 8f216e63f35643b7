import type { WorkerRecord } from '../station';
import { dateParts, isoDate } from './calendar';
import { squash } from './text';

/** What is wrong about an identity number by itself. */
export type IdentityFault = 'length' | 'birth' | 'checksum';

const DIGITS = /^\d{10,}X?$/i;
const LENGTH = 18;
/** Numbers of before 1999 are still seen: without century and check digit. */
const OLD_LENGTH = 15;
const EARLIEST_BIRTH = 1900;

/** GB 11643: weights of the first 17 digits and what stands for their sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

function hasCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_DIGITS[sum % CHECK_DIGITS.length] === number[LENGTH - 1];
}

function isBirthday(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  const date = isoDate(year ?? 0, month ?? 0, day ?? 0);
  return date !== null && dateParts(date).year >= EARLIEST_BIRTH;
}

/** A number as written, in one spelling; null for what is none of ours: masked, a passport, blank. */
export function identityNumberOf({ identityNumber }: WorkerRecord): string | null {
  const text = squash(identityNumber).toUpperCase();
  return DIGITS.test(text) ? text : null;
}

/** A sound number without century and check digit, which the same person had before 1999. */
export function olderNumber(number: string): string {
  return number.length === LENGTH ? number.slice(0, 6) + number.slice(8, LENGTH - 1) : number;
}

/** What is wrong about a number; null where nothing is. */
export function identityFault(number: string): IdentityFault | null {
  if (number.length === OLD_LENGTH) return isBirthday(`19${number.slice(6, 12)}`) ? null : 'birth';
  if (number.length !== LENGTH) return 'length';
  if (!isBirthday(number.slice(6, 14))) return 'birth';
  return hasCheckDigit(number) ? null : 'checksum';
}
