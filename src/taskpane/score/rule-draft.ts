import {
  givenNumber,
  isStaged,
  numbersOf,
  RULE_NUMBERS,
  SINGLE_RULES,
  STAGED_RULES,
  type RuleNumber,
  type RuleParameters,
  type SettableRule,
} from '../../assessment/limits';
import { percentNumber } from '../shared/number-text';

/** The numbers of the rules as typed, by their path below `rules`; empty, or left out, where the usual one counts. */
export interface RuleDraft {
  readonly [path: string]: string;
}

/** One field of the form; fractions are typed in percent. */
export interface RuleField {
  readonly path: string;
  readonly label: RuleNumber['id'];
  readonly isPercent: boolean;
  readonly isWhole: boolean;
  /** The number that counts where none is given, and what is allowed: as typed. */
  readonly usual: number;
  readonly minimum: number;
  readonly maximum: number;
}

export const RULE_FIELDS: readonly RuleField[] = RULE_NUMBERS.map((number) => ({
  path: number.path,
  label: number.id,
  isPercent: number.unit === 'share',
  isWhole: number.unit === 'day',
  usual: typed(number.usual, number),
  minimum: typed(number.minimum, number),
  maximum: typed(number.maximum, number),
}));

function typed(value: number, { unit }: RuleNumber): number {
  return unit === 'share' ? percentNumber(value) : value;
}

/** Fills the fields from parameters. Both limits of a veto are always given together: one that is the usual one is left empty. */
export function ruleDraftOf(rules: RuleParameters = {}): RuleDraft {
  return Object.fromEntries(
    RULE_NUMBERS.flatMap((number): [string, string][] => {
      const value = givenNumber(number, rules);
      const isLeftOut = value === undefined || (number.stage !== null && value === number.usual);
      return isLeftOut ? [] : [[number.path, String(typed(value, number))]];
    }),
  );
}

/**
 * The fields as input of `parseParameters`: `numberIn` gives the number of a field, or its text where it is none;
 * undefined for a field that is empty or has a problem.
 */
export function ruleInput(numberIn: (path: string) => number | string | undefined): object {
  const given = ({ path, unit }: RuleNumber): number | string | undefined => {
    const value = numberIn(path);
    return unit === 'share' && typeof value === 'number' ? value / 100 : value;
  };
  const entry = (rule: SettableRule): [string, unknown][] => {
    const numbers = numbersOf(rule);
    const values = numbers.map(given);
    if (values.every((value) => value === undefined)) return [];
    const all = numbers.map(({ usual }, index) => values[index] ?? usual);
    return [[rule, isStaged(rule) ? all : all[0]]];
  };
  return {
    ...Object.fromEntries(SINGLE_RULES.flatMap(entry)),
    vetoLimits: Object.fromEntries(STAGED_RULES.flatMap(entry)),
  };
}
