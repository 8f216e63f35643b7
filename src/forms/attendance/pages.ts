import type { FormSheet } from '../layout/form-sheet';
import type { AttendanceBlock, InferredSpan, UnreadRegion } from '../station';
import type { Claim, TableReader } from '../table-reader';
import { readAttendanceBlock } from './block';
import type { PageDates } from './dating';
import { textOf } from '../values/text';
import { findAttendanceHeaders, type AttendanceHeader } from './header';
import { signsOfLegend } from './legend';
import type { MonthGroup } from './month-groups';
import { readMonthList } from './month-list';
import type { AttendancePage } from './page';
import type { DatedGroup } from './row';

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

/** A month printed for later: nothing stands under its header, but for sums of nothing. */
function isEmptyMonth({ sheet, bottom }: AttendanceHeader, group: MonthGroup, end: number): boolean {
  const columns = [group.inPost, group.insured, group.paid].flatMap((column) => column ?? []);
  for (let row = bottom + 1; row < end; row++) {
    for (const column of columns) {
      const cell = sheet.at(row, column);
      const isNothing = !cell || cell.value === 0 || (cell.formula !== null && textOf(cell.value) === '');
      if (!isNothing) return false;
    }
  }
  return true;
}

/** The years that months without one were given, and from what they follow. */
function yearInference({ header }: AttendancePage, { months, record }: PageDates): InferredSpan[] {
  const stated = header.months.map((group) => group.header);
  if (stated.every((month) => month.year !== null)) return [];
  const ends = [stated[0], stated.at(-1)];
  const cells = ends.flatMap((month) => (month ? [header.sheet.ref(month.row, month.column)] : []));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ what: 'year', first, last, cells: [...cells, ...(record ? [record.cell] : [])] }];
}

/** The blocks of 附件2 on a sheet. */
export interface AttendanceReading {
  readonly blocks: readonly AttendanceBlock[];
  /** Which years were concluded. */
  readonly inferences: readonly InferredSpan[];
  /** Months outside the period under which nothing stands. */
  readonly emptyMonths: readonly UnreadRegion[];
}

/** Reads the pages of 附件2 on a sheet; `dates`: the years of their months. */
export function readAttendance(
  sheet: FormSheet,
  pages: readonly AttendancePage[],
  dates: ReadonlyMap<AttendancePage, PageDates>,
): AttendanceReading {
  const blocks: AttendanceBlock[] = [];
  const inferences: InferredSpan[] = [];
  const emptyMonths: UnreadRegion[] = [];
  const signs = signsOfLegend(sheet, pages);
  for (const page of pages) {
    const { header, floor, end } = page;
    const dated = dates.get(page);
    if (!dated) continue;
    inferences.push(...yearInference(page, dated));
    if (page.monthOfRow) {
      blocks.push(readMonthList(page, dated.months, signs));
      continue;
    }
    const groups = header.months.flatMap((group, index): DatedGroup[] => {
      const month = dated.months[index];
      if (month === undefined) return [];
      const isDue = dated.due.length === 0 || dated.due.includes(month);
      if (isDue || !isEmptyMonth(header, group, end)) return [{ month, ...group }];
      const { row, column } = group.header;
      const area = { sheet: sheet.name, top: row, left: column, bottom: row, right: column };
      emptyMonths.push({ area, reason: 'headers-only' });
      return [];
    });
    blocks.push(readAttendanceBlock(header, groups, floor, end, signs));
  }
  return { blocks, inferences, emptyMonths };
}
