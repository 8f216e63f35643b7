import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import type { MarkRole } from '../vocabulary/attendance-columns';
import { yearInHeader } from '../vocabulary/month-headers';
import { bareMonth, monthsOfRow, readMonthHeader, yearOfHeader, type MonthHeader } from './months';
import type { Span } from './spans';

/** The kind of mark that the header at a position stands over. */
export function markRoleAt(sheet: FormSheet, row: number, column: number): MarkRole | null {
  const cell = sheet.at(row, column);
  return typeof cell?.value === 'string' ? sheet.textOf(cell).markRole : null;
}

/** Whether marks stand under a header, rather than days, hours or wages. */
export function areMarksBelow(sheet: FormSheet, row: number, column: number): boolean {
  let filled = 0;
  let known = 0;
  for (let below = row + 1; below <= sheet.lastRow; below++) {
    const cell = sheet.at(below, column);
    const text = sheet.textOf(cell);
    if (text.normal === '') continue;
    filled++;
    if (text.mark !== null || typeof cell?.value === 'boolean') known++;
  }
  return known > 0 && known * 2 >= filled;
}

/** Bare numbers beside each other that follow each other as months do: 11 | 12 | 1. */
function monthsInOrder(cells: readonly Cell[]): Set<Cell> {
  const found = new Set<Cell>();
  cells.forEach((cell, index) => {
    const [month, next] = [bareMonth(cell), cells[index + 1]];
    if (month !== null && next && bareMonth(next) === (month % 12) + 1) found.add(cell).add(next);
  });
  // 1 to 31 are the days of a month.
  return cells.some(({ value }) => value === 13 || value === '13') ? new Set() : found;
}

/** How many rows are looked at to know ticks. */
const TICK_ROWS = 8;

/** Month headers of a row; a bare number is one only over sub-headers or in a row of them, and a year may stand in the row above. */
export function monthHeadersOf(sheet: FormSheet, row: number, span: Span): MonthHeader[] {
  const { name, from, to } = span;
  const cells = sheet.cellsBetween(row, name.column + 1, to);
  const counted = row === name.row ? monthsInOrder(cells) : new Set<Cell>();
  const isOverMarks = (cell: Cell): boolean => counted.has(cell) || markRoleAt(sheet, row + 1, cell.column) !== null;
  const said = withoutFilled(sheet, withoutTwins(sheet, monthsOfRow(sheet, cells, isOverMarks)));
  const headers = withBlanks(sheet, said, span);
  if (row === 0 || headers.length === 0) return headers;
  return withYearsAbove(sheet, headers, row - 1, from, to);
}

const isSameMonth = (a: MonthHeader, b: MonthHeader): boolean => a.month === b.month && a.year === b.year;

/** Of two neighbours that say the same month, the one over marks alone heads it: the other has lost its own header. */
function withoutTwins(sheet: FormSheet, headers: readonly MonthHeader[]): MonthHeader[] {
  const isOverMarks = ({ row, column }: MonthHeader): boolean =>
    markRoleAt(sheet, row + 1, column) !== null || areMarksBelow(sheet, row, column);
  return headers.filter((header, index) => {
    const twin = [headers[index - 1], headers[index + 1]].find((other) => other && isSameMonth(header, other));
    return !twin || isOverMarks(header) || !isOverMarks(twin);
  });
}

/**
 * Months whose merged header was split and filled (9月 | 9月 | 9月 over three kinds of marks) are one header: an equal
 * neighbour belongs to it as long as another kind of mark stands under it.
 */
function withoutFilled(sheet: FormSheet, headers: readonly MonthHeader[]): MonthHeader[] {
  const kept: MonthHeader[] = [];
  let last: MonthHeader | undefined;
  let roles = new Set<MarkRole>();
  for (const header of headers) {
    const role = markRoleAt(sheet, header.row + 1, header.column);
    const isSame = last !== undefined && isSameMonth(last, header) && last.column + 1 === header.column;
    if (!isSame || role === null || roles.has(role)) {
      kept.push(header);
      roles = new Set();
    }
    if (role) roles.add(role);
    last = header;
  }
  return kept;
}

/** Whether a header says nothing that is known: it is blank, or misspelt. */
function isUnknownHeader(sheet: FormSheet, row: number, column: number): boolean {
  if ((sheet.mergeAt(row, column)?.left ?? column) < column) return false;
  const { normal, columnRole, markRole } = sheet.shownTextAt(row, column);
  return normal === '' || (columnRole === null && markRole === null && yearInHeader(normal) === null);
}

/** Whether a header says the same as another one behind the names: it is right over one of them at most. */
function isRepeated(sheet: FormSheet, row: number, column: number, { name, to }: Span): boolean {
  const { normal } = sheet.textAt(row, column);
  const cells = sheet.cellsBetween(row, name.column + 1, to);
  return normal !== '' && cells.some((cell) => cell.column !== column && sheet.textOf(cell).normal === normal);
}

/** Whether the first entries under a header that says nothing known are marks, ticks among them: figures may be sums. */
function areTicksBelow(sheet: FormSheet, row: number, column: number): boolean {
  if (!isUnknownHeader(sheet, row, column)) return false;
  let hasTick = false;
  for (let below = row + 1; below <= Math.min(sheet.lastRow, row + TICK_ROWS); below++) {
    const cell = sheet.at(below, column);
    const { normal, mark } = sheet.textOf(cell);
    if (normal === '') continue;
    if (mark === null && typeof cell?.value !== 'boolean') return hasTick;
    hasTick ||= !/^[\d.]+$/.test(normal);
  }
  return hasTick;
}

