import type { Area } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import { isCellError } from '../../workbook/snapshot';
import type { CellAppearance, SheetAppearance } from '../../workbook/appearance';

/** Columns beyond this are not shown; the page says so. */
export const MAX_COLUMNS = 200;

const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit of the default font, in pixels, and the resolution in which Excel stores widths. */
const DIGIT_WIDTH = 7;
const WIDTH_STEPS = 256;
/** Blank cells around what is used, as Excel shows them. */
const SPARE_ROWS = 3;
const SPARE_COLUMNS = 1;
const MIN_ROWS = 12;
const MIN_COLUMNS = 6;
const LINE_HEIGHT = 1.25;

/** Excel's rule for the width of a column on the screen. */
export function columnPixels(characters: number): number {
  const rounding = Math.trunc(WIDTH_STEPS / 2 / DIGIT_WIDTH);
  return Math.trunc(((WIDTH_STEPS * characters + rounding) / WIDTH_STEPS) * DIGIT_WIDTH);
}

export function pointPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** One direction of the grid: where each row (or column) starts, in pixels. Hidden ones have no size. */
export class Axis {
  private readonly starts: Float64Array;

  constructor(sizes: readonly number[]) {
    this.starts = new Float64Array(sizes.length + 1);
    sizes.forEach((size, index) => {
      this.starts[index + 1] = this.start(index) + size;
    });
  }

  get count(): number {
    return this.starts.length - 1;
  }

  get length(): number {
    return this.start(this.count);
  }

  start(index: number): number {
    return this.starts[Math.min(index, this.starts.length - 1)] ?? 0;
  }

  /** Size of a run, both ends inclusive. */
  size(from: number, to = from): number {
    return this.start(to + 1) - this.start(from);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The row or column that is at a distance from the beginning. */
  indexAt(distance: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > distance) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Those that are shown among `from` … `to` (inclusive). */
  shown(from: number, to: number): number[] {
    const indexes: number[] = [];
    for (let index = Math.max(0, from); index <= Math.min(to, this.count - 1); index++) {
      if (!this.isHidden(index)) indexes.push(index);
    }
    return indexes;
  }

  /** The nearest shown one, searching in steps of `step` (1 or −1); null when there is none that way. */
  next(index: number, step: number): number | null {
    for (let at = index + step; at >= 0 && at < this.count; at += step) {
      if (!this.isHidden(at)) return at;
    }
    return null;
  }
}

export interface SheetGeometry {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Some columns are left out. */
  readonly truncated: boolean;
}

function extent(index: SheetIndex, appearance: SheetAppearance): Area {
  let bottom = index.lastRow;
  let right = index.lastColumn;
  for (const cell of appearance.cells) {
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  for (const chart of appearance.charts) {
    bottom = Math.max(bottom, chart.position.bottom);
    right = Math.max(right, chart.position.right);
  }
  return { top: 0, left: 0, bottom, right };
}

function columnSizes(appearance: SheetAppearance, count: number): number[] {
  const sizes = new Array<number>(count).fill(columnPixels(appearance.defaultColumnWidth));
  for (const run of appearance.columns) {
    const size = run.hidden ? 0 : columnPixels(run.width);
    sizes.fill(size, run.from, Math.min(run.to + 1, count));
  }
  return sizes;
}

/** Lines that a wrapped text takes in a width: a full-width character is as wide as the font is high. */
function lineCount(text: string, fontPixels: number, width: number): number {
  return text.split('\n').reduce((lines, line) => {
    let length = 0;
    for (const character of line) length += (character.charCodeAt(0) > 0x2e7f ? 1 : 0.55) * fontPixels;
    return lines + Math.max(1, Math.ceil(length / Math.max(width, fontPixels)));
  }, 0);
}

/** Rows without a stored height grow with their wrapped texts when Excel opens the file; so do they here. */
function grownHeight(
  index: SheetIndex,
  row: number,
  columns: Axis,
  styleAt: (row: number, column: number) => CellAppearance,
  minimum: number,
): number {
  return index.cellsOfRow(row).reduce((height, cell) => {
    const style = styleAt(cell.row, cell.column);
    if (index.mergeAt(cell.row, cell.column) || cell.value === null || isCellError(cell.value)) return height;
    const font = pointPixels(style.fontSize);
    const lines = style.wrap ? lineCount(String(cell.value), font, columns.size(cell.column)) : 1;
    return Math.max(height, Math.ceil(lines * font * LINE_HEIGHT));
  }, minimum);
}

/** Where rows and columns of a sheet stand in the grid. */
export function sheetGeometry(
  index: SheetIndex,
  appearance: SheetAppearance,
  styleAt: (row: number, column: number) => CellAppearance,
): SheetGeometry {
  const used = extent(index, appearance);
  const wanted = Math.max(used.right + 1 + SPARE_COLUMNS, MIN_COLUMNS);
  const sizes = columnSizes(appearance, Math.min(wanted, MAX_COLUMNS));
  for (const column of index.sheet.hiddenColumns) if (column < sizes.length) sizes[column] = 0;
  const columns = new Axis(sizes);

  const rowCount = Math.max(used.bottom + 1 + SPARE_ROWS, MIN_ROWS);
  const stated = new Map(appearance.rows.map((row) => [row.row, row]));
  const hidden = new Set(index.sheet.hiddenRows);
  const standard = pointPixels(appearance.defaultRowHeight);
  const heights = Array.from({ length: rowCount }, (_, row) => {
    const own = stated.get(row);
    if (own?.hidden || hidden.has(row)) return 0;
    return own?.height != null ? pointPixels(own.height) : grownHeight(index, row, columns, styleAt, standard);
  });
  return { rows: new Axis(heights), columns, truncated: wanted > MAX_COLUMNS };
}
