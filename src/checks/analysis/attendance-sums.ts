import { isSame } from '../../assessment/rounding';
import { experiencedMonthsOf, repeatsSubtotal } from '../../assessment/staffing';
import type {
  MarkReading,
  NumberReading,
  PartSumReading,
  SubtotalRow,
  WorkerMark,
  WorkerRecord,
} from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import { markValue } from '../../forms/values/marks';
import { numberOf } from '../../forms/values/numbers';
import type { MarkRole } from './mark-roles';
import { sumMarks, sumOwn, sumReadings, type Sum } from './sums';

/** The columns of 附件2 that are summed down besides the marks. */
export type SummedColumn = 'subtotal' | 'experienced';

/** The months of a sum over some of them, as one key. */
type PartKey = string;

const partKey = (months: readonly Month[]): PartKey => months.join(' ');

/** Sums over some of the months, by these. */
function partsOf(
  rows: readonly { readonly partSums: readonly PartSumReading[] }[],
  key: PartKey,
): readonly NumberReading[] {
  return rows.flatMap(({ partSums }) =>
    partSums.flatMap(({ months, figure }) => (partKey(months) === key ? [figure] : [])),
  );
}

/** Computes a value for a key once. */
class Once<K, V> {
  private readonly known = new Map<K, V>();

  constructor(private readonly compute: (key: K) => V) {}

  of(key: K): V {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const value = this.compute(key);
    this.known.set(key, value);
    return value;
  }
}

type SumsByMonth<T> = Readonly<Record<MarkRole, Once<Month, T>>>;

function byRole<T>(compute: (month: Month, role: MarkRole) => T): SumsByMonth<T> {
  const of = (role: MarkRole): Once<Month, T> => new Once((month) => compute(month, role));
  return { inPost: of('inPost'), insured: of('insured'), paid: of('paid') };
}

/** What rows of 附件2 say in each month. */
class ByMonth<T extends { readonly month: Month }> {
  private readonly entries = new Map<Month, T[]>();

  constructor(rows: readonly { readonly months: readonly T[] }[]) {
    for (const { months } of rows) {
      for (const entry of months) {
        const known = this.entries.get(entry.month);
        if (known) known.push(entry);
        else this.entries.set(entry.month, [entry]);
      }
    }
  }

  in(month: Month): readonly T[] {
    return this.entries.get(month) ?? [];
  }
}

/** What a summing row of 附件2 may add up; each sum is computed once, however many rows are held against it. */
export interface SummedRows {
  /** Sum of a month's marks or figures; null where too few rows have one to speak of a sum. */
  inMonth(month: Month, role: MarkRole): Sum | null;
  /** Sum of a column; null likewise. */
  ofColumn(column: SummedColumn): Sum | null;
  /** Sum of a column over some of the months; null likewise. */
  ofPart(months: readonly Month[]): Sum | null;
}

/** Marks of earlier months that the 人员到岗小计 of a worker takes in, where a table counts on from the one before. */
export type EarlierMarks = ReadonlyMap<WorkerRecord, readonly WorkerMark[]>;

/** What the two-year column of a worker should say where it repeats the 小计; else what it says (rule B5). */
export function experiencedDue(worker: WorkerRecord, earlier: readonly WorkerMark[] = []): number {
  const own = experiencedMonthsOf(worker);
  return repeatsSubtotal(worker) ? earlier.reduce((sum, { inPost }) => sum + markValue(inPost), own) : own;
}

/** Workers that a summing row may cover. */
export class WorkerSums implements SummedRows {
  private marks: ByMonth<WorkerMark> | undefined;
  private readonly personMonths: SumsByMonth<Sum>;
  private readonly heads: SumsByMonth<Sum>;
  private readonly columns: Once<SummedColumn, Sum>;
  private readonly parts: Once<PartKey, Sum | null>;
  private total: Sum | undefined;
  private ofExperienced: Sum | undefined;

  constructor(
    private readonly workers: readonly WorkerRecord[],
    private readonly earlier: EarlierMarks,
  ) {
    this.personMonths = byRole((month, role) => sumMarks(this.marksIn(month, role)));
    this.heads = byRole((month, role) => sumMarks(this.marksIn(month, role), true));
    this.columns = new Once((column) => sumOwn(workers, (worker) => worker[column]));
    this.parts = new Once((key) => {
      const readings = partsOf(workers, key);
      return readings.length > 0 ? sumReadings(readings) : null;
    });
  }

