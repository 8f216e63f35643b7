import { indicatorRecords } from '../../assessment/rates';
import type { IndicatorRecord, Station } from '../../forms/station';

/** Zone rows and items: what people typed. Total rows follow from them. */
export function typedRecords(station: Station): IndicatorRecord[] {
  const totals = new Set(
    station.zoneTables.flatMap(({ zones, total }) => (zones.length > 0 ? (total?.indicators ?? []) : [])),
  );
  return indicatorRecords(station).filter((record) => !record.isTotal || !totals.has(record));
}
