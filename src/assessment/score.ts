import type { Grade, Parameters, PartyScore, ZoneMarks } from './parameters';
import { roundHalfUp } from './rounding';
import { DEFAULT_SCHEME, findScheme, type SchemeItem, type SchemeParty } from './schemes';
import { isStaffingUnsure, type Veto } from './vetoes';
import type { StationZone } from './zone-marks';

export interface AssessedPart {
  readonly party: string;
  readonly full: number;
  /** Rounded to 2 decimals (rule A5); null while unknown. */
  readonly score: number | null;
  /** Present where the party's mark is given by its items. */
  readonly items?: readonly AssessedItem[];
}

/** An item of a party's mark. */
export interface AssessedItem {
  readonly item: string;
  readonly full: number;
  readonly score: number | null;
  /** Zones without a mark, where the item is scored zone by zone. */
  readonly openZones?: readonly string[];
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

/** An item that is scored zone by zone: known with the marks of all zones that were read. */
function assessZones({ key, full }: SchemeItem, given: ZoneMarks, zones: readonly StationZone[]): AssessedItem {
  const openZones = zones.flatMap(({ name }) => (given[name] === undefined ? [name] : []));
  const marks = zones.length === 0 ? Object.values(given) : zones.flatMap(({ name }) => given[name] ?? []);
  // Rule A4: the zones count alike, whatever their size.
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
  const isOpen = openZones.length > 0 || marks.length === 0;
  return { item: key, full, score: isOpen ? null : roundHalfUp(Math.min(mean, full), DECIMALS), openZones };
}

function assessItem(
  item: SchemeItem,
  given: number | ZoneMarks | undefined,
  zones: readonly StationZone[],
): AssessedItem {
  if (typeof given === 'number') return { item: item.key, full: item.full, score: roundHalfUp(given, DECIMALS) };
  if (item.perZone) return assessZones(item, given ?? {}, zones);
  return { item: item.key, full: item.full, score: null };
}

function assessPart(party: SchemeParty, given: PartyScore | undefined, zones: readonly StationZone[]): AssessedPart {
  const { key, full } = party;
  if (given === undefined) return { party: key, full, score: null };
  if (typeof given === 'number') return { party: key, full, score: roundHalfUp(given, DECIMALS) };
  const items = party.items.map((item) => assessItem(item, given[item.key], zones));
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
  return isStaffingUnsure(vetoes) ? null : gradeOf(total);
}

/** Every party's part of the scheme in force, known or not. `zones`: whose marks an item needs that is scored zone by zone. */
export function assessParts(parameters: Parameters, zones: readonly StationZone[]): AssessedPart[] {
  const scheme = findScheme(parameters.scheme ?? DEFAULT_SCHEME);
  return (scheme?.parties ?? []).map((party) => assessPart(party, parameters.scores?.[party.key], zones));
}

/**
 * The total: each part rounded to 2 decimals first, then added (rule A5). A veto makes the grade 不合格 (rule A7).
 * Null until every part is known.
 */
export function assessScore(
  { scheme = DEFAULT_SCHEME }: Parameters,
  parts: readonly AssessedPart[],
  vetoes: readonly Veto[],
): Score | null {
  const total = sumOrNull(parts.map((part) => part.score));
  if (total === null || parts.length === 0) return null;
  return {
    scheme,
    parts: parts.map(({ items, ...part }) => ({
      ...part,
      score: part.score ?? 0,
      ...(items && { items: items.map(({ item, full, score }) => ({ item, full, score: score ?? 0 })) }),
    })),
    total,
    grade: gradeUnder(vetoes, total),
  };
}
