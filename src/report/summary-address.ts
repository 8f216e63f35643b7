import { ownSheetName } from '../forms/own-sheet';
import { formatCell } from '../workbook/address';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** The address of the first cell of the summary sheet; null where there is none. */
export function summaryAddress(snapshot: WorkbookSnapshot): string | null {
  const sheet = ownSheetName(snapshot);
  return sheet === null ? null : formatCell({ sheet, row: 0, column: 0 });
}
