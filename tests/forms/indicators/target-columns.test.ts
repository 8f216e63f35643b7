import { indicatorLines, unreadLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** What was agreed before and after a change, side by side: which of them is in force (rule C1). */
const lines = (text: string): string[] => indicatorLines(textWorkbook(text), 'zones');

/** Three groups: the agreement of the second was changed. */
function changed(before: string, after: string): string {
  return `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 建档 | < | < | 电访 | < | < | < | 家访 | < | <
    ^ | 协议量 | 完成量 | 百分比 | ${before} | ${after} | 完成量 | 百分比 | 协议量 | 完成量 | 百分比
    东片 | 100 | 100 | 100% | 250 | 200 | 170 | 85% | 50 | 40 | 80%
    西片 | 80 | 88 | 110% | 160 | 100 | 90 | 90% | 60 | 60 | 100%
    合计 | 180 | 188 | 104.44% | 410 | 300 | 260 | 86.67% | 110 | 100 | 90.91%
  `;
}

const IN_FORCE = [
  '东片 建档 量 100 100 100%',
  '东片 电访 量 200 170 85%',
  '东片 家访 量 50 40 80%',
  '西片 建档 量 80 88 110%',
  '西片 电访 量 100 90 90%',
  '西片 家访 量 60 60 100%',
  '合计 建档 量 180 188 104.44%',
  '合计 电访 量 300 260 86.67%',
  '合计 家访 量 110 100 90.91%',
];

test.each([
  ['原协议量', '调整后协议量'],
  ['原协议量', '协议量'],
  ['年度协议量', '补充协议后协议量'],
  // The percentages alone tell which.
  ['协议量', '目标量'],
  ['调整前', '调整后'],
])('%s | %s', (before, after) => {
  const text = changed(before, after);
  expect(lines(text)).toEqual(IN_FORCE);
  expect(unreadLines(textWorkbook(text))).toEqual([]);
});

test('the word decides where the percentages tell nothing', () => {
  const text = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    片区 | 电访 | < | < | <
    ^ | 协议量 | 原协议量 | 完成量 | 百分比
    东片 | 200 | 250 | 170 |
    西片 | 100 | 160 | 90 |
  `;
  expect(lines(text)).toEqual(['东片 电访 量 200 170 /', '西片 电访 量 100 90 /']);
});

test('no name of an item is a number: such columns are said to be unread', () => {
  const text = `
    清河镇社工站指标完成情况统计表（2024年7月1日至2025年6月30日）
    服务内容 | 协议量 | 完成量 | 百分比
    510 | 200 | 170 | 85%
    320 | 100 | 90 | 90%
  `;
  expect(indicatorLines(textWorkbook(text), 'hours')).toEqual([]);
});
