import { recognitionReport } from '../../src/report/recognition';
import { LANGUAGES } from '../../src/strings';
import type { Station } from '../../src/forms/station';
import { day, month } from '../assessment/station';

const area = (sheet: string) => ({ sheet, top: 2, left: 0, bottom: 21, right: 22 });
const cell = { sheet: '附件2', row: 4, column: 6 };

const STATION: Station = {
  name: '广州市太平镇社工站',
  titles: [],
  periods: [],
  zoneTables: [],
  items: [],
  itemSums: [],
  funds: [],
  satisfaction: [],
  performance: [],
  education: [],
  attendance: [],
  recognised: [
    {
      form: 'indicatorSheet',
      areas: [area('附件1-1')],
      zones: 4,
      groups: 8,
      items: 6,
      workers: 0,
      months: 0,
    },
    { form: 'attendanceSheet', areas: [area('附件2')], zones: 0, groups: 0, items: 0, workers: 24, months: 7 },
  ],
  unread: (
    [
      'summary',
      'summary-copy',
      'unrelated',
      'notes',
      'headers-only',
      'titles-only',
      'outside-table',
      'ambiguous',
      'subtotals',
    ] as const
  ).map((reason) => ({ area: area("老王的'表"), reason })),
  unreadEntries: [],
  hidden: [
    { sheet: '备份', kind: 'sheet', indexes: [] },
    { sheet: '附件2', kind: 'row', indexes: [6, 8] },
    { sheet: '附件2', kind: 'column', indexes: [0, 27] },
  ],
  inferences: [{ what: 'year', first: month('2024-09'), last: month('2025-03'), cells: [cell] }],
  sheets: [],
  date1904: false,
  copies: [],
};

/** 附件1-2 computes nothing here. */
const AGREEMENTS = new Map([
  ['indicatorSheet', { stated: 20, reproduced: 19 }],
  ['attendanceSheet', { stated: 154, reproduced: 151 }],
] as const);
const STAGE = { what: 'stage', value: 'midterm', cells: [] } as const;
const PERIOD = { what: 'period', first: day('2024-09-01'), last: day('2025-03-31'), cells: [] } as const;
const inChinese = recognitionReport(STATION, AGREEMENTS, [PERIOD, STAGE], 'zh-CN');
const inEnglish = recognitionReport(STATION, AGREEMENTS, [PERIOD, STAGE], 'en-US');

describe('what was read', () => {
  test('every form has its line, with what was found in it', () => {
    expect(inChinese.forms.map(({ text }) => text)).toEqual([
      '附件1-1 指标完成情况：4 个片区，8 类指标，6 个项目；读法与表内 19/20 个数字相符',
      '附件1-2 工时指标：没有找到',
      '附件2 社工到岗情况：24 名社工，7 个月；读法与表内 151/154 个数字相符',
    ]);
    expect(inEnglish.forms.map(({ text }) => text)).toEqual([
      'Annex 1-1 indicators by zone: 4 zones, 8 indicator groups, 6 items; 19 of 20 figures on it agree with the reading',
      'Annex 1-2 hour items: not found',
      'Annex 2 attendance: 24 workers, 7 months; 151 of 154 figures on it agree with the reading',
    ]);
    expect(inChinese.forms.map(({ found, areas }) => [found, areas])).toEqual([
      [true, ["'附件1-1'!A3:W22"]],
      [false, []],
      [true, ["'附件2'!A3:W22"]],
    ]);
  });

  test('hidden sheets, rows and columns are named as Excel names them', () => {
    expect(inChinese.hidden.map(({ text }) => text)).toEqual([
      '工作表“备份”是隐藏的，已读取',
      '“附件2”第 7、9 行是隐藏的，已读取',
      '“附件2”第 A、AB 列是隐藏的，已读取',
    ]);
    expect(inEnglish.hidden.map(({ text }) => text)).toEqual([
      'sheet “备份” is hidden; it was read',
      '“附件2”: hidden rows 7, 9; they were read',
      '“附件2”: hidden columns A, AB; they were read',
    ]);
  });
});

describe('what was not read, and what was concluded', () => {
  test.each(LANGUAGES)('every reason has its own sentence and says where (%s)', (language) => {
    const { unread } = recognitionReport(STATION, new Map(), [], language);
    expect(new Set(unread.map(({ text }) => text)).size).toBe(STATION.unread.length);
    for (const { area: address, text } of unread) {
      expect(address).toBe("'老王的''表'!A3:W22");
      expect(text).toMatch(/^老王的'表!A3:W22 .{5,}/);
      if (language === 'zh-CN') expect(text.slice(15)).toMatch(/\p{Script=Han}/u);
      else expect(text.slice(15)).toMatch(/^[ -~]+$/);
    }
  });

  test('what the forms and the assessment concluded stands together, with cells', () => {
    expect(inChinese.inferred).toEqual([
      {
        what: 'year',
        value: '2024-09 … 2025-03',
        cells: ["'附件2'!G5"],
        text: '月份表头未写全年份，推定为2024年9月至2025年3月',
      },
      {
        what: 'period',
        value: '2024-09-01 – 2025-03-31',
        cells: [],
        text: '标题未写评估周期，按附件2的月份推定为2024年9月1日至2025年3月31日',
      },
      { what: 'stage', value: 'midterm', cells: [], text: '未指定评估阶段，按进度推定为 中期' },
    ]);
    expect(inEnglish.inferred.map(({ text }) => text)).toEqual([
      'months without a year, taken as September 2024 to March 2025',
      'no period in the titles; taken from the months of annex 2: 1 September 2024 to 31 March 2025',
      'stage not given; by progress taken as mid-term',
    ]);
  });
});
