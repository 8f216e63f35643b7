import type { Claim, HeaderRow, TableReader } from '../table-reader';
import type { FormSheet } from './form-sheet';
import { readLabelColumns } from './label-columns';
import { findMeasureRuns, type MeasureRun } from './measure-runs';

/** Rows below the first of a header that may belong to it. */
const MOST_HEADER_ROWS = 1;

/** Each run of measure columns, but for those in the header of a table that is known by other words. */
function measuredRows(sheet: FormSheet, claimed: readonly Claim[]): HeaderRow[] {
  const whole = claimed.filter(({ isWhole }) => isWhole);
  const isClaimed = ({ row, first, last }: MeasureRun): boolean =>
    whole.some(
      (claim) => claim.top <= row && row <= claim.top + MOST_HEADER_ROWS && claim.first <= last && first <= claim.last,
    );
  return findMeasureRuns(sheet)
    .filter((run) => !isClaimed(run))
    .map((run) => ({ sheet, row: run.row, measures: { run, labels: readLabelColumns(sheet, run) } }));
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
  const plain = sheet.rows.flatMap((row) => claimsOf({ sheet, row, measures: null }, readers));
  const measured = measuredRows(sheet, plain).flatMap((header) => claimsOf(header, readers));
  return [...plain, ...measured].sort((a, b) => a.top - b.top || a.first - b.first);
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
