/** Numbers as users write them. */
export { percentText as percent, plainText as plain } from '../../assessment/number-text';

/** A score or a total of scores, always with two decimals: 86.88, 20.00. */
export function points(value: number): string {
  return value.toFixed(2);
}
