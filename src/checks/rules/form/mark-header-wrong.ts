import type { AttendanceBlock, MonthColumns } from '../../../forms/station';
import { oneLine } from '../../../forms/values/text';
import type { CellRef } from '../../../workbook/address';
import { SUMS } from '../../analysis/facts';
import { MARK_ROLES, type MarkRole } from '../../analysis/mark-roles';
import type { Rule } from '../../analysis/rule';
import { valueAt } from '../../analysis/sheet-values';
import { at } from '../../text/phrases';
import { say } from '../../text/say';

/** How far right of its month's header a kind of mark stands; null without a column. */
function offset({ headerCell, ...columns }: MonthColumns, role: MarkRole): number | null {
  const column = columns[role];
  return column === null ? null : column - headerCell.column;
}

/** The place that most months of the block agree on. */
function usualOffset({ months }: AttendanceBlock, role: MarkRole): number | null {
  const offsets = months.map((month) => offset(month, role));
  const votes = (value: number | null): number => offsets.filter((other) => other === value).length;
  return offsets.find((value) => votes(value) * 2 > offsets.length) ?? null;
}

interface LostColumn {
  readonly month: MonthColumns;
  readonly role: MarkRole;
  /** Where its header should be. */
  readonly cell: CellRef;
}

/** Kinds of marks that a month lacks although the others have them. */
function lostColumns(block: AttendanceBlock): LostColumn[] {
  return block.months.flatMap((month) =>
    MARK_ROLES.flatMap((role): LostColumn[] => {
      const usual = usualOffset(block, role);
      if (usual === null || month[role] !== null) return [];
      const { headerCell } = month;
      const cell = { ...headerCell, row: block.headerArea.bottom, column: headerCell.column + usual };
      return [{ month, role, cell }];
    }),
  );
}

/** One issue for each column of marks that was not read: its sums and what rests on its marks follow from it. */
export const markHeaderWrong: Rule = {
  id: 'mark-header-wrong',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'B2',
  run: ({ station, sheets }) =>
    station.attendance.flatMap(lostColumns).map(({ month: { month, headerCell }, role, cell }) => {
      const text = oneLine(valueAt(sheets, cell));
      const values = { month, cell: at(cell), due: say(`mark-header-wrong.due-${role}`, {}) };
      return {
        cells: [cell],
        wrong: [headerCell, SUMS],
        form: 'attendanceSheet',
        message:
          text === '' ? say('mark-header-wrong.empty', values) : say('mark-header-wrong.other', { ...values, text }),
      };
    }),
};
