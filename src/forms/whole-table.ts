import type { Area } from '../workbook/address';
import type { FormSheet } from './layout/form-sheet';
import type { FormKind } from './station';
import type { Claim, TableReading } from './table-reader';

/**
 * The claim on a table whose header is known by words of its own, and all of it that table's. `read`: the table up to a row,
 * null where it has headers alone; `slotOf`: where it goes.
 */
export function wholeTable<Table extends { readonly area: Area }>(
  sheet: FormSheet,
  form: FormKind,
  header: Area,
  read: (end: number) => Table | null,
  slotOf: (table: Table) => TableReading,
): Claim {
  return {
    top: header.top,
    first: header.left,
    last: header.right,
    isWhole: true,
    read({ end }) {
      const table = read(end);
      if (!table) return { unread: [{ area: { sheet: sheet.name, ...header }, reason: 'headers-only' }] };
      const { area } = table;
      return { ...slotOf(table), tables: [{ form, area }], taken: [area] };
    },
  };
}
