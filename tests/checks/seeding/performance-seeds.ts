import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { textSheet } from '../../forms/support/text-sheet';
import { seedsOf, type Planted, type Seed } from './seed';

/** A name that no sheet of a clean workbook has, another for each error: two of them may be planted in one. */
const nameFor = (rule: string): string => `绩效目标表 ${rule}`;

/** Rows from the second on; names that no indicator of 附件1 has. */
const ROWS = [
  '产出指标（50%） | 宣传推文（篇） | 24 | 25 | 104.17%',
  '^ | 简报（期） | 12 | 12 | 100%',
  '效益指标（40%） | 募捐款物（万元） | 50 | 52 | 104%',
  '满意度指标（10%） | 居民满意率 | ≥90% | 92% | /',
];

function sheetOf(name: string, rows: readonly string[]): SheetSnapshot {
  return textSheet(name, ['一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 完成率', ...rows].join('\n'));
}

/** A table of performance targets beside the forms, with an error in one of its rows. */
function planted(
  changed: Readonly<Record<number, string>>,
  at: readonly (readonly [row: number, column: number])[],
  rule: string,
  more: readonly SheetSnapshot[] = [],
): Planted {
  const name = nameFor(rule);
  const sheet = sheetOf(
    name,
    ROWS.map((row, index) => changed[index] ?? row),
  );
  return {
    edits: [],
    alter: (snapshot) => ({ ...snapshot, sheets: [...snapshot.sheets, ...more, sheet] }),
    at: at.map(([row, column]) => ({ sheet: name, row, column })),
    rules: [rule],
  };
}

/** Errors in 绩效目标表, which no clean workbook has: it comes with them. */
export const PERFORMANCE_SEEDS: readonly Seed[] = seedsOf('indicators', {
  'performance target not met': () =>
    planted({ 2: '效益指标（40%） | 募捐款物（万元） | 50 | 35 | 70%' }, [[3, 3]], 'performance-behind'),
  'performance rate of other figures': () =>
    planted({ 0: '产出指标（50%） | 宣传推文（篇） | 24 | 25 | 125%' }, [[1, 4]], 'performance-rate-wrong'),
  'performance target without a counterpart': () =>
    planted(
      { 1: '^ | 刊物 | 1.简报12期；2.手册3份；3.海报4张 | 1.简报12期；2.海报4张 |' },
      [[2, 3]],
      'performance-unread',
    ),
  'performance weights of 110%': () =>
    planted({ 0: '产出指标（60%） | 宣传推文（篇） | 24 | 25 | 104.17%' }, [[1, 0]], 'performance-weights'),
  'performance target with two values': () =>
    planted({}, [[2, 3]], 'performance-values-differ', [
      sheetOf('绩效目标表（文字）', ['产出指标 | 宣传 | 1.宣传推文24篇；2.简报12期 | 1.宣传推文25篇；2.简报13期']),
    ]),
});
