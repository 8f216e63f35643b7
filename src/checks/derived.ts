import { isSame } from '../assessment/rounding';
import { completionRate } from '../assessment/rates';
import { personMonthsOf, workersOf } from '../assessment/staffing';
import { markValue } from '../forms/values/marks';
import { numberOf } from '../forms/values/numbers';
import type {
  AttendanceBlock,
  FormKind,
  IndicatorRecord,
  MarkReading,
  NumberReading,
  SubtotalRow,
  WorkerRecord,
  ZoneTable,
} from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { CheckContext, Text } from './check';

export type DerivedKind =
  'rate' | 'total' | 'worker-subtotal' | 'month-subtotal' | 'effective' | 'grand-total' | 'column-total';

type Role = 'inPost' | 'insured' | 'paid';

/** A figure of the sheets that follows from other cells, with what it should be. */
export interface Derived {
  readonly kind: DerivedKind;
  readonly form: FormKind;
  readonly stated: NumberReading;
  /** From the inputs as they stand in the sheet: what the cell should say if those are right. Null: `/`. */
  readonly fromInputs: number | null;
  /** From the very first cells (marks, zone figures), whatever stands between. Null: `/`. */
  readonly truth: number | null;
  /** Cells that it follows from directly. */
  readonly inputs: readonly CellRef[];
  /** For sums: what each of those cells counts for. */
  readonly parts: readonly Part[];
  readonly name: Text;
  readonly zone: string | null;
  /** For marks: which worker's row or which month it sums. */
  readonly worker?: WorkerRecord;
  readonly month?: string;
  readonly role?: Role;
  /** For rates and totals of zones. */
  readonly record?: IndicatorRecord;
}

/** One term of a sum. */
interface Part {
  readonly cell: CellRef;
  /** Null where no number stands. */
  readonly value: number | null;
  /** What it could count for; null: any count, in halves. */
  readonly possible: readonly number[] | null;
  /** A mark that cannot be read counts for nothing, but may stand for something. */
  readonly isUnread?: boolean;
}

interface Sum {
  /** Null when no input holds a number: then `/` is right (rule C2). */
  readonly value: number | null;
  readonly parts: readonly Part[];
}

const cellsOf = ({ parts }: Sum): CellRef[] => parts.map(({ cell }) => cell);

/**
 * Terms of a typed sum that would make it right if they were off by the whole difference: any mark that could be another
 * one, and numbers that are missing or impossible as they stand.
 */
export function partsThatExplain({ stated, fromInputs, parts }: Derived): CellRef[] {
  const difference = (numberOf(stated) ?? 0) - (fromInputs ?? 0);
  const unread = parts.filter(({ isUnread }) => isUnread);
  if (unread.length > 1 && difference > 0 && difference <= unread.length) return unread.map(({ cell }) => cell);
  const isCount = (value: number): boolean => value >= 0 && isSame(value * 2, Math.round(value * 2));
  return parts
    .filter(({ value, possible }) => {
      const repaired = (value ?? 0) + difference;
      if (possible) return possible.some((count) => isSame(count, repaired));
      return isCount(repaired) && (value === null || !isCount(value));
    })
    .map(({ cell }) => cell);
}

function sumReadings(readings: readonly NumberReading[]): Sum {
  const numbers = readings.flatMap((reading) => numberOf(reading) ?? []);
  return {
    value: numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0),
    parts: readings.map((reading) => ({ cell: reading.cell, value: numberOf(reading), possible: null })),
  };
}

function rateOf(record: IndicatorRecord, truth: number | null, form: FormKind): Derived[] {
  if (!record.rate) return [];
  const own = completionRate(numberOf(record.target), numberOf(record.completed));
  return [
    {
      kind: 'rate',
      form,
      stated: record.rate,
      fromInputs: own,
      truth,
      inputs: [record.completed.cell, record.target.cell],
      parts: [],
      name: { zh: '百分比', en: 'rate' },
      zone: record.zone,
      record,
    },
  ];
}

function zoneTableFigures(table: ZoneTable): Derived[] {
  const form = 'indicatorSheet';
  const rates = table.zones.flatMap((zone) =>
    zone.indicators.flatMap((record) =>
      rateOf(record, completionRate(numberOf(record.target), numberOf(record.completed)), form),
    ),
  );
  const { total } = table;
  if (!total) return rates;
  const figures: Derived[] = [];
  const addTotal = (
    stated: NumberReading,
    zones: readonly NumberReading[],
    name: Text,
    record?: IndicatorRecord,
  ): number | null => {
    const sum = sumReadings(zones);
    const { value } = sum;
    figures.push({
      kind: 'total',
      form,
      stated,
      fromInputs: value,
      truth: value,
      inputs: cellsOf(sum),
      parts: sum.parts,
      name,
      zone: total.name,
      ...(record && { record }),
    });
    return value;
  };
  const workers = table.zones.flatMap((zone) => zone.workers ?? []);
  if (total.workers && workers.length > 0)
    addTotal(total.workers, workers, { zh: '投入社工人数合计', en: 'total of zone workers' });
  total.indicators.forEach((record, index) => {
    const column = table.zones.flatMap((zone) => zone.indicators[index] ?? []);
    const label = `${record.group}（${record.measure}）`;
    const target = addTotal(
      record.target,
      column.map((entry) => entry.target),
      { zh: `${label}协议数合计`, en: `total target of ${label}` },
      record,
    );
    const completed = addTotal(
      record.completed,
      column.map((entry) => entry.completed),
      { zh: `${label}完成数合计`, en: `total completed of ${label}` },
      record,
    );
    figures.push(...rateOf(record, completionRate(target, completed), form));
  });
  return [...rates, ...figures];
}

