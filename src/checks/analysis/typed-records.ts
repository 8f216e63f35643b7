import { indicatorRecords } from '../../assessment/rates';
import type { IndicatorRecord, Station } from '../../forms/station';
import { summedZones } from './zones';

/** Zone rows and items: what people typed. Total rows follow from them. */
export function typedRecords(station: Station): IndicatorRecord[] {
  const totals = new Set(
    station.zoneTables.flatMap((table) => (summedZones(table).length > 0 ? (table.total?.indicators ?? []) : [])),
  );
  return indicatorRecords(station).filter((record) => !record.isTotal || !totals.has(record));
}
