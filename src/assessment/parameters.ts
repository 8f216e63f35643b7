import * as z from 'zod/mini';
import type { IsoDate, Month } from '../forms/values/calendar';
import {
  numbersOf,
  rangeOf,
  SINGLE_RULES,
  STAGED_RULES,
  type RuleNumber,
  type RuleParameters,
  type StagedRule,
} from './limits';
import { MANUAL_VETOES, type ManualVeto } from './manual-vetoes';
import { DEFAULT_SCHEME, findScheme, SCHEMES, type Scheme, type SchemeParty } from './schemes';
import { STAGES, type Stage } from './stages';

/** Grades as the reports print them (rule A6). */
export type Grade = '优秀' | '良好' | '合格' | '不合格';

/** A headcount agreed from a month on, until the next entry. */
export interface HeadcountEntry {
  readonly from: Month;
  readonly count: number;
}

/** Marks by the names of zones. */
export interface ZoneMarks {
  readonly [zone: string]: number;
}

/** A party's mark: one number, or its items; an item may be scored zone by zone. */
export type PartyScore = number | { readonly [item: string]: number | ZoneMarks };

/** What no official sheet holds; every key is optional. `expectedProgress` is a fraction. */
export interface Parameters {
  readonly stage?: Stage | undefined;
  readonly headcount?: readonly HeadcountEntry[] | undefined;
  readonly scheme?: string | undefined;
  readonly scores?: { readonly [party: string]: PartyScore } | undefined;
  readonly expectedProgress?: number | undefined;
  /** False: judged, and clear; absent: judged by nobody yet. */
  readonly vetoes?: { readonly [veto in ManualVeto]?: boolean | undefined } | undefined;
  readonly rules?: RuleParameters | undefined;
  /** What the contract pays for the year, in 元. */
  readonly contractSum?: number | undefined;
  /** Retention at the last evaluation, as a fraction. */
  readonly previousRetention?: number | undefined;
  /** The day of the visit. */
  readonly evaluationDate?: IsoDate | undefined;
  /** Who filled in the inputs, and when: only ever kept in the workbook. */
  readonly filledBy?: string | undefined;
  readonly filledOn?: string | undefined;
}

/** The most that makes sense for an agreed headcount; wards off slips of the keyboard. */
export const MAXIMUM_HEADCOUNT = 500;

/** More may be steady than were agreed. */
export const LARGEST_RETENTION = 10;

/** The most that makes sense for a contract, in 元. */
export const MAXIMUM_CONTRACT_SUM = 1e9;

export type ProblemReason =
  | 'range'
  | 'type'
  | 'unknown-key'
  | 'choice'
  | 'order'
  /** A zone that the forms do not have, and one that was named before in another way. */
  | 'zone'
  | 'zone-twice'
  /** A text with more characters than the maximum. */
  | 'length'
  /** A key that stands twice in a file. */
  | 'twice'
  /** A formula that nobody has calculated. */
  | 'no-result';

/** A value that cannot be used: where it stands in the parameters, and what is allowed there. */
export interface ParameterProblem {
  /** Path of keys: `scores.thirdParty.quality.第一片区`. */
  readonly path: string;
  readonly reason: ProblemReason;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly string[];
  /** A number is due, and one is written, as a text. */
  readonly isQuoted?: true;
}

export type ParametersResult =
  | { readonly ok: true; readonly value: Parameters }
  | { readonly ok: false; readonly problems: readonly ParameterProblem[] };

const month = z.string().check(z.regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/));

function between(minimum: number, maximum: number): z.ZodMiniNumber {
  return z.number().check(z.minimum(minimum), z.maximum(maximum));
}

function ruleNumber({ unit, minimum, maximum }: RuleNumber): z.ZodMiniNumber {
  return unit === 'day' ? z.int().check(z.minimum(minimum), z.maximum(maximum)) : between(minimum, maximum);
}

function stageLimits(rule: StagedRule): z.ZodMiniType {
  const { minimum, maximum } = rangeOf(rule);
  const limit = between(minimum, maximum);
  return z.tuple([limit, limit]);
}

const rules = z.strictObject({
  ...Object.fromEntries(SINGLE_RULES.flatMap(numbersOf).map((number) => [number.rule, z.optional(ruleNumber(number))])),
  vetoLimits: z.optional(
    z.strictObject(Object.fromEntries(STAGED_RULES.map((rule) => [rule, z.optional(stageLimits(rule))]))),
  ),
});

/** Chosen by the shape of what is given, so that a mark out of range is told as that and not as "no alternative fits". */
function partySchema(party: SchemeParty, given: unknown): z.ZodMiniType {
  if (party.items.length === 0 || typeof given !== 'object' || given === null) return between(0, party.full);
  const items = party.items.map((item) => {
    const mark = between(0, item.full);
    return [item.key, z.optional(item.perZone ? z.record(z.string(), mark) : mark)] as const;
  });
  return z.strictObject(Object.fromEntries(items));
}

