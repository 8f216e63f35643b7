import type { Person } from '../../assessment/persons';
import { personMonthsIn, type Staffing } from '../../assessment/staffing';
import { isSame } from '../../assessment/rounding';
import type { Month } from '../../forms/values/calendar';
import { numberOf } from '../../forms/values/numbers';
import type { Station, WorkerRecord, ZoneRow, ZoneTable } from '../../forms/station';
import { isPlainPost } from '../../forms/vocabulary/posts';
import { zonesOfPosition } from '../../forms/vocabulary/zone-names';
import { squash } from '../../forms/values/text';
import type { CellRef } from '../../workbook/address';
import { unknownZoneIn } from './zone-words';

/** The zones that the total of a table adds up, wherever they stand. */
export function summedZones({ zones, elsewhere = [] }: ZoneTable): readonly ZoneRow[] {
  return [...zones, ...elsewhere];
}

/** Somebody in post in the final month, with a zone that 职位 names: one post for each of several. */
export interface ZonePost {
  readonly person: Person;
  readonly row: WorkerRecord;
  /** Null: station staff. */
  readonly zone: string | null;
  /** 1, or the part of the worker that each of several zones has (rule C5). */
  readonly share: number;
}

/** Somebody who serves two zones counts half in each, so a difference below one says nothing. */
const PERCEPTIBLE = 1;

/** Workers of some posts, who count in parts where they serve several zones (rule C5). */
export function workersOfPosts(posts: readonly ZonePost[]): number {
  return Number(posts.reduce((sum, { share }) => sum + share, 0).toFixed(2));
}

/** Whether a number of workers is that of posts: whoever serves several zones counts in parts, or in one of them (rule C5). */
export function isNumberOf(posts: readonly ZonePost[], declared: number): boolean {
  const whole = posts.filter(({ share }) => share === 1).length;
  const count = workersOfPosts(posts);
  return Math.abs(declared - count) < PERCEPTIBLE || (whole <= declared && declared <= posts.length);
}

/** 投入社工人数 of a zone in one block. */
export interface ZoneWorkers {
  readonly zone: ZoneRow;
  readonly cell: CellRef;
  readonly value: number;
}

/** A zone whose number is not that of the positions. */
export interface ZoneDifference extends ZoneWorkers {
  /** Who has the zone in 职位. */
  readonly own: readonly ZonePost[];
}

/** Workers in post whose 职位 places them in no zone of 附件1-1 by a slip. */
export interface Unplaced {
  /** Names a zone that 附件1-1 does not have. */
  readonly strange: readonly ZonePost[];
  /** Says nothing, and explains together with `strange` what the zones lack. */
  readonly blank: readonly ZonePost[];
  /** Says nothing, or 社工 and no more: may serve any zone. */
  readonly open: readonly ZonePost[];
  /** What zones lack by 职位; null where it is not lacks alone that differ, or nothing does. */
  readonly lacking: number | null;
}

/** The zones of 附件1-1 and who serves them in the final month by 附件2 (rules C4, C5). */
export interface Zones {
  /** In sheet order. */
  readonly keys: readonly string[];
  /** A zone's name as written first. */
  nameOf(key: string): string;
  /** Whether anybody's 职位 ever names the zone; else its name is written in another way there, and nothing follows. */
  isNamed(key: string): boolean;
  /** Everybody in post in the final month; null where positions do not tell zones: no such column, or fewer than half have one. */
  readonly posts: readonly ZonePost[] | null;
  /** 投入社工人数 in every block. */
  readonly workers: readonly ZoneWorkers[];
  /** Zones whose number is not that of the positions, in every block that says so. */
  readonly differences: readonly ZoneDifference[];
  readonly unplaced: Unplaced;
}

export function workersIn(zones: readonly ZoneRow[]): ZoneWorkers[] {
  return zones.flatMap((zone) => {
    const value = numberOf(zone.workers);
    return zone.workers && value !== null ? [{ zone, cell: zone.workers.cell, value }] : [];
  });
}

/**
 * Rows in post in a month, as its person-months count them. Two of one name in the same month may be two people, one with
 * a name that is mistyped: that is told by itself, and what else is said of the month must hold either way.
 */
export function rowsInPost({ persons }: Staffing, month: Month): { person: Person; row: WorkerRecord }[] {
  return persons.flatMap((person) =>
    person.rows.filter((row) => personMonthsIn(row, month) > 0).map((row) => ({ person, row })),
  );
}

function postsIn(keys: readonly string[], staffing: Staffing, month: Month): ZonePost[] | null {
  const posts = rowsInPost(staffing, month).flatMap(({ person, row }): ZonePost[] => {
    const named = zonesOfPosition(squash(row.position), keys);
    const share = 1 / Math.max(1, named.length);
    return (named.length > 0 ? named : [null]).map((zone) => ({ person, row, zone, share }));
  });
  const placed = workersOfPosts(posts.filter(({ zone }) => zone !== null));
  return keys.length > 0 && placed > 0 && placed * 2 >= workersOfPosts(posts) ? posts : null;
}

