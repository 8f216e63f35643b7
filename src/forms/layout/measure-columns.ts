import type { Cell } from '../../workbook/snapshot';
import { readRequirement } from '../values/requirement';
import { isPartOfTime, type MeasureClass } from '../vocabulary/headers';
import type { FormSheet } from './form-sheet';

/** The columns of one indicator: what is agreed, what is completed, and the percentage. */
export interface MeasureColumns {
  readonly target: number;
  readonly completed: number;
  readonly rate: number | null;
  /** A column of units among them. */
  readonly unit: number | null;
  readonly first: number;
  readonly last: number;
}

/** How many rows below a header its first figures may stand. */
export const ROWS_TO_A_FIGURE = 4;

/** A header over several columns that have headers of their own (服务指标完成情况) is none over figures. */
function isBanner(sheet: FormSheet, { row, column }: Cell): boolean {
  const right = sheet.mergeAt(row, column)?.right ?? column;
  if (right === column) return false;
  // One text as wide as the header stands under it as a whole: a sentence of 附件1-2.
  if (sheet.mergeAt(row + 1, column)?.right === right) return false;
  let hasHeaders = false;
  for (let under = column; under <= right; under++) {
    if (!sheet.at(row + 1, under)) continue;
    if (sheet.figureKindAt(row + 1, under) !== 'unreadable') return false;
    hasHeaders = true;
  }
  return hasHeaders;
}

/** What names the rows in one list, and holds their targets in another. */
const BARE = '指标';

/** Whether a column holds texts without a number. */
function isOverNames(sheet: FormSheet, { row, column }: Cell): boolean {
  for (let below = row + 1; below <= row + ROWS_TO_A_FIGURE; below++) {
    const kind = sheet.figureKindAt(below, column);
    if (kind === 'blank') continue;
    return kind === 'unreadable' && readRequirement(sheet.shownTextAt(below, column).normal) === null;
  }
  return false;
}

function measureOf(sheet: FormSheet, cell: Cell): MeasureClass | null {
  const { normal, measure } = sheet.textOf(cell);
  if (!measure || isBanner(sheet, cell) || (normal === BARE && isOverNames(sheet, cell))) return null;
  return measure;
}

/** Columns from one header of an indicator to the next, blank ones between. */
const WIDEST_STEP = 3;

/** The headers of one indicator while they are gathered from left to right. */
class OpenMeasure {
  private readonly columns: Partial<Record<MeasureClass, number>> = {};
  private readonly parts = new Set<MeasureClass>();
  unit: number | null = null;

  has(measure: MeasureClass): boolean {
    return this.columns[measure] !== undefined;
  }

  /** Whether the column of a measure stands for a part of the time only (上半年完成). */
  isPart(measure: MeasureClass): boolean {
    return this.parts.has(measure);
  }

  set(measure: MeasureClass, column: number, isPart: boolean): void {
    this.columns[measure] = column;
    if (isPart) this.parts.add(measure);
    else this.parts.delete(measure);
  }

  /** The columns, where both what is agreed and what is completed are among them. */
  close(): MeasureColumns[] {
    const { target, completed, rate = null } = this.columns;
    if (target === undefined || completed === undefined) return [];
    const columns = Object.values(this.columns);
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    return [{ target, completed, rate, unit: this.unit, first, last }];
  }
}

/** The indicators whose headers stand in a row, from left to right. Linear in the cells of the row. */
export function findMeasureColumns(sheet: FormSheet, row: number): MeasureColumns[] {
  const found: MeasureColumns[] = [];
  let open = new OpenMeasure();
  const close = (): void => {
    found.push(...open.close());
    open = new OpenMeasure();
  };
  let reached = 0;
  for (const cell of sheet.cellsOfRow(row)) {
    const isText = typeof cell.value === 'string';
    const text = isText ? sheet.textOf(cell) : null;
    const measure = isText ? measureOf(sheet, cell) : null;
    const isWide = cell.column - reached > WIDEST_STEP;
    reached = sheet.mergeAt(row, cell.column)?.right ?? cell.column;
    if (text?.label === 'unit' && open.has('target') && !isWide) {
      open.unit = cell.column;
      continue;
    }
    if (!measure) {
      // Progress by month or quarter stands between what is agreed and what is completed in all.
      const isProgress = !isWide && open.has('target') && text !== null && isPartOfTime(text.normal);
      if (!isProgress) close();
      continue;
    }
    const isPart = measure !== 'target' && text !== null && isPartOfTime(text.normal);
    const isTaken = open.has(measure);
    // Beside the whole, parts of the time (上半年完成) are no figures of their own.
    if (isTaken && !isWide && isPart) continue;
    const isWhole = isTaken && !isWide && open.isPart(measure);
    if (isWide || (isTaken && !isWhole)) close();
    open.set(measure, cell.column, isPart);
  }
  close();
  return found;
}
