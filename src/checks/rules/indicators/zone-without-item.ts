import type { ItemRecord } from '../../../forms/station';
import { squash } from '../../../forms/values/text';
import { zoneOfPosition } from '../../../forms/vocabulary/zone-names';
import { joinCells } from '../../analysis/cells';
import { zoneRows } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { list, say } from '../../text/say';

/** So many zones must have an item before its lack is worth a word. */
const ZONES_WITH_ITEMS = 2;

const NUMBERED_ZONE = /[\d一二三四五六七八九十]+片区|片区[\d一二三四五六七八九十]+/;

/** An item of a zone that 附件1-1 does not have: its name is the first suspect. */
function namesOtherZone({ title }: ItemRecord, keys: readonly string[]): boolean {
  const text = squash(title);
  return NUMBERED_ZONE.test(text) && zoneOfPosition(text, keys) === null;
}

/** Items of 附件1-2 that name zones, but not every zone. */
export const zoneWithoutItem: Rule = {
  id: 'zone-without-item',
  family: 'indicators',
  severity: 'note',
  impact: 'form',
  basis: 'C7',
  run({ station }) {
    const zones = new Map(zoneRows(station).map((row) => [row.key, row]));
    const keys = [...zones.keys()];
    const hours = station.items.filter((item) => item.form === 'hours');
    const named = hours.flatMap((item) => {
      const zone = zoneOfPosition(squash(item.title), keys);
      return zone === null ? [] : [{ item, zone }];
    });
    const served = new Set(named.map(({ zone }) => zone));
    const missing = [...zones.values()].filter(({ key }) => !served.has(key));
    if (served.size < ZONES_WITH_ITEMS || missing.length === 0) return [];
    const names = missing.map(({ name }) => name);
    const suspects = hours.filter((item) => namesOtherZone(item, keys));
    const cells = missing.map(({ cell }) => cell);
    return [
      {
        form: 'hoursSheet',
        zone: names.length === 1 ? (names[0] ?? null) : null,
        cells: [
          ...joinCells([...suspects, ...named.map(({ item }) => item)].map(({ titleCell }) => titleCell)),
          ...cells,
        ],
        restsOn: cells,
        message: say('zone-without-item.found', { count: named.length, zones: list(names) }),
      },
    ];
  },
};
