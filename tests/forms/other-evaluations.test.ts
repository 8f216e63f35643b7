import { recognise } from '../../src/forms/recognise';
import type { StageName } from '../../src/forms/vocabulary/stages';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { textSheet, workbookOf, type SheetOptions } from './support/text-sheet';

/** Sheets of another evaluation than the one at hand are left out, and listed with the sheet in their place. */
function read(sheets: readonly SheetSnapshot[], stage: StageName | null = null): Record<string, unknown> {
  const station = recognise(workbookOf(...sheets), undefined, stage);
  return {
    attendance: station.attendance.map(({ sheet, months }) => `${sheet} ${months[0]?.month} … ${months.at(-1)?.month}`),
    indicators: station.zoneTables.map(({ sheet }) => sheet),
    leftOut: station.copies.map(({ area, original, reason }) => `${area.sheet} < ${original.sheet}: ${reason}`),
  };
}

const list = (count: number, field: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => field(index)).join(' | ');

/** 附件2 of two people; `months`: how many from September on. */
const attendance = (name: string, title: string, months: number, options?: SheetOptions): SheetSnapshot =>
  textSheet(
    name,
    `社工到岗情况统计表
    ${title}
    姓名 | 类型 | ${list(months, (index) => `${((index + 8) % 12) + 1}月`)}
    甲01 | 持证 | ${list(months, () => '√')}
    乙01 | 非持证 | ${list(months, () => '√')}`,
    options,
  );

const indicators = (name: string, title: string, done: string): SheetSnapshot =>
  textSheet(
    name,
    `附件1-1 指标完成情况统计表${title}
    片区 | 电访 | < | 探访 | <
    ^ | 协议量 | 完成量 | 协议量 | 完成量
    东片区 | 100 | ${done} | 150 | ${done}
    西片区 | 100 | ${done} | 150 | ${done}`,
  );

const THIS_YEAR = '年度服务协议时间：2024年9月1日至2025年8月31日';
const LAST_YEAR = '年度服务协议时间：2023年9月1日至2024年8月31日';
const MIDTERM = '（2024年9月1日至2025年1月31日）';
const FINAL = '（2024年9月1日至2025年7月31日）';

describe('sheets of an earlier year', () => {
  test.each(['visible', 'hidden'] as const)('are left out by the agreement that they name: %s', (visibility) => {
    const sheets = [attendance('附件2', THIS_YEAR, 5), attendance('往年', LAST_YEAR, 12, { visibility })];
    expect(read(sheets)).toEqual({
      attendance: ['附件2 2024-09 … 2025-01'],
      indicators: [],
      leftOut: ['往年 < 附件2: otherYear'],
    });
  });

  test('are left out by the period of 附件1-1, where 附件2 names the agreement', () => {
    const sheets = [
      indicators('去年末期', '（2023年9月1日至2024年7月31日）', '90'),
      indicators('今年', MIDTERM, '40'),
      attendance('附件2', THIS_YEAR, 5),
    ];
    expect(read(sheets)).toMatchObject({ indicators: ['今年'], leftOut: ['去年末期 < 今年: otherYear'] });
  });

  test('are counted where no other sheet has the same people: the title is mistyped', () => {
    const others = attendance('附件2（2）', LAST_YEAR, 5);
    const renamed = { ...others, cells: others.cells.map((cell) => ({ ...cell, value: rename(cell.value) })) };
    expect(read([attendance('附件2', THIS_YEAR, 5), renamed])).toMatchObject({ leftOut: [] });
  });

  test('are left out with other people, where each sheet is a whole with its 稳岗率', () => {
    const whole = (name: string, title: string, people: string, months: number): SheetSnapshot => {
      const sheet = attendance(name, title, months);
      const retention = textSheet(name, '\n\n\n\n\n社工站稳岗率 | < | 100%').cells;
      const cells = sheet.cells.map((cell) =>
        typeof cell.value === 'string' ? { ...cell, value: cell.value.replace('01', people) } : cell,
      );
      return { ...sheet, cells: [...cells, ...retention] };
    };
    const sheets = [whole('附件2', THIS_YEAR, '01', 5), whole('往年', LAST_YEAR, '09', 12)];
    expect(read(sheets)).toMatchObject({ leftOut: ['往年 < 附件2: otherYear'] });
  });

  test('are counted where they are the other half of the year: the title is mistyped', () => {
    const second = textSheet(
      '下半年',
      `社工到岗情况统计表
      ${LAST_YEAR}
      姓名 | 类型 | 2025年2月 | 2025年3月
      甲01 | 持证 | √ | √
      乙01 | 非持证 | √ | √`,
    );
    expect(read([attendance('上半年', THIS_YEAR, 5), second])).toMatchObject({ leftOut: [] });
  });
});

