import { limitsOf } from '../assessment/limits';
import type { Parameters } from '../assessment/parameters';
import { DEFAULT_SCHEME } from '../assessment/schemes';
import { sameValue } from './same-value';

/** With what counts where nothing is said: the usual scheme, no headcount, nothing judged. */
function inFull({ scheme = DEFAULT_SCHEME, headcount = [], scores = {}, vetoes = {}, ...others }: Parameters): object {
  return { ...others, scheme, headcount, scores, vetoes, rules: undefined, limits: limitsOf(others) };
}

/** Whether two inputs come to the same: a usual number that was typed is none that has to be said. */
export function sameInputs(one: Parameters, other: Parameters): boolean {
  return sameValue(inFull(one), inFull(other));
}
