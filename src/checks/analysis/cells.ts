import { cellKey, contains, parseArea, type Area, type AreaRef, type CellRef } from '../../workbook/address';

/** Each cell once, in the order given. */
export function uniqueCells(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
}

/** An area that takes in one cell after another. */
type GrowingArea = { -readonly [Field in keyof AreaRef]: AreaRef[Field] };

/** Cells of one column or one row as areas: neighbours are joined, so that a finding names no more than it needs. */
export function joinCells(cells: readonly CellRef[]): AreaRef[] {
  const areas: GrowingArea[] = [];
  for (const { sheet, row, column } of cells) {
    const last = areas.at(-1);
    const isSameSheet = last?.sheet === sheet;
    if (last && isSameSheet && last.left === column && last.right === column && row === last.bottom + 1) {
      last.bottom = row;
    } else if (last && isSameSheet && last.top === row && last.bottom === row && column === last.right + 1) {
      last.right = column;
    } else {
      areas.push({ sheet, top: row, left: column, bottom: row, right: column });
    }
  }
  return areas;
}

/** The rows of an area. */
export function rowsOf({ top, bottom }: Pick<Area, 'top' | 'bottom'>): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** Column by column, each from top to bottom. */
export function inColumnOrder(cells: readonly CellRef[]): CellRef[] {
  return [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
}

/** A formula that only takes over another cell of its sheet: =P25. */
const TAKES_OVER = /^=\$?[A-Z]{1,3}\$?\d+$/;

/** The cell that a formula takes over as it is; null where it does anything else. */
export function cellTakenOver(formula: string | null): Area | null {
  return formula !== null && TAKES_OVER.test(formula) ? parseArea(formula.slice(1)) : null;
}

/** Whether a cell lies in an area. */
export function isIn(area: AreaRef, { sheet, row, column }: CellRef): boolean {
  return area.sheet === sheet && contains(area, row, column);
}

/** The first cells of an area, row by row. */
export function firstCells({ sheet, top, left, bottom, right }: AreaRef, most: number): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = top; row <= bottom && cells.length < most; row++) {
    for (let column = left; column <= right && cells.length < most; column++) cells.push({ sheet, row, column });
  }
  return cells;
}
