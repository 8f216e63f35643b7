import { recognise } from '../../../src/forms/recognise';
import { stationName, timeFrame } from '../support/readings';
import { textWorkbook, textSheet, workbookOf } from '../support/text-sheet';

const TABLE = `片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50%`;

/** Titles of every spelling over the same small table; 2024-09-05 to 2025-03-31 are 7 months by rule B8. */
test.each([
  ['2024年9月5日至2025年3月31日'],
  ['2024年9月5日—2025年3月31日'],
  ['2024年9月5日-2025年3月31日'],
  ['2024年9月5日～2025年3月31日'],
  ['2024年09月05日 至 2025年03月31日'],
  ['2024.09.05-2025.03.31'],
  ['2024.9.5—2025.3.31'],
  ['2024/9/5-2025/3/31'],
  ['2024-09-05至2025-03-31'],
  ['2024-09-05~2025-03-31'],
  ['自2024年9月5日起至2025年3月31日止'],
  ['从2024年9月5日到2025年3月31日'],
  ['2024年9月5日⏎至2025年3月31日'],
  ['20240905-20250331'],
  ['２０２４年９月５日至２０２５年３月３１日'],
  ['2024年9月5日起至2025年3月31日'],
  ['2024年9月5日（含）至2025年3月31日（含）'],
  ['二〇二四年九月五日至二〇二五年三月三十一日'],
])('a period written %s', (period) => {
  const workbook = textWorkbook(`
      清河镇社工站购买服务项目指标完成情况统计表（${period}） | < | < | <
      ${TABLE}`);
  expect(timeFrame(workbook)).toMatch(/^2024-09-05 2025-03-31 7 /);
});

test.each([
  ['2024年9月—2025年3月', '2024-09-01 2025-03-31 7'],
  ['2024年9月至2025年3月', '2024-09-01 2025-03-31 7'],
  ['2024.9-2025.3', '2024-09-01 2025-03-31 7'],
  ['2024年9月至次年3月', '2024-09-01 2025-03-31 7'],
  ['2024年3月5日至8月31日', '2024-03-05 2024-08-31 6'],
  ['2024年9月5日至3月31日', '2024-09-05 2025-03-31 7'],
  ['2024年2月23日至2024年12月31日', '2024-02-23 2024-12-31 10.5'],
  ['2024年9月5日至2024年12月10日', '2024-09-05 2024-12-10 3.5'],
  ['2024年1-6月', '2024-01-01 2024-06-30 6'],
  ['2024年3—8月', '2024-03-01 2024-08-31 6'],
  ['2024.1-6月', '2024-01-01 2024-06-30 6'],
  ['2024年9月—次年2月', '2024-09-01 2025-02-28 6'],
  ['2024/1/1—6/30', '2024-01-01 2024-06-30 6'],
  ['2024.9.5至12.31', '2024-09-05 2024-12-31 4'],
])('a period written %s', (period, expected) => {
  const workbook = textWorkbook(`
      清河镇社工站购买服务项目指标完成情况统计表（${period}） | < | < | <
      ${TABLE}`);
  expect(timeFrame(workbook).split(' of ')[0]).toBe(expected);
});

test.each([
  '协议要求在岗社工数：2024年9月至12月12名；2025年1月起10名',
  '2024年9月至12月每月12名社工，2025年1月起每月10名',
  '协议人数：2024年9-12月12名，2025年1-8月10名',
])('a line that tells how many people are agreed is no period: %s', (line) => {
  const workbook = textWorkbook(`
      清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月31日） | < | < | <
      ${line} | < | < | <
      ${TABLE}`);
  expect(recognise(workbook).periods.map(({ role, start, end }) => [role, start, end])).toEqual([
    ['assessment', '2024-09-05', '2025-03-31'],
  ]);
});

test.each([
  '年度服务协议时间： 2024 年 9 月 5 日 至 2025 年 9 月 4 日        协议要求在岗社工数：6名',
  '年度服务协议时间：2024年9月5日至2025年9月4日（协议要求在岗社工数6名）',
  '协议要求在岗社工数：6名　年度服务协议时间：2024年9月5日至2025年9月4日',
  '项目编号：QHZC2024-0715　年度服务协议时间：2024年9月5日至2025年9月4日　在岗社工12人',
  '年度服务协议时间：2024年9月5日至2025年9月4日；协议人数：2024年9月至12月12名，2025年1月起10名',
])('a line that tells an agreement besides other things: %s', (line) => {
  const workbook = textWorkbook(`
      清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月31日，社工12名） | < | < | <
      ${line} | < | < | <
      ${TABLE}`);
  expect(timeFrame(workbook)).toBe('2024-09-05 2025-03-31 7 of 2024-09-05 2025-09-04 12');
});

const FRAME = '2024-09-05 2025-03-31 7 of 2024-09-05 2025-09-04 12';