function differencesIn(
  workers: readonly ZoneWorkers[],
  posts: readonly ZonePost[],
  isNamed: (key: string) => boolean,
): ZoneDifference[] {
  const byZone = new Map<string | null, ZonePost[]>();
  for (const post of posts) {
    const own = byZone.get(post.zone);
    if (own) own.push(post);
    else byZone.set(post.zone, [post]);
  }
  return workers.flatMap((entry) => {
    const own = byZone.get(entry.zone.key) ?? [];
    return isNamed(entry.zone.key) && !isNumberOf(own, entry.value) ? [{ ...entry, own }] : [];
  });
}

/** How many more the zones declare than positions name, where none names more. */
function lackingIn(found: readonly ZoneDifference[]): number | null {
  const zones = new Map(found.map(({ zone, value, own }) => [zone.key, value - workersOfPosts(own)]));
  const lacks = [...zones.values()];
  return lacks.length > 0 && lacks.every((lack) => lack > 0) ? lacks.reduce((sum, lack) => sum + lack, 0) : null;
}

function unplacedIn(
  posts: readonly ZonePost[],
  keys: readonly string[],
  differences: readonly ZoneDifference[],
): Unplaced {
  const strange = posts.filter(({ row }) => unknownZoneIn(row.position, keys) !== null);
  const blank = posts.filter(({ row }) => row.positionCell && row.position === '');
  const lacking = lackingIn(differences);
  const open = posts.filter(
    ({ zone, row }) => zone === null && row.positionCell && (row.position === '' || isPlainPost(squash(row.position))),
  );
  return { strange, blank: blank.length + strange.length === lacking ? blank : [], open, lacking };
}

/** `last`: the final month; null without 附件2. */
export function zones(station: Station, staffing: Staffing | null, last: Month | null): Zones {
  const rows = station.zoneTables.flatMap((table) => table.zones);
  const names = new Map<string, string>();
  for (const { key, name } of rows) if (!names.has(key)) names.set(key, name);
  const keys = [...names.keys()];
  const named = new Set(
    station.attendance.flatMap((block) =>
      block.workers.flatMap(({ position }) => zonesOfPosition(squash(position), keys)),
    ),
  );
  const isNamed = (key: string): boolean => named.has(key);
  const posts = staffing && last ? postsIn(keys, staffing, last) : null;
  const workers = station.zoneTables.flatMap((table) => workersIn(table.zones));
  const differences = posts ? differencesIn(workers, posts, isNamed) : [];
  return {
    keys,
    nameOf: (key) => names.get(key) ?? key,
    isNamed,
    posts,
    workers,
    differences,
    unplaced: unplacedIn(posts ?? [], keys, differences),
  };
}

/** A table of 附件1-1 with what tells its block. */
interface KeyedTable {
  readonly table: ZoneTable;
  readonly zones: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

const keyed = (table: ZoneTable): KeyedTable => ({
  table,
  zones: new Set(table.zones.map(({ key }) => key)),
  columns: new Set(table.columns.map(({ group, measure }) => `${group}|${measure}`)),
});

const shareAny = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((key) => other.has(key));

/**
 * The blocks of 附件1-1: tables of the same indicators for other zones (a sheet for each zone) are one block, each block
 * has other indicators of all zones.
 */
export function zoneBlocks({ zoneTables }: Station): ZoneTable[][] {
  const blocks: KeyedTable[][] = [];
  for (const own of zoneTables.map(keyed)) {
    const block = blocks.find((tables) =>
      tables.every((other) => shareAny(other.columns, own.columns) && !shareAny(other.zones, own.zones)),
    );
    if (block) block.push(own);
    else blocks.push([own]);
  }
  return blocks.map((tables) => tables.map(({ table }) => table));
}

/** A zone's number in one block, with the one that is due. */
interface Repaired {
  readonly zone: ZoneRow;
  readonly value: number;
  readonly should: number;
}

/** Totals of 投入社工人数 that are right with those numbers: they follow from what is wrong there. */
export function totalsRepairedBy(station: Station, wrong: readonly Repaired[]): CellRef[] {
  return station.zoneTables.flatMap((table) => {
    const zones = summedZones(table);
    const own = wrong.filter(({ zone }) => zones.includes(zone));
    const stated = table.total?.workers ?? null;
    const sum = workersIn(zones).reduce((total, { value }) => total + value, 0);
    const repaired = own.reduce((total, { value, should }) => total + should - value, sum);
    return stated && own.length > 0 && isSame(numberOf(stated) ?? Number.NaN, repaired) ? [stated.cell] : [];
  });
}
