import { roundHalfUp } from '../assessment/rounding';

/** Numbers as users write them. */

/** A fraction as a percentage with two decimals: 0.6301 → 63.01%. */
export function percent(fraction: number): string {
  return `${roundHalfUp(fraction * 100, 2).toFixed(2)}%`;
}

/** At most two decimals, without trailing zeros: 12.5, 131, 1668.6. */
export function plain(value: number): string {
  return String(roundHalfUp(value, 2));
}

/** A score or a total of scores, always with two decimals: 86.88, 20.00. */
export function points(value: number): string {
  return value.toFixed(2);
}

/** An address as people read it: without the quotes that formulas need. */
export function readableAddress(address: string): string {
  return address.replace(/^'((?:[^']|'')+)'!/, (_, sheet: string) => `${sheet.replaceAll("''", "'")}!`);
}
