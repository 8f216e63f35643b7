import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import { AreaIndex } from '../layout/area-index';
import type { FormSheet } from '../layout/form-sheet';
import type { AttendanceBlock, MarkReading, MarkSigns } from '../station';
import { signOf } from '../values/marks';
import { squash, type NormalText } from '../values/text';
import { legendEntries } from '../vocabulary/mark-legends';
import type { MarkMeaning } from '../vocabulary/marks';
import { lastMarkedRow, type AttendancePage } from './page';
import { withSigns } from './signs';

const LINE_BREAKS = /[\r\n]+/g;

/** The words of cells on one line: a sign and what it stands for may have cells of their own. Repeated ones are a split merge. */
function lineOf(cells: readonly Cell[]): string {
  const texts: string[] = [];
  for (const { value } of cells) if (typeof value === 'string' && !texts.includes(value)) texts.push(value);
  return texts.join(' ').replace(LINE_BREAKS, '|');
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

/** What signs count by lines of legends. One that is said to mean several things means none of them. */
function signsIn(lines: readonly string[]): Map<NormalText, MarkMeaning> {
  const signs = new Map<NormalText, MarkMeaning | null>();
  for (const line of lines) {
    for (const [sign, meaning] of legendEntries(squash(line))) {
      const known = signs.get(sign);
      signs.set(sign, known === undefined || known === meaning ? meaning : null);
    }
  }
  return new Map([...signs].flatMap(([sign, meaning]) => (meaning === null ? [] : [[sign, meaning] as const])));
}

/** What signs count by the legend of a sheet, wherever it stands around the tables (rule B1). */
export function signsOfLegend(sheet: FormSheet, pages: readonly AttendancePage[]): MarkSigns {
  return pages.length === 0 ? new Map() : signsIn(linesAround(sheet, pages));
}

/** The signs of marks that could not be read. */
function unknownSigns(blocks: readonly AttendanceBlock[]): Set<NormalText> {
  const signs = new Set<NormalText>();
  const add = (mark: MarkReading | null): void => {
    if (mark?.kind === 'unknown' && typeof mark.raw === 'string') signs.add(signOf(mark.raw));
  };
  for (const { marks } of blocks.flatMap(({ workers }) => workers)) {
    for (const { inPost, insured, paid } of marks) [inPost, insured, paid].forEach(add);
  }
  return signs;
}

/**
 * Marks that no list and no legend of their own sheet explains, by a legend on another sheet in plain sight (填表说明),
 * outside of the tables there (rule B1).
 */
export function withLegendsElsewhere(
  blocks: readonly AttendanceBlock[],
  sheets: readonly { readonly sheet: FormSheet; readonly tables: readonly Area[] }[],
): readonly AttendanceBlock[] {
  const unknown = unknownSigns(blocks);
  if (unknown.size === 0) return blocks;
  const own = new Set(blocks.map((block) => block.sheet));
  const lines = sheets.flatMap(({ sheet, tables }) => {
    if (own.has(sheet.name) || sheet.sheet.visibility !== 'visible') return [];
    const index = new AreaIndex(tables);
    return sheet.rows.map((row) => lineOf(sheet.cellsOfRow(row).filter(({ column }) => !index.covers(row, column))));
  });
  const signs = new Map([...signsIn(lines)].filter(([sign]) => unknown.has(sign)));
  return signs.size === 0 ? blocks : blocks.map((block) => withSigns(block, signs));
}
