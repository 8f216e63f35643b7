import { DEFAULT_LIMITS } from '../../assessment/limits';
import { RULE_RANGES, type RuleParameters } from '../../assessment/parameters';
import type { Strings } from '../../strings';
import { percentNumber } from '../shared/number-text';

/** Path of a number of the rules below `rules` in the parameters. */
export type RulePath =
  | 'halfMonthDay'
  | 'certifiedShare'
  | 'retentionMinimum'
  | 'vetoLimits.staff.0'
  | 'vetoLimits.staff.1'
  | 'vetoLimits.certified.0'
  | 'vetoLimits.certified.1';

/** The numbers of the rules as typed; empty, or left out, where the usual one counts. */
export type RuleDraft = { readonly [path in RulePath]?: string };

/** One field of the form; fractions are typed in percent. */
export interface RuleField {
  readonly path: RulePath;
  readonly label: keyof Strings['score']['rules'];
  readonly isPercent: boolean;
  readonly isWhole: boolean;
  /** The number that counts where none is given, and what is allowed: as typed. */
  readonly usual: number;
  readonly minimum: number;
  readonly maximum: number;
}

const { staff, certified } = DEFAULT_LIMITS.vetoLimits;

export const RULE_FIELDS: readonly RuleField[] = [
  {
    path: 'halfMonthDay',
    label: 'halfMonthDay',
    isPercent: false,
    isWhole: true,
    usual: DEFAULT_LIMITS.halfMonthDay,
    ...RULE_RANGES.halfMonthDay,
  },
  share('certifiedShare'),
  share('retentionMinimum'),
  personMonths('vetoLimits.staff.0', 'staffMidterm', staff.midterm),
  personMonths('vetoLimits.staff.1', 'staffFinal', staff.final),
  personMonths('vetoLimits.certified.0', 'certifiedMidterm', certified.midterm),
  personMonths('vetoLimits.certified.1', 'certifiedFinal', certified.final),
];

function share(rule: 'certifiedShare' | 'retentionMinimum'): RuleField {
  const { minimum, maximum } = RULE_RANGES[rule];
  return {
    path: rule,
    label: rule,
    isPercent: true,
    isWhole: false,
    usual: percentNumber(DEFAULT_LIMITS[rule]),
    minimum: percentNumber(minimum),
    maximum: percentNumber(maximum),
  };
}

function personMonths(path: RulePath, label: RuleField['label'], usual: number): RuleField {
  return { path, label, isPercent: false, isWhole: false, usual, ...RULE_RANGES.vetoLimits };
}

/** Fills the fields from parameters. Both limits of a veto are always given together: one that is the usual one is left empty. */
export function ruleDraftOf(rules: RuleParameters = {}): RuleDraft {
  const { vetoLimits = {} } = rules;
  const given: readonly (readonly [RulePath, number | undefined])[] = [
    ['halfMonthDay', rules.halfMonthDay],
    ['certifiedShare', rules.certifiedShare],
    ['retentionMinimum', rules.retentionMinimum],
    ['vetoLimits.staff.0', unusual(vetoLimits.staff?.[0], staff.midterm)],
    ['vetoLimits.staff.1', unusual(vetoLimits.staff?.[1], staff.final)],
    ['vetoLimits.certified.0', unusual(vetoLimits.certified?.[0], certified.midterm)],
    ['vetoLimits.certified.1', unusual(vetoLimits.certified?.[1], certified.final)],
  ];
  return Object.fromEntries(
    given.flatMap(([path, value]): [RulePath, string][] => {
      if (value === undefined) return [];
      const isPercent = RULE_FIELDS.some((field) => field.path === path && field.isPercent);
      return [[path, String(isPercent ? percentNumber(value) : value)]];
    }),
  );
}

function unusual(value: number | undefined, usual: number): number | undefined {
  return value === usual ? undefined : value;
}

/**
 * The fields as input of `parseParameters`: `numberIn` gives the number of a field, or its text where it is none;
 * undefined for a field that is empty or has a problem.
 */
export function ruleInput(numberIn: (path: RulePath) => number | string | undefined): object {
  const fraction = (path: RulePath) => {
    const value = numberIn(path);
    return typeof value === 'number' ? value / 100 : value;
  };
  const limits = (midterm: RulePath, final: RulePath, usual: typeof staff) => {
    const given = [numberIn(midterm), numberIn(final)] as const;
    if (given.every((value) => value === undefined)) return undefined;
    return [given[0] ?? usual.midterm, given[1] ?? usual.final];
  };
  return withoutUndefined({
    halfMonthDay: numberIn('halfMonthDay'),
    certifiedShare: fraction('certifiedShare'),
    retentionMinimum: fraction('retentionMinimum'),
    vetoLimits: withoutUndefined({
      staff: limits('vetoLimits.staff.0', 'vetoLimits.staff.1', staff),
      certified: limits('vetoLimits.certified.0', 'vetoLimits.certified.1', certified),
    }),
  });
}

function withoutUndefined(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
