import type { Month } from '../../../forms/values/calendar';
import type { Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import { joinCells, uniqueCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { markCells } from '../../analysis/stays';
import { groundsOfLacks, isShortByPosition, positionsOf } from '../../analysis/zone-lacks';
import { isNumberOf, totalsRepairedBy, workersOfPosts, type ZoneDifference, type ZonePost } from '../../analysis/zones';
import { at, figure } from '../../text/phrases';
import { list, rows, say, shortened, when } from '../../text/say';

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

/** The same number of a zone, in whatever blocks it stands. */
type Repeated = readonly [ZoneDifference, ...ZoneDifference[]];

const repeatedIn = (differences: readonly ZoneDifference[]): readonly Repeated[] =>
  groupedBy(differences, ({ zone, value }) => `${value} ${zone.key}`);

/** What a zone and its positions say, with the cells. */
function zoneText(repeated: Repeated): Message {
  const [{ zone, value, own }] = repeated;
  return say('zone-workers-position.zone', {
    zone: zone.name,
    declared: figure(value),
    cells: list(shortened(repeated.map(({ cell }) => at(cell)))),
    count: figure(workersOfPosts(own)),
  });
}

/** Zones that lack no more workers than have a post of no zone, who may be the missing ones. */
function lacksOfOpenPosts({ zones: { differences, unplaced } }: CheckContext): readonly ZoneDifference[] {
  const lacks = differences.filter(({ value, own }) => value > workersOfPosts(own));
  const byZone = groupedBy(lacks, ({ zone }) => zone.key);
  const most = byZone.map((own) => Math.max(...own.map(({ value, own: posts }) => value - workersOfPosts(posts))));
  const lacking = most.reduce((sum, count) => sum + count, 0);
  return unplaced.blank.length === 0 && lacking <= workersOfPosts(unplaced.open) ? lacks : [];
}

/** Numbers that workers explain whose position names no zone. */
function openIssue(lacks: readonly ZoneDifference[], open: readonly ZonePost[], month: Month): Issue {
  return {
    cells: joinCells(positionsOf(open)),
    evidence: joinCells(lacks.map(({ cell }) => cell)),
    form: 'attendanceSheet',
    severity: 'note',
    message: say('zone-workers-position.open', {
      month: when(month),
      count: open.length,
      zones: rows(shortened(repeatedIn(lacks).map(zoneText))),
    }),
  };
}

/** Numbers that are not those of the positions. */
function issueOf(context: CheckContext, differences: readonly ZoneDifference[], month: Month): Issue {
  const repeated = repeatedIn(differences);
  const once = repeated.map(([first]) => first);
  const lacks = once.map(({ zone, value, own }) => ({ key: zone.key, count: Math.abs(value - workersOfPosts(own)) }));
  const positions = new Set(differences.flatMap(({ own }) => positionsOf(own)));
  const [only, ...others] = once;
  const isOne = others.length === 0;
  const repaired = differences.map(({ zone, value, own }) => ({ zone, value, should: workersOfPosts(own) }));
  return {
    cells: joinCells(differences.map(({ cell }) => cell)),
    evidence: joinCells([...positions].sort((a, b) => a.row - b.row)),
    wrong: uniqueCells([
      ...(isOne ? differences.map(({ cell }) => cell) : []),
      ...totalsRepairedBy(context.station, repaired),
      ...differences.filter(isShortByPosition).flatMap(({ own }) => positionsOf(own)),
    ]),
    restsOn: [
      ...groundsOfLacks(context, lacks),
      ...ruledOutMarks(context, once),
      ...(isOne ? differences.flatMap(({ cell, zone }) => [cell, zone.cell]) : []),
    ],
    form: 'indicatorSheet',
    zone: isOne && only ? only.zone.name : null,
    message: say('zone-workers-position.found', {
      month: when(month),
      zones: rows(shortened(repeated.map(zoneText))),
    }),
  };
}

export const zoneWorkersPosition: Rule = {
  id: 'zone-workers-position',
  family: 'across',
  severity: 'warning',
  impact: 'figure',
  basis: 'C5',
  run(context) {
    const { lastMonth, zones } = context;
    if (!lastMonth) return [];
    const open = lacksOfOpenPosts(context);
    const differences = zones.differences.filter((difference) => !open.includes(difference));
    return [
      ...(differences.length > 0 ? [issueOf(context, differences, lastMonth)] : []),
      ...(open.length > 0 ? [openIssue(open, zones.unplaced.open, lastMonth)] : []),
    ];
  },
};
