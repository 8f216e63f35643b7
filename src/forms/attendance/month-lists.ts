import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import type { Claim, TableReader } from '../table-reader';
import { isMonthColumn, type MarkRole } from '../vocabulary/attendance-columns';
import type { AttendanceHeader } from './header';
import { columnsOfMonths, type MonthGroup } from './month-groups';
import { areMarksBelow, markRoleAt } from './month-row';
import { bareMonth, monthsOfRow, readMonthHeader, type MonthHeader } from './months';
import type { AttendancePage } from './page';
import { roleColumns } from './role-columns';
import { spansOf, type Span } from './spans';

/** How many entries under a header are looked at to know months. */
const SAMPLE = 8;
const FEWEST_MONTHS = 2;

const isMonth = (sheet: FormSheet, cell: Cell): boolean =>
  readMonthHeader(sheet, cell) !== null || bareMonth(cell) !== null;

/** Whether months stand under a header: most of the first entries are some. */
function areMonthsBelow(sheet: FormSheet, row: number, column: number): boolean {
  const entries: Cell[] = [];
  for (let below = row + 1; below <= sheet.lastRow && entries.length < SAMPLE; below++) {
    const cell = sheet.at(below, column);
    if (cell && sheet.textOf(cell).columnRole === null) entries.push(cell);
  }
  const months = entries.filter((cell) => isMonth(sheet, cell)).length;
  return months >= FEWEST_MONTHS && months * 2 > entries.length;
}

/** The column in a row of headers that says it holds months, or years; null where there is none. */
function headedColumn(sheet: FormSheet, row: number, { from, to }: Span, holds: 'month' | 'year'): number | null {
  const cell = sheet.cellsBetween(row, from, to).find((other) => isMonthColumn(sheet.textOf(other).normal, holds));
  return cell?.column ?? null;
}

/** The kinds of marks that a row of headers names, each by its first column. */
function markColumns(sheet: FormSheet, row: number, { from, to }: Span): Map<MarkRole, number> {
  const columns = new Map<MarkRole, number>();
  for (const cell of sheet.cellsBetween(row, from, to)) {
    const { column } = cell;
    const role = isMonthColumn(sheet.textOf(cell).normal, 'month') ? null : markRoleAt(sheet, row, column);
    if (role && !columns.has(role)) columns.set(role, column);
  }
  return columns;
}

/** The columns of a list in which months go down the rows. */
interface ListColumns {
  readonly span: Span;
  readonly top: number;
  readonly bottom: number;
  readonly month: number;
  readonly year: number | null;
  readonly marks: Pick<MonthGroup, 'inPost' | 'insured' | 'paid'>;
}

function columnsOf(sheet: FormSheet, span: Span): ListColumns | null {
  const { row, column } = span.name;
  const month = headedColumn(sheet, row, span, 'month');
  if (month === null) return null;
  const below = sheet.at(row + 1, column);
  const isHeaderBelow = !below || sheet.textOf(below).isNameHeader;
  const under = isHeaderBelow ? markColumns(sheet, row + 1, span) : new Map<MarkRole, number>();
  const [marks, bottom] = under.has('inPost') ? [under, row + 1] : [markColumns(sheet, row, span), row];
  const inPost = marks.get('inPost');
  if (inPost === undefined || !areMarksBelow(sheet, bottom, inPost) || !areMonthsBelow(sheet, bottom, month)) {
    return null;
  }
  return {
    span,
    top: row,
    bottom,
    month,
    year: headedColumn(sheet, row, span, 'year'),
    marks: { inPost, insured: marks.get('insured') ?? null, paid: marks.get('paid') ?? null },
  };
}

/** The month that each row of a list is of, as far as the sheet says. */
function monthsOfRows(sheet: FormSheet, { bottom, month, year }: ListColumns, end: number): Map<number, MonthHeader> {
  const cells: Cell[] = [];
  for (let row = bottom + 1; row < end; row++) {
    const cell = sheet.at(row, month);
    if (cell) cells.push(cell);
  }
  const stated = new Map(monthsOfRow(sheet, cells, () => true).map((header) => [header.row, header]));
  const months = new Map<number, MonthHeader>();
  let above: MonthHeader | undefined;
  for (let row = bottom + 1; row < end; row++) {
    // A month that is merged over its rows, or stands in the first of them alone, is that of them all.
    if (sheet.at(row, month)) above = stated.get(row);
    if (!above || sheet.cellsOfRow(row).length === 0) continue;
    const ofYear = year === null ? NaN : Number(/^20\d\d/.exec(sheet.shownTextAt(row, year).normal)?.[0]);
    months.set(row, above.year === null && !Number.isNaN(ofYear) ? { ...above, year: ofYear } : above);
  }
  return withYears(months);
}