function sumMarks(marks: readonly (MarkReading | null)[], countsHeads: boolean): Sum {
  const parts = marks.flatMap((mark): Part[] => {
    if (!mark) return [];
    const value = countsHeads ? Math.ceil(markValue(mark)) : markValue(mark);
    return [
      { cell: mark.cell, value, possible: countsHeads ? [0, 1] : [0, 0.5, 1], isUnread: mark.kind === 'unknown' },
    ];
  });
  return { value: parts.reduce((sum, { value }) => sum + (value ?? 0), 0), parts };
}

/** What a month's figure counts: person-months, for insurance and wages heads, or the halves too where the sheet does. */
function countOf(stated: NumberReading, marks: readonly (MarkReading | null)[], role: Role): Sum {
  const months = sumMarks(marks, false);
  const isOfMonths = role === 'inPost' || isSame(numberOf(stated) ?? Number.NaN, months.value ?? 0);
  return isOfMonths ? months : sumMarks(marks, true);
}

function marksIn(workers: readonly WorkerRecord[], month: string, role: Role): (MarkReading | null)[] {
  return workers.flatMap((worker) => worker.marks.filter((mark) => mark.month === month).map((mark) => mark[role]));
}

/**
 * The workers that a summing row may cover: its own block's, the whole station's where the row says that, or those
 * since the sum before it (of one zone, say).
 */
function coveredWorkers(
  row: SubtotalRow,
  block: AttendanceBlock,
  all: readonly WorkerRecord[],
): readonly WorkerRecord[][] {
  const ofScope = (workers: readonly WorkerRecord[]): WorkerRecord[] =>
    row.scope === 'all' ? [...workers] : workers.filter((worker) => worker.certified === (row.scope === 'certified'));
  const inBlock = ofScope(block.workers.filter((worker) => worker.row < row.row));
  const everywhere = ofScope(all);
  const before = Math.max(...block.subtotals.map((other) => (other.row < row.row ? other.row : -1)));
  const since = inBlock.filter((worker) => worker.row > before);
  if (row.scope === 'all') return [everywhere, inBlock, since];
  return inBlock.length > 0 ? [inBlock, everywhere, since] : [everywhere];
}

/** The reading of a sum row that its stated values bear out best; the first where none does. */
function bestCover(row: SubtotalRow, covers: readonly WorkerRecord[][]): readonly WorkerRecord[] {
  const isMissed = (stated: NumberReading | null, marks: readonly (MarkReading | null)[]): boolean => {
    const value = numberOf(stated);
    return value !== null && !isSame(value, sumMarks(marks, false).value ?? 0);
  };
  const misses = (workers: readonly WorkerRecord[]): number =>
    row.months.filter(({ month, inPost }) => isMissed(inPost, marksIn(workers, month, 'inPost'))).length +
    (isMissed(
      row.subtotal,
      workers.flatMap((worker) => worker.marks.map(({ inPost }) => inPost)),
    )
      ? 1
      : 0);
  let best = covers[0] ?? [];
  for (const cover of covers) if (misses(cover) < misses(best)) best = cover;
  return best;
}

const ROLE_NAMES = {
  inPost: { zh: '人员到位', en: 'in post' },
  insured: { zh: '社保购买', en: 'insured' },
  paid: { zh: '工资发放', en: 'paid' },
} as const;

function subtotalFigures(row: SubtotalRow, block: AttendanceBlock, blocks: readonly AttendanceBlock[]): Derived[] {
  if (row.kind === 'retention') return [];
  const form = 'attendanceSheet';
  const workers = bestCover(
    row,
    coveredWorkers(
      row,
      block,
      blocks.flatMap((other) => other.workers),
    ),
  );
  const parts = partsOfGrandTotal(row, blocks);
  const kind = row.scope === 'all' ? 'grand-total' : row.kind === 'effective' ? 'effective' : 'month-subtotal';
  const figures = row.months.flatMap((entry) =>
    (['inPost', 'insured', 'paid'] as const).flatMap((role): Derived[] => {
      const stated = entry[role];
      if (!stated) return [];
      const marks = countOf(stated, marksIn(workers, entry.month, role), role);
      const subtotals = parts.flatMap((part) => part.months.find((other) => other.month === entry.month)?.[role] ?? []);
      const direct = subtotals.length > 1 ? sumReadings(subtotals) : marks;
      const name = {
        zh: `${entry.month} ${ROLE_NAMES[role].zh}${row.kind === 'effective' ? '有效人次' : row.scope === 'all' ? '总计' : '小计'}`,
        en: `${row.kind === 'effective' ? 'effective person-months' : 'count'} of ${entry.month}, ${ROLE_NAMES[role].en}`,
      };
      const base = { kind, form, stated, zone: null, name, month: entry.month, role } as const;
      return [{ ...base, fromInputs: direct.value, truth: marks.value, inputs: cellsOf(direct), parts: direct.parts }];
    }),
  );
  return [...figures, ...columnTotals(row, workers, parts)];
}

