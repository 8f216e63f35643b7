import type { SchemeId } from './schemes';
import { STAGES, type Stage } from './stages';

/** What a number of the rules counts. Shares are fractions; only days are always whole. */
export type RuleUnit = 'day' | 'share' | 'personMonths';

/** What is allowed, both ends included. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

interface SingleNumber extends Range {
  readonly unit: RuleUnit;
  /** What counts where none is given. */
  readonly usual: number;
}

/**
 * Numbers of the rules that may be set otherwise: docs/rules.md says how well each of them is known. Their keys below
 * `rules` in the parameters, what is allowed, input cells, fields of the pane and rows of the summary sheet follow from
 * this table and the next one.
 */
const SINGLE_NUMBERS = {
  /** The last day that still belongs to the first half of a month (rules B7, B8: inferred, between 12 and 18). */
  halfMonthDay: { unit: 'day', usual: 15, minimum: 1, maximum: 28 },
  /** Fraction of the required person-months that must be certified (rule B11: stated, the base inferred). */
  certifiedShare: { unit: 'share', usual: 0.5, minimum: 0, maximum: 1 },
  /** Lowest retention that meets the requirement, as a fraction (rule B13: stated). */
  retentionMinimum: { unit: 'share', usual: 0.8, minimum: 0, maximum: 1 },
} as const satisfies Readonly<Record<string, SingleNumber>>;

/** Person-months short that are enough for a veto, by stage: reached means triggered (rule A7: stated). */
const VETO_LIMITS = {
  staff: { midterm: 5, final: 10 },
  certified: { midterm: 3, final: 6 },
} as const satisfies Readonly<Record<string, LimitByStage>>;

/** Of every limit of a veto. */
const VETO_LIMIT_RANGE: Range = { minimum: 0, maximum: 9999 };

/** A number of the rules that is the same at every stage. */
export type SingleRule = keyof typeof SINGLE_NUMBERS;
export const SINGLE_RULES = Object.keys(SINGLE_NUMBERS) as readonly SingleRule[];

/** Limits of a veto, one for each stage. */
export type StagedRule = keyof typeof VETO_LIMITS;
export const STAGED_RULES = Object.keys(VETO_LIMITS) as readonly StagedRule[];

/** Every rule whose numbers may be set, in the order in which they are shown. */
export type SettableRule = SingleRule | StagedRule;
export const SETTABLE_RULES: readonly SettableRule[] = [...SINGLE_RULES, ...STAGED_RULES];

/** Limits of a veto in person-months. */
export type LimitByStage = Readonly<Record<Stage, number>>;

/** The same as parameters give them. */
export type StageLimits = readonly [midterm: number, final: number];

/** The numbers in force. */
export type Limits = { readonly [rule in SingleRule]: number } & {
  readonly vetoLimits: { readonly [rule in StagedRule]: LimitByStage };
};

/** The numbers as parameters set them (`rules`). */
export type RuleParameters = { readonly [rule in SingleRule]?: number | undefined } & {
  readonly vetoLimits?: { readonly [rule in StagedRule]?: StageLimits | undefined } | undefined;
};

/** One of the numbers by itself; `stage` null where it is the same at every stage. */
export type RuleNumber = SingleNumber & {
  /** Its name in the strings: `halfMonthDay`, `staffMidterm`. */
  readonly id: SingleRule | `${StagedRule}${Capitalize<Stage>}`;
  /** Where it stands below `rules` in the parameters: `halfMonthDay`, `vetoLimits.staff.0`. */
  readonly path: string;
} & ({ readonly rule: SingleRule; readonly stage: null } | { readonly rule: StagedRule; readonly stage: Stage });

/** Every number of these rules by itself, in the same order. */
export const RULE_NUMBERS: readonly RuleNumber[] = [
  ...SINGLE_RULES.map((rule) => ({ id: rule, rule, stage: null, path: rule, ...SINGLE_NUMBERS[rule] })),
  ...STAGED_RULES.flatMap((rule) =>
    STAGES.map((stage, index) => ({
      id: `${rule}${capitalized(stage)}` as const,
      rule,
      stage,
      path: `vetoLimits.${rule}.${index}`,
      unit: 'personMonths' as const,
      usual: VETO_LIMITS[rule][stage],
      ...VETO_LIMIT_RANGE,
    })),
  ),
];

function capitalized<Word extends string>(word: Word): Capitalize<Word> {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<Word>;
}

/** Fraction of the money that must be spent on personnel: less is a veto (rule A7: stated). */
export const PERSONNEL_COST_MINIMUM = 0.8;

interface FundsLimitRule {
  /** At least a share, or at most; a deviation is at most so much to either side. */
  readonly kind: 'least' | 'most';
  readonly limit: number;
  /** The schemes that state it; null for all. */
  readonly schemes: readonly SchemeId[] | null;
  /** The columns that it is held against. */
  readonly of: readonly ('budget' | 'spent')[];
}

