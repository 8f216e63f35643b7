import type { FormSheet } from '../layout/form-sheet';
import type { AttendanceBlock } from '../station';
import { squash } from '../values/text';
import { isCoverTitle } from '../vocabulary/attendance-columns';

/** How far above its header the title of a part of 附件2 stands at most, and how many cells its row has. */
const TITLE_ROWS = 3;
const CELLS_OF_A_TITLE = 2;

/** Whether the title right over a table, or else the name of its sheet, says that it holds insurance or wages alone. */
export function isTitledCover(sheet: FormSheet, { headerArea: { top, left, right } }: AttendanceBlock): boolean {
  for (let row = top - 1; row >= Math.max(0, top - TITLE_ROWS); row--) {
    const cells = sheet.cellsBetween(row, left, right);
    if (cells.length === 0) continue;
    if (cells.length > CELLS_OF_A_TITLE) break;
    if (cells.some((cell) => isCoverTitle(sheet.textOf(cell).normal))) return true;
  }
  return isCoverTitle(squash(sheet.name));
}
