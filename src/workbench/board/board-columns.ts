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
}

/** The first column where there is little room, in pixels. */
export const NARROW_STATION_WIDTH = 130;

/** From the left to the right. The first one stays in sight, and its text opens the file. */
export const BOARD_COLUMNS: readonly BoardColumn[] = [
  { id: 'station', width: 180, below: 'file' },
  { id: 'looks', width: 206 },
  { id: 'errors', width: 56 },
  { id: 'warnings', width: 68 },
  { id: 'notes', width: 56 },
  { id: 'across', width: 56 },
  { id: 'staffShort', width: 80, against: 'staffLimit' },
  { id: 'certifiedShort', width: 92, against: 'certifiedLimit' },
  { id: 'retention', width: 76 },
  { id: 'behind', width: 76, against: 'indicators', below: 'zonesBehind' },
  { id: 'score', width: 60 },
  { id: 'grade', width: 140, below: 'conditions' },
  { id: 'stage', width: 68 },
  { id: 'period', width: 200 },
  { id: 'agreement', width: 84 },
  { id: 'open', width: 170 },
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

export function isNumber(id: ColumnId): boolean {
  return COLUMNS.find((column) => column.id === id)?.kind !== 'text';
}
