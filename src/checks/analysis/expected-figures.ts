import { isSame } from '../../assessment/rounding';
import { completionRate } from '../../assessment/rates';
import { numberOf } from '../../forms/values/numbers';
import type { FormKind, IndicatorRecord, NumberReading, Station, WorkerRecord, ZoneTable } from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import type { Message } from '../../strings/message';
import type { CellRef } from '../../workbook/address';
import { indicatorName } from '../text/phrases';
import { say } from '../text/say';
import { attendanceFigures } from './attendance-figures';
import type { MarkRole } from './mark-roles';
import { cellsOf, sumReadings, type Part } from './sums';

export type FigureKind =
  'rate' | 'total' | 'worker-subtotal' | 'month-subtotal' | 'effective' | 'grand-total' | 'column-total';

/** A figure of the sheets that follows from other cells, with what it should be. */
export interface ExpectedFigure {
  readonly kind: FigureKind;
  readonly form: FormKind;
  readonly stated: NumberReading;
  /** From the inputs as they stand in the sheet: what the cell should say if those are right. Null: `/`. */
  readonly due: number | null;
  /** From the very first cells (marks, zone figures), whatever stands between. Null: `/`. */
  readonly truth: number | null;
  /** Cells that it follows from directly. */
  readonly inputs: readonly CellRef[];
  /** For sums: what each of those cells counts for. */
  readonly parts: readonly Part[];
  readonly name: Message;
  readonly zone: string | null;
  /** For marks: which worker's row or which month it sums. */
  readonly worker?: WorkerRecord;
  readonly month?: Month;
  readonly role?: MarkRole;
  /** For rates and totals of zones. */
  readonly record?: IndicatorRecord;
}

/**
 * Terms of a typed sum that would make it right if they were off by the whole difference: any mark that could be another
 * one, and numbers that are missing or impossible as they stand.
 */
export function partsThatExplain({ stated, due, parts }: ExpectedFigure): CellRef[] {
  const difference = (numberOf(stated) ?? 0) - (due ?? 0);
  const unread = parts.filter(({ isUnread }) => isUnread);
  if (unread.length > 1 && difference > 0 && difference <= unread.length) return unread.map(({ cell }) => cell);
  const isCount = (value: number): boolean => value >= 0 && isSame(value * 2, Math.round(value * 2));
  return parts
    .filter(({ value, possible }) => {
      const repaired = (value ?? 0) + difference;
      if (possible) return possible.some((count) => isSame(count, repaired));
      return isCount(repaired) && (value === null || !isCount(value));
    })
    .map(({ cell }) => cell);
}

function rateOf(record: IndicatorRecord, truth: number | null, form: FormKind): ExpectedFigure[] {
  if (!record.rate) return [];
  return [
    {
      kind: 'rate',
      form,
      stated: record.rate,
      due: completionRate(numberOf(record.target), numberOf(record.completed)),
      truth,
      inputs: [record.completed.cell, record.target.cell],
      parts: [],
      name: say('rate-of', { indicator: indicatorName(record) }),
      zone: record.zone,
      record,
    },
  ];
}

function ownRate(record: IndicatorRecord, form: FormKind): ExpectedFigure[] {
  return rateOf(record, completionRate(numberOf(record.target), numberOf(record.completed)), form);
}

function zoneTableFigures(table: ZoneTable): ExpectedFigure[] {
  const form = 'indicatorSheet';
  const figures = table.zones.flatMap((zone) => zone.indicators.flatMap((record) => ownRate(record, form)));
  const { total } = table;
  if (!total) return figures;
  const addTotal = (
    stated: NumberReading,
    zones: readonly NumberReading[],
    name: Message,
    record?: IndicatorRecord,
  ): number | null => {
    const sum = sumReadings(zones);
    const { value, parts } = sum;
    const base = { kind: 'total', form, stated, due: value, truth: value, inputs: cellsOf(sum), parts } as const;
    figures.push({ ...base, name, zone: total.name, ...(record && { record }) });
    return value;
  };
  const workers = table.zones.flatMap((zone) => zone.workers ?? []);
  if (total.workers && workers.length > 0) addTotal(total.workers, workers, say('total-of-workers', {}));
  total.indicators.forEach((record, index) => {
    const column = table.zones.flatMap((zone) => zone.indicators[index] ?? []);
    const indicator = `${record.group}（${record.measure}）`;
    const target = addTotal(
      record.target,
      column.map((entry) => entry.target),
      say('total-target', { indicator }),
      record,
    );
    const completed = addTotal(
      record.completed,
      column.map((entry) => entry.completed),
      say('total-completed', { indicator }),
      record,
    );
    figures.push(...rateOf(record, completionRate(target, completed), form));
  });
  return figures;
}

/** Every figure of the official sheets that can be computed again (rules B3, B4, B5, C1, C9). */
export function expectedFigures(station: Station): ExpectedFigure[] {
  return [
    ...station.zoneTables.flatMap(zoneTableFigures),
    ...station.items.flatMap((item) => ownRate(item, item.form === 'hours' ? 'hoursSheet' : 'indicatorSheet')),
    ...attendanceFigures(station),
  ];
}
