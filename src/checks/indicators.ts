import { completionRate, indicatorRecords } from '../assessment/rates';
import { isSame } from '../assessment/rounding';
import { numberOf } from '../forms/values/numbers';
import type { IndicatorRecord, Station } from '../forms/station';
import type { Check, CheckContext, Issue } from './check';
import { formOfRecord, faultsBehind, zoneRows } from './readings';
import { figure, indicatorName, joinCells, percent } from './wording';

/** Zone rows and items: what people typed. Total rows follow from them. */
function typedRecords(station: Station): IndicatorRecord[] {
  return indicatorRecords(station).filter((record) => !record.isTotal || !hasZones(station, record));
}

function hasZones(station: Station, record: IndicatorRecord): boolean {
  return station.zoneTables.some((table) => table.zones.length > 0 && table.total?.indicators.includes(record));
}

function negativeCounts({ station }: CheckContext): Issue[] {
  const readings = [
    ...typedRecords(station).flatMap((record) =>
      [record.target, record.completed].map((reading) => ({ reading, label: indicatorName(record), record })),
    ),
    ...zoneRows(station).flatMap((row) =>
      row.workers ? [{ reading: row.workers, label: `${row.name} 投入社工人数`, record: row.indicators[0] }] : [],
    ),
  ];
  return readings.flatMap(({ reading, label, record }): Issue[] => {
    const value = numberOf(reading);
    if (value === null || value >= 0) return [];
    return [
      {
        form: record ? formOfRecord(record) : 'indicatorSheet',
        zone: record?.zone ?? null,
        cells: [reading.cell],
        spoils: [reading.cell],
        message: { zh: `${label}是负数：${figure(value)}。`, en: `${label} is negative: ${figure(value)}.` },
      },
    ];
  });
}

/** Hours may have decimals; people, visits, cases and sessions may not. */
function fractionalCounts({ station }: CheckContext): Issue[] {
  return typedRecords(station).flatMap((record) => {
    if (record.form === 'hours' && !/^(次|场|节|个|份|户|名|人|人次|支|篇|期|件|宗|项|家)$/.test(record.measure))
      return [];
    return [record.target, record.completed].flatMap((reading): Issue[] => {
      const value = numberOf(reading);
      if (value === null || Number.isInteger(value) || value < 0) return [];
      return [
        {
          form: formOfRecord(record),
          zone: record.zone,
          cells: [reading.cell],
          spoils: [reading.cell],
          message: {
            zh: `${indicatorName(record)}是小数 ${figure(value)}，个数、节数、人次应为整数。`,
            en: `${indicatorName(record)} is ${figure(value)}; counts are whole numbers.`,
          },
        },
      ];
    });
  });
}

const FAR_ABOVE = 3;
const ABOVE = 2;

interface Rated {
  readonly record: IndicatorRecord;
  readonly rate: number;
}

/**
 * Far above the target: over 300% is a warning, over 200% a note. A total is told only where no zone of it is,
 * and zones of one indicator are told together.
 */
