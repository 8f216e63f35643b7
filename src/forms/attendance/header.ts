import type { Cell } from '../../workbook/snapshot';
import type { SheetIndex } from '../../workbook/sheet-index';
import { measureClass } from '../vocabulary/headers';
import { bareMonth, monthsOfRow, yearOfHeader, type MonthHeader } from './months';
import { squash } from '../values/text';
import { labelRole, isLabelOf, markRole, type LabelRole, type MarkRole } from '../vocabulary/attendance-columns';

/** Columns of one page block of 附件2, before its months have years. */
export interface AttendanceHeader {
  readonly sheet: SheetIndex;
  readonly top: number;
  readonly bottom: number;
  /** Leftmost and rightmost column of the block. */
  readonly left: number;
  readonly right: number;
  readonly months: readonly MonthGroup[];
  readonly columns: LabelColumns;
}

export interface MonthGroup {
  readonly header: MonthHeader;
  readonly inPost: number | null;
  readonly insured: number | null;
  readonly paid: number | null;
}

export type LabelColumns = { readonly name: number } & { readonly [role in LabelRole]?: number };

function markRoleAt(sheet: SheetIndex, row: number, column: number): MarkRole | null {
  const value = sheet.at(row, column)?.value;
  return typeof value === 'string' ? markRole(squash(value)) : null;
}

const HEADER_DEPTH = 3;
/** Rows around the name header in which the months may stand. */
const NEAREST_FIRST = [0, 1, -1, 2, -2];

/** The columns that belong to one name column where several tables stand side by side. */
interface Span {
  readonly name: Cell;
  readonly from: number;
  readonly to: number;
}

/** A column of another form beside the attendance: agreed, completed and percent figures. */
function isForeign(cell: Cell): boolean {
  const text = squash(typeof cell.value === 'string' ? cell.value : null);
  return measureClass(text) !== null && markRole(text) === null && labelRole(text) === null;
}

/** Where the labels of a name column begin: its ordinals and types stand left of it without a gap. */
function startOfLabels(sheet: SheetIndex, name: Cell): number {
  let from = name.column;
  for (let column = name.column - 1; column >= 0; column--) {
    const text = squash(sheet.shownAt(name.row, column)?.value ?? null);
    if (!isLabelOf(text, 'no') && !isLabelOf(text, 'type')) break;
    from = column;
  }
  return from;
}

/** Whether a text heads a column of names. */
export function isNameHeader(value: Cell['value']): boolean {
  return typeof value === 'string' && isLabelOf(squash(value), 'name');
}

function spansOf(sheet: SheetIndex, row: number): Span[] {
  const names = sheet.cellsOfRow(row).filter((cell) => isNameHeader(cell.value));
  if (names.length === 0) return [];
  const foreign: number[] = [];
  for (let near = row; near < row + HEADER_DEPTH; near++) {
    for (const cell of sheet.cellsOfRow(near)) if (isForeign(cell)) foreign.push(cell.column);
  }
  foreign.sort((a, b) => a - b);
  const starts = names.map((name) => startOfLabels(sheet, name));
  return names.map((name, index) => {
    const before = foreign.findLast((column) => column < name.column) ?? -1;
    const after = foreign.find((column) => column > name.column) ?? sheet.lastColumn + 1;
    const from = index === 0 ? before + 1 : Math.max(before + 1, starts[index] ?? name.column);
    return { name, from, to: Math.min(after, starts[index + 1] ?? after) - 1 };
  });
}

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
function monthHeadersOf(sheet: SheetIndex, row: number, span: Span, date1904: boolean): MonthHeader[] {
  const counted = row === span.name.row ? monthsInOrder(sheet.cellsOfRow(row)) : new Set<Cell>();
  const isOverMarks = (cell: Cell): boolean => counted.has(cell) || markRoleAt(sheet, row + 1, cell.column) !== null;
  const headers = monthsOfRow(sheet.cellsOfRow(row), date1904, isOverMarks).filter(
    ({ column }) => column > span.name.column && column <= span.to,
  );
  if (row === 0 || headers.length === 0) return headers;
  const years = sheet.cellsOfRow(row - 1).flatMap((cell) => {
    const year = yearOfHeader(cell.value);
    return year === null || cell.column < span.from ? [] : [{ column: cell.column, year }];
  });
  let above: { readonly column: number; readonly year: number } | undefined;
  let latest = 0;
  return headers.map((header) => {
    while (years[0] && years[0].column <= header.column) {
      above = years.shift();
      latest = 0;
    }
    // A year over all columns holds up to the turn of the year.
    const isNextYear = header.month < latest;
    latest = Math.max(latest, header.month);
    return above && header.year === null && !isNextYear ? { ...header, year: above.year } : header;
  });
}

