import { isSame } from '../../assessment/rounding';
import { workersOf } from '../../assessment/staffing';
import { numberOf } from '../../forms/values/numbers';
import type {
  AttendanceBlock,
  MarkReading,
  NumberReading,
  Station,
  SubtotalRow,
  WorkerMark,
  WorkerRecord,
} from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import type { Message } from '../../strings/message';
import { say } from '../text/say';
import type { ExpectedFigure, FigureKind } from './figure';
import { MARK_ROLES, type MarkRole } from './mark-roles';
import { cellsOf, sumMarks, sumOwn, sumReadings, type Sum } from './sums';

const form = 'attendanceSheet';

function workerFigures(worker: WorkerRecord): ExpectedFigure[] {
  if (!worker.subtotal) return [];
  const marks = sumMarks(worker.marks.map((mark) => mark.inPost));
  return [
    {
      kind: 'worker-subtotal',
      form,
      stated: worker.subtotal,
      due: marks.value,
      truth: marks.value,
      inputs: cellsOf(marks),
      parts: marks.parts,
      name: say('subtotal-of', { name: worker.name }),
      zone: null,
      worker,
    },
  ];
}

/** Workers that a summing row may cover, with their marks by month. */
class Cover {
  readonly months: ReadonlyMap<Month, readonly WorkerMark[]>;

  constructor(readonly workers: readonly WorkerRecord[]) {
    const months = new Map<Month, WorkerMark[]>();
    for (const mark of workers.flatMap(({ marks }) => marks)) {
      const own = months.get(mark.month);
      if (own) own.push(mark);
      else months.set(mark.month, [mark]);
    }
    this.months = months;
  }

  marksIn(month: Month, role: MarkRole): (MarkReading | null)[] {
    return (this.months.get(month) ?? []).map((mark) => mark[role]);
  }

  /** Figures of a row that are not the sums of these workers' marks. */
  misses({ months, subtotal }: SubtotalRow): number {
    const isMissed = (stated: NumberReading | null, marks: readonly (MarkReading | null)[]): boolean => {
      const value = numberOf(stated);
      return value !== null && !isSame(value, sumMarks(marks).value ?? 0);
    };
    const missed = months.filter(({ month, inPost }) => isMissed(inPost, this.marksIn(month, 'inPost')));
    const all = this.workers.flatMap((worker) => worker.marks.map(({ inPost }) => inPost));
    return missed.length + (isMissed(subtotal, all) ? 1 : 0);
  }
}

/** Rows that add others up, and the workers of the whole station by scope. */
class SubtotalFigures {
  private readonly everywhere: Readonly<Record<SubtotalRow['scope'], Cover>>;
  private readonly rows: readonly SubtotalRow[];

  constructor(private readonly blocks: readonly AttendanceBlock[]) {
    const workers = blocks.flatMap((block) => block.workers);
    this.rows = blocks.flatMap((block) => block.subtotals);
    this.everywhere = {
      all: new Cover(workers),
      certified: new Cover(workers.filter(({ certified }) => certified)),
      uncertified: new Cover(workers.filter(({ certified }) => !certified)),
    };
  }

  all(): ExpectedFigure[] {
    return this.blocks.flatMap((block) =>
      block.subtotals.flatMap((row) => (row.kind === 'retention' ? [] : this.figuresOf(row, block))),
    );
  }

  /**
   * The workers that a summing row may cover: its own block's, the whole station's where the row says that, or those
   * since the sum before it (of one zone, say).
   */
  private coversOf(row: SubtotalRow, block: AttendanceBlock): Cover[] {
    const everywhere = this.everywhere[row.scope];
    const inBlock = block.workers.filter(
      (worker) => worker.row < row.row && (row.scope === 'all' || worker.certified === (row.scope === 'certified')),
    );
    const before = block.subtotals.reduce(
      (last, other) => (other.row < row.row ? Math.max(last, other.row) : last),
      -1,
    );
    const own = new Cover(inBlock);
    const since = new Cover(inBlock.filter((worker) => worker.row > before));
    if (row.scope === 'all') return [everywhere, own, since];
    return inBlock.length > 0 ? [own, everywhere, since] : [everywhere];
  }

  /** The reading of a sum row that its stated values bear out best; the first where none does. */
  private bestCover(row: SubtotalRow, block: AttendanceBlock): Cover {
    const [first, ...others] = this.coversOf(row, block);
    let best = first ?? this.everywhere[row.scope];
    let fewest = best.misses(row);
    for (const cover of others) {
      if (fewest === 0) break;
      const misses = cover.misses(row);
      if (misses < fewest) [best, fewest] = [cover, misses];
    }
    return best;
  }

