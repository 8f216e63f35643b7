import { isSame } from '../../assessment/rounding';
import { repeatsSubtotal, workersOf } from '../../assessment/staffing';
import { numberOf } from '../../forms/values/numbers';
import { squash } from '../../forms/values/text';
import {
  monthsKey,
  type AttendanceBlock,
  type NumberReading,
  type PartSumReading,
  type Station,
  type SubtotalRow,
  type WorkerMark,
  type WorkerRecord,
} from '../../forms/station';
import type { Month } from '../../forms/values/calendar';
import type { Message } from '../../strings/message';
import { say, when } from '../text/say';
import {
  bestOf,
  experiencedDue,
  misses,
  SubtotalSums,
  WorkerSums,
  type EarlierMarks,
  type SummedColumn,
} from './attendance-sums';
import { cellTakenOver } from './cells';
import type { ExpectedFigure, FigureKind } from './figure';
import { groupedBy } from './grouped';
import { MARK_ROLES, type MarkRole } from './mark-roles';
import { sumMarks, sumReadings, type Sum } from './sums';

const form = 'attendanceSheet';

/** The marks of a worker in the tables of earlier months. */
function marksBefore(station: Station): (worker: WorkerRecord, block: AttendanceBlock) => WorkerMark[] {
  const byName = new Map<string, WorkerRecord[]>();
  for (const worker of workersOf(station)) {
    const key = squash(worker.name);
    byName.set(key, [...(byName.get(key) ?? []), worker]);
  }
  return ({ name }, { months: [first] }) =>
    first
      ? (byName.get(squash(name)) ?? []).flatMap(({ marks }) => marks.filter(({ month }) => month < first.month))
      : [];
}

/**
 * The marks of earlier months that the 人员到岗小计 of a worker takes in, in blocks that count on from the table of the
 * months before: most of their subtotals come out so, and not by themselves.
 */
function earlierMarksCounted(station: Station): EarlierMarks {
  const cumulative = new Map<WorkerRecord, readonly WorkerMark[]>();
  if (new Set(station.attendance.map(monthsKey)).size < 2) return cumulative;
  const before = marksBefore(station);
  for (const block of station.attendance) {
    const earlier = block.workers.map((worker) => before(worker, block));
    const countOf = (marksOf: (worker: WorkerRecord, index: number) => readonly WorkerMark[]): number =>
      block.workers.filter((worker, index) => {
        const { value } = sumMarks(marksOf(worker, index).map(({ inPost }) => inPost));
        return isSame(numberOf(worker.subtotal) ?? Number.NaN, value ?? 0);
      }).length;
    const [alone, together] = [
      countOf(({ marks }) => marks),
      countOf(({ marks }, index) => [...(earlier[index] ?? []), ...marks]),
    ];
    if (together <= alone || together * 2 <= block.workers.length) continue;
    block.workers.forEach((worker, index) => cumulative.set(worker, earlier[index] ?? []));
  }
  return cumulative;
}

const readingsOf = (partSums: readonly PartSumReading[]): NumberReading[] => partSums.map(({ figure }) => figure);

/** Whether the sums over some of the months take in each month once. */
function addUpToAll({ partSums, marks }: WorkerRecord): boolean {
  const months = partSums.flatMap((part) => part.months);
  return months.length === marks.length && new Set(months).size === marks.length;
}

/** A sum of a worker's marks. */
function sumOfWorker(worker: WorkerRecord, stated: NumberReading, marks: Sum, name: Message): ExpectedFigure {
  return {
    kind: 'worker-subtotal',
    form,
    stated,
    due: marks.value,
    truth: marks.value,
    inputs: marks.cells,
    ways: [marks],
    parts: marks.parts,
    name,
    zone: null,
    worker,
  };
}

/** The sums over some of the months of a worker. */
function partFigures(worker: WorkerRecord): ExpectedFigure[] {
  return worker.partSums.flatMap(({ header, months, figure }): ExpectedFigure[] => {
    if (figure.kind === 'blank') return [];
    const marks = sumMarks(worker.marks.flatMap(({ month, inPost }) => (months.includes(month) ? [inPost] : [])));
    const name = say('part-subtotal-of', { name: worker.name, header });
    return [{ ...sumOfWorker(worker, figure, marks, name), isOfPart: true }];
  });
}

