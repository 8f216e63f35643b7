import type { Cell } from '../../workbook/snapshot';
import { firstAtLeast } from '../../workbook/sorted';
import type { FormSheet } from '../layout/form-sheet';
import { concludedName } from './concluded-name';
import { isLabelOf, type LabelRole } from '../vocabulary/attendance-columns';
import { readMonthHeader } from './months';

/** Where the header over the names stands; it may be blank. */
export type NameHeader = Pick<Cell, 'row' | 'column' | 'value'>;

/** How many rows a header of 附件2 takes at most. */
const HEADER_DEPTH = 3;

/** The columns that belong to one name column where several tables stand side by side. */
export interface Span {
  readonly name: NameHeader;
  /** The header over the names is blank or misspelt. */
  readonly isConcluded: boolean;
  readonly from: number;
  readonly to: number;
}

/** A column of another form beside the attendance: agreed, completed and percent figures. */
function isForeign(sheet: FormSheet, cell: Cell): boolean {
  if (typeof cell.value !== 'string') return false;
  const text = sheet.textOf(cell);
  return text.measure !== null && text.markRole === null && text.columnRole === null;
}

/** The columns of other forms in the rows of a header, ascending. */
function foreignColumns(sheet: FormSheet, top: number): number[] {
  const columns: number[] = [];
  for (let row = top; row < top + HEADER_DEPTH; row++) {
    for (const cell of sheet.cellsOfRow(row)) if (isForeign(sheet, cell)) columns.push(cell.column);
  }
  return columns.sort((a, b) => a - b);
}

/** Where the labels of a name column begin: its ordinals and types stand left of it without a gap. */
function startOfLabels(sheet: FormSheet, name: NameHeader): number {
  let from = name.column;
  for (let column = name.column - 1; column >= 0; column--) {
    const { normal } = sheet.shownTextAt(name.row, column);
    if (!isLabelOf(normal, 'no') && !isLabelOf(normal, 'type')) break;
    from = column;
  }
  return from;
}

/** Whether the first entry under a header is a number. */
function isOverNumbers(sheet: FormSheet, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + HEADER_DEPTH + 1; below++) {
    const cell = sheet.at(below, column);
    if (cell) return sheet.figureKindAt(below, column) === 'number';
  }
  return false;
}

/** Headers of names in a row. One that repeats the header above it is that header, whose merge was split and filled. */
function nameHeaders(sheet: FormSheet, row: number): readonly NameHeader[] {
  const isName = (cell: Cell | undefined): boolean =>
    typeof cell?.value === 'string' && sheet.textOf(cell).isNameHeader;
  const names = sheet.cellsOfRow(row).filter((cell) => isName(cell) && !isName(sheet.at(row - 1, cell.column)));
  // Of two side by side the one over numbers is a header of ordinals that repeats the other.
  return names.filter(({ column }) => {
    const isBeside = names.some((other) => Math.abs(other.column - column) === 1);
    return !isBeside || !isOverNumbers(sheet, row, column);
  });
}

/** Headers with which the labels of a table begin; behind the months of a table they begin another one. */
const OPENING: ReadonlySet<LabelRole | null> = new Set<LabelRole>(['no', 'type', 'name', 'position', 'qualification']);

/** The cells of a row by the tables side by side: where headers return that stood before the months already. */
function tablesOfRow(sheet: FormSheet, row: number): Cell[][] {
  const tables: Cell[][] = [];
  let open: Cell[] = [];
  let seen = new Set<LabelRole>();
  let hasMonths = false;
  for (const cell of sheet.cellsOfRow(row)) {
    const role = typeof cell.value === 'string' ? sheet.textOf(cell).columnRole : null;
    if (role && hasMonths && seen.has(role) && OPENING.has(role)) {
      tables.push(open);
      [open, seen, hasMonths] = [[], new Set(), false];
    }
    if (role && OPENING.has(role)) seen.add(role);
    hasMonths ||= readMonthHeader(sheet, cell) !== null;
    open.push(cell);
  }
  return [...tables, open];
}

interface FoundName {
  readonly name: NameHeader;
  readonly isConcluded: boolean;
}

/** The name columns of a row; in each of the tables side by side the header over it may be lost. */
function namesOfRow(sheet: FormSheet, row: number): FoundName[] {
  const stated = nameHeaders(sheet, row);
  // Without months a row heads no table whose names have lost their header, nor several: most rows are done here.
  const hasMonths = sheet.cellsOfRow(row).some((cell) => readMonthHeader(sheet, cell) !== null);
  if (!hasMonths) return stated.map((name) => ({ name, isConcluded: false }));
  return tablesOfRow(sheet, row).flatMap((cells): FoundName[] => {
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last) return [];
    const own = stated.filter(({ column }) => column >= first.column && column <= last.column);
    if (own.length > 0) return own.map((name) => ({ name, isConcluded: false }));
    const name = concludedName(sheet, row, cells);
    return name ? [{ name, isConcluded: true }] : [];
  });
}

/** The name columns that a row heads, each with the columns up to the next table. */
export function spansOf(sheet: FormSheet, row: number): Span[] {
  const names = namesOfRow(sheet, row);
  if (names.length === 0) return [];
  const foreign = foreignColumns(sheet, row);
  const starts = names.map(({ name }) => startOfLabels(sheet, name));
  return names.map(({ name, isConcluded }, index) => {
    const before = foreign[firstAtLeast(foreign, name.column) - 1] ?? -1;
    const after = foreign[firstAtLeast(foreign, name.column + 1)] ?? sheet.lastColumn + 1;
    const from = index === 0 ? before + 1 : Math.max(before + 1, starts[index] ?? name.column);
    return { name, isConcluded, from, to: Math.min(after, starts[index + 1] ?? after) - 1 };
  });
}
