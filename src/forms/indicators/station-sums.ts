import type { SheetForms } from '../sheet-forms';
import type { ZoneRow, ZoneTable } from '../station';
import type { StationSum, TableReading } from '../table-reader';
import type { RepeatedTables } from './repeated-tables';
import { columnKeys } from './table-key';
import { zoneReading } from './zone-reading';
import { agreementWith } from './zone-sums';

/** The zones of tables on other sheets with the indicators of a sum in its order; none where one of them lacks one. */
function zonesFor(sum: ZoneTable, tables: readonly ZoneTable[]): ZoneRow[] {
  const keys = columnKeys(sum);
  const zones = new Map<string, ZoneRow>();
  for (const table of tables) {
    if (table === sum) continue;
    const places = new Map(columnKeys(table).map((key, index) => [key, index]));
    const order = keys.flatMap((key) => places.get(key) ?? []);
    if (order.length < keys.length) continue;
    for (const zone of table.zones) {
      const indicators = order.flatMap((index) => zone.indicators[index] ?? []);
      if (!zones.has(zone.key)) zones.set(zone.key, { ...zone, indicators });
    }
  }
  return [...zones.values()];
}

/** A total needs zones: two, or it would be another list of the one. */
const FEWEST_ZONES = 2;
const ENOUGH = 4;

/** The sum with the zones that it adds up: it calls itself so, or most of its figures come out. Null for any other list. */
function joined({ table, isNamed }: StationSum, tables: readonly ZoneTable[]): ZoneTable | null {
  const { total } = table;
  const elsewhere = total ? zonesFor(table, tables) : [];
  if (!total || elsewhere.length < FEWEST_ZONES) return null;
  const { stated, reproduced, telling } = agreementWith(total, elsewhere);
  const addsUp = telling >= ENOUGH && reproduced * 5 >= stated * 4;
  return isNamed || addsUp ? { ...table, elsewhere } : null;
}

function withSum(reading: TableReading, tables: readonly ZoneTable[], repeated: RepeatedTables): TableReading {
  const { stationSum, zoneTables = [], itemTables = [] } = reading;
  if ([...zoneTables, ...itemTables].some((table) => repeated.has(table))) return reading;
  const sum = stationSum && joined(stationSum, tables);
  if (sum) return zoneReading(sum, true);
  const isOpen = zoneTables.some(({ zones, total }) => zones.length === 0 && total);
  if (!isOpen) return reading;
  return {
    ...reading,
    zoneTables: zoneTables.map((table) =>
      table.zones.length > 0 ? table : (joined({ table, isNamed: true }, tables) ?? table),
    ),
  };
}

/**
 * A sheet for each zone and one that sums them (汇总): its list, or its table of a 合计 alone, is the total of the zones
 * on the other sheets (rule C9), and its figures are not indicators besides. `repeated`: tables of what another one
 * states already are no totals.
 */
export function withStationSums<Sheet extends SheetForms>(sheets: readonly Sheet[], repeated: RepeatedTables): Sheet[] {
  const tables = sheets.flatMap(({ readings }) => readings.flatMap(({ zoneTables = [] }) => zoneTables));
  return sheets.map((forms) => ({
    ...forms,
    readings: forms.readings.map((reading) => withSum(reading, tables, repeated)),
  }));
}
