import { isSame } from '../assessment/rounding';
import type { Month } from '../forms/values/calendar';
import { numberOf } from '../forms/values/numbers';
import type { ZoneRow, ZoneTable } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { CheckContext } from './check';
import { unknownZoneIn } from './analysis/zone-words';
import { isZoneNamed, postsIn, zoneKeys, type ZonePost } from './zones';

/** 投入社工人数 of a zone in one block. */
export interface ZoneWorkers {
  readonly zone: ZoneRow;
  readonly cell: CellRef;
  readonly value: number;
}

export function workersIn(table: ZoneTable): ZoneWorkers[] {
  return table.zones.flatMap((zone) => {
    const value = numberOf(zone.workers);
    return zone.workers && value !== null ? [{ zone, cell: zone.workers.cell, value }] : [];
  });
}

export function allZoneWorkers({ station }: CheckContext): ZoneWorkers[] {
  return station.zoneTables.flatMap(workersIn);
}

/** Somebody who serves two zones counts half in each, so a difference below one says nothing. */
const PERCEPTIBLE = 1;

export interface Difference extends ZoneWorkers {
  /** Who has the zone in 职位. */
  readonly own: readonly ZonePost[];
}

/** Zones whose number is not that of the positions in a month; in every block that says so. */
export function differences(context: CheckContext, last: Month): Difference[] {
  const { station, assessment } = context;
  const posts = assessment.staffing ? postsIn(station, assessment.staffing, last) : null;
  if (!posts) return [];
  return allZoneWorkers(context).flatMap((entry) => {
    const own = posts.filter(({ zone }) => zone === entry.zone.key);
    const isKnown = isZoneNamed(station, entry.zone.key) && Math.abs(entry.value - own.length) >= PERCEPTIBLE;
    return isKnown ? [{ ...entry, own }] : [];
  });
}

/** A zone's number in one block, with the one that is due. */
interface Repaired {
  readonly zone: ZoneRow;
  readonly value: number;
  readonly should: number;
}

/** Totals of 投入社工人数 that are right with those numbers: they follow from what is wrong there. */
export function totalsRepairedBy({ station }: CheckContext, wrong: readonly Repaired[]): CellRef[] {
  return station.zoneTables.flatMap((table) => {
    const own = wrong.filter(({ zone }) => table.zones.includes(zone));
    const stated = table.total?.workers ?? null;
    const sum = workersIn(table).reduce((total, { value }) => total + value, 0);
    const repaired = own.reduce((total, { value, should }) => total + should - value, sum);
    return stated && own.length > 0 && isSame(numberOf(stated) ?? Number.NaN, repaired) ? [stated.cell] : [];
  });
}

/** Workers in post whose 职位 places them in no zone of 附件1-1 by a slip. */
export interface Unplaced {
  /** Names a zone that 附件1-1 does not have. */
  readonly strange: readonly ZonePost[];
  /** Says nothing, and explains together with `strange` what the zones lack. */
  readonly blank: readonly ZonePost[];
  /** What zones lack by 职位; null where it is not lacks alone that differ, or nothing does. */
  readonly lacking: number | null;
}

/** How many more the zones declare than positions name, where none names more. */
function lackingIn(found: readonly Difference[]): number | null {
  const zones = new Map(found.map(({ zone, value, own }) => [zone.key, value - own.length]));
  const lacks = [...zones.values()];
  return lacks.length > 0 && lacks.every((lack) => lack > 0) ? lacks.reduce((sum, lack) => sum + lack, 0) : null;
}

export function unplacedIn(context: CheckContext, last: Month): Unplaced {
  const { station, assessment } = context;
  const posts = (assessment.staffing && postsIn(station, assessment.staffing, last)) ?? [];
  const keys = zoneKeys(station);
  const strange = posts.filter(({ row }) => unknownZoneIn(row.position, keys) !== null);
  const blank = posts.filter(({ row }) => row.positionCell && row.position === '');
  const lacking = lackingIn(differences(context, last));
  return { strange, blank: blank.length + strange.length === lacking ? blank : [], lacking };
}
