import type { ZoneRow, ZoneTable } from '../forms/station';
import { numberOf } from '../forms/numbers';
import type { AreaRef, CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { figure, joinCells } from './wording';
import { clauses, lastMonthHeader, lastMonthOf, list } from './workers';
import { isZoneNamed, postsIn, zoneKeys, zoneNameOf } from './zones';

/** 投入社工人数 in principle at least (rule C5). */
const WORKERS_PER_ZONE = 3;

interface ZoneWorkers {
  readonly zone: ZoneRow;
  readonly cell: CellRef;
  readonly value: number;
}

function workersIn(table: ZoneTable): ZoneWorkers[] {
  return table.zones.flatMap((zone) => {
    const value = numberOf(zone.workers);
    return zone.workers && value !== null ? [{ zone, cell: zone.workers.cell, value }] : [];
  });
}

function allZoneWorkers({ station }: CheckContext): ZoneWorkers[] {
  return station.zoneTables.flatMap(workersIn);
}

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
  const sums = station.zoneTables.map((table) => workersIn(table).reduce((sum, { value }) => sum + value, 0));
  const declared = Math.max(0, ...sums);
  const inPost = staffing.finalMonth.total;
  if (declared <= inPost) return [];
  const posts = postsIn(station, staffing, last);
  const placed = posts?.filter(({ zone }) => zone !== null).length ?? null;
  return [
    {
      cells: [...workerColumns(context), ...lastMonthCells(context)],
      form: 'indicatorSheet',
      message: {
        zh: `各片区投入社工人数合计${figure(declared)}，评估末月（${last}）在岗只有${inPost}名${placed === null ? '' : `，其中职位写明片区的${placed}名、站点人员${inPost - placed}名`}`,
        en: `the zones declare ${figure(declared)} workers, only ${inPost} are in post in the final month (${last})${placed === null ? '' : `: ${placed} with a zone in 职位, ${inPost - placed} station staff`}`,
      },
    },
  ];
}

/** Somebody who serves two zones counts half in each, so a difference below one says nothing. */
const PERCEPTIBLE = 1;

function zonesAgainstPositions(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const last = assessment.staffing && lastMonthOf(assessment.staffing);
  const posts = assessment.staffing && last ? postsIn(station, assessment.staffing, last) : null;
  if (!posts) return [];
  const differing = allZoneWorkers(context).flatMap((entry) => {
    const own = posts.filter(({ zone }) => zone === entry.zone.key);
    const isKnown = isZoneNamed(station, entry.zone.key) && Math.abs(entry.value - own.length) >= PERCEPTIBLE;
    return isKnown ? [{ ...entry, own }] : [];
  });
  if (differing.length === 0) return [];
  const once = differing.filter(
    (entry, index) =>
      differing.findIndex(({ zone, value }) => zone.key === entry.zone.key && value === entry.value) === index,
  );
  const shown = clauses(
    once.map(({ zone, value, own }) => ({
      zh: `${zone.name}填${figure(value)}名、按职位为${own.length}名`,
      en: `${zone.name} declares ${figure(value)}, by 职位 ${own.length}`,
    })),
  );
  const positions = new Set(differing.flatMap(({ own }) => own.flatMap(({ row }) => row.positionCell ?? [])));
  const [only] = once;
  return [
    {
      cells: [
        ...joinCells(differing.map(({ cell }) => cell)),
        ...joinCells([...positions].sort((a, b) => a.row - b.row)),
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

function zonesUnderstaffed(context: CheckContext): Issue[] {
  const { station, assessment } = context;
  const last = assessment.staffing && lastMonthOf(assessment.staffing);
  const posts = assessment.staffing && last ? postsIn(station, assessment.staffing, last) : null;
  if (!posts) return [];
  const few = zoneKeys(station).flatMap((key) => {
    const own = posts.filter(({ zone }) => zone === key);
    return own.length < WORKERS_PER_ZONE && isZoneNamed(station, key) ? [{ key, own }] : [];
  });
  if (few.length === 0) return [];
  const declared = allZoneWorkers(context);
  const cells = few.flatMap(({ key, own }) => {
    const stated = declared.find(({ zone }) => zone.key === key)?.cell;
    const name = station.zoneTables[0]?.zones.find((zone) => zone.key === key)?.cell;
    return [...(stated ? [stated] : name ? [name] : []), ...own.flatMap(({ row }) => row.positionCell ?? [])];
  });
  const shown = list(
    few.map(({ key, own }) => ({
      zh: `${zoneNameOf(station, key)}（${own.length}名）`,
      en: `${zoneNameOf(station, key)}: ${own.length}`,
    })),
  );
  return [
    {
      cells,
      form: 'attendanceSheet',
      message: {
        zh: `评估末月（${last}）按职位不足3名社工的片区：${shown.zh}`,
        en: `zones with fewer than 3 workers by 职位 in the final month (${last}): ${shown.en}`,
      },
    },
  ];
}

function oddSteps(context: CheckContext): Issue[] {
  const odd = allZoneWorkers(context).filter(({ value }) => value < 0 || !Number.isInteger(value * 2));
  if (odd.length === 0) return [];
  const shown = list(odd.map(({ zone, value }) => ({ zh: `${zone.name} ${value}`, en: `${zone.name} ${value}` })));
  return [
    {
      cells: joinCells(odd.map(({ cell }) => cell)),
      form: 'indicatorSheet',
      message: {
        zh: `投入社工人数应为0.5的倍数：${shown.zh}`,
        en: `zone workers must be multiples of 0.5: ${shown.en}`,
      },
    },
  ];
}

function differentBlocks(context: CheckContext): Issue[] {
  const all = allZoneWorkers(context);
  return zoneKeys(context.station).flatMap((key): Issue[] => {
    const own = all.filter(({ zone }) => zone.key === key);
    const [first] = own;
    const others = own.filter(({ value }) => value !== first?.value);
    if (!first || others.length === 0) return [];
    const values = list([first, ...others].map(({ value }) => ({ zh: figure(value), en: figure(value) })));
    return [
      {
        cells: [...others, first].map(({ cell }) => cell),
        form: 'indicatorSheet',
        zone: first.zone.name,
        message: {
          zh: `${first.zone.name}的投入社工人数在各表块中不同：${values.zh}`,
          en: `${first.zone.name}: the blocks declare different numbers of workers: ${values.en}`,
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
    id: 'zone-workers-step',
    family: 'across',
    severity: 'warning',
    impact: 'figure',
    basis: 'C5',
    title: { zh: '投入社工人数不是0.5的倍数', en: 'Zone workers not a multiple of 0.5' },
    why: { zh: '一人服务两个片区的，各计0.5。', en: 'Somebody who serves two zones counts 0.5 in each.' },
    remedy: { zh: '改为整数或0.5的倍数。', en: 'Enter a multiple of 0.5.' },
    run: oddSteps,
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
