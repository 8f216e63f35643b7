import type { Area } from '../../workbook/address';
import { countBefore } from '../../workbook/sorted';
import type { HiddenPart } from '../station';
import type { FormSheet } from './form-sheet';

type Interval = readonly [first: number, last: number];

/** Intervals in order, those that overlap joined. */
function joined(intervals: readonly Interval[]): Interval[] {
  const result: Interval[] = [];
  for (const [first, last] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && first <= before[1]) result[result.length - 1] = [before[0], Math.max(before[1], last)];
    else result.push([first, last]);
  }
  return result;
}

function inside(indexes: readonly number[], intervals: readonly Interval[]): number[] {
  if (indexes.length === 0) return [];
  const apart = joined(intervals);
  return indexes.filter((index) => {
    const begun = countBefore(apart.length, (place) => (apart[place]?.[0] ?? index) <= index);
    return (apart[begun - 1]?.[1] ?? -1) >= index;
  });
}

/** Hidden rows and columns that run through tables, and a hidden sheet that holds any. */
export function hiddenParts(form: FormSheet, tables: readonly Area[]): HiddenPart[] {
  const { sheet } = form;
  if (tables.length === 0) return [];
  const parts: HiddenPart[] = [];
  if (sheet.visibility !== 'visible') parts.push({ sheet: sheet.name, kind: 'sheet', indexes: [] });
  const rows = inside(
    // Nothing is read in a spare row.
    sheet.hiddenRows.filter((row) => form.cellsOfRow(row).length > 0),
    tables.map(({ top, bottom }): Interval => [top, bottom]),
  );
  const columns = inside(
    sheet.hiddenColumns,
    tables.map(({ left, right }): Interval => [left, right]),
  );
  if (rows.length > 0) parts.push({ sheet: sheet.name, kind: 'row', indexes: rows });
  if (columns.length > 0) parts.push({ sheet: sheet.name, kind: 'column', indexes: columns });
  return parts;
}