/** A column of 附件2 summed down: each row counts for nothing or for the person-months of its marks (rules B4, B5). */
function sumOwn(workers: readonly WorkerRecord[], own: (worker: WorkerRecord) => NumberReading | null): Sum {
  const terms = workers.flatMap((worker) => {
    const reading = own(worker);
    return reading ? [{ reading, months: personMonthsOf(worker) }] : [];
  });
  return {
    value: sumReadings(terms.map(({ reading }) => reading)).value,
    parts: terms.map(({ reading, months }): Part => {
      const value = numberOf(reading);
      const isPossible = value === 0 || isSame(value ?? Number.NaN, months);
      return { cell: reading.cell, value, possible: isPossible ? [] : [0, months] };
    }),
  };
}

/** The subtotal rows that a 总计 row adds up: one for each scope. */
function partsOfGrandTotal(row: SubtotalRow, blocks: readonly AttendanceBlock[]): SubtotalRow[] {
  if (row.scope !== 'all') return [];
  return blocks.flatMap((block) => block.subtotals).filter((part) => part.kind === row.kind && part.scope !== 'all');
}

/** Heads of each month (当月在岗人数) need no sum over the months. */
const HEADS = '人数';

/** 人员到岗小计 and the two-year column, summed down. */
function columnTotals(row: SubtotalRow, workers: readonly WorkerRecord[], parts: readonly SubtotalRow[]): Derived[] {
  const figures: Derived[] = [];
  const add = (
    stated: NumberReading | null,
    own: (worker: WorkerRecord) => NumberReading | null,
    truth: number | null,
    part: (subtotal: SubtotalRow) => NumberReading | null,
    name: Text,
  ): void => {
    if (!stated || (stated.kind === 'blank' && row.label.includes(HEADS))) return;
    const subtotals = parts.flatMap((entry) => part(entry) ?? []);
    const direct = subtotals.length > 1 ? sumReadings(subtotals) : sumOwn(workers, own);
    figures.push({
      kind: 'column-total',
      form: 'attendanceSheet',
      stated,
      zone: null,
      name,
      fromInputs: direct.value ?? 0,
      truth: truth ?? direct.value ?? 0,
      inputs: cellsOf(direct),
      parts: direct.parts,
    });
  };
  const marks = sumMarks(
    workers.flatMap((worker) => worker.marks.map((mark) => mark.inPost)),
    false,
  ).value;
  const label = { zh: row.label, en: row.scope === 'all' ? 'grand total' : 'subtotal' };
  add(
    row.subtotal,
    (worker) => worker.subtotal,
    marks,
    (part) => part.subtotal,
    {
      zh: `“${label.zh}”的人员到岗小计`,
      en: `person-months in the ${label.en} row`,
    },
  );
  const experienced = sumReadings(workers.flatMap((worker) => worker.experienced ?? [])).value;
  add(
    row.experienced,
    (worker) => worker.experienced,
    experienced,
    (part) => part.experienced,
    {
      zh: `“${label.zh}”的从业2年以上到岗小计`,
      en: `two-year person-months in the ${label.en} row`,
    },
  );
  return figures;
}

function workerFigures(worker: WorkerRecord): Derived[] {
  if (!worker.subtotal) return [];
  const marks = sumMarks(
    worker.marks.map((mark) => mark.inPost),
    false,
  );
  return [
    {
      kind: 'worker-subtotal',
      form: 'attendanceSheet',
      stated: worker.subtotal,
      fromInputs: marks.value,
      truth: marks.value,
      inputs: cellsOf(marks),
      parts: marks.parts,
      name: { zh: `${worker.name}的人员到岗小计`, en: `subtotal of ${worker.name}` },
      zone: null,
      worker,
    },
  ];
}

/** Every figure of the official sheets that can be computed again (rules B3, B4, B5, C1, C9). */
export function derivedFigures({ station }: CheckContext): Derived[] {
  const items = station.items.flatMap((record) =>
    rateOf(
      record,
      completionRate(numberOf(record.target), numberOf(record.completed)),
      record.form === 'hours' ? 'hoursSheet' : 'indicatorSheet',
    ),
  );
  return [
    ...station.zoneTables.flatMap(zoneTableFigures),
    ...items,
    ...workersOf(station).flatMap(workerFigures),
    ...station.attendance.flatMap((block) =>
      block.subtotals.flatMap((row) => subtotalFigures(row, block, station.attendance)),
    ),
  ];
}
