import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import type { NormalText } from '../values/text';
import { labelRole, markRole, type MarkRole } from '../vocabulary/attendance-columns';
import { withoutHelpers } from './helper-columns';
import { areMarksBelow, markRoleAt, monthHeadersOf } from './month-row';
import { columnsOfMonths, groupsInOneLine, monthGroups, type MonthGroup } from './month-groups';
import type { MonthHeader } from './months';
import { groupsUnderRoles } from './months-under-roles';
import type { PartSum } from './part-sums';
import { roleColumns, type ConcludedRole, type HeaderRows, type RoleColumns } from './role-columns';
import { spansOf, type Span } from './spans';
import { holdsSums, sumColumns, sumOfMarks } from './sum-columns';
import { namedAbove } from './title-months';

/** Columns of one page block of 附件2, before its months have years. */
export interface AttendanceHeader {
  readonly sheet: FormSheet;
  readonly top: number;
  readonly bottom: number;
  /** The header over the names is blank or misspelt: they were known by what they are. */
  readonly isNameConcluded: boolean;
  /** Leftmost and rightmost column of the block. */
  readonly left: number;
  readonly right: number;
  readonly months: readonly MonthGroup[];
  readonly columns: RoleColumns;
  readonly partSums: readonly PartSum[];
  /** Columns whose header is blank or another's, and that were known by what stands in them. */
  readonly concluded: readonly ConcludedRole[];
  /** A sum whose header is lost or says another sum's, and that was known by its figures. */
  readonly concludedSum: 'subtotal' | 'experienced' | null;
  /** Columns of figures behind the months whose header is blank or that of another column. */
  readonly unread: readonly number[];
}

/** Rows around the name header in which the months may stand. */
const NEAREST_FIRST = [0, 1, -1, 2, -2];

/** The only month of a table that names none in its header: its title does, or its sheet. */
function monthOfTitle(sheet: FormSheet, { name, from, to }: Span): MonthGroup | null {
  const columns = new Map<MarkRole, number>();
  for (const { row, column } of sheet.cellsBetween(name.row, from, to)) {
    const role = markRoleAt(sheet, row, column);
    if (role && !columns.has(role)) columns.set(role, column);
  }
  const inPost = columns.get('inPost');
  if (inPost === undefined || !areMarksBelow(sheet, name.row, inPost)) return null;
  const named = namedAbove(sheet, name.row, 0, 0, to);
  if (!named || named.first !== named.last) return null;
  const header = { row: name.row, column: inPost, month: named.first, year: named.year };
  return { header, inPost, insured: columns.get('insured') ?? null, paid: columns.get('paid') ?? null };
}

/** The months of a name column with the columns of their marks, and the last row of their headers. */
function monthsOf(sheet: FormSheet, row: number, span: Span): { groups: MonthGroup[]; top: number; bottom: number } {
  const inOneLine = groupsInOneLine(sheet, span);
  if (inOneLine) return { groups: inOneLine, top: row, bottom: row };
  const headers = monthsNear(sheet, row, span);
  const [first] = headers;
  if (!first) {
    const only = monthOfTitle(sheet, span);
    return { groups: only ? [only] : [], top: row, bottom: row };
  }
  const underRoles = groupsUnderRoles(sheet, headers, span);
  if (underRoles) return { groups: underRoles, top: first.row, bottom: first.row };
  return { ...monthGroups(sheet, headers, span), top: first.row };
}

interface Columns {
  readonly columns: RoleColumns;
  readonly unread: readonly number[];
  readonly concludedSum: AttendanceHeader['concludedSum'];
}

/** How far behind the last column that is known a sum may stand whose header is lost. */
const WIDEST_GAP = 2;