/** `earlier`: marks of the months before that its 小计 counts too. */
function workerFigures(worker: WorkerRecord, earlier: readonly WorkerMark[]): ExpectedFigure[] {
  const parts = partFigures(worker);
  if (!worker.subtotal) return parts;
  const marks = sumMarks([...earlier, ...worker.marks].map((mark) => mark.inPost));
  const own = sumOfWorker(worker, worker.subtotal, marks, say('subtotal-of', { name: worker.name }));
  const addsParts = earlier.length === 0 && addUpToAll(worker);
  const ways: ExpectedFigure['ways'] = addsParts ? [marks, sumReadings(readingsOf(worker.partSums))] : [marks];
  return [...parts, { ...own, ways }, ...experiencedFigure(worker, worker.subtotal, own, earlier)];
}

/** The two-year column of a worker where it repeats a 小计 that is wrong: it is wrong for the same cause (rule B5). */
function experiencedFigure(
  worker: WorkerRecord,
  subtotal: NumberReading,
  { truth }: ExpectedFigure,
  earlier: readonly WorkerMark[],
): ExpectedFigure[] {
  const { experienced, name } = worker;
  const due = experiencedDue(worker, earlier);
  if (!experienced || !repeatsSubtotal(worker) || isSame(numberOf(subtotal) ?? Number.NaN, due)) return [];
  const repeated = sumReadings([subtotal]);
  return [
    sumOfColumn(
      experienced,
      say('experienced-of', { name }),
      repeated,
      { ...repeated, value: truth },
      { isOfWorker: true },
    ),
  ];
}

/** Everything in some blocks that a summing row may add up. */
class Whole {
  readonly workers: Readonly<Record<SubtotalRow['scope'], WorkerSums>>;
  private readonly subtotals = new Map<SubtotalRow['kind'], SubtotalSums>();

  constructor(
    private readonly blocks: readonly AttendanceBlock[],
    earlier: EarlierMarks,
  ) {
    const workers = blocks.flatMap((block) => block.workers);
    this.workers = {
      all: new WorkerSums(workers, earlier),
      certified: new WorkerSums(
        workers.filter(({ certified }) => certified),
        earlier,
      ),
      uncertified: new WorkerSums(
        workers.filter(({ certified }) => !certified),
        earlier,
      ),
    };
  }

  subtotalsOf(kind: SubtotalRow['kind']): SubtotalSums {
    const known = this.subtotals.get(kind);
    if (known) return known;
    const rows = this.blocks.flatMap((block) => block.subtotals);
    const sums = new SubtotalSums(rows.filter((row) => row.kind === kind && row.scope !== 'all'));
    this.subtotals.set(kind, sums);
    return sums;
  }
}

/** The workers of a block above a summing row, as far as its scope takes them in. */
function workersAbove({ row, scope }: SubtotalRow, { workers }: AttendanceBlock): WorkerRecord[] {
  return workers.filter(
    (worker) => worker.row < row && (scope === 'all' || worker.certified === (scope === 'certified')),
  );
}

/** The summing rows of 附件2, with what each may add up: workers, and for a 总计 the subtotals. */
class SubtotalFigures {
  private readonly station: Whole;
  /** The halves of a year have sums of their own. */
  private readonly periods = new Map<string, Whole>();
  /** Several rows often cover the same workers. */
  private readonly covered = new Map<string, WorkerSums>();

  constructor(
    private readonly blocks: readonly AttendanceBlock[],
    private readonly earlier: EarlierMarks,
  ) {
    this.station = new Whole(blocks, earlier);
    const periods = groupedBy(blocks, monthsKey);
    for (const own of periods) {
      this.periods.set(monthsKey(own[0]), periods.length > 1 ? new Whole(own, earlier) : this.station);
    }
  }

  /** What a row of a block may add up beyond it: all of the same months, or of all months. */
  private wholesOf(block: AttendanceBlock): readonly [Whole, ...Whole[]] {
    const own = this.periods.get(monthsKey(block)) ?? this.station;
    return own === this.station ? [own] : [own, this.station];
  }

  all(): ExpectedFigure[] {
    const figures: ExpectedFigure[] = [];
    // Subtotals since the 总计 before, by what they count.
    const since = new Map<SubtotalRow['kind'], SubtotalRow[]>();
    for (const block of this.blocks) {
      for (const row of block.subtotals) {
        if (row.kind === 'retention') continue;
        const parts = since.get(row.kind) ?? [];
        const [workers, subtotals] = [this.workersOf(row, block), this.subtotalsOf(row, block, parts)];
        figures.push(...figuresOf(row, { block, workers, columns: this.columnsOf(row, block, workers), subtotals }));
        since.set(row.kind, row.scope === 'all' ? [] : [...parts, row]);
      }
    }
    return figures;
  }

