import type { FormSheet } from '../layout/form-sheet';
import type { InferredWords, TitleRecord } from '../station';
import { squash } from '../values/text';
import { stationIn } from '../vocabulary/station-names';

/** The name that most titles give; the first one where they are even. */
export function nameInTitles(titles: readonly TitleRecord[]): string | null {
  const votes = new Map<string, number>();
  for (const { station } of titles) if (station) votes.set(station, (votes.get(station) ?? 0) + 1);
  let best: string | null = null;
  for (const [name, count] of votes) if (best === null || count > (votes.get(best) ?? 0)) best = name;
  return best;
}

const LONGEST_COVER_LINE = 60;

/** Where no title names the station, a cover or another sheet without forms may. */
export function nameOnSheets(sheets: readonly FormSheet[]): InferredWords | null {
  for (const sheet of sheets) {
    for (const { row, column, value } of sheet.sheet.cells) {
      const name = typeof value === 'string' && value.length < LONGEST_COVER_LINE ? stationIn(squash(value)) : null;
      if (name !== null) return { what: 'station', value: name, cells: [sheet.ref(row, column)] };
    }
  }
  return null;
}
