import type { Cell } from '../../workbook/snapshot';
import { readRequirement } from '../values/requirement';
import { BARE_TARGET, isAmountWord, type MeasureClass } from '../vocabulary/headers';
import { completedColumns, mergedNameOver } from './completed-columns';
import { dividingHeaders } from './divided-headers';
import type { FormSheet } from './form-sheet';
import { lostHeaders, WIDEST_STEP } from './lost-headers';
import { targetColumns } from './target-columns';

/** The columns of one indicator: what is agreed, what is completed, and the percentage. */
export interface MeasureColumns {
  readonly target: number;
  readonly completed: number;
  readonly rate: number | null;
  /** A column of units among them. */
  readonly unit: number | null;
  /** Its first column; what was agreed earlier (原协议量) may stand there. */
  readonly first: number;
  readonly last: number;
  /** Those of its columns whose header is blank or misspelt. */
  readonly lost: readonly number[];
  /** Columns of what is completed in parts of the time (一季度, 上半年), beside the whole. */
  readonly parts: readonly number[];
  /** Headers of what is completed stand a row lower. */
  readonly isDivided: boolean;
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

/** Whether a column holds texts without a number. */
function isOverNames(sheet: FormSheet, { row, column }: Cell): boolean {
  const bottom = sheet.mergeAt(row, column)?.bottom ?? row;
  for (let below = bottom + 1; below <= row + ROWS_TO_A_FIGURE; below++) {
    const kind = sheet.figureKindAt(below, column);
    if (kind === 'blank') continue;
    return kind === 'unreadable' && readRequirement(sheet.shownTextAt(below, column).normal) === null;
  }
  return false;
}

/** Whether the next header of figures says the same: it is right over one of the two at most. */
function isSaidBeside(sheet: FormSheet, { row, column }: Cell, measure: MeasureClass): boolean {
  for (let near = column + 1; near <= column + WIDEST_STEP; near++) {
    const other = sheet.textAt(row, near).measure;
    if (other) return other === measure;
  }
  return false;
}

/** Whether units that are counted (人次, 个数) stand under a header, row by row: names of indicators, and never amounts. */
function isOverUnits(sheet: FormSheet, { row, column }: Cell): boolean {
  for (let below = row + 1; below <= row + 2; below++) {
    const cell = sheet.shownAt(below, column);
    if (typeof cell?.value !== 'string' || !isAmountWord(sheet.textOf(cell).normal)) return false;
  }
  return true;
}

function measureOf(sheet: FormSheet, cell: Cell): MeasureClass | null {
  const { normal, measure } = sheet.textOf(cell);
  if (!measure || isBanner(sheet, cell)) return null;
  if (isOverUnits(sheet, cell)) return null;
  const mayHeadNames = normal === BARE_TARGET || isSaidBeside(sheet, cell, measure);
  return mayHeadNames && isOverNames(sheet, cell) ? null : measure;
}

/** The headers of one indicator while they are gathered from left to right. */
class OpenMeasure {
  private readonly columns: Partial<Record<MeasureClass, number>> = {};
  private readonly parts: MeasureClass[] = [];
  private readonly lost: number[] = [];
  /** Columns of parts of the time. */
  private readonly partColumns: number[] = [];
  /** Columns of what was agreed earlier. */
  private readonly earlier: number[] = [];
  unit: number | null = null;

  has(measure: MeasureClass): boolean {
    return this.columns[measure] !== undefined;
  }

  /** Whether only the percentage is missing. */
  get isWithoutRate(): boolean {
    return this.has('target') && this.has('completed') && !this.has('rate');
  }

  /** Whether the column of a measure stands for a part of the time only (上半年完成). */
  isPart(measure: MeasureClass): boolean {
    return this.parts.includes(measure);
  }

  addPart(column: number): void {
    this.partColumns.push(column);
  }

  addEarlier(column: number): void {
    this.earlier.push(column);
  }

