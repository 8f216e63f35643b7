import type { Area } from '../../workbook/address';
import type { SheetModel } from './sheet-model';

/** What is selected: the cell that the keyboard moves from, and the rectangle that spans to it. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
}

export function selectArea(area: Area): Selection {
  return { row: area.top, column: area.left, area };
}

/** Selects one cell: the whole merged area that it belongs to. */
export function selectCell(model: SheetModel, row: number, column: number): Selection {
  const area = model.areaAt(row, column);
  return { row: area.top, column: area.left, area };
}

/** Stretches the selection to another cell, as Shift does in Excel. */
export function extendTo(model: SheetModel, from: Selection, row: number, column: number): Selection {
  const start = model.areaAt(from.row, from.column);
  const end = model.areaAt(row, column);
  return {
    row: from.row,
    column: from.column,
    area: {
      top: Math.min(start.top, end.top),
      left: Math.min(start.left, end.left),
      bottom: Math.max(start.bottom, end.bottom),
      right: Math.max(start.right, end.right),
    },
  };
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/**
 * Where a key leads from a selected cell, as in Excel; null when it is no key of movement or there is nowhere to go.
 * `page` is the number of rows that one screen shows.
 */
export function moveTarget(
  model: SheetModel,
  selection: Selection,
  { key, ctrlKey }: KeyPress,
  page: number,
): { row: number; column: number } | null {
  const { rows, columns } = model.geometry;
  const { top, left, bottom, right } = model.areaAt(selection.row, selection.column);
  const lastRow = Math.max(0, model.lastRow);
  const lastColumn = Math.max(0, model.lastColumn);
  const row = selection.row;
  const column = selection.column;
  const toRow = (target: number | null) => (target === null ? null : { row: target, column });
  const toColumn = (target: number | null) => (target === null ? null : { row, column: target });
  const firstRow = rows.isHidden(0) ? rows.next(0, 1) : 0;
  const firstColumn = columns.isHidden(0) ? columns.next(0, 1) : 0;

  switch (key) {
    case 'ArrowDown':
      return toRow(ctrlKey ? rows.next(lastRow + 1, -1) : rows.next(bottom, 1));
    case 'ArrowUp':
      return toRow(ctrlKey ? firstRow : rows.next(top, -1));
    case 'ArrowRight':
      return toColumn(ctrlKey ? columns.next(lastColumn + 1, -1) : columns.next(right, 1));
    case 'ArrowLeft':
      return toColumn(ctrlKey ? firstColumn : columns.next(left, -1));
    case 'PageDown':
      return toRow(rows.next(Math.min(row + page, rows.count - 1) + 1, -1));
    case 'PageUp':
      return toRow(rows.next(Math.max(row - page, 0) - 1, 1));
    case 'Home':
      return { row: ctrlKey ? (firstRow ?? row) : row, column: firstColumn ?? column };
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
