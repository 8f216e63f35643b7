import { percentText, plainText } from '../assessment/number-text';
import { gradeStateText, looksText } from '../overview/columns';
import { byGravity, type CheckedRow, type Shortage, type StationRow } from '../overview/station-row';
import { overviewLine } from '../overview/overview-line';
import { format } from '../strings';
import { SEVERITY_MARKS } from './readable';
import { tableLines } from './table';
import { fileName } from './terminal';
import { WORDS } from './words';

const NONE = '/';

const number = (value: number | null | undefined): string => (value == null ? NONE : plainText(value));

/** What is missing against the line; 0 where nobody is, `/` where nobody knows. */
function shortText(shortage: Shortage | null): string {
  if (shortage?.short == null) return NONE;
  return shortage.short > 0 ? `${number(shortage.short)}/${number(shortage.limit)}` : '0';
}

function behindText({ behind, all, zonesBehind: zones }: CheckedRow['progress']): string {
  const ofAll = `${behind}/${all}`;
  return zones > 0 ? format(WORDS.stationsOverview.behindInZones, { behind: ofAll, zones }) : ofAll;
}

function cellsOf(row: CheckedRow): string[] {
  const { counts, retention, progress, stage } = row;
  const rate = retention?.rate ?? null;
  return [
    row.station ?? WORDS.commandLine.head.noStation,
    stage ? WORDS.stages.short[stage] : NONE,
    String(counts.error),
    String(counts.warning),
    shortText(row.staff),
    shortText(row.certified),
    rate === null ? NONE : percentText(rate),
    behindText(progress),
    row.score === null ? NONE : row.score.toFixed(2),
    gradeStateText(row.grade, WORDS),
    looksText(row, WORDS),
    fileName(row.file),
  ];
}

const HEADERS = [
  ...(['station', 'stage', 'errors', 'warnings', 'staffShort', 'certifiedShort', 'retention', 'behind'] as const),
  ...(['score', 'grade', 'looks', 'file'] as const),
];
const NUMBERS = [2, 3, 4, 5, 6, 7, 8];

/** Many submissions as a person reads them in a terminal: a row for each, the gravest first; then what could not be read. */
export function readableList(rows: readonly StationRow[], unmatched: readonly string[]): string {
  const { columns } = WORDS.stationsOverview;
  const ordered = [...rows].sort(byGravity);
  const checked = ordered.flatMap((row) => (row.kind === 'checked' ? [cellsOf(row)] : []));
  const unreadable = ordered.flatMap((row) =>
    row.kind === 'unreadable' ? [`${SEVERITY_MARKS.error} ${fileName(row.file)}  ${row.message}`] : [],
  );
  return [
    overviewLine(rows, WORDS, unmatched),
    '',
    ...(unreadable.length > 0 ? [...unreadable, ''] : []),
    ...(checked.length > 0 ? tableLines([HEADERS.map((id) => columns[id]), ...checked], NUMBERS) : []),
    '',
  ].join('\n');
}
