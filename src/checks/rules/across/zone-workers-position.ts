import type { CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import { joinCells, uniqueCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import { markCells } from '../../analysis/stays';
import { groundsOfLacks, isShortByPosition, positionsOf } from '../../analysis/zone-lacks';
import { isNumberOf, totalsRepairedBy, workersOfPosts, type ZoneDifference, type ZonePost } from '../../analysis/zones';
import { figure } from '../../text/phrases';
import { clauses, say, shortened } from '../../text/say';

/** Marks of the final month that cannot be right, where they explain every zone that has more workers than it declares. */
function ruledOutMarks({ lastMonth, ruledOut }: CheckContext, differences: readonly ZoneDifference[]): CellRef[] {
  const isExcluded = ({ row }: ZonePost): boolean =>
    ruledOut.some(({ worker, months }) => worker === row && lastMonth !== null && months.includes(lastMonth));
  const isExplained = differences.every(({ own, value }) =>
    isNumberOf(
      own.filter((post) => !isExcluded(post)),
      value,
    ),
  );
  const rows = differences.flatMap(({ own }) => own.filter(isExcluded).map(({ row }) => row));
  return isExplained && lastMonth !== null ? rows.flatMap((worker) => markCells(worker, [lastMonth])) : [];
}

export const zoneWorkersPosition: Rule = {
  id: 'zone-workers-position',
  family: 'across',
  severity: 'warning',
  impact: 'figure',
  basis: 'C5',
  run(context) {
    const { station, lastMonth, zones } = context;
    const { differences } = zones;
    if (!lastMonth || differences.length === 0) return [];
    const once = groupedBy(differences, ({ zone, value }) => `${value} ${zone.key}`).map(([first]) => first);
    const lacks = once.map(({ zone, value, own }) => ({ key: zone.key, count: Math.abs(value - workersOfPosts(own)) }));
    const shown = once.map(({ zone, value, own }) =>
      say('zone-workers-position.zone', {
        zone: zone.name,
        declared: figure(value),
        count: figure(workersOfPosts(own)),
      }),
    );
    const positions = new Set(differences.flatMap(({ own }) => positionsOf(own)));
    const [only, ...others] = once;
    const isOne = others.length === 0;
    const repaired = differences.map(({ zone, value, own }) => ({ zone, value, should: workersOfPosts(own) }));
    return [
      {
        cells: joinCells(differences.map(({ cell }) => cell)),
        evidence: joinCells([...positions].sort((a, b) => a.row - b.row)),
        wrong: uniqueCells([
          ...(isOne ? differences.map(({ cell }) => cell) : []),
          ...totalsRepairedBy(station, repaired),
          ...differences.filter(isShortByPosition).flatMap(({ own }) => positionsOf(own)),
        ]),
        restsOn: [
          ...groundsOfLacks(context, lacks),
          ...ruledOutMarks(context, once),
          ...(isOne ? differences.flatMap(({ cell, zone }) => [cell, zone.cell]) : []),
        ],
        form: 'indicatorSheet',
        zone: isOne && only ? only.zone.name : null,
        message: say('zone-workers-position.found', { month: lastMonth, zones: clauses(shortened(shown)) }),
      },
    ];
  },
};
