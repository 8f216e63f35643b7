import type { SheetIndex } from '../../workbook/sheet-index';
import type { Cell, CellValue } from '../../workbook/snapshot';
import { isPartOfTime, labelClass, measureClass, type MeasureClass } from '../vocabulary/headers';
import { readNumber, sourceAt } from '../values/numbers';
import { readRequirement } from '../values/requirement';
import { squash } from '../values/text';
import { isTitle } from '../vocabulary/lines';

/** One triple of columns under one measure row. */
export interface Triple {
  readonly target: number;
  readonly completed: number;
  readonly rate: number | null;
  /** A column of units among them. */
  readonly unit: number | null;
  readonly first: number;
  readonly last: number;
}

/** Triples that share their label columns: everything between one set of label columns and the next. */
export interface MeasureRun {
  readonly row: number;
  /** Columns left of the first triple that belong to this run. */
  readonly labelsFrom: number;
  readonly triples: readonly Triple[];
}

const LABEL_LEVELS = 3;

/** Whether a gap between triples holds label columns of its own: then another table begins beside the first. */
function hasLabelBetween(sheet: SheetIndex, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) {
    for (let level = 0; level < LABEL_LEVELS; level++) {
      if (row < level) break;
      const cell = sheet.at(row - level, column);
      const text = squash(cell?.value ?? null);
      const kind = labelClass(text);
      const isLabel = kind === 'zone' || kind === 'item' || (level === 0 && measureClass(text) === 'target');
      if (isLabel && !isTitle(text)) return true;
    }
  }
  return false;
}

const ROWS_TO_A_FIGURE = 4;
const SHORTEST_SENTENCE = 6;

/** Whether what is agreed under a triple is a sentence: then it is a block of 附件1-2 (rule C7). */
function isSentenceUnder(sheet: SheetIndex, row: number, { target }: Triple): boolean {
  for (let below = row + 1; below <= row + ROWS_TO_A_FIGURE; below++) {
    const reading = readNumber(sourceAt(sheet, below, target));
    if (reading.kind === 'blank') continue;
    return (
      reading.kind === 'unreadable' &&
      reading.text.length >= SHORTEST_SENTENCE &&
      readRequirement(reading.text) !== null
    );
  }
  return false;
}

/** Whether a triple belongs to another table than the one on its left: labels or, over a gap, other contents. */
function opensTable(sheet: SheetIndex, row: number, previous: Triple, triple: Triple): boolean {
  const hasGap = triple.first > previous.last + 1;
  if (!hasGap) return false;
  return (
    hasLabelBetween(sheet, row, previous.last + 1, triple.first - 1) ||
    isSentenceUnder(sheet, row, previous) !== isSentenceUnder(sheet, row, triple)
  );
}

/** A header over several columns that have headers of their own (服务指标完成情况) is none over figures. */
function isBanner(sheet: SheetIndex, { row, column }: Cell): boolean {
  const right = sheet.mergeAt(row, column)?.right ?? column;
  if (right === column) return false;
  let hasHeaders = false;
  for (let under = column; under <= right; under++) {
    if (!sheet.at(row + 1, under)) continue;
    if (readNumber(sourceAt(sheet, row + 1, under)).kind !== 'unreadable') return false;
    hasHeaders = true;
  }
  return hasHeaders;
}

/** What names the rows in one list, and holds their targets in another. */
const BARE = '指标';

/** Whether a column holds texts without a number. */
function isOverNames(sheet: SheetIndex, { row, column }: Cell): boolean {
  for (let below = row + 1; below <= row + ROWS_TO_A_FIGURE; below++) {
    const reading = readNumber(sourceAt(sheet, below, column));
    if (reading.kind !== 'blank') return reading.kind === 'unreadable' && readRequirement(reading.text) === null;
  }
  return false;
}

/** Columns from one header of a triple to the next, blank ones between. */
const WIDEST_STEP = 3;

