import { recognise } from '../../../src/forms/recognise';
import { formatCell } from '../../../src/workbook/address';
import { indicatorLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Names over the figures of 附件1-1 that are lost: of zones side by side, of indicators (C8). */
const lost = (text: string): string[] =>
  recognise(textWorkbook(text)).zoneTables.flatMap(({ columns }) =>
    columns.flatMap(({ lostHeaders = [] }) =>
      lostHeaders.map(({ cell, readAs }) => `${formatCell(cell).replace(/.*!/, '')} ${readAs}`),
    ),
  );

describe('zones side by side', () => {
  const sheet = (first: string, second: string): string => `
    服务类别 | 指标 | ${first} | < | ${second} | < | 合计 | <
    ^ | ^ | 协议量 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量
    走访 | 电访 | 100 | 50 | 200 | 100 | 300 | 150
    走访 | 家访 | 10 | 5 | 20 | 10 | 30 | 15
  `;
  test.each<[string, string, string, string, string[]]>([
    ['all names', '东片区', '西片区', '东片区 西片区', []],
    ['one blank', '东片区', '', '东片区 （片区名称空白）', ['E1 zone']],
    ['the first blank', '', '西片区', '（片区名称空白） 西片区', ['C1 zone']],
    ['one twice', '西片区', '西片区', '西片区 西片区', []],
    ['the last called as the total beside it', '东片区', '合计', '东片区 （片区名称空白）', ['E1 zone']],
  ])('%s', (_, first, second, zones, told) => {
    const text = sheet(first, second);
    const [table] = recognise(textWorkbook(text)).zoneTables;
    expect(table?.zones.map(({ name }) => name).join(' ')).toBe(zones);
    expect(indicatorLines(textWorkbook(text), 'zones').at(0)).toContain('电访 量 100 50');
    expect(lost(text)).toEqual(told);
  });

  test('indicators are rows whatever stands over their units', () => {
    const text = sheet('东片区', '西片区')
      .replace('服务类别 | 指标', '服务类别 | 其他')
      .replace(/电访|家访/g, '人次');
    const { zoneTables } = recognise(textWorkbook(text));
    expect(zoneTables.flatMap(({ zones }) => zones.map(({ name }) => name))).toEqual(['东片区', '西片区']);
  });

  test('a blank header under the name of a zone is that of its column', () => {
    const text = `
      服务类别 | 指标 | 东片区 |  | 西片区 |  | 南片区 | 
       |  | 协议量 | 完成量 |  | 完成量 | 协议量 | 完成量
      走访 | 电访 | 100 | 50 | 200 | 100 | 300 | 150
      走访 | 家访 | 10 | 5 | 20 | 10 | 30 | 15
    `;
    expect(indicatorLines(textWorkbook(text), 'zones')).toContain('西片区 电访 量 200 100 /');
    expect(lost(text)).toEqual(['E2 target']);
  });

  test('halves of a year side by side are no zones', () => {
    const { zoneTables } = recognise(textWorkbook(sheet('上半年', '下半年')));
    expect(zoneTables.flatMap((table) => table.zones)).toEqual([]);
  });
});

describe('the only indicator of a table', () => {
  const sheet = (title: string, name: string | null, header = '协议次数'): string => `
    ${title}
    ${name === null ? '' : `服务片区 | ${name} | < | <`}
    ${name === null ? '服务片区' : '^'} | ${header} | 完成量 | 百分比
    东片区 | 10 | 5 | 50%
    西片区 | 20 | 10 | 50%
  `;
  const OFFICIAL = '清河镇社工站购买服务项目服务指标完成情况统计表';

  test.each<[string, string, string[]]>([
    ['its name stands over it', sheet(OFFICIAL, '社区走访'), []],
    ['nothing names it', sheet(OFFICIAL, null), ['B2 group']],
    ['only a banner stands over it', sheet(OFFICIAL, '服务指标完成情况'), ['B2 group']],
    ['the title names it', sheet('清河镇社工站电访完成情况统计表', null), []],
    ['its own header names it', sheet(OFFICIAL, null, '电访协议量'), []],
  ])('%s', (_, text, told) => {
    expect(lost(text)).toEqual(told);
  });

  test('units with nothing above them, which the title names', () => {
    const text = (title: string): string => `
      ${title}
      片区 | 接案数 | < | 节数 | <
      ^ | 协议数 | 完成数 | 协议数 | 完成数
      东片区 | 10 | 5 | 60 | 30
      西片区 | 20 | 10 | 120 | 60
    `;
    expect(lost(text('清河镇社工站专业个案完成情况统计表'))).toEqual([]);
    expect(lost(text(OFFICIAL))).toHaveLength(2);
  });
});

test('a word against the order gives way where the percentages come out of the columns', () => {
  const text = `
    片区 | 电访 | < | <
    ^ | 完成 | 协议量 | 完成量
    东片区 | 0.3333 | 12 | 4
    西片区 | 1.3125 | 16 | 21
    南片区 | 1.1667 | 24 | 28
  `;
  expect(indicatorLines(textWorkbook(text), 'zones')).toEqual([
    '东片区 电访 量 12 4 33.33%',
    '西片区 电访 量 16 21 131.25%',
    '南片区 电访 量 24 28 116.67%',
  ]);
  expect(lost(text)).toEqual(['B2 rate']);
});

describe('names of indicators with several units (C8)', () => {
  const units = (unit: string): string => `
    片区 | 小组 | < | < | < | 活动 | <
    ^ | 个数 | < | ${unit} | < | 次数 | <
    ^ | 协议个数 | 完成 | 协议节数 | 完成 | 协议次数 | 完成
    东片区 | 4 | 2 | 24 | 12 | 10 | 5
  `;
  test.each(['节数', '其他'])('a unit that says %s leaves the name to the header above', (unit) => {
    expect(indicatorLines(textWorkbook(units(unit)), 'zones')).toEqual([
      '东片区 小组 个数 4 2 /',
      '东片区 小组 节数 24 12 /',
      '东片区 活动 次数 10 5 /',
    ]);
  });

  const carried = (names: string, ...headers: string[]): string => `
    片区 | ${names}
     | ${headers.map((header) => `${header} | 完成量`).join(' | ')}
    东片区 | ${headers.map(() => '10 | 5').join(' | ')}
  `;
  test.each<[string, string, string[]]>([
    ['all names stand', carried('社区走访 |  | 政策宣传 |  |  | ', '协议次数', '协议场次', '协议人次'), []],
    ['times a second time', carried('社区走访 |  |  |  |  | ', '协议次数', '协议场次', '协议人次'), ['D1 group']],
    ['a plain amount behind a unit', carried('家访 |  |  | ', '协议人次', '协议量'), ['D1 group']],
    ['cases behind another unit', carried('电访 |  |  |  |  | ', '协议量', '协议接案数', '协议节数'), ['D1 group']],
    [
      'cases, sessions and closed cases',
      carried('专业个案 |  |  |  |  | ', '协议接案数', '协议节数', '协议结案数'),
      [],
    ],
    ['groups, sessions and people', carried('小组 |  |  |  |  | ', '协议个数', '协议节数', '协议人次'), []],
    ['a merged name', carried('家访 | < | < | <', '协议人次', '协议量'), []],
    ['a merged header that is blank', carried('家访 | < |  | <', '协议个数', '协议次数'), ['D1 group']],
  ])('a name that reaches too far is told: %s', (_, text, told) => {
    expect(lost(text)).toEqual(told);
  });

  test('an indicator that counts one thing may leave its unit blank, merged or not', () => {
    const text = (blank: string): string => `
      片区 | 电访 | < | 专业个案 | < | < | <
      ^ |  | ${blank} | 接案 | < | 节数 | <
      ^ | 协议量 | 完成量 | 协议接案数 | 完成 | 协议节数 | 完成
      东片区 | 461 | 233 | 3 | 2 | 18 | 12
    `;
    for (const blank of ['<', '']) {
      expect(lost(text(blank))).toEqual([]);
      expect(indicatorLines(textWorkbook(text(blank)), 'zones')).toContain('东片区 电访 量 461 233 /');
    }
  });

  test('a blank merged header among names is a name that is lost, whatever stands above it', () => {
    const text = `
      片区 | 走访 | < | 个案 | < | < | <
      ^ |  | < | 咨询个案 | < | 专业个案 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量
      东片区 | 461 | 233 | 3 | 2 | 18 | 12
    `;
    expect(lost(text)).toEqual(['B2 group']);
  });
});