function farAboveTarget(context: CheckContext): Issue[] {
  const rated = context.assessment.indicators.flatMap(({ record, rate }): Rated[] =>
    rate !== null && rate > ABOVE ? [{ record, rate }] : [],
  );
  const groups = new Map<string, Rated[]>();
  for (const entry of rated) {
    const { record } = entry;
    const key =
      record.form === 'zones'
        ? `${record.group}|${record.measure}`
        : `${record.form}|${record.target.cell.row}|${record.target.cell.column}|${record.target.cell.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group): Issue[] => {
    const zones = group.filter(({ record }) => !record.isTotal);
    const told = zones.length > 0 ? zones : group;
    const worst = told.reduce((max, entry) => (entry.rate > max.rate ? entry : max));
    const { record } = worst;
    const isFar = worst.rate > FAR_ABOVE;
    const worstFirst = [worst, ...told.filter((entry) => entry !== worst)];
    return [
      {
        form: formOfRecord(record),
        zone: told.length === 1 ? record.zone : null,
        severity: isFar ? 'warning' : 'note',
        cells: worstFirst.map((entry) => (entry.record.rate ?? entry.record.completed).cell),
        evidence: worstFirst.flatMap((entry) => [entry.record.completed.cell, entry.record.target.cell]),
        follows: told.length === 1 ? faultsBehind(context.station, record, (stated) => stated <= ABOVE) : [],
        message: {
          zh: `${told.map((entry) => `${indicatorName(entry.record)} ${percent(entry.rate)}`).join('、')}，远超协议数，请核对协议数、完成数和计量单位。`,
          en: `${told.map((entry) => `${indicatorName(entry.record)} ${percent(entry.rate)}`).join(', ')}: far above target; check target, completed and unit.`,
        },
      },
    ];
  });
}

const TENFOLD = 10;
/** What a tenfold figure comes to at least where the zone itself is half the usual size. */
const FAR_ABOVE_USUAL = 5;
const MINIMUM_NEIGHBOURS = 2;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Ten times what the other zones have, with a rate that is not theirs either: a digit too many (or one lost). */
function tenTimesNeighbours({ station }: CheckContext): Issue[] {
  return station.zoneTables.flatMap((table) =>
    table.columns.flatMap((_, index) => {
      const column = table.zones.flatMap((zone) => zone.indicators[index] ?? []);
      return column.flatMap((record) =>
        (['target', 'completed'] as const).flatMap((part): Issue[] => {
          const value = numberOf(record[part]);
          const others = column.filter((other) => other !== record).flatMap((other) => numberOf(other[part]) ?? []);
          const usual = median(others);
          if (value === null || others.length < MINIMUM_NEIGHBOURS || usual < 1) return [];
          const times = value / usual;
          const isTenth = part === 'target' && times >= FAR_ABOVE_USUAL && isTenthOfOthers(record, column);
          if (!isTenth && (times < TENFOLD || isExplained(record, part, times))) return [];
          return [
            {
              form: 'indicatorSheet',
              zone: record.zone,
              cells: [record[part].cell],
              spoils: [record[part].cell],
              follows: [record[part].cell],
              evidence: joinCells(column.filter((other) => other !== record).map((other) => other[part].cell)),
              message: {
                zh: `${indicatorName(record)}的${part === 'target' ? '协议数' : '完成数'} ${figure(value)} 是其他片区（中位数 ${figure(usual)}）的 ${figure(times)} 倍，可能多打了一位。`,
                en: `${part} of ${indicatorName(record)} (${figure(value)}) is ${figure(times)} times the other zones' median (${figure(usual)}); a digit too many?`,
              },
            },
          ];
        }),
      );
    }),
  );
}

const rateOf = ({ target, completed }: IndicatorRecord): number | null =>
  completionRate(numberOf(target), numberOf(completed));

/** A rate that is like those of the other zones once its target loses a digit, and far below all of them as it stands. */
function isTenthOfOthers(record: IndicatorRecord, column: readonly IndicatorRecord[]): boolean {
  const rate = rateOf(record);
  const others = column.filter((other) => other !== record).flatMap((other) => rateOf(other) ?? []);
  if (rate === null || others.length < MINIMUM_NEIGHBOURS) return false;
  const [lowest, highest] = [Math.min(...others), Math.max(...others)];
  const repaired = rate * TENFOLD;
  return rate < lowest / FAR_ABOVE && repaired > lowest / ABOVE && repaired < highest * ABOVE;
}

/** A big zone has both a big target and big figures; and what is over 300% is told by that check. */
function isExplained(record: IndicatorRecord, part: 'target' | 'completed', times: number): boolean {
  const [target, completed] = [numberOf(record.target), numberOf(record.completed)];
  if (target === null || completed === null || target === 0) return false;
  const rate = completed / target;
  if (part === 'completed') return rate <= FAR_ABOVE ? rate > 1 / FAR_ABOVE : true;
  return times < TENFOLD || rate > 1 / TENFOLD;
}

/** Work done without a target: fine by rule C2, worth a look. One note per indicator. */
function completedWithoutTarget({ station }: CheckContext): Issue[] {
  const groups = new Map<string, IndicatorRecord[]>();
  for (const record of typedRecords(station)) {
    const isNone = record.target.kind === 'notApplicable' || numberOf(record.target) === 0;
    if (!isNone || (numberOf(record.completed) ?? 0) <= 0) continue;
    const key =
      record.form === 'zones' ? `${record.group}|${record.measure}` : `${record.group}|${record.target.cell.row}`;
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].flatMap((group): Issue[] => {
    const [first] = group;
    if (!first) return [];
    const isZero = group.some((record) => numberOf(record.target) === 0);
    const done = group.reduce((sum, record) => sum + (numberOf(record.completed) ?? 0), 0);
    const name = first.form === 'zones' ? `${first.group}（${first.measure}）` : first.group;
    return [
      {
        form: formOfRecord(first),
        zone: group.length === 1 ? first.zone : null,
        severity: isZero ? 'warning' : 'note',
        spoils: group.map((record) => record.target.cell),
        cells: [
          ...joinCells(group.map((record) => record.target.cell)),
          ...joinCells(group.map((record) => record.completed.cell)),
        ],
        message: {
          zh: `${name}的协议数是${isZero ? ' 0' : '“/”'}，却完成了 ${figure(done)}；请核对协议是否有此项指标。`,
          en: `${name} has ${isZero ? 'a target of 0' : 'no target (“/”)'} but ${figure(done)} completed; check whether the agreement has it.`,
        },
      },
    ];
  });
}

