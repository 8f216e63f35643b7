import { DEFAULT_LIMITS, limitsOf } from '../assessment/limits';
import { RULE_RANGES, type Parameters, type RuleParameters, type StageLimits } from '../assessment/parameters';
import type { InputCells } from './input-cells';
import { sameValue } from './same-value';

/** Numbers of the rules that take one cell each. */
export const SINGLE_RULES = ['halfMonthDay', 'certifiedShare', 'retentionMinimum'] as const;
export type SingleRule = (typeof SINGLE_RULES)[number];

/** Veto limits, which take two cells side by side: mid-term and final. */
export const STAGED_RULES = ['staff', 'certified'] as const;
export type StagedRule = (typeof STAGED_RULES)[number];

/** Defined name of a rule's input cells. */
export function ruleName(rule: SingleRule | StagedRule): string {
  return rule === 'staff' || rule === 'certified' ? `Review_Rule_vetoLimits_${rule}` : `Review_Rule_${rule}`;
}

/** What is allowed in a rule's input cells. */
export function ruleRange(rule: SingleRule | StagedRule): { readonly minimum: number; readonly maximum: number } {
  return RULE_RANGES[rule === 'staff' || rule === 'certified' ? 'vetoLimits' : rule];
}

/** The limits of a veto where nothing is entered. */
export function defaultLimits(rule: StagedRule): StageLimits {
  const { midterm, final } = DEFAULT_LIMITS.vetoLimits[rule];
  return [midterm, final];
}

/** What stands in the input cells of the rules, by defined name. */
export function ruleValues(rules: RuleParameters = {}): [name: string, values: readonly (number | null)[]][] {
  return [
    ...SINGLE_RULES.map((rule): [string, (number | null)[]] => [ruleName(rule), [rules[rule] ?? null]]),
    ...STAGED_RULES.map((rule): [string, readonly (number | null)[]] => [
      ruleName(rule),
      rules.vetoLimits?.[rule] ?? [null, null],
    ]),
  ];
}

/** Whether the summary sheet shows the rules: where one of them is not the usual one, or where it shows them already. */
export function showsRules(parameters: Parameters, cells: InputCells): boolean {
  if (!sameValue(limitsOf(parameters), DEFAULT_LIMITS)) return true;
  return [...SINGLE_RULES, ...STAGED_RULES].some((rule) => cells.of(ruleName(rule)).length > 0);
}
