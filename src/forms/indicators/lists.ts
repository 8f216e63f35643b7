import type { FormSheet } from '../layout/form-sheet';
import type { LabelColumns } from '../layout/label-columns';
import { topOfHeaders, type MeasureRun } from '../layout/measure-runs';
import type { FormTable, Place, StationSum, TableReader, TableReading } from '../table-reader';
import { readItemList } from './item-lists';
import { itemReading, type ItemTable } from './item-table';
import { isSumAbove, readZoneList, zonesOfList, type ZoneAt } from './zone-lists';
import { TOTAL_NAME } from './zone-sums';

/** Reads a list of zones; what stands in it under 总体服务 are items of the station. */
function readZones(
  sheet: FormSheet,
  { run, labels }: Labelled,
  zoneAt: ZoneAt,
  first: number,
  { floor, end }: Place,
): TableReading {
  const [columns] = run.measures;
  const { tables: zoneTables, overall } = readZoneList(sheet, run, columns, labels, zoneAt, end);
  const rest = readItemList(sheet, run, columns, labels, floor, end, (row) => overall.has(row));
  const itemTables = rest.items.length > 0 ? [{ ...rest, form: 'station' as const }] : [];
  const areas = [...zoneTables, ...itemTables].map(({ area }) => area);
  const header = { sheet: sheet.name, top: topOfHeaders(run), bottom: run.row, left: first, right: run.last };
  return {
    zoneTables,
    itemTables,
    tables: areas.map((area): FormTable => ({ form: 'indicatorSheet', area })),
    taken: areas,
    unread: zoneTables.length === 0 ? [{ area: header, reason: 'headers-only' }] : [],
  };
}

/** A list without zones as the total of zones on other sheets; null where its targets are sentences. */
function stationSum(
  sheet: FormSheet,
  { run, labels }: Labelled,
  items: readonly ItemTable[],
  { floor, end }: Place,
): StationSum | null {
  const [columns] = run.measures;
  if (
    items.some(
      (table) => table.isOverall || table.items.some(({ requirement, sentence }) => requirement !== null || sentence),
    )
  )
    return null;
  const at = { text: TOTAL_NAME, row: run.row, column: labels.left };
  const [table, another] = readZoneList(sheet, run, columns, labels, () => at, end).tables;
  return table && !another ? { table, isNamed: isSumAbove(sheet, run, floor) } : null;
}

interface Labelled {
  readonly run: MeasureRun;
  readonly labels: LabelColumns;
}

/**
 * Lists with a row for each indicator: of zones, where a column or a line above names them, else items of 总体服务 or
 * of 附件1-2.
 */
export const lists: TableReader = {
  claims({ sheet, measures }) {
    if (measures?.labels.kind !== 'items' && measures?.labels.kind !== 'zoneList') return [];
    const { run, labels } = measures;
    const [columns] = run.measures;
    // 总体服务 down the side is the label of this table; other texts there may be those of a table beside it.
    const isLabelled = labels.kind === 'zoneList' || labels.isOverall;
    const first = isLabelled ? labels.left : columns.first;
    return [
      {
        top: topOfHeaders(run),
        first,
        last: run.last,
        read(place) {
          const zoneAt = zonesOfList(sheet, run, columns, labels, place.floor);
          if (zoneAt) return readZones(sheet, measures, zoneAt, first, place);
          const reading = itemReading(readItemList(sheet, run, columns, labels, place.floor, place.end), place);
          const sum = stationSum(sheet, measures, reading.itemTables ?? [], place);
          return sum ? { ...reading, stationSum: sum } : reading;
        },
      },
    ];
  },
};
