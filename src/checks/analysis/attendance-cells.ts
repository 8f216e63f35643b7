import type { AttendanceBlock, Station, SubtotalRow } from '../../forms/station';
import type { CellRef } from '../../workbook/address';

/** Where the months are written. */
export function monthHeaderCells({ attendance }: Pick<Station, 'attendance'>): CellRef[] {
  return attendance.flatMap((block) => block.months.map(({ headerCell }) => headerCell));
}

/** Every figure of a summing row. */
export function rowSumCells({ months, subtotal, partSums, experienced }: SubtotalRow): CellRef[] {
  const inMonths = months.flatMap(({ inPost, insured, paid }) => [inPost, insured, paid]);
  return [...inMonths, subtotal, ...partSums.map(({ figure }) => figure), experienced].flatMap(
    (reading) => reading?.cell ?? [],
  );
}

/** Every sum of a block, over rows and over columns. */
export function sumCells({ workers, subtotals }: AttendanceBlock): CellRef[] {
  const ofWorkers = workers.flatMap(({ subtotal, partSums, experienced }) => [
    subtotal,
    ...partSums.map(({ figure }) => figure),
    experienced,
  ]);
  return [...ofWorkers.flatMap((reading) => reading?.cell ?? []), ...subtotals.flatMap(rowSumCells)];
}

/** The header of the last month. */
export function lastMonthHeader(station: Station): CellRef | null {
  const columns = station.attendance.flatMap((block) => block.months);
  const last = columns.reduce((latest, { month }) => (month > latest ? month : latest), '');
  return headerOf(station, last);
}

/** The header of a month; null where the sheets have none. */
export function headerOf({ attendance }: Station, month: string): CellRef | null {
  const columns = attendance.flatMap((block) => block.months);
  return columns.find((column) => column.month === month)?.headerCell ?? null;
}

/** Where the retention is stated; else the header of the last month. */
export function retentionCell(station: Station): CellRef | null {
  const row = station.attendance.flatMap((block) => block.subtotals).find(({ kind }) => kind === 'retention');
  if (row) return row.figure?.cell ?? row.labelCell;
  return lastMonthHeader(station);
}
