import type { SheetIndex } from '../../workbook/sheet-index';
import { findAttendanceHeaders, type AttendanceHeader } from '../attendance/header';
import type { GroupCell } from './group-headers';
import { findMeasureRuns, type MeasureRun, type Triple } from './measure-runs';
import { readRunLabels, type RunLabels } from './label-columns';
import { zonesAcross } from '../indicators/zones-across';

/** A header that opens a table, and the columns that the table takes. */
export type Anchor = { readonly top: number; readonly first: number; readonly last: number } & (
  | { readonly kind: 'zones'; readonly run: MeasureRun; readonly labels: RunLabels }
  | {
      readonly kind: 'zonesAcross';
      readonly run: MeasureRun;
      readonly labels: RunLabels;
      readonly names: readonly GroupCell[];
    }
  | {
      readonly kind: 'list' | 'zoneList';
      readonly run: MeasureRun;
      readonly triple: Triple;
      readonly labels: RunLabels;
    }
  | { readonly kind: 'block'; readonly run: MeasureRun; readonly triple: Triple }
  | { readonly kind: 'attendance'; readonly header: AttendanceHeader }
);

function measureAnchors(sheet: SheetIndex, run: MeasureRun): Anchor[] {
  const [triple] = run.triples;
  if (!triple) return [];
  const labels = readRunLabels(sheet, run);
  const last = Math.max(...run.triples.map((other) => other.last));
  if (labels.kind === 'zones') {
    return [{ kind: 'zones', top: labels.top, first: labels.names[0] ?? triple.first, last, run, labels }];
  }
  const names = labels.kind === 'items' ? zonesAcross(sheet, run) : null;
  if (names) return [{ kind: 'zonesAcross', top: run.row - 1, first: labels.left, last, run, labels, names }];
  if (labels.kind === 'zoneList') {
    return [{ kind: 'zoneList', top: run.row, first: labels.left, last, run, triple, labels }];
  }
  if (labels.kind === 'items') return [{ kind: 'list', top: run.row, first: triple.first, last, run, triple, labels }];
  // The row above is the title of each block.
  const top = Math.max(0, run.row - 1);
  return run.triples.map((each) => ({ kind: 'block', top, first: each.first, last: each.last, run, triple: each }));
}

/** Every header on a sheet from top to bottom: linear in the number of cells. */
export function findAnchors(sheet: SheetIndex, date1904: boolean): Anchor[] {
  const pages = sheet.rows.flatMap((row) =>
    findAttendanceHeaders(sheet, row, date1904).map((header): Anchor => ({
      kind: 'attendance',
      top: header.top,
      first: header.left,
      last: header.right,
      header,
    })),
  );
  const tables = findMeasureRuns(sheet).flatMap((run) => measureAnchors(sheet, run));
  return [...pages, ...tables].sort((a, b) => a.top - b.top || a.first - b.first);
}

/** For each anchor the first row of the next table under it; `lastRow + 1` where none follows. */
export function endsOfAnchors(anchors: readonly Anchor[], lastRow: number): number[] {
  const ends: number[] = [];
  // Per column the tops of the nearest table below and of the one that lies lower than that.
  const below = new Map<number, { top: number; lower: number }>();
  for (let index = anchors.length - 1; index >= 0; index--) {
    const anchor = anchors[index];
    if (!anchor) continue;
    let end = lastRow + 1;
    for (let column = anchor.first; column <= anchor.last; column++) {
      const known = below.get(column);
      if (known) end = Math.min(end, known.top > anchor.top ? known.top : known.lower);
      if (known?.top !== anchor.top) below.set(column, { top: anchor.top, lower: known?.top ?? lastRow + 1 });
    }
    ends[index] = end;
  }
  return ends;
}
