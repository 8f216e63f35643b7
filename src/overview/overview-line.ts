import { format, type Strings } from '../strings';
import type { StationRow } from './station-row';

/** So many stations are named in a line. */
const MOST_NAMED = 3;

/** Of how many no headcount is known, and what to do about it. */
function headcountText(count: number, unmatched: readonly string[], words: Strings): string {
  const { noHeadcount, fillInTable, matchTable } = words.stationsOverview.line;
  const stations = unmatched.slice(0, MOST_NAMED).join(words.listSeparator);
  const todo = stations === '' ? fillInTable : format(matchTable, { count: unmatched.length, stations });
  return [format(noHeadcount, { count }), todo].join(words.clauseSeparator);
}

/**
 * How many submissions there are, how many need a look, how many could not be read; of how many no headcount is known.
 * `unmatched`: stations of the table of parameters whose rows no file has, as written.
 */
export function overviewLine(rows: readonly StationRow[], words: Strings, unmatched: readonly string[]): string {
  const unreadable = rows.filter(({ kind }) => kind === 'unreadable').length;
  const noHeadcount = rows.filter((row) => row.kind === 'checked' && row.open.headcount !== undefined).length;
  const { summary, unreadable: unreadableText } = words.stationsOverview.line;
  const looked = rows.filter(({ looks }) => looks.length > 0).length;
  return [
    format(summary, { files: rows.length, checked: rows.length - unreadable, looked }),
    ...(unreadable > 0 ? [format(unreadableText, { count: unreadable })] : []),
    ...(noHeadcount > 0 ? [headcountText(noHeadcount, unmatched, words)] : []),
  ].join(words.clauseSeparator);
}
