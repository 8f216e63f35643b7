import { workersOf } from '../../../src/assessment/staffing';
import { isPresent } from '../../../src/forms/values/marks';
import { numberOf } from '../../../src/forms/values/numbers';
import type {
  IndicatorRecord,
  ItemRecord,
  MarkReading,
  NumberReading,
  SubtotalRow,
  WorkerMark,
  WorkerRecord,
  ZoneRow,
  ZoneTable,
} from '../../../src/forms/station';
import { cellA1, formatCell, type CellRef } from '../../../src/workbook/address';
import type { Random } from '../../generator/random';
import type { CleanWorkbook } from './clean-workbooks';

/** Where errors can be planted: what stands in a clean workbook, by what it is. */

/** One of the list, or null where there is none. */
export function some<T>(random: Random, list: readonly T[]): T | null {
  return list.length === 0 ? null : random.pick(list);
}

export interface ZonePlace {
  readonly table: ZoneTable;
  readonly zone: ZoneRow;
  readonly record: IndicatorRecord;
  /** The same indicator's total, with the records of all zones. */
  readonly total: IndicatorRecord | null;
  readonly column: readonly IndicatorRecord[];
}

/** An indicator of which target and completed are numbers. */
const isFilled = ({ target, completed }: IndicatorRecord): boolean =>
  (numberOf(target) ?? 0) > 0 && (numberOf(completed) ?? 0) > 0;

/** Indicators of zones with both figures. */
export function zonePlaces({ station }: CleanWorkbook): ZonePlace[] {
  return station.zoneTables.flatMap((table) =>
    table.zones.flatMap((zone) =>
      zone.indicators.flatMap((record, index): ZonePlace[] => {
        if (!isFilled(record)) return [];
        const column = table.zones.flatMap((other) => other.indicators[index] ?? []);
        return [{ table, zone, record, total: table.total?.indicators[index] ?? null, column }];
      }),
    ),
  );
}

export function hourItems({ station }: CleanWorkbook): ItemRecord[] {
  return station.items.filter((item) => item.form === 'hours' && isFilled(item));
}

/** Indicators of any form with both figures and a rate. */
export function ratedRecords(workbook: CleanWorkbook): (IndicatorRecord & { readonly rate: NumberReading })[] {
  const records = [...zonePlaces(workbook).map(({ record }) => record), ...workbook.station.items.filter(isFilled)];
  return records.flatMap((record) => (record.rate ? [{ ...record, rate: record.rate }] : []));
}

/** A total of several zones, with the readings that it adds up. */
export interface TotalPlace {
  readonly stated: NumberReading;
  readonly parts: readonly NumberReading[];
}

export function totals({ station }: CleanWorkbook, smallest = 2): TotalPlace[] {
  return station.zoneTables
    .flatMap((table): TotalPlace[] =>
      (table.total?.indicators ?? []).flatMap((record, index) =>
        (['target', 'completed'] as const).map((part) => ({
          stated: record[part],
          parts: table.zones.flatMap((zone) => zone.indicators[index]?.[part] ?? []),
        })),
      ),
    )
    .filter(({ stated, parts }) => numberOf(stated) !== null && parts.length >= smallest)
    .filter(({ parts }) => parts.every((part) => (numberOf(part) ?? 0) > 0));
}

export function workersWith(
  workbook: CleanWorkbook,
  condition: (worker: WorkerRecord) => boolean = () => true,
): WorkerRecord[] {
  return workersOf(workbook.station).filter(condition);
}

export const inPostThroughout = ({ marks }: WorkerRecord): boolean => marks.every(({ inPost }) => isPresent(inPost));

export interface MarkPlace {
  readonly worker: WorkerRecord;
  readonly entry: WorkerMark;
  readonly mark: MarkReading;
}

/** Full marks of 人员到位. */
export function fullMarks(workbook: CleanWorkbook): MarkPlace[] {
  return workersOf(workbook.station).flatMap((worker) =>
    worker.marks.flatMap((entry) => (entry.inPost?.kind === 'full' ? [{ worker, entry, mark: entry.inPost }] : [])),
  );
}

export function subtotalRows(
  { station }: CleanWorkbook,
  kind: SubtotalRow['kind'],
  ...scopes: readonly SubtotalRow['scope'][]
): SubtotalRow[] {
  const rows = station.attendance.flatMap((block) => block.subtotals);
  return rows.filter((row) => row.kind === kind && scopes.includes(row.scope));
}

/** Month figures of some summing rows. */
export function monthFigures(rows: readonly SubtotalRow[], role: 'inPost' | 'insured' | 'paid'): NumberReading[] {
  return rows.flatMap((row) => row.months.flatMap((month) => month[role] ?? []));
}

/** Cells of the reading's sums, for "this is what follows". */
export const cellOf = ({ cell }: { readonly cell: CellRef }): CellRef => cell;

export const a1 = (cell: CellRef): string => cellA1(cell.row, cell.column);

/** An address as a formula in `from` needs it. */
export const addressFrom = (from: CellRef, cell: CellRef): string =>
  from.sheet === cell.sheet ? a1(cell) : formatCell(cell);

export const figureOf = (reading: NumberReading | null): number => numberOf(reading) ?? 0;

/** 1128 → 1218: two neighbouring digits that differ change places; null where there are none. */
export function swapDigits(value: number): number | null {
  const digits = String(value);
  for (let index = 0; index + 1 < digits.length; index++) {
    const [a = '', b = ''] = digits.slice(index, index + 2);
    const swapped = Number(digits.slice(0, index) + b + a + digits.slice(index + 2));
    if (/\d/.test(a) && /\d/.test(b) && a !== b && String(swapped).length === digits.length) return swapped;
  }
  return null;
}