  /** The subtotal rows that a 总计 row adds up: one for each scope. */
  private partsOf(row: SubtotalRow): SubtotalRow[] {
    return row.scope === 'all' ? this.rows.filter((part) => part.kind === row.kind && part.scope !== 'all') : [];
  }

  private figuresOf(row: SubtotalRow, block: AttendanceBlock): ExpectedFigure[] {
    const cover = this.bestCover(row, block);
    const parts = this.partsOf(row);
    const inMonths = parts.map((part) => new Map(part.months.map((entry) => [entry.month, entry])));
    const figures = row.months.flatMap((entry) =>
      MARK_ROLES.flatMap((role): ExpectedFigure[] => {
        const stated = entry[role];
        if (!stated) return [];
        const marks = countOf(stated, cover.marksIn(entry.month, role), role);
        const subtotals = inMonths.flatMap((part) => part.get(entry.month)?.[role] ?? []);
        const direct = subtotals.length > 1 ? sumReadings(subtotals) : marks;
        return [
          {
            kind: kindOf(row),
            form,
            stated,
            due: direct.value,
            truth: marks.value,
            inputs: cellsOf(direct),
            parts: direct.parts,
            name: monthName(row, entry.month, role),
            zone: null,
            month: entry.month,
            role,
          },
        ];
      }),
    );
    return [...figures, ...columnTotals(row, cover.workers, parts)];
  }
}

function kindOf({ scope, kind }: SubtotalRow): FigureKind {
  return scope === 'all' ? 'grand-total' : kind === 'effective' ? 'effective' : 'month-subtotal';
}

function monthName({ scope, kind }: SubtotalRow, month: Month, role: MarkRole): Message {
  const values = { month, role: say(`role-${role}`, {}) };
  if (kind === 'effective') return say('month-effective', values);
  return scope === 'all' ? say('month-grand-total', values) : say('month-count', values);
}

/** What a month's figure counts: person-months, for insurance and wages heads, or the halves too where the sheet does. */
function countOf(stated: NumberReading, marks: readonly (MarkReading | null)[], role: MarkRole): Sum {
  const months = sumMarks(marks);
  const isOfMonths = role === 'inPost' || isSame(numberOf(stated) ?? Number.NaN, months.value ?? 0);
  return isOfMonths ? months : sumMarks(marks, true);
}

/** Heads of each month (当月在岗人数) need no sum over the months. */
const HEADS = '人数';

/** 人员到岗小计 and the two-year column, summed down. */
function columnTotals(
  row: SubtotalRow,
  workers: readonly WorkerRecord[],
  parts: readonly SubtotalRow[],
): ExpectedFigure[] {
  const figures: ExpectedFigure[] = [];
  const add = (column: 'subtotal' | 'experienced', truth: () => number | null, name: Message): void => {
    const stated = row[column];
    if (!stated || (stated.kind === 'blank' && row.label.includes(HEADS))) return;
    const subtotals = parts.flatMap((entry) => entry[column] ?? []);
    const direct = subtotals.length > 1 ? sumReadings(subtotals) : sumOwn(workers, (worker) => worker[column]);
    figures.push({
      kind: 'column-total',
      form,
      stated,
      zone: null,
      name,
      due: direct.value ?? 0,
      truth: truth() ?? direct.value ?? 0,
      inputs: cellsOf(direct),
      parts: direct.parts,
    });
  };
  const isAll = row.scope === 'all';
  const { label } = row;
  add(
    'subtotal',
    () => sumMarks(workers.flatMap((worker) => worker.marks.map((mark) => mark.inPost))).value,
    say(isAll ? 'grand-person-months' : 'row-person-months', { label }),
  );
  add(
    'experienced',
    () => sumReadings(workers.flatMap((worker) => worker.experienced ?? [])).value,
    say(isAll ? 'grand-experienced' : 'row-experienced', { label }),
  );
  return figures;
}

/** Sums of 附件2: over a worker's months, over the workers of a month, over the columns (rules B3, B4, B5). */
export function attendanceFigures(station: Station): ExpectedFigure[] {
  return [...workersOf(station).flatMap(workerFigures), ...new SubtotalFigures(station.attendance).all()];
}
