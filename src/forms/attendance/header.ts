import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import { labelRole, markRole, type LabelRole, type MarkRole } from '../vocabulary/attendance-columns';
import { bareMonth, monthsOfRow, yearOfHeader, type MonthHeader } from './months';
import { spansOf, type Span } from './spans';

/** Columns of one page block of 附件2, before its months have years. */
export interface AttendanceHeader {
  readonly sheet: FormSheet;
  readonly top: number;
  readonly bottom: number;
  /** Leftmost and rightmost column of the block. */
  readonly left: number;
  readonly right: number;
  readonly months: readonly MonthGroup[];
  readonly columns: RoleColumns;
}

/** The columns of a block by what they hold, months aside. */
export type RoleColumns = { readonly name: number } & { readonly [role in LabelRole]?: number };

/** The columns of one month by the marks that they hold. */
export interface MonthGroup {
  readonly header: MonthHeader;
  readonly inPost: number | null;
  readonly insured: number | null;
  readonly paid: number | null;
}

/** The kind of mark that the header at a position stands over. */
function markRoleAt(sheet: FormSheet, row: number, column: number): MarkRole | null {
  const cell = sheet.at(row, column);
  return typeof cell?.value === 'string' ? markRole(sheet.textOf(cell).normal) : null;
}

/** Rows around the name header in which the months may stand. */
const NEAREST_FIRST = [0, 1, -1, 2, -2];

/** Bare numbers beside each other that follow each other as months do: 11 | 12 | 1. */
function monthsInOrder(cells: readonly Cell[]): Set<Cell> {
  const found = new Set<Cell>();
  cells.forEach((cell, index) => {
    const [month, next] = [bareMonth(cell), cells[index + 1]];
    if (month !== null && next && bareMonth(next) === (month % 12) + 1) found.add(cell).add(next);
  });
  return found;
}

