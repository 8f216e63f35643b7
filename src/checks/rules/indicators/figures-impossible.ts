import type { IndicatorRecord, ZoneTable } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import type { Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import { uniqueCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { clauses, say } from '../../text/say';

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
  /** As the header calls it: 个数, 接案数. */
  readonly measure: string;
  readonly cell: CellRef;
  readonly value: number;
  /** What was agreed; null without a number. */
  readonly target: number | null;
}

/** Two figures that cannot both be true, the one more likely wrong first. */
interface Clash {
  readonly suspect: CellRef;
  readonly other: CellRef;
  readonly message: Message;
  /** Cases of the year before may explain it. */
  readonly isCarriedOver?: true;
}

/** Cases that were opened a year before, as notes and remarks call them. */
const CARRIED_OVER = /结转|上(?:一?年度?|期).{0,6}(?:个案|接案|开案)|跨年度/;

/** Whether cases of a year before are among the closed ones: the sheet says so, or they may be. */
type CarriedOver = 'said' | 'possible' | null;

/** Whether closed cases may have been opened in a year before: the sheet says so, or the purchase has been running since. */
function carryOver({ station, purchaseStart, sheets }: CheckContext): (table: ZoneTable) => CarriedOver {
  const agreements = station.periods.filter(({ role }) => role === 'agreement');
  const isLaterYear = agreements.some(({ start }) => start !== null && purchaseStart !== null && purchaseStart < start);
  return ({ sheet }) => {
    const cells = sheets.get(sheet)?.sheet.cells ?? [];
    if (cells.some(({ value }) => typeof value === 'string' && CARRIED_OVER.test(value))) return 'said';
    return isLaterYear ? 'possible' : null;
  };
}

/** Whether more of one than of the other is agreed: then cases of earlier years count among them. */
const isAgreed = (more: CountedFigure, less: CountedFigure): boolean => (more.target ?? 0) > (less.target ?? Infinity);

/** What cannot be true of the figures of one indicator (rule C8); of targets only sessions against groups can be told. */
function clashesIn(
  get: (kind: MeasureKind) => CountedFigure | null,
  isDone: boolean,
  carriedOver: () => CarriedOver,
): Clash[] {
  const [opened, closed, events, sessions, people] = MEASURE_KINDS.map(get);
  const clashes: Clash[] = [];
  const add = (suspect: CountedFigure, other: CountedFigure, message: Message): void => {
    clashes.push({ suspect: suspect.cell, other: other.cell, message });
  };
  const held = events ?? (isDone ? null : opened);
  if (sessions && held && sessions.value < held.value) {
    const values = { sessions: figure(sessions.value), measure: held.measure, groups: figure(held.value) };
    add(sessions, held, say('figures-impossible.few-sessions', values));
  }
  if (!isDone) return clashes;
  if (closed && opened && closed.value > opened.value && !isAgreed(closed, opened)) {
    const values = { closed: figure(closed.value), opened: figure(opened.value) };
    const cases = carriedOver();
    if (cases === null) add(closed, opened, say('figures-impossible.closed', values));
    if (cases === 'possible') {
      const message = say('figures-impossible.closed-later', values);
      clashes.push({ suspect: closed.cell, other: opened.cell, message, isCarriedOver: true });
    }
  }
  if (people && events && people.value > 0 && events.value === 0)
    add(events, people, say('figures-impossible.no-events', { people: figure(people.value) }));
  if (people && events && events.value > 0 && people.value === 0)
    add(people, events, say('figures-impossible.no-people', { events: figure(events.value) }));
  if (people && events && people.value > 0 && people.value < events.value) {
    const values = { people: figure(people.value), events: figure(events.value) };
    add(people, events, say('figures-impossible.few-people', values));
  }
  if (sessions && events && sessions.value > 0 && events.value === 0)
    add(events, sessions, say('figures-impossible.no-groups', { sessions: figure(sessions.value) }));
  return clashes;
}

/** Figures of one row and group that cannot be true together, as one issue. */
function issueOf(zone: string, group: string, clashes: readonly Clash[]): Issue {
  const suspects = uniqueCells(clashes.map(({ suspect }) => suspect));
  const cells = uniqueCells([...suspects, ...clashes.map(({ other }) => other)]);
  const found = clauses(clashes.map(({ message }) => message));
  const isExplained = clashes.every(({ isCarriedOver }) => isCarriedOver);
  return {
    form: 'indicatorSheet',
    zone,
    cells,
    restsOn: cells,
    message: say('figures-impossible.found', { zone, group, clashes: found }),
    ...(isExplained ? { severity: 'note' } : { wrong: suspects }),
  };
}

/** In a report of one month a case is closed that was opened in another, and a group goes on: its targets alone are told. */
function inTable(table: ZoneTable, carriedOver: () => CarriedOver): Issue[] {
  const parts = table.isPart ? (['target'] as const) : (['target', 'completed'] as const);
  return table.zones.flatMap(({ name, indicators }) =>
    [...byMeasure(indicators)].flatMap(([group, measures]) =>
      parts.flatMap((part) => {
        const get = (kind: MeasureKind): CountedFigure | null => {
          const record = measures.get(kind);
          const value = record ? numberOf(record[part]) : null;
          if (!record || value === null) return null;
          return { measure: record.measure, cell: record[part].cell, value, target: numberOf(record.target) };
        };
        const clashes = clashesIn(get, part === 'completed', carriedOver);
        return clashes.length > 0 ? [issueOf(name, group, clashes)] : [];
      }),
    ),
  );
}

/** Figures of one indicator that cannot both be true: one issue for each row. */
export const figuresImpossible: Rule = {
  id: 'figures-impossible',
  family: 'indicators',
  severity: 'error',
  impact: 'figure',
  basis: 'C8',
  run(context) {
    const carriedOver = carryOver(context);
    return context.station.zoneTables.flatMap((table) => inTable(table, () => carriedOver(table)));
  },
};
