import type { CellValue } from '../../workbook/snapshot';
import { readRequirement } from '../values/requirement';
import type { FormSheet } from './form-sheet';
import { findMeasureColumns, ROWS_TO_A_FIGURE, type MeasureColumns } from './measure-columns';

/** Indicators that share their label columns: everything between one set of label columns and the next. */
export interface MeasureRun {
  readonly row: number;
  /** Columns left of the first indicator from here on belong to this run. */
  readonly labelsFrom: number;
  /** From left to right; never empty. */
  readonly measures: readonly [MeasureColumns, ...MeasureColumns[]];
  /** The first and the last column with figures. */
  readonly first: number;
  readonly last: number;
}

const LABEL_LEVELS = 3;

/** Whether a gap between indicators holds label columns of its own: then another table begins beside the first. */
function hasLabelBetween(sheet: FormSheet, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) {
    for (let level = 0; level < LABEL_LEVELS; level++) {
      if (row < level) break;
      const text = sheet.textAt(row - level, column);
      const isLabel = text.label === 'zone' || text.label === 'item' || (level === 0 && text.measure === 'target');
      if (isLabel && !text.isTitle) return true;
    }
  }
  return false;
}

const SHORTEST_SENTENCE = 6;

/** Whether what is agreed under a header is a sentence: then it is a block of 附件1-2 (rule C7). */
function isSentenceUnder(sheet: FormSheet, row: number, { target }: MeasureColumns): boolean {
  for (let below = row + 1; below <= row + ROWS_TO_A_FIGURE; below++) {
    const kind = sheet.figureKindAt(below, target);
    if (kind === 'blank') continue;
    const { normal } = sheet.shownTextAt(below, target);
    return kind === 'unreadable' && normal.length >= SHORTEST_SENTENCE && readRequirement(normal) !== null;
  }
  return false;
}

/** Whether an indicator belongs to another table than the one on its left: labels or, over a gap, other contents. */
function opensTable(sheet: FormSheet, row: number, previous: MeasureColumns, next: MeasureColumns): boolean {
  const hasGap = next.first > previous.last + 1;
  if (!hasGap) return false;
  return (
    hasLabelBetween(sheet, row, previous.last + 1, next.first - 1) ||
    isSentenceUnder(sheet, row, previous) !== isSentenceUnder(sheet, row, next)
  );
}

/** Headers that are divided a row lower make that one the last of the header. */
function lowestRow(row: number, measures: readonly MeasureColumns[]): number {
  return measures.some(({ isDivided }) => isDivided) ? row + 1 : row;
}

function runOf(row: number, labelsFrom: number, measures: readonly [MeasureColumns, ...MeasureColumns[]]): MeasureRun {
  const last = measures.reduce((right, each) => Math.max(right, each.last), 0);
  return { row, labelsFrom, measures, first: measures[0].first, last };
}

/** The measure row of tables that stand side by side; empty where the row is none. Linear in the cells of the row. */
function measureRunsOfRow(sheet: FormSheet, row: number): MeasureRun[] {
  const [first, ...others] = findMeasureColumns(sheet, row);
  if (!first) return [];
  let measures: [MeasureColumns, ...MeasureColumns[]] = [first];
  let labelsFrom = 0;
  let previous = first;
  const runs: MeasureRun[] = [];
  for (const next of others) {
    if (opensTable(sheet, row, previous, next)) {
      runs.push(runOf(lowestRow(row, measures), labelsFrom, measures));
      labelsFrom = previous.last + 1;
      measures = [next];
    } else {
      measures.push(next);
    }
    previous = next;
  }
  return [...runs, runOf(lowestRow(row, measures), labelsFrom, measures)];
}

/** How many rows the measure rows of one table may be apart. */
const LEVELS_APART = 2;

/** Whether nothing but merged headers stands under the headers of a run, down to a row. */
function isOpenDown(sheet: FormSheet, { row, measures }: MeasureRun, bottom: number): boolean {
  return measures.every(({ first, last }) => {
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
  const [first, ...others] = upper.measures;
  const measures: [MeasureColumns, ...MeasureColumns[]] = [first, ...others, ...lower.measures];
  measures.sort((a, b) => a.first - b.first);
  return runOf(lower.row, Math.min(upper.labelsFrom, lower.labelsFrom), measures);
}

/** Runs that other runs may adjoin, by row and by the column next to one of their indicators. */
class Edges {
  private readonly byRow = new Map<number, Map<number, MeasureRun>>();

  add(run: MeasureRun): void {
    const edges = this.byRow.get(run.row) ?? new Map<number, MeasureRun>();
    this.byRow.set(run.row, edges);
    for (const { first, last } of run.measures) edges.set(first - 1, run).set(last + 1, run);
  }

  /** The run of a row that stands right beside an indicator of another one, at its ends or between. */
  beside(row: number, { measures }: MeasureRun): MeasureRun | undefined {
    const edges = this.byRow.get(row);
    if (!edges) return undefined;
    for (const { first, last } of measures) {
      const found = edges.get(first) ?? edges.get(last);
      if (found) return found;
    }
    return undefined;
  }
}

/**
 * The measure rows of a sheet from top to bottom: target, completed and percent columns in any order, the percent
 * column optional. Groups with one header level more than their neighbours stand a row lower: they are one run.
 * Linear in the number of cells.
 */
export function findMeasureRuns(sheet: FormSheet): MeasureRun[] {
  const edges = new Edges();
  const joined = new Set<MeasureRun>();
  // Runs whose headers are divided, in the row that divides them.
  let divided: MeasureRun[] = [];
  for (const row of sheet.rows) {
    const runs = measureRunsOfRow(sheet, row);
    // Where others have their headers in that row, names and headers of figures stand in one: no level is told.
    if (runs.length > 0) for (const run of divided) if (run.row === row) joined.delete(run);
    divided = [];
    for (const run of runs) {
      let whole = run;
      for (let apart = 1; apart <= LEVELS_APART; apart++) {
        const upper = edges.beside(row - apart, run);
        if (upper && joined.has(upper) && isOpenDown(sheet, upper, row)) {
          joined.delete(upper);
          whole = joinRuns(upper, whole);
        }
      }
      joined.add(whole);
      if (whole.row > row) divided.push(whole);
      edges.add(whole);
    }
  }
  return [...joined];
}

/** The first row of the headers of figures: some may be divided a row lower. */
export function topOfHeaders({ row, measures }: MeasureRun): number {
  return measures.some(({ isDivided }) => isDivided) ? row - 1 : row;
}

/** The header over a column of figures: at the measure row, or above it where a neighbour has a level more. */
export function measureHeader(sheet: FormSheet, { row }: MeasureRun, column: number): CellValue {
  for (let level = row; level >= Math.max(0, row - LEVELS_APART); level--) {
    const cell = sheet.shownAt(level, column);
    if (sheet.textOf(cell).normal !== '') return cell?.value ?? null;
  }
  return null;
}
