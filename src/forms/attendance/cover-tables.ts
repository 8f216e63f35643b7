import type { FormSheet } from '../layout/form-sheet';
import type { AttendanceBlock } from '../station';
import { squash } from '../values/text';
import { isCoverTitle } from '../vocabulary/attendance-columns';
import { titleCellsAbove } from './title-cells';

/** The title of a part of 附件2 stands right over it. */
const REACH = { rows: 3, cells: 2 } as const;

/** Whether the title right over a table, or else the name of its sheet, says that it holds insurance or wages alone. */
export function isTitledCover(sheet: FormSheet, { headerArea }: AttendanceBlock): boolean {
  for (const cell of titleCellsAbove(sheet, { ...headerArea, floor: 0 }, REACH)) {
    if (isCoverTitle(sheet.textOf(cell).normal)) return true;
  }
  return isCoverTitle(squash(sheet.name));
}
