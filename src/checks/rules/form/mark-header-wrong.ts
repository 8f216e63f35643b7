import type { AttendanceBlock, HeaderDoubt, MonthColumns } from '../../../forms/station';
import { oneLine, squash } from '../../../forms/values/text';
import { labelRole } from '../../../forms/vocabulary/attendance-columns';
import type { Message } from '../../../strings/message';
import type { CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import { SUMS } from '../../analysis/facts';
import { MARK_ROLES, type MarkRole } from '../../analysis/mark-roles';
import type { Issue, Rule } from '../../analysis/rule';
import { valueAt } from '../../analysis/sheet-values';
import { at } from '../../text/phrases';
import { say, when } from '../../text/say';

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
  const places = MARK_ROLES.map((role) => ({ role, usual: usualOffset(block, role) }));
  return block.months.flatMap((month) =>
    places.flatMap(({ role, usual }): LostColumn[] => {
      if (usual === null || month[role] !== null) return [];
      const { headerCell } = month;
      const cell = { ...headerCell, row: block.headerArea.bottom, column: headerCell.column + usual };
      return [{ month, role, cell }];
    }),
  );
}

/** Marks whose column was not read: their sums and what rests on them follow from it. */
function lost({ sheets }: CheckContext, { month: { month, headerCell }, role, cell }: LostColumn): Issue {
  const text = oneLine(valueAt(sheets, cell));
  const values = { month: when(month), cell: at(cell), due: say(`mark-header-wrong.due-${role}`, {}) };
  return {
    cells: [cell],
    wrong: [headerCell, SUMS],
    form: 'attendanceSheet',
    message: text === '' ? say('mark-header-wrong.empty', values) : say('mark-header-wrong.other', { ...values, text }),
  };
}

function dueOf(readAs: Exclude<HeaderDoubt['readAs'], 'unread'>, month: HeaderDoubt['month']): Message {
  if (readAs === 'month' && month !== null) return say('mark-header-wrong.due-month', { month: when(month) });
  return say(`mark-header-wrong.due-${readAs === 'month' ? 'name' : readAs}`, {});
}

function howRead({ cell, readAs, month }: HeaderDoubt, text: string): Message {
  if (readAs === 'unread') {
    return text === ''
      ? say('mark-header-wrong.unread-empty', { cell: at(cell) })
      : say('mark-header-wrong.unread', { cell: at(cell), text });
  }
  const values = { cell: at(cell), due: dueOf(readAs, month) };
  return text === '' ? say('mark-header-wrong.read-empty', values) : say('mark-header-wrong.read', { ...values, text });
}

/** Certificates and types are known by their entries as well: a header in words of the sheet's own (人员分类) is not wrong. */
function isOwnWord({ readAs }: HeaderDoubt, text: string): boolean {
  const isByEntries = readAs === 'type' || readAs === 'qualification';
  return isByEntries && text !== '' && labelRole(squash(text)) === null;
}

/** Headers whose column was read by what stands under and beside it; formulas that ask for the header miss it. */
function concluded({ sheets }: CheckContext, doubts: readonly HeaderDoubt[]): Issue[] {
  return doubts.flatMap((doubt): Issue[] => {
    const { cell } = doubt;
    const text = oneLine(valueAt(sheets, cell));
    if (isOwnWord(doubt, text)) return [];
    return [
      {
        severity: 'warning',
        impact: 'form',
        cells: [cell],
        wrong: MARK_ROLES.some((role) => role === doubt.readAs) ? [cell, SUMS] : [],
        form: 'attendanceSheet',
        message: howRead(doubt, text),
      },
    ];
  });
}

/** Headers of 附件2 that are blank or misspelt, whether their column could be read all the same or not. */
export const markHeaderWrong: Rule = {
  id: 'mark-header-wrong',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'B2',
  run: (context) =>
    context.station.attendance.flatMap((block) => [
      ...concluded(context, block.doubts),
      ...lostColumns(block).map((column) => lost(context, column)),
    ]),
};
