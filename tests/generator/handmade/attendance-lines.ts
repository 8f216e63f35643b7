import { columnIndex, columnName } from '../../../src/workbook/address';
import type { OfficeSheet } from './office-sheet';

/** How a month is spread over columns, from the mark of 人员到位. */
export type MonthLayout = (inPost: string) => readonly string[];

const ABSENT = ['——', '—', '－', '×', '无', '/', ''];

/** 人员到位, 社保购买, 工资发放: insured and paid in every month with a mark. */
export const threeColumns: MonthLayout = (inPost) => {
  const other = ABSENT.includes(inPost) ? inPost : '√';
  return [inPost, other, other];
};

export const oneColumn: MonthLayout = (inPost) => [inPost];

/** Marks `√ √ 0.5 ——` as cells between bars; `_` stands for an empty cell. */
export function monthCells(marks: string, layout: MonthLayout): string {
  return marks
    .split(' ')
    .flatMap((mark) => layout(mark === '_' ? '' : mark))
    .join('|');
}

/** Month headers over their columns, merged when a month has several. */
export function monthHeaders(
  sheet: OfficeSheet,
  from: string,
  headers: readonly string[],
  size: number,
  merged = true,
): void {
  const start = columnIndex(from.replace(/\d/g, ''));
  const row = from.replace(/\D/g, '');
  headers.forEach((header, index) => {
    const first = columnName(start + index * size);
    sheet.lines(`${first}${row}`, 'header', [header, ...Array.from({ length: size - 1 }, () => '')].join('|'));
    if (merged && size > 1) sheet.merge(`${first}${row}:${columnName(start + index * size + size - 1)}${row}`);
  });
}

/** A row of monthly figures with a formula in each month's first column; `extra` follows it in the month's other columns. */
export function monthSums(
  from: string,
  sums: readonly number[],
  size: number,
  formula: (column: string, index: number) => string,
  extra: readonly (readonly number[])[] = [],
): string {
  const start = columnIndex(from);
  return sums
    .flatMap((sum, index) => {
      const column = columnName(start + index * size);
      const others = Array.from({ length: size - 1 }, (_, offset) => String(extra[offset]?.[index] ?? ''));
      return [`=${formula(column, index)} → ${sum}`, ...others];
    })
    .join('|');
}
