import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { formatArea, formatCell } from '../../../src/workbook/address';
import { indicatorLines, unreadLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Tables of 附件1-1 with a row for what is agreed and one for what is completed; read off the text by hand. */
const zones = (text: string): string[] => indicatorLines(textWorkbook(text), 'zones');

const EAST = ['东片区 建档 量 100 50 50%', '东片区 电访 量 600 300 50%'];
const WEST = ['西片区 建档 量 200 150 75%', '西片区 电访 量 400 500 125%'];
const TOTAL = ['合计 建档 量 300 200 66.67%', '合计 电访 量 1000 800 80%'];
const withoutRates = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\S+$/, '/'));

test.each([
  [
    'merged zones and a total',
    `
      附件1-1 指标完成情况
      片区 | 指标 | 建档 | 电访
      东片区 | 协议量 | 100 | 600
      ^ | 完成量 | 50 | 300
      ^ | 完成率 | 50% | 50%
      西片区 | 协议量 | 200 | 400
      ^ | 完成量 | 150 | 500
      ^ | 完成率 | 75% | 125%
      合计 | 协议量 | 300 | 1000
      ^ | 完成量 | 200 | 800
      ^ | 完成率 | 66.67% | 80%
    `,
    [...EAST, ...WEST, ...TOTAL],
  ],
  [
    'zones in their first rows only, no total',
    `
      片区 | 项目 | 建档 | 电访
      东片区 | 协议量 | 100 | 600
       | 完成量 | 50 | 300
       | 百分比 | 50% | 50%
      西片区 | 协议量 | 200 | 400
       | 完成量 | 150 | 500
       | 百分比 | 75% | 125%
    `,
    [...EAST, ...WEST],
  ],
  [
    'zones in every row, a blank header over the names of figures',
    `
      片区 |  | 建档 | 电访
      东片区 | 协议量 | 100 | 600
      东片区 | 完成量 | 50 | 300
      东片区 | 百分比 | 50% | 50%
      西片区 | 协议量 | 200 | 400
      西片区 | 完成量 | 150 | 500
      西片区 | 百分比 | 75% | 125%
    `,
    [...EAST, ...WEST],
  ],
  [
    'two rows for a zone: 目标, 完成',
    `
      片区 | 类别 | 建档 | 电访
      东片区 | 目标 | 100 | 600
      ^ | 完成 | 50 | 300
      西片区 | 目标 | 200 | 400
      ^ | 完成 | 150 | 500
      合计 | 目标 | 300 | 1000
      ^ | 完成 | 200 | 800
    `,
    withoutRates([...EAST, ...WEST, ...TOTAL]),
  ],
  [
    'parts of the time before the whole',
    `
      片区 | 类别 | 建档 | 电访
      东片区 | 协议量 | 100 | 600
      ^ | 上半年完成 | 30 | 100
      ^ | 下半年完成 | 20 | 200
      ^ | 累计完成 | 50 | 300
      ^ | 完成率 | 50% | 50%
      西片区 | 协议量 | 200 | 400
      ^ | 上半年完成 | 100 | 300
      ^ | 下半年完成 | 50 | 200
      ^ | 累计完成 | 150 | 500
      ^ | 完成率 | 75% | 125%
    `,
    [...EAST, ...WEST],
  ],
  [
    'zones across, three rows for an indicator',
    `
      指标 | 类别 | 东片区 | 西片区 | 合计 | 备注
      建档 | 目标 | 100 | 200 | 300 | 见清单
      ^ | 完成 | 50 | 150 | 200 |
      ^ | % | 50% | 75% | 66.67% |
      电访 | 目标 | 600 | 400 | 1000 | 无
      ^ | 完成 | 300 | 500 | 800 |
      ^ | % | 50% | 125% | 80% |
    `,
    [...EAST, ...WEST, ...TOTAL],
  ],
  [
    'a table of other indicators right below',
    `
      片区 | 指标 | 建档
      东片区 | 目标 | 100
      ^ | 完成 | 50
      西片区 | 目标 | 200
      ^ | 完成 | 150
      片区 | 指标 | 电访
      东片区 | 目标 | 600
      ^ | 完成 | 300
      西片区 | 目标 | 400
      ^ | 完成 | 500
    `,
    withoutRates([EAST[0], WEST[0], EAST[1], WEST[1]].map(String)),
  ],
])('a row for each figure: %s', (_, text, lines) => {
  expect(zones(text)).toEqual(lines);
  expect(unreadLines(textWorkbook(text)).filter((line) => !line.endsWith('notes'))).toEqual([]);
});

