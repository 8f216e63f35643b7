import { recognise } from '../../../src/forms/recognise';
import { squash } from '../../../src/forms/values/text';
import { misspeltHeader, misspeltMark } from '../../../src/forms/vocabulary/misspelt';
import { indicatorLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Headers of 附件1-1 that are blank, misspelt or a neighbour's, in lists of zones and in tables. */
const list = (header: string): string => `
  附件1-1
  清河镇社工站购买服务项目指标完成情况统计表
  ${header}
  片区1 | 专业小组 | 节数 | 12 | 6 | 50%
   | | 人次 | 40 | 10 | 25%
   | 电访 | | 100 | 30 | 30%
  片区2 | 专业小组 | 节数 | 20 | 5 | 25%
   | | 人次 | 80 | 60 | 75%
   | 电访 | | 200 | 20 | 10%
`;

const DUE = [
  '片区1 专业小组 节数 12 6 50%',
  '片区1 专业小组 人次 40 10 25%',
  '片区1 电访 量 100 30 30%',
  '片区2 专业小组 节数 20 5 25%',
  '片区2 专业小组 人次 80 60 75%',
  '片区2 电访 量 200 20 10%',
];

test.each([
  ['as it should be', '片区 | 服务内容 | 指标 | 协议量 | 完成量 | 百分比'],
  ['no header over the zones', ' | 服务内容 | 指标 | 协议量 | 完成量 | 百分比'],
  ['another header over the zones', '服务内容 | 服务内容 | 指标 | 协议量 | 完成量 | 百分比'],
  ['a misspelt header over the zones', '某区 | 服务内容 | 指标 | 协议量 | 完成量 | 百分比'],
  ['another header over the kinds of work', '片区 | 其他 | 指标 | 协议量 | 完成量 | 百分比'],
  ['no header over the units', '片区 | 服务内容 | | 协议量 | 完成量 | 百分比'],
  ['no header over what is agreed', '片区 | 服务内容 | 指标 | | 完成量 | 百分比'],
  ['no header over what is completed', '片区 | 服务内容 | 指标 | 协议量 | | 百分比'],
  ['two characters changed about', '片区 | 服务内容 | 指标 | 协量议 | 完成量 | 百分比'],
  ['完成率 without its last character', '片区 | 服务内容 | 指标 | 协议量 | 完成量 | 完成'],
  ['no header over the kinds of work', '片区 | | 指标 | 协议量 | 完成量 | 百分比'],
  ['a header of figures over the units', '片区 | 服务内容 | 协议量 | 协议量 | 完成量 | 百分比'],
  ['a header that is almost one of figures over the units', '片区 | 服务内容 | 指标内 | 协议量 | 完成量 | 百分比'],
  ['what is completed headed as what is agreed', '片区 | 服务内容 | 指标 | 协议量 | 协议量 | 百分比'],
])('a list of zones is read with %s', (_, header) => {
  expect(indicatorLines(textWorkbook(list(header)), 'zones')).toEqual(DUE);
});

test('without percentages nothing decides: the list is told as figures that were not read', () => {
  const text = list('片区 | 服务内容 | 指标 | 协议量 | | ').replace(/ \| \d+%/g, '');
  const { unreadEntries, zoneTables } = recognise(textWorkbook(text));
  expect(zoneTables).toEqual([]);
  expect(unreadEntries.map(({ form, count }) => [form, count])).toEqual([['indicatorSheet', 6]]);
});

test('a budget with what was spent is no list of indicators', () => {
  const text = `
    经费使用情况表
    项目 | 预算 | 实际支出
    人员 | 100 | 90
    活动 | 50 | 40
  `;
  expect(recognise(textWorkbook(text)).unreadEntries).toEqual([]);
});

test('villages that a zone covers are no kinds of work, under whatever header', () => {
  const text = `
    片区 | 村 | 电访 | < | <
    ^ | ^ | 协议量 | 完成量 | 百分比
    东片区 | 甲村 | 10 | 5 | 50%
    ^ | 乙村 | 10 | 6 | 60%
  `;
  expect(indicatorLines(textWorkbook(text), 'zones')).toEqual(['甲村 电访 量 10 5 50%', '乙村 电访 量 10 6 60%']);
});

test('a figure of its own before the first indicator is no indicator', () => {
  const text = `
    片区 | 人口 | 电访 | < | 家访 | <
    ^ | ^ | 协议量 | 完成量 | 协议量 | 完成量
    东片区 | 900 | 10 | 5 | 20 | 6
    西片区 | 800 | 10 | 6 | 20 | 7
  `;
  expect(indicatorLines(textWorkbook(text), 'zones')).toEqual([
    '东片区 电访 量 10 5 /',
    '东片区 家访 量 20 6 /',
    '西片区 电访 量 10 6 /',
    '西片区 家访 量 20 7 /',
  ]);
});

test.each([
  ['协义量', 'target'],
  ['应成完人次', 'target'],
  ['已完', 'completed'],
  ['百比分', 'rate'],
  ['其他', null],
  ['人口', null],
])('%s is a header but for one slip: %s', (text, measure) => {
  expect(misspeltHeader(squash(text))?.measure ?? null).toBe(measure);
});

test.each([
  ['人到员位', 'inPost'],
  ['社保够买', null],
  ['签到', null],
])('%s is a kind of mark but for one slip: %s', (text, role) => {
  expect(misspeltMark(squash(text))).toBe(role);
});

/** Lists and tables without percentages: nothing but words tells the two columns from each other. */
describe('figures of which one header is lost are told as not read', () => {
  const entries = (text: string): string[] =>
    recognise(textWorkbook(text)).unreadEntries.map(({ form, count }) => `${form} ${count}`);
  const withoutRates = (header: string): string => list(`${header} | `).replace(/ \| \d+%/g, '');

  test.each([
    ['what is completed under another word', '片区 | 服务内容 | 指标 | 协议量 | 其他'],
    ['what is agreed under another word', '片区 | 服务内容 | 指标 | 其他 | 完成量'],
    ['both headed as what is completed', '片区 | 服务内容 | 指标 | 完成量 | 完成量'],
  ])('in a list: %s', (_, header) => {
    expect(entries(withoutRates(header))).toEqual(['indicatorSheet 6']);
  });

  test('where the figures are typed with their units', () => {
    const text = withoutRates('片区 | 服务内容 | 指标 | 协议量 | 其他').replace(/\b(\d+)\b(?= \|| *$)/gm, '$1次');
    expect(entries(text)).toEqual(['indicatorSheet 6']);
  });

  test('in a table of one indicator, whose zones stand in a row further up', () => {
    const text = (completed: string): string => `
      清河镇社工站购买服务项目指标完成情况统计表
      片区 | 投入社工人数 | 微心愿 | <
      ^ | ^ | 年度目标个数 | ${completed}
      东片区 | 2 | 100 | 40
      西片区 | 3 | 120 | 80
    `;
    expect(entries(text('完成数'))).toEqual([]);
    expect(entries(text('其他'))).toEqual(['indicatorSheet 2']);
    expect(entries(text('年度目标个数'))).toEqual(['indicatorSheet 2']);
  });
});

test('a lost header over a column in which nothing stands has its place in the order of the others', () => {
  const text = `
    片区 | 个案 | < | < | 小组 | < | < | 活动 | < | <
    ^ | 协议量 | 百分比 | 完成量 | 协议量 | 百分比 |  | 协议量 | 百分比 | 完成量
    东片区 | 7 | / | 1 | 6 | / |  | 24 | 100% | 24
  `;
  expect(indicatorLines(textWorkbook(text), 'zones')).toEqual([
    '东片区 个案 量 7 1 /',
    '东片区 小组 量 6 / /',
    '东片区 活动 量 24 24 100%',
  ]);
});

test('empty columns between indicators are no lost headers', () => {
  const text = `
    片区 | 个案 | < |  | 小组 | < |  | 活动 | <
    ^ | 协议量 | 完成量 |  | 协议量 | 完成量 |  | 协议量 | 完成量
    东片区 | 7 | 1 |  | 6 | 6 |  | 24 | 24
  `;
  expect(
    recognise(textWorkbook(text)).zoneTables.flatMap(({ columns }) =>
      columns.flatMap(({ lostHeaders }) => lostHeaders ?? []),
    ),
  ).toEqual([]);
  expect(indicatorLines(textWorkbook(text), 'zones')).toHaveLength(3);
});

test('a lost header of the table behind an empty column is one all the same', () => {
  const text = `
    片区 | 个案 | < | < |  | 小组 | < | <
    ^ | 协议量 | 完成量 | 完成率 |  | 协议量 | 完成量 |
    东片区 | 8 | 4 | 50% |  | / | 240 | 100%
    西片区 | 8 | 4 | 50% |  | / | 240 | 100%
  `;
  expect(indicatorLines(textWorkbook(text), 'zones')).toContain('东片区 小组 量 / 240 100%');
});

test('empty columns between and within tables of another order each are no lost headers', () => {
  const text = `
    片区 | 个案 | < | < | 小组 | < | < |  | 督导 | < | < | <
    ^ | 百分比 | 协议量 | 完成量 | 百分比 | 协议量 | 完成量 |  | 协议量 |  | 完成量 | 完成率
    东片区 | 50% | 8 | 4 | 150% | 160 | 240 |  | 40 |  | 10 | 25%
  `;
  expect(indicatorLines(textWorkbook(text), 'zones')).toEqual([
    '东片区 个案 量 8 4 50%',
    '东片区 小组 量 160 240 150%',
    '东片区 督导 量 40 10 25%',
  ]);
});
