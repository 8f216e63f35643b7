import { format, type Strings } from '../strings';
import type { StationRow } from './station-row';

/** How many submissions there are, how many need a look, how many could not be read; of how many no headcount is known. */
export function overviewLine(rows: readonly StationRow[], words: Strings): string {
  const unreadable = rows.filter(({ kind }) => kind === 'unreadable').length;
  const noHeadcount = rows.filter((row) => row.kind === 'checked' && row.open.headcount !== undefined).length;
  const summary = format(words.stationsOverview.summary, {
    files: rows.length,
    checked: rows.length - unreadable,
    looked: rows.filter(({ looks }) => looks.length > 0).length,
    unreadable,
  });
  const unknown = format(words.stationsOverview.noHeadcount, { count: noHeadcount });
  return [summary, ...(noHeadcount > 0 ? [unknown] : [])].join(words.clauseSeparator);
}
