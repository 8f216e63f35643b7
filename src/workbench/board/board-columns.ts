import { percentText, plainText } from '../../assessment/number-text';
import { COLUMNS, type ColumnId, type ColumnKind } from '../../overview/columns';
import type { StationRow } from '../../overview/station-row';
import { format, type Strings } from '../../strings';

/** A column of the board: one of the overview, with what belongs to it. */
export interface BoardColumn {
  readonly id: ColumnId;
  /** In pixels. */
  readonly width: number;
  /** What it is measured by, behind a slash. */
  readonly against?: ColumnId;
  /** What stands below it in small type. */
  readonly below?: ColumnId;
  /** The least is the worst. */
  readonly isWorstLeast?: boolean;
}

/** The first column where there is little room, in pixels. */
export const NARROW_STATION_WIDTH = 130;

/** From the left to the right. The first one stays in sight, and its text opens the file. */
export const BOARD_COLUMNS: readonly BoardColumn[] = [
  { id: 'station', width: 180, below: 'file' },
  { id: 'looks', width: 184 },
  { id: 'errors', width: 56 },
  { id: 'warnings', width: 56 },
  { id: 'notes', width: 56 },
  { id: 'across', width: 56 },
  { id: 'staffShort', width: 72, against: 'staffLimit' },
  { id: 'certifiedShort', width: 90, against: 'certifiedLimit' },
  { id: 'retention', width: 68, isWorstLeast: true },
  { id: 'behind', width: 86, against: 'indicators', below: 'zonesBehind' },
  { id: 'score', width: 56, isWorstLeast: true },
  { id: 'grade', width: 136, below: 'conditions' },
  { id: 'open', width: 100 },
  { id: 'agreement', width: 76, isWorstLeast: true },
  { id: 'stage', width: 68 },
  { id: 'period', width: 200 },
];

const NUMBERS: { readonly [kind in ColumnKind]: (value: number) => string } = {
  text: String,
  count: String,
  personMonths: plainText,
  percent: percentText,
  score: (value) => value.toFixed(2),
};

/** What a column of the overview says of a row, as people read it; null where there is nothing to say. */
export function columnText(id: ColumnId, row: StationRow, words: Strings): string | null {
  const column = COLUMNS.find((each) => each.id === id);
  const value = column?.value(row, words) ?? null;
  return column && typeof value === 'number' ? NUMBERS[column.kind](value) : (value?.toString() ?? null);
}

/** The same where it stands below another column: a number says what it is of, and nothing where there are none. */
export function textBelow(id: ColumnId, row: StationRow, words: Strings): string | null {
  const text = columnText(id, row, words);
  if (!isNumber(id)) return text;
  const label = words.stationsOverview.columns[id];
  return text === null || text === '0' ? null : format(words.labelled, { label, text });
}

/** Whether the first press on a column's header shows the greatest first: what is worst comes before the others. */
export function isGreatestFirst(id: ColumnId): boolean {
  const isWorstLeast = BOARD_COLUMNS.find((column) => column.id === id)?.isWorstLeast ?? false;
  return id === 'looks' || (isNumber(id) && !isWorstLeast);
}

export function isNumber(id: ColumnId): boolean {
  return COLUMNS.find((column) => column.id === id)?.kind !== 'text';
}