const keyOf = ({ year, month }: MonthHeader): string => `${year ?? ''}-${month}`;

/** The months with their years where only some rows state one: that of the same month elsewhere, else of the row above. */
function withYears(months: ReadonlyMap<number, MonthHeader>): Map<number, MonthHeader> {
  const years = new Map<number, Set<number>>();
  for (const { year, month } of months.values()) {
    if (year !== null) years.set(month, new Set([...(years.get(month) ?? []), year]));
  }
  if (years.size === 0) return new Map(months);
  let above: MonthHeader | undefined;
  const dated = new Map<number, MonthHeader>();
  for (const [row, header] of months) {
    const [known, another] = years.get(header.month) ?? [];
    const next = above?.year == null ? null : above.year + (header.month < above.month ? 1 : 0);
    const year = header.year ?? (another === undefined ? (known ?? next) : next);
    above = { ...header, year };
    dated.set(row, above);
  }
  return dated;
}

/** Months without years in the order of a period: they begin behind the widest gap of the year; a whole year where the sheet begins. */
function fromWidestGap(months: readonly MonthHeader[]): MonthHeader[] {
  const [first] = months;
  const sorted = [...months].sort((a, b) => a.month - b.month);
  if (sorted.length === 12) {
    const start = first?.month ?? 1;
    return sorted.sort((a, b) => ((a.month - start + 12) % 12) - ((b.month - start + 12) % 12));
  }
  const gapBefore = (index: number): number => {
    const [own, before] = [sorted[index]?.month ?? 0, sorted.at(index - 1)?.month ?? 0];
    return (own - before + 12) % 12;
  };
  let start = 0;
  for (let index = 1; index < sorted.length; index++) if (gapBefore(index) > gapBefore(start)) start = index;
  return [...sorted.slice(start), ...sorted.slice(0, start)];
}

/** Each month of a list once, in time order. */
function inOrder(months: Iterable<MonthHeader>): MonthHeader[] {
  const distinct = new Map<string, MonthHeader>();
  for (const header of months) if (!distinct.has(keyOf(header))) distinct.set(keyOf(header), header);
  const all = [...distinct.values()];
  if (all.some(({ year, isCounted }) => year === null && !isCounted)) return fromWidestGap(all);
  return all.sort((a, b) => (a.year ?? 0) * 12 + a.month - ((b.year ?? 0) * 12 + b.month));
}

function pageOf(sheet: FormSheet, columns: ListColumns, floor: number, end: number): AttendancePage | null {
  const { span, top, bottom, marks } = columns;
  const months = monthsOfRows(sheet, columns, end);
  const headers = inOrder(months.values());
  const places = new Map(headers.map((header, place) => [keyOf(header), place]));
  const groups = headers.map((header): MonthGroup => ({ header, ...marks }));
  const { columns: roles, concluded } = roleColumns(sheet, { top, bottom }, span, groups);
  const used = [...Object.values(roles), ...columnsOfMonths(groups), ...(columns.year === null ? [] : [columns.year])];
  const header: AttendanceHeader = {
    sheet,
    top,
    bottom,
    isNameConcluded: false,
    left: Math.min(...used),
    right: Math.max(...used),
    months: groups,
    columns: roles,
    concluded,
    partSums: [],
    concludedSum: null,
    unread: [],
  };
  const monthOfRow = new Map([...months].flatMap(([row, month]) => [[row, places.get(keyOf(month)) ?? 0] as const]));
  return groups.length > 0 ? { header, floor, end, monthOfRow } : null;
}

/** 附件2 as a list: a row for each month of a worker, with a column that says the month. */
export const monthLists: TableReader = {
  claims({ sheet, row, measures }) {
    const cells = measures ? [] : sheet.cellsOfRow(row);
    const isOfMonths = (cell: Cell): boolean => typeof cell.value === 'string' && sheet.textOf(cell).isMonthColumn;
    if (!cells.some(isOfMonths)) return [];
    return spansOf(sheet, row).flatMap((span): Claim[] => {
      const columns = columnsOf(sheet, span);
      if (!columns) return [];
      const read: Claim['read'] = ({ floor, end }) => {
        const page = pageOf(sheet, columns, floor, end);
        return page ? { pages: [page] } : {};
      };
      return [{ top: row, first: span.from, last: span.to, read }];
    });
  },
};
