import { format, type Strings } from '../strings';
import type { StationRow } from './station-row';

/** How many submissions there are, how many need a look, how many could not be read. */
export function overviewLine(rows: readonly StationRow[], words: Strings): string {
  const unreadable = rows.filter(({ kind }) => kind === 'unreadable').length;
  return format(words.stationsOverview.summary, {
    files: rows.length,
    checked: rows.length - unreadable,
    looked: rows.filter(({ looks }) => looks.length > 0).length,
    unreadable,
  });
}
