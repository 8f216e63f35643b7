import { squash } from '../../forms/values/text';
import { mayBeSameStation } from '../../forms/vocabulary/station-names';
import type { SubmissionExtract } from './extract';

type Named = Pick<SubmissionExtract, 'id' | 'station'>;

/** What a submission's station is called in a sentence: the file, where it gives no name. */
export function stationText({ id, station }: Named): string {
  return station ?? id;
}

/** Whether two submissions may be of one station, whose name one of them may write in full, or not at all. */
function mayBeOneStation({ station: one }: Named, { station: other }: Named): boolean {
  return mayBeSameStation(squash(one), squash(other));
}

/** Entries by their stations. One without a name may be of any: it comes to another one, and accuses nobody. */
export function byStation<Entry>(entries: readonly Entry[], of: (entry: Entry) => Named): [Entry, ...Entry[]][] {
  const isNamed = (entry: Entry): boolean => of(entry).station !== null;
  const stations: [Entry, ...Entry[]][] = [];
  for (const entry of [...entries.filter(isNamed), ...entries.filter((each) => !isNamed(each))]) {
    const known = stations.find(([first]) => mayBeOneStation(of(first), of(entry)));
    if (known) known.push(entry);
    else stations.push([entry]);
  }
  return stations;
}