/** The columns with those of the sums, where the header of one is lost or says the other's. */
function withSums(
  sheet: FormSheet,
  rows: HeaderRows,
  columns: RoleColumns,
  partSums: readonly PartSum[],
  groups: readonly MonthGroup[],
  span: Span,
): Columns {
  const months = columnsOfMonths(groups);
  const parts = partSums.map(({ column }) => column);
  const taken = new Set<number | undefined>([...months, ...parts, ...Object.values(columns)]);
  const behind: number[] = [];
  const end = Math.max(...months, ...Object.values(columns)) + WIDEST_GAP;
  for (let column = Math.max(...months) + 1; column <= Math.min(end, span.to); column++) behind.push(column);
  const free = behind.filter((column) => !taken.has(column));
  const headerOf = (column: number): NormalText => sheet.shownTextAt(rows.top, column).normal;
  const headers = new Map<string, number>();
  for (let column = span.from; column <= span.to; column++) {
    const header = headerOf(column);
    headers.set(header, (headers.get(header) ?? 0) + 1);
  }
  const isUnclear = (column: number): boolean => headerOf(column) === '' || (headers.get(headerOf(column)) ?? 0) > 1;
  const inPost = groups.flatMap((group) => group.inPost ?? []);
  const isLost = (column: number): boolean => isUnclear(column) || labelRole(headerOf(column)) === null;
  const sums =
    sumColumns(sheet, rows.bottom, columns, free, headerOf, isLost) ??
    sumOfMarks(sheet, rows.bottom, columns, free.filter(isLost), inPost);
  // Sums of insurance and wages, under one 小计 that is merged over them.
  const isOfCover = (column: number): boolean => {
    for (let row = rows.top; row <= rows.bottom; row++) {
      const { normal, columnRole } = sheet.textAt(row, column);
      const role = markRole(normal);
      if (columnRole === 'other' || role === 'insured' || role === 'paid') return true;
    }
    return false;
  };
  const unread = behind.filter(
    (column) =>
      column !== (sums ?? columns).subtotal &&
      column !== (sums ?? columns).experienced &&
      !parts.includes(column) &&
      isUnclear(column) &&
      !isOfCover(column) &&
      holdsSums(sheet, rows.bottom, column),
  );
  if (!sums) return { columns, concludedSum: null, unread };
  const { subtotal, experienced, concluded } = sums;
  const ofSums = { ...(subtotal !== undefined && { subtotal }), ...(experienced !== undefined && { experienced }) };
  return { columns: { ...columns, ...ofSums }, concludedSum: concluded, unread };
}

/** Columns that are known and of no use: they belong to the table all the same. */
function otherColumns(sheet: FormSheet, rows: HeaderRows, span: Span): ReadonlySet<number> {
  const others = new Set<number>();
  for (let row = rows.top; row <= rows.bottom; row++) {
    for (const cell of sheet.cellsBetween(row, span.from, span.to)) {
      if (typeof cell.value === 'string' && sheet.textOf(cell).columnRole === 'other') others.add(cell.column);
    }
  }
  return others;
}

/** How far a table reaches from its outermost column: over further columns right beside it. */
function reach(edge: number, others: ReadonlySet<number>, step: 1 | -1): number {
  let column = edge;
  while (others.has(column + step)) column += step;
  return column;
}

/** The months of a name column: the row near it that holds most of them. */
function monthsNear(sheet: FormSheet, row: number, span: Span): readonly MonthHeader[] {
  let headers: MonthHeader[] = [];
  let firstWorker = Infinity;
  for (const step of NEAREST_FIRST) {
    // Below the name header a row with a name is a worker's: dates in it, and below it, are no months.
    const below = sheet.textAt(row + step, span.name.column);
    if (step > 0 && below.normal !== '' && !below.isNameHeader) firstWorker = Math.min(firstWorker, step);
    const isOfWorker = step >= firstWorker;
    const found = row + step < 0 || isOfWorker ? [] : monthHeadersOf(sheet, row + step, span);
    if (found.length > headers.length) headers = found;
  }
  return headers;
}

/** The last row of the header over the names: merged, or split and filled. */
function bottomOfName(sheet: FormSheet, { row, column, value }: Pick<Cell, 'row' | 'column' | 'value'>): number {
  const merged = sheet.mergeAt(row, column)?.bottom ?? row;
  return value !== null && sheet.at(merged + 1, column)?.value === value ? merged + 1 : merged;
}

/**
 * Finds headers of 附件2 at a row: a name column with months beside it, several of them where pages stand
 * side by side. Empty where there is none.
 */
export function findAttendanceHeaders(sheet: FormSheet, row: number): AttendanceHeader[] {
  return spansOf(sheet, row).flatMap((whole) => {
    const span = withoutHelpers(sheet, whole);
    const { groups, top: monthsTop, bottom: monthsBottom } = monthsOf(sheet, row, span);
    if (groups.length === 0) return [];
    const { name } = span;
    const top = Math.min(row, monthsTop);
    const bottom = Math.max(bottomOfName(sheet, name), monthsBottom);
    const { columns: known, partSums, concluded } = roleColumns(sheet, { top, bottom }, span, groups);
    const { columns, concludedSum, unread } = withSums(sheet, { top, bottom }, known, partSums, groups, span);
    const ofParts = partSums.map(({ column }) => column);
    const used = [...Object.values(columns), ...ofParts, ...columnsOfMonths(groups)];
    const others = otherColumns(sheet, { top, bottom }, span);
    const [left, right] = [reach(Math.min(...used), others, -1), reach(Math.max(...used), others, 1)];
    return [
      {
        sheet,
        top,
        bottom,
        isNameConcluded: span.isConcluded,
        left,
        right,
        months: groups,
        columns,
        partSums,
        concluded,
        concludedSum,
        unread,
      },
    ];
  });
}
