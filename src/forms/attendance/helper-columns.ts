import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import type { LabelRole } from '../vocabulary/attendance-columns';
import { readMonthHeader, type MonthHeader } from './months';
import type { Span } from './spans';

/** How many rows a header of 附件2 takes at most. */
const HEADER_DEPTH = 3;
/** How many rows are looked at to know a column by its entries. */
const SAMPLE = 60;
const FEWEST_ENTRIES = 2;

/** What the header over a column says. */
interface ColumnHeader {
  readonly roles: ReadonlySet<LabelRole>;
  readonly months: readonly MonthHeader[];
  readonly isOfMarks: boolean;
}

/** The columns of a span as their headers and entries tell what each is for. */
class Columns {
  private readonly firstEntry: number;

  constructor(
    private readonly sheet: FormSheet,
    private readonly span: Span,
  ) {
    const { row, column } = span.name;
    let below = row + 1;
    while (below < row + HEADER_DEPTH && this.isOfHeader(below, column)) below++;
    this.firstEntry = below;
  }

  private isOfHeader(row: number, nameColumn: number): boolean {
    const { normal, isNameHeader } = this.sheet.textAt(row, nameColumn);
    return normal === '' || isNameHeader;
  }

  headerOf(column: number): ColumnHeader {
    const roles = new Set<LabelRole>();
    const months: MonthHeader[] = [];
    let isOfMarks = false;
    for (let row = this.span.name.row; row < this.firstEntry; row++) {
      const cell = this.sheet.at(row, column);
      if (!cell) continue;
      const { columnRole, markRole } = this.sheet.textOf(cell);
      if (columnRole !== null) roles.add(columnRole);
      isOfMarks ||= markRole !== null;
      const month = readMonthHeader(this.sheet, cell);
      if (month) months.push(month);
    }
    return { roles, months, isOfMarks };
  }

  /** What stands below the header of a column, up to the next header over names. */
  entriesOf(column: number): Cell[] {
    const { sheet, span } = this;
    const entries: Cell[] = [];
    for (let row = this.firstEntry; row <= Math.min(sheet.lastRow, this.firstEntry + SAMPLE); row++) {
      if (sheet.textAt(row, span.name.column).isNameHeader) break;
      const cell = sheet.at(row, column);
      if (cell) entries.push(cell);
    }
    return entries;
  }
}

/** Whether a header says a month that another one says too; a year is often left out. */
const isSameMonth = (one: MonthHeader, other: MonthHeader): boolean =>
  one.month === other.month && (one.year === null || other.year === null || one.year === other.year);

/** Whether a column computes something from a table, whose own header says all that the header of the column does. */
function isHelper(columns: Columns, column: number, table: ColumnHeader): boolean {
  const { roles, months, isOfMarks } = columns.headerOf(column);
  const areRepeated = months.every((month) => table.months.some((other) => isSameMonth(month, other)));
  if (isOfMarks || !areRepeated || [...roles].some((role) => !table.roles.has(role))) return false;
  const entries = columns.entriesOf(column);
  const computed = entries.filter(({ formula }) => formula !== null);
  const areFigures = entries.every(({ value, formula }) => formula !== null || typeof value === 'number');
  const isComputed = months.length > 0 || computed.length * 2 > entries.length;
  return entries.length >= FEWEST_ENTRIES && areFigures && isComputed;
}

/**
 * A span without the columns of helping figures at its right end, behind 备注 and the sums: formulas over the marks, under a
 * header that is blank or repeats the months. They are no part of the form.
 */
export function withoutHelpers(sheet: FormSheet, span: Span): Span {
  const columns = new Columns(sheet, span);
  const table = { roles: new Set<LabelRole>(), months: new Array<MonthHeader>(), isOfMarks: false };
  let remark = span.name.column;
  for (; remark <= span.to; remark++) {
    const { roles, months } = columns.headerOf(remark);
    for (const role of roles) table.roles.add(role);
    table.months.push(...months);
    if (roles.has('remark') && table.months.length > 0) break;
  }
  if (remark >= span.to || !table.roles.has('subtotal')) return span;
  let to = span.to;
  for (let column = span.to; column > remark; column--) {
    if (isHelper(columns, column, table)) to = column - 1;
    else if (columns.entriesOf(column).length > 0) break;
  }
  return { ...span, to };
}
