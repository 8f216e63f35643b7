import { isUnused, numberOf } from '../forms/values/numbers';
import type { IndicatorForm, IndicatorRecord, NumberReading, Station, ZoneTable } from '../forms/station';
import type { CellRef } from '../workbook/address';
import { completionRate, statusOf, type AssessedIndicator, type IndicatorStatus } from './rates';

/** An indicator of the whole station, which counts once however many zones it has (rules C9, C10). */
export interface IndicatorProgress {
  readonly form: IndicatorForm;
  readonly group: string;
  readonly measure: string;
  /** The 合计 row, or the item of 总体服务 or 附件1-2; null where the sum of the zones stands for it. */
  readonly total: IndicatorRecord | null;
  /** Its completed figure; of a sum, that of the first zone. */
  readonly cell: CellRef;
  /** In sheet order; none for `station` and `hours`. */
  readonly zones: readonly AssessedIndicator[];
  readonly target: number | null;
  readonly completed: number | null;
  /** Fraction, not rounded; null where there is none. */
  readonly rate: number | null;
  readonly status: IndicatorStatus;
  /** What a wrong 合计 states, where what is due counts in its place. */
  readonly stated?: { readonly target: number | null; readonly completed: number | null };
  /** Zones that are behind by themselves, whatever the whole is. */
  readonly zonesBehind: readonly AssessedIndicator[];
}

/** Whether a measure says nothing that the name of its indicator does not. */
export function isPlainMeasure(measure: string): boolean {
  return measure === '量' || measure === '小时';
}

/** One column of a zone table. */
interface Column {
  readonly total: IndicatorRecord | null;
  readonly zones: readonly IndicatorRecord[];
}

/** Rule C9: cells without a number are skipped; null where none has one. */
export function sumOfReadings(readings: readonly NumberReading[]): number | null {
  const numbers = readings.map(numberOf).filter((value) => value !== null);
  return numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : null;
}

/** Whether a 合计 says anything: one that is blank, not calculated or an error leaves it to the zones. */
export function isStated({ kind }: NumberReading): boolean {
  return kind === 'number' || kind === 'notApplicable';
}

/** The records that an indicator of the whole station is made of: its 合计, where there is one, and those of its zones. */
export function recordsOf({ total, zones }: IndicatorProgress): IndicatorRecord[] {
  return [...(total ? [total] : []), ...zones.map(({ record }) => record)];
}

/** Whether the sheet has anything to say of an indicator: one that is `/` throughout is none of this station's. */
export function isAgreed(indicator: IndicatorProgress): boolean {
  return recordsOf(indicator).some(({ target, completed }) => !isUnused(target) || !isUnused(completed));
}

/** Columns of all tables in sheet order, each with a key that the same column of a further table has too. */
function columnsOf(tables: readonly ZoneTable[]): { readonly key: string; readonly column: Column }[] {
  return tables.flatMap((table) => {
    const names = table.columns.map(({ group, measure }) => JSON.stringify([group, measure]));
    return names.map((name, index) => {
      // Columns of the same name side by side are indicators of their own.
      const nth = names.slice(0, index).filter((before) => before === name).length;
      const zones = table.zones.flatMap((zone) => zone.indicators[index] ?? []);
      return { key: `${name}${nth}`, column: { total: table.total?.indicators[index] ?? null, zones } };
    });
  });
}

/**
 * Zones may go on from one table to the next, or have a sheet each: one 合计, or none, is for the zones of all of them.
 * Tables that have a 合计 each stand for themselves.
 */
function joinedColumns(tables: readonly ZoneTable[]): Column[] {
  const columns = columnsOf(tables);
  const named = new Map<string, Column[]>();
  for (const { key, column } of columns) named.set(key, [...(named.get(key) ?? []), column]);
  return columns.flatMap(({ key, column }) => {
    const same = named.get(key) ?? [];
    const totals = same.flatMap(({ total }) => total ?? []);
    if (totals.length > 1) return [column];
    return column === same[0] ? [{ total: totals[0] ?? null, zones: same.flatMap(({ zones }) => zones) }] : [];
  });
}

/**
 * Every indicator of the whole station with its status: its 合计, or without one the sum of its zones; the items of
 * 总体服务 and 附件1-2 each by themselves. `indicators` are those of the station.
 */
export function assessProgress(
  station: Station,
  indicators: readonly AssessedIndicator[],
  expectedProgress: number | null,
): IndicatorProgress[] {
  const assessed = new Map(indicators.map((indicator) => [indicator.record, indicator]));
  const progressOf = ({ total, zones }: Column): IndicatorProgress[] => {
    const records = total ? [total] : zones;
    const [first] = records;
    if (!first) return [];
    const figure = (part: 'target' | 'completed'): number | null => {
      const isKnown = !total || isStated(total[part]) || zones.length === 0;
      return sumOfReadings((isKnown ? records : zones).map((record) => record[part]));
    };
    const [target, completed] = [figure('target'), figure('completed')];
    const rate = completionRate(target, completed);
    const inZones = zones.flatMap((record) => assessed.get(record) ?? []);
    const { form, group, measure } = first;
    return [
      {
        form,
        group,
        measure,
        total,
        cell: first.completed.cell,
        zones: inZones,
        target,
        completed,
        rate,
        status: statusOf(rate, expectedProgress),
        zonesBehind: inZones.filter(({ status }) => status === 'behind'),
      },
    ];
  };
  const inTables = joinedColumns(station.zoneTables.filter(({ isPart }) => !isPart));
  const items = station.items.map((item): Column => ({ total: item, zones: [] }));
  return [...inTables, ...items].flatMap(progressOf);
}

/** How many indicators have a rate, and how many of them are behind expected progress. */
export function countProgress(progress: readonly IndicatorProgress[]): {
  readonly all: number;
  readonly behind: number;
} {
  return {
    all: progress.filter(({ status }) => status !== 'none').length,
    behind: progress.filter(({ status }) => status === 'behind').length,
  };
}
