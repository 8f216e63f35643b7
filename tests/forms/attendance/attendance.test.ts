import { numberOf } from '../../../src/forms/values/numbers';
import { recognise } from '../../../src/forms/recognise';
import { contractLines, eventLines, staffingLines, unreadLines, workerLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** Designs of 附件2; marks and sums are read off the text by hand. */
const workers = (text: string): string[] => workerLines(textWorkbook(text));
const staffing = (text: string): string[] => staffingLines(textWorkbook(text));

const replaceLast = (text: string, from: string, to: string): string => {
  const index = text.lastIndexOf(from);
  return text.slice(0, index) + to + text.slice(index + from.length);
};

const TITLE = '附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2025年1月31日）';

test('the official columns, 人员到位 the last of three', () => {
  expect(
    workers(`
      ${TITLE}
      类型 | 序号 | 姓名 | 职位 | 岗位资格证/资质 | 合同期限 | 11月 | < | < | 12月 | < | < | 2025年1月 | < | < | 人员到岗小计 | 备注
      ^ | ^ | ^ | ^ | ^ | ^ | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | 人员到位 | ^ | ^
      持证社工 | 1 | 甲01 | 站长 | 社会工作师 | 2024.9.5-2026.9.4 | √ | √ | 0.5 | √ | √ | √ | √ | √ | √ | 2.5 |
      非持证社工 | 2 | 乙01 | 社工 | 辅助人员 | 2024.9.5-2026.9.4 | √ | √ | √ | √ | √ | —— | —— | —— | —— | 1 | 2024年12月9日离职
    `),
  ).toEqual(['甲01 持证 24-11:0.5 24-12:1 25-01:1', '乙01 非持证 24-11:1 24-12:0 25-01:0']);
});

test('months of one column, no ordinals, no type; entry and exit in columns of their own', () => {
  const text = `
      ${TITLE}
      姓名 | 职务 | 证书 | 入职时间 | 离职时间 | 2024年11月 | 2024年12月 | 2025年1月 | 备注
      甲01 | 站长 | 助理社会工作师 | 2024.9.5 | | √ | √ | √ |
      甲02 | 社工 | 社会工作师 | 2024/11/20 | 2024年12月31日 | 0.5 | √ | / |
      乙01 | 社工 | 无 | @2024-09-05 | @2025-01-08 | √ | √ | × |
  `;
  expect(workers(text)).toEqual([
    '甲01 持证 24-11:1 24-12:1 25-01:1',
    '甲02 持证 24-11:0.5 24-12:1 25-01:0',
    '乙01 非持证 24-11:1 24-12:1 25-01:0',
  ]);
  expect(eventLines(textWorkbook(text))).toEqual([
    '甲02 joined 2024-11-20',
    '甲02 left 2024-12-31',
    '乙01 left 2025-01-08',
  ]);
});

test('是否持证 as a column of 是 and 否', () => {
  expect(
    workers(`
      ${TITLE}
      序号 | 姓名 | 是否持证 | 11月份 | 12月份 | 1月份
      1 | 甲01 | 是 | 1 | 1 | 1
      2 | 甲02 | 是 | 1 | 1 | 0
      3 | 乙01 | 否 | 1 | 1 | 1
    `),
  ).toEqual([
    '甲01 持证 24-11:1 24-12:1 25-01:1',
    '甲02 持证 24-11:1 24-12:1 25-01:0',
    '乙01 非持证 24-11:1 24-12:1 25-01:1',
  ]);
});

test('types of rank in every row: 助理社工师, 社工师, 社工员', () => {
  expect(
    workers(`
      ${TITLE}
      序号 | 姓名 | 资质 | 11月 | 12月 | 1月
      1 | 甲01 | 社工师 | √ | √ | √
      2 | 甲02 | 助理社工师 | √ | √ | √
      3 | 甲03 | 中级社工师 | √ | √ | √
      4 | 乙01 | 社工员 | √ | √ | √
      5 | 乙02 | 未持证 | √ | √ | √
      6 | 乙03 | 心理咨询师 | √ | √ | √
    `),
  ).toEqual([
    '甲01 持证 24-11:1 24-12:1 25-01:1',
    '甲02 持证 24-11:1 24-12:1 25-01:1',
    '甲03 持证 24-11:1 24-12:1 25-01:1',
    '乙01 非持证 24-11:1 24-12:1 25-01:1',
    '乙02 非持证 24-11:1 24-12:1 25-01:1',
    '乙03 非持证 24-11:1 24-12:1 25-01:1',
  ]);
});

test('sections as rows: 一、持证社工 and 二、非持证社工, with sums between', () => {
  expect(
    staffing(`
      ${TITLE}
      序号 | 姓名 | 职位 | 11月 | 12月 | 1月 | 小计
      一、持证社工 | < | < | < | < | < | <
      1 | 甲01 | 站长 | √ | √ | √ | 3
      2 | 甲02 | 社工 | √ | 0.5 | —— | 1.5
      小计 | < | < | 2 | 1.5 | 1 | 4.5
      二、非持证社工 | < | < | < | < | < | <
      3 | 乙01 | 社工 | √ | √ | √ | 3
      小计 | < | < | 1 | 1 | 1 | 3
      合计 | < | < | 3 | 2.5 | 2 | 7.5
    `),
  ).toEqual(['2024-11 2+1', '2024-12 1.5+1', '2025-01 1+1']);
});

test('names with a space inside, a worker on two rows', () => {
  expect(
    workers(`
      ${TITLE}
      类型 | 序号 | 姓\u3000名 | 11月 | 12月 | 1月
      持证社工 | 1 | 张 甲 | √ | —— | ——
      持证社工 | 2 | 李\u3000乙 | √ | √ | √
      持证社工 | 3 | 张 甲 | —— | —— | √
    `),
  ).toEqual([
    '张甲 持证 24-11:1 24-12:0 25-01:0',
    '李乙 持证 24-11:1 24-12:1 25-01:1',
    '张甲 持证 24-11:0 24-12:0 25-01:1',
  ]);
});

test('three printed pages with titles and headers again, notes between', () => {
  const page = (body: string): string => `附件2
      清河镇社工站购买服务项目社工到岗情况统计表（2024年9月1日至2024年10月31日）
      类型 | 序号 | 姓名 | 9月 | < | 10月 | < | 备注
      ^ | ^ | ^ | 人员到位 | 社保购买 | 人员到位 | 社保购买 | ^
      ${body}
      注：“√”表示全月到岗，“0.5”表示半月到岗。
`;
  const text = [
    page('持证社工 | 1 | 甲01 | √ | √ | √ | √ |\n ^ | 2 | 甲02 | √ | √ | √ | √ |'),
    page('持证社工 | 3 | 甲03 | √ | √ | 0.5 | √ |'),
    page('非持证社工 | 1 | 乙01 | √ | √ | √ | √ |\n 总计 | < | < | 4 | 4 | 3.5 | 4 |'),
  ].join('\n');
  expect(workers(text)).toEqual([
    '甲01 持证 24-09:1 24-10:1',
    '甲02 持证 24-09:1 24-10:1',
    '甲03 持证 24-09:1 24-10:0.5',
    '乙01 非持证 24-09:1 24-10:1',
  ]);
  expect(staffing(text)).toEqual(['2024-09 3+1', '2024-10 2.5+1']);
});

test.each([
  ['2024年9月', '2025年1月'],
  ['2024.9', '2025.1'],
  ['2024-09', '2025-01'],
  ['2024/9', '2025/1'],
  ['@2024-09', '@2025-01'],
  ['九月', '一月'],
  ['9月份', '1月份'],
  ['24年9月', '25年1月'],
  ['9', '1'],
  ["'2024.09", "'2025.01"],
  ['202409', '202501'],
  ['2024年⏎9月份', '2025年⏎1月份'],
  ['9月（半月）', '1月（全月）'],
  ['9月1日-30日', '1月1日-31日'],
  ['2024年9月5日至30日', '2025年1月1日至1月31日'],
  ['第1个月（9月）', '第5个月（1月）'],
  ['Sep-24', 'Jan-25'],
  ["'9", "'1"],
])('months written %s', (first, last) => {
  const between: Record<string, string> = { [first]: '1', [last]: '2' };
  expect(Object.keys(between)).toHaveLength(2);
  expect(
    workers(`
      附件2 清河镇社工站购买服务项目社工到岗情况统计表（评估周期：2024年9月1日至2025年1月31日）
      序号 | 姓名 | 类型 | ${first} | < | ${last} | <
      ^ | ^ | ^ | 人员到位 | 工资发放 | 人员到位 | 工资发放
      1 | 甲01 | 持证 | √ | √ | 0.5 | √
    `),
  ).toEqual(['甲01 持证 24-09:1 25-01:0.5']);
});

test('thirteen months over two turns of the year, the year above the months', () => {
  const months = ['12月', ...Array.from({ length: 12 }, (_, index) => `${index + 1}月`)];
  expect(
    workers(`
      附件2 社工到岗情况统计表
      考核周期：2023年12月1日—2024年12月31日
      序号 | 姓名 | 类型 | 2023年 | 2024年 ${'| <'.repeat(11)}
      ^ | ^ | ^ | ${months.join(' | ')}
      1 | 甲01 | 持证社工 ${'| √'.repeat(13)}
    `),
  ).toEqual([
    '甲01 持证 23-12:1 24-01:1 24-02:1 24-03:1 24-04:1 24-05:1 24-06:1 24-07:1 24-08:1 24-09:1 24-10:1 24-11:1 24-12:1',
  ]);
});

test('the year above months that have columns below, no title with a period', () => {
  expect(
    workers(`
      社工到岗情况统计表
      类型 | 姓名 | 2024年 | < | < | < | 2025年 | <
      ^ | ^ | 11月 | < | 12月 | < | 1月 | <
      ^ | ^ | 人员到位 | 社保购买 | 人员到位 | 社保购买 | 人员到位 | 社保购买
      持证社工 | 甲01 | √ | √ | 0.5 | √ | √ | √
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:0.5 25-01:1']);
});

test('contracts as two columns of dates, as serials, as one text', () => {
  expect(
    contractLines(
      textWorkbook(`
      ${TITLE}
      序号 | 姓名 | 类型 | 合同开始时间 | 合同结束时间 | 11月 | 12月 | 1月
      1 | 甲01 | 持证社工 | @2024-09-05 | @2026-09-04 | √ | √ | √
      2 | 甲02 | 持证社工 | 2024年9月5日 | 2026年9月4日 | √ | √ | √
      3 | 甲03 | 持证社工 | '20240905 | '20260904 | √ | √ | √
      4 | 甲04 | 持证社工 | 2024.9.5 | 长期 | √ | √ | √
    `),
    ),
  ).toEqual([
    '甲01 2024-09-05 2026-09-04',
    '甲02 2024-09-05 2026-09-04',
    '甲03 2024-09-05 2026-09-04',
    '甲04 2024-09-05 ?',
  ]);
});

test('合同期限 over two columns 起 and 止', () => {
  expect(
    contractLines(
      textWorkbook(`
      ${TITLE}
      序号 | 姓名 | 类型 | 合同期限 | < | 11月 | 12月 | 1月
      ^ | ^ | ^ | 起 | 止 | ^ | ^ | ^
      1 | 甲01 | 持证社工 | @2024-09-05 | @2026-09-04 | √ | √ | √
      2 | 甲02 | 持证社工 | 2024.9.5 | 2026.9.4 | √ | √ | √
    `),
    ),
  ).toEqual(['甲01 2024-09-05 2026-09-04', '甲02 2024-09-05 2026-09-04']);
});

test.each([
  ['2024.9.5-2026.9.4'],
  ['2024年9月5日至2026年9月4日'],
  ['2024/9/5-2026/9/4'],
  ['2024.09.05⏎-⏎2026.09.04'],
  ['2024-09-05至2026-09-04'],
  ['20240905-20260904'],
  ['自2024年9月5日起至2026年9月4日止'],
  ['2024年9月5日～2026年9月4日'],
  ['2024.9.5—2026.9.4'],
  ['2024.9.5--2026.9.4'],
  ['24.9.5-26.9.4'],
  ['2024. 9. 5 - 2026. 9. 4'],
  ['2024年9月5日⏎2026年9月4日'],
])('a contract written %s', (contract) => {
  expect(
    contractLines(
      textWorkbook(`
      ${TITLE}
      序号 | 姓名 | 类型 | 合同期限 | 11月 | 12月 | 1月
      1 | 甲01 | 持证社工 | ${contract} | √ | √ | √
    `),
    ),
  ).toEqual(['甲01 2024-09-05 2026-09-04']);
});

test('dates count from 1904 in workbooks of old Macs', () => {
  const sheet = textSheet(
    'Sheet1',
    `
      序号 | 姓名 | 类型 | 合同开始 | 合同到期 | @2024-11 | @2024-12
      1 | 甲01 | 持证社工 | @2024-09-05 | @2026-09-04 | √ | √
    `,
    { date1904: true },
  );
  const workbook = { ...workbookOf(sheet), date1904: true };
  expect(workerLines(workbook)).toEqual(['甲01 持证 24-11:1 24-12:1']);
  expect(contractLines(workbook)).toEqual(['甲01 2024-09-05 2026-09-04']);
});

test('several dates in one remark', () => {
  expect(
    eventLines(
      textWorkbook(`
      ${TITLE}
      序号 | 姓名 | 类型 | 11月 | 12月 | 1月 | 备注
      1 | 甲01 | 持证社工 | √ | √ | √ | 2024年11月5日入职；2025年1月20日离职
      2 | 甲02 | 持证社工 | √ | √ | √ | 于2024.12.31离职，2025.1.6返岗
      3 | 甲03 | 持证社工 | √ | √ | √ | 2024年11月社保为上一个机构购买
      4 | 甲04 | 持证社工 | √ | √ | √ | 11月8日到岗
      5 | 甲05 | 持证社工 | √ | √ | √ | 离职时间：2025-01-31
      6 | 甲06 | 持证社工 | √ | √ | √ | 2025年1月1日起调离
      7 | 甲07 | 持证社工 | √ | √ | √ | 产假
    `),
    ),
  ).toEqual([
    '甲01 joined 2024-11-05',
    '甲01 left 2025-01-20',
    '甲02 left 2024-12-31',
    '甲02 returned 2025-01-06',
    '甲03 insuredByPrevious 2024-11',
    '甲04 joined 2024-11-08',
    '甲05 left 2025-01-31',
    '甲06 left 2025-01-01',
  ]);
});

test('attendance beside the indicators on one sheet', () => {
  const workbook = textWorkbook(`
      附件1-1 | | | | | 附件2
      片区 | 电访 | < | < | | 姓名 | 类型 | 11月 | 12月 | 1月
      ^ | 协议量 | 完成量 | 百分比 | | ^ | ^ | 人员到位 | 人员到位 | 人员到位
      片区1 | 10 | 5 | 50% | | 甲01 | 持证 | √ | √ | √
      合计 | 10 | 5 | 50% | | 乙01 | 非持证 | √ | —— | √
      评估周期：2024年11月1日至2025年1月31日
  `);
  expect(workerLines(workbook)).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1', '乙01 非持证 24-11:1 24-12:0 25-01:1']);
});

test('certified and uncertified pages side by side', () => {
  expect(
    workers(`
      社工到岗情况统计表（2024年11月1日至2024年12月31日）
      持证社工 | < | < | < | | 非持证社工 | < | < | <
      序号 | 姓名 | 11月 | 12月 | | 序号 | 姓名 | 11月 | 12月
      1 | 甲01 | √ | √ | | 1 | 乙01 | √ | 0.5
      2 | 甲02 | √ | —— | | 2 | 乙02 | —— | √
    `),
  ).toEqual([
    '甲01 持证 24-11:1 24-12:1',
    '甲02 持证 24-11:1 24-12:0',
    '乙01 非持证 24-11:1 24-12:0.5',
    '乙02 非持证 24-11:0 24-12:1',
  ]);
});

test('workers on two sheets, one per type named by the sheet title', () => {
  const page = (kind: string, name: string): string => `
      附件2 ${kind}到岗情况统计表
      评估周期：2024年11月1日至2024年12月31日
      序号 | 姓名 | 11月 | 12月
      1 | ${name} | √ | √
  `;
  const workbook = workbookOf(
    textSheet('持证', page('持证社工', '甲01')),
    textSheet('非持证', page('非持证社工', '乙01')),
  );
  expect(staffingLines(workbook)).toEqual(['2024-11 1+1', '2024-12 1+1']);
});

test('empty numbered lines of the template are no workers', () => {
  expect(
    workers(`
      ${TITLE}
      类型 | 序号 | 姓名 | 职位 | 11月 | 12月 | 1月 | 人员到岗小计
      持证社工 | 1 | 甲01 | 社工 | √ | √ | √ | 3
      ^ | 2 | | | | | | 0
      ^ | 3 | | | —— | —— | —— | 0
      小计 | < | < | < | 1 | 1 | 1 | 3
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1']);
});

test('a list of workers without months is no attendance and is said', () => {
  const workbook = textWorkbook(`
      序号 | 姓名 | 职位 | 电话
      1 | 甲01 | 站长 | 0
  `);
  expect(workerLines(workbook)).toEqual([]);
  expect(unreadLines(workbook)).toEqual(["'Sheet1'!A1:D2 unrelated"]);
});

test('contracts as dates in two columns are no months, in either date system', () => {
  const text = `
      ${TITLE}
      序号 | 姓名 | 资质 | 合同开始时间 | 合同结束时间 | 11月
      1 | 甲01 | 社会工作师 | @2024-09-05 | @2026-09-04 | √
      2 | 甲02 | 社会工作师 | @2024-10-08 | @2026-10-07 | √
  `;
  for (const date1904 of [false, true]) {
    const workbook = { ...workbookOf(textSheet('Sheet1', text, { date1904 })), date1904 };
    expect(workerLines(workbook)).toEqual(['甲01 持证 24-11:1', '甲02 持证 24-11:1']);
    expect(contractLines(workbook)).toEqual(['甲01 2024-09-05 2026-09-04', '甲02 2024-10-08 2026-10-07']);
  }
});

test('one year over all months holds up to the turn of the year', () => {
  expect(
    workers(`
      社工到岗情况统计表
      序号 | 姓名 | 资质 | 2024年度 | < | <
      ^ | ^ | ^ | 11月 | 12月 | 1月
      1 | 甲01 | 社会工作师 | √ | √ | √
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1']);
});

test('a mistyped year among dated months, without any period in the titles', () => {
  expect(
    workers(`
      社工到岗情况统计表
      序号 | 姓名 | 资质 | 2024年11月 | 2024年12月 | 2024年1月 | 2025年2月
      1 | 甲01 | 社会工作师 | √ | √ | √ | √
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1 25-02:1']);
});

test('持证类型 behind the name, with the grades of the certificate', () => {
  const text = `
      ${TITLE}
      编号 | 员工姓名 | 岗位 | 学历 | 持证类型 | 劳动合同期限 | 2024.11 | 2024.12 | 2025.01 | 合计
      1 | 甲01 | 站长 | 本科 | 中级 | 2024.3.1-2027.2.28 | √ | √ | √ | 3
      2 | 甲02 | 社工 | 大专 | 初级 | 2024.3.1-2027.2.28 | √ | √ | √ | 3
      3 | 乙01 | 社工 | 本科 | 未持证 | 2024.3.1-2025.2.28 | √ | √ | √ | 3
  `;
  expect(workers(text)).toEqual([
    '甲01 持证 24-11:1 24-12:1 25-01:1',
    '甲02 持证 24-11:1 24-12:1 25-01:1',
    '乙01 非持证 24-11:1 24-12:1 25-01:1',
  ]);
});

test('学历 is no certificate', () => {
  expect(
    workers(`
      ${TITLE}
      姓名 | 学历 | 社工证 | 11月 | 12月 | 1月
      甲01 | 本科 | 助理社会工作师 | √ | √ | √
      乙01 | 社会工作专业本科 | 无 | √ | √ | √
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1', '乙01 非持证 24-11:1 24-12:1 25-01:1']);
});

test('a sum below workers of both kinds is the total: 人数合计, with 到岗月数 behind', () => {
  const text = `
      ${TITLE}
      序号 | 姓名 | 是否持证 | 到岗情况 | < | < | 到岗月数
      ^ | ^ | ^ | 11月 | 12月 | 1月 | ^
      1 | 甲01 | 是（助理社工师） | 1 | 1 | 1 | 3
      2 | 乙01 | 否 | 1 | 1 | 0 | 2
      3 | 甲02 | 是（助理社工师） | 0.5 | 1 | 1 | 2.5
       | 人数合计 | | 2.5 | 3 | 2 | 7.5
  `;
  expect(workers(text)).toHaveLength(3);
  const [block] = recognise(textWorkbook(text)).attendance;
  expect(block?.subtotals.map(({ scope, label }) => [scope, label])).toEqual([['all', '人数合计']]);
  expect(block?.workers.map(({ subtotal }) => numberOf(subtotal))).toEqual([3, 2, 2.5]);
  expect(numberOf(block?.subtotals[0]?.subtotal)).toBe(7.5);
});

test('the nought of October is lost where months are numbers: 2024.9 | 2024.1 | 2024.11', () => {
  expect(
    workers(`
      社工到岗情况统计表
      序号 | 姓名 | 资质 | 2024.9 | 2024.1 | 2024.11 | 2024.12 | 2025.1
      1 | 甲01 | 社会工作师 | √ | √ | √ | √ | ——
    `),
  ).toEqual(['甲01 持证 24-09:1 24-10:1 24-11:1 24-12:1 25-01:0']);
});

test.each(['持证社工累计', '持证累计', '合计（持证）', '持证社工总数'])('a sum labelled %s is no worker', (label) => {
  const text = `
      ${TITLE}
      类型 | 序号 | 姓名 | 11月 | 12月 | 1月
      持证社工 | 1 | 甲01 | √ | √ | √
      ^ | 2 | 甲02 | √ | √ | √
       | 小计 | | 2 | 2 | 2
      ${label} | | | 2 | 2 | 2
      非持证社工 | 3 | 乙01 | √ | √ | √
  `;
  expect(workers(text)).toHaveLength(3);
  const rows = recognise(textWorkbook(text)).attendance.flatMap((block) => block.subtotals);
  expect(rows.map(({ kind, scope }) => `${kind} ${scope}`)).toEqual(['counts certified', 'counts certified']);
});

test.each([
  ["'2024/11/1 | '2024/12/1 | '2025/1/1"],
  ["'2024-11-01 | '2024-12-01 | '2025-01-01"],
  ["'24.11 | '24.12 | '25.1"],
  ['2024年11月到岗 | 12月到岗 | 1月到岗'],
  ['11 | 12 | 1'],
])('months written %s', (months) => {
  expect(
    workers(`
      ${TITLE}
      序号 | 姓名 | 资质 | 合同期限 | ${months} | 人员到岗小计
      1 | 甲01 | 社会工作师 | 2024.9.1-2025.8.31 | √ | 0.5 | —— | 1.5
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:0.5 25-01:0']);
});

test('a row of counts without a name is a sum, whatever it is called', () => {
  const text = `
      ${TITLE}
      类型 | 序号 | 姓名 | 11月 | 12月 | 1月
      持证 | 1 | 甲01 | √ | √ | √
      持证 | 2 | 甲02 | √ | √ | ——
      持证社工人数合计 | | | 2 | 2 | 1
      非持证 | 3 | 乙01 | √ | √ | √
      非持证社工人数合计 | | | 1 | 1 | 1
      在岗总人数 | | | 3 | 3 | 2
  `;
  expect(workers(text)).toHaveLength(3);
  const rows = recognise(textWorkbook(text)).attendance.flatMap((block) => block.subtotals);
  expect(rows.map(({ scope }) => scope)).toEqual(['certified', 'uncertified', 'all']);
});

test('rows of figures without a name are sums by their label, or what should be: no workers', () => {
  const text = `
      ${TITLE}
      类型 | 序号 | 姓名 | 职位 | 11月 | 12月 | 1月
      持证社工 | 1 | 甲01 | 社工 | √ | √ | √
      非持证社工 | 2 | 乙01 | 社工 | √ | √ | √
      合计 | | | | 2 | 2 | 2
      其中：持证社工 | | | | 1 | 1 | 1
      非持证社工 | | | | 1 | 1 | 1
      应到岗人数 | | | | 3 | 3 | 3
      缺岗人数 | | | | 1 | 1 | 1
      持证比例 | | | | 50% | 50% | 50%
  `;
  expect(workers(text)).toHaveLength(2);
  const rows = recognise(textWorkbook(text)).attendance.flatMap((block) => block.subtotals);
  expect(rows.map(({ scope, label }) => `${label} ${scope}`)).toEqual([
    '合计 all',
    '其中：持证社工 certified',
    '非持证社工 uncertified',
  ]);
});

test('a sum right below the sum over all is over all', () => {
  const text = `
      ${TITLE}
      类型 | 序号 | 姓名 | 11月 | 12月 | 1月
      持证社工 | 1 | 甲01 | √ | √ | √
      小计 | | | 1 | 1 | 1
      非持证社工 | 2 | 乙01 | √ | √ | √
      小计 | | | 1 | 1 | 1
      总计 | 每月情况总计 | | 2 | 2 | 2
       | 社工有效人次小计 | | 2 | 2 | 2
  `;
  const rows = recognise(textWorkbook(text)).attendance.flatMap((block) => block.subtotals);
  expect(rows.map(({ scope }) => scope)).toEqual(['certified', 'uncertified', 'all', 'all']);
});

test('dates in the rows of a roster are no months', () => {
  const text = `
      社工花名册
      序号 | 姓名 | 性别 | 出生年月 | 职位 | 资格证书 | 入职时间
      1 | 甲 | 女 | '1990.9 | 社工 | 社会工作师 | '2024.9.1
      2 | 乙 | 男 | '1992.10 | 社工 | 无 | '2024.10.1
  `;
  expect(recognise(textWorkbook(text)).attendance).toEqual([]);
});

test('a list of people below the workers is not of them', () => {
  expect(
    workers(`
      ${TITLE}
      序号 | 姓名 | 资质 | 11月 | 12月 | 1月
      1 | 甲01 | 社会工作师 | √ | √ | √
      合计 | | | 1 | 1 | 1
      新入职人员
      姓名 | 入职日期 | 岗位
      乙01 | '2024.12.1 | 社工
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1']);
});

test('the months repeated under each kind of mark', () => {
  expect(
    workers(`
      ${TITLE}
      类型 | 姓名 | 人员到位 | < | < | 社保购买 | < | < | 小计
      ^ | ^ | 11月 | 12月 | 1月 | 11月 | 12月 | 1月 | ^
      持证社工 | 甲01 | √ | 0.5 | √ | √ | √ | √ | 2.5
      非持证社工 | 乙01 | √ | √ | —— | √ | √ | —— | 2
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:0.5 25-01:1', '乙01 非持证 24-11:1 24-12:1 25-01:0']);
});

const UNDER_KINDS = `
  ${TITLE}
  类型 | 姓名 | 人员到位 | < | < | < | 社保购买 | < | < | < | 小计
  ^ | ^ | 2024.9 | 2024.10 | 2024.11 | 2024.12 | 2024.9 | 2024.10 | 2024.11 | 2024.12 | ^
  持证社工 | 甲01 | √ | 0.5 | √ | √ | √ | √ | √ | √ | 3.5
`;

test.each([
  ['a month written twice over one kind', '人员到位', (text: string) => text.replace('2024.10', '2024.9')],
  ['another year over the last kind', '社保购买', (text: string) => replaceLast(text, '2024.10', '2023.10')],
  ['a month written twice over all kinds', '人员到位', (text: string) => text.replaceAll('2024.10', '2024.9')],
])('B8: %s is read by its place', (_, kind, spoil) => {
  const workbook = textWorkbook(spoil(UNDER_KINDS));
  expect(workerLines(workbook)).toEqual(['甲01 持证 24-09:1 24-10:0.5 24-11:1 24-12:1']);
  const [block] = recognise(workbook).attendance;
  const mistyped = block?.months.find(({ month }) => month === '2024-10');
  expect(`${mistyped?.statedYear}.${mistyped?.statedMonth}`).not.toBe('2024.10');
  expect(mistyped?.headerCell.column).toBe(kind === '人员到位' ? 3 : 7);
});

test('months in another order under the second kind are paired by what they say', () => {
  const text = `
    ${TITLE}
    类型 | 姓名 | 人员到位 | < | < | 社保购买 | < | < | 小计
    ^ | ^ | 11月 | 12月 | 1月 | 1月 | 12月 | 11月 | ^
    持证社工 | 甲01 | √ | 0.5 | √ | √ | √ | √ | 2.5
  `;
  expect(recognise(textWorkbook(text)).attendance[0]?.months.map(({ insured }) => insured)).toEqual([7, 6, 5]);
});

test('B18: a renewed contract in the row below the worker', () => {
  const text = `
    ${TITLE}
    类型 | 序号 | 姓名 | 合同期限 | 11月 | 12月 | 1月
    持证社工 | 1 | 甲01 | 2022.12.1-2024.11.30 | √ | √ | √
    ^ | ^ | ^ | 2024.12.1-2026.11.30 | ^ | ^ | ^
    持证社工 | 2 | 甲02 | 2024.9.1-2026.8.31 | √ | √ | √
  `;
  expect(contractLines(textWorkbook(text))).toEqual(['甲01 2022-12-01 2026-11-30', '甲02 2024-09-01 2026-08-31']);
});

test('a vacant post is no worker', () => {
  expect(
    workers(`
      ${TITLE}
      类型 | 序号 | 姓名 | 职位 | 11月 | 12月 | 1月
      持证社工 | 1 | 甲01 | 社工 | √ | √ | √
      持证社工 | 2 | 空缺 | 社工 | —— | —— | ——
    `),
  ).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1']);
});

test('months printed for later, without a mark, are none', () => {
  const text = `
    ${TITLE}
    类型 | 序号 | 姓名 | 11月 | 12月 | 1月 | 2月 | 3月
    持证社工 | 1 | 甲01 | √ | √ | √ | |
    持证社工 | 2 | 甲02 | √ | √ | √ | |
    小计 | < | < | 2 | 2 | 2 | 0 | 0
  `;
  expect(workers(text)).toEqual(['甲01 持证 24-11:1 24-12:1 25-01:1', '甲02 持证 24-11:1 24-12:1 25-01:1']);
  expect(unreadLines(textWorkbook(text))).toEqual(["'Sheet1'!G2 headers-only", "'Sheet1'!H2 headers-only"]);
});
