import { recognise } from '../../src/forms/recognise';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { textSheet, workbookOf } from './support/text-sheet';

const TABLES = {
  funds: `项目资金使用情况表
    支出明细 | 预算金额（万元） | 支出金额（万元）
    人员经费 | 80 | 82
    活动经费 | 20 | 18`,
  performance: `绩效目标表
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值
    产出 | 数量 | 个案 | 68 | 70
    产出 | 数量 | 小组 | 30 | 30`,
  satisfaction: `居民满意度调查统计表
    满意度区间 | 份数 | 平均分
    95%以上 | 60 |
    90%以下 | 40 | `,
} as const;

type Kind = keyof typeof TABLES;
const KINDS = Object.keys(TABLES) as Kind[];

/** The sheets that count for a form, and those that are copies. */
function readOf(kind: Kind, ...sheets: readonly SheetSnapshot[]): { counted: string[]; copies: string[] } {
  const station = recognise(workbookOf(...sheets));
  return {
    counted: station[kind].map(({ sheet }) => sheet),
    copies: station.copies.map(({ area, original }) => `${area.sheet} of ${original.sheet}`),
  };
}

const hidden = (sheet: SheetSnapshot): SheetSnapshot => ({ ...sheet, visibility: 'hidden' });
const earlier = (text: string): string => text.replace(/\d+(?= *$| *\|)/m, '7');

describe.each(KINDS)('a second table of %s', (kind) => {
  const text = TABLES[kind];
  const own = textSheet('表', text);

  test('on a hidden sheet is a copy, whatever state it is in', () => {
    const copy = hidden(textSheet('旧表', earlier(text)));
    expect(readOf(kind, copy, own)).toEqual({ counted: ['表'], copies: ['旧表 of 表'] });
  });

  test('on a sheet that calls itself a copy is one', () => {
    expect(readOf(kind, textSheet('表 (2)', text), own)).toEqual({ counted: ['表'], copies: ['表 (2) of 表'] });
  });

  test('with other rows on a hidden sheet counts', () => {
    const other = hidden(
      textSheet('另一表', text.replace('个案', '探访').replace('人员经费', '设备费').replace('95%', '85%')),
    );
    expect(readOf(kind, own, other)).toEqual({ counted: ['表', '另一表'], copies: [] });
  });

  test('that is hidden alone counts', () => {
    expect(readOf(kind, hidden(own))).toEqual({ counted: ['表'], copies: [] });
  });
});
