import { WORKERS_PER_ZONE } from '../../../assessment/limits';
import { inColumnOrder, joinCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Rule } from '../../analysis/rule';
import { groundsOfLacks, isShortByPosition, positionsOf } from '../../analysis/zone-lacks';
import { isNumberOf, workersOfPosts, type ZonePost, type Zones } from '../../analysis/zones';
import { figure } from '../../text/phrases';
import { list, say, shortened, when } from '../../text/say';

/** Whether 投入社工人数 is enough, and the positions bear it out: somebody of several zones may count in this one (rule C5). */
function isDeclaredEnough({ workers }: Zones, key: string, own: readonly ZonePost[]): boolean {
  const declared = workers.filter(({ zone }) => zone.key === key);
  const isShared = own.some(({ share }) => share < 1);
  return isShared && declared.some(({ value }) => value >= WORKERS_PER_ZONE && isNumberOf(own, value));
}

/** So many zones that no list of them says more. */
const FEWEST_OF_ALL = 2;

/** Whether every zone is short: there are fewer posts than that, whoever fills them. */
function isByDesign(few: readonly unknown[], { zones }: CheckContext): boolean {
  return few.length >= FEWEST_OF_ALL && few.length === zones.keys.filter((key) => zones.isNamed(key)).length;
}

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
      .map(({ key, own }) => ({ key, own, count: workersOfPosts(own) }))
      .filter(({ key, own, count }) => count < WORKERS_PER_ZONE && !isDeclaredEnough(zones, key, own));
    if (few.length === 0) return [];
    const lacks = few.map(({ key, count }) => ({ key, count: WORKERS_PER_ZONE - count }));
    const differing = zones.differences.filter(isShortByPosition);
    const isByPosition = few.every(({ key }) => differing.some(({ zone }) => zone.key === key));
    const cells = few.flatMap(({ key }) => {
      const stated = zones.workers.find(({ zone }) => zone.key === key)?.cell;
      return stated ?? station.zoneTables[0]?.zones.find((zone) => zone.key === key)?.cell ?? [];
    });
    const positions = few.flatMap(({ own }) => positionsOf(own));
    const counts = few.map(({ key, count }) =>
      say('zone-understaffed.zone', { zone: zones.nameOf(key), count: figure(count) }),
    );
    return [
      {
        cells: joinCells(cells),
        restsOn: [...groundsOfLacks(context, lacks), ...(isByPosition ? positions : [])],
        evidence: joinCells(inColumnOrder(positions)),
        form: 'attendanceSheet',
        message: isByDesign(few, context)
          ? say('zone-understaffed.all', {
              month: when(lastMonth),
              limit: WORKERS_PER_ZONE,
              count: few.length,
              workers: figure(few.reduce((sum, { count }) => sum + count, 0)),
            })
          : say('zone-understaffed.found', {
              month: when(lastMonth),
              limit: WORKERS_PER_ZONE,
              zones: list(shortened(counts, 'and-more-zones')),
            }),
      },
    ];
  },
};