  inMonth(month: Month, role: MarkRole): Sum {
    return this.personMonths[role].of(month);
  }

  /** As heads, where a half counts as a whole. */
  headsIn(month: Month, role: MarkRole): Sum {
    return this.heads[role].of(month);
  }

  ofColumn(column: SummedColumn): Sum {
    return this.columns.of(column);
  }

  /** The two-year column: where it repeats a 人员到岗小计, by what that should be (rule B5). */
  experienced(): Sum {
    if (this.ofExperienced) return this.ofExperienced;
    const stated = sumReadings(this.workers.flatMap(({ experienced }) => experienced ?? []));
    const due = this.workers.reduce((sum, worker) => sum + experiencedDue(worker, this.earlier.get(worker)), 0);
    this.ofExperienced = { ...stated, value: stated.value === null ? null : due };
    return this.ofExperienced;
  }

  ofPart(months: readonly Month[]): Sum | null {
    return this.parts.of(partKey(months));
  }

  /** Person-months of the marks of some months (rule B4). */
  marksOf(months: readonly Month[]): Sum {
    const own = new Set(months);
    return sumMarks(this.marksWhere((month) => own.has(month)));
  }

  /** Person-months of all marks (rule B4). */
  allMarks(): Sum {
    this.total ??= sumMarks(this.marksWhere(() => true));
    return this.total;
  }

  private marksWhere(isCounted: (month: Month) => boolean): (MarkReading | null)[] {
    const found: (MarkReading | null)[] = [];
    for (const { marks } of this.workers) {
      for (const { month, inPost } of marks) if (isCounted(month)) found.push(inPost);
    }
    return found;
  }

  private marksIn(month: Month, role: MarkRole): (MarkReading | null)[] {
    this.marks ??= new ByMonth(this.workers.map(({ marks }) => ({ months: marks })));
    return this.marks.in(month).map((mark) => mark[role]);
  }
}

/** Subtotals that a 总计 row may add up. */
export class SubtotalSums implements SummedRows {
  private readonly months: SumsByMonth<Sum | null>;
  private readonly columns: Once<SummedColumn, Sum | null>;
  private readonly parts: Once<PartKey, Sum | null>;

  constructor(rows: readonly SubtotalRow[]) {
    const months = new ByMonth(rows);
    this.months = byRole((month, role) => sumOfSeveral(months.in(month).flatMap((entry) => entry[role] ?? [])));
    this.columns = new Once((column) => sumOfSeveral(rows.flatMap((row) => row[column] ?? [])));
    this.parts = new Once((key) => sumOfSeveral(partsOf(rows, key)));
  }

  inMonth(month: Month, role: MarkRole): Sum | null {
    return this.months[role].of(month);
  }

  ofColumn(column: SummedColumn): Sum | null {
    return this.columns.of(column);
  }

  ofPart(months: readonly Month[]): Sum | null {
    return this.parts.of(partKey(months));
  }
}

/** One subtotal alone is no sum. */
function sumOfSeveral(readings: readonly NumberReading[]): Sum | null {
  return readings.length > 1 ? sumReadings(readings) : null;
}

/** How many figures of a row are not the sums of `rows`: its months, and its 小计 held against `whole`. */
export function misses(row: SubtotalRow, rows: SummedRows, whole: Sum | null): number {
  const isMissed = (stated: NumberReading | null, sum: Sum | null): boolean => {
    const value = numberOf(stated);
    return value !== null && sum !== null && !isSame(value, sum.value ?? 0);
  };
  const missed = row.months.filter(({ month, inPost }) => isMissed(inPost, rows.inMonth(month, 'inPost')));
  return missed.length + (isMissed(row.subtotal, whole) ? 1 : 0);
}

/** The reading that the stated values bear out best; of equals the first. */
export function bestOf<T>(candidates: readonly [T, ...T[]], missesOf: (candidate: T) => number): T {
  let [best] = candidates;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const own = missesOf(candidate);
    if (own < fewest) [best, fewest] = [candidate, own];
    if (fewest === 0) break;
  }
  return best;
}
