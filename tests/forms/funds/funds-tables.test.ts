import { recognise } from '../../../src/forms/recognise';
import type { FundsRow, FundsTable } from '../../../src/forms/station';
import { numberOf } from '../../../src/forms/values/numbers';
import { textWorkbook } from '../support/text-sheet';

/** 项目预算及使用情况 in layouts of several makers; figures are read off the text by hand. */
function tableOf(text: string): FundsTable {
  const [table, another] = recognise(textWorkbook(text)).funds;
  if (!table || another) throw new Error('not one table of money');
  return table;
}

function lines(rows: readonly FundsRow[], indent = ''): string[] {
  return rows.flatMap(({ name, item, budget, spent, parts }) => [
    `${indent}${name} ${item ?? '?'} ${String(numberOf(budget))} ${String(numberOf(spent))}`,
    ...lines(parts, `${indent}- `),
  ]);
}

const TITLE = '广州市清河镇社工站项目资金使用情况表（2024年度）';

test('rule E2: the rows of the report of Yongping, with what each pays for', () => {
  const table = tableOf(`
    ${TITLE}
    支出明细 | 支出简介 | 预算金额（万元） | 支出金额（万元） | 执行率
    人员经费 | 工资、奖金、五险一金 | 180.01 | 202.3 | 112.38%
    专业支持经费 | 督导费、培训费 | 7.42 | 3.67 | 49.46%
    专业服务和活动经费 | 长者、青少年 | 8.6 | 5.545 | 64.48%
    日常办公费用 | 水电、物业 | 7.97 | 8.551 | 107.29%
    承接机构运营管理费用 | 税费 | 36 | 41.9531 | 116.54%
    合计 | | 240 | 262.0191 | 109.17%
    注：以上为全年数据
  `);
  expect(lines(table.rows)).toEqual([
    '人员经费 personnel 180.01 202.3',
    '专业支持经费 professionalSupport 7.42 3.67',
    '专业服务和活动经费 services 8.6 5.545',
    '日常办公费用 office 7.97 8.551',
    '承接机构运营管理费用 operatingFee 36 41.9531',
  ]);
  expect(table.unit).toBe('万元');
  expect(numberOf(table.total?.spent)).toBe(262.0191);
  expect(numberOf(table.rows[0]?.rate)).toBe(1.1238);
});

test('groups by their numbers, with the unit in a line above', () => {
  const table = tableOf(`
    ${TITLE}
    单位：元
    序号 | 项目 | 预算数 | 决算数 | 备注
    1 | 一、人员费用 | 1500000 | 1400000 |
    2 | （一）工资 | 1200000 | 1100000 |
    3 | （二）社保 | 300000 | 300000 |
    4 | 二、活动经费 | 200000 | 180000 |
    5 | 三、管理费 | 100000 | 100000 |
    | 总计 | 1800000 | 1680000 |
  `);
  expect(table.unit).toBe('元');
  expect(lines(table.rows)).toEqual([
    '一、人员费用 personnel 1500000 1400000',
    '- （一）工资 personnel 1200000 1100000',
    '- （二）社保 personnel 300000 300000',
    '二、活动经费 services 200000 180000',
    '三、管理费 operatingFee 100000 100000',
  ]);
});

test('parts that no number tells are told by what they add up to', () => {
  const table = tableOf(`
    ${TITLE}（单位：万元）
    费用名称 | 计划金额 | 实际支出
    人员经费 | 150 | 140
    工资 | 120 | 110
    社会保险 | 30 | 30
    办公费 | 50 | 40
    合计 | 200 | 180
  `);
  expect(lines(table.rows)).toEqual([
    '人员经费 personnel 150 140',
    '- 工资 personnel 120 110',
    '- 社会保险 personnel 30 30',
    '办公费 office 50 40',
  ]);
});

test('a column of groups with subtotals, amounts in words', () => {
  const table = tableOf(`
    ${TITLE}
    经费类别 | 支出项目 | 预算 | 实际使用
    人员 | 社工薪酬 | 120万元 | 110万元
    ^ | 个人缴费部分 | 30万元 | 30万元
    ^ | 小计 | 150万元 | 140万元
    管理 | 机构管理费 | 20万元 | 18.5万元
    ^ | 小计 | 20万元 | 18.5万元
    合计 | < | 170万元 | 158.5万元
  `);
  expect(table.unit).toBe('万元');
  expect(lines(table.rows)).toEqual([
    '社工薪酬 personnel 120 110',
    '个人缴费部分 personnel 30 30',
    '机构管理费 operatingFee 20 18.5',
  ]);
  expect(table.subtotals.map(({ row, of }) => [row.name, numberOf(row.budget), of.length])).toEqual([
    ['小计', 150, 2],
    ['小计', 20, 1],
  ]);
  expect(numberOf(table.total?.budget)).toBe(170);
});

test.each([
  ['a total under 序号, where it is not merged over the names', '合计 | | 200 | 180'],
  ['a total without a name, which the rows above add up to', ' | | 200 | 180'],
])('%s', (_, line) => {
  const table = tableOf(`
    ${TITLE}（单位：万元）
    序号 | 科目 | 预算金额 | 支出金额
    1 | 人员经费 | 150 | 140
    2 | 办公费 | 50 | 40
    ${line}
  `);
  expect(lines(table.rows)).toEqual(['人员经费 personnel 150 140', '办公费 office 50 40']);
  expect([numberOf(table.total?.budget), numberOf(table.total?.spent)]).toEqual([200, 180]);
});

test('a last row without a name that the rows above do not add up to is one of them', () => {
  const table = tableOf(`
    ${TITLE}（单位：万元）
    科目 | 预算金额 | 支出金额
    人员经费 | 150 | 140
    办公费 | 50 | 40
     | 10 | 5
  `);
  expect(table.rows).toHaveLength(3);
  expect(table.total).toBeNull();
});

test('amounts under headers that are merged over their shares', () => {
  const table = tableOf(`
    ${TITLE}
    支出项目 | 预算（万元） | < | 支出（万元） | <
    ^ | 金额 | 占比 | 金额 | 占比
    人员经费 | 80 | 80% | 82 | 82%
    管理费 | 20 | 20% | 18 | 18%
    合计 | 100 | 100% | 100 | 100%
  `);
  expect(lines(table.rows)).toEqual(['人员经费 personnel 80 82', '管理费 operatingFee 20 18']);
  expect(numberOf(table.total?.spent)).toBe(100);
});

test('tables of indicators are none of money, and one beside them keeps both', () => {
  const text = `
    附件1-2 广州市清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月4日）
    指标名称 | 计划数 | 实际完成数 | 完成率
    个案 | 10 | 5 | 50%
    小组 | 4 | 4 | 100%

    ${TITLE}
    支出明细 | 预算金额（元） | 支出金额（元）
    人员经费 | 800 | 700
    管理费 | 200 | 150
  `;
  const station = recognise(textWorkbook(text));
  expect(station.items.map(({ group }) => group)).toEqual(['个案', '小组']);
  expect(station.funds.map(({ rows }) => rows.length)).toEqual([2]);
  expect(station.recognised.map(({ form }) => form)).toContain('fundsSheet');
});