/** What the money may be spent on, as fractions (rules E2, E3: stated). */
export const FUNDS_LIMITS = {
  'personnel-and-quality-share': { kind: 'least', limit: 0.85, schemes: ['2018'], of: ['budget', 'spent'] },
  'personnel-share': { kind: 'least', limit: 0.65, schemes: ['2018'], of: ['budget'] },
  'personnel-spending': { kind: 'least', limit: PERSONNEL_COST_MINIMUM, schemes: ['2023'], of: ['spent'] },
  'management-share': { kind: 'most', limit: 0.15, schemes: null, of: ['budget', 'spent'] },
  'spending-deviation': { kind: 'most', limit: 0.1, schemes: null, of: ['spent'] },
} as const satisfies Readonly<Record<string, FundsLimitRule>>;
export type FundsRule = keyof typeof FUNDS_LIMITS;
export const FUNDS_RULES = Object.keys(FUNDS_LIMITS) as readonly FundsRule[];

/** A survey needs so many answers, and satisfaction is to be so high (rule D1: stated). */
export const SATISFACTION = { answers: 100, target: 0.9 } as const;

/** What follows the visit of an evaluation, in working days (rule D2: the days stated, what they count from inferred). */
export const DEADLINES = [
  { key: 'feedback', days: 5, after: 'visit' },
  { key: 'report', days: 10, after: 'visit' },
  { key: 'confirmation', days: 5, after: 'report' },
  { key: 'publication', days: 7, after: 'confirmation' },
] as const;
export type DeadlineKey = (typeof DEADLINES)[number]['key'];

/** Hours of continuing education (rule B16): a year under the rules of 2018 (stated); a month as a report of 2025 praised it. */
export const EDUCATION = { yearly: 90, praisedMonthly: 7.4 } as const;

/** When the contract is paid, as fractions of it (rule E1: stated, of 2018). */
export const INSTALMENTS = [
  { key: 'signed', share: 0.55 },
  { key: 'midterm', share: 0.4 },
  { key: 'final', share: 0.05 },
] as const;

/** What 预算执行率 counts for in tables of performance targets that leave it out of their weights (rule F3: unsure). */
export const BUDGET_EXECUTION_WEIGHT = 0.1;

/** Workers that serve a zone in principle (rule C5: stated). */
export const WORKERS_PER_ZONE = 3;

/** Years of practice from which person-months count as experienced (rule B5). */
export const YEARS_OF_EXPERIENCE = 2;

/** A rest of as many days makes another month of an agreement; a shorter one does not. Ours: no report says it. */
export const DAYS_OF_A_MONTH_MORE = 15;

/** A rate below this part of the expected progress is far behind. Ours: no report says it. */
export const FAR_BEHIND_SHARE = 0.5;

/** Half months are exact; fractions of a headcount and rates are not. */
export const TOLERANCE = 1e-9;

/** Whether a rule has a number for each stage. */
export function isStaged(rule: SettableRule): rule is StagedRule {
  return rule in VETO_LIMITS;
}

/** The numbers of a rule: one, or one for each stage. */
export function numbersOf(rule: SettableRule): readonly RuleNumber[] {
  return RULE_NUMBERS.filter((number) => number.rule === rule);
}

/** What is allowed for the numbers of a rule. */
export function rangeOf(rule: SettableRule): Range {
  const { minimum, maximum } = isStaged(rule) ? VETO_LIMIT_RANGE : SINGLE_NUMBERS[rule];
  return { minimum, maximum };
}

function byStage(given: StageLimits | undefined, usual: LimitByStage): LimitByStage {
  return given ? { midterm: given[0], final: given[1] } : usual;
}

/** The limits in force: those of the parameters, the others by default. */
export function limitsOf({ rules = {} }: { readonly rules?: RuleParameters | undefined }): Limits {
  return {
    ...byKey(SINGLE_RULES, (rule) => rules[rule] ?? SINGLE_NUMBERS[rule].usual),
    vetoLimits: byKey(STAGED_RULES, (rule) => byStage(rules.vetoLimits?.[rule], VETO_LIMITS[rule])),
  };
}

function byKey<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}

export const DEFAULT_LIMITS: Limits = limitsOf({});

/** One of the numbers in force. */
export function limitOf(number: RuleNumber, limits: Limits): number {
  return number.stage === null ? limits[number.rule] : limits.vetoLimits[number.rule][number.stage];
}

/** One of the numbers as parameters give it; both limits of a veto are always given together. */
export function givenNumber(number: RuleNumber, rules: RuleParameters): number | undefined {
  if (number.stage === null) return rules[number.rule];
  return rules.vetoLimits?.[number.rule]?.[STAGES.indexOf(number.stage)];
}
