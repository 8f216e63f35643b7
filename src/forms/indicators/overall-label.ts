import type { FormSheet } from '../layout/form-sheet';
import type { MeasureColumns } from '../layout/measure-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { Cell } from '../../workbook/snapshot';

const LONGEST_OVERALL = 16;

function isOverallLabel(sheet: FormSheet, cell: Cell, first: number): boolean {
  const { row, column } = cell;
  const { namesOverall, normal } = sheet.textOf(cell);
  if (!namesOverall || normal.length >= LONGEST_OVERALL) return false;
  const right = sheet.mergeAt(row, column)?.right ?? column;
  return right === column || right >= first;
}

/**
 * Whether 总体服务 stands over or beside a table: as the last text before it in a row above, and as far as it is
 * merged, or among the labels of its own row.
 */
export function isOverallNear(sheet: FormSheet, run: MeasureRun, columns: MeasureColumns, floor: number): boolean {
  for (let column = run.labelsFrom; column <= run.first; column++) {
    const label = sheet.at(run.row, column);
    if (label && isOverallLabel(sheet, label, columns.first)) return true;
  }
  for (let row = run.row - 1; row >= Math.max(floor, run.row - 2); row--) {
    const label = sheet.cellsBetween(row, 0, columns.last).at(-1);
    if (label && isOverallLabel(sheet, label, columns.first)) return true;
  }
  return false;
}
