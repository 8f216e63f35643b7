import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableTwice } from '../../../../src/checks/rules/form/table-twice';
import type { SheetSnapshot } from '../../../../src/workbook/snapshot';
import { readWorkbook } from '../../../../src/xlsx/read/read-workbook';
import { testRules, type FiringCase, type Given } from '../rule-tester';

const bytes = readFileSync(join(__dirname, '../../../workbooks/taiping-2024-mid.xlsx'));
const read = readWorkbook(new Uint8Array(bytes));
if (!read.ok) throw new Error('the sample cannot be read');
const { sheets } = read.value;

/** The sample with one of its sheets a second time. */
function withCopyOf(
  name: string,
  change: (copy: SheetSnapshot) => SheetSnapshot = (copy) => copy,
  renamed = name,
): Given {
  const copies = sheets.filter((sheet) => sheet.name === name);
  const originals = sheets.map((sheet) => (sheet.name === name ? { ...sheet, name: renamed } : sheet));
  return { snapshots: [...originals, ...copies.map((sheet) => change({ ...sheet, name: `${name} (2)` }))] };
}

/** Each number one more. */
const counted = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.map((cell) => (typeof cell.value === 'number' ? { ...cell, value: cell.value + 1 } : cell)),
});

const withTexts = (sheet: SheetSnapshot, was: string, is: string): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.map((cell) =>
    typeof cell.value === 'string' ? { ...cell, value: cell.value.replaceAll(was, is) } : cell,
  ),
});

const copyOf = (name: string, ...starts: readonly string[]): FiringCase => ({
  when: `a copy of ${name}, with the sheet it repeats`,
  given: withCopyOf(name),
  tells: [
    ['warning', ...[`${name} (2)`, name].flatMap((sheet) => starts.map((start) => `${sheet}!${start}`))].join(' '),
  ],
  says: `“${name} (2)”与“${name}”是同一张表`,
});

testRules([tableTwice], {
  'table-twice': {
    fires: [
      copyOf('附件1-1', 'A3', 'A10', 'A18'),
      copyOf('附件1-2', 'A3'),
      {
        when: 'a copy of 附件2, which is not counted',
        given: withCopyOf('附件2'),
        tells: ['warning 附件2 (2)!A5 附件2 (2)!A29 附件2!A5 附件2!A29'],
        says: '“附件2 (2)”与“附件2”是同一张表，只计入了“附件2”',
      },
      {
        when: 'a hidden copy of 附件2',
        given: withCopyOf('附件2', (sheet) => ({ ...sheet, visibility: 'veryHidden' })),
        tells: ['note 附件2 (2)!A5 附件2 (2)!A29 附件2!A5 附件2!A29'],
        says: '隐藏的“附件2 (2)”与“附件2”是同一张表，没有计入',
      },
      {
        when: 'a hidden earlier state of 附件1-1',
        given: withCopyOf('附件1-1', (sheet) => ({ ...counted(sheet), visibility: 'hidden' })),
        tells: ['note 附件1-1 (2)!A3 附件1-1 (2)!A10 附件1-1 (2)!A18 附件1-1!A3 附件1-1!A10 附件1-1!A18'],
        says: '隐藏的“附件1-1 (2)”与“附件1-1”是同一张表，没有计入',
      },
      {
        when: 'a sheet of an earlier year, as a note',
        given: withCopyOf('附件2', (sheet) =>
          withTexts(sheet, '2024年9月5日至2025年9月4日', '2023年9月5日至2024年9月4日'),
        ),
        tells: ['note 附件2 (2)!A5 附件2!A5'],
        says: '“附件2 (2)”是往年的表，没有计入；本次评估的是“附件2”',
      },
      {
        when: 'the sheet of the mid-term beside that of the final, as a note',
        given: withCopyOf(
          '附件2',
          (sheet) => ({ ...withTexts(sheet, '到岗情况', '中期到岗情况'), name: '附件2（中期）' }),
          '附件2（末期）',
        ),
        tells: ['note 附件2（中期）!A5 附件2（末期）!A5'],
        says: '“附件2（中期）”是另一次评估（中期或末期）的表，没有计入；要看那一次，请改评估阶段',
      },
      {
        when: 'a summary of the figures of another sheet, as a note',
        given: {
          sheets: {
            '附件1-1': `
              片区 | 电访 | < | 家访 | <
              ^ | 协议量 | 完成量 | 协议量 | 完成量
              东片区 | 10 | 5 | 20 | 6
              西片区 | 10 | 7 | 20 | 8
              合计 | 20 | 12 | 40 | 14`,
            汇总: `
              服务内容 | 指标要求 | 完成量
              电访 | 20 | 12
              家访 | 40 | 14`,
          },
        },
        tells: ['note 汇总!A1 附件1-1!A1'],
        says: '“汇总”里的数字与其他表相同，是汇总，没有重复计入',
      },
    ],
    silent: [
      { when: 'the sample, which has every table once', given: { snapshots: sheets } },
      {
        when: 'the same list with other figures, for another zone or year',
        given: withCopyOf('附件1-2', counted),
      },
    ],
  },
});