test.each([
  '社工乙23的合同已于2024年10月30日到期，但2024年11月仍在岗。',
  '督导服务合同：2024年9月1日至2024年12月31日',
  '协议签订后于2024年11月1日至2024年12月31日集中入户',
  '场地租赁合同2024年9月1日至2029年8月31日',
  '社工甲劳动合同：2024年9月1日至2025年8月31日',
  '某社工合同期为2024年9月1日至2024年12月31日',
  '物业合同到期日期：2024年12月31日',
])('a note on another contract is no agreement of the station, above or below the table: %s', (note) => {
  const title = '清河镇社工站购买服务项目指标完成情况统计表（2024年9月5日至2025年3月31日）';
  const agreed = '年度服务协议时间：2024年9月5日至2025年9月4日';
  for (const lines of [`${title}\n${note}\n${agreed}\n${TABLE}`, `${title}\n${agreed}\n${TABLE}\n\n\n\n${note}`])
    expect(timeFrame(textWorkbook(lines))).toBe(FRAME);
});

test('agreement and assessment in one cell, on lines of their own', () => {
  expect(
    timeFrame(
      textWorkbook(`
      清河镇社工站社工到岗情况统计表⏎项目服务采购周期：2022年9月5日至2025年9月4日⏎年度服务协议时间：2024年9月5日至2025年9月4日⏎评估周期：2024年9月5日至2025年3月31日
      ${TABLE}`),
    ),
  ).toBe(FRAME);
});

test('labels and dates in cells of one row', () => {
  expect(
    timeFrame(
      textWorkbook(`
      清河镇社工站指标完成情况统计表
      协议期限： | @2024-09-05 | 至 | @2025-09-04
      评估时段 | 2024年9月5日 | 至 | 2025年3月31日
      ${TABLE}`),
    ),
  ).toBe(FRAME);
});

test('both periods in one row of cells', () => {
  expect(
    timeFrame(
      textWorkbook(`
      清河镇社工站指标完成情况统计表
      合同期限 | 2024.9.5-2025.9.4 | 考核期 | 2024.9.5-2025.3.31
      ${TABLE}`),
    ),
  ).toBe(FRAME);
});

test('start and end in rows of their own', () => {
  expect(
    timeFrame(
      textWorkbook(`
      清河镇社工站指标完成情况统计表
      协议开始时间 | @2024-09-05
      协议结束时间 | @2025-09-04
      评估开始时间 | 2024年9月5日
      评估结束时间 | 2025年3月31日
      ${TABLE}`),
    ),
  ).toBe(FRAME);
});

test('the periods on a cover only', () => {
  expect(
    timeFrame(
      workbookOf(
        textSheet(
          '封面',
          `
      社工站中期评估材料
      站点名称： | 广州市清河镇社工站
      协议周期： | 2024年9月5日至2025年9月4日
      评估周期： | 2024年9月5日至2025年3月31日
    `,
        ),
        textSheet('指标', TABLE),
      ),
    ),
  ).toBe(FRAME);
});

test('no period anywhere: the months of 附件2 are taken', () => {
  expect(
    timeFrame(
      textWorkbook(`
      序号 | 姓名 | 类型 | 2024年9月 | 10月 | 11月
      1 | 甲01 | 持证 | √ | √ | √
    `),
    ),
  ).toBe('2024-09-01 2024-11-30 3 of 2024-09-01 2025-08-31 12');
});

test('no period and no attendance: none', () => {
  expect(timeFrame(textWorkbook(TABLE))).toBe('none');
});

test('a date of filling in is no period', () => {
  expect(
    timeFrame(
      textWorkbook(`
      清河镇社工站指标完成情况统计表（2024年9月5日至2025年3月31日）
      填报日期：2025年4月2日 | | 打印日期 | @2025-04-03
      ${TABLE}`),
    ),
  ).toMatch(/^2024-09-05 2025-03-31 7 /);
});

test.each([
  ['广州市清河镇社工站购买服务项目指标完成情况统计表', '广州市清河镇社工站'],
  ['附件1-1：清河街社工服务站购买服务项目中期评估指标完成情况统计表', '清河街社工服务站'],
  ['附件1-1⏎清河街社会工作服务站指标完成情况表', '清河街社会工作服务站'],
  ['清河街道社工站2024年度末期评估指标完成情况一览表', '清河街道社工站'],
  ['2024年度清河街社工站服务指标完成情况统计表', '清河街社工站'],
  ['（中期）清河街社工站指标完成情况统计表', '清河街社工站'],
])('the station in the title %s', (title, station) => {
  expect(stationName(textWorkbook(`${title} | < | < | <\n${TABLE}`))).toBe(station);
});

test.each([
  ['填报单位：清河街社工站', '清河街社工站'],
  ['社工站名称： | 清河街社工站', '清河街社工站'],
  ['单位名称（盖章）：清河街社工站', '清河街社工站'],
])('the station on a line of its own: %s', (line, station) => {
  expect(stationName(textWorkbook(`指标完成情况统计表 | < | < | <\n${line}\n${TABLE}`))).toBe(station);
});

