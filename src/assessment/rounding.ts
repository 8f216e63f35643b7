import { TOLERANCE } from './limits';

/** Only so near to a half can noise decide, in numbers below `LARGEST`: all others need no costly way over text. */
const NEAR_HALF = 1e-3;
const LARGEST = 1e9;

/** A number to be rounded, without noise that would decide. */
function withoutNoise(scaled: number): number {
  const isClear = scaled < LARGEST && Math.abs(scaled - Math.floor(scaled) - 0.5) > NEAR_HALF;
  return isClear ? scaled : Number(scaled.toPrecision(14));
}

/** A sum of decimals without the noise of binary fractions: 239.99999999999997 is 240. */
export function withoutBinaryNoise(value: number): number {
  return Number(value.toPrecision(14));
}

/** Rounds half up to a number of decimals; noise of binary fractions (1.005) does not decide (rules A5, C1). */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  return (Math.sign(value) * Math.round(withoutNoise(scaled))) / factor;
}

/** Equality of figures that went through different divisions. */
export function isSame(a: number, b: number, tolerance = TOLERANCE): boolean {
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