/** Month headers of a row; a bare number is one only over sub-headers or in a row of them, and a year may stand in the row above. */
function monthHeadersOf(sheet: FormSheet, row: number, { name, from, to }: Span): MonthHeader[] {
  const cells = sheet.cellsBetween(row, name.column + 1, to);
  const counted = row === name.row ? monthsInOrder(cells) : new Set<Cell>();
  const isOverMarks = (cell: Cell): boolean => counted.has(cell) || markRoleAt(sheet, row + 1, cell.column) !== null;
  const headers = monthsOfRow(cells, sheet.date1904, isOverMarks);
  if (row === 0 || headers.length === 0) return headers;
  return withYearsAbove(sheet, headers, row - 1, from, to);
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

/** Where the last month ends: at the next column with a header of its own. */
function nextLabel(sheet: FormSheet, header: MonthHeader, lastColumn: number): number {
  const [after] = sheet.cellsBetween(header.row, header.column + 1, lastColumn);
  return after?.column ?? lastColumn + 1;
}

/** Month groups under their headers: merged, or reaching to where the next group or another kind of column begins. */
function monthGroups(
  sheet: FormSheet,
  headers: readonly MonthHeader[],
  lastColumn: number,
): { groups: MonthGroup[]; bottom: number } {
  let bottom = headers[0]?.row ?? 0;
  const groups = headers.map((header, index): MonthGroup => {
    const merge = sheet.mergeAt(header.row, header.column);
    const next = headers[index + 1]?.column ?? nextLabel(sheet, header, lastColumn);
    const right = merge && merge.right > merge.left ? merge.right : next - 1;
    const roles = new Map<MarkRole, number>();
    const below = (merge?.bottom ?? header.row) + 1;
    for (let row = below; row < below + 2 && roles.size === 0; row++) {
      for (let column = header.column; column <= right; column++) {
        const role = markRoleAt(sheet, row, column);
        if (!role || roles.has(role)) continue;
        roles.set(role, column);
        bottom = Math.max(bottom, sheet.mergeAt(row, column)?.bottom ?? row);
      }
    }
    // Without sub-headers the single column under a month is the attendance itself.
    if (roles.size === 0) roles.set('inPost', header.column);
    return {
      header,
      inPost: roles.get('inPost') ?? null,
      insured: roles.get('insured') ?? null,
      paid: roles.get('paid') ?? null,
    };
  });
  return { groups, bottom };
}

/** Months that are repeated under each kind of mark: 人员到位 over 9月 | 10月, then 社保购买 over 9月 | 10月. */
function groupsUnderRoles(sheet: FormSheet, headers: readonly MonthHeader[], { from, to }: Span): MonthGroup[] | null {
  const above = sheet.cellsBetween((headers[0]?.row ?? 0) - 1, from, to).flatMap(({ row, column }) => {
    const role = markRoleAt(sheet, row, column);
    return role ? [{ role, column }] : [];
  });
  if (new Set(above.map(({ role }) => role)).size < 2) return null;
  const groups = new Map<string, MonthGroup>();
  for (const header of headers) {
    const role = above.findLast(({ column }) => column <= header.column)?.role;
    const key = `${header.year ?? ''} ${header.month}`;
    const group = groups.get(key) ?? { header, inPost: null, insured: null, paid: null };
    if (!role || group[role] !== null) return null;
    groups.set(key, { ...group, [role]: header.column });
  }
  return [...groups.values()];
}

/** What the columns beside the months hold, by their headers. */
function roleColumns(
  sheet: FormSheet,
  rows: { readonly top: number; readonly bottom: number },
  span: Span,
  groups: readonly MonthGroup[],
): RoleColumns {
  const columns: { name: number } & { [role in LabelRole]?: number } = { name: span.name.column };
  const taken = new Set(groups.flatMap(({ header, ...marks }) => [header.column, ...Object.values(marks)]));
  for (let row = rows.top; row <= rows.bottom; row++) {
    for (const cell of sheet.cellsBetween(row, span.from, span.to)) {
      if (taken.has(cell.column) || typeof cell.value !== 'string') continue;
      const role = labelRole(sheet.textOf(cell).normal);
      if (role && role !== 'other') columns[role] ??= cell.column;
    }
  }
  // Behind the name stands what each worker holds (持证类型), not a type that workers are ordered by.
  if (columns.qualification === undefined && columns.type !== undefined && columns.type > columns.name) {
    columns.qualification = columns.type;
  }
  return columns;
}

/** The months of a name column: the row near it that holds most of them. */
function monthsNear(sheet: FormSheet, row: number, span: Span): readonly MonthHeader[] {
  let headers: MonthHeader[] = [];
  for (const step of NEAREST_FIRST) {
    // Below the name header a row with a name is a worker's: dates in it are no months.
    const isOfWorker = step > 0 && sheet.at(row + step, span.name.column) !== undefined;
    const found = row + step < 0 || isOfWorker ? [] : monthHeadersOf(sheet, row + step, span);
    if (found.length > headers.length) headers = found;
  }
  return headers;
}

/**
 * Finds headers of 附件2 at a row: a name column with months beside it, several of them where pages stand
 * side by side. Empty where there is none.
 */
export function findAttendanceHeaders(sheet: FormSheet, row: number): AttendanceHeader[] {
  return spansOf(sheet, row).flatMap((span) => {
    const headers = monthsNear(sheet, row, span);
    const [first] = headers;
    if (!first) return [];
    const underRoles = groupsUnderRoles(sheet, headers, span);
    const { groups, bottom: monthsBottom } = underRoles
      ? { groups: underRoles, bottom: first.row }
      : monthGroups(sheet, headers, span.to);
    const { name } = span;
    const top = Math.min(row, first.row);
    const bottom = Math.max(sheet.mergeAt(name.row, name.column)?.bottom ?? name.row, monthsBottom);
    const columns = roleColumns(sheet, { top, bottom }, span, groups);
    const marks = groups.flatMap(({ header, inPost, insured, paid }) => [
      header.column,
      inPost ?? header.column,
      insured ?? header.column,
      paid ?? header.column,
    ]);
    const used = [...Object.values(columns), ...marks];
    return [{ sheet, top, bottom, left: Math.min(...used), right: Math.max(...used), months: groups, columns }];
  });
}
