import type { Claim, HeaderRow, TableReader } from '../table-reader';
import type { FormSheet } from './form-sheet';
import { readLabelColumns } from './label-columns';
import { findMeasureRuns } from './measure-runs';

/** The rows that readers are asked about: each as it is, and then each run of measure columns. */
function headerRows(sheet: FormSheet): HeaderRow[] {
  const plain = sheet.rows.map((row): HeaderRow => ({ sheet, row, measures: null }));
  const measured = findMeasureRuns(sheet).map((run): HeaderRow => {
    const measures = { run, labels: readLabelColumns(sheet, run) };
    return { sheet, row: run.row, measures };
  });
  return [...plain, ...measured];
}

function claimsOf(header: HeaderRow, readers: readonly TableReader[]): readonly Claim[] {
  for (const reader of readers) {
    const claims = reader.claims(header);
    if (claims.length > 0) return claims;
  }
  return [];
}

/** Every table of a sheet by its header, from top to bottom; the first reader that knows a header takes it. */
export function findClaims(sheet: FormSheet, readers: readonly TableReader[]): Claim[] {
  const claims: Claim[] = [];
  for (const header of headerRows(sheet)) claims.push(...claimsOf(header, readers));
  return claims.sort((a, b) => a.top - b.top || a.first - b.first);
}

/** For each claim the first row of the next table under it; `lastRow + 1` where none follows. */
export function endsOfClaims(claims: readonly Claim[], lastRow: number): number[] {
  const ends: number[] = [];
  // Per column the tops of the nearest table below and of the one that lies lower than that.
  const below = new Map<number, { top: number; lower: number }>();
  for (let index = claims.length - 1; index >= 0; index--) {
    const claim = claims[index];
    if (!claim) continue;
    let end = lastRow + 1;
    for (let column = claim.first; column <= claim.last; column++) {
      const known = below.get(column);
      if (known) end = Math.min(end, known.top > claim.top ? known.top : known.lower);
      if (known?.top !== claim.top) below.set(column, { top: claim.top, lower: known?.top ?? lastRow + 1 });
    }
    ends[index] = end;
  }
  return ends;
}
