import type { IndicatorRecord, ZoneRow, ZoneSubtotal } from '../station';
import { numberOf } from '../values/numbers';
import type { SumKind } from '../vocabulary/zone-names';

/** A row of a table before it is known to be a zone or a sum of zones. */
export interface NamedRow {
  readonly row: ZoneRow;
  /** What its name says; null where it names no sum. */
  readonly sum: SumKind | null;
  /** Only a zone is numbered: such a row is never taken for a sum by its figures. */
  readonly isNumbered: boolean;
}

export interface ZonesAndSums {
  readonly zones: readonly ZoneRow[];
  readonly total: ZoneRow | null;
  readonly subtotals: readonly ZoneSubtotal[];
  /** Rows that call themselves sums and add up none of the zones around them. */
  readonly leftOut: readonly ZoneRow[];
}

export const TOTAL_NAME = '合计';
const SUBTOTAL_NAME = '小计';

function asSum(row: ZoneRow, name: string): ZoneRow {
  const indicators = row.indicators.map((record): IndicatorRecord => ({ ...record, zone: name, isTotal: true }));
  return { ...row, name, key: name, isTotal: true, indicators };
}

/** The 合计 of a page as the sum of its zones alone. */
export function asSubtotal(total: ZoneRow, zones: readonly ZoneRow[]): ZoneSubtotal {
  return { row: asSum(total, SUBTOTAL_NAME), zones };
}

/** Every figure of a row but its percents. */
function figuresOf({ workers, indicators }: ZoneRow): (number | null)[] {
  return [numberOf(workers), ...indicators.flatMap(({ target, completed }) => [numberOf(target), numberOf(completed)])];
}

/** How many figures a sum states, and how many of them come out. */
interface Agreement {
  readonly stated: number;
  readonly reproduced: number;
  /** Of the reproduced ones those that more than one zone adds to: a row may well say what another one says. */
  readonly telling: number;
}

const TOLERANCE = 1e-6;

/** A sum, and how many figures other than 0 it adds up. */
interface Running {
  readonly sum: number;
  readonly count: number;
}

const NOTHING: Running = { sum: 0, count: 0 };

/** Sums over neighbouring zones of one table, each looked up rather than added again. */
class RunningSums {
  private readonly sums: Running[][] = [[]];

  constructor(zones: readonly ZoneRow[] = []) {
    for (const zone of zones) this.add(zone);
  }

  add(zone: ZoneRow): void {
    const before = this.sums.at(-1) ?? [];
    this.sums.push(
      figuresOf(zone).map((figure, index) => {
        const { sum, count } = before[index] ?? NOTHING;
        return figure ? { sum: sum + figure, count: count + 1 } : { sum, count };
      }),
    );
  }

  /** How a row agrees with the sum of zones `from` up to but without `end`. */
  agreement(row: ZoneRow, from: number, end: number): Agreement {
    const [low, high] = [this.sums[from] ?? [], this.sums[end] ?? []];
    let [stated, reproduced, telling] = [0, 0, 0];
    figuresOf(row).forEach((figure, index) => {
      if (figure === null) return;
      stated += 1;
      const [before, after] = [low[index] ?? NOTHING, high[index] ?? NOTHING];
      if (Math.abs(after.sum - before.sum - figure) > TOLERANCE) return;
      reproduced += 1;
      if (after.count - before.count > 1) telling += 1;
    });
    return { stated, reproduced, telling };
  }
}

/** So many figures that all come out are no chance; more of them for a row that is called as the zones are. */
const ENOUGH = 4;
const ENOUGH_OF_ZONE = 8;

function isSumByFigures(row: ZoneRow, zones: readonly ZoneRow[], { stated, reproduced, telling }: Agreement): boolean {
  const ending = row.name.slice(-1);
  const isZoneByName = zones.every(({ name }) => name.endsWith(ending));
  return stated === reproduced && telling >= (isZoneByName ? ENOUGH_OF_ZONE : ENOUGH);
}

