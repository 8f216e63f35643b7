import type { ZoneTable } from '../station';
import type { TableReading } from '../table-reader';

/** The reading of a table with zones; one without entries is a header only. */
export function zoneReading(table: ZoneTable, hasEntries: boolean): TableReading {
  const { sheet, area } = table;
  const taken = [area];
  if (!hasEntries) return { taken, unread: [{ area: { sheet, ...area }, reason: 'headers-only' }] };
  return { zoneTables: [table], tables: [{ form: 'indicatorSheet', area }], taken };
}
