import {
  DEFAULT_LIMITS,
  givenNumber,
  limitsOf,
  numbersOf,
  SETTABLE_RULES,
  type RuleParameters,
} from '../assessment/limits';
import type { Parameters } from '../assessment/parameters';
import type { InputCells } from './input-cells';
import { ruleName } from './input-names';
import { sameValue } from './same-value';

/** What stands in the input cells of the rules, by defined name. */
export function ruleValues(rules: RuleParameters = {}): [name: string, values: readonly (number | null)[]][] {
  return SETTABLE_RULES.map((rule) => [
    ruleName(rule),
    numbersOf(rule).map((number) => givenNumber(number, rules) ?? null),
  ]);
}

/** Whether the summary sheet shows the rules: where one of them is not the usual one, or where it shows them already. */
export function showsRules(parameters: Parameters, cells: InputCells): boolean {
  if (!sameValue(limitsOf(parameters), DEFAULT_LIMITS)) return true;
  return SETTABLE_RULES.some((rule) => cells.of(ruleName(rule)).length > 0);
}
