import type { FormSheet } from '../layout/form-sheet';
import { markValue, readMark } from '../values/marks';
import { numberOf, readNumber, sourceAt } from '../values/numbers';
import type { NormalText } from '../values/text';
import { monthsInPart, saysSumOfPosts } from '../vocabulary/part-sums';
import { holdsSums } from './sum-columns';

/** A column of sums over some of the months of a row (第一季度小计). */
export interface PartSum {
  readonly column: number;
  /** The columns of the marks that it adds up. */
  readonly inPost: readonly number[];
}

/** What the columns of sums beside and among the months add up. */
export interface RowSums {
  /** 人员到岗小计, over all months; undefined where there is none. */
  readonly whole: number | undefined;
  readonly parts: readonly PartSum[];
}

/** A column that may hold sums of months in post, by its header. */
export interface SumHeader {
  readonly column: number;
  readonly header: NormalText;
}

/** How many rows are looked at to tell sums from each other. */
const SAMPLE = 60;
const FEWEST_ROWS = 2;

interface WorkerRow {
  readonly row: number;
  /** What the marks count, by their column. */
  readonly counts: ReadonlyMap<number, number>;
}

/** The rows below a header with marks that can all be read, up to the next header. */
function markedRows(sheet: FormSheet, bottom: number, name: number, inPost: readonly number[]): WorkerRow[] {
  const rows: WorkerRow[] = [];
  for (let row = bottom + 1; row <= Math.min(sheet.lastRow, bottom + SAMPLE); row++) {
    if (sheet.textAt(row, name).isNameHeader) break;
    const marks = inPost.map((column) => ({ column, mark: readMark(sourceAt(sheet, row, column)) }));
    // Summing rows hold other figures than marks.
    if (marks.some(({ mark }) => mark.kind === 'unknown')) continue;
    const counts = new Map(marks.map(({ column, mark }) => [column, markValue(mark)]));
    if ([...counts.values()].some((count) => count > 0)) rows.push({ row, counts });
  }
  return rows;
}

/** Tells by the figures of the rows which months a column of sums adds up. */
class Witness {
  private readonly rows: readonly WorkerRow[];

  constructor(
    private readonly sheet: FormSheet,
    bottom: number,
    name: number,
    inPost: readonly number[],
  ) {
    this.rows = markedRows(sheet, bottom, name, inPost);
  }

  /** How many figures of a column are the sum of some months, of how many in all. */
  met(column: number, months: readonly number[]): { readonly met: number; readonly stated: number } {
    let [met, stated] = [0, 0];
    for (const { row, counts } of this.rows) {
      const figure = numberOf(readNumber(sourceAt(this.sheet, row, column)));
      if (figure === null) continue;
      stated += 1;
      if (figure === months.reduce((sum, month) => sum + (counts.get(month) ?? 0), 0)) met += 1;
    }
    return { met, stated };
  }
}

/** The columns of sums of one header, told from each other: by words and place first, then by the figures under them. */
class SumColumns {
  private readonly first: number;
  private readonly last: number;
  /** Headers that stand among the months, where nothing adds up all of them. */
  private readonly among: ReadonlySet<NormalText>;

  constructor(
    private readonly sheet: FormSheet,
    private readonly bottom: number,
    private readonly candidates: readonly SumHeader[],
    private readonly inPost: readonly number[],
    private readonly witness: Witness,
  ) {
    this.first = Math.min(...inPost);
    this.last = Math.max(...inPost);
    this.among = new Set(candidates.filter(this.isAmong).map(({ header }) => header));
  }

  private readonly isAmong = ({ column }: SumHeader): boolean => column > this.first && column < this.last;

  private readonly saysPart = ({ header }: SumHeader): boolean =>
    monthsInPart(header) !== null || this.among.has(header);

  /** The months before a column from another one on. */
  private monthsBetween(from: number, to: number): number[] {
    return this.inPost.filter((month) => month > from && month < to);
  }

  /** The column over all months. */
  whole(): number | undefined {
    const atEnds = this.candidates.filter((candidate) => !this.isAmong(candidate));
    const said = atEnds.filter((candidate) => !this.saysPart(candidate));
    if (said.length === 0) return this.wholeByFigures(atEnds.length > 0 ? atEnds : this.candidates);
    const columns = said.map(({ column }) => column);
    const metBy = columns.map((column) => this.witness.met(column, this.inPost).met);
    const most = Math.max(...metBy);
    const best = columns.filter((_, index) => metBy[index] === most);
    // Of several columns with the header of a sum, the first over figures is the sum.
    return best.find((column) => holdsSums(this.sheet, this.bottom, column)) ?? best[0];
  }

  /** The column that is over all months by its figures, or the only one though its header names a part of the time. */
  private wholeByFigures(candidates: readonly SumHeader[]): number | undefined {
    const [only, another] = this.candidates;
    if (only && !another && !this.isAmong(only)) return only.column;
    return candidates.find((candidate) => {
      const { column } = candidate;
      const before = this.candidates[this.candidates.indexOf(candidate) - 1]?.column ?? -1;
      const since = this.monthsBetween(before, column);
      const { met } = this.witness.met(column, this.inPost);
      return met >= FEWEST_ROWS && (since.length === 0 || met > this.witness.met(column, since).met);
    })?.column;
  }

  /** The columns over some of the months: those since the last such column, or all before. */
  parts(whole: number | undefined): PartSum[] {
    const parts: PartSum[] = [];
    let from = -1;
    for (const candidate of this.candidates) {
      const { column, header } = candidate;
      if (column === whole || column < this.first) continue;
      const [since, before] = [this.monthsBetween(from, column), this.monthsBetween(-1, column)];
      if (since.length === 0) continue;
      const [own, ofAll] = [this.witness.met(column, since), this.witness.met(column, before)];
      const [inPost, { met, stated }] = ofAll.met > own.met ? [before, ofAll] : [since, own];
      const isSaid = saysSumOfPosts(header) && monthsInPart(header) === inPost.length;
      if (met * 2 > stated || isSaid) parts.push({ column, inPost });
      if (met * 2 > stated || this.saysPart(candidate)) from = column;
    }
    return parts;
  }
}

/**
 * The sum of all months of a row, and those of some: columns among the months, and those whose header names a part of the
 * time (rule B4). `candidates`: columns whose header is that of a sum, ascending; `inPost`: the columns of the marks.
 */
export function rowSums(
  sheet: FormSheet,
  bottom: number,
  name: number,
  candidates: readonly SumHeader[],
  inPost: readonly number[],
): RowSums {
  const [only, another] = candidates;
  if (!only || inPost.length === 0) return { whole: only?.column, parts: [] };
  const isBeside = only.column < Math.min(...inPost) || only.column > Math.max(...inPost);
  if (!another && isBeside && monthsInPart(only.header) === null) return { whole: only.column, parts: [] };
  const witness = new Witness(sheet, bottom, name, inPost);
  const columns = new SumColumns(sheet, bottom, candidates, inPost, witness);
  const whole = columns.whole();
  return { whole, parts: columns.parts(whole) };
}
