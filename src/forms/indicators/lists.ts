import type { FormSheet } from '../layout/form-sheet';
import type { LabelColumns } from '../layout/label-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { FormTable, Place, TableReader, TableReading } from '../table-reader';
import { readItemList } from './item-lists';
import { itemReading } from './item-table';
import { readZoneList, zonesOfList, type ZoneAt } from './zone-lists';

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
  const header = { sheet: sheet.name, top: run.row, bottom: run.row, left: first, right: run.last };
  return {
    zoneTables,
    itemTables,
    tables: areas.map((area): FormTable => ({ form: 'indicatorSheet', area })),
    taken: areas,
    unread: zoneTables.length === 0 ? [{ area: header, reason: 'headers-only' }] : [],
  };
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
    const first = labels.kind === 'zoneList' ? labels.left : columns.first;
    return [
      {
        top: run.row,
        first,
        last: run.last,
        read(place) {
          const zoneAt = zonesOfList(sheet, run, columns, labels, place.floor);
          if (zoneAt) return readZones(sheet, measures, zoneAt, first, place);
          return itemReading(readItemList(sheet, run, columns, labels, place.floor, place.end), place);
        },
      },
    ];
  },
};
