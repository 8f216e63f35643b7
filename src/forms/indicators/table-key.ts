import type { IndicatorRecord, ZoneTable } from '../station';
import { squash } from '../values/text';
import { COUNT_ENDING } from '../vocabulary/headers';

/** The name of an indicator, however it is spaced; 接案 and 接案数 are the same measure. */
export function indicatorKey({ group, measure }: Pick<IndicatorRecord, 'group' | 'measure'>): string {
  return `${squash(group)} ${squash(measure).replace(COUNT_ENDING, '')}`;
}

/** The names of the indicators of a table, in its order. */
export function columnKeys({ columns }: Pick<ZoneTable, 'columns'>): string[] {
  return columns.map(indicatorKey);
}

/** Names in whatever order. */
export function unorderedKey(names: readonly string[]): string {
  return [...names].sort().join('|');
}

/** What a table with zones is about: the same for all tables of these zones and indicators. */
export function zoneTableKey({ zones, columns }: ZoneTable): string {
  return `${unorderedKey(zones.map(({ key }) => key))}\n${unorderedKey(columns.map(indicatorKey))}`;
}