function schemaFor(scheme: Scheme, scores: { readonly [party: string]: unknown }): z.ZodMiniType {
  const parties = scheme.parties.map(
    (party) => [party.key, z.optional(partySchema(party, scores[party.key]))] as const,
  );
  return z.strictObject({
    stage: z.optional(z.enum(STAGES)),
    headcount: z.optional(z.array(z.strictObject({ from: month, count: between(0, MAXIMUM_HEADCOUNT) }))),
    scheme: z.optional(z.string()),
    scores: z.optional(z.strictObject(Object.fromEntries(parties))),
    expectedProgress: z.optional(between(0, 1)),
    vetoes: z.optional(
      z.strictObject(Object.fromEntries(MANUAL_VETOES.map((veto) => [veto, z.optional(z.boolean())]))),
    ),
    rules: z.optional(rules),
    contractSum: z.optional(between(0, MAXIMUM_CONTRACT_SUM)),
    previousRetention: z.optional(between(0, LARGEST_RETENTION)),
    evaluationDate: z.optional(z.iso.date()),
    filledBy: z.optional(z.string().check(z.maxLength(100))),
    filledOn: z.optional(z.string().check(z.maxLength(40))),
  });
}

function isQuotedNumber(given: unknown): boolean {
  return typeof given === 'string' && given.trim() !== '' && Number.isFinite(Number(given));
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isObject(value) && Object.hasOwn(value, String(key)) ? value[String(key)] : undefined;
  }, input);
}

function toProblems(issue: z.core.$ZodIssue, input: unknown): ParameterProblem[] {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key].join('.'), reason: 'unknown-key' }));
    case 'invalid_type': {
      const isQuoted = issue.expected === 'number' && isQuotedNumber(valueAt(input, issue.path));
      return [{ path: path.join('.'), reason: 'type', ...(isQuoted && { isQuoted }) }];
    }
    case 'too_big':
      if (issue.origin === 'string')
        return [{ path: path.join('.'), reason: 'length', maximum: Number(issue.maximum) }];
      return [{ path: path.join('.'), reason: 'range', maximum: Number(issue.maximum) }];
    case 'too_small':
      return [{ path: path.join('.'), reason: 'range', minimum: Number(issue.minimum) }];
    case 'invalid_value':
      return [{ path: path.join('.'), reason: 'choice', choices: issue.values.map(String) }];
    default:
      return [{ path: path.join('.'), reason: 'type' }];
  }
}

function orderProblems(headcount: readonly HeadcountEntry[]): ParameterProblem[] {
  return headcount.flatMap((entry, index) => {
    const before = headcount[index - 1];
    return before && entry.from <= before.from ? [{ path: `headcount.${index}.from`, reason: 'order' as const }] : [];
  });
}

function isObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function withoutNulls(input: unknown): unknown {
  if (!isObject(input)) return input;
  const given = Object.entries(input).filter(([, value]) => value != null);
  return Object.fromEntries(given.map(([key, value]) => [key, withoutNulls(value)]));
}

/** Null says of a mark or a veto that it is not given yet: like none at all. */
function withoutOpen(input: unknown): unknown {
  if (!isObject(input)) return input;
  const { scores, vetoes, ...others } = input;
  return Object.assign(others, withoutNulls({ scores, vetoes }));
}

/** A key that objects take for what they are made of: it would be passed over without a word. */
const PROTOTYPE = '__proto__';

function prototypeKeys(input: unknown, path: readonly string[] = []): string[] {
  if (Array.isArray(input)) return input.flatMap((value, index) => prototypeKeys(value, [...path, String(index)]));
  if (!isObject(input)) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    key === PROTOTYPE ? [[...path, key].join('.')] : prototypeKeys(value, [...path, key]),
  );
}

/**
 * Checks parameters from anywhere: a file, the workbook's input cells, the pane.
 * All problems are returned at once; a value outside its range is refused, never clipped. A mark or a veto that is null
 * is not given.
 */
export function parseParameters(given: unknown): ParametersResult {
  const strange = prototypeKeys(given);
  if (strange.length > 0) return { ok: false, problems: strange.map((path) => ({ path, reason: 'unknown-key' })) };
  const input = withoutOpen(given);
  const asked = z
    .object({ scheme: z.optional(z.string()), scores: z.optional(z.record(z.string(), z.unknown())) })
    .safeParse(input);
  if (!asked.success) return { ok: false, problems: asked.error.issues.flatMap((issue) => toProblems(issue, input)) };
  const scheme = findScheme(asked.data.scheme ?? DEFAULT_SCHEME);
  if (!scheme) {
    return { ok: false, problems: [{ path: 'scheme', reason: 'choice', choices: SCHEMES.map(({ id }) => id) }] };
  }
  const parsed = schemaFor(scheme, asked.data.scores ?? {}).safeParse(input);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => toProblems(issue, input)) };
  const value = parsed.data as Parameters;
  const problems = orderProblems(value.headcount ?? []);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function override<T extends object>(base: T | undefined, over: T | undefined): T | undefined {
  if (!base || !over) return over ?? base;
  return { ...base, ...Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined)) };
}

function overrideRules(base: Parameters['rules'], over: Parameters['rules']): Parameters['rules'] {
  const merged = override(base, over);
  return merged && { ...merged, vetoLimits: override(base?.vetoLimits, over?.vetoLimits) };
}

/**
 * Parameters of the second kind win over the first, key by key, down to each party's mark, each veto and each number
 * of the rules.
 * Marks under another scheme than the one in force do not count: their full marks differ.
 */
export function mergeParameters(base: Parameters, over: Parameters): Parameters {
  const baseScheme = base.scheme ?? DEFAULT_SCHEME;
  const isSameScheme = (over.scheme ?? baseScheme) === baseScheme;
  return {
    ...override(base, over),
    scores: override(isSameScheme ? base.scores : undefined, over.scores),
    vetoes: override(base.vetoes, over.vetoes),
    rules: overrideRules(base.rules, over.rules),
  };
}
