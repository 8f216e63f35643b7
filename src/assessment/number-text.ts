import { roundHalfUp } from './rounding';

const MONEY_DECIMALS = 6;

/** Figures as the reports print them: the one home of their rounding in sentences. */

/** A fraction as a percentage with two decimals, half up (rule C1): 0.63013 → 63.01%. */
export function percentText(fraction: number): string {
  return `${roundHalfUp(fraction * 100, 2).toFixed(2)}%`;
}

/** At most two decimals, without trailing zeros: 12.5, 131, 1668.6. */
export function plainText(value: number): string {
  return String(roundHalfUp(value, 2));
}

/** Money to the last 分, in 万元 as in 元, without trailing zeros, its thousands apart: 262.0191, 2,620,191. */
export function moneyText(value: number): string {
  return roundHalfUp(value, MONEY_DECIMALS).toLocaleString('en-US', { maximumFractionDigits: MONEY_DECIMALS });
}

/** A fraction as a percentage without trailing zeros, for limits: 0.8 → 80%. */
export function limitText(fraction: number): string {
  return `${Number((fraction * 100).toFixed(2))}%`;
}