/** Where the last month ends: at the next column with a header of its own. */
function nextLabel(sheet: SheetIndex, header: MonthHeader, lastColumn: number): number {
  const after = sheet.cellsOfRow(header.row).find((cell) => cell.column > header.column);
  return Math.min(after?.column ?? lastColumn + 1, lastColumn + 1);
}

/** Month groups under their headers: merged, or reaching to where the next group or another kind of column begins. */
function monthGroups(
  sheet: SheetIndex,
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
function groupsUnderRoles(sheet: SheetIndex, headers: readonly MonthHeader[]): MonthGroup[] | null {
  const above = sheet.cellsOfRow((headers[0]?.row ?? 0) - 1).flatMap(({ row, column }) => {
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

function labelColumns(
  sheet: SheetIndex,
  rows: { readonly top: number; readonly bottom: number },
  span: Span,
  groups: readonly MonthGroup[],
): LabelColumns {
  const columns: { name: number } & { [role in LabelRole]?: number } = { name: span.name.column };
  const taken = new Set(groups.flatMap(({ header, ...marks }) => [header.column, ...Object.values(marks)]));
  for (let row = rows.top; row <= rows.bottom; row++) {
    for (const cell of sheet.cellsOfRow(row)) {
      if (cell.column < span.from || cell.column > span.to) continue;
      if (taken.has(cell.column) || typeof cell.value !== 'string') continue;
      const role = labelRole(squash(cell.value));
      if (role) columns[role] ??= cell.column;
    }
  }
  // Behind the name stands what each worker holds (持证类型), not a type that workers are ordered by.
  if (columns.qualification === undefined && columns.type !== undefined && columns.type > columns.name) {
    columns.qualification = columns.type;
  }
  return columns;
}

/**
 * Finds headers of 附件2 at a row: a name column with months beside it, several of them where pages stand
 * side by side. Empty where there is none.
 */
export function findAttendanceHeaders(sheet: SheetIndex, row: number, date1904: boolean): AttendanceHeader[] {
  return spansOf(sheet, row).flatMap((span) => {
    let headers: MonthHeader[] = [];
    for (const step of NEAREST_FIRST) {
      // Below the name header a row with a name is a worker's: dates in it are no months.
      const isOfWorker = step > 0 && sheet.at(row + step, span.name.column) !== undefined;
      const found = row + step < 0 || isOfWorker ? [] : monthHeadersOf(sheet, row + step, span, date1904);
      if (found.length > headers.length) headers = found;
    }
    const [first] = headers;
    if (!first) return [];
    const underRoles = groupsUnderRoles(sheet, headers);
    const { groups, bottom: monthsBottom } = underRoles
      ? { groups: underRoles, bottom: first.row }
      : monthGroups(sheet, headers, span.to);
    const { name } = span;
    const top = Math.min(row, first.row);
    const bottom = Math.max(sheet.mergeAt(name.row, name.column)?.bottom ?? name.row, monthsBottom);
    const columns = labelColumns(sheet, { top, bottom }, span, groups);
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
