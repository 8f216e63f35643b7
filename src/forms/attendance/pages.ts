import type { FormSheet } from '../layout/form-sheet';
import type { AttendanceBlock, Inference, PeriodRecord, UnreadRegion } from '../station';
import type { Claim, TableReader } from '../table-reader';
import { monthOf, monthOfDate, monthsBetween, type Month } from '../values/calendar';
import { readAttendanceBlock } from './block';
import { findAttendanceHeaders, type AttendanceHeader, type MonthGroup } from './header';
import { alignMonths, dateMonths } from './months';
import type { DatedGroup } from './row';

/** A page block of 附件2, to be read once the years of its months are known. */
export interface AttendancePage {
  readonly header: AttendanceHeader;
  /** The first row that no table above has taken, and the first of the next table below. */
  readonly floor: number;
  readonly end: number;
}

/** Page blocks of 附件2: workers as rows, months as groups of columns. */
export const attendancePages: TableReader = {
  claims({ sheet, row, measures }) {
    if (measures) return [];
    return findAttendanceHeaders(sheet, row).map((header): Claim => {
      const { top, left, right } = header;
      return { top, first: left, last: right, read: ({ floor, end }) => ({ pages: [{ header, floor, end }] }) };
    });
  },
};

/** The last row of a page block with a mark: the titles of the next form may follow before its end. */
export function lastMarkedRow({ header, end }: AttendancePage): number {
  const columns = header.months.map((group) => group.inPost ?? group.header.column);
  for (let row = end - 1; row > header.bottom; row--) {
    if (columns.some((column) => header.sheet.at(row, column))) return row;
  }
  return header.bottom;
}

/** The month that months without a year are counted from, and the period that tells it. */
interface MonthAnchor {
  readonly month: Month;
  readonly record: PeriodRecord;
}

/** The start of the period, as far as titles say. */
function monthAnchor(periods: readonly PeriodRecord[]): MonthAnchor | null {
  for (const role of ['assessment', 'agreement', 'purchase'] as const) {
    const record = periods.find((period) => period.role === role && period.start !== null);
    if (record?.start) return { month: monthOfDate(record.start), record };
  }
  return null;
}

function periodMonths(periods: readonly PeriodRecord[]): Month[] {
  const record = periods.find((period) => period.role === 'assessment' && period.start !== null && period.end !== null);
  return record?.start && record.end ? monthsBetween(record.start, record.end) : [];
}

/** Without any dated title the year of a contract is the only clue left. */
function contractYear(pages: readonly AttendancePage[]): number | null {
  for (const { header, end } of pages) {
    const column = header.columns.contract;
    if (column === undefined) continue;
    for (let row = header.bottom + 1; row < end; row++) {
      const year = /20\d\d/.exec(header.sheet.textAt(row, column).normal)?.[0];
      if (year !== undefined) return Number(year);
    }
  }
  return null;
}

/** A month printed for later: nothing stands under its header. */
function isEmptyMonth({ sheet, bottom }: AttendanceHeader, group: MonthGroup, end: number): boolean {
  const columns = [group.inPost, group.insured, group.paid].flatMap((column) => column ?? []);
  for (let row = bottom + 1; row < end; row++) if (columns.some((column) => sheet.at(row, column))) return false;
  return true;
}

/** What the titles say of the months of one sheet: each half of a year may have its sheet. */
interface Dating {
  readonly anchor: MonthAnchor | null;
  /** The months of the assessment period; empty where it is not known. */
  readonly due: readonly Month[];
  /** The year of a contract, where nothing else tells one. */
  readonly year: number | null;
}

function datingOf(sheet: FormSheet, pages: readonly AttendancePage[], periods: readonly PeriodRecord[]): Dating {
  // What the sheet's own titles say comes first.
  const own = periods.filter(({ cell }) => cell.sheet === sheet.name);
  const anchor = monthAnchor(own) ?? monthAnchor(periods);
  const due = periodMonths(own.some(({ role }) => role === 'assessment') ? own : periods);
  return { anchor, due, year: anchor ? null : contractYear(pages) };
}

/** The months of a page; null where no year is known at all. */
function monthsOf({ header }: AttendancePage, { anchor, due, year }: Dating): readonly Month[] | null {
  const stated = header.months.map((group) => group.header);
  const first = year === null ? null : monthOf(year, stated[0]?.month ?? 1);
  const dated = dateMonths(stated, anchor?.month ?? first);
  return dated && alignMonths(stated, dated, due);
}

/** The years that months without one were given, and from what they follow. */
function yearInference({ header }: AttendancePage, months: readonly Month[], anchor: MonthAnchor | null): Inference[] {
  const stated = header.months.map((group) => group.header);
  if (stated.every((month) => month.year !== null)) return [];
  const ends = [stated[0], stated.at(-1)];
  const cells = ends.flatMap((month) => (month ? [header.sheet.ref(month.row, month.column)] : []));
  const value = `${months[0] ?? ''} … ${months.at(-1) ?? ''}`;
  return [{ what: 'year', value, cells: [...cells, ...(anchor ? [anchor.record.cell] : [])] }];
}

/** The blocks of 附件2 on a sheet. */
export interface AttendanceReading {
  readonly blocks: readonly AttendanceBlock[];
  /** Which years were concluded. */
  readonly inferences: readonly Inference[];
  /** Months outside the period under which nothing stands. */
  readonly emptyMonths: readonly UnreadRegion[];
}

/** Reads the pages of 附件2 on a sheet with the years of their months. */
export function readAttendance(
  sheet: FormSheet,
  pages: readonly AttendancePage[],
  periods: readonly PeriodRecord[],
): AttendanceReading {
  const blocks: AttendanceBlock[] = [];
  const inferences: Inference[] = [];
  const emptyMonths: UnreadRegion[] = [];
  if (pages.length === 0) return { blocks, inferences, emptyMonths };
  const dating = datingOf(sheet, pages, periods);
  for (const page of pages) {
    const { header, floor, end } = page;
    const months = monthsOf(page, dating);
    if (!months) continue;
    inferences.push(...yearInference(page, months, dating.anchor));
    const groups = header.months.flatMap((group, index): DatedGroup[] => {
      const month = months[index];
      if (month === undefined) return [];
      const isDue = dating.due.length === 0 || dating.due.includes(month);
      if (isDue || !isEmptyMonth(header, group, end)) return [{ ...group, month }];
      const { row, column } = group.header;
      const area = { sheet: sheet.name, top: row, left: column, bottom: row, right: column };
      emptyMonths.push({ area, reason: 'headers-only' });
      return [];
    });
    blocks.push(readAttendanceBlock(header, groups, floor, end));
  }
  return { blocks, inferences, emptyMonths };
}