function findTriples(sheet: SheetIndex, row: number): Triple[] {
  const triples: Triple[] = [];
  let open: Partial<Record<MeasureClass, number>> = {};
  let unit: number | null = null;
  const parts = new Set<MeasureClass>();
  const close = (): void => {
    const { target, completed, rate = null } = open;
    if (target !== undefined && completed !== undefined) {
      const columns = Object.values(open);
      triples.push({ target, completed, rate, unit, first: Math.min(...columns), last: Math.max(...columns) });
    }
    open = {};
    unit = null;
    parts.clear();
  };
  let reached = 0;
  for (const cell of sheet.cellsOfRow(row)) {
    const text = squash(typeof cell.value === 'string' ? cell.value : null);
    const named = measureClass(text);
    const measure = named && !isBanner(sheet, cell) && !(text === BARE && isOverNames(sheet, cell)) ? named : null;
    const isWide = cell.column - reached > WIDEST_STEP;
    reached = sheet.mergeAt(row, cell.column)?.right ?? cell.column;
    if (labelClass(text) === 'unit' && open.target !== undefined && !isWide) {
      unit = cell.column;
      continue;
    }
    const isPart = measure !== null && measure !== 'target' && isPartOfTime(text);
    const isTaken = measure !== null && open[measure] !== undefined;
    // Beside the whole, parts of the time (上半年完成) are no figures of their own.
    if (isTaken && !isWide && isPart) continue;
    const isWhole = isTaken && !isWide && parts.has(measure);
    // Progress by month or quarter stands between what is agreed and what is completed in all.
    if (!measure && !isWide && open.target !== undefined && isPartOfTime(text)) continue;
    if (!measure || isWide || (isTaken && !isWhole)) close();
    if (!measure) continue;
    open[measure] = cell.column;
    if (isPart) parts.add(measure);
    else parts.delete(measure);
  }
  close();
  return triples;
}

/** The measure row of tables that stand side by side; empty where the row is none. Linear in the cells of the row. */
function measureRunsOfRow(sheet: SheetIndex, row: number): MeasureRun[] {
  const runs: MeasureRun[] = [];
  let previous: Triple | undefined;
  for (const triple of findTriples(sheet, row)) {
    const gapFrom = previous ? previous.last + 1 : 0;
    const run = runs.at(-1);
    if (run && previous && !opensTable(sheet, row, previous, triple)) {
      runs[runs.length - 1] = { ...run, triples: [...run.triples, triple] };
    } else {
      runs.push({ row, labelsFrom: gapFrom, triples: [triple] });
    }
    previous = triple;
  }
  return runs;
}

/** How many rows the measure rows of one table may be apart. */
const LEVELS_APART = 2;

/** Whether nothing but merged headers stands under the headers of a run, down to a row. */
function isOpenDown(sheet: SheetIndex, { row, triples }: MeasureRun, bottom: number): boolean {
  return triples.every(({ first, last }) => {
    for (let below = row + 1; below <= bottom; below++) {
      for (let column = first; column <= last; column++) {
        const shown = sheet.shownAt(below, column);
        if (shown && shown.row > row) return false;
      }
    }
    return true;
  });
}

function joinRuns(upper: MeasureRun, lower: MeasureRun): MeasureRun {
  const triples = [...upper.triples, ...lower.triples].sort((a, b) => a.first - b.first);
  return { row: lower.row, labelsFrom: Math.min(upper.labelsFrom, lower.labelsFrom), triples };
}

/** Runs that other runs may adjoin, by row and by the column next to one of their triples. */
class Edges {
  private readonly byRow = new Map<number, Map<number, MeasureRun>>();

  add(run: MeasureRun): void {
    const edges = this.byRow.get(run.row) ?? new Map<number, MeasureRun>();
    this.byRow.set(run.row, edges);
    for (const { first, last } of run.triples) edges.set(first - 1, run).set(last + 1, run);
  }

  /** The run of a row that ends where another begins, or begins where it ends. */
  beside(row: number, { triples }: MeasureRun): MeasureRun | undefined {
    const edges = this.byRow.get(row);
    return edges?.get(triples[0]?.first ?? -1) ?? edges?.get(triples.at(-1)?.last ?? -1);
  }
}

/**
 * The measure rows of a sheet from top to bottom: target, completed and percent columns in any order, the percent
 * column optional. Groups with one header level more than their neighbours stand a row lower: they are one run.
 * Linear in the number of cells.
 */
export function findMeasureRuns(sheet: SheetIndex): MeasureRun[] {
  const edges = new Edges();
  const joined = new Set<MeasureRun>();
  for (const row of sheet.rows) {
    for (const run of measureRunsOfRow(sheet, row)) {
      let whole = run;
      for (let apart = 1; apart <= LEVELS_APART; apart++) {
        const upper = edges.beside(row - apart, run);
        if (upper && joined.has(upper) && isOpenDown(sheet, upper, row)) {
          joined.delete(upper);
          whole = joinRuns(upper, whole);
        }
      }
      joined.add(whole);
      edges.add(whole);
    }
  }
  return [...joined];
}

/** The header over a column of figures: at the measure row, or above it where a neighbour has a level more. */
export function measureHeader(sheet: SheetIndex, { row }: MeasureRun, column: number): CellValue {
  for (let level = row; level >= Math.max(0, row - LEVELS_APART); level--) {
    const value = sheet.shownAt(level, column)?.value ?? null;
    if (squash(value) !== '') return value;
  }
  return null;
}
