import { roundHalfUp } from '../assessment/rounding';
import { spanTexts, format, type Strings } from '../strings';
import type { CheckedRow, GradeState, Look, Shortage, StationRow } from './station-row';

export type ColumnId = keyof Strings['stationsOverview']['columns'];

/** What a column holds: texts, whole numbers, person-months, fractions, marks. */
export type ColumnKind = 'text' | 'count' | 'personMonths' | 'percent' | 'score';

export type ColumnValue = string | number | null;

/** A column of the list of submissions, the same on paper, in a workbook and in a terminal. */
export interface Column {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
  /** Null where there is nothing to say. */
  value(row: StationRow, words: Strings): ColumnValue;
}

export function lookText(look: Look, { stationsOverview: { looks } }: Strings): string {
  return looks[look];
}

/** Why a person should look at a submission; of one that could not be read, what is wrong with it. */
export function looksText(row: StationRow, words: Strings): string {
  if (row.kind === 'unreadable') {
    return format(words.labelled, { label: lookText('unreadable', words), text: row.message });
  }
  return row.looks.map((look) => lookText(look, words)).join(words.listSeparator) || words.stationsOverview.nothing;
}

function periodText({ period }: CheckedRow, { dates, stationsOverview }: Strings): string | null {
  if (!period) return null;
  return format(stationsOverview.period, spanTexts(period, dates));
}

export function gradeStateText(grade: GradeState, { grades, stationsOverview: { grade: states } }: Strings): string {
  return grade === 'unconfirmed' || grade === 'unscored' ? states[grade] : grades[grade];
}

function openText({ open }: CheckedRow, { stationsOverview, listSeparator }: Strings): string {
  const texts = stationsOverview.open;
  const { reading = 0, score = 0, veto = 0 } = open;
  return [
    ...(reading > 0 ? [format(texts.reading, { count: reading })] : []),
    ...(open.stage ? [texts.stage] : []),
    ...(open.headcount ? [texts.headcount] : []),
    ...(score > 0 ? [format(texts.score, { count: score })] : []),
    ...(veto > 0 ? [format(texts.veto, { count: veto })] : []),
  ].join(listSeparator);
}

/** A column that only submissions which were read have anything in. */
function ofChecked(
  id: ColumnId,
  kind: ColumnKind,
  value: (row: CheckedRow, words: Strings) => ColumnValue | undefined,
): Column {
  return { id, kind, value: (row, words) => (row.kind === 'checked' ? (value(row, words) ?? null) : null) };
}

/** What is missing, rounded as the reports print it; 0 where more are there than were agreed. */
function shortOf(shortage: Shortage | null): number | null {
  return shortage?.short == null ? null : Math.max(0, roundHalfUp(shortage.short, 2));
}

/** From the left to the right: why to look, whose it is, what was found, how it stands, what is open. */
export const COLUMNS: readonly Column[] = [
  { id: 'looks', kind: 'text', value: looksText },
  ofChecked('station', 'text', ({ station }) => station),
  { id: 'file', kind: 'text', value: ({ file }) => file },
  ofChecked('stage', 'text', ({ stage }, { stages }) => stage && stages.short[stage]),
  ofChecked('period', 'text', periodText),
  ofChecked('agreement', 'percent', ({ agreement }) => agreement && agreement.reproduced / agreement.stated),
  ofChecked('errors', 'count', ({ counts }) => counts.error),
  ofChecked('warnings', 'count', ({ counts }) => counts.warning),
  ofChecked('notes', 'count', ({ counts }) => counts.note),
  ofChecked('across', 'count', ({ across }) => across),
  ofChecked('staffShort', 'personMonths', ({ staff }) => shortOf(staff)),
  ofChecked('staffLimit', 'personMonths', ({ staff }) => staff?.limit),
  ofChecked('certifiedShort', 'personMonths', ({ certified }) => shortOf(certified)),
  ofChecked('certifiedLimit', 'personMonths', ({ certified }) => certified?.limit),
  ofChecked('retention', 'percent', ({ retention }) => retention?.rate),
  ofChecked('behind', 'count', ({ progress }) => progress.behind),
  ofChecked('indicators', 'count', ({ progress }) => progress.all),
  ofChecked('zonesBehind', 'count', ({ progress }) => progress.zonesBehind),
  ofChecked('score', 'score', ({ score }) => score),
  ofChecked('grade', 'text', ({ grade }, words) => gradeStateText(grade, words)),
  ofChecked('conditions', 'text', ({ conditions }, { clauseSeparator }) => conditions.join(clauseSeparator) || null),
  ofChecked('open', 'text', (row, words) => openText(row, words) || null),
];
