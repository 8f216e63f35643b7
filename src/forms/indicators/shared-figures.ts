import type { IndicatorRecord, NumberReading, ZoneRow } from '../station';
import { numberOf } from '../values/numbers';
import type { NamedRow } from './zone-sums';

/** An indicator in the row of a zone. */
interface Entry {
  readonly zone: ZoneRow;
  readonly record: IndicatorRecord;
}

/** The entries whose target and completed amount are those of a zone above, by cells merged over both. */
function repeatedIn(entries: readonly Entry[]): ReadonlySet<Entry> {
  const rows = new Set<number>();
  return new Set(
    entries.filter(({ zone, record: { target, completed } }) => {
      const row = completed.cell.row;
      const isRepeated = row !== zone.cell.row && target.cell.row === row && rows.has(row);
      rows.add(row);
      return isRepeated;
    }),
  );
}

const completedIn = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { record }) => sum + (numberOf(record.completed) ?? 0), 0);

/** Whether a total counts merged figures for each of their zones, and not once. */
function countsForEach(total: IndicatorRecord | undefined, entries: readonly Entry[], once: readonly Entry[]): boolean {
  const stated = total ? numberOf(total.completed) : null;
  const is = (sum: number): boolean => stated !== null && Math.abs(stated - sum) < 1e-6;
  return is(completedIn(entries)) && !is(completedIn(once));
}

/** What a zone has of its own where a figure is merged over it and the zones above. */
const nothing = ({ cell: { sheet, column } }: NumberReading, row: number): NumberReading => ({
  cell: { sheet, row, column },
  raw: null,
  formula: null,
  numberFormat: 'General',
  kind: 'notApplicable',
});

function withoutFigures({ zone: { cell }, record }: Entry): IndicatorRecord {
  const { form, zone, isTotal, group, measure, target, completed, rate } = record;
  const [none, done] = [nothing(target, cell.row), nothing(completed, cell.row)];
  const own = { form, zone, isTotal, group, measure, target: none, completed: done };
  return { ...own, rate: rate && nothing(rate, cell.row) };
}

/**
 * Figures merged over several zones (a service for the whole station) belong to them together: they count once, with
 * the first of them, unless the total counts them for each.
 */
export function withSharedFigures(rows: readonly NamedRow[]): readonly NamedRow[] {
  const zones = rows.flatMap(({ row, sum }) => (sum === null ? [row] : []));
  const isMerged = zones.some(({ cell, indicators }) =>
    indicators.some(({ completed }) => completed.cell.row !== cell.row),
  );
  if (!isMerged) return rows;
  const total = rows.findLast(({ sum }) => sum === 'total')?.row;
  const changed = new Map<IndicatorRecord, IndicatorRecord>();
  for (const index of zones[0]?.indicators.keys() ?? []) {
    const entries = zones.flatMap((zone): Entry[] => {
      const record = zone.indicators[index];
      return record ? [{ zone, record }] : [];
    });
    const repeated = repeatedIn(entries);
    const once = entries.filter((entry) => !repeated.has(entry));
    if (countsForEach(total?.indicators[index], entries, once)) continue;
    for (const entry of repeated) changed.set(entry.record, withoutFigures(entry));
  }
  return rows.map(({ row, ...named }) => ({
    ...named,
    row: { ...row, indicators: row.indicators.map((record) => changed.get(record) ?? record) },
  }));
}