/** Worker counts come in halves (rule C5). */
function zoneWorkerSteps({ station }: CheckContext): Issue[] {
  return zoneRows(station).flatMap((row): Issue[] => {
    const value = numberOf(row.workers);
    if (!row.workers || value === null || value < 0 || isSame(value * 2, Math.round(value * 2))) return [];
    return [
      {
        form: 'indicatorSheet',
        zone: row.name,
        cells: [row.workers.cell],
        spoils: [row.workers.cell],
        message: {
          zh: `${row.name}的投入社工人数 ${figure(value)} 不是 0.5 的倍数。`,
          en: `The number of workers of ${row.name} (${figure(value)}) is no multiple of 0.5.`,
        },
      },
    ];
  });
}

const indicators = { family: 'indicators' } as const;

export const INDICATOR_CHECKS: readonly Check[] = [
  {
    ...indicators,
    id: 'count-negative',
    severity: 'error',
    impact: 'figure',
    basis: 'C8',
    title: { zh: '负数', en: 'a negative count' },
    why: { zh: '数量不能小于 0。', en: 'A count cannot be below 0.' },
    remedy: { zh: '改为实际数量。', en: 'Enter the actual count.' },
    run: negativeCounts,
  },
  {
    ...indicators,
    id: 'count-fractional',
    severity: 'warning',
    impact: 'figure',
    basis: 'C8',
    title: { zh: '个数、节数、人次出现小数', en: 'a fractional count' },
    why: {
      zh: '除工时外，各指标按整数统计（规则 C8）。',
      en: 'But for hours, indicators are counted in whole numbers (rule C8).',
    },
    remedy: { zh: '核对后改为整数。', en: 'Check it and enter a whole number.' },
    run: fractionalCounts,
  },
  {
    ...indicators,
    id: 'far-above-target',
    severity: 'warning',
    impact: 'figure',
    basis: 'C1',
    title: {
      zh: '远超协议数（超过 200% 提示，超过 300% 警告）',
      en: 'far above target (note over 200%, warning over 300%)',
    },
    why: {
      zh: '百分比不封顶，但远超协议数多半是协议数、完成数或计量单位填错。',
      en: 'Rates are not capped, but such figures mostly come from a wrong target, count or unit.',
    },
    remedy: { zh: '核对协议数、完成数和计量单位。', en: 'Check target, completed and unit.' },
    run: farAboveTarget,
  },
  {
    ...indicators,
    id: 'ten-times-neighbours',
    severity: 'warning',
    impact: 'figure',
    basis: 'C9',
    title: { zh: '某片区数量是其他片区的十倍以上', en: 'ten times what the other zones have' },
    why: {
      zh: '片区规模相近，十倍的差距多半是多打或少打一位。',
      en: 'Zones are of similar size; a tenfold gap is mostly a digit too many.',
    },
    remedy: { zh: '对照协议或服务记录核对这个数字。', en: 'Check the figure against the agreement or the records.' },
    run: tenTimesNeighbours,
  },
  {
    ...indicators,
    id: 'completed-without-target',
    severity: 'note',
    impact: 'form',
    basis: 'C2',
    title: { zh: '没有协议数却有完成数', en: 'work completed without a target' },
    why: {
      zh: '协议数为“/”表示没有此项指标（规则 C2）。',
      en: 'A target of “/” means that the agreement has no such item (rule C2).',
    },
    remedy: { zh: '核对协议；有指标就补上协议数。', en: 'Check the agreement; enter the target if there is one.' },
    run: completedWithoutTarget,
  },
  {
    ...indicators,
    id: 'zone-workers-step',
    severity: 'warning',
    impact: 'form',
    basis: 'C5',
    title: { zh: '投入社工人数不是 0.5 的倍数', en: 'zone workers that are no multiple of 0.5' },
    why: {
      zh: '一人兼顾两个片区时，只在一处记 1，或两处各记 0.5（规则 C5）。',
      en: 'Somebody serving two zones counts 1 in one of them or 0.5 in each (rule C5).',
    },
    remedy: { zh: '按 1 或 0.5 填写。', en: 'Count in steps of 1 or 0.5.' },
    run: zoneWorkerSteps,
  },
];
