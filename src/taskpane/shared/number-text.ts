/** Numbers as users write them. */
export { percentText as percent, plainText as plain } from '../../assessment/number-text';

/** A score or a total of scores, always with two decimals: 86.88, 20.00. */
export function points(value: number): string {
  return value.toFixed(2);
}

/** A fraction as a percentage without needless decimals, for limits: 80%, 82.5%. */
export function shortPercent(fraction: number): string {
  return `${percentNumber(fraction)}%`;
}

/** A fraction in percent, without the noise of floating point: 0.07 → 7. */
export function percentNumber(fraction: number): number {
  return Number((fraction * 100).toFixed(4));
}