  set(measure: MeasureClass, column: number, isPart: boolean): void {
    const before = this.columns[measure];
    if (before !== undefined && measure === 'completed' && this.parts.includes(measure)) this.addPart(before);
    this.columns[measure] = column;
    const known = this.parts.indexOf(measure);
    if (isPart && known < 0) this.parts.push(measure);
    else if (!isPart && known >= 0) this.parts.splice(known, 1);
  }

  setLost(measure: MeasureClass, column: number): void {
    this.set(measure, column, false);
    this.lost.push(column);
  }

  /** The columns, where both what is agreed and what is completed are among them. */
  close(isDivided: boolean): MeasureColumns[] {
    const { target, completed, rate = null } = this.columns;
    if (target === undefined || completed === undefined) return [];
    const columns = [...Object.values(this.columns), ...this.earlier];
    const [first, last] = [Math.min(...columns), Math.max(...columns)];
    return [
      {
        target,
        completed,
        rate,
        unit: this.unit,
        first,
        last,
        lost: this.lost,
        parts: this.partColumns,
        isDivided,
      },
    ];
  }
}

/** A column of a header row: its cell, where there is one, and what its header is by its word or by its place. */
interface HeaderColumn {
  readonly column: number;
  readonly cell: Cell | null;
  readonly measure: MeasureClass | null;
  readonly isLost: boolean;
  /** What its figures are to those of another column: a part of what is completed, or what was agreed earlier. */
  readonly beside: 'part' | 'earlier' | null;
}

/** The columns of a row from left to right, and whether headers of what is completed stand a row lower. */
interface HeaderColumns {
  readonly columns: readonly HeaderColumn[];
  readonly isDivided: boolean;
}

const NO_COLUMNS: HeaderColumns = { columns: [], isDivided: false };

/**
 * The columns of a row in which headers of what is completed are divided a row lower; none where some header among them
 * is not known: there is no order by which it could be.
 */
function dividedColumns(sheet: FormSheet, row: number, known: ReadonlyMap<number, MeasureClass>): HeaderColumns {
  const columns: HeaderColumn[] = [];
  // Those up to the last known one.
  let isTold = true;
  let isTelling = true;
  for (const cell of sheet.cellsOfRow(row)) {
    const { column } = cell;
    const measure = known.get(column) ?? null;
    const dividing = measure ? null : dividingHeaders(sheet, cell);
    const isFigure = measure !== null || dividing !== null;
    if (isFigure) isTold &&= isTelling;
    else if (columns.some((other) => other.measure !== null)) isTelling = false;
    if (!dividing) columns.push({ column, cell, measure, isLost: false, beside: null });
    else {
      for (const { cell: own, measure: said } of dividing) {
        columns.push({ column: own.column, cell: own, measure: said, isLost: false, beside: said ? null : 'part' });
      }
    }
  }
  return isTold ? { columns, isDivided: true } : NO_COLUMNS;
}

/** The columns of a row from left to right; none where no header over figures stands in it. */
function headerColumns(sheet: FormSheet, row: number): HeaderColumns {
  const known = new Map<number, MeasureClass>();
  const cells = sheet.cellsOfRow(row);
  let isDivided = false;
  for (const cell of cells) {
    if (typeof cell.value !== 'string') continue;
    const measure = measureOf(sheet, cell);
    if (measure) known.set(cell.column, measure);
    else if (!isDivided && sheet.textOf(cell).measure === 'completed')
      isDivided = dividingHeaders(sheet, cell) !== null;
  }
  if (known.size === 0) return NO_COLUMNS;
  if (isDivided) return dividedColumns(sheet, row, known);
  const beside = new Map<number, 'part' | 'earlier'>();
  const settle = (measure: MeasureClass, column: number, others: readonly number[], as: 'part' | 'earlier'): void => {
    known.set(column, measure);
    for (const other of others) {
      known.delete(other);
      beside.set(other, as);
    }
  };
  for (const { inForce, earlier } of targetColumns(sheet, row, known, WIDEST_STEP)) {
    settle('target', inForce, earlier, 'earlier');
  }
  for (const { whole, parts } of completedColumns(sheet, row, known, WIDEST_STEP)) {
    settle('completed', whole, parts, 'part');
  }
  const columns = cells.map((cell): HeaderColumn => {
    const { column } = cell;
    return { column, cell, measure: known.get(column) ?? null, isLost: false, beside: beside.get(column) ?? null };
  });
  const lost = lostHeaders(sheet, row, known, new Set(beside.keys()));
  if (lost.size === 0) return { columns, isDivided };
  const blank = [...lost.keys()].filter((column) => !sheet.at(row, column));
  const all = [
    ...columns,
    ...blank.map((column): HeaderColumn => ({ column, cell: null, measure: null, isLost: true, beside: null })),
  ]
    .map((each) => {
      const measure = lost.get(each.column);
      return measure ? { ...each, measure, isLost: true } : each;
    })
    .sort((a, b) => a.column - b.column);
  return { columns: all, isDivided };
}

/** Whether each header of what is completed is of an indicator that was found. */
function areAllOf(found: readonly MeasureColumns[], columns: readonly HeaderColumn[]): boolean {
  return found.length === columns.filter(({ measure }) => measure === 'completed').length;
}

/** The indicators whose headers stand in a row, from left to right. Linear in the cells of the row. */
export function findMeasureColumns(sheet: FormSheet, row: number): MeasureColumns[] {
  const { columns, isDivided } = headerColumns(sheet, row);
  if (columns.length === 0) return [];
  const found: MeasureColumns[] = [];
  let open = new OpenMeasure();
  // A column of the user's own may stand before the percentage.
  let hasOwn = false;
  const close = (): void => {
    found.push(...open.close(isDivided));
    open = new OpenMeasure();
    hasOwn = false;
  };
  let reached = 0;
  let nameOver: string | null = null;
  for (const { column, cell, measure, isLost, beside } of columns) {
    const text = cell && typeof cell.value === 'string' ? sheet.textOf(cell) : null;
    const isWide = column - reached > WIDEST_STEP;
    reached = sheet.mergeAt(row, column)?.right ?? column;
    // No indicator reaches over the name that is merged over it.
    const name = mergedNameOver(sheet, row, column);
    if (name !== null && nameOver !== null && name !== nameOver) close();
    nameOver = name;
    if (beside === 'part') {
      open.addPart(column);
      continue;
    }
    if (beside === 'earlier') {
      if (isWide || open.has('completed')) close();
      open.addEarlier(column);
      continue;
    }
    if (hasOwn && measure !== null && measure !== 'rate') close();
    if (measure && isLost) {
      if (isWide || open.has(measure)) close();
      open.setLost(measure, column);
      continue;
    }
    if (!isWide && open.has('target') && text?.label === 'unit') {
      open.unit = column;
      continue;
    }
    if (!measure) {
      // Progress by month or quarter stands between what is agreed and what is completed in all.
      const isProgress = !isWide && open.has('target') && text?.isPartOfTime === true;
      const isOwn = !hasOwn && !isWide && open.isWithoutRate && text?.label === 'unknown';
      if (isProgress) open.addPart(column);
      else if (isOwn) hasOwn = true;
      else close();
      continue;
    }
    const isPart = measure !== 'target' && text?.isPartOfTime === true;
    const isTaken = open.has(measure);
    // Beside the whole, parts of the time (上半年完成) are no figures of their own.
    if (isTaken && !isWide && isPart) {
      if (measure === 'completed') open.addPart(column);
      continue;
    }
    const isWhole = isTaken && !isWide && open.isPart(measure);
    if (isWide || (isTaken && !isWhole)) close();
    open.set(measure, column, isPart);
  }
  close();
  return isDivided && !areAllOf(found, columns) ? [] : found;
}
