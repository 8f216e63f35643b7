import type { SheetSnapshot } from '../../workbook/snapshot';
import { squash } from '../values/text';
import { namesBackup, namesDraft } from '../vocabulary/backup-names';

/** Whether a table stands in plain sight, or is set aside where it may repeat another one. */
export interface Standing {
  /** With its sheet, or row by row. */
  readonly isHidden: boolean;
  /** Its sheet calls itself a copy. */
  readonly isBackup: boolean;
  /** Its sheet says that another one took its place. */
  readonly isDraft: boolean;
}

/** How a table with these rows stands. */
export function standingOf(sheet: SheetSnapshot, rows: readonly number[]): Standing {
  const hidden = new Set(sheet.hiddenRows);
  return {
    isHidden: sheet.visibility !== 'visible' || rows.every((row) => hidden.has(row)),
    isBackup: namesBackup(squash(sheet.name)),
    isDraft: namesDraft(squash(sheet.name)),
  };
}

/** Tables in the order in which they count: what is seen before what is hidden, and a sheet before one that calls itself a copy. */
export function byStanding<Table extends Standing>(tables: readonly Table[]): Table[] {
  const rank = ({ isHidden, isBackup }: Standing): number => (isHidden ? 2 : 0) + (isBackup ? 1 : 0);
  return [...tables].sort((a, b) => rank(a) - rank(b));
}
