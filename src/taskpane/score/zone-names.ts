import type { Station } from '../../forms/station';

/** Names of the zones as first written, one for each zone however many tables it stands in. */
export function zoneNames(station: Station): string[] {
  const names = new Map<string, string>();
  for (const { zones } of station.zoneTables) {
    for (const { key, name, isTotal } of zones) if (!isTotal && !names.has(key)) names.set(key, name);
  }
  return [...names.values()];
}
