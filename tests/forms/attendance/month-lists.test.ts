import { recognise } from '../../../src/forms/recognise';
import { review } from '../../../src/report/review';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { staffingLines, unreadLines, workerLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** 附件2 with a row for each month of a worker: what it counts is that of the table with a row for each worker. */
const TITLE = `附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表
  年度服务协议时间：2024年9月1日至2025年8月31日；评估周期：2024年9月1日至2024年11月30日`;

const sheet = (table: string): string => `${TITLE}\n${table.replace(/^\n/, '')}`;

function findings(workbook: WorkbookSnapshot): string[] {
  const { report } = review(workbook, { file: 'x.xlsx', language: 'zh-CN', parameters: {} });
  return report.findings.flatMap(({ rule, cells }) =>
    rule === 'headcount-missing' ? [] : [`${rule} ${cells[0] ?? ''}`],
  );
}

const DUE = ['甲01 持证 24-09:1 24-10:1 24-11:0.5', '乙01 非持证 24-09:0 24-10:1 24-11:1'];

const BLOCKS = (month = '月份', total = '4.5'): string =>
  sheet(`
  序号 | 姓名 | 类型 | 岗位资格证 | ${month} | 人员到位 | 社保 | 工资 | 备注
  1 | 甲01 | 持证社工 | 社会工作师 | 9月 | √ | √ | √ |
  ^ | ^ | ^ | ^ | 10月 | √ | √ | √ |
  ^ | ^ | ^ | ^ | 11月 | 0.5 | √ | √ | 2024年11月10日离职
  ^ | ^ | ^ | ^ | 小计 | 2.5 | 3 | 3 |
  2 | 乙01 | 非持证社工 | 社会工作专业 | 10月 | √ | √ | √ |
  ^ | ^ | ^ | ^ | 11月 | √ | √ | √ |
  ^ | ^ | ^ | ^ | 小计 | 2 | 2 | 2 |
  合计 | < | < | < | < | ${total} | 5 | 5 |
`);

describe('a block of rows for each worker', () => {
  test.each(['月份', '年月', '考勤月份', '月'])('under %s', (month) => {
    expect(workerLines(textWorkbook(BLOCKS(month)))).toEqual(DUE);
    expect(staffingLines(textWorkbook(BLOCKS(month)))).toEqual(['2024-09 1+0', '2024-10 1+1', '2024-11 0.5+1']);
    expect(unreadLines(textWorkbook(BLOCKS(month)))).toEqual([]);
  });

  test('小计 of a worker and 合计 of all are held against the marks', () => {
    const [block] = recognise(textWorkbook(BLOCKS())).attendance;
    expect(block?.workers.map(({ subtotal }) => subtotal?.raw)).toEqual([2.5, 2]);
    expect(block?.subtotals.map(({ scope, subtotal }) => [scope, subtotal?.raw])).toEqual([['all', 4.5]]);
    expect(findings(textWorkbook(BLOCKS()))).not.toContain("grand-total-wrong 'Sheet1'!F11");
    expect(findings(textWorkbook(BLOCKS('月份', '6')))).toContain("grand-total-wrong 'Sheet1'!F11");
  });

  test('the name in the first row alone, or 同上', () => {
    const blank = BLOCKS().replaceAll('^ | ^ | ^ | ^', ' | | | ');
    expect(workerLines(textWorkbook(blank))).toEqual(DUE);
    const ditto = BLOCKS().replaceAll('^ | ^ | ^ | ^', ' | 同上 | | ');
    expect(workerLines(textWorkbook(ditto))).toEqual(DUE);
  });

  test('a remark of any of the rows is the worker’s', () => {
    const [worker] = recognise(textWorkbook(BLOCKS())).attendance.flatMap(({ workers }) => workers);
    expect(worker?.events).toMatchObject([{ kind: 'left', date: '2024-11-10' }]);
    expect(worker?.remarkCell).toMatchObject({ row: 5 });
  });
});

describe('a row for each worker and month', () => {
  const LEDGER = sheet(`
  月份 | 姓名 | 是否持证 | 到岗情况
  2024.9 | 甲01 | 持证 | √
  2024.9 | 乙01 | 非持证 | √
  9月小计 | | | 2
  2024.1 | 甲01 | 持证 | √
  2024.1 | 乙01 | 非持证 | 0.5
  10月小计 | | | 1.5
  2024.11 | 甲01 | 持证 | √
  11月小计 | | | 1
  总计 | | | 4.5
`);

  test('ordered by month, with a sum of each', () => {
    expect(workerLines(textWorkbook(LEDGER))).toEqual([
      '甲01 持证 24-09:1 24-10:1 24-11:1',
      '乙01 非持证 24-09:1 24-10:0.5 24-11:0',
    ]);
    expect(findings(textWorkbook(LEDGER))).toEqual(["contract-missing 'Sheet1'!B4:B5"]);
    expect(findings(textWorkbook(LEDGER.replace('| 1.5', '| 3')))[0]).toBe("grand-total-wrong 'Sheet1'!D9");
  });

  test('months merged over their workers', () => {
    const text = sheet(`
  月份 | 序号 | 姓名 | 类型 | 在岗
  9月 | 1 | 甲01 | 持证 | √
  ^ | 2 | 乙01 | 非持证 | √
  10月 | 1 | 甲01 | 持证 | ——
  ^ | 2 | 乙01 | 非持证 | √
`);
    expect(workerLines(textWorkbook(text))).toEqual(['甲01 持证 24-09:1 24-10:0', '乙01 非持证 24-09:1 24-10:1']);
  });

  test('the year in a column of its own, kinds of marks under one header, sections for types', () => {
    const text = sheet(`
  姓名 | 年份 | 月份 | 考勤情况 | < | <
  ^ | ^ | ^ | 到岗 | 社保 | 工资
  持证社工
  甲01 | 2024 | 9 | √ | √ | √
  甲01 | 2024 | 10 | √ | √ | √
  甲01 | 2024 | 11 | √ | √ | √
  持证小计 | | | 3 | 3 | 3
  非持证社工
  乙01 | 2024 | 11 | √ | √ | √
  非持证小计 | | | 1 | 1 | 1
  总计 | | | 4 | 4 | 4
`);
    expect(workerLines(textWorkbook(text))).toEqual([
      '甲01 持证 24-09:1 24-10:1 24-11:1',
      '乙01 非持证 24-09:0 24-10:0 24-11:1',
    ]);
    expect(findings(textWorkbook(text)).filter((finding) => finding.includes('total'))).toEqual([]);
  });

  test('months without years over the turn of the year, the first worker joining late', () => {
    const row = (name: string, months: readonly number[]): string =>
      months.map((month) => `  ${name} | 持证 | ${month}月 | √`).join('\n');
    const text = `附件2 社工到岗情况统计表
  评估周期：2024年11月1日至2025年2月28日
  姓名 | 类型 | 月份 | 人员到位
${row('甲01', [1, 2])}
${row('乙01', [11, 12, 1, 2])}
`;
    expect(staffingLines(textWorkbook(text)).map((line) => line.slice(0, 9))).toEqual([
      '2024-11 1',
      '2024-12 1',
      '2025-01 2',
      '2025-02 2',
    ]);
  });
});

describe('a list beside the table that it is drawn from', () => {
  const TABLE = sheet(`
  类型 | 姓名 | 9月 | 10月 | 11月
  持证社工 | 甲01 | √ | √ | 0.5
  非持证社工 | 乙01 | —— | √ | √
`);
  const PAGES = sheet(`
  类型 | 姓名 | 9月 | 10月 | 11月
  持证社工 | 甲01 | √ | √ | 0.5

  类型 | 姓名 | 9月 | 10月 | 11月
  非持证社工 | 乙01 | —— | √ | √
`);

  test.each([
    ['the table first', [TABLE, BLOCKS()]],
    ['the list first', [BLOCKS(), TABLE]],
    ['the table in two pages', [BLOCKS(), PAGES]],
  ])('is counted once: %s', (_, texts) => {
    const workbook = workbookOf(...texts.map((text, index) => textSheet(`表${index + 1}`, text)));
    expect(staffingLines(workbook)).toEqual(['2024-09 1+0', '2024-10 1+1', '2024-11 0.5+1']);
    const { copies, attendance } = recognise(workbook);
    expect(attendance.every(({ monthsAsRows }) => monthsAsRows !== true)).toBe(true);
    expect(copies).toMatchObject([{ reason: 'copy', form: 'attendanceSheet' }]);
  });

  test('below the table on its sheet too', () => {
    const list = BLOCKS().split('\n').slice(2).join('\n');
    expect(staffingLines(textWorkbook(`${TABLE}\n\n${list}`))).toEqual(['2024-09 1+0', '2024-10 1+1', '2024-11 0.5+1']);
  });
});

test.each([
  ['days worked', '姓名 | 月份 | 出勤天数\n 甲01 | 9月 | 22\n 甲01 | 10月 | 18\n 乙01 | 9月 | 21'],
  ['wages', '姓名 | 月份 | 应发工资 | 实发工资\n 甲01 | 9月 | 6500 | 5400\n 甲01 | 10月 | 6500 | 5400'],
])('a list of %s by month is no 附件2', (_, table) => {
  expect(recognise(textWorkbook(table)).attendance).toEqual([]);
});
