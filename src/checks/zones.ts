import { isInPost, type Person, type Staffing } from '../assessment/staffing';
import type { Month } from '../forms/values/calendar';
import type { Station, WorkerRecord, ZoneTable } from '../forms/station';
import { squash } from '../forms/values/text';
import { zoneOfPosition } from '../forms/vocabulary/zone-names';

/** Keys of the zones of 附件1-1, in sheet order. */
export function zoneKeys(station: Station): string[] {
  return [...new Set(station.zoneTables.flatMap((table) => table.zones.map((zone) => zone.key)))];
}

/** A zone's name as written first. */
export function zoneNameOf(station: Station, key: string): string {
  return station.zoneTables.flatMap((table) => table.zones).find((zone) => zone.key === key)?.name ?? key;
}

const columnKeys = ({ columns }: ZoneTable): string[] => columns.map(({ group, measure }) => `${group}|${measure}`);

/**
 * The blocks of 附件1-1: tables of the same indicators for other zones (a sheet for each zone) are one block, each block
 * has other indicators of all zones.
 */
export function zoneBlocks({ zoneTables }: Station): ZoneTable[][] {
  const blocks: ZoneTable[][] = [];
  for (const table of zoneTables) {
    const keys = new Set(table.zones.map(({ key }) => key));
    const columns = new Set(columnKeys(table));
    const block = blocks.find((tables) =>
      tables.every(
        (other) => columnKeys(other).some((key) => columns.has(key)) && !other.zones.some(({ key }) => keys.has(key)),
      ),
    );
    if (block) block.push(table);
    else blocks.push([table]);
  }
  return blocks;
}

export interface ZonePost {
  readonly person: Person;
  readonly row: WorkerRecord;
  /** Null: station staff. */
  readonly zone: string | null;
}

/**
 * Everybody in post in a month with the zone that 职位 names. Null where positions do not tell zones:
 * no such column, or fewer than half of the people have one.
 */
export function postsIn(station: Station, staffing: Staffing, month: Month): ZonePost[] | null {
  const keys = zoneKeys(station);
  const posts = staffing.persons
    .filter((person) => isInPost(person, month))
    .flatMap((person): ZonePost[] => {
      const row = person.rows.find((entry) => isInPost({ name: person.name, rows: [entry] }, month));
      return row ? [{ person, row, zone: zoneOfPosition(squash(row.position), keys) }] : [];
    });
  const placed = posts.filter(({ zone }) => zone !== null).length;
  return keys.length > 0 && placed > 0 && placed * 2 >= posts.length ? posts : null;
}

/** Whether anybody's 职位 ever names the zone; else its name is written in another way there, and nothing follows. */
export function isZoneNamed(station: Station, key: string): boolean {
  const keys = zoneKeys(station);
  return station.attendance.some((block) =>
    block.workers.some((worker) => zoneOfPosition(squash(worker.position), keys) === key),
  );
}
