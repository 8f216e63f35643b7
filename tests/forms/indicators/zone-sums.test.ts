import { recognise } from '../../../src/forms/recognise';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { indicatorLines, unreadLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** Zones, sums of some zones and the 合计: by words, else by what adds up (rule C9). */
const zones = (text: string): string[] => indicatorLines(textWorkbook(text), 'zones');

/** The subtotals of a workbook with the zones that they add up: `北部小计: 东片 西片`. */
function subtotals(workbook: WorkbookSnapshot): string[] {
  return recognise(workbook).zoneTables.flatMap((table) =>
    table.subtotals.map(({ row, zones: own }) => `${row.name}: ${own.map(({ name }) => name).join(' ')}`),
  );
}

const HEADER = `
      片区 | 电访 | < | 家访 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量`;

const GROUPED = `${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      北部小计 | 30 | 11 | 8 | 3
      南片 | 30 | 7 | 4 | 3
      中片 | 40 | 8 | 4 | 4
      南部小计 | 70 | 15 | 8 | 7
      总计 | 100 | 26 | 16 | 10`;

test('subtotals of groups are neither zones nor the total', () => {
  expect(zones(GROUPED)).toEqual([
    '东片 电访 量 10 5 /',
    '东片 家访 量 4 1 /',
    '西片 电访 量 20 6 /',
    '西片 家访 量 4 2 /',
    '南片 电访 量 30 7 /',
    '南片 家访 量 4 3 /',
    '中片 电访 量 40 8 /',
    '中片 家访 量 4 4 /',
    '合计 电访 量 100 26 /',
    '合计 家访 量 16 10 /',
  ]);
  expect(subtotals(textWorkbook(GROUPED))).toEqual(['北部小计: 东片 西片', '南部小计: 南片 中片']);
  expect(unreadLines(textWorkbook(GROUPED))).toEqual([]);
});

test('a subtotal above its zones adds up those below', () => {
  const workbook = textWorkbook(`${HEADER}
      北部小计 | 30 | 11 | 8 | 3
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      南部小计 | 70 | 15 | 8 | 7
      南片 | 30 | 7 | 4 | 3
      中片 | 40 | 8 | 4 | 4
      总计 | 100 | 26 | 16 | 10
  `);
  expect(subtotals(workbook)).toEqual(['北部小计: 东片 西片', '南部小计: 南片 中片']);
});

test('a row that says no sum but adds up all figures above is one', () => {
  const text = `${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      北部 | 30 | 11 | 8 | 3
      南片 | 30 | 7 | 4 | 3
      中片 | 40 | 8 | 4 | 4
      南部 | 70 | 15 | 8 | 7
      全街 | 100 | 26 | 16 | 10`;
  expect(subtotals(textWorkbook(text))).toEqual(['北部: 东片 西片', '南部: 南片 中片']);
  expect(zones(text).slice(-2)).toEqual(['合计 电访 量 100 26 /', '合计 家访 量 16 10 /']);
});

test('a numbered zone is a zone, whatever adds up', () => {
  expect(
    zones(`${HEADER}
      片区1 | 10 | 5 | 4 | 1
      片区2 | 20 | 6 | 4 | 2
      片区3 | 30 | 11 | 8 | 3
    `).filter((line) => line.startsWith('片区3')),
  ).toEqual(['片区3 电访 量 30 11 /', '片区3 家访 量 8 3 /']);
});

test('a 合计 of each group below a 总计 of all', () => {
  const workbook = textWorkbook(`${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      合计 | 30 | 11 | 8 | 3
      南片 | 30 | 7 | 4 | 3
      中片 | 40 | 8 | 4 | 4
      合计 | 70 | 15 | 8 | 7
      总计 | 100 | 26 | 16 | 10
  `);
  expect(subtotals(workbook)).toEqual(['合计: 东片 西片', '合计: 南片 中片']);
});

test('a 小计 that adds up nothing around it is left out, and said', () => {
  expect(
    unreadLines(
      textWorkbook(`${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      上年小计 | 77 | 71 | 73 | 79
      南片 | 30 | 7 | 4 | 3
      合计 | 60 | 18 | 12 | 6
    `),
    ),
  ).toEqual(["'Sheet1'!B5:E5 subtotals"]);
});

test('zones across with a sum of some', () => {
  const workbook = textWorkbook(`
      服务指标 | 东片区 | < | 西片区 | < | 北部小计 | < | 南片区 | < | 合计 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量 | 协议量 | 完成量
      电访 | 10 | 5 | 20 | 6 | 30 | 11 | 40 | 3 | 70 | 14
      家访 | 1 | 1 | 2 | 1 | 3 | 2 | 4 | 3 | 7 | 5
  `);
  expect(subtotals(workbook)).toEqual(['北部小计: 东片区 西片区']);
  expect(recognise(workbook).zoneTables.flatMap((table) => table.zones.map(({ name }) => name))).toEqual([
    '东片区',
    '西片区',
    '南片区',
  ]);
});

test('投入社工人数 among the rows is no indicator, and brackets hold the measure where several share a name', () => {
  const text = `
      服务指标 | 东片区 | < | 西片区 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量
      投入社工人数 | / | 4 | / | 3
      专业个案（接案） | 6 | 5 | 6 | 4
      专业个案（结案） | 6 | 2 | 6 | 1
      探访（困境儿童） | 10 | 5 | 10 | 6
  `;
  expect(zones(text).slice(0, 3)).toEqual([
    '东片区 专业个案 接案 6 5 /',
    '东片区 专业个案 结案 6 2 /',
    '东片区 探访（困境儿童） 量 10 5 /',
  ]);
  const [table] = recognise(textWorkbook(text)).zoneTables;
  expect(table?.zones.map(({ workers }) => workers?.raw)).toEqual([4, 3]);
});

/** A sheet with a list of three indicators. */
const list = (name: string, title: string, figures: readonly (readonly [number, number])[]) =>
  textSheet(
    name,
    `
      ${title}
      序号 | 服务内容 | 协议指标 | 完成数量
      ${figures.map(([target, done], index) => `${index + 1} | ${['电访', '家访', '个案'][index] ?? ''} | ${target} | ${done}`).join('\n')}
    `,
  );

const EAST = list('东片区', '指标完成情况统计表（东片区）', [
  [10, 5],
  [4, 1],
  [6, 3],
]);
const WEST = list('西片区', '指标完成情况统计表（西片区）', [
  [20, 6],
  [4, 2],
  [6, 4],
]);
const SUM = [
  [30, 11],
  [8, 3],
  [12, 7],
] as const;

test.each([
  ['its title says so', list('表1', '指标完成情况统计表（全站汇总）', SUM)],
  ['its sheet says so', list('汇总', '指标完成情况统计表', SUM)],
  ['its figures add up those of the zones', list('表1', '指标完成情况统计表', SUM)],
])('a list is the total of the sheets of the zones where %s', (_, sheet) => {
  const workbook = workbookOf(sheet, EAST, WEST);
  expect(indicatorLines(workbook, 'zones')).toEqual([
    '合计 电访 量 30 11 /',
    '合计 家访 量 8 3 /',
    '合计 个案 量 12 7 /',
    '东片区 电访 量 10 5 /',
    '东片区 家访 量 4 1 /',
    '东片区 个案 量 6 3 /',
    '西片区 电访 量 20 6 /',
    '西片区 家访 量 4 2 /',
    '西片区 个案 量 6 4 /',
  ]);
  expect(indicatorLines(workbook, 'hours')).toEqual([]);
});

test('a list of the station beside sheets of zones stays what it is where nothing adds up', () => {
  const other = list('表1', '指标完成情况统计表', [
    [300, 110],
    [80, 30],
    [120, 70],
  ]);
  expect(indicatorLines(workbookOf(other, EAST, WEST), 'hours')).toHaveLength(3);
});

describe('C9: a table goes on under its header repeated, and ends in one total', () => {
  const PAGES = `${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      续上页 | < | < | < | <${HEADER}
      南片 | 30 | 7 | 4 | 3
      中片 | 40 | 8 | 4 | 4`;

  /** The zones that the total of each table adds up on other pages. */
  const elsewhere = (workbook: WorkbookSnapshot): string[] =>
    recognise(workbook).zoneTables.flatMap(({ elsewhere: zonesBefore = [] }) => zonesBefore.map(({ name }) => name));

  test('it adds up the zones of both pages', () => {
    const workbook = textWorkbook(`${PAGES}
      合计 | 100 | 26 | 16 | 10`);
    expect(elsewhere(workbook)).toEqual(['东片', '西片']);
    expect(recognise(workbook).recognised[0]?.zones).toBe(4);
  });

  test('also where one of its figures is wrong', () => {
    expect(
      elsewhere(
        textWorkbook(`${PAGES}
      合计 | 100 | 62 | 16 | 10`),
      ),
    ).toEqual(['东片', '西片']);
  });

  test('a total that adds up its own page is of that page', () => {
    expect(
      elsewhere(
        textWorkbook(`${PAGES}
      合计 | 70 | 15 | 8 | 7`),
      ),
    ).toEqual([]);
  });

  test('the sum of a page is a subtotal beside the total of all', () => {
    const workbook = textWorkbook(`${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      本页合计 | 30 | 11 | 8 | 3
      ${HEADER}
      南片 | 30 | 7 | 4 | 3
      中片 | 40 | 8 | 4 | 4
      合计 | 100 | 26 | 16 | 10`);
    expect(elsewhere(workbook)).toEqual(['东片', '西片']);
    expect(subtotals(workbook)).toEqual(['小计: 东片 西片']);
  });

  test('the same zones again are another table', () => {
    expect(
      elsewhere(
        textWorkbook(`${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      ${HEADER}
      东片 | 10 | 5 | 4 | 1
      西片 | 20 | 6 | 4 | 2
      合计 | 60 | 22 | 16 | 6`),
      ),
    ).toEqual([]);
  });
});
