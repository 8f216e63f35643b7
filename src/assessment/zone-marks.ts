import type { Station } from '../forms/station';
import { squash } from '../forms/values/text';
import { zoneKey, zoneNumber } from '../forms/vocabulary/zone-names';
import type { ParameterProblem, Parameters, PartyScore, ZoneMarks } from './parameters';

/** A zone of 附件1-1. */
export interface StationZone {
  readonly key: string;
  /** As it stands there first. */
  readonly name: string;
}

/** The zones of 附件1-1 in sheet order, each once. */
export function stationZones({ zoneTables }: Pick<Station, 'zoneTables'>): StationZone[] {
  const names = new Map<string, string>();
  for (const { key, name } of zoneTables.flatMap(({ zones }) => zones)) if (!names.has(key)) names.set(key, name);
  return [...names].map(([key, name]) => ({ key, name }));
}

/** What the zones of 附件1-1 are called. */
export function zoneNames(station: Station): string[] {
  return stationZones(station).map(({ name }) => name);
}

/**
 * The zone that each name means: 第一片区 is 片区1; where the sheets name their zones otherwise, numbers for all of them are
 * taken in sheet order. Names that mean no zone are left out.
 */
function zonesMeant(zones: readonly StationZone[], given: readonly string[]): ReadonlyMap<string, StationZone> {
  const byKey = new Map(zones.map((zone) => [zone.key, zone]));
  const meant = new Map<string, StationZone>();
  for (const name of given) {
    const zone = byKey.get(zoneKey(squash(name)));
    if (zone) meant.set(name, zone);
  }
  const numbers = given.map((name) => zoneNumber(squash(name)));
  const inOrder = zones.map((_, index) => given[numbers.indexOf(index + 1)]);
  if (meant.size > 0 || given.length !== zones.length || inOrder.includes(undefined)) return meant;
  zones.forEach((zone, index) => meant.set(inOrder[index] ?? '', zone));
  return meant;
}

/** Marks under the zones' own names; those of no zone stay as they are, with what is wrong about them. */
function withNames(
  marks: ZoneMarks,
  path: string,
  zones: readonly StationZone[],
): { marks: ZoneMarks; problems: ParameterProblem[] } {
  const meant = zonesMeant(zones, Object.keys(marks));
  const repeated = new Set(repeatedNames(Object.keys(marks)));
  // Of two for one zone the first counts.
  const entries = Object.entries(marks).flatMap(([name, mark]): [string, number][] =>
    repeated.has(name) ? [] : [[meant.get(name)?.name ?? name, mark]],
  );
  const unknown = Object.keys(marks).filter((name) => !meant.has(name));
  const choices = zones.map(({ name }) => name);
  return {
    marks: Object.fromEntries(entries),
    problems: [
      ...unknown.map((name) => ({ path: `${path}.${name}`, reason: 'zone', choices }) as const),
      ...[...repeated].map((name) => ({ path: `${path}.${name}`, reason: 'zone-twice' }) as const),
    ],
  };
}

/** Names of a zone that was named before in another way: 第一片区, 一片区. */
function repeatedNames(names: readonly string[]): string[] {
  const known = new Set<string>();
  return names.filter((name) => {
    const key = zoneKey(squash(name));
    const isKnown = known.has(key);
    known.add(key);
    return isKnown;
  });
}

/** A problem for each mark that is given a second time for one zone. */
export function repeatedZones({ scores = {} }: Parameters): ParameterProblem[] {
  return Object.entries(scores).flatMap(([party, score]) =>
    Object.entries(typeof score === 'object' ? score : {}).flatMap(([item, marks]) =>
      repeatedNames(Object.keys(typeof marks === 'object' ? marks : {})).map((name) => ({
        path: `scores.${party}.${item}.${name}`,
        reason: 'zone-twice' as const,
      })),
    ),
  );
}

/**
 * Parameters with the marks that are given zone by zone under the names of the zones (rule A4), and a problem for each name
 * that is none of them. Where no zones were read nothing is changed and nothing is wrong.
 */
export function withZoneNames(
  parameters: Parameters,
  zones: readonly StationZone[],
): { readonly parameters: Parameters; readonly problems: readonly ParameterProblem[] } {
  const problems: ParameterProblem[] = [];
  if (!parameters.scores || zones.length === 0) return { parameters, problems };
  const named = (score: PartyScore, path: string): PartyScore => {
    if (typeof score === 'number') return score;
    const items: Record<string, number | ZoneMarks> = {};
    for (const [item, mark] of Object.entries(score)) {
      if (typeof mark === 'number') {
        items[item] = mark;
        continue;
      }
      const own = withNames(mark, `${path}.${item}`, zones);
      problems.push(...own.problems);
      items[item] = own.marks;
    }
    return items;
  };
  const scores = Object.entries(parameters.scores).map(
    ([party, score]) => [party, named(score, `scores.${party}`)] as const,
  );
  return { parameters: { ...parameters, scores: Object.fromEntries(scores) }, problems };
}

/** Parameters with other names for the zones of their marks; marks of a zone that gets none are left out. */
export function renameZones(parameters: Parameters, rename: (zone: string) => string | undefined): Parameters {
  const marks = (of: ZoneMarks): ZoneMarks =>
    Object.fromEntries(
      Object.entries(of).flatMap(([zone, mark]): [string, number][] => {
        const name = rename(zone);
        return name === undefined ? [] : [[name, mark]];
      }),
    );
  const party = (score: PartyScore): PartyScore =>
    typeof score === 'number' ? score : mapped(score, (mark) => (typeof mark === 'number' ? mark : marks(mark)));
  return parameters.scores ? { ...parameters, scores: mapped(parameters.scores, party) } : parameters;
}

function mapped<From, To>(table: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
