import { WORKERS_PER_ZONE } from '../../../assessment/limits';
import type { Rule } from '../../analysis/rule';
import { groundsOfLacks, isShortByPosition, positionsOf } from '../../analysis/zone-lacks';
import { list, say, shortened } from '../../text/say';

export const zoneUnderstaffed: Rule = {
  id: 'zone-understaffed',
  family: 'rules',
  severity: 'note',
  impact: 'figure',
  basis: 'C5',
  run(context) {
    const { station, lastMonth, zones } = context;
    const { posts } = zones;
    if (!lastMonth || !posts) return [];
    const few = zones.keys
      .filter((key) => zones.isNamed(key))
      .map((key) => ({ key, own: posts.filter(({ zone }) => zone === key) }))
      .filter(({ own }) => own.length < WORKERS_PER_ZONE);
    if (few.length === 0) return [];
    const lacks = few.map(({ key, own }) => ({ key, count: WORKERS_PER_ZONE - own.length }));
    const differing = zones.differences.filter(isShortByPosition);
    const isByPosition = few.every(({ key }) => differing.some(({ zone }) => zone.key === key));
    const cells = few.flatMap(({ key }) => {
      const stated = zones.workers.find(({ zone }) => zone.key === key)?.cell;
      return stated ?? station.zoneTables[0]?.zones.find((zone) => zone.key === key)?.cell ?? [];
    });
    const positions = few.flatMap(({ own }) => positionsOf(own));
    const counts = few.map(({ key, own }) =>
      say('zone-understaffed.zone', { zone: zones.nameOf(key), count: own.length }),
    );
    return [
      {
        cells,
        restsOn: [...groundsOfLacks(context, lacks), ...(isByPosition ? positions : [])],
        evidence: positions,
        form: 'attendanceSheet',
        message: say('zone-understaffed.found', {
          month: lastMonth,
          limit: WORKERS_PER_ZONE,
          zones: list(shortened(counts)),
        }),
      },
    ];
  },
};
