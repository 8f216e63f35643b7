import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { indicatorLines, unreadLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** 完成情况 over headers of its own, a level more than 协议量 and 百分比 beside it; read off the text by hand. */
const BOTH = [
  '东片区 建档 量 100 50 50%',
  '东片区 电访 量 600 300 50%',
  '西片区 建档 量 200 150 75%',
  '西片区 电访 量 400 500 125%',
];

test.each([
  [
    'parts of the time and their sum',
    `
      附件1-1 指标完成情况
      片区 | 建档 | < | < | < | < | 电访 | < | < | < | <
      ^ | 协议量 | 完成情况 | < | < | 百分比 | 协议量 | 完成情况 | < | < | 百分比
      ^ | ^ | 上半年 | 下半年 | 合计 | ^ | ^ | 上半年 | 下半年 | 合计 | ^
      东片区 | 100 | 30 | 20 | 50 | 50% | 600 | 200 | 100 | 300 | 50%
      西片区 | 200 | 100 | 50 | 150 | 75% | 400 | 300 | 200 | 500 | 125%
    `,
  ],
  [
    'the sum first, 指标 for what is agreed',
    `
      片区 | 建档 | < | < | < | < | 电访 | < | < | < | <
      ^ | 指标 | 实际完成 | < | < | 完成率 | 指标 | 实际完成 | < | < | 完成率
      ^ | ^ | 累计 | 中期 | 末期 | ^ | ^ | 累计 | 中期 | 末期 | ^
      东片区 | 100 | 50 | 30 | 20 | 50% | 600 | 300 | 200 | 100 | 50%
      西片区 | 200 | 150 | 100 | 50 | 75% | 400 | 500 | 300 | 200 | 125%
    `,
  ],
  [
    'amount and percentage',
    `
      片区 | 建档 | < | < | 电访 | < | <
      ^ | 协议量 | 完成情况 | < | 协议量 | 完成情况 | <
      ^ | ^ | 完成量 | 百分比 | ^ | 完成量 | 百分比
      东片区 | 100 | 50 | 50% | 600 | 300 | 50%
      西片区 | 200 | 150 | 75% | 400 | 500 | 125%
    `,
  ],
  [
    'beside an indicator without parts',
    `
      片区 | 建档 | < | < | < | < | 电访 | < | <
      ^ | 协议量 | 完成情况 | < | < | 百分比 | 协议量 | 完成情况 | 百分比
      ^ | ^ | 上半年 | 下半年 | 合计 | ^ | ^ | ^ | ^
      东片区 | 100 | 30 | 20 | 50 | 50% | 600 | 300 | 50%
      西片区 | 200 | 100 | 50 | 150 | 75% | 400 | 500 | 125%
    `,
  ],
  [
    'zones side by side',
    `
      指标 | 东片区 | < | < | < | < | 西片区 | < | < | < | <
      ^ | 协议量 | 完成情况 | < | < | 百分比 | 协议量 | 完成情况 | < | < | 百分比
      ^ | ^ | 上半年 | 下半年 | 合计 | ^ | ^ | 上半年 | 下半年 | 合计 | ^
      建档 | 100 | 30 | 20 | 50 | 50% | 200 | 100 | 50 | 150 | 75%
      电访 | 600 | 200 | 100 | 300 | 50% | 400 | 300 | 200 | 500 | 125%
    `,
  ],
  [
    'a list of the indicators of each zone',
    `
      片区 | 指标 | 协议量 | 完成情况 | < | < | 百分比
      ^ | ^ | ^ | 上半年 | 下半年 | 合计 | ^
      东片区 | 建档 | 100 | 30 | 20 | 50 | 50%
      ^ | 电访 | 600 | 200 | 100 | 300 | 50%
      西片区 | 建档 | 200 | 100 | 50 | 150 | 75%
      ^ | 电访 | 400 | 300 | 200 | 500 | 125%
    `,
  ],
])('what is completed is divided: %s', (_, text) => {
  expect(indicatorLines(textWorkbook(text), 'zones')).toEqual(BOTH);
  expect(unreadLines(textWorkbook(text))).toEqual([]);
});

test('the parts stand beside their sum', () => {
  const [table] = recognise(
    textWorkbook(`
      片区 | 建档 | < | < | < | <
      ^ | 协议量 | 完成情况 | < | < | 百分比
      ^ | ^ | 上半年 | 下半年 | 合计 | ^
      东片区 | 100 | 30 | 20 | 50 | 50%
      西片区 | 200 | 100 | 50 | 150 | 75%
    `),
  ).zoneTables;
  expect(table?.zones.map(({ indicators: [first] }) => first?.parts?.map(numberOf))).toEqual([
    [30, 20],
    [100, 50],
  ]);
});

const refused = (headers: string, below: string, east: string, west: string): string => `
  片区 | 建档 | < | < | <
  ^ | ${headers}
  ^ | ${below}
  东片区 | ${east}
  西片区 | ${west}
`;

test.each([
  // No cell states what the parts come to.
  ['协议量 | 完成情况 | < | 百分比', '^ | 上半年 | 下半年 | ^', '100 | 30 | 20 | 50%', '200 | 100 | 50 | 75%'],
  ['协议量 | 完成情况 | < | 百分比', '^ | 线上 | 线下 | ^', '100 | 30 | 20 | 50%', '200 | 100 | 50 | 75%'],
  // Which of two calls itself the whole is not said.
  ['协议量 | 完成情况 | < | 百分比', '^ | 累计 | 合计 | ^', '100 | 30 | 50 | 50%', '200 | 100 | 150 | 75%'],
  // What is agreed has lost its header.
  ['数一 | 完成情况 | < | 百分比', '^ | 上半年 | 合计 | ^', '100 | 30 | 50 | 50%', '200 | 100 | 150 | 75%'],
])('left unread rather than guessed: %s over %s', (headers, below, east, west) => {
  expect(indicatorLines(textWorkbook(refused(headers, below, east, west)), 'zones')).toEqual([]);
});

test('beside groups with a level more nothing is guessed of a divided header', () => {
  const workbook = textWorkbook(`
    片区 | 建档 | < | < | < | < | 专业小组 | < | < | < | < | <
    ^ | 协议量 | 完成情况 | < | < | 百分比 | 个数 | < | < | 节数 | < | <
    ^ | ^ | 上半年 | 下半年 | 合计 | ^ | 协议 | 完成 | 百分比 | 协议 | 完成 | 百分比
    东片区 | 100 | 30 | 20 | 50 | 50% | 6 | 3 | 50% | 6 | 3 | 50%
    西片区 | 200 | 100 | 50 | 150 | 75% | 4 | 5 | 125% | 4 | 5 | 125%
  `);
  expect(indicatorLines(workbook, 'station')).toEqual([]);
  expect(indicatorLines(workbook, 'zones').filter((line) => line.includes('建档'))).toEqual([]);
});
