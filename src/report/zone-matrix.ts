import type { Standing } from '../assessment/standing';
import { stationZones, type StationZone } from '../assessment/zone-marks';
import type { IndicatorRecord, Station, ZoneTable } from '../forms/station';
import { isUnused } from '../forms/values/numbers';
import { LOOKS } from '../workbook/highlight-looks';

/** What stands before a rate where zones stand side by side. */
export const STANDING_MARKS: Readonly<Record<Standing, string>> = {
  met: LOOKS.met.mark,
  'on-track': '',
  behind: LOOKS.behind.mark,
  'far-behind': LOOKS['far-behind'].mark,
  none: '',
};

export interface ZoneMeasure {
  readonly label: string;
  /** By key of the zone. */
  readonly records: ReadonlyMap<string, IndicatorRecord>;
}

export interface ZoneMatrix {
  readonly zones: readonly StationZone[];
  readonly measures: readonly ZoneMeasure[];
}

/** Nothing can be behind where no zone has a target. */
const hasTarget = ({ records }: ZoneMeasure): boolean => [...records.values()].some(({ target }) => !isUnused(target));

/** The indicators of 附件1-1 that have targets against its zones, each zone once; tables over a part of the period are left out. */
export function zoneMatrix({ zoneTables }: Station): ZoneMatrix {
  const tables = zoneTables.filter(({ isPart }) => !isPart);
  return { zones: stationZones({ zoneTables: tables }), measures: tables.flatMap(measuresOf).filter(hasTarget) };
}

function measuresOf(table: ZoneTable): ZoneMeasure[] {
  return table.columns.map(({ group, measure }, index) => ({
    label: measure === '量' ? group : `${group} ${measure}`,
    records: new Map(
      table.zones.flatMap((zone) => {
        const record = zone.indicators[index];
        return record ? [[zone.key, record] as const] : [];
      }),
    ),
  }));
}
