import type { FormSheet } from '../layout/form-sheet';
import { firstDay, lastDay, monthOf, monthsBetween, type Month } from '../values/calendar';
import { findPeriods } from '../values/dates';
import { squash, type NormalText } from '../values/text';
import { monthsNamed, type NamedMonths } from '../vocabulary/title-months';
import type { AttendancePage } from './page';
import { titleCellsAbove } from './title-cells';

const REACH = { rows: 6, cells: 3 } as const;

function namedIn(text: NormalText): NamedMonths | null {
  return findPeriods(text).length > 0 ? null : monthsNamed(text);
}

/** What the titles right above a table, or else the name of its sheet, say of its months; null where they say nothing. */
export function namedAbove(sheet: FormSheet, top: number, floor: number, from: number, to: number): NamedMonths | null {
  for (const cell of titleCellsAbove(sheet, { top, floor, left: from, right: to }, REACH)) {
    const named = typeof cell.value === 'string' ? namedIn(sheet.textOf(cell).normal) : null;
    if (named) return named;
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
