import { numberOf } from '../../forms/values/numbers';
import { onlyEntries } from '../../forms/values/only-entries';
import { squash } from '../../forms/values/text';
import { zoneSpelling } from '../../forms/vocabulary/zone-names';
import type { Zone } from '../zones';
import { byKey, type Both } from './difference';

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
    // A name may be empty, and is a key all the same.
    const keyOf = (zone: Zone): string | null => (way(zone) === null ? null : JSON.stringify(way(zone)));
    const [left, others] = [midterm.filter((zone) => !matched.has(zone)), final.filter((zone) => !taken.has(zone))];
    for (const pair of byKey(onlyEntries(left, keyOf), onlyEntries(others, keyOf))) {
      matched.set(pair.midterm, pair.final);
      taken.add(pair.final);
    }
  }
  return matched;
}
