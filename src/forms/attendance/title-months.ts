import type { FormSheet } from '../layout/form-sheet';
import { firstDay, lastDay, monthOf, monthsBetween, type Month } from '../values/calendar';
import { findPeriods } from '../values/dates';
import { squash, type NormalText } from '../values/text';
import { monthsNamed, type NamedMonths } from '../vocabulary/title-months';
import type { AttendancePage } from './page';

/** How far above its header a table's title stands at most, and how many cells a row with one has. */
const TITLE_ROWS = 6;
const CELLS_OF_A_TITLE = 3;

function namedIn(text: NormalText): NamedMonths | null {
  return findPeriods(text).length > 0 ? null : monthsNamed(text);
}

/** What the titles right above a table, or else the name of its sheet, say of its months; null where they say nothing. */
export function namedAbove(sheet: FormSheet, top: number, floor: number, from: number, to: number): NamedMonths | null {
  for (let row = top - 1; row >= Math.max(floor, top - TITLE_ROWS); row--) {
    const cells = sheet.cellsBetween(row, from, to);
    if (cells.length > CELLS_OF_A_TITLE) break;
    for (const cell of cells) {
      const named = typeof cell.value === 'string' ? namedIn(sheet.textOf(cell).normal) : null;
      if (named) return named;
    }
  }
  return namedIn(squash(sheet.name));
}

/** The months that the titles of a page or its sheet's name give with their year; empty where they give none. */
export function monthsInTitles({ header: { sheet, top, left, right }, floor }: AttendancePage): Month[] {
  const named = namedAbove(sheet, top, floor, left, right);
  const year = named?.year ?? null;
  if (!named || year === null) return [];
  const [first, last] = [monthOf(year, named.first), monthOf(year, named.last)];
  return first && last ? monthsBetween(firstDay(first), lastDay(last)) : [];
}
