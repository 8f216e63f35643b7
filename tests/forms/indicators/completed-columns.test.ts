import { indicatorLines, unreadLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Several columns between what is agreed and the percentage: which of them is completed in all (rule C1). */
const lines = (text: string): string[] => indicatorLines(textWorkbook(text), 'zones');

/** Two groups with three columns each of what is completed, the whole in the third. */
function groups(first: string, second: string, whole: string): string {
  const headers = `协议量 | ${first} | ${second} | ${whole} | 百分比`;
  return `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 建档 | < | < | < | < | 电访 | < | < | < | <
    ^ | ${headers} | ${headers}
    东片 | 100 | 40 | 60 | 100 | 100% | 200 | 90 | 80 | 170 | 85%
    西片 | 80 | 50 | 38 | 88 | 110% | 100 | 30 | 60 | 90 | 90%
    合计 | 180 | 90 | 98 | 188 | 104.44% | 300 | 120 | 140 | 260 | 86.67%
  `;
}

const WHOLE = [
  '东片 建档 量 100 100 100%',
  '东片 电访 量 200 170 85%',
  '西片 建档 量 80 88 110%',
  '西片 电访 量 100 90 90%',
  '合计 建档 量 180 188 104.44%',
  '合计 电访 量 300 260 86.67%',
];

test.each([
  ['中期完成量', '新增完成量', '完成量'],
  ['中期完成量', '新增完成量', '完成总量'],
  ['上半年完成量', '下半年完成量', '合计'],
  ['上半年完成量', '下半年完成量', '总数'],
  ['上年结转', '本年完成', '完成量'],
  ['上年结转', '本年完成', '累计完成'],
  ['中期完成量', '末期完成量', '完成量'],
  ['1-6月', '7-12月', '完成量'],
  // The percentages alone tell that the third is the whole.
  ['已服务完成', '新服务完成', '两项完成'],
  ['上半年完成量', '下半年完成量', '两期量'],
])('%s | %s | %s', (first, second, whole) => {
  expect(lines(groups(first, second, whole))).toEqual(WHOLE);
  expect(unreadLines(textWorkbook(groups(first, second, whole)))).toEqual([]);
});

test('the formulas of the percentages tell where nothing was calculated', () => {
  const text = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 建档 | < | < | < | <
    ^ | 协议量 | 上半年完成量 | 下半年完成量 | 两期量 | 百分比
    东片 | 100 | 40 | 60 | 100 | =E4/B4
    西片 | 80 | 50 | 38 | 88 | =E5/B5
  `;
  expect(lines(text)).toEqual(['东片 建档 量 100 100 /', '西片 建档 量 80 88 /']);
});

test('where the words are clear a percentage of another column is a fault of the percentage', () => {
  const text = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 建档 | < | < | <
    ^ | 协议量 | 中期完成量 | 完成量 | 百分比
    东片 | 100 | 40 | 100 | 40%
    西片 | 80 | 50 | 88 | 62.5%
  `;
  expect(lines(text)).toEqual(['东片 建档 量 100 100 40%', '西片 建档 量 80 88 62.5%']);
});

test('no indicator reaches over the name that is merged over it: what is left of another is said to be unread', () => {
  const text = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 建档 | < | 电访 | < | <
    ^ | 完成量 | 百分比 | 协议量 | 完成量 | 百分比
    东片 | 40 | 40% | 200 | 170 | 85%
    西片 | 50 | 62.5% | 100 | 90 | 90%
  `;
  expect(lines(text)).toEqual([]);
  expect(unreadLines(textWorkbook(text))).toEqual(["'Sheet1'!A2:C5 outside-table"]);
});

test('numbers that only count the rows beside a table are passed over, others are not', () => {
  const text = (first: string): string => `
    附件1-2 工时指标（2024年7月1日至2025年6月30日）
    序号 | 指标要求 | 完成情况 | 完成百分比
    ${first} | 专业督导600小时 | 330 | 55%
    2 | 继续教育480小时 | 240 | 50%
    3 | 项目例会300小时 | 165 | 55%
  `;
  expect(unreadLines(textWorkbook(text('1')))).toEqual([]);
  expect(unreadLines(textWorkbook(text('40')))).toEqual(["'Sheet1'!A3:A5 outside-table"]);
});

test('in a list, and where each header names its indicator', () => {
  const list = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    序号 | 服务项目 | 单位 | 协议量 | 上年结转 | 本年完成 | 完成量 | 百分比
    1 | 电访 | 次 | 100 | 40 | 60 | 100 | 100%
    2 | 家访 | 次 | 80 | 50 | 38 | 88 | 110%
  `;
  expect(indicatorLines(textWorkbook(list), 'hours')).toEqual(['电访 次 100 100 100%', '家访 次 80 88 110%']);
  const oneLevel = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 电访协议量 | 电访上半年完成量 | 电访下半年完成量 | 电访合计 | 百分比
    东片 | 100 | 40 | 60 | 100 | 100%
    西片 | 80 | 50 | 38 | 88 | 110%
  `;
  expect(lines(oneLevel)).toEqual(['东片 电访 量 100 100 100%', '西片 电访 量 80 88 110%']);
});

test('without percentages the word tells the whole', () => {
  const text = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 建档 | < | < | < | 电访 | < | < | <
    ^ | 协议量 | 中期完成量 | 新增完成量 | 完成量 | 协议量 | 中期完成量 | 新增完成量 | 完成量
    东片 | 100 | 40 | 60 | 100 | 200 | 90 | 80 | 170
    西片 | 80 | 50 | 38 | 88 | 100 | 30 | 60 | 90
  `;
  expect(lines(text)).toEqual([
    '东片 建档 量 100 100 /',
    '东片 电访 量 200 170 /',
    '西片 建档 量 80 88 /',
    '西片 电访 量 100 90 /',
  ]);
});
