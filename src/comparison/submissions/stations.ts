import { squash } from '../../forms/values/text';
import { mayBeSameStation } from '../../forms/vocabulary/station-names';
import type { SubmissionExtract } from './extract';

type Named = Pick<SubmissionExtract, 'id' | 'station'>;

/** What a submission's station is called in a sentence: the file, where it gives no name. */
export function stationText({ id, station }: Named): string {
  return station ?? id;
}

/** Whether two submissions may be of one station, whose name one of them may write in full. Without a name nobody knows. */
function mayBeOneStation({ station: one }: Named, { station: other }: Named): boolean {
  return one !== null && other !== null && mayBeSameStation(squash(one), squash(other));
}

/** Entries by their stations, in the order of the first of each. */
export function byStation<Entry>(entries: readonly Entry[], of: (entry: Entry) => Named): [Entry, ...Entry[]][] {
  const stations: [Entry, ...Entry[]][] = [];
  for (const entry of entries) {
    const known = stations.find(([first]) => mayBeOneStation(of(first), of(entry)));
    if (known) known.push(entry);
    else stations.push([entry]);
  }
  return stations;
}
