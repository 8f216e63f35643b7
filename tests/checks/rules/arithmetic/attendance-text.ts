import { textSheet } from '../../../forms/support/text-sheet';
import type { Given } from '../rule-tester';

const TITLES = `
  清河镇社工站购买服务项目社工到岗情况统计表
  评估周期：2024年9月1日至2024年11月30日`;

/** 附件2 of three months from row 4 on: name, three marks, 人员到岗小计, 备注. */
export function attendance(rows: string): Given {
  return { sheets: { Sheet1: `${TITLES}\n姓名 | 9月 | 10月 | 11月 | 人员到岗小计 | 备注\n${rows.trim()}` } };
}

/** 附件2 with the two kinds of worker from row 4 on: type, name, three marks, 人员到岗小计, the two-year column. */
export function attendanceByType(rows: string): Given {
  return {
    sheets: { Sheet1: `${TITLES}\n类型 | 姓名 | 9月 | 10月 | 11月 | 人员到岗小计 | 从业2年以上小计\n${rows.trim()}` },
  };
}

/** The same as `attendance`, with the number format of every number. */
export function attendanceShownAs(numberFormat: string, rows: string): Given {
  const given = attendance(rows);
  if (!('sheets' in given)) return given;
  const sheet = textSheet('Sheet1', given.sheets['Sheet1'] ?? '');
  const cells = sheet.cells.map((cell) => (typeof cell.value === 'number' ? { ...cell, numberFormat } : cell));
  return { snapshots: [{ ...sheet, cells }] };
}
