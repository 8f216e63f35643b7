import { FUNDS_AMOUNTS, type FundsAmount, type FundsRow } from '../station';
import { numberOf, sumKnown } from '../values/numbers';
import { squash } from '../values/text';
import { lineLevel } from '../vocabulary/funds';

/** Rows as they follow one another, before it is known which are parts of which. */
export type FlatRow = Omit<FundsRow, 'parts'>;

/** Amounts are typed: what they add up to differs by the noise of binary fractions at most. */
const NOISE = 1e-9;

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= NOISE * Math.max(1, Math.abs(one), Math.abs(other));
}

/** The sum of what some rows state in a column; null where one states nothing. */
function sumOf(rows: readonly FlatRow[], amount: FundsAmount): number | null {
  return sumKnown(rows.map((row) => numberOf(row[amount])));
}

/** In how many of the columns rows add up to what another one states; null where they do not in one. */
function agreement(rows: readonly FlatRow[], total: FlatRow): number | null {
  let agreed = 0;
  for (const amount of FUNDS_AMOUNTS) {
    const [sum, stated] = [sumOf(rows, amount), numberOf(total[amount])];
    if (sum === null || stated === null) continue;
    if (!isSame(sum, stated)) return null;
    agreed++;
  }
  return agreed;
}

/** Whether rows add up to what another one states, in one column at least and against none. */
export function addsUp(rows: readonly FlatRow[], total: FlatRow): boolean {
  return (agreement(rows, total) ?? 0) > 0;
}

/** Rows under those that they are parts of, by how deep each stands. */
function byDepth(rows: readonly FlatRow[], depths: readonly number[], from = 0, end = rows.length): FundsRow[] {
  const nested: FundsRow[] = [];
  let at = from;
  while (at < end) {
    const row = rows[at];
    const depth = depths[at] ?? 0;
    let next = at + 1;
    while (next < end && (depths[next] ?? 0) > depth) next++;
    if (row) nested.push({ ...row, parts: byDepth(rows, depths, at + 1, next) });
    at = next;
  }
  return nested;
}

/** How deep rows stand by their numbers: one without a number stands below the last that has one, where any has. */
function numberedDepths(rows: readonly FlatRow[]): number[] | null {
  const levels = rows.map(({ name }) => lineLevel(squash(name)));
  const known = new Set(levels.flatMap((level) => level ?? []));
  if (known.size === 0 || (known.size === 1 && levels.every((level) => level !== null))) return null;
  const deepest = Math.max(...known) + 1;
  return levels.map((level) => level ?? deepest);
}

/** How deep rows stand by what they state: a row stands over those behind it that add up to it. */
function witnessedDepths(rows: readonly FlatRow[]): number[] {
  const depths = rows.map(() => 0);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    for (let end = at + 3; row && end <= rows.length; end++) {
      if (!addsUp(rows.slice(at + 1, end), row)) continue;
      for (let part = at + 1; part < end; part++) depths[part] = (depths[part] ?? 0) + 1;
      at = end - 1;
      break;
    }
  }
  return depths;
}

/**
 * Finds which rows are parts of others. Numbers say so (一、 over 1.), or what the rows state: the reading is taken whose
 * outermost rows add up to the total; without a total, or where none does, the numbers' one.
 */
export function nested(rows: readonly FlatRow[], total: FlatRow | null): FundsRow[] {
  const flat = rows.map((row) => ({ ...row, parts: [] }));
  const numbered = numberedDepths(rows);
  const readings = [...(numbered ? [byDepth(rows, numbered)] : []), flat, byDepth(rows, witnessedDepths(rows))];
  const witnessed = total && readings.find((reading) => addsUp(reading, total));
  return witnessed ?? readings[0] ?? flat;
}