test('units below the names of indicators, whichever way zones go', () => {
  const lines = [
    '一片区 个案 接案数 10 5 50%',
    '一片区 个案 节数 60 30 50%',
    '二片区 个案 接案数 20 15 75%',
    '二片区 个案 节数 40 50 125%',
  ];
  expect(
    zones(`
      片区 | 类别 | 个案 | <
      ^ | ^ | 接案数 | 节数
      一片区 | 协议量 | 10 | 60
      ^ | 完成量 | 5 | 30
      ^ | 百分比 | 50% | 50%
      二片区 | 协议量 | 20 | 40
      ^ | 完成量 | 15 | 50
      ^ | 百分比 | 75% | 125%
    `),
  ).toEqual(lines);
  expect(
    zones(`
      服务内容 | < | 类别 | 一片区 | 二片区
      个案 | 接案数 | 协议量 | 10 | 20
      ^ | ^ | 完成量 | 5 | 15
      ^ | ^ | 百分比 | 50% | 75%
      ^ | 节数 | 协议量 | 60 | 40
      ^ | ^ | 完成量 | 30 | 50
      ^ | ^ | 百分比 | 50% | 125%
    `),
  ).toEqual(lines);
});

/** A 合计 that is merged over the ordinals, a banner over the names of indicators, and 总体服务 below. */
const FULL = `
  附件1-1 指标完成情况
  序号 | 片区 | 投入社工人数 | 类别 | 指标完成情况 | < | 备注
  ^ | ^ | ^ | ^ | 建档 | 电访 | ^
  1 | 东片区 | 3 | 协议量 | 100 | 600 | 无
  ^ | ^ | ^ | 完成量 | 50 | 300 | 无
  ^ | ^ | ^ | 完成率 | 50% | 50% | 无
  2 | 西片区 | 4 | 协议量 | 200 | 400 | 无
  ^ | ^ | ^ | 完成量 | 150 | 500 | 无
  ^ | ^ | ^ | 完成率 | 75% | 125% | 无
  合计 | < | 7 | 协议量 | 300 | 1000 |
  ^ | < | ^ | 完成量 | 200 | 800 |
  总体服务 | < | < | < | < | <
  协议内容 | < | < | 指标要求 | 完成量 | 百分比
  志愿者 | < | < | 100 | 80 | 80%
  志愿服务 | < | < | 10 | 8 | 80%
`;

test('ordinals, workers, a total without percentages and items of the station around the zones', () => {
  const workbook = textWorkbook(FULL);
  const [table] = recognise(workbook).zoneTables;
  expect(indicatorLines(workbook, 'zones')).toEqual([...EAST, ...WEST, ...withoutRates(TOTAL)]);
  expect(indicatorLines(workbook, 'station')).toEqual(['志愿者 量 100 80 80%', '志愿服务 量 10 8 80%']);
  const rows = [...(table?.zones ?? []), ...(table?.total ? [table.total] : [])];
  expect(rows.map(({ workers }) => numberOf(workers))).toEqual([3, 4, 7]);
  expect(unreadLines(workbook)).toEqual(["'Sheet1'!G4:G9 notes"]);
});

test('records name the cells of the sheet', () => {
  const [table] = recognise(textWorkbook(FULL)).zoneTables;
  const sheet = 'Sheet1';
  const zone = table?.zones[1];
  const { target, completed, rate } = zone?.indicators[1] ?? {};
  const cells = [zone, zone?.workers, target, completed, rate, table?.total].flatMap((own) => own?.cell ?? []);
  expect(cells.map(formatCell)).toEqual(['B7', 'C7', 'F7', 'F8', 'F9', 'A10'].map((cell) => `'${sheet}'!${cell}`));
  expect(table && formatArea({ ...table.area, sheet })).toBe("'Sheet1'!A2:F11");
  expect(table?.columns.map(({ targetColumn, rateColumn }) => [targetColumn, rateColumn])).toEqual([
    [4, 4],
    [5, 5],
  ]);
});

test.each([
  [
    'a name of figures is lost',
    `
      片区 | 类别 | 建档 | 电访
      东片区 | 协议量 | 100 | 600
      ^ | 完成量 | 50 | 300
      西片区 | 协议量 | 50 | 300
      ^ | 完成量 | 50 | 300
      南片区 |  | 50 | 300
      ^ | 完成量 | 50 | 300
    `,
  ],
  [
    'each zone has blocks of indicators, with parts of the time across',
    `
      片区 | 指标 | 类别 | 上半年 | 下半年
      东片区 | 建档 | 协议量 | 100 | 600
      ^ | ^ | 完成量 | 50 | 300
      ^ | 电访 | 协议量 | 50 | 300
      ^ | ^ | 完成量 | 50 | 300
    `,
  ],
  [
    'months across',
    `
      指标 | 类别 | 9月 | 10月
      建档 | 目标 | 100 | 200
      ^ | 完成 | 50 | 150
      电访 | 目标 | 600 | 400
      ^ | 完成 | 300 | 500
    `,
  ],
  [
    'columns of figures behind rows of figures',
    `
      片区 | 类别 | 建档 | 完成率
      东片区 | 协议量 | 100 | 50%
      ^ | 完成量 | 50 |
      西片区 | 协议量 | 200 | 75%
      ^ | 完成量 | 150 |
    `,
  ],
])('left unread rather than guessed: %s', (_, text) => {
  expect(zones(text)).toEqual([]);
});