/** What tells whether a row is the sum of all these zones: how many figures it states and how many come out. */
export function agreementWith(row: ZoneRow, zones: readonly ZoneRow[]): Agreement {
  return new RunningSums(zones).agreement(row, 0, zones.length);
}

/** A row that sums, with the number of zones above it and above the sum before it. */
interface SumRow {
  readonly row: ZoneRow;
  readonly kind: SumKind;
  readonly at: number;
  readonly since: number;
}

/** Parts zones from sums: by what they are called, then by figures that are the sum of the zones above. */
function partRows(rows: readonly NamedRow[]): { zones: ZoneRow[]; sums: SumRow[]; running: RunningSums } {
  const running = new RunningSums();
  const zones: ZoneRow[] = [];
  const sums: SumRow[] = [];
  let since = 0;
  const addsUp = (row: ZoneRow, from: number): boolean =>
    zones.length - from >= 2 && isSumByFigures(row, zones, running.agreement(row, from, zones.length));
  for (const { row, sum, isNumbered } of rows) {
    const isZone = sum === null && (isNumbered || !(addsUp(row, since) || addsUp(row, 0)));
    if (isZone) {
      zones.push(row);
      running.add(row);
      continue;
    }
    sums.push({ row, kind: sum ?? 'subtotal', at: zones.length, since });
    since = zones.length;
  }
  return { zones, sums, running };
}

/** The total among sums: what calls itself so and adds up best, else a last sum under all zones that is alone or adds them up. */
function totalOf(zones: readonly ZoneRow[], sums: readonly SumRow[], running: RunningSums): SumRow | null {
  const reproduced = ({ row }: SumRow): number => running.agreement(row, 0, zones.length).reproduced;
  const named = sums.filter(({ kind }) => kind === 'total');
  if (named.length > 0) {
    // The last of several is meant where figures do not tell.
    return named.reduce((best, sum) => (reproduced(sum) >= reproduced(best) ? sum : best));
  }
  const last = sums.at(-1);
  if (!last || last.at < zones.length) return null;
  if (sums.length === 1) return last;
  const { stated, reproduced: right } = running.agreement(last.row, 0, zones.length);
  return stated > 0 && right * 2 > stated ? last : null;
}

/** The zones that a subtotal adds up: those since the sum above, those down to the sum below, or all above; null for none. */
function coverOf(
  sum: SumRow,
  below: SumRow | undefined,
  zones: readonly ZoneRow[],
  running: RunningSums,
): readonly ZoneRow[] | null {
  const ranges = [
    [sum.since, sum.at],
    [sum.at, below?.at ?? zones.length],
    [0, sum.at],
  ] as const;
  let best: { reproduced: number; stated: number; zones: readonly ZoneRow[] } | null = null;
  for (const [from, end] of ranges) {
    if (end <= from) continue;
    const { stated, reproduced } = running.agreement(sum.row, from, end);
    if (!best || reproduced > best.reproduced) best = { stated, reproduced, zones: zones.slice(from, end) };
  }
  return best && best.reproduced * 2 >= best.stated && best.reproduced > 0 ? best.zones : null;
}

/**
 * Tells zones, subtotals of zones and the 合计 of a table apart (rule C9): by words, and where these leave it open by
 * what adds up. Linear in the figures, but for the zones of subtotals.
 */
export function zonesAndSums(rows: readonly NamedRow[]): ZonesAndSums {
  const { zones, sums, running } = partRows(rows);
  const total = totalOf(zones, sums, running);
  const subtotals: ZoneSubtotal[] = [];
  const leftOut: ZoneRow[] = [];
  sums.forEach((sum, index) => {
    if (sum === total) return;
    const cover = coverOf(sum, sums[index + 1], zones, running);
    if (cover) subtotals.push({ row: asSum(sum.row, sum.row.name), zones: cover });
    else leftOut.push(sum.row);
  });
  return { zones, total: total && asSum(total.row, TOTAL_NAME), subtotals, leftOut };
}
