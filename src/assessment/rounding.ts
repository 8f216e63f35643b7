import { TOLERANCE } from './limits';

/** Rounds half up to a number of decimals; noise of binary fractions (1.005) does not decide (rules A5, C1). */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(14));
  return (Math.sign(value) * Math.round(scaled)) / factor;
}

/** Equality of figures that went through different divisions. */
export function isSame(a: number, b: number, tolerance = TOLERANCE): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
