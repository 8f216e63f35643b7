import type { FormSheet } from '../layout/form-sheet';
import type { EducationEntry, EducationTable, EducationTotal } from '../station';
import type { TableReader } from '../table-reader';
import { numberOf, readNumber, sourceAt } from '../values/numbers';
import { piecesOf, squash, type NormalText } from '../values/text';
import { wholeTable } from '../whole-table';
import { educationColumns, type EducationColumns } from './columns';

/** Blank rows in a list; after more of them it has ended. */
const MOST_BLANK = 1;
const BETWEEN_NAMES = /[、，,;；\s/]+/;

function entriesAt(
  sheet: FormSheet,
  row: number,
  { kinds }: EducationColumns,
): Omit<EducationEntry, 'name' | 'cell'>[] {
  return kinds.map(({ kind, hours, months }) => ({
    kind,
    hours: hours === null ? null : readNumber(sourceAt(sheet, row, hours)),
    months: months.map((column) => readNumber(sourceAt(sheet, row, column))),
  }));
}

/** Whether a row has hours of its own: what a merged area shows counts where it begins. */
function hasHours({ hours, months }: Omit<EducationEntry, 'name' | 'cell'>, row: number): boolean {
  return [...months, ...(hours ? [hours] : [])].some(
    (reading) => numberOf(reading) !== null && reading.cell.row === row,
  );
}

function namesIn(text: NormalText, { isOfSeveral }: EducationColumns): readonly NormalText[] {
  return isOfSeveral ? piecesOf(text, BETWEEN_NAMES).filter((name) => name !== '') : [text];
}

function readTable(sheet: FormSheet, columns: EducationColumns, end: number): EducationTable | null {
  const { header, name: nameColumn } = columns;
  const entries: EducationEntry[] = [];
  const totals: EducationTotal[] = [];
  let bottom = header.bottom;
  for (let row = bottom + 1; row < end && row - bottom <= MOST_BLANK + 1; row++) {
    const text = sheet.shownTextAt(row, nameColumn);
    const figures = entriesAt(sheet, row, columns).filter((figure) => hasHours(figure, row));
    const isSum = sheet
      .cellsOfRow(row)
      .some((cell) => cell.column <= nameColumn && (sheet.textOf(cell).isTotalName || sheet.textOf(cell).summing));
    if (text.isNote || text.isTitle || text.isNameHeader) break;
    if (isSum) {
      totals.push(...figures.flatMap(({ kind, hours }) => (hours ? [{ kind, hours, above: entries.length }] : [])));
      bottom = row;
      continue;
    }
    if (text.normal === '') continue;
    bottom = row;
    const cell = sourceAt(sheet, row, nameColumn).cell;
    for (const name of namesIn(text.normal, columns)) {
      entries.push(...figures.map((figure) => ({ name: squash(name), cell, ...figure })));
    }
  }
  return entries.length === 0
    ? null
    : { sheet: sheet.name, area: { ...header, bottom }, isOfSeveral: columns.isOfSeveral, entries, totals };
}

/** Lists of hours of continuing education and supervision: by people, by months or by events (rule B16). */
export const educationTables: TableReader = {
  claims({ sheet, row, measures }) {
    const columns = measures ? null : educationColumns(sheet, row);
    if (!columns) return [];
    const read = (end: number) => readTable(sheet, columns, end);
    return [wholeTable(sheet, 'educationSheet', columns.header, read, (table) => ({ education: [table] }))];
  },
};
