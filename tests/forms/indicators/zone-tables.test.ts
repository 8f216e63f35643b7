import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { indicatorLines, timeFrame, unreadLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** Designs of 附件1-1 that stations hand in; the figures are read off the text by hand. */
const zones = (text: string): string[] => indicatorLines(textWorkbook(text), 'zones');

test('one header level names indicator and measure: 电访协议量 | 电访完成量 | 百分比', () => {
  expect(
    zones(`
      服务片区 | 电访协议量 | 电访完成量 | 百分比  | 小组协议节数 | 小组完成节数 | 百分比
      东片区   | 600       | 300       | 50%    | 12          | 12          | 100%
      西片区   | 400       | 500       | 125%   | 12          | 6           | 50%
      合计     | 1000      | 800       | 80%    | 24          | 18          | 75%
    `),
  ).toEqual([
    '东片区 电访 量 600 300 50%',
    '东片区 小组 节数 12 12 100%',
    '西片区 电访 量 400 500 125%',
    '西片区 小组 节数 12 6 50%',
    '合计 电访 量 1000 800 80%',
    '合计 小组 节数 24 18 75%',
  ]);
});

test('one header level with signs between name, measure and word: 专业个案节数-协议量', () => {
  expect(
    zones(`
      服务片区 | 电访-协议量 | 电访-完成量 | 电访-百分比 | 专业个案接案数-协议量 | 专业个案接案数-完成量 | 专业个案接案数-百分比 | 专业个案节数-协议量 | 专业个案节数-完成量 | 专业个案节数-百分比
      东片区   | 600 | 300 | 50% | 4 | 2 | 50% | 24 | 6 | 25%
    `),
  ).toEqual(['东片区 电访 量 600 300 50%', '东片区 专业个案 接案数 4 2 50%', '东片区 专业个案 节数 24 6 25%']);
});

test('under a name, what is counted before the word for a target: 接案目标, 节数目标', () => {
  expect(
    zones(`
      服务片区 | 专业个案 | < | < | < | < | <
      ^ | 接案目标 | 完成数 | 完成率（%） | 节数目标 | 完成数 | 完成率（%）
      东片区 | 4 | 2 | 50% | 24 | 6 | 25%
      西片区 | 6 | 3 | 50% | 36 | 9 | 25%
    `),
  ).toEqual([
    '东片区 专业个案 接案 4 2 50%',
    '东片区 专业个案 节数 24 6 25%',
    '西片区 专业个案 接案 6 3 50%',
    '西片区 专业个案 节数 36 9 25%',
  ]);
});

/** What both tables with a column of the user's own say. */
const CALLS_AND_VISITS = [
  '东片区 电访 量 600 300 50%',
  '东片区 家访 量 12 12 100%',
  '西片区 电访 量 400 500 125%',
  '西片区 家访 量 12 6 50%',
];

test.each(['未完成原因', '完成情况说明', '完成佐证材料'])('a column of words behind the percentage: %s', (words) => {
  expect(
    zones(`
      服务片区 | 电访 | < | < | < | 家访 | < | < | <
      ^ | 协议量 | 完成量 | 百分比 | ${words} | 协议量 | 完成量 | 百分比 | ${words}
      东片区 | 600 | 300 | 50% | 人手不足 | 12 | 12 | 100% | 无
      西片区 | 400 | 500 | 125% | 无 | 12 | 6 | 50% | 按计划开展
    `),
  ).toEqual(CALLS_AND_VISITS);
});

test('a column of the user’s own before the percentage', () => {
  expect(
    zones(`
      服务片区 | 电访 | < | < | < | 家访 | < | < | <
      ^ | 协议量 | 完成量 | 辅助列 | 百分比 | 协议量 | 完成量 | 辅助列 | 百分比
      东片区 | 600 | 300 | 300 | 50% | 12 | 12 | 0 | 100%
      西片区 | 400 | 500 | -100 | 125% | 12 | 6 | 6 | 50%
    `),
  ).toEqual(CALLS_AND_VISITS);
});

test('one header level, the bare number of what is agreed: 电访目标数 | 电访完成数', () => {
  expect(
    zones(`
      片区 | 电访目标数 | 电访完成数 | 电访完成率 | 个案目标（个） | 个案完成（个） | 个案完成率
      德政片区 | 300 | 180次 | 60% | 6 | 4 | 66.67%
    `),
  ).toEqual(['德政片区 电访 量 300 180 60%', '德政片区 个案 量 6 4 66.67%']);
});

test('other words for the same: 计划量 | 实际完成 | 达成率', () => {
  expect(
    zones(`
      社工点 | 社区走访 | <  | <      | 家访 | <  | <
      ^      | 计划量 | 实际完成 | 达成率 | 目标值 | 实际值 | 完成率
      红星村 | 100 | 90 | 90% | 20 | 21 | 105%
      光明社区 | 50 | 40 | 80% | / | / | /
      总计   | 150 | 130 | 86.67% | 20 | 21 | 105%
    `),
  ).toEqual([
    '红星村 社区走访 量 100 90 90%',
    '红星村 家访 量 20 21 105%',
    '光明社区 社区走访 量 50 40 80%',
    '光明社区 家访 量 / / /',
    '合计 社区走访 量 150 130 86.67%',
    '合计 家访 量 20 21 105%',
  ]);
});

test('应完成 | 已完成 | 完成比例, the agreed and the completed in any order', () => {
  expect(
    zones(`
      片区 | 探访 | < | <
      ^ | 已完成 | 应完成 | 完成比例
      一片区 | 5 | 10 | 50%
      二片区 | 8 | 10 | 80%
    `),
  ).toEqual(['一片区 探访 量 10 5 50%', '二片区 探访 量 10 8 80%']);
});

test('任务数 | 完成数 | 占比, with a column of ordinals before and of remarks behind', () => {
  expect(
    zones(`
      序号 | 村居名称 | 服务人数 | 个案 | < | < | 备注
      ^ | ^ | ^ | 任务数 | 完成数 | 占比 | ^
      1 | 东村 | 1200 | 4 | 2 | 50% | 进行中
      2 | 西村 | 900 | 4 | 4 | 100% |
      合计 | < | 2100 | 8 | 6 | 75% |
    `),
  ).toEqual(['东村 个案 量 4 2 50%', '西村 个案 量 4 4 100%', '合计 个案 量 8 6 75%']);
});

test('the total above the zones', () => {
  expect(
    zones(`
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      合计 | 30 | 15 | 50%
      A片区 | 10 | 5 | 50%
      B片区 | 20 | 10 | 50%
    `),
  ).toEqual(['A片区 电访 量 10 5 50%', 'B片区 电访 量 20 10 50%', '合计 电访 量 30 15 50%']);
});

test('units in brackets behind groups and measures', () => {
  expect(
    zones(`
      服务⏎片区 | 电访（人次） | < | < | 社区活动(场) | < | <
      ^ | 协议量（人次） | 完成量（人次） | 百分比(%) | 协议量(场) | 完成量(场) | 百分比（%）
      片区1 | 630 | 875 | 138.89 | 12 | 6 | 50
    `),
  ).toEqual(['片区1 电访（人次） 量（人次） 630 875 138.89%', '片区1 社区活动(场) 量(场) 12 6 50%']);
});

test('three levels, the middle one naming what is counted', () => {
  expect(
    zones(`
      片区 | 投入社工人数 | 专业小组 | < | < | < | < | < | 电访 | < | <
      ^ | ^ | 个数 | < | < | 节数 | < | < | ^ | ^ | ^
      ^ | ^ | 协议 | 完成 | 百分比 | 协议 | 完成 | 百分比 | 协议 | 完成 | 百分比
      片区1 | 3 | 2 | 1 | 50% | 12 | 6 | 50% | 100 | 60 | 60%
    `),
  ).toEqual(['片区1 专业小组 个数 2 1 50%', '片区1 专业小组 节数 12 6 50%', '片区1 电访 量 100 60 60%']);
});

test('no percent column at all', () => {
  expect(
    zones(`
      片区 | 电访 | < | 家访 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量
      1片区 | 10 | 8 | 6 | 6
      2片区 | 10 | 12 | 6 | 3
    `),
  ).toEqual(['1片区 电访 量 10 8 /', '1片区 家访 量 6 6 /', '2片区 电访 量 10 12 /', '2片区 家访 量 6 3 /']);
});

test('two tables side by side on one sheet, each with its own zones', () => {
  expect(
    zones(`
      片区 | 电访 | < | < | | 片区 | 家访 | < | <
      ^ | 协议量 | 完成量 | 百分比 | | ^ | 协议量 | 完成量 | 百分比
      东区 | 10 | 5 | 50% | | 东区 | 4 | 1 | 25%
      西区 | 20 | 5 | 25% | | 西区 | 4 | 2 | 50%
      合计 | 30 | 10 | 33.33% | | 合计 | 8 | 3 | 37.5%
    `).sort(),
  ).toEqual(
    [
      '东区 电访 量 10 5 50%',
      '西区 电访 量 20 5 25%',
      '合计 电访 量 30 10 33.33%',
      '东区 家访 量 4 1 25%',
      '西区 家访 量 4 2 50%',
      '合计 家访 量 8 3 37.5%',
    ].sort(),
  );
});

test('one form over two sheets, with a cover and instructions before', () => {
  const workbook = workbookOf(
    textSheet(
      '封面',
      `
      广州市云岭街社工服务站
      中期评估自评材料
      填报日期 | 2025年4月8日
    `,
    ),
    textSheet(
      '填报说明',
      `
      一、本表由社工站填写，协议量按服务协议填写。
      二、完成量填写评估周期内的实际完成数量；百分比由公式计算，请勿改动。
      三、如无此项指标，请填“/”。
    `,
    ),
    textSheet(
      '附件1-1（一）',
      `
      广州市云岭街社工服务站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日） | < | < | <
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50%
    `,
    ),
    textSheet(
      '附件1-1（二）',
      `
      片区 | 家访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 4 | 1 | 25%
    `,
    ),
  );
  expect(indicatorLines(workbook, 'zones')).toEqual(['片区1 电访 量 10 5 50%', '片区1 家访 量 4 1 25%']);
  expect(indicatorLines(workbook, 'hours')).toEqual([]);
  expect(timeFrame(workbook)).toMatch(/^2024-09-01 2025-02-28 6 /);
  expect(unreadLines(workbook).map((line) => line.split('!')[0])).toEqual(["'封面'", "'填报说明'"]);
});

test('group names without merged cells, standing over the middle of their columns', () => {
  expect(
    zones(`
      片区 | | 电访 | | | 家访 |
           | 协议量 | 完成量 | 百分比 | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50% | 4 | 2 | 50%
    `),
  ).toEqual(['片区1 电访 量 10 5 50%', '片区1 家访 量 4 2 50%']);
});

test('a note between title and header, one under the table, a signature line', () => {
  const workbook = textWorkbook(`
      附件1-1
      清河镇社工站购买服务项目指标完成情况统计表⏎（评估周期：2024.09.05-2025.03.31） | < | < | <
      填报单位：清河镇社工站 | | 填表日期：2025年4月2日
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 1,200 | 600次 | 50%
      合 计 | 1200 | 600 | 50%
      备注：电访含微信语音。
      填表人： | 甲01 | 审核人： | 甲02
  `);
  expect(indicatorLines(workbook, 'zones')).toEqual(['片区1 电访 量 1200 600 50%', '合计 电访 量 1200 600 50%']);
  expect(indicatorLines(workbook, 'station')).toEqual([]);
  expect(timeFrame(workbook)).toMatch(/^2024-09-05 2025-03-31 7 /);
});

test('zones in the columns of a second label: 片区 merged over its villages', () => {
  expect(
    zones(`
      片区 | 村居 | 电访 | < | <
      ^ | ^ | 协议量 | 完成量 | 百分比
      东片区 | 甲村 | 10 | 5 | 50%
      ^ | 乙村 | 10 | 6 | 60%
      西片区 | 丙村 | 10 | 7 | 70%
      合计 | < | 30 | 18 | 60%
    `),
  ).toEqual(['甲村 电访 量 10 5 50%', '乙村 电访 量 10 6 60%', '丙村 电访 量 10 7 70%', '合计 电访 量 30 18 60%']);
});

test('年度目标 | 完成情况 | 完成百分比 for zones', () => {
  expect(
    zones(`
      站点 | 探访量 | < | <
      ^ | 年度目标 | 完成情况 | 完成百分比
      甲村站点 | 10 | 5 | 50%
      乙村站点 | 10 | 5 | 50%
      合计 | 20 | 10 | 50%
    `),
  ).toEqual(['甲村站点 探访量 量 10 5 50%', '乙村站点 探访量 量 10 5 50%', '合计 探访量 量 20 10 50%']);
});

test('figures of hidden and very hidden sheets are read', () => {
  const text = `
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50%
  `;
  const workbook = workbookOf(
    textSheet('Sheet1', text, { visibility: 'hidden' }),
    textSheet('Sheet2', text.replace('电访', '家访'), { visibility: 'veryHidden', top: 40, left: 30 }),
  );
  expect(indicatorLines(workbook, 'zones')).toEqual(['片区1 电访 量 10 5 50%', '片区1 家访 量 10 5 50%']);
});

test('cells in error, never calculated or unreadable are null, not zero', () => {
  expect(
    zones(`
      片区 | 电访 | < | < | 家访 | < | <
      ^ | 协议量 | 完成量 | 百分比 | 协议量 | 完成量 | 百分比
      片区1 | 10 | =SUM(B9:B12) | #DIV/0! | 约十 | 3 | 无
      片区2 | １２ | '１，０００ | '１２．５％ | ／ | 3个 | -
    `),
  ).toEqual(['片区1 电访 量 10 / /', '片区1 家访 量 / 3 /', '片区2 电访 量 12 1000 12.5%', '片区2 家访 量 / 3 /']);
});

test('thirty villages without a total', () => {
  const rows = Array.from({ length: 30 }, (_, index) => `第${index + 1}村 | ${index + 1} | 1 | /`);
  const read = zones(['社区 | 电访 | < | <', '^ | 协议量 | 完成量 | 百分比', ...rows].join('\n'));
  expect(read).toHaveLength(30);
  expect(read[29]).toBe('第30村 电访 量 30 1 /');
});

test('the header repeated after a printed page', () => {
  expect(
    zones(`
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50%
      片区2 | 10 | 5 | 50%
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区3 | 10 | 5 | 50%
      合计 | 30 | 15 | 50%
    `),
  ).toEqual(['片区1 电访 量 10 5 50%', '片区2 电访 量 10 5 50%', '片区3 电访 量 10 5 50%', '合计 电访 量 30 15 50%']);
});

test('headers with line breaks and spaces keep their words only', () => {
  expect(
    zones(`
      服\u3000务⏎片\u3000区 | 困难群众和⏎特殊群体 建档 | < | < | 中小型 社区⏎活动 | < | <
      ^ | 协 议⏎量 | 完 成⏎量 | 百分⏎比 | 协议⏎人次 | 完成⏎人次 | 百 分 比
      片 区 1 | 10 | 5 | 50% | 300 | 150 | 50%
    `),
  ).toEqual(['片区1 困难群众和特殊群体建档 量 10 5 50%', '片区1 中小型社区活动 人次 300 150 50%']);
});

test('zones under a header that we do not know, by the pattern alone', () => {
  expect(
    zones(`
      所在地 | 电访 | < | < | 家访 | < | <
      ^ | 协议量 | 完成量 | 百分比 | 协议量 | 完成量 | 百分比
      东圃 | 10 | 5 | 50% | 2 | 1 | 50%
      合计 | 10 | 5 | 50% | 2 | 1 | 50%
    `),
  ).toEqual(['东圃 电访 量 10 5 50%', '东圃 家访 量 2 1 50%', '合计 电访 量 10 5 50%', '合计 家访 量 2 1 50%']);
});

test('the name behind the word: 协议电访量 | 完成电访量', () => {
  expect(
    zones(`
      片区 | 协议电访量 | 完成电访量 | 百分比
      东片区 | 10 | 5 | 50%
    `),
  ).toEqual(['东片区 电访 量 10 5 50%']);
});

test('figures in a row without a name are said, not dropped', () => {
  const workbook = textWorkbook(`
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50%
      | 20 | 6 | 30%
      片区2 | 10 | 5 | 50%
  `);
  expect(indicatorLines(workbook, 'zones')).toEqual(['片区1 电访 量 10 5 50%', '片区2 电访 量 10 5 50%']);
  expect(unreadLines(workbook)).toEqual(["'Sheet1'!B4:D4 ambiguous"]);
});

const BESIDE = `
      服务片区 | 投入社工人数 | 电访 | < | < | | 专业人员督导 | < | <
      ^ | ^ | 协议量 | 完成情况 | 完成百分比 | | 指标要求 | 完成情况 | 完成率
      片区1 | 3 | 500 | 200 | 40% | | 专业人员督导1960小时 | 506 | 25.8%
       | | | | | | 服务保障工作——项目内会议 | < | <
       | | | | | | 指标要求 | 完成情况 | 完成率
       | | | | | | 项目内会议240小时 | 52 | 21.6%
    `;

test('blocks of 附件1-2 beside the zones keep to their own titles', () => {
  expect(zones(BESIDE)).toEqual(['片区1 电访 量 500 200 40%']);
  expect(indicatorLines(textWorkbook(BESIDE), 'hours')).toEqual([
    '专业人员督导 小时 1960 506 25.8%',
    '项目内会议 小时 240 52 21.6%',
  ]);
});

test('figures of the zones are no names of the block beside them', () => {
  const text = `
      片区 | 服务指标完成情况 | < | < | <
       | 电访 | < | <
       | 协议次数 | 完成情况 | 百分比（%） | | 专业人员督导
       | | | | | 指标要求 | 完成情况 | 百分比
      片区1 | 8 | 15 | '1.875 | | 3个片区开展专业人员督导980小时 | 191 | 19.49%
  `;
  expect(zones(text)).toEqual(['片区1 电访 次数 8 15 187.5%']);
  expect(indicatorLines(textWorkbook(text), 'hours')).toEqual(['专业人员督导 小时 980 191 19.49%']);
});

test('总体服务 beside the requirements belongs to its own list alone', () => {
  const text = `
      片区 | 电访 | < | < | | 社区走访 | < | <
      ^ | 协议量 | 完成量 | 百分比 | | 指标要求 | 完成情况 | 百分比
      片区1 | 8 | 4 | 50% | | 社区走访96次 | 48 | 50%
      总体服务 | < | < | < | | 督导 | < | <
      协议内容 | 指标要求 | 完成量 | 百分比 | | 指标要求 | 完成情况 | 百分比
      微心愿 | 20 | 10 | 50% | | 督导48小时 | 24 | 50%
  `;
  expect(zones(text)).toEqual(['片区1 电访 量 8 4 50%']);
  expect(indicatorLines(textWorkbook(text), 'station')).toEqual(['微心愿 量 20 10 50%']);
  expect(indicatorLines(textWorkbook(text), 'hours')).toEqual(['社区走访 次 96 48 50%', '督导 小时 48 24 50%']);
});

test('the name of the indicator alone in a row above its block: 一、电访', () => {
  const text = `
      清河镇社工站服务指标完成情况明细表
      一、电访
      序号 | 片区 | 投入社工人数 | 年度协议量 | 本期完成量 | 完成百分比 | 备注
      1 | 1片区 | 2.5 | 100 | 55 | 55%
      2 | 2片区 | 2.5 | 100 | 48 | 48%
       | 合计 | 5 | 200 | 103 | 51.5%

      （二）兴趣小组 | < | < | < | < | < | < | < | <
      序号 | 片区 | 投入社工人数 | 年度协议个数 | 本期完成个数 | 完成百分比 | 年度协议人次 | 本期完成人次 | 完成百分比
      1 | 1片区 | 2.5 | 2 | 1 | 50% | 20 | 12 | 60%
  `;
  expect(zones(text)).toEqual([
    '1片区 电访 量 100 55 55%',
    '2片区 电访 量 100 48 48%',
    '合计 电访 量 200 103 51.5%',
    '1片区 兴趣小组 个数 2 1 50%',
    '1片区 兴趣小组 人次 20 12 60%',
  ]);
  expect(unreadLines(textWorkbook(text))).toEqual([]);
});

test('hours in a list beside the groups are no dates: 1934.5小时', () => {
  const text = `
      片区 | 电访 | < | < | | 协议内容 | 指标要求 | 完成情况
       | 专业个案 | < | < | | 督导 | 督导980小时 | 1934.5小时
       | 协议量 | 完成量 | 百分比
      片区1 | 8 | 4 | 50%
  `;
  expect(zones(text)).toEqual(['片区1 专业个案 量 8 4 50%']);
  expect(indicatorLines(textWorkbook(text), 'hours')).toEqual(['督导 小时 980 1934.5 /']);
});

test('a region that was not read does not reach over a table', () => {
  const workbook = textWorkbook(`
      甲 | 片区 | 电访 | < | < | 乙
       | ^ | 协议量 | 完成量 | 百分比 |
      1 | 片区1 | 8 | 4 | 50% | 2
      3 | 片区2 | 8 | 4 | 50% | 4
  `);
  const [left, right] = unreadLines(workbook).slice(-2);
  expect(left).toBe("'Sheet1'!A3:A4 outside-table");
  expect(right).toBe("'Sheet1'!F3:F4 outside-table");
});

test('a group with one header level more than its neighbours, for one zone without a total', () => {
  expect(
    zones(`
      片区 | 投入社工人数 | 咨询个案 | < | < | 专业个案 | < | < | < | < | < | 电访 | < | <
      ^ | ^ | 协议量 | 完成量 | 百分比 | 接案 | < | < | 结案 | < | < | 协议量 | 完成量 | 百分比
      ^ | ^ | ^ | ^ | ^ | 协议数 | 完成数 | 百分比 | 协议数 | 完成数 | 百分比 | | |
      一片区 | 5 | 40 | 42 | 105% | 10 | 9 | 90% | 10 | 8 | 80% | 100 | 50 | 50%
    `),
  ).toEqual([
    '一片区 咨询个案 量 40 42 105%',
    '一片区 专业个案 接案数 10 9 90%',
    '一片区 专业个案 结案数 10 8 80%',
    '一片区 电访 量 100 50 50%',
  ]);
});

test('groups with a level less between groups with one more', () => {
  expect(
    zones(`
      片区 | 建档 | < | < | 电访 | < | < | 专业个案 | < | < | < | < | <
      ^ | 个数 | < | < | 协议 | 完成 | 百分比 | 接案 | < | < | 结案 | < | <
      ^ | 协议 | 完成 | 百分比 | ^ | ^ | ^ | 协议 | 完成 | 百分比 | 协议 | 完成 | 百分比
      东片 | 30 | 33 | 110% | 40 | 42 | 105% | 10 | 9 | 90% | 10 | 8 | 80%
      西片 | 30 | 30 | 100% | 40 | 44 | 110% | 10 | 9 | 90% | 10 | 8 | 80%
    `).slice(0, 4),
  ).toEqual([
    '东片 建档 个数 30 33 110%',
    '东片 电访 量 40 42 105%',
    '东片 专业个案 接案 10 9 90%',
    '东片 专业个案 结案 10 8 80%',
  ]);
});

test('累计完成量 beside the quarters of the year', () => {
  expect(
    zones(`
      片区 | 电访 | < | < | < | < | 家访 | < | < | <
      ^ | 协议量 | 一季度完成量 | 二季度完成量 | 累计完成量 | 完成率 | 协议量 | 累计完成量 | 其中：本季度完成量 | 完成率
      片区1 | 100 | 20 | 30 | 50 | 50% | 10 | 6 | 2 | 60%
    `),
  ).toEqual(['片区1 电访 量 100 50 50%', '片区1 家访 量 10 6 60%']);
});

test('zones side by side, their indicators as rows', () => {
  const text = `
      清河镇社工站指标完成情况统计表（2024年9月1日至2025年2月28日）
      服务类别 | 指标 | 第一片区 | < | < | 第二片区 | < | < | 合计 | < | <
      ^ | ^ | 目标 | 完成 | 完成率 | 目标 | 完成 | 完成率 | 目标 | 完成 | 完成率
      个案 | 接案数 | 4 | 2 | 50% | 6 | 3 | 50% | 10 | 5 | 50%
       | 结案数 | 3 | 1 | 33.33% | 5 | 2 | 40% | 8 | 3 | 37.5%
      探访 | 电访 | 100 | 60 | 60% | 100 | 52 | 52% | 200 | 112 | 56%
  `;
  expect(zones(text)).toEqual([
    '第一片区 个案 接案数 4 2 50%',
    '第一片区 个案 结案数 3 1 33.33%',
    '第一片区 电访 量 100 60 60%',
    '第二片区 个案 接案数 6 3 50%',
    '第二片区 个案 结案数 5 2 40%',
    '第二片区 电访 量 100 52 52%',
    '合计 个案 接案数 10 5 50%',
    '合计 个案 结案数 8 3 37.5%',
    '合计 电访 量 200 112 56%',
  ]);
  expect(indicatorLines(textWorkbook(text), 'hours')).toEqual([]);
  expect(unreadLines(textWorkbook(text))).toEqual([]);
});

test('C9: figures merged over several zones count once, with the first', () => {
  const text = (total: string): string => `
    片区 | 电访 | < | < | 大型社区活动 | < | <
    ^ | 协议量 | 完成量 | 百分比 | 协议量 | 完成量 | 百分比
    片区1 | 100 | 60 | 60% | 6 | 3 | 50%
    片区2 | 100 | 55 | 55% | ^ | ^ | ^
    片区3 | 100 | 50 | 50% | ^ | ^ | ^
    合计 | 300 | 165 | 55% | ${total}`;
  const ofActivities = (total: string): string[] => zones(text(total)).filter((line) => line.includes('活动'));
  expect(ofActivities('6 | 3 | 50%')).toEqual([
    '片区1 大型社区活动 量 6 3 50%',
    '片区2 大型社区活动 量 / / /',
    '片区3 大型社区活动 量 / / /',
    '合计 大型社区活动 量 6 3 50%',
  ]);
  // Written once for all, but meant for each.
  expect(ofActivities('18 | 9 | 50%')).toEqual([
    '片区1 大型社区活动 量 6 3 50%',
    '片区2 大型社区活动 量 6 3 50%',
    '片区3 大型社区活动 量 6 3 50%',
    '合计 大型社区活动 量 18 9 50%',
  ]);
});

test('the villages that a zone covers are not its name', () => {
  expect(
    zones(`
      服务片区 | 所辖村居 | 社工数 | 电访 | < | <
      ^ | ^ | ^ | 协议量 | 完成量 | 百分比
      片区1 | A村、B村 | 3 | 100 | 60 | 60%
      片区2 | D村、E村 | 3 | 100 | 55 | 55%
    `),
  ).toEqual(['片区1 电访 量 100 60 60%', '片区2 电访 量 100 55 55%']);
});

test.each(['片区负责人', '驻点社工'])('%s beside the names of the zones does not name them', (header) => {
  expect(
    zones(`
      服务片区 | 所辖社区 | ${header} | 社工数 | 电访 | < | <
      ^ | ^ | ^ | ^ | 协议量 | 完成量 | 百分比
      长堤片区 | 东堤社区 | 甲×一 | 3 | 100 | 60 | 60%
      文明片区 | 西门社区 | 甲×二 | 3 | 100 | 55 | 55%
    `),
  ).toEqual(['长堤片区 电访 量 100 60 60%', '文明片区 电访 量 100 55 55%']);
});

test('four header levels, the lowest but one a unit: 发展服务 > 困境群体探访 > 户次', () => {
  expect(
    zones(`
      片区 | 基础服务 | < | < | 发展服务 | < | <
      ^ | 困境群体探访 | < | < | 社区活动 | < | <
      ^ | 户次 | < | < | 场次 | < | <
      ^ | 指标 | 完成 | 达标率 | 指标 | 完成 | 达标率
      片区1 | 80 | 41 | 51.25% | 10 | 5 | 50%
    `),
  ).toEqual(['片区1 困境群体探访 户次 80 41 51.25%', '片区1 社区活动 场次 10 5 50%']);
});

test('a list that begins beside the title of the zones, and ends beside their headers', () => {
  expect(
    zones(`
      南村镇社工站购买服务项目指标完成情况统计表 | | | | | | | 协议内容 | 指标要求（小时） | 完成情况
      片区 | 投入社工人数 | 服务指标完成情况 | < | < | <
      ^ | ^ | 中小型社区活动 | < | < | < | | 专业人员督导 | 1960小时 | 803.5小时
      ^ | ^ | 协议次数 | 完成情况 | 协议人次 | 完成情况
      片区1 | 1.5 | 8 | 15 | 160 | 240
    `),
  ).toEqual(['片区1 中小型社区活动 次数 8 15 /', '片区1 中小型社区活动 人次 160 240 /']);
});

test('stacked blocks under a caption each: 一、个案服务, 入户探访完成情况', () => {
  expect(
    zones(`
      附件1-1 广州市清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日-2025年3月4日）
      一、个案服务
      片区 | 协议接案数 | 完成量 | 百分比
      甲片区 | 4 | 2 | 50%
      合计 | 4 | 2 | 50%
      二、小组服务
      片区 | 协议小组数 | 完成量 | 协议节数 | 完成量
      甲片区 | 2 | 1 | 12 | 6
      入户探访完成情况
      片区 | 协议量 | 完成量
      甲片区 | 50 | 55
    `),
  ).toEqual([
    '甲片区 个案服务 接案数 4 2 50%',
    '合计 个案服务 接案数 4 2 50%',
    '甲片区 小组服务 小组数 2 1 /',
    '甲片区 小组服务 节数 12 6 /',
    '甲片区 入户探访 量 50 55 /',
  ]);
});

test('zones named with what they cover, and a column that counts their villages', () => {
  expect(
    zones(`
      服务片区 | 村（居）数 | 电访 | <
      ^ | ^ | 协议量 | 完成量
      片区1（东湖、南塘） | 3 | 100 | 60
      片区2（西涌） | 2 | 100 | 55
    `),
  ).toEqual(['片区1（东湖、南塘） 电访 量 100 60 /', '片区2（西涌） 电访 量 100 55 /']);
});

test('a level between group and figures that only counts is the measure', () => {
  expect(
    zones(`
      附件1-1 广州市清河镇社工站指标完成情况统计表（2024年9月5日至2025年3月4日）
      服务片区 | 电访 | < | < | 专业个案 | < | < | < | < | <
      ^ | 数量 | < | < | 接案 | < | < | 节数 | < | <
      ^ | 协议量 | 完成量 | 百分比 | 协议量 | 完成量 | 百分比 | 协议节数 | 完成节数 | 百分比
      东片区 | 100 | 60 | 60% | 4 | 2 | 50% | 24 | 12 | 50%
      西片区 | 100 | 61 | 61% | 4 | 3 | 75% | 24 | 18 | 75%
    `),
  ).toEqual([
    '东片区 电访 量 100 60 60%',
    '东片区 专业个案 接案 4 2 50%',
    '东片区 专业个案 节数 24 12 50%',
    '西片区 电访 量 100 61 61%',
    '西片区 专业个案 接案 4 3 75%',
    '西片区 专业个案 节数 24 18 75%',
  ]);
});

test('C7: targets in words are read as in 附件1-2, and what leaves the amount open is no target', () => {
  expect(
    zones(`
      片区 | 建档 | < | < | 电访 | < | < | 活动（场） | < | < | 小组 | < | <
      ^ | 指标要求 | 完成量 | 百分比 | 指标要求 | 完成量 | 百分比 | 指标要求 | 完成量 | 百分比 | 指标要求 | 完成量 | 百分比
      东片区 | 应建尽建 | 673 | / | 不少于460次 | 230 | 50% | 全年12场 | 6 | 50% | ≥4 | 2 | 50%
      西片区 | 按需 | 318 | / | 至少680次 | 340 | 50% | 全年不少于十二场 | 3 | 25% | 8个以上 | 4 | 50%
    `),
  ).toEqual([
    '东片区 建档 量 / 673 /',
    '东片区 电访 量 460 230 50%',
    '东片区 活动（场） 量 12 6 50%',
    '东片区 小组 量 4 2 50%',
    '西片区 建档 量 / 318 /',
    '西片区 电访 量 680 340 50%',
    '西片区 活动（场） 量 12 3 25%',
    '西片区 小组 量 8 4 50%',
  ]);
});

test('C7: a share of all there are, in words and without a percentage, is no target', () => {
  expect(
    zones(`
      片区 | 建档 | < | < | 探访 | < | <
      ^ | 指标要求 | 完成量 | 百分比 | 指标要求 | 完成量 | 百分比
      东片区 | 100%覆盖 | 506 | / | 100% | 0.9 | 90%
    `),
  ).toEqual(['东片区 建档 量 / 506 /', '东片区 探访 量 1 0.9 90%']);
});

test.each(['约40', '60/100', '1O2', '见附件3', '每月2场'])('a target %s in a zone is not guessed', (target) => {
  const [line] = zones(`
    片区 | 电访 | < | <
    ^ | 协议量 | 完成量 | 百分比
    东片区 | ${target} | 20 | 50%
    西片区 | 60 | 30 | 50%
  `);
  expect(line).toBe('东片区 电访 量 / 20 50%');
});

test('C7: what recurs in a zone is due over the months of the period, or the year where its percentage says so', () => {
  expect(
    zones(`
      附件1-1 指标完成情况统计表（评估周期：2024年9月1日至2025年2月28日）
      片区 | 活动 | < | < | 小组 | < | < | 督导 | <
      ^ | 指标要求 | 完成量 | 百分比 | 指标要求 | 完成量 | 百分比 | 指标要求 | 完成量
      东片区 | 每月2场 | 6 | 50% | 每季度1次 | 1 | 50% | 每月不少于1次 | 5
      西片区 | 每月3场 | 9 | 25% | 每季度一次 | 2 | 100% | 每月不少于两次 | 12
    `),
  ).toEqual([
    '东片区 活动 量 12 6 50%',
    '东片区 小组 量 2 1 50%',
    '东片区 督导 量 6 5 /',
    '西片区 活动 量 36 9 25%',
    '西片区 小组 量 2 2 100%',
    '西片区 督导 量 12 12 /',
  ]);
});

test('C7: months of which a part is in the period count in full where the percentage says so', () => {
  expect(
    zones(`
      附件1-1 指标完成情况统计表（评估周期：2025年3月10日至2025年9月30日）
      片区 | 活动 | < | <
      ^ | 指标要求 | 完成量 | 百分比
      东片区 | 每月2场 | 14 | 100%
      西片区 | 每月2场 | 7 | 50%
    `),
  ).toEqual(['东片区 活动 量 14 14 100%', '西片区 活动 量 14 7 50%']);
});

test('C5: the workers of a zone behind its figures', () => {
  const text = `
    片区 | 电访 | < | < | 投入社工人数
    ^ | 协议量 | 完成量 | 百分比 | ^
    东片区 | 10 | 5 | 50% | 3
    西片区 | 10 | 5 | 50% | 2.5
    合计 | 20 | 10 | 50% | 5.5`;
  const [table] = recognise(textWorkbook(text)).zoneTables;
  expect(table?.zones.map(({ workers }) => numberOf(workers))).toEqual([3, 2.5]);
  expect(numberOf(table?.total?.workers)).toBe(5.5);
  expect(unreadLines(textWorkbook(text))).toEqual([]);
});

test('zones side by side whose numbered names stand over what is completed are no figures', () => {
  expect(
    zones(`
      服务内容 | 服务项目 | 1片区 | < | < | 2片区 | < | <
       |  | 完成量 | 协议量 | 完成率 | 完成量 | 协议量 | 完成率
       | 电访 | 20 | 40 | 50% | 30 | 40 | 75%
      小组 | 节数 | 6 | 12 | 50% | 12 | 12 | 100%
    `),
  ).toEqual([
    '1片区 电访 量 40 20 50%',
    '1片区 小组 节数 12 6 50%',
    '2片区 电访 量 40 30 75%',
    '2片区 小组 节数 12 12 100%',
  ]);
});

test('a blank column beside the zones is none of names, though a table with names follows close below', () => {
  expect(
    zones(`
      服务片区 |  | 投入社工人数 | 咨询个案 | < | <
      ^ |  | ^ | 协议量 | 完成情况 | 完成百分比
      东片区 |  | 1.5 | 15 | 25 | 166.7%
      合计 |  | 1.5 | 15 | 25 | 166.7%
      片区 | 专业个案 | < | <
      ^ | 协议接案数 | 接案完成数 | 百分比
      东片区 | 4 | 2 | 50%
      合计 | 4 | 2 | 50%
    `),
  ).toEqual([
    '东片区 咨询个案 量 15 25 166.7%',
    '合计 咨询个案 量 15 25 166.7%',
    '东片区 专业个案 接案数 4 2 50%',
    '合计 专业个案 接案数 4 2 50%',
  ]);
});

test('a blank column before the figures is none of another table for the headers of the list below', () => {
  const text = `
    服务片区 | 投入社工人数 |  | 社区活动 | < | < | < | < | <
    ^ | ^ |  | 计划次数 | 实际完成 | 百分比 | 计划人次 | 实际完成 | 百分比
    东片区 | 1.5 |  | 8 | 15 | 187.5% | 160 | 240 | 150%
    总体服务 | 项目名称 | 计划量 | 实际完成 | 达成率
     | 新增登记志愿者 | 100 | 50 | 50%
  `;
  expect(zones(text)).toEqual(['东片区 社区活动 次数 8 15 187.5%', '东片区 社区活动 人次 160 240 150%']);
  expect(indicatorLines(textWorkbook(text), 'station')).toEqual(['新增登记志愿者 量 100 50 50%']);
});
