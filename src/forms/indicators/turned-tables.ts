import type { Area, AreaRef, CellRef } from '../../workbook/address';
import type { TurnedSheet } from '../layout/turned-sheet';
import type { IndicatorColumn, IndicatorRecord, ZoneRow, ZoneTable } from '../station';
import type { TableReading } from '../table-reader';

/** Where the cells of records stand on the sheet itself. */
class OnSheet {
  constructor(private readonly turned: TurnedSheet) {}

  reading<Reading extends { readonly cell: CellRef }>(reading: Reading): Reading {
    return { ...reading, cell: this.turned.sheetRef(reading.cell) };
  }

  private indicator(record: IndicatorRecord): IndicatorRecord {
    const { target, completed, rate, parts } = record;
    const own = {
      ...record,
      target: this.reading(target),
      completed: this.reading(completed),
      rate: rate && this.reading(rate),
    };
    return parts ? { ...own, parts: parts.map((part) => this.reading(part)) } : own;
  }

  row(row: ZoneRow): ZoneRow {
    const { workers, indicators, points } = row;
    const own = {
      ...this.reading(row),
      workers: workers && this.reading(workers),
      indicators: indicators.map((record) => this.indicator(record)),
    };
    return points ? { ...own, points: points.map((point) => this.row(point)) } : own;
  }

  /** `record`: the indicator of the first zone, on the sheet itself. */
  column(column: IndicatorColumn, record: IndicatorRecord | undefined): IndicatorColumn {
    const { group, measure, groupCell, lostHeaders } = column;
    const columnOf = (own: { readonly cell: CellRef } | null | undefined): number => own?.cell.column ?? 0;
    const own = {
      group,
      measure,
      groupCell: this.turned.sheetRef(groupCell),
      targetColumn: columnOf(record?.target),
      completedColumn: columnOf(record?.completed),
      rateColumn: record?.rate ? columnOf(record.rate) : null,
      partColumns: (record?.parts ?? []).map(columnOf),
    };
    return lostHeaders ? { ...own, lostHeaders: lostHeaders.map((header) => this.reading(header)) } : own;
  }
}

function tableOnSheet(turned: TurnedSheet, table: ZoneTable): ZoneTable {
  const on = new OnSheet(turned);
  const { sheet, columns, total, subtotals } = table;
  const rows = new Map(table.zones.map((zone) => [zone, on.row(zone)]));
  const zones = [...rows.values()];
  const shown = zones[0] ?? (total && on.row(total));
  return {
    sheet,
    area: turned.sheetArea(table.area),
    headerArea: turned.sheetArea(table.headerArea),
    columns: columns.map((column, index) => on.column(column, shown?.indicators[index])),
    zones,
    total: total && on.row(total),
    subtotals: subtotals.map((sum) => ({
      row: on.row(sum.row),
      zones: sum.zones.map((zone) => rows.get(zone) ?? on.row(zone)),
    })),
    indicatorsAsRows: true,
  };
}

/**
 * What was read on a turned sheet with the cells where they stand on the sheet itself. `corner`: where the table
 * begins there, which the turned sheet may lack.
 */
export function readingOnSheet(
  turned: TurnedSheet,
  reading: TableReading,
  corner: Pick<Area, 'top' | 'left'>,
): TableReading {
  const { zoneTables = [], tables = [], taken = [], unread = [] } = reading;
  const areaOf = (area: Area): AreaRef => ({ ...turned.sheetArea(area), ...corner });
  return {
    zoneTables: zoneTables.map((table) => ({ ...tableOnSheet(turned, table), area: areaOf(table.area) })),
    tables: tables.map(({ form, area }) => ({ form, area: areaOf(area) })),
    taken: taken.map(areaOf),
    unread: unread.map(({ area, reason }) => ({ area: turned.sheetArea(area), reason })),
  };
}