const rename = (value: SheetSnapshot['cells'][number]['value']): typeof value =>
  typeof value === 'string' ? value.replace('01', '09') : value;

test('sheets of single months beside one that adds them up are parts of it, not of another evaluation', () => {
  const ofMonth = (month: number): SheetSnapshot =>
    textSheet(
      `2024年${month}月`,
      `社工到岗情况统计表（2024年${month}月）
      ${THIS_YEAR}
      姓名 | 类型 | 人员到位 | 社保购买
      甲01 | 持证 | √ | √
      乙01 | 非持证 | √ | √`,
    );
  expect(read([ofMonth(9), ofMonth(10), attendance('到岗汇总', THIS_YEAR, 2)])).toMatchObject({
    attendance: ['到岗汇总 2024-09 … 2024-10'],
    leftOut: ['2024年9月 < 到岗汇总: part', '2024年10月 < 到岗汇总: part'],
  });
});

describe('the sheets of mid-term and final in one workbook', () => {
  const BOTH = [
    indicators('附件1-1（中期）', MIDTERM, '40'),
    attendance('附件2（中期）', THIS_YEAR, 5),
    indicators('附件1-1（末期）', FINAL, '90'),
    attendance('附件2（末期）', THIS_YEAR, 11),
  ];

  test('are counted by the stage; the final ones where none is given', () => {
    const final = {
      attendance: ['附件2（末期） 2024-09 … 2025-07'],
      indicators: ['附件1-1（末期）'],
      leftOut: ['附件1-1（中期） < 附件1-1（末期）: otherStage', '附件2（中期） < 附件2（末期）: otherStage'],
    };
    expect(read(BOTH)).toEqual(final);
    expect(read(BOTH, 'final')).toEqual(final);
    expect(read(BOTH, 'midterm')).toEqual({
      attendance: ['附件2（中期） 2024-09 … 2025-01'],
      indicators: ['附件1-1（中期）'],
      leftOut: ['附件1-1（末期） < 附件1-1（中期）: otherStage', '附件2（末期） < 附件2（中期）: otherStage'],
    });
  });

  test('are known by their periods and months without a word of the stage', () => {
    const sheets = [
      indicators('表1', MIDTERM, '40'),
      attendance('表2', THIS_YEAR, 5),
      indicators('表3', FINAL, '90'),
      attendance('表4', THIS_YEAR, 11),
    ];
    expect(read(sheets)).toMatchObject({
      leftOut: ['表1 < 表3: otherStage', '表2 < 表4: otherStage'],
    });
  });

  test('the mid-term is counted where the final form is not filled in yet', () => {
    const blank = indicators('末期', FINAL, '');
    expect(read([indicators('中期', MIDTERM, '40'), blank])).toMatchObject({ indicators: ['中期'] });
  });

  test('halves beside the whole year are parts of it', () => {
    const sheets = [
      indicators('上半年', '（2024年1月1日至2024年6月30日）', '40'),
      indicators('下半年', '（2024年7月1日至2024年12月31日）', '50'),
      indicators('全年', '（2024年1月1日至2024年12月31日）', '90'),
    ];
    expect(read(sheets)).toMatchObject({ leftOut: [] });
  });
});

test('a draft of another period is left out, whatever stage is asked for: the other forms are not of its period', () => {
  const hours = textSheet(
    '附件1-2',
    `附件1-2 指标完成情况统计表${MIDTERM}
    服务保障工作——专业人员督导
    指标要求 | 完成情况 | 完成百分比
    专业人员督导100小时 | 60 | 60%`,
  );
  const sheets = [
    indicators('初稿', '（2024年9月1日至2024年12月31日）', '30'),
    indicators('附件1-1', MIDTERM, '40'),
    hours,
  ];
  for (const stage of [null, 'midterm', 'final'] as const) {
    expect(read(sheets, stage)).toMatchObject({
      indicators: ['附件1-1'],
      leftOut: ['初稿 < 附件1-1: otherStage'],
    });
  }
});
