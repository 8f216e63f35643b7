import { format, type Strings } from '../strings';
import type { CheckedRow } from './station-row';

const ownName = ({ station, file }: CheckedRow): string => station ?? file;

/** What a submission is called where only one name has room: its station, and what tells it from others of that name. */
function nameAmong(row: CheckedRow, namesakes: readonly CheckedRow[], words: Strings): string {
  const station = ownName(row);
  if (namesakes.length === 1) return station;
  const ofStage = namesakes.filter(({ stage }) => stage === row.stage);
  const mark = row.stage && ofStage.length === 1 ? words.stages.short[row.stage] : row.file;
  return format(words.stationsOverview.namesake, { station, mark });
}

/** The names of submissions, by their files: no two are alike. */
export function rowNames(rows: readonly CheckedRow[], words: Strings): ReadonlyMap<string, string> {
  const byName = new Map<string, CheckedRow[]>();
  for (const row of rows) byName.set(ownName(row), [...(byName.get(ownName(row)) ?? []), row]);
  return new Map(rows.map((row) => [row.file, nameAmong(row, byName.get(ownName(row)) ?? [row], words)]));
}
