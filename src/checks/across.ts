import type { Month } from '../forms/values/calendar';
import { squash } from '../forms/values/text';
import { zoneOfPosition } from '../forms/vocabulary/zone-names';
import type { AreaRef, CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { figure, joinCells } from './wording';
import { doubtOfPosition, inPostIn, staffingGrounds, type Doubt } from './doubts';
import { clauses, lastMonthHeader, lastMonthOf, list, shortened } from './workers';
import {
  allZoneWorkers,
  differences,
  totalsRepairedBy,
  unplacedIn,
  workersIn,
  type Difference,
  type ZoneWorkers,
} from './zone-workers';
import { isZoneNamed, postsIn, zoneBlocks, zoneKeys, zoneNameOf, type ZonePost } from './zones';

/** 投入社工人数 in principle at least (rule C5). */
const WORKERS_PER_ZONE = 3;

/** Cells of 投入社工人数 with the total, block by block. */
function workerColumns({ station }: CheckContext): AreaRef[] {
  return station.zoneTables.flatMap((table) => {
    const rows = table.total ? [...table.zones, table.total] : table.zones;
    const cells = rows.flatMap((row) => row.workers?.cell ?? []).sort((a, b) => a.row - b.row);
    return joinCells(cells).filter((area): area is AreaRef => 'top' in area);
  });
}

/** The sum rows of the last month; the header where there are none. */
function lastMonthCells({ station, assessment }: CheckContext): CellRef[] {
  const last = assessment.staffing && lastMonthOf(assessment.staffing);
  const rows = station.attendance.flatMap((block) => block.subtotals).filter((row) => row.scope === 'all');
  const cells = rows.flatMap((row) =>
    row.months.flatMap((entry) => (entry.month === last ? (entry.inPost?.cell ?? []) : [])),
  );
  return cells.length > 0 ? cells : [lastMonthHeader(station)].flatMap((cell) => cell ?? []);
}

function zoneSumAbove(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const { staffing } = assessment;
  const last = staffing && lastMonthOf(staffing);
  if (!staffing || !last) return [];
  const sums = zoneBlocks(station).map((tables) =>
    tables.flatMap(workersIn).reduce((sum, { value }) => sum + value, 0),
  );
  // Where blocks disagree, that is told by itself: the smallest sum is the one that all of them bear out.
  const declared = Math.min(...sums.filter((sum) => sum > 0));
  const inPost = staffing.finalMonth.total;
  if (!Number.isFinite(declared) || declared <= inPost) return [];
  const posts = postsIn(station, staffing, last);
  const placed = posts?.filter(({ zone }) => zone !== null).length ?? null;
  const grounds = staffingGrounds(context, (doubts) => inPost + inPostIn(doubts, last).length >= declared);
  return [
    {
      cells: workerColumns(context),
      follows: [...grounds, ...soleExcess(context, declared - inPost)],
      evidence: lastMonthCells(context),
      form: 'indicatorSheet',
      message: {
        zh: `各片区投入社工人数合计${figure(declared)}，评估末月（${last}）在岗只有${inPost}名${placed === null ? '' : `，其中职位写明片区的${placed}名、站点人员${inPost - placed}名`}`,
        en: `the zones declare ${figure(declared)} workers, only ${inPost} are in post in the final month (${last})${placed === null ? '' : `: ${placed} with a zone in 职位, ${inPost - placed} station staff`}`,
      },
    },
  ];
}

/** The one figure that explains by itself why the zones declare so many more than are in post. */
function soleExcess(context: CheckContext, excess: number): CellRef[] {
  const last = context.assessment.staffing && lastMonthOf(context.assessment.staffing);
  const found = last ? differences(context, last) : [];
  const isOneZone = new Set(found.map(({ zone }) => zone.key)).size === 1;
  const isEnough = found.every(({ value, own }) => value - own.length >= excess);
  return isOneZone && isEnough ? found.map(({ cell }) => cell) : [];
}

/** Whether slips in the marks or positions explain why a zone lacks people. */
function areExplained(
  context: CheckContext,
  last: Month,
  lacks: readonly { readonly key: string; readonly count: number }[],
): (doubts: readonly Doubt[]) => boolean {
  const keys = zoneKeys(context.station);
  return (doubts) => {
    const placed = inPostIn(doubts, last).map(({ worker }) => zoneOfPosition(squash(worker.position), keys));
    const unplaced = doubts.filter(({ month }) => month === null).length;
    const open = lacks.reduce(
      (sum, { key, count }) => sum + Math.max(0, count - placed.filter((zone) => zone === key).length),
      0,
    );
    return open <= unplaced;
  };
}

/** Workers whose position names no zone by a slip, where they are as many as the zones lack. */
function unplacedDoubts(context: CheckContext, last: Month): Doubt[] {
  const { strange, blank, lacking } = unplacedIn(context, last);
  const unplaced = [...strange, ...blank];
  return lacking !== null && lacking <= unplaced.length ? unplaced.flatMap(({ row }) => doubtOfPosition(row)) : [];
}

function zonesAgainstPositions(context: CheckContext): Issue[] {
  const last = context.assessment.staffing && lastMonthOf(context.assessment.staffing);
  const differing = last ? differences(context, last) : [];
  if (!last || differing.length === 0) return [];
  const once = differing.filter(
    (entry, index) =>
      differing.findIndex(({ zone, value }) => zone.key === entry.zone.key && value === entry.value) === index,
  );
  const lacks = once.map(({ zone, value, own }) => ({ key: zone.key, count: Math.abs(value - own.length) }));
  const shown = clauses(
    shortened(
      once.map(({ zone, value, own }) => ({
        zh: `${zone.name}填${figure(value)}名、按职位为${own.length}名`,
        en: `${zone.name} declares ${figure(value)}, by 职位 ${own.length}`,
      })),
    ),
  );
  const positions = new Set(differing.flatMap(({ own }) => positionsOf(own)));
  const [only] = once;
  return [
    {
      cells: joinCells(differing.map(({ cell }) => cell)),
      evidence: joinCells([...positions].sort((a, b) => a.row - b.row)),
      spoils: [
        ...(once.length === 1 ? differing.map(({ cell }) => cell) : []),
        ...totalsRepairedBy(
          context,
          differing.map(({ zone, value, own }) => ({ zone, value, should: own.length })),
        ),
        ...differing.flatMap((entry) => (isShortByPosition(entry) ? positionsOf(entry.own) : [])),
      ],
      follows: [
        ...staffingGrounds(context, areExplained(context, last, lacks), unplacedDoubts(context, last)),
        ...(once.length === 1 ? differing.flatMap(({ cell, zone }) => [cell, zone.cell]) : []),
      ],
      form: 'indicatorSheet',
      zone: once.length === 1 && only ? only.zone.name : null,
      message: {
        zh: `投入社工人数与附件2评估末月（${last}）的职位不一致：${shown.zh}`,
        en: `zone workers differ from the positions in the final month (${last}): ${shown.en}`,
      },
    },
  ];
}

/** Fewer than due by the slip of one position: the zone itself declares enough. */
const isShortByPosition = ({ value, own }: Difference): boolean =>
  own.length < WORKERS_PER_ZONE && value >= WORKERS_PER_ZONE && value - own.length === 1;

const positionsOf = (posts: readonly ZonePost[]): CellRef[] => posts.flatMap(({ row }) => row.positionCell ?? []);

function zonesUnderstaffed(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const last = assessment.staffing && lastMonthOf(assessment.staffing);
  const posts = assessment.staffing && last ? postsIn(station, assessment.staffing, last) : null;
  if (!last || !posts) return [];
  const few = zoneKeys(station).flatMap((key) => {
    const own = posts.filter(({ zone }) => zone === key);
    return own.length < WORKERS_PER_ZONE && isZoneNamed(station, key) ? [{ key, own }] : [];
  });
  if (few.length === 0) return [];
  const lacks = few.map(({ key, own }) => ({ key, count: WORKERS_PER_ZONE - own.length }));
  const differing = differences(context, last).filter(isShortByPosition);
  const isByPosition = few.every(({ key }) => differing.some(({ zone }) => zone.key === key));
  const declared = allZoneWorkers(context);
  const cells = few.flatMap(({ key }) => {
    const stated = declared.find(({ zone }) => zone.key === key)?.cell;
    return stated ?? station.zoneTables[0]?.zones.find((zone) => zone.key === key)?.cell ?? [];
  });
  const shown = list(
    shortened(
      few.map(({ key, own }) => ({
        zh: `${zoneNameOf(station, key)}（${own.length}名）`,
        en: `${zoneNameOf(station, key)}: ${own.length}`,
      })),
    ),
  );
  return [
    {
      cells,
      follows: [
        ...staffingGrounds(context, areExplained(context, last, lacks), unplacedDoubts(context, last)),
        ...(isByPosition ? few.flatMap(({ own }) => positionsOf(own)) : []),
      ],
      evidence: few.flatMap(({ own }) => positionsOf(own)),
      form: 'attendanceSheet',
      message: {
        zh: `评估末月（${last}）按职位不足3名社工的片区：${shown.zh}`,
        en: `zones with fewer than 3 workers by 职位 in the final month (${last}): ${shown.en}`,
      },
    },
  ];
}

/** The value that most blocks give; where they are even, the one nearer to the positions. */
function usualValue(own: readonly ZoneWorkers[], byPosition: number | null): number {
  const votes = (value: number): number => own.filter((entry) => entry.value === value).length;
  const distance = (value: number): number => (byPosition === null ? 0 : Math.abs(value - byPosition));
  const values = own.map(({ value }) => value);
  return values.reduce((best, value) => {
    const better = votes(value) - votes(best) || distance(best) - distance(value);
    return better > 0 ? value : best;
  });
}

function differentBlocks(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const last = assessment.staffing && lastMonthOf(assessment.staffing);
  const posts = assessment.staffing && last ? postsIn(station, assessment.staffing, last) : null;
  const all = allZoneWorkers(context);
  return zoneKeys(station).flatMap((key): Issue[] => {
    const own = all.filter(({ zone }) => zone.key === key);
    if (new Set(own.map(({ value }) => value)).size < 2) return [];
    const usual = usualValue(own, posts?.filter(({ zone }) => zone === key).length ?? null);
    const cells = own.filter(({ value }) => value !== usual).map(({ cell }) => cell);
    const values = list(own.map(({ value }) => ({ zh: figure(value), en: figure(value) })));
    const zone = zoneNameOf(station, key);
    return [
      {
        cells,
        evidence: own.filter(({ value }) => value === usual).map(({ cell }) => cell),
        spoils: [
          ...cells,
          ...totalsRepairedBy(
            context,
            own.map((entry) => ({ ...entry, should: usual })),
          ),
        ],
        follows: [...cells, ...own.map(({ zone: row }) => row.cell)],
        form: 'indicatorSheet',
        zone,
        message: {
          zh: `${zone}的投入社工人数在各表块中不同：${values.zh}`,
          en: `${zone}: the blocks declare different numbers of workers: ${values.en}`,
        },
      },
    ];
  });
}

/** What the forms say of each other (rules C4, C5). */
export const ACROSS_CHECKS: readonly Check[] = [
  {
    id: 'zone-workers-above-staff',
    family: 'across',
    severity: 'error',
    impact: 'figure',
    basis: 'C5',
    title: { zh: '片区投入社工合计超过在岗人数', en: 'Zones declare more workers than are in post' },
    why: {
      zh: '一人不能重复计入，片区投入合计不应超过评估末月在岗社工数。',
      en: 'Nobody counts twice: the zones together cannot have more workers than are in post.',
    },
    remedy: {
      zh: '按评估末月实际分工更正各片区投入社工人数。',
      en: 'Correct the zone workers to those of the final month.',
    },
    run: zoneSumAbove,
  },
  {
    id: 'zone-workers-position',
    family: 'across',
    severity: 'warning',
    impact: 'figure',
    basis: 'C5',
    title: { zh: '片区投入社工人数与职位不一致', en: 'Zone workers and positions disagree' },
    why: {
      zh: '附件1-1的投入社工人数应与附件2职位所写的片区一致。',
      en: 'The zone workers of annex 1-1 should be those whose position names the zone in annex 2.',
    },
    remedy: {
      zh: '核对分工，更正投入社工人数或职位。',
      en: 'Check who serves where; correct the number or the positions.',
    },
    run: zonesAgainstPositions,
  },
  {
    id: 'zone-workers-differ',
    family: 'across',
    severity: 'warning',
    impact: 'figure',
    basis: 'C5',
    title: { zh: '同一片区的投入社工人数前后不同', en: 'Blocks declare different zone workers' },
    why: { zh: '各表块的投入社工人数是同一个数。', en: 'It is the same number in every block.' },
    remedy: { zh: '核对后统一。', en: 'Check and make them equal.' },
    run: differentBlocks,
  },
  {
    id: 'zone-understaffed',
    family: 'rules',
    severity: 'note',
    impact: 'figure',
    basis: 'C5',
    title: { zh: '片区社工不足3名', en: 'Fewer than 3 workers in a zone' },
    why: { zh: '原则上每个片区由3名社工组成小组。', en: 'In principle 3 workers form the group of one zone.' },
    remedy: { zh: '补足片区社工，或说明分工安排。', en: 'Fill the posts, or explain who serves the zone.' },
    run: zonesUnderstaffed,
  },
];
