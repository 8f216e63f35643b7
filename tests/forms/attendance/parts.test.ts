import { staffingLines, unreadLines, workerLines } from '../support/readings';
import { textSheet, textWorkbook, workbookOf } from '../support/text-sheet';

/** 附件2 in several tables: each holds a part of the year, and the same people. */
const AGREEMENT = (start: string, end: string): string => `
  附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表
  年度服务协议时间：${start}至${end}`;

const half = (months: readonly number[], title: string, first = '√'): string => `${title}
  序号 | 姓名 | 类型 | ${months.map((month) => `${month}月`).join(' | ')}
  1 | 甲01 | 持证 | ${first} | ${months
    .slice(1)
    .map(() => '√')
    .join(' | ')}
  2 | 乙01 | 非持证 | ${months.map(() => '√').join(' | ')}
`;

const FIRST_HALF = [1, 2, 3, 4, 5, 6];
const SECOND_HALF = [7, 8, 9, 10, 11, 12];

function monthsOf(lines: readonly string[]): string[] {
  return lines.map((line) => line.slice(0, 7));
}

test.each([
  {
    when: 'of a calendar year',
    parts: [FIRST_HALF, SECOND_HALF],
    span: ['2024年1月1日', '2024年12月31日'],
    first: '2024-01',
  },
  {
    when: 'of a year from July',
    parts: [SECOND_HALF, FIRST_HALF],
    span: ['2024年7月1日', '2025年6月30日'],
    first: '2024-07',
  },
  {
    when: 'the later sheet first',
    parts: [FIRST_HALF, SECOND_HALF],
    span: ['2024年7月1日', '2025年6月30日'],
    first: '2024-07',
  },
  {
    when: 'of a year that begins in April, six months and four',
    parts: [
      [4, 5, 6, 7, 8, 9],
      [10, 11, 12, 1],
    ],
    span: ['2023年4月23日', '2024年4月22日'],
    first: '2023-04',
  },
  {
    when: 'of a purchase of three years, where only their order tells',
    parts: [SECOND_HALF, FIRST_HALF],
    span: ['2024年7月1日', '2027年6月30日'],
    first: '2024-07',
  },
])('parts of a year on a sheet each, without years: $when', ({ parts, span: [start, end], first }) => {
  const title = AGREEMENT(start ?? '', end ?? '');
  const sheets = parts.map((months, index) => textSheet(`附件2（${index + 1}）`, half(months, title)));
  const lines = staffingLines(workbookOf(...sheets));
  expect(lines).toHaveLength(parts.flat().length);
  expect(lines[0]).toBe(`${first} 1+1`);
  expect(new Set(lines.map((line) => line.slice(8)))).toEqual(new Set(['1+1']));
});

test('parts of a year one below the other', () => {
  const title = AGREEMENT('2024年1月1日', '2024年12月31日');
  const lines = staffingLines(textWorkbook(`${half(FIRST_HALF, title)}\n${half(SECOND_HALF, '')}`));
  expect(monthsOf(lines)).toEqual(
    [...FIRST_HALF, ...SECOND_HALF].map((month) => `2024-${String(month).padStart(2, '0')}`),
  );
});

test('a part that states its year tells that of the other', () => {
  const lines = staffingLines(
    workbookOf(
      textSheet('上', half([9, 10, 11, 12], '附件2 社工到岗情况统计表')),
      textSheet(
        '下',
        `附件2 社工到岗情况统计表
        序号 | 姓名 | 类型 | 2025年1月 | 2月 | 3月
        1 | 甲01 | 持证 | √ | √ | √
        2 | 乙01 | 非持证 | √ | √ | √`,
      ),
    ),
  );
  expect(monthsOf(lines)).toEqual(['2024-09', '2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03']);
});

test.each(['附件2（2024年下半年）', '2024年度'])('the year in the name of a sheet: %s', (name) => {
  const lines = staffingLines(workbookOf(textSheet(name, half(SECOND_HALF, '社工到岗情况统计表'))));
  expect(monthsOf(lines)).toEqual(['2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12']);
});

const monthly = (title: string, mark = '√'): string => `${title}
  序号 | 姓名 | 类型 | 人员到位 | 社保购买 | 工资发放 | 备注
  1 | 甲01 | 持证社工 | ${mark} | √ | √ |
  2 | 乙01 | 非持证社工 | √ | √ | √ |
  合计 | < | < | 2 | 2 | 2 |
`;

test('a sheet for each month, which its title names', () => {
  const sheets = [9, 10, 11].map((month) =>
    textSheet(`表${month}`, monthly(`清河镇社工站社工到岗情况统计表（2024年${month}月）`, month === 10 ? '0.5' : '√')),
  );
  expect(staffingLines(workbookOf(...sheets))).toEqual(['2024-09 1+1', '2024-10 0.5+1', '2024-11 1+1']);
  expect(unreadLines(workbookOf(...sheets))).toEqual([]);
});

test('months that are counted from the start of the agreement', () => {
  const pages = ['第一月 | 第二个月 | 第3月', '第4个月 | 第五月 | 第六月'].map(
    (months) => `
      姓名 | 类型 | ${months}
      甲01 | 持证 | √ | 0.5 | √`,
  );
  const text = `${AGREEMENT('2024年11月1日', '2025年10月31日')}\n${pages.join('\n\n')}`;
  expect(staffingLines(textWorkbook(text))).toEqual([
    '2024-11 1+0',
    '2024-12 0.5+0',
    '2025-01 1+0',
    '2025-02 1+0',
    '2025-03 0.5+0',
    '2025-04 1+0',
  ]);
});

test('a sheet for each month, which only the names of the sheets tell', () => {
  const cover = AGREEMENT('2024年11月1日', '2025年10月31日');
  const sheets = [11, 12, 1].map((month) => textSheet(`${month}月`, monthly(`${cover}\n  社工到岗情况统计表`)));
  expect(monthsOf(staffingLines(workbookOf(...sheets)))).toEqual(['2024-11', '2024-12', '2025-01']);
});

test('a list of wages or of days has no marks and is no attendance', () => {
  const wages = `2024年9月工资表
    序号 | 姓名 | 出勤 | 社保 | 实发工资
    1 | 甲01 | 22 | 1200 | 6000
    2 | 乙01 | 21 | 1100 | 5000`;
  expect(workerLines(textWorkbook(wages))).toEqual([]);
  const days = `2024年9月考勤表
    姓名 | ${Array.from({ length: 30 }, (_, day) => String(day + 1)).join(' | ')}
    甲01 | ${Array.from({ length: 30 }, () => '√').join(' | ')}`;
  expect(workerLines(textWorkbook(days))).toEqual([]);
});
