import { groupedBy } from '../../checks/analysis/grouped';
import { numberOf } from '../../forms/values/numbers';
import { squash } from '../../forms/values/text';
import { zoneSpelling } from '../../forms/vocabulary/zone-names';
import type { Zone } from '../zones';
import type { Both } from './difference';

/** So few targets may be the same by chance. */
const FEWEST_TARGETS = 3;

/** What a zone has to do in all, in any order; null where that tells little. */
function targetsOf({ rows }: Zone): string | null {
  const targets = rows.flatMap(({ indicators }) => indicators.map(({ target }) => numberOf(target)));
  const known = targets.filter((target) => target !== null);
  return known.length < FEWEST_TARGETS ? null : known.sort((a, b) => a - b).join(' ');
}

const wayOf: readonly ((zone: Zone) => string | number | null)[] = [
  ({ key }) => key,
  ({ name }) => zoneSpelling(squash(name)).number,
  ({ name }) => zoneSpelling(squash(name)).own || null,
  targetsOf,
];

/** The zones of the final file by those of the mid-term: by key (rule C4), number, own word, or targets that no other zone has. */
export function matchZones({ midterm, final }: Both<readonly Zone[]>): ReadonlyMap<Zone, Zone> {
  const matched = new Map<Zone, Zone>();
  const taken = new Set<Zone>();
  for (const way of wayOf) {
    const single = (zones: readonly Zone[]): [string, Zone][] =>
      groupedBy(zones, (zone) => String(way(zone))).flatMap((same): [string, Zone][] =>
        same.length === 1 && way(same[0]) !== null ? [[String(way(same[0])), same[0]]] : [],
      );
    const left = new Map(single(final.filter((zone) => !taken.has(zone))));
    for (const [key, zone] of single(midterm.filter((other) => !matched.has(other)))) {
      const other = left.get(key);
      if (!other) continue;
      matched.set(zone, other);
      taken.add(other);
    }
  }
  return matched;
}
