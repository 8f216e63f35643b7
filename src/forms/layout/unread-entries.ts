import type { AreaRef } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import type { UnreadEntries, UnreadRegion } from '../station';
import { isTick } from '../vocabulary/marks';
import type { FormSheet } from './form-sheet';

/** Fewer marks in a row may be a legend (√ 全月，0.5 半月，—— 不在岗). */
const FEWEST_MARKS = 4;
const FEWEST_TICKS = 2;
/** Fewer figures under headers of figures may be an example. */
const FEWEST_FIGURES = 2;

/** Whether a row of a region looks like a worker's: several marks, ticks among them. */
function isMarked(sheet: FormSheet, cells: readonly Cell[]): boolean {
  let [marks, ticks] = [0, 0];
  for (const cell of cells) {
    const { normal, mark } = sheet.textOf(cell);
    if (isTick(normal)) ticks += 1;
    if (mark !== null) marks += 1;
  }
  return marks >= FEWEST_MARKS && ticks >= FEWEST_TICKS;
}

/** Whether cells of a row announce both what is agreed and what is done. */
function isFigureHeader(sheet: FormSheet, cells: readonly Cell[]): boolean {
  const announced = new Set(cells.map((cell) => sheet.textOf(cell).measure));
  return announced.has('target') && announced.has('completed');
}

const countFigures = (cells: readonly Cell[]): number => cells.filter(({ value }) => typeof value === 'number').length;

/** The rows of a region that hold entries of a form by their look, though no table took them; null where none does. */
function entriesIn(sheet: FormSheet, { area }: UnreadRegion): UnreadEntries | null {
  const marked: number[] = [];
  const figured: number[] = [];
  let isUnderHeader = false;
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.cellsBetween(row, area.left, area.right);
    if (isMarked(sheet, cells)) marked.push(row);
    else if (isUnderHeader && countFigures(cells) >= FEWEST_FIGURES) figured.push(row);
    isUnderHeader ||= isFigureHeader(sheet, cells);
  }
  const rows = marked.length > 0 ? marked : figured;
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) return null;
  const found: AreaRef = { ...area, top, bottom };
  return { form: marked.length > 0 ? 'attendanceSheet' : 'indicatorSheet', area: found, count: rows.length };
}

/** What looks like entries among the regions of a sheet that no table took; a hidden sheet is nobody's entry. */
export function unreadEntries(sheet: FormSheet, regions: readonly UnreadRegion[]): UnreadEntries[] {
  if (sheet.sheet.visibility !== 'visible') return [];
  return regions.flatMap((region) => entriesIn(sheet, region) ?? []);
}
