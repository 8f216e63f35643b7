import { indicatorRecords } from '../assessment/rates';
import { isSame } from '../assessment/rounding';
import { numberOf } from '../forms/numbers';
import { squash } from '../forms/text';
import type { IndicatorRecord, ItemRecord, NumberReading, Station, ZoneRow } from '../forms/station';
import type { Check, CheckContext, Issue } from './check';
import { zoneOfPosition } from '../forms/zone-names';
import { figure, indicatorName, joinCells, percent } from './wording';

const formOf = (record: IndicatorRecord): Issue['form'] => (record.form === 'hours' ? 'hoursSheet' : 'indicatorSheet');

/** Zone rows and items: what people typed. Total rows follow from them. */
function typedRecords(station: Station): IndicatorRecord[] {
  return indicatorRecords(station).filter((record) => !record.isTotal || !hasZones(station, record));
}

function hasZones(station: Station, record: IndicatorRecord): boolean {
  return station.zoneTables.some((table) => table.zones.length > 0 && table.total?.indicators.includes(record));
}

function rows(station: Station): ZoneRow[] {
  return station.zoneTables.flatMap((table) => table.zones);
}

function negativeCounts({ station }: CheckContext): Issue[] {
  const readings = [
    ...typedRecords(station).flatMap((record) =>
      [record.target, record.completed].map((reading) => ({ reading, label: indicatorName(record), record })),
    ),
    ...rows(station).flatMap((row) =>
      row.workers ? [{ reading: row.workers, label: `${row.name} 投入社工人数`, record: row.indicators[0] }] : [],
    ),
  ];
  return readings.flatMap(({ reading, label, record }): Issue[] => {
    const value = numberOf(reading);
    if (value === null || value >= 0) return [];
    return [
      {
        form: record ? formOf(record) : 'indicatorSheet',
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
          form: formOf(record),
          zone: record.zone,
          cells: [reading.cell],
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
    const reading = record.rate ?? record.completed;
    const others = told
      .filter((entry) => entry !== worst)
      .map((entry) => (entry.record.rate ?? entry.record.completed).cell);
    return [
      {
        form: formOf(record),
        zone: told.length === 1 ? record.zone : null,
        severity: isFar ? 'warning' : 'note',
        cells: [reading.cell, ...others],
        evidence: [record.completed.cell, record.target.cell],
        message: {
          zh: `${told.map((entry) => `${indicatorName(entry.record)} ${percent(entry.rate)}`).join('、')}，远超协议数，请核对协议数、完成数和计量单位。`,
          en: `${told.map((entry) => `${indicatorName(entry.record)} ${percent(entry.rate)}`).join(', ')}: far above target; check target, completed and unit.`,
        },
      },
    ];
  });
}

const TENFOLD = 10;
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
          if (times < TENFOLD || isExplained(record, part, times)) return [];
          return [
            {
              form: 'indicatorSheet',
              zone: record.zone,
              cells: [record[part].cell],
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
        form: formOf(first),
        zone: group.length === 1 ? first.zone : null,
        severity: isZero ? 'warning' : 'note',
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

/** The records of one row and group by what they count. */
function byMeasure(records: readonly IndicatorRecord[]): Map<string, Map<string, IndicatorRecord>> {
  const groups = new Map<string, Map<string, IndicatorRecord>>();
  for (const record of records) {
    const group = groups.get(record.group) ?? new Map<string, IndicatorRecord>();
    group.set(measureKind(record.measure), record);
    groups.set(record.group, group);
  }
  return groups;
}

function measureKind(measure: string): string {
  const text = squash(measure);
  if (/接案|开案/.test(text)) return 'opened';
  if (text.includes('结案')) return 'closed';
  if (/人次|人数/.test(text)) return 'people';
  return text.includes('节') ? 'sessions' : 'events';
}

function pairIssue(
  row: ZoneRow,
  more: { record: IndicatorRecord; reading: NumberReading },
  less: { record: IndicatorRecord; reading: NumberReading },
  zh: string,
  en: string,
): Issue {
  return {
    form: 'indicatorSheet',
    zone: row.name,
    cells: [more.reading.cell, less.reading.cell],
    message: { zh: `${row.name} ${more.record.group}：${zh}。`, en: `${row.name} ${more.record.group}: ${en}.` },
  };
}

/** Figures of one indicator that cannot both be true (rule C8). */
function impossiblePairs({ station }: CheckContext): Issue[] {
  return rows(station).flatMap((row) =>
    [...byMeasure(row.indicators).values()].flatMap((group) =>
      (['target', 'completed'] as const).flatMap((part): Issue[] => {
        const get = (kind: string) => {
          const record = group.get(kind);
          const value = record ? numberOf(record[part]) : null;
          return record && value !== null ? { record, reading: record[part], value } : null;
        };
        const [opened, closed, events, sessions, people] = ['opened', 'closed', 'events', 'sessions', 'people'].map(
          get,
        );
        const issues: Issue[] = [];
        const add = (
          a: NonNullable<ReturnType<typeof get>>,
          b: NonNullable<ReturnType<typeof get>>,
          zh: string,
          en: string,
        ): void => {
          issues.push(pairIssue(row, a, b, zh, en));
        };
        const isDone = part === 'completed';
        if (closed && opened && closed.value > opened.value && isDone) {
          add(
            closed,
            opened,
            `结案 ${figure(closed.value)} 多于接案 ${figure(opened.value)}`,
            `${figure(closed.value)} closed of ${figure(opened.value)} opened`,
          );
        }
        const held = events ?? (isDone ? null : opened);
        if (sessions && held && sessions.value < held.value) {
          add(
            sessions,
            held,
            `节数 ${figure(sessions.value)} 少于个数 ${figure(held.value)}`,
            `${figure(sessions.value)} sessions for ${figure(held.value)} groups`,
          );
        }
        if (isDone && people && events && people.value > 0 && events.value === 0) {
          add(
            events,
            people,
            `没有开展却有 ${figure(people.value)} 人次`,
            `none held, yet ${figure(people.value)} person-times`,
          );
        }
        if (isDone && people && events && events.value > 0 && people.value === 0) {
          add(
            people,
            events,
            `开展了 ${figure(events.value)} 次却没有服务人次`,
            `${figure(events.value)} held, yet no person-times`,
          );
        }
        if (isDone && people && events && events.value > 0 && people.value > 0 && people.value < events.value) {
          add(
            people,
            events,
            `人次 ${figure(people.value)} 少于开展次数 ${figure(events.value)}`,
            `${figure(people.value)} person-times for ${figure(events.value)} events`,
          );
        }
        if (isDone && sessions && events && sessions.value > 0 && events.value === 0) {
          add(
            events,
            sessions,
            `个数是 0 却有 ${figure(sessions.value)} 节`,
            `0 groups, yet ${figure(sessions.value)} sessions`,
          );
        }
        return issues;
      }),
    ),
  );
}

const IGNORED = /[的和与及、，,。./“”"'‘’（）()《》——\-—之等各项工作服务特色项目小时\d]/g;

function bigrams(text: string): Set<string> {
  const clean = squash(text).replace(IGNORED, '');
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < clean.length; index++) pairs.add(clean.slice(index, index + 2));
  return pairs;
}

function quoted(text: string): string[] {
  return [...text.matchAll(/[“"]([^“”"]+)[”"]/g)].map((match) => squash(match[1] ?? ''));
}

/** How much of the shorter text the longer one holds, by pairs of characters (0 to 1). */
function overlap(a: string, b: string): number {
  const [first, second] = [bigrams(a), bigrams(b)];
  const smaller = Math.min(first.size, second.size);
  if (smaller === 0) return 1;
  return [...first].filter((pair) => second.has(pair)).length / smaller;
}

const MINIMUM_OVERLAP = 0.25;

/** Title and requirement that name different things (rule C7): another project in quotes, or hardly a word in common. */
function titlesAgainstRequirements({ station }: CheckContext): Issue[] {
  return station.items.flatMap((item): Issue[] => {
    if (item.form !== 'hours' || item.requirement === null || item.title === '' || item.titleCell === item.target.cell)
      return [];
    const [inTitle, inRequirement] = [quoted(item.title), quoted(item.requirement)];
    const isOtherProject =
      inTitle.length > 0 &&
      inRequirement.length > 0 &&
      !inTitle.some((name) => inRequirement.some((other) => other.includes(name) || name.includes(other)));
    const isSlip = differsInPart(item);
    if (!isOtherProject && !isSlip && overlap(item.group, item.requirement) >= MINIMUM_OVERLAP) return [];
    return [
      {
        form: 'hoursSheet',
        severity: isOtherProject || !isSlip ? 'warning' : 'note',
        cells: [item.titleCell, item.target.cell],
        message: {
          zh: `标题“${item.group}”与指标要求“${item.requirement}”说的不是同一件事。`,
          en: `The title “${item.group}” and the requirement “${item.requirement}” name different things.`,
        },
      },
    ];
  });
}

/** A word of a list (培训、继续教育) that the requirement writes otherwise, or a character missing inside a word both share. */
function differsInPart(item: ItemRecord): boolean {
  const requirement = squash(item.requirement).replace(/\d.*$/, '');
  const parts = squash(item.group)
    .split(/[、，,]/)
    .filter((part) => part.length >= 2);
  const others = requirement.split(/[、，,]/).filter((part) => part.length >= 2);
  const isSubstituted = parts.some((part, index) => {
    const other = others[index] ?? '';
    return part !== other && part.length === other.length && overlap(part, other) > 0;
  });
  if (parts.length > 1 && parts.length === others.length && isSubstituted) return true;
  return isMissingCharacter(squash(item.group), requirement);
}

/** 协助社区基成立 for 协助社区基金成立…: a long common beginning, then the rest one character on. */
function isMissingCharacter(title: string, requirement: string): boolean {
  let common = 0;
  while (common < requirement.length && title[common] === requirement[common]) common++;
  if (common < 4 || common >= requirement.length || common >= title.length) return false;
  const rest = requirement.slice(common, common + 2);
  return rest.length === 2 && title.slice(common + 1, common + 3) === rest;
}

function unbalancedQuotes({ station }: CheckContext): Issue[] {
  return station.items.flatMap((item): Issue[] => {
    const texts = [
      { text: item.title, cell: item.titleCell },
      ...(item.requirement === null ? [] : [{ text: item.requirement, cell: item.target.cell }]),
    ];
    const wrong = texts.filter(({ text }) => count(text, '“') !== count(text, '”'));
    return wrong.map(({ text, cell }) => ({
      form: formOf(item),
      cells: [cell],
      message: { zh: `“${text}”的引号不成对。`, en: `The quotation marks in “${text}” do not pair.` },
    }));
  });
}

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Free text beside 附件1-1 that gives another number for an indicator than its total row. */
function freeTextFigures({ station, sheets }: CheckContext): Issue[] {
  const notes = station.unread.flatMap(({ area, reason }) => (reason === 'notes' ? [area] : []));
  return station.zoneTables.flatMap((table) =>
    (table.total?.indicators ?? []).flatMap((record): Issue[] => {
      const value = numberOf(record.completed);
      if (value === null) return [];
      return notes.flatMap((area): Issue[] => {
        const cell = sheets.get(area.sheet)?.at(area.top, area.left);
        const text = squash(cell?.value ?? null);
        const found = [...text.matchAll(new RegExp(`${escaped(squash(record.group))}[^0-9，,。;；]{0,6}(\\d+)`, 'g'))];
        const numbers = found.map((match) => Number(match[1]));
        if (area.sheet !== table.sheet || numbers.length === 0 || numbers.includes(value)) return [];
        return [
          {
            form: 'indicatorSheet',
            cells: [{ sheet: area.sheet, row: area.top, column: area.left }, record.completed.cell],
            message: {
              zh: `文字说明里${record.group}是 ${numbers.join('、')}，合计行是 ${figure(value)}；请核对口径是否相同。`,
              en: `The free text gives ${numbers.join(', ')} for ${record.group}, the total row ${figure(value)}; check that both count the same.`,
            },
          },
        ];
      });
    }),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Items of 附件1-2 that name zones, but not every zone. */
function zonesWithoutItem({ station }: CheckContext): Issue[] {
  const zones = new Map(rows(station).map((row) => [row.key, row]));
  const hours = station.items.filter((item) => item.form === 'hours');
  const named = hours.flatMap((item) => {
    const zone = zoneOfPosition(item.title, [...zones.keys()]);
    return zone === null ? [] : [{ item, zone }];
  });
  const missing = [...zones.values()].filter((row) => !named.some(({ zone }) => zone === row.key));
  if (new Set(named.map(({ zone }) => zone)).size < MINIMUM_NEIGHBOURS || missing.length === 0) return [];
  const names = missing.map((row) => row.name);
  return [
    {
      form: 'hoursSheet',
      zone: names.length === 1 ? (names[0] ?? null) : null,
      cells: [...joinCells(named.map(({ item }) => item.titleCell)), ...missing.map((row) => row.cell)],
      message: {
        zh: `附件1-2 有 ${named.length} 个项目写明片区，${names.join('、')}没有自己的项目。`,
        en: `${named.length} items of annex 1-2 name a zone; ${names.join(', ')} has none of its own.`,
      },
    },
  ];
}

/** Worker counts come in halves (rule C5). */
function zoneWorkerSteps({ station }: CheckContext): Issue[] {
  return rows(station).flatMap((row): Issue[] => {
    const value = numberOf(row.workers);
    if (!row.workers || value === null || value < 0 || isSame(value * 2, Math.round(value * 2))) return [];
    return [
      {
        form: 'indicatorSheet',
        zone: row.name,
        cells: [row.workers.cell],
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
    id: 'figures-impossible',
    severity: 'error',
    impact: 'figure',
    basis: 'C8',
    title: {
      zh: '同一指标内互相矛盾：结案多于接案、节数少于个数、有人次无活动等',
      en: 'figures of one indicator that cannot both be true',
    },
    why: {
      zh: '结案不多于接案，节数不少于个数，人次与开展次数同有同无（规则 C8）。',
      en: 'No more closed than opened, no fewer sessions than groups, people only where something was held (rule C8).',
    },
    remedy: { zh: '对照服务记录核对这两个数字。', en: 'Check both figures against the records.' },
    run: impossiblePairs,
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
    id: 'title-requirement-differ',
    severity: 'warning',
    impact: 'form',
    basis: 'C7',
    title: { zh: '附件1-2 标题与指标要求说的不是同一件事', en: 'title and requirement that name different things' },
    why: {
      zh: '标题应是协议中的指标类别（规则 C7）。',
      en: 'The title is the kind of item that the agreement names (rule C7).',
    },
    remedy: { zh: '按协议统一名称。', en: 'Use the name of the agreement in both.' },
    run: titlesAgainstRequirements,
  },
  {
    ...indicators,
    id: 'quotes-unbalanced',
    severity: 'note',
    impact: 'form',
    basis: 'C7',
    title: { zh: '引号不成对', en: 'quotation marks that do not pair' },
    why: { zh: '多半是漏字或漏标点。', en: 'Mostly a character lost.' },
    remedy: { zh: '补上缺的引号。', en: 'Add the missing mark.' },
    run: unbalancedQuotes,
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
  {
    ...indicators,
    id: 'free-text-differs',
    severity: 'note',
    impact: 'form',
    basis: 'C9',
    title: { zh: '文字说明中的数字与合计行不同', en: 'free text that gives another number than the total row' },
    why: { zh: '同一指标在一份表里只能有一个数。', en: 'One indicator has one figure in one workbook.' },
    remedy: { zh: '统一数字，或写明两处口径不同。', en: 'Use one figure, or say that they count different things.' },
    run: freeTextFigures,
  },
  {
    ...indicators,
    id: 'zone-without-item',
    severity: 'note',
    impact: 'form',
    basis: 'C7',
    title: { zh: '附件1-2 中有的片区没有特色项目', en: 'a zone without an item of its own in annex 1-2' },
    why: { zh: '其他片区在附件1-2 中都有自己的项目。', en: 'The other zones have items of their own in annex 1-2.' },
    remedy: { zh: '对照协议，确认没有漏项。', en: 'Check against the agreement that none is missing.' },
    run: zonesWithoutItem,
  },
];
