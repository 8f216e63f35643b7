import { recognise } from '../../../src/forms/recognise';
import { assess } from '../../../src/assessment/assess';
import type { Cell, SheetSnapshot } from '../../../src/workbook/snapshot';
import { indicatorLines, unreadLines, workerLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

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

test('figures strewn over thousands of rows are one area from some hundreds on', () => {
  const sheet = textSheet('Sheet1', `${HEADER}\n片区1 | 10 | 5 | 50%`);
  const strewn = Array.from({ length: 5000 }, (_, index): Cell => ({
    row: 20 + index * 3,
    column: 1,
    value: index,
    formula: null,
    numberFormat: 'General',
  }));
  const lines = unreadLines(workbookOf({ ...sheet, cells: [...sheet.cells, ...strewn] }));
  expect(lines).toHaveLength(200);
  expect(lines.at(-1)).toBe("'Sheet1'!B618:B15018 outside-table");
});

test('a thousand merged areas, overlapping and huge ones among them', () => {
  const sheet = textSheet('Sheet1', `${HEADER}\n片区1 | 10 | 5 | 50%`);
  const merges = Array.from({ length: 1000 }, (_, index) => ({
    top: 10 + index,
    left: 0,
    bottom: 1_048_575,
    right: 16_383,
  }));
  const workbook = workbookOf({ ...sheet, merges: [...sheet.merges, ...merges] });
  expect(indicatorLines(workbook, 'zones')).toEqual(['片区1 电访 量 10 5 50%']);
  expect(unreadLines(workbook)).toEqual([]);
});

test('a thousand rows of measure headers over nothing', () => {
  const unread = unreadLines(workbookOf(sheetOfCells(10_000, 10, (index) => (index % 2 === 0 ? '协议量' : '完成量'))));
  expect(unread).toHaveLength(5_000);
  expect(unread[0]).toBe("'Sheet1'!A1:B1 headers-only");
});

test('a thousand small blocks under each other', () => {
  const block = ['督导', null, null, '指标要求', '完成情况', '百分比', '督导10小时', 5, 0.5];
  const workbook = workbookOf(sheetOfCells(9_000, 3, (index) => block[index % 9] ?? null));
  expect(indicatorLines(workbook, 'hours')).toEqual(Array.from({ length: 1000 }, () => '督导 小时 10 5 50%'));
});

test('a thousand attendance headers, each with one worker', () => {
  const page = ['姓名', '9月', '10月', '甲01', '√', '√'];
  const workbook = workbookOf(sheetOfCells(6_000, 3, (index) => page[index % 6] ?? null));
  expect(recognise(workbook).attendance).toEqual([]);
  const contracts = ['姓名', '合同期限', '9月', '甲01', '2024.9.1-2025.8.31', '√'];
  const dated = workbookOf(sheetOfCells(6_000, 3, (index) => contracts[index % 6] ?? null));
  expect(workerLines(dated)).toEqual(Array.from({ length: 1000 }, () => '甲01 非持证 24-09:1'));
});

test('a thousand titles over nothing', () => {
  const title = '清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月31日）';
  expect(unreadLines(workbookOf(sheetOfCells(2_000, 2, () => title)))).toEqual(["'Sheet1'!A1:B1000 titles-only"]);
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
  const { indicators, staffing } = assess(recognise(workbook), {});
  expect(indicators.map(({ target, completed }) => [target, completed])).toEqual([[null, 5]]);
  expect(staffing?.months).toHaveLength(1);
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
