import { STYLE } from '../../report/summary/styles';
import { format, type Strings } from '../../strings';
import type { NewSheet } from '../../workbook/new-workbook';
import type { CellStyle } from '../../workbook/plan';
import { type AcrossStations, withAcross } from '../across-stations';
import { type Column, type ColumnId, COLUMNS } from '../columns';
import type { FindingRow } from '../finding-row';
import { byGravity, type Shortage, type StationRow } from '../station-row';
import { overviewLine } from '../overview-line';
import { chartSheet } from './chart-sheet';
import { quote } from '../../report/summary/formulas';
import { acrossSheet } from './across-sheet';
import { districtSheet } from './district-sheet';
import { type ListCell, listSheet, styleOf } from './list-sheet';
import { placesText } from '../places';
import { marked } from './marked';

/** A submission, and the name of its copy beside the overview; null without one. */
export interface ListedRow {
  readonly row: StationRow;
  readonly copy: string | null;
}

/** In characters. */
const WIDTHS: { readonly [id in ColumnId]: number } = {
  looks: 30,
  station: 24,
  file: 28,
  stage: 7,
  period: 24,
  agreement: 10,
  errors: 7,
  warnings: 7,
  notes: 7,
  across: 7,
  staffShort: 9,
  staffLimit: 8,
  certifiedShort: 9,
  certifiedLimit: 9,
  retention: 9,
  behind: 9,
  indicators: 8,
  zonesBehind: 9,
  score: 8,
  grade: 10,
  conditions: 40,
  open: 26,
  copy: 11,
};

/** What a row shows of itself by colour, besides what its first column says in words. */
export function isGrave({ id }: Column, row: StationRow): boolean {
  if (row.kind === 'unreadable') return id === 'looks';
  const reached = (shortage: Shortage | null): boolean => shortage?.triggered === true;
  switch (id) {
    case 'looks':
      return row.vetoes.length > 0;
    case 'errors':
      return row.counts.error > 0;
    case 'staffShort':
      return reached(row.staff);
    case 'certifiedShort':
      return reached(row.certified);
    case 'retention':
      return row.retention?.isMet === false;
    case 'grade':
      return row.grade === '不合格';
    default:
      return false;
  }
}

/** A `#` in a name would be taken for a place inside the workbook. */
function copyCell(copy: string | null, label: string): ListCell {
  if (copy === null) return { value: null, style: STYLE.cell };
  if (copy.includes('#')) return { value: copy, style: STYLE.left };
  return { value: label, formula: `=HYPERLINK(${quote(copy)},${quote(label)})`, style: STYLE.link };
}

function stationsSheet(listed: readonly ListedRow[], subtitle: string, words: Strings): NewSheet {
  const { title, sheets, columns, openCopy } = words.stationsOverview;
  const idsAndCopy: readonly ColumnId[] = [...COLUMNS.map(({ id }) => id), 'copy'];
  return listSheet({
    ...{ sheet: sheets.stations, title, subtitle, frozenColumns: 2, pagesWide: 2 },
    columns: idsAndCopy.map((id) => ({ title: columns[id], width: WIDTHS[id] })),
    rows: listed.map(({ row, copy }) => [
      ...COLUMNS.map((column) => ({
        value: column.value(row, words),
        style: isGrave(column, row) ? marked(styleOf(column.kind)) : styleOf(column.kind),
      })),
      copyCell(copy, openCopy),
    ]),
  });
}

/** More would make a workbook that opens slowly; each station's own are in its copy. */
const MOST_FINDINGS = 20_000;
/** More cells of a finding would make its row a page. */
const MOST_PLACES = 8;

function findingsSheet(findings: readonly FindingRow[], words: Strings): NewSheet {
  const { sheets, columns, findings: titles } = words.stationsOverview;
  const shown = findings.slice(0, MOST_FINDINGS);
  const families = new Map<string, string>(Object.entries(words.families));
  const cell = (value: string | null, style: CellStyle = STYLE.left): ListCell => ({ value, style });
  return listSheet({
    sheet: sheets.findings,
    title: sheets.findings,
    subtitle: shown.length < findings.length ? format(titles.cut, { count: MOST_FINDINGS }) : '',
    frozenColumns: 2,
    columns: [
      { title: columns.station, width: 24 },
      { title: titles.severity, width: 8 },
      { title: titles.family, width: 10 },
      { title: titles.message, width: 60 },
      { title: titles.cells, width: 24 },
      { title: titles.remedy, width: 40 },
      { title: titles.impact, width: 14 },
      { title: titles.basis, width: 8 },
      { title: titles.id, width: 22 },
      { title: columns.file, width: 28 },
    ],
    rows: shown.map((finding) => [
      cell(finding.station),
      cell(words.severities[finding.severity], finding.severity === 'error' ? marked(STYLE.cell) : STYLE.cell),
      cell(families.get(finding.family) ?? words.families.other, STYLE.cell),
      cell(finding.message),
      cell(placesText(finding.cells, words, MOST_PLACES)),
      cell(finding.remedy),
      cell(words.impacts[finding.impact], STYLE.cell),
      cell(finding.basis, STYLE.cell),
      cell(finding.rule),
      cell(finding.file),
    ]),
  });
}

function unreadableSheet(listed: readonly ListedRow[], words: Strings): NewSheet[] {
  const { sheets, columns, unreadable } = words.stationsOverview;
  const rows = listed.flatMap(({ row }) => (row.kind === 'unreadable' ? [row] : []));
  if (rows.length === 0) return [];
  const sheet = listSheet({
    ...{ sheet: sheets.unreadable, title: sheets.unreadable, subtitle: '', frozenColumns: 1 },
    columns: [
      { title: columns.file, width: 40 },
      { title: unreadable.reason, width: 100 },
    ],
    rows: rows.map(({ file, message }) => [file, message].map((value) => ({ value, style: STYLE.left }))),
  });
  return [sheet];
}

/**
 * The workbook of many submissions: a row for each, the gravest first; all their findings; what they show against each other,
 * and where each stands among all; what could not be read, and why; charts of grades and shortages. `across`: null where
 * they were not held against each other; `unmatched`: stations of the table of parameters whose rows no file has.
 */
export function overviewSheets(
  listed: readonly ListedRow[],
  findings: readonly FindingRow[],
  words: Strings,
  across: AcrossStations | null = null,
  unmatched: readonly string[] = [],
): readonly NewSheet[] {
  const sharing = withAcross(
    listed.map(({ row }) => row),
    across,
  );
  const ordered = listed
    .map(({ row, copy }, index) => ({ row: sharing[index] ?? row, copy }))
    .sort((one, other) => byGravity(one.row, other.row));
  const place = new Map(ordered.map(({ row }, index) => [row.file, index]));
  const ofGravest = [...findings].sort((one, other) => (place.get(one.file) ?? 0) - (place.get(other.file) ?? 0));
  const rows = ordered.map(({ row }) => row);
  return [
    stationsSheet(ordered, overviewLine(rows, words, unmatched), words),
    findingsSheet(ofGravest, words),
    ...(across ? [acrossSheet(across, words), ...districtSheet(across, rows, words)] : []),
    ...unreadableSheet(ordered, words),
    chartSheet(rows, words),
  ];
}
