import type { AttendanceBlock, MonthColumns } from '../forms/station';
import { oneLine } from '../forms/values/text';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { sumCells } from './month-headers';
import { at } from './wording';

const ROLES = ['inPost', 'insured', 'paid'] as const;
type Role = (typeof ROLES)[number];
const NAMES: Readonly<Record<Role, { readonly zh: string; readonly en: string }>> = {
  inPost: { zh: '人员到位', en: 'in post' },
  insured: { zh: '社保购买', en: 'insurance' },
  paid: { zh: '工资发放', en: 'wages' },
};

/** How far right of its month's header a kind of mark stands; null without a column. */
function offset({ headerCell, ...columns }: MonthColumns, role: Role): number | null {
  const column = columns[role];
  return column === null ? null : column - headerCell.column;
}

/** The place that most months of the block agree on. */
function usualOffset({ months }: AttendanceBlock, role: Role): number | null {
  const offsets = months.map((month) => offset(month, role));
  const votes = (value: number | null): number => offsets.filter((other) => other === value).length;
  return offsets.find((value) => votes(value) * 2 > offsets.length) ?? null;
}

interface LostColumn {
  readonly month: MonthColumns;
  readonly role: Role;
  readonly cell: CellRef;
}

/** Kinds of marks that a month lacks although the others have them. */
function lostColumns(block: AttendanceBlock): LostColumn[] {
  return block.months.flatMap((month) =>
    ROLES.flatMap((role): LostColumn[] => {
      const usual = usualOffset(block, role);
      if (usual === null || month[role] !== null) return [];
      return [
        {
          month,
          role,
          cell: { ...month.headerCell, row: block.headerArea.bottom, column: month.headerCell.column + usual },
        },
      ];
    }),
  );
}

/** One issue for each month: its sums and what rests on its marks follow from it. */
function lostMarks({ station, sheets }: CheckContext): Issue[] {
  return station.attendance.flatMap((block) =>
    lostColumns(block).map(({ month, role, cell }): Issue => {
      const text = oneLine(sheets.get(cell.sheet)?.at(cell.row, cell.column)?.value ?? null);
      const name = NAMES[role];
      return {
        cells: [cell],
        spoils: [month.headerCell, ...station.attendance.flatMap(sumCells)],
        form: 'attendanceSheet',
        message: {
          zh: `${month.month}的表头 ${at(cell)} ${text === '' ? '是空白' : `写的是“${text}”`}，应为“${name.zh}”；这一列没有读取`,
          en: `the header ${at(cell)} of ${month.month} ${text === '' ? 'is empty' : `says “${text}”`}, ${name.en} is due; the column was not read`,
        },
      };
    }),
  );
}

/** Headers over the marks of 附件2 (rules B1, B2). */
export const MARK_HEADER_CHECKS: readonly Check[] = [
  {
    id: 'mark-header-wrong',
    family: 'form',
    severity: 'error',
    impact: 'total',
    basis: 'B2',
    title: { zh: '某月“人员到位”等表头写错或空白', en: 'A header over the marks of a month is wrong or empty' },
    why: {
      zh: '人员到位、社保购买、工资发放按表头读取，只有人员到位计人次。',
      en: 'The three kinds of marks are read by their headers; only those for being in post count.',
    },
    remedy: { zh: '更正表头，与其他月份一致。', en: 'Correct the header as in the other months.' },
    run: lostMarks,
  },
];
