import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import type { MarkSigns } from '../station';
import { squash } from '../values/text';
import { legendEntries } from '../vocabulary/mark-legends';
import type { MarkMeaning } from '../vocabulary/marks';
import { lastMarkedRow, type AttendancePage } from './page';

const LINE_BREAKS = /[\r\n]+/g;

/** The words of cells on one line: a sign and what it stands for may have cells of their own. Repeated ones are a split merge. */
function lineOf(cells: readonly Cell[]): string {
  const texts = cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return [...new Set(texts)].join(' ').replace(LINE_BREAKS, '|');
}

/** The cells outside of the tables, row by row. */
function linesAround(sheet: FormSheet, pages: readonly AttendancePage[]): string[] {
  const tables = pages.map((page) => ({ ...page.header, last: lastMarkedRow(page) }));
  return sheet.rows.map((row) => {
    const beside = tables.filter(({ top, last }) => top <= row && row <= last);
    const cells = sheet.cellsOfRow(row);
    if (beside.length === 0) return lineOf(cells);
    return lineOf(cells.filter(({ column }) => beside.every(({ left, right }) => column < left || column > right)));
  });
}

/**
 * What signs count by the legend of a sheet, wherever it stands around the tables (rule B1). A sign that is said to mean
 * several things means none of them.
 */
export function signsOfLegend(sheet: FormSheet, pages: readonly AttendancePage[]): MarkSigns {
  const signs = new Map<string, MarkMeaning | null>();
  if (pages.length === 0) return new Map();
  for (const line of linesAround(sheet, pages)) {
    for (const [sign, meaning] of legendEntries(squash(line))) {
      const known = signs.get(sign);
      signs.set(sign, known === undefined || known === meaning ? meaning : null);
    }
  }
  return new Map([...signs].flatMap(([sign, meaning]) => (meaning === null ? [] : [[sign, meaning] as const])));
}
