import type { Grade, Parameters, PartyScore } from './parameters';
import { roundHalfUp } from './rounding';
import { DEFAULT_SCHEME, findScheme, type SchemeItem, type SchemeParty } from './schemes';
import type { Veto } from './vetoes';

export interface AssessedPart {
  readonly party: string;
  readonly full: number;
  /** Rounded to 2 decimals (rule A5); null while unknown. */
  readonly score: number | null;
  /** Present where the party's mark is given by its items. */
  readonly items?: readonly { readonly item: string; readonly full: number; readonly score: number | null }[];
}

export interface Score {
  readonly scheme: string;
  readonly parts: readonly {
    readonly party: string;
    readonly full: number;
    readonly score: number;
    readonly items?: readonly { readonly item: string; readonly full: number; readonly score: number }[];
  }[];
  readonly total: number;
  /** Null while a veto could not be judged since its form was not read for sure. */
  readonly grade: Grade | null;
}

/** Lower bounds belong to the band (rule A6). */
export const GRADE_BANDS: readonly { readonly from: number; readonly grade: Grade }[] = [
  { from: 90, grade: '优秀' },
  { from: 80, grade: '良好' },
  { from: 60, grade: '合格' },
  { from: 0, grade: '不合格' },
];

/** The grade of a total that is already rounded to 2 decimals (rule A6). */
export function gradeOf(total: number): Grade {
  return GRADE_BANDS.find((band) => total >= band.from)?.grade ?? '不合格';
}

const DECIMALS = 2;

function itemScore(item: SchemeItem, given: number | { readonly [zone: string]: number } | undefined): number | null {
  if (given === undefined) return null;
  if (typeof given === 'number') return roundHalfUp(given, DECIMALS);
  const zones = Object.values(given);
  // Rule A4: the zones count alike, whatever their size.
  const mean = zones.reduce((sum, mark) => sum + mark, 0) / zones.length;
  return zones.length === 0 ? null : roundHalfUp(Math.min(mean, item.full), DECIMALS);
}

function assessPart(party: SchemeParty, given: PartyScore | undefined): AssessedPart {
  const { key, full } = party;
  if (given === undefined) return { party: key, full, score: null };
  if (typeof given === 'number') return { party: key, full, score: roundHalfUp(given, DECIMALS) };
  const items = party.items.map((item) => ({
    item: item.key,
    full: item.full,
    score: itemScore(item, given[item.key]),
  }));
  return { party: key, full, score: sumOrNull(items.map((item) => item.score)), items };
}

function sumOrNull(values: readonly (number | null)[]): number | null {
  if (values.some((value) => value === null)) return null;
  return roundHalfUp(
    values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
    DECIMALS,
  );
}

function gradeUnder(vetoes: readonly Veto[], total: number): Grade | null {
  if (vetoes.some(({ triggered }) => triggered)) return '不合格';
  return vetoes.some(({ triggered }) => triggered === null) ? null : gradeOf(total);
}

/** Every party's part of the scheme in force, known or not. */
export function assessParts(parameters: Parameters): AssessedPart[] {
  const scheme = findScheme(parameters.scheme ?? DEFAULT_SCHEME);
  return (scheme?.parties ?? []).map((party) => assessPart(party, parameters.scores?.[party.key]));
}

/**
 * The total: each part rounded to 2 decimals first, then added (rule A5). A veto makes the grade 不合格 (rule A7).
 * Null until every part is known.
 */
export function assessScore(parameters: Parameters, vetoes: readonly Veto[]): Score | null {
  const parts = assessParts(parameters);
  const total = sumOrNull(parts.map((part) => part.score));
  if (total === null || parts.length === 0) return null;
  return {
    scheme: parameters.scheme ?? DEFAULT_SCHEME,
    parts: parts.map(({ items, ...part }) => ({
      ...part,
      score: part.score ?? 0,
      ...(items && { items: items.map((item) => ({ ...item, score: item.score ?? 0 })) }),
    })),
    total,
    grade: gradeUnder(vetoes, total),
  };
}