test.each([
  ['清河镇社工站服务指标完成情况汇总表（2024年9月5日至2025年3月31日）'],
  ['清河镇社工站指标完成情况（2024年9月5日-2025年3月31日）'],
  ['清河镇社工站2024年9月5日—2025年3月31日服务指标明细表'],
  ['清河镇社工站指标自评表（2024年9月5日至2025年3月31日）'],
])('a title with other last words: %s', (title) => {
  const workbook = textWorkbook(`
      ${title} | < | < | <
      ${TABLE}`);
  expect(stationName(workbook)).toBe('清河镇社工站');
  expect(timeFrame(workbook)).toMatch(/^2024-09-05 2025-03-31 7 /);
});

test('服务周期 over the indicators, where no other period is given', () => {
  const workbook = textWorkbook(`
      清河镇社工站指标完成情况统计表
      服务周期：2024年9月5日至2025年3月31日
      ${TABLE}`);
  expect(timeFrame(workbook)).toMatch(/^2024-09-05 2025-03-31 7 /);
});

test.each(['服务期限：2024年9月5日～2025年9月4日', '第二年度：2024.09.05–2025.09.04'])(
  'a wider period beside a named assessment period is the agreement: %s',
  (wider) => {
    expect(
      timeFrame(
        textWorkbook(`
          清河镇社工站购买服务项目指标完成情况统计表
          ${wider}
          中期评估周期：2024.09.05–2025.03.31
          ${TABLE}`),
      ),
    ).toBe(FRAME);
  },
);

describe('titles that disagree (rule B8)', () => {
  const THREE = ['2024年9月5日至2025年3月31日', '2024年9月5日至2025年3月31日', '2024年9月5日至2025年3月31日'];
  const book = (periods: readonly string[], agreement = '年度服务协议时间：2024年9月5日至2025年9月4日') =>
    workbookOf(
      textSheet('1-1', `清河镇社工站服务指标完成情况表（${periods[0]}）\n ${TABLE}`),
      textSheet(
        '1-2',
        `清河镇社工站工时指标完成情况（${periods[1]}）
        序号 | 指标 | 单位 | 协议量 | 完成量 | 百分比
        1 | 专业人员督导 | 小时 | 1960 | 980 | 50%`,
      ),
      textSheet(
        '2',
        `清河镇社工站人员考勤表（${periods[2]}）
        ${agreement}
        姓名 | 资质 | 9月 | 10月 | 11月 | 12月 | 1月 | 2月 | 3月
        甲01 | 社会工作师 | √ | √ | √ | √ | √ | √ | √`,
      ),
    );

  test('three that agree', () => expect(timeFrame(book(THREE))).toBe(FRAME));

  test.each([
    ['another end over 附件1-1', ['2024年9月5日至2025年2月28日', ...THREE.slice(1)]],
    ['another start over 附件1-1', ['2024年9月15日至2025年3月31日', ...THREE.slice(1)]],
    ['another start over 附件1-2', [...THREE.slice(0, 1), '2024年9月20日至2025年3月31日', ...THREE.slice(2)]],
    ['another year over 附件2', [...THREE.slice(0, 2), '2023年9月5日至2024年3月31日']],
  ])('%s: most of them are right, and none of them is the agreement', (_, periods) => {
    expect(timeFrame(book(periods))).toBe(FRAME);
  });

  test('nor where no line names the agreement', () => {
    const periods = ['2024年9月5日至2025年2月28日', ...THREE.slice(1)];
    expect(timeFrame(book(periods, ''))).toBe(FRAME);
  });
});

test('a half-year on a sheet each: together they are the assessed year', () => {
  const half = (period: string, months: string): string => `
    清河镇社工站购买服务项目社工到岗情况统计表
    统计时段：${period}
    年度服务协议时间：2024年9月1日至2025年8月31日
    姓名 | 资质 | ${months}
    甲01 | 社会工作师 | √ | √ | √ | √ | √ | √
  `;
  const workbook = workbookOf(
    textSheet('上半年', half('2024年9月1日至2025年2月28日', '9月 | 10月 | 11月 | 12月 | 1月 | 2月')),
    textSheet('下半年', half('2025年3月1日至2025年8月31日', '3月 | 4月 | 5月 | 6月 | 7月 | 8月')),
  );
  expect(timeFrame(workbook)).toBe('2024-09-01 2025-08-31 12 of 2024-09-01 2025-08-31 12');
});

test('a remark that speaks of the agreement gives no agreement period', () => {
  const workbook = textWorkbook(`
    清河镇社工站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日）
    年度服务协议时间：2024年9月1日至2025年8月31日
    ${TABLE}
    注：1.严格按照协议指标要求填写；2.完成量为2024年9月1日至2025年2月28日数据。
  `);
  expect(timeFrame(workbook)).toBe('2024-09-01 2025-02-28 6 of 2024-09-01 2025-08-31 12');
});

test('a part of the period that the title explains is none of its own', () => {
  const workbook = textWorkbook(`
      清河镇社工站购买服务项目指标完成情况统计表 | < | < | <
      评估周期：2024年9月5日至2025年3月31日；本期指2025年1月1日至2025年3月31日 | < | < | <
      ${TABLE}`);
  expect(timeFrame(workbook)).toMatch(/^2024-09-05 2025-03-31 7 /);
  expect(recognise(workbook).periods).toHaveLength(1);
});
