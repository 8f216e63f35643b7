import { TOLERANCE, type Limits } from '../../assessment/limits';
import { limitText } from '../../assessment/number-text';

/** Whether so many steady workers are enough (rule B13). */
export function isRetentionMet(steady: number, required: number, { retentionMinimum }: Limits): boolean {
  return steady / required >= retentionMinimum - TOLERANCE;
}

/** The minimum in a sentence: 80%. */
export function minimumText({ retentionMinimum }: Limits): string {
  return limitText(retentionMinimum);
}
