import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { indicatorLines, unreadLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** 附件1-1 as a list in which each zone has several rows; figures are read off the text by hand. */
const zones = (text: string): string[] => indicatorLines(textWorkbook(text), 'zones');

const TITLE = '附件1-1 广州市清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月4日）';

test('the zone merged over its rows, with 合计 and 总体服务', () => {
  const text = `
    ${TITLE}
    片区 | 服务类别 | 指标 | 协议量 | 完成量 | 完成率
    片区1 | 个案 | 接案数 | 4 | 5 | 125%
    ^ | ^ | 结案数 | 2 | 1 | 50%
    ^ | 探访服务 | 电访 | 100 | 60 | 60%
    片区2 | 个案 | 接案数 | 8 | 4 | 50%
    ^ | ^ | 结案数 | 4 | 1 | 25%
    ^ | 探访服务 | 电访 | 200 | 120 | 60%
    合计 | 个案 | 接案数 | 12 | 9 | 75%
    ^ | ^ | 结案数 | 6 | 2 | 33.33%
    ^ | 探访服务 | 电访 | 300 | 180 | 60%
    总体服务 | 志愿者 | 新增登记志愿者 | 100 | 50 | 50%
  `;
  expect(zones(text)).toEqual([
    '片区1 个案 接案数 4 5 125%',
    '片区1 个案 结案数 2 1 50%',
    '片区1 电访 量 100 60 60%',
    '片区2 个案 接案数 8 4 50%',
    '片区2 个案 结案数 4 1 25%',
    '片区2 电访 量 200 120 60%',
    '合计 个案 接案数 12 9 75%',
    '合计 个案 结案数 6 2 33.33%',
    '合计 电访 量 300 180 60%',
  ]);
  expect(indicatorLines(textWorkbook(text), 'station')).toEqual(['新增登记志愿者 量 100 50 50%']);
});

test('投入社工人数 beside the zone, merged over its rows or written in the first of them', () => {
  const workersOf = (second: string): (number | null)[] =>
    recognise(
      textWorkbook(`
        ${TITLE}
        片区 | 投入社工人数 | 服务类别 | 指标 | 协议量 | 完成量 | 完成率
        片区1 | 3 | 个案 | 接案数 | 4 | 5 | 125%
        ^ | ${second} | ^ | 结案数 | 2 | 1 | 50%
        片区2 | 2.5 | 个案 | 接案数 | 8 | 4 | 50%
        ^ | ${second} | ^ | 结案数 | 4 | 1 | 25%
        合计 | 5.5 | 个案 | 接案数 | 12 | 9 | 75%
        ^ | ${second} | ^ | 结案数 | 6 | 2 | 33.33%
      `),
    ).zoneTables.flatMap(({ zones: own, total }) =>
      [...own, ...(total ? [total] : [])].map((row) => numberOf(row.workers)),
    );
  expect(workersOf('^')).toEqual([3, 2.5, 5.5]);
  expect(workersOf('')).toEqual([3, 2.5, 5.5]);
});

test('the zone repeated in every row, each zone with indicators of its own', () => {
  expect(
    zones(`
      ${TITLE}
      服务片区 | 服务内容 | 目标数 | 完成数
      东片区 | 电访 | 100 | 60
      东片区 | 家访 | 20 | 10
      西片区 | 电访 | 100 | 61
    `),
  ).toEqual(['东片区 电访 量 100 60 /', '东片区 家访 量 20 10 /', '西片区 电访 量 100 61 /']);
});

test('a line with the zone above each list', () => {
  expect(
    zones(`
      ${TITLE}

      片区一 | 投入社工人数：3
      服务内容 | 指标 | 协议量 | 完成量 | 百分比
      个案 | 接案数 | 4 | 2 | 50%
       | 结案数 | 2 | 1 | 50%

      片区二 | 投入社工人数：3
      服务内容 | 指标 | 协议量 | 完成量 | 百分比
      个案 | 接案数 | 8 | 4 | 50%
       | 结案数 | 4 | 2 | 50%
    `),
  ).toEqual([
    '片区一 个案 接案数 4 2 50%',
    '片区一 个案 结案数 2 1 50%',
    '片区二 个案 接案数 8 4 50%',
    '片区二 个案 结案数 4 2 50%',
  ]);
});

test('a sheet for each zone, which the title names', () => {
  const sheet = (name: string, zone: string) =>
    textSheet(
      name,
      `
    附件1-1
    广州市清河镇社工站购买服务项目指标完成情况统计表（${zone}）
    服务项目 | 目标 | 实际完成 | 完成率
    电访 | 100 | 60 | 60%
    入户探访 | 50 | 30 | 60%
  `,
    );
  expect(indicatorLines(workbookOf(sheet('表一', '第一片区'), sheet('表二', '第二片区')), 'zones')).toEqual([
    '第一片区 电访 量 100 60 60%',
    '第一片区 入户探访 量 50 30 60%',
    '第二片区 电访 量 100 60 60%',
    '第二片区 入户探访 量 50 30 60%',
  ]);
});

test('a zone written as 同上 or 〃', () => {
  expect(
    indicatorLines(
      textWorkbook(`
      服务片区 | 服务内容 | 协议量 | 完成量
      东片区 | 电访 | 10 | 5
      同上 | 家访 | 4 | 2
      西片区 | 电访 | 20 | 6
      〃 | 家访 | 8 | 3
    `),
      'zones',
    ),
  ).toEqual(['东片区 电访 量 10 5 /', '东片区 家访 量 4 2 /', '西片区 电访 量 20 6 /', '西片区 家访 量 8 3 /']);
});

test('a row that only counts (数量) is of the kind beside it', () => {
  expect(
    zones(`
      ${TITLE}
      片区 | 服务指标 | 内容 | 协议量 | 完成量 | 百分比
      东片区 | 电访 | 数量 | 100 | 60 | 60%
      ^ | 专业个案 | 接案 | 4 | 2 | 50%
      ^ | ^ | 节数 | 24 | 12 | 50%
    `),
  ).toEqual(['东片区 电访 量 100 60 60%', '东片区 专业个案 接案 4 2 50%', '东片区 专业个案 节数 24 12 50%']);
});

test('a name that repeats a part of the kind beside it and ends in what is counted', () => {
  expect(
    indicatorLines(
      textWorkbook(`
      附件1-1 指标完成情况
      服务片区 | 服务指标 | 指标内容 | 协议量 | 完成量
      东片区 | 困难群众和特殊群体建档 | 建档个数 | 180 | 174
      ^ | 电访 | 电访服务量 | 550 | 314
      ^ | 入户探访 | 入户探访 | 330 | 173
      ^ | 个案服务 | 咨询个案 | 70 | 36
      ^ | 评估个案 | 评估个案 | 20 | 10
      ^ | 专业小组 | 小组个数 | 4 | 2
      ^ | ^ | 小组节数 | 24 | 12
      西片区 | 困难群众和特殊群体建档 | 建档个数 | 220 | 213
      ^ | 电访 | 电访服务量 | 400 | 226
      ^ | 入户探访 | 入户探访 | 460 | 249
      ^ | 个案服务 | 咨询个案 | 75 | 39
      ^ | 评估个案 | 评估个案 | 20 | 12
      ^ | 专业小组 | 小组个数 | 5 | 3
      ^ | ^ | 小组节数 | 30 | 15`),
      'zones',
    ).filter((line) => line.startsWith('东片区')),
  ).toEqual([
    '东片区 困难群众和特殊群体建档 个数 180 174 /',
    '东片区 电访 量 550 314 /',
    '东片区 入户探访 量 330 173 /',
    '东片区 咨询个案 量 70 36 /',
    '东片区 评估个案 量 20 10 /',
    '东片区 专业小组 个数 4 2 /',
    '东片区 专业小组 节数 24 12 /',
  ]);
});

describe('C5: a line with the zone and its workers over a list', () => {
  /** Zones with their workers, in sheet order; the total last. */
  const workers = (workbook: Parameters<typeof recognise>[0]): string[] =>
    recognise(workbook)
      .zoneTables.flatMap(({ zones: own, total }) => [...own, ...(total ? [total] : [])])
      .map(({ name, workers: number }) => `${name} ${numberOf(number)}`);
  const list = (line: string, figures: string) => `
    附件1-1
    广州市清河镇社工站指标完成情况表（2024年7月1日-2024年12月31日）
    ${line}
    服务指标 | 内容 | 协议量 | 完成量 | 百分比
    电访 | 数量 | ${figures} | 50%
    专业个案 | 接案 | 4 | 2 | 50%
    ^ | 节数 | 24 | 12 | 50%`;

  test.each([
    ['in one cell', '服务片区：东片区 | < | < | 投入社工人数 | 3'],
    ['in cells of their own', '服务片区 | 东片区 | 投入社工人数： | 3'],
    ['without the label', '东片区 | | | 投入社工人数 | 3'],
    ['and the workers in a sentence', '一、东片区（投入社工3名） | < | < | < | <'],
  ])('the name %s', (_, line) => {
    const workbook = textWorkbook(list(line, '100 | 50'));
    expect(indicatorLines(workbook, 'zones')).toEqual([
      '东片区 电访 量 100 50 50%',
      '东片区 专业个案 接案 4 2 50%',
      '东片区 专业个案 节数 24 12 50%',
    ]);
    expect(workers(workbook)).toEqual(['东片区 3']);
    expect(unreadLines(workbook)).toEqual([]);
  });

  test('a sheet for each zone, and one that adds them up', () => {
    const workbook = workbookOf(
      textSheet('东', list('服务片区：东片区 | < | < | 投入社工人数 | 3', '100 | 50')),
      textSheet('西', list('服务片区：西片区 | < | < | 投入社工人数 | 2.5', '120 | 60')),
      textSheet('全站', list('服务片区：全站合计 | < | < | 投入社工人数 | 5.5', '220 | 110')),
    );
    expect(workers(workbook)).toEqual(['东片区 3', '西片区 2.5', '合计 5.5']);
    expect(indicatorLines(workbook, 'station')).toEqual([]);
    expect(indicatorLines(workbook, 'zones')).toContain('合计 电访 量 220 110 50%');
  });

  test('lists below one another, the last of which adds up the others', () => {
    const list = (line: string, figures: string): string => `
        ${line}
        服务内容 | 协议量 | 完成量
        电访 | ${figures}
        探访 | 40 | 20`;
    const workbook = textWorkbook(`
        ${TITLE}${list('一、东片区（3人）', '100 | 50')}${list('二、西片区（2人）', '120 | 70')}
        ${list('三、全站合计', '220 | 120').replace('40 | 20', '80 | 40')}`);
    expect(workers(workbook)).toEqual(['东片区 3', '西片区 2', '合计 null']);
    expect(indicatorLines(workbook, 'zones')).toContain('合计 电访 量 220 120 /');
    expect(indicatorLines(workbook, 'station')).toEqual([]);
  });

  test('lists below one another, each ended by the line of the next', () => {
    expect(
      zones(`
        ${TITLE}
        服务片区：东片区 | 投入社工人数 | 3
        服务内容 | 协议量 | 完成量
        电访 | 100 | 50
        服务片区：西片区 | 投入社工人数 | 2
        服务内容 | 协议量 | 完成量
        电访 | 120 | 70
      `),
    ).toEqual(['东片区 电访 量 100 50 /', '西片区 电访 量 120 70 /']);
  });

  test('a row of figures names no zone of the list below', () => {
    const workbook = textWorkbook(`
      ${TITLE}
      东片区 | 12 | 3
      服务内容 | 协议量 | 完成量
      电访 | 100 | 50
    `);
    expect(indicatorLines(workbook, 'zones')).toEqual([]);
  });
});

test('columns of an export: how it is counted stands beside the name', () => {
  expect(
    zones(`
      ${TITLE}
      序号 | 服务片区 | 指标名称 | 指标内容 | 单位 | 协议量 | 完成量
      1 | 东片区 | 电访 | 服务量 | 人次 | 100 | 60
      2 | 东片区 | 入户探访 | 服务量 | 人次 | 20 | 10
      4 | 东片区 | 专业小组 | 开展次数 | 次 | 4 | 2
      5 | 东片区 | 专业小组 | 节数 | 节 | 8 | 4
      6 | 西片区 | 电访 | 服务量 | 人次 | 110 | 61
      7 | 西片区 | 入户探访 | 服务量 | 人次 | 22 | 11
    `),
  ).toEqual([
    '东片区 电访 量 100 60 /',
    '东片区 入户探访 量 20 10 /',
    '东片区 专业小组 开展次数 4 2 /',
    '东片区 专业小组 节数 8 4 /',
    '西片区 电访 量 110 61 /',
    '西片区 入户探访 量 22 11 /',
  ]);
});

test('how each indicator is counted in a column, spelt as in the headers of the form', () => {
  const text = `
    服务片区 | 指标 | 指标项 | 协议量 | 完成量 | 百分比
    永安 | 建档 | 协议个数 | 200 | 130 | 65%
    永安 | 电访 | 协议量 | 600 | 540 | 90%
    永安 | 个案 | 协议接案数 | 4 | 3 | 75%
    永平 | 建档 | 协议个数 | 100 | 80 | 80%
    永平 | 电访 | 协议量 | 300 | 240 | 80%
    永平 | 个案 | 协议接案数 | 4 | 4 | 100%
    合计 | 建档 | 协议个数 | 300 | 210 | 70%
    合计 | 电访 | 协议量 | 900 | 780 | 86.67%
    合计 | 个案 | 协议接案数 | 8 | 7 | 87.5%
  `;
  expect(zones(text)).toEqual([
    '永安 建档 个数 200 130 65%',
    '永安 电访 量 600 540 90%',
    '永安 个案 接案数 4 3 75%',
    '永平 建档 个数 100 80 80%',
    '永平 电访 量 300 240 80%',
    '永平 个案 接案数 4 4 100%',
    '合计 建档 个数 300 210 70%',
    '合计 电访 量 900 780 86.67%',
    '合计 个案 接案数 8 7 87.5%',
  ]);
  expect(indicatorLines(textWorkbook(text), 'hours')).toEqual([]);
});

test('figures without any name are told as not read (C11)', () => {
  const { items, unreadEntries } = recognise(
    textWorkbook(`
      协议量 | 完成量 | 百分比
      20 | 13 | 65%
      60 | 54 | 90%
      40 | 30 | 75%
    `),
  );
  expect(items).toEqual([]);
  expect(unreadEntries.map(({ count }) => count)).toEqual([3]);
});

test('the names of a list whose first indicator has no figures yet', () => {
  const text = `
    片区 |  | 协议量 | 完成量
    东片区 | 个案 |  |
    ^ | 个案 | 8 | 4
    西片区 | 个案 | 8 | 4
    ^ | 小组 | 8 | 4
  `;
  expect(zones(text)).toEqual(['东片区 个案 量 8 4 /', '西片区 个案 量 8 4 /', '西片区 小组 量 8 4 /']);
});

test('the list of 总体服务 below ends the zones, though its figures stand further to the right', () => {
  const text = `
    片区 | 服务类别 | 指标 | 协议量 | 完成量
    片区1 | 社区活动 | 次数 | 8 | 15
    ^ | ^ | 人次 | 160 | 240
    总体服务 |  | 协议内容 | < | < | 指标要求 | 完成情况
    ^ |  | 志愿者 |  | 新增登记志愿者 | 100 | 50
  `;
  expect(zones(text)).toEqual(['片区1 社区活动 次数 8 15 /', '片区1 社区活动 人次 160 240 /']);
  expect(indicatorLines(textWorkbook(text), 'station')).toEqual(['新增登记志愿者 量 100 50 /']);
});
