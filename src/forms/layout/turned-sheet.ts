import type { Area, AreaRef, CellRef } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import { FormSheet } from './form-sheet';

/** The rows and columns of a sheet that a turned one shows, in this order. */
export interface TurnedLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const nearest = (lines: readonly number[], index: number): number =>
  lines[Math.max(0, Math.min(index, lines.length - 1))] ?? 0;

/** The first and the last place of lines from one on to another; null where none of them is shown. */
function placesIn(lines: readonly number[], from: number, to: number): readonly [first: number, last: number] | null {
  const first = lines.findIndex((line) => line >= from && line <= to);
  if (first < 0) return null;
  let last = first;
  // A line that was moved away is no part of what it was merged with.
  for (let next = lines[last + 1]; next !== undefined && next >= from && next <= to; next = lines[last + 1]) last += 1;
  return [first, last];
}

/** The merged areas with a place among the lines, each with its area on the turned sheet. */
function turnedMerges(sheet: FormSheet, { rows, columns }: TurnedLines): Map<Area, Area> {
  const merges = new Map<Area, Area>();
  for (const column of columns) {
    for (const row of rows) {
      const merge = sheet.mergeAt(row, column);
      if (!merge || merges.has(merge)) continue;
      const across = placesIn(columns, merge.left, merge.right);
      const down = placesIn(rows, merge.top, merge.bottom);
      if (across && down) merges.set(merge, { top: across[0], bottom: across[1], left: down[0], right: down[1] });
    }
  }
  return merges;
}

/** The cells at the rows and columns, with each column as a row; what is merged shows at the first of its places. */
function turnedCells(sheet: FormSheet, { rows, columns }: TurnedLines, merges: ReadonlyMap<Area, Area>): Cell[] {
  const cells: Cell[] = [];
  columns.forEach((column, row) =>
    rows.forEach((own, turned) => {
      const merge = sheet.mergeAt(own, column);
      const area = merge && merges.get(merge);
      const isFirst = !area || (area.top === row && area.left === turned);
      const cell = isFirst ? sheet.shownAt(own, column) : undefined;
      if (cell) cells.push({ ...cell, row, column: turned });
    }),
  );
  return cells;
}

/**
 * A part of a sheet with rows and columns exchanged: what knows tables with figures across reads those with figures
 * down. Linear in the places that it shows.
 */
export class TurnedSheet extends FormSheet {
  constructor(
    private readonly origin: FormSheet,
    private readonly lines: TurnedLines,
  ) {
    const { name, visibility, isProtected } = origin.sheet;
    const merges = turnedMerges(origin, lines);
    const shown = { cells: turnedCells(origin, lines, merges), merges: [...merges.values()] };
    super({ name, visibility, isProtected, ...shown, hiddenRows: [], hiddenColumns: [] }, origin.date1904);
  }

  /** Where a cell of the turned sheet stands on the sheet itself. */
  sheetRef({ row, column }: Pick<CellRef, 'row' | 'column'>): CellRef {
    const [ownRow, ownColumn] = [nearest(this.lines.rows, column), nearest(this.lines.columns, row)];
    const merge = this.origin.mergeAt(ownRow, ownColumn);
    return merge ? this.ref(merge.top, merge.left) : this.ref(ownRow, ownColumn);
  }

  /** The rows and columns of the sheet itself between the outermost ones of an area of the turned sheet. */
  sheetArea({ top, bottom, left, right }: Area): AreaRef {
    const columns = this.lines.columns.slice(Math.max(0, top), bottom + 1);
    return {
      sheet: this.name,
      top: nearest(this.lines.rows, left),
      bottom: nearest(this.lines.rows, right),
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
  }
}