  /**
   * The workers that a summing row covers: its own block's, the whole station's where the row says that, or those
   * since the sum before it (of one zone, say).
   */
  private workersOf(row: SubtotalRow, block: AttendanceBlock): WorkerSums {
    const [{ workers }, ...others] = this.wholesOf(block);
    const everywhere = workers[row.scope];
    const beyond = others.map((whole) => whole.workers[row.scope]);
    const inBlock = workersAbove(row, block);
    if (row.scope !== 'all' && inBlock.length === 0) return everywhere;
    const before = block.subtotals.reduce(
      (last, other) => (other.row < row.row ? Math.max(last, other.row) : last),
      -1,
    );
    const own = this.sumsOver(inBlock, row, block);
    const since = this.sumsOver(
      inBlock.filter((worker) => worker.row > before),
      row,
      block,
    );
    const inOrder = row.scope === 'all' ? ([everywhere, own, since] as const) : ([own, everywhere, since] as const);
    return bestOf([...inOrder, ...beyond], (cover) => misses(row, cover, cover.allMarks()));
  }

  /**
   * Whose columns beside the months a row adds up: where a table counts on from the months before, they hold the whole
   * time, and those of the table before are no part of its sums.
   */
  private columnsOf(row: SubtotalRow, block: AttendanceBlock, workers: WorkerSums): WorkerSums {
    if (!block.workers.some((worker) => this.earlier.has(worker))) return workers;
    const [{ workers: ofPeriod }] = this.wholesOf(block);
    const own = workersAbove(row, block);
    return bestOf([ofPeriod[row.scope], this.sumsOver(own, row, block)], (sums) =>
      isSame(numberOf(row.subtotal) ?? Number.NaN, sums.ofColumn('subtotal').value ?? 0) ? 0 : 1,
    );
  }

  /** Sums over all workers in a row's scope between the first and the last of these in a block. */
  private sumsOver(
    workers: readonly WorkerRecord[],
    { scope }: SubtotalRow,
    { sheet, area }: AttendanceBlock,
  ): WorkerSums {
    const [first, last] = [workers[0]?.row ?? -1, workers.at(-1)?.row ?? -1];
    const key = `${sheet}!${area.top},${area.left} ${scope} ${first} ${last}`;
    const sums = this.covered.get(key) ?? new WorkerSums(workers, this.earlier);
    this.covered.set(key, sums);
    return sums;
  }

  /** What a 总计 row adds up: the subtotals of its kind since the 总计 before, or every one. Null for other rows. */
  private subtotalsOf(row: SubtotalRow, block: AttendanceBlock, since: readonly SubtotalRow[]): SubtotalSums | null {
    if (row.scope !== 'all') return null;
    const wholes = this.wholesOf(block).map((whole) => whole.subtotalsOf(row.kind));
    return bestOf([new SubtotalSums(since), ...wholes], (sums) => misses(row, sums, sums.ofColumn('subtotal')));
  }
}

/** What a summing row may add up. */
interface Covered {
  readonly block: AttendanceBlock;
  readonly workers: WorkerSums;
  /** Whose columns beside the months it adds up. */
  readonly columns: WorkerSums;
  /** For a 总计. */
  readonly subtotals: SubtotalSums | null;
}

/** The figure of a row of the same workers that a formula takes over: 有效人次 often repeats the count above it. Else null. */
function takenOver(
  row: SubtotalRow,
  { formula }: NumberReading,
  block: AttendanceBlock,
  own: (other: SubtotalRow) => NumberReading | null | undefined,
): Sum | null {
  const area = cellTakenOver(formula);
  const other = area && block.subtotals.find((each) => each.row === area.top && each.scope === row.scope);
  const reading = other && other !== row ? own(other) : null;
  const isRepeated = reading?.cell.column === area?.left && cellTakenOver(reading?.formula ?? null) === null;
  return reading && isRepeated ? sumReadings([reading]) : null;
}