/** How far above a table the header of the one before it may stand. */
const ROWS_TO_A_TABLE = 60;

/** Whether a table above has a month in a column. */
function isMonthAbove(sheet: FormSheet, row: number, column: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - ROWS_TO_A_TABLE); above--) {
    const cell = sheet.at(above, column);
    if (typeof cell?.value === 'string' && readMonthHeader(sheet, cell)) return true;
  }
  return false;
}

/** The column of marks behind the last month without a header, or with a word that is none where a table above has a month. */
function unheadedBehind(sheet: FormSheet, { row, column }: MonthHeader, to: number): number[] {
  const last = sheet.mergeAt(row, column)?.right ?? column;
  for (let behind = last + 1; behind <= Math.min(to, last + 2); behind++) {
    const isBlank = sheet.shownTextAt(row, behind).normal === '';
    if (areTicksBelow(sheet, row, behind) && (isBlank || isMonthAbove(sheet, row, behind))) return [behind];
    if (!isBlank) break;
  }
  return [];
}

/** What a misspelt month has left: 1l月, 某月, 2024-11-01 00:00:0. */
const LEFT_OF_MONTH = /[\d月]/;

/**
 * The column of marks before the first month without a header, or with what may be left of one; other words (入职情况, 党员)
 * head remarks and ticks of their own, unless a table above has a month there.
 */
function unheadedBefore(sheet: FormSheet, { row, column }: MonthHeader): number[] {
  const left = column - 1;
  const { normal } = sheet.shownTextAt(row, left);
  const mayBeMonth = normal === '' || LEFT_OF_MONTH.test(normal) || isMonthAbove(sheet, row, left);
  return mayBeMonth && (areMarksBelow(sheet, row, left) || areTicksBelow(sheet, row, left)) ? [left] : [];
}

/** Where months begin that have no readable header: over the kind of mark with which the others begin. */
function unheadedStarts(sheet: FormSheet, headers: readonly MonthHeader[], span: Span): number[] {
  const { name, to } = span;
  const [first, last] = [headers[0], headers.at(-1)];
  if (!first || !last) return [];
  const opening = markRoleAt(sheet, first.row + 1, first.column);
  const known = new Set(headers.map(({ column }) => column));
  const between = headers.flatMap(({ column }, index) =>
    headers[index + 1]?.column === column + 2 ? [column + 1] : [],
  );
  const before = unheadedBefore(sheet, first);
  const starts =
    opening === null
      ? [...before.filter((column) => column > name.column), ...between, ...unheadedBehind(sheet, last, to)]
      : sheet
          .cellsBetween(first.row + 1, name.column + 1, to)
          .flatMap(({ row, column }) => (markRoleAt(sheet, row, column) === opening ? [column] : []));
  return starts.filter((column) => {
    if (known.has(column)) return false;
    const isLost = isUnknownHeader(sheet, first.row, column);
    // A header over kinds of marks is a month's.
    return isLost || (opening !== null && isRepeated(sheet, first.row, column, span));
  });
}

/** Months with those whose header is blank or misspelt, as far as the months beside them leave one month for it. */
function withBlanks(sheet: FormSheet, headers: readonly MonthHeader[], span: Span): MonthHeader[] {
  const [first, another] = headers;
  // Without ticks or kinds of marks beside it, a single month tells nothing of those beside it.
  const isAlone = first && !another && markRoleAt(sheet, first.row + 1, first.column) === null;
  const isBesideTicks =
    first &&
    sheet.shownTextAt(first.row, first.column - 1).normal === '' &&
    areTicksBelow(sheet, first.row, first.column - 1);
  if (!first || (isAlone && !isBesideTicks)) return [...headers];
  const starts = unheadedStarts(sheet, headers, span);
  if (starts.length === 0) return [...headers];
  const all = [...headers];
  for (const column of starts) {
    const index = all.findIndex((header) => header.column > column);
    const [before, after] = index < 0 ? [all.at(-1), undefined] : [all[index - 1], all[index]];
    const month = before ? (before.month % 12) + 1 : after ? ((after.month + 10) % 12) + 1 : null;
    const { row, isCounted } = before ?? after ?? {};
    if (month === null || row === undefined) continue;
    if (before && after && after.month !== (month % 12) + 1) continue;
    const header = { row, column, month, year: null, isConcluded: true };
    all.splice(index < 0 ? all.length : index, 0, isCounted ? { ...header, isCounted } : header);
  }
  return all;
}

/** Month headers with the years that stand in the row above them; a year over all columns holds up to its turn. */
function withYearsAbove(
  sheet: FormSheet,
  headers: readonly MonthHeader[],
  row: number,
  from: number,
  to: number,
): MonthHeader[] {
  const years = sheet.cellsBetween(row, from, to).flatMap((cell) => {
    const year = yearOfHeader(cell.value);
    return year === null ? [] : [{ column: cell.column, year }];
  });
  let next = 0;
  let above: { readonly column: number; readonly year: number } | undefined;
  let latest = 0;
  return headers.map((header) => {
    for (let year = years[next]; year && year.column <= header.column; year = years[++next]) {
      above = year;
      latest = 0;
    }
    const isNextYear = header.month < latest;
    latest = Math.max(latest, header.month);
    return above && header.year === null && !isNextYear ? { ...header, year: above.year } : header;
  });
}
