import { recognise } from '../../../src/forms/recognise';
import { assess } from '../../../src/assessment/assess';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { unreadLines, workerLines } from './readings';
import { textSheet, textWorkbook, workbookOf } from './text-sheet';

/** Far above what a linear pass needs here, far below what a quadratic one does. */
const PATIENCE_MS = 30_000;

function expectQuick(workbook: WorkbookSnapshot): void {
  const start = performance.now();
  recognise(workbook);
  expect(performance.now() - start).toBeLessThan(PATIENCE_MS);
}

function sheetOfCells(count: number, columns: number, valueAt: (index: number) => Cell['value']): SheetSnapshot {
  const cells = Array.from({ length: count }, (_, index): Cell => ({
    row: Math.floor(index / columns),
    column: index % columns,
    value: valueAt(index),
    formula: null,
    numberFormat: 'General',
  }));
  return { ...textSheet('Sheet1', ''), cells };
}

const HEADER = `片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比`;

test('no sheets, an empty sheet', () => {
  expect(recognise(workbookOf()).recognised).toEqual([]);
  expect(recognise(workbookOf(textSheet('Sheet1', ''))).unread).toEqual([]);
});

test('headers only are said to be headers', () => {
  expect(unreadLines(textWorkbook(HEADER))).toEqual(["'Sheet1'!A1:D2 headers-only"]);
});

test('attendance headers only are said to be headers', () => {
  expect(unreadLines(textWorkbook('序号 | 姓名 | 类型 | 2024年9月 | 10月'))).toEqual(["'Sheet1'!A1:E1 headers-only"]);
});

test('titles only are said to be titles', () => {
  expect(unreadLines(textWorkbook('附件1-1\n清河镇社工站购买服务项目指标完成情况统计表'))).toEqual([
    "'Sheet1'!A1:A2 titles-only",
  ]);
});

test('text only, numbers only', () => {
  expect(unreadLines(workbookOf(sheetOfCells(3000, 30, () => '说明文字')))).toEqual(["'Sheet1'!A1:AD100 unrelated"]);
  expect(unreadLines(workbookOf(sheetOfCells(3000, 30, (index) => index)))).toEqual(["'Sheet1'!A1:AD100 unrelated"]);
});

test('other tables of numbers beside and under a form are listed', () => {
  const workbook = textWorkbook(`
      ${HEADER} | | | 经费预算 | 金额
      片区1 | 10 | 5 | 50% | | | 人员 | 200
      片区2 | 10 | 5 | 50% | | | 办公 | 40



      满意度 | 人数
      满意 | 90
  `);
  expect(unreadLines(workbook)).toEqual(["'Sheet1'!G2:H4 outside-table", "'Sheet1'!A8:B9 outside-table"]);
});

test('a thousand merged areas, overlapping and huge ones among them', () => {
  const sheet = textSheet('Sheet1', `${HEADER}\n片区1 | 10 | 5 | 50%`);
  const merges = Array.from({ length: 1000 }, (_, index) => ({
    top: 10 + index,
    left: 0,
    bottom: 1_048_575,
    right: 16_383,
  }));
  expectQuick(workbookOf({ ...sheet, merges: [...sheet.merges, ...merges] }));
});

test('fifty thousand measure headers', () => {
  expectQuick(workbookOf(sheetOfCells(50_000, 50, (index) => (index % 2 === 0 ? '协议量' : '完成量'))));
});

test('ten thousand small blocks under each other', () => {
  expectQuick(
    workbookOf(
      sheetOfCells(
        90_000,
        3,
        (index) => ['督导', null, null, '指标要求', '完成情况', '百分比', '督导10小时', 5, 0.5][index % 9] ?? null,
      ),
    ),
  );
});

test('ten thousand attendance headers', () => {
  expectQuick(
    workbookOf(sheetOfCells(60_000, 6, (index) => ['姓名', '9月', '10月', '甲01', '√', '√'][index % 6] ?? null)),
  );
});

test('ten thousand titles over nothing', () => {
  expectQuick(
    workbookOf(
      sheetOfCells(20_000, 2, () => '清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月31日）'),
    ),
  );
});

test('a string of thirty-two thousand characters in every kind of cell', () => {
  const huge = '每月2次共24次2024年9月5日至'.repeat(1800);
  const workbook = textWorkbook(`
      ${huge}
      ${HEADER}
      ${huge} | ${huge} | 5 | 50%
      序号 | 姓名 | 合同期限 | 2024年9月 | 备注
      1 | ${huge} | ${huge} | ${huge} | ${huge}
  `);
  expectQuick(workbook);
  expect(() => assess(recognise(workbook), {})).not.toThrow();
});

test('a template without any entry has no workers', () => {
  expect(
    workerLines(
      textWorkbook(`
      类型 | 序号 | 姓名 | 2024年9月 | 10月
      持证社工 | 1 | | |
      ^ | 2 | | |
      小计 | < | < | 0 | 0
    `),
    ),
  ).toEqual([]);
});
