import type { PeriodRecord, ZoneTable } from '../station';
import { numberOf } from '../values/numbers';
import { isPartOf, spanOf, type DateSpan } from '../values/date-spans';
import { indicatorKey, zoneTableKey } from './table-key';

/** The span that stands nearest above a table. */
function spanOver({ sheet, headerArea }: ZoneTable, periods: readonly PeriodRecord[]): DateSpan | null {
  const above = periods.filter(({ cell }) => cell.sheet === sheet && cell.row < headerArea.top);
  const last = above.at(-1);
  return last ? spanOf(last) : null;
}

/** Completed numbers by zone and indicator. */
type Completed = ReadonlyMap<string, number>;

function completedIn({ zones, columns }: ZoneTable): Completed {
  return new Map(
    zones.flatMap(({ key, indicators }) =>
      columns.flatMap((column, index) => {
        const number = numberOf(indicators[index]?.completed ?? null);
        return number === null ? [] : [[`${key} ${indicatorKey(column)}`, number] as const];
      }),
    ),
  );
}

/** So many figures that add up are no chance, and so much of all that are not 0 have to. */
const ENOUGH = 4;
const SHARE = 0.8;

/** Numbers of several tables added up. */
function totalOf(tables: readonly Completed[]): Completed {
  const total = new Map<string, number>();
  for (const [key, number] of tables.flatMap((table) => [...table])) total.set(key, (total.get(key) ?? 0) + number);
  return total;
}

/** Whether what was completed in one table is the sum of what was in the others: halves of a year, or quarters. */
function isSumOf(whole: Completed, total: Completed): boolean {
  const telling = [...whole].filter(([, number]) => number !== 0);
  const right = telling.filter(([key, number]) => Math.abs((total.get(key) ?? 0) - 2 * number) < 1e-6);
  return right.length >= ENOUGH && right.length >= telling.length * SHARE;
}

/**
 * Tables of the same zones and indicators, one for the whole period and others for parts of it (上半年, 下半年, 全年): the
 * parts are marked, since their indicators count in the whole. A title says so by its dates, or the sums of the parts do.
 */
export function withPeriodParts(tables: readonly ZoneTable[], periods: readonly PeriodRecord[]): ZoneTable[] {
  const alike = new Map<string, ZoneTable[]>();
  for (const table of tables) {
    const key = zoneTableKey(table);
    alike.set(key, [...(alike.get(key) ?? []), table]);
  }
  const parts = new Set<ZoneTable>();
  for (const group of alike.values()) {
    if (group.length < 2 || group[0]?.zones.length === 0) continue;
    const spans = new Map(group.map((table) => [table, spanOver(table, periods)]));
    const completed = new Map(group.map((table) => [table, completedIn(table)]));
    const total = totalOf([...completed.values()]);
    for (const [whole, own] of completed) {
      const others = group.filter((table) => table !== whole);
      const around = spans.get(whole);
      const within = others.filter((table) => {
        const span = spans.get(table);
        return span && around && isPartOf(span, around);
      });
      const isWhole = others.length > 1 && isSumOf(own, total);
      for (const part of isWhole ? others : within) parts.add(part);
    }
  }
  return tables.map((table) => (parts.has(table) ? { ...table, isPart: true } : table));
}
