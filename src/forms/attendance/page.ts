import type { AttendanceHeader } from './header';

/** A page block of 附件2, to be read once the years of its months are known. */
export interface AttendancePage {
  readonly header: AttendanceHeader;
  /** The first row that no table above has taken, and the first of the next table below. */
  readonly floor: number;
  readonly end: number;
  /** Where the months go down the rows: which of the header's months each row is of, by its place. */
  readonly monthOfRow?: ReadonlyMap<number, number>;
}

/** The last row of a page block with a mark: the titles of the next form may follow before its end. */
export function lastMarkedRow({ header, end }: AttendancePage): number {
  const columns = header.months.map((group) => group.inPost ?? group.header.column);
  for (let row = end - 1; row > header.bottom; row--) {
    if (columns.some((column) => header.sheet.at(row, column))) return row;
  }
  return header.bottom;
}
