import type { Area } from '../workbook/address';
import { lastMarkedRow } from './attendance/page';
import type { FormSheet } from './layout/form-sheet';
import { readSheetForms } from './sheet-forms';

/** Where tables of official forms with entries stand on a sheet, read by themselves: all that somebody would miss. */
export function formTables(sheet: FormSheet): Area[] {
  return readSheetForms(sheet).readings.flatMap(({ tables = [], pages = [] }) => [
    ...tables.map(({ area }) => area),
    ...pages.flatMap((page): Area[] => {
      const { top, left, bottom, right } = page.header;
      const last = lastMarkedRow(page);
      return last > bottom ? [{ top, left, bottom: last, right }] : [];
    }),
  ]);
}
