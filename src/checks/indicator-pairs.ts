import { numberOf } from '../forms/values/numbers';
import type { IndicatorRecord, NumberReading } from '../forms/station';
import { squash } from '../forms/values/text';
import type { Check, CheckContext, Issue, Text } from './check';
import { zoneRows } from './readings';
import { figure, uniqueCells } from './wording';
import { clauses } from './workers';

const MEASURE_KINDS = ['opened', 'closed', 'events', 'sessions', 'people'] as const;
type MeasureKind = (typeof MEASURE_KINDS)[number];

function measureKind(measure: string): MeasureKind {
  const text = squash(measure);
  if (/接案|开案/.test(text)) return 'opened';
  if (text.includes('结案')) return 'closed';
  if (/人次|人数/.test(text)) return 'people';
  return text.includes('节') ? 'sessions' : 'events';
}

/** The records of one row and group by what they count. */
function byMeasure(records: readonly IndicatorRecord[]): Map<string, Map<MeasureKind, IndicatorRecord>> {
  const groups = new Map<string, Map<MeasureKind, IndicatorRecord>>();
  for (const record of records) {
    const group = groups.get(record.group) ?? new Map<MeasureKind, IndicatorRecord>();
    group.set(measureKind(record.measure), record);
    groups.set(record.group, group);
  }
  return groups;
}

interface CountedFigure {
  readonly record: IndicatorRecord;
  readonly reading: NumberReading;
  readonly value: number;
}

/** Two figures that cannot both be true, the one more likely wrong first. */
interface Clash {
  readonly figures: readonly [CountedFigure, CountedFigure];
  readonly message: Text;
}

/** What cannot be true of the figures of one indicator (rule C8); of targets only sessions against groups can be told. */
function clashesIn(get: (kind: MeasureKind) => CountedFigure | null, isDone: boolean): Clash[] {
  const [opened, closed, events, sessions, people] = MEASURE_KINDS.map(get);
  const clashes: Clash[] = [];
  const add = (one: CountedFigure, other: CountedFigure, zh: string, en: string): void => {
    clashes.push({ figures: [one, other], message: { zh, en } });
  };
  const count = ({ value }: CountedFigure): string => figure(value);
  const held = events ?? (isDone ? null : opened);
  if (sessions && held && sessions.value < held.value)
    add(
      sessions,
      held,
      `节数 ${count(sessions)} 少于个数 ${count(held)}`,
      `${count(sessions)} sessions for ${count(held)} groups`,
    );
  if (!isDone) return clashes;
  if (closed && opened && closed.value > opened.value)
    add(
      closed,
      opened,
      `结案 ${count(closed)} 多于接案 ${count(opened)}`,
      `${count(closed)} closed of ${count(opened)} opened`,
    );
  if (people && events && people.value > 0 && events.value === 0)
    add(events, people, `没有开展却有 ${count(people)} 人次`, `none held, yet ${count(people)} person-times`);
  if (people && events && events.value > 0 && people.value === 0)
    add(people, events, `开展了 ${count(events)} 次却没有服务人次`, `${count(events)} held, yet no person-times`);
  if (people && events && people.value > 0 && people.value < events.value)
    add(
      people,
      events,
      `人次 ${count(people)} 少于开展次数 ${count(events)}`,
      `${count(people)} person-times for ${count(events)} events`,
    );
  if (sessions && events && sessions.value > 0 && events.value === 0)
    add(events, sessions, `个数是 0 却有 ${count(sessions)} 节`, `0 groups, yet ${count(sessions)} sessions`);
  return clashes;
}

/** Figures of one indicator that cannot both be true: one issue for each row. */
function impossiblePairs({ station }: CheckContext): Issue[] {
  return zoneRows(station).flatMap((row) =>
    [...byMeasure(row.indicators)].flatMap(([group, measures]) =>
      (['target', 'completed'] as const).flatMap((part): Issue[] => {
        const get = (kind: MeasureKind): CountedFigure | null => {
          const record = measures.get(kind);
          const value = record ? numberOf(record[part]) : null;
          return record && value !== null ? { record, reading: record[part], value } : null;
        };
        const clashes = clashesIn(get, part === 'completed');
        if (clashes.length === 0) return [];
        const suspects = uniqueCells(clashes.map(({ figures: [first] }) => first.reading.cell));
        const cells = uniqueCells([...suspects, ...clashes.map(({ figures: [, second] }) => second.reading.cell)]);
        const said = clauses(clashes.map(({ message }) => message));
        return [
          {
            form: 'indicatorSheet',
            zone: row.name,
            cells,
            spoils: suspects,
            follows: cells,
            message: { zh: `${row.name} ${group}：${said.zh}。`, en: `${row.name} ${group}: ${said.en}.` },
          },
        ];
      }),
    ),
  );
}

/** Figures of one indicator against each other (rule C8). */
export const INDICATOR_PAIR_CHECKS: readonly Check[] = [
  {
    family: 'indicators',
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
];