function figuresOf(row: SubtotalRow, covered: Covered): ExpectedFigure[] {
  const { block, workers, subtotals } = covered;
  const figures: ExpectedFigure[] = [];
  for (const entry of row.months) {
    const { month } = entry;
    for (const role of MARK_ROLES) {
      const stated = entry[role];
      if (!stated) continue;
      const marks = countOf(stated, workers, month, role);
      const before = takenOver(
        row,
        stated,
        block,
        ({ months }) => months.find((other) => other.month === month)?.[role],
      );
      const direct = before ?? subtotals?.inMonth(month, role) ?? marks;
      figures.push({
        kind: kindOf(row),
        form,
        stated,
        due: direct.value,
        truth: marks.value,
        inputs: direct.cells,
        ways: [direct, marks],
        parts: direct.parts,
        name: monthName(row, month, role),
        zone: null,
        month,
        role,
      });
    }
  }
  figures.push(...columnTotals(row, covered), ...partTotals(row, covered));
  return figures;
}

/** A column summed down: `direct` of the cells above it, `truth` of the very first ones. */
function sumOfColumn(
  stated: NumberReading,
  name: Message,
  direct: Sum,
  truth: Sum,
  { isOfPeriod, isOfWorker, isOfPart }: Pick<ExpectedFigure, 'isOfPeriod' | 'isOfWorker' | 'isOfPart'>,
): ExpectedFigure {
  return {
    kind: 'column-total',
    form,
    stated,
    zone: null,
    name,
    due: direct.value ?? 0,
    truth: truth.value ?? direct.value ?? 0,
    inputs: direct.cells,
    ways: [direct, truth],
    parts: direct.parts,
    isOfPeriod,
    isOfWorker,
    isOfPart,
  };
}

/** The sums over some of the months, summed down. */
function partTotals(row: SubtotalRow, { workers, subtotals }: Covered): ExpectedFigure[] {
  return row.partSums.flatMap(({ header, months, figure }): ExpectedFigure[] => {
    if (figure.kind === 'blank') return [];
    const marks = workers.marksOf(months);
    const direct = subtotals?.ofPart(months) ?? workers.ofPart(months) ?? marks;
    const name = say('row-part', { label: row.label, header });
    return [sumOfColumn(figure, name, direct, marks, { isOfPart: true })];
  });
}

function kindOf({ scope, kind }: SubtotalRow): FigureKind {
  return scope === 'all' ? 'grand-total' : kind === 'effective' ? 'effective' : 'month-subtotal';
}

function monthName({ scope, kind }: SubtotalRow, month: Month, role: MarkRole): Message {
  const values = { month: when(month), role: say(`role-${role}`, {}) };
  if (kind === 'effective') return say('month-effective', values);
  return scope === 'all' ? say('month-grand-total', values) : say('month-count', values);
}

/** What a month's figure counts: person-months, for insurance and wages heads, or the halves too where the sheet does. */
function countOf(stated: NumberReading, workers: WorkerSums, month: Month, role: MarkRole): Sum {
  const months = workers.inMonth(month, role);
  const isOfMonths = role === 'inPost' || isSame(numberOf(stated) ?? Number.NaN, months.value ?? 0);
  return isOfMonths ? months : workers.headsIn(month, role);
}

/** Heads of each month (当月在岗人数) need no sum over the months. */
const HEADS = '人数';

/** 人员到岗小计 and the two-year column, summed down. */
function columnTotals(row: SubtotalRow, { block, workers, columns, subtotals }: Covered): ExpectedFigure[] {
  const { label } = row;
  const isAll = row.scope === 'all';
  const isOfPeriod = row.months.length === 0;
  const total = (column: SummedColumn, first: () => Sum, name: Message): ExpectedFigure[] => {
    const stated = row[column];
    if (!stated || (stated.kind === 'blank' && label.includes(HEADS))) return [];
    const before = takenOver(row, stated, block, (other) => other[column]);
    const direct = before ?? subtotals?.ofColumn(column) ?? columns.ofColumn(column);
    return [sumOfColumn(stated, name, direct, first(), { isOfPeriod })];
  };
  if (isOfPeriod) return total('subtotal', () => workers.allMarks(), say('row-of-period', { label }));
  return [
    ...total('subtotal', () => workers.allMarks(), say(isAll ? 'grand-person-months' : 'row-person-months', { label })),
    ...total(
      'experienced',
      () => columns.experienced(),
      say(isAll ? 'grand-experienced' : 'row-experienced', { label }),
    ),
  ];
}

/** Sums of 附件2: over a worker's months, over the workers of a month, over the columns (rules B3, B4, B5). */
export function attendanceFigures(station: Station): ExpectedFigure[] {
  const earlier = earlierMarksCounted(station);
  const ofWorkers = workersOf(station).flatMap((worker) => workerFigures(worker, earlier.get(worker) ?? []));
  return [...ofWorkers, ...new SubtotalFigures(station.attendance, earlier).all()];
}
