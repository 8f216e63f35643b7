import { MONTH_HEADER_CHECKS } from '../../src/checks/month-headers';
import { NAME_CHECKS } from '../../src/checks/names';
import { TITLE_CHECKS } from '../../src/checks/titles';
import type { CellValue } from '../../src/workbook/snapshot';
import { lines, smallStation } from './small-station';

const CHECKS = [...TITLE_CHECKS, ...MONTH_HEADER_CHECKS, ...NAME_CHECKS];
const SERIAL_OF_JANUARY_2026 = 46023;
const title = (period: string): string => `广州市太平镇社工站购买服务项目指标完成情况统计表（${period}）`;

const SEEDED: readonly (readonly [
  what: string,
  cells: Readonly<Record<string, CellValue>>,
  found: readonly string[],
])[] = [
  [
    'another station in one title',
    { '附件1-2!A2': '石碁镇社工服务站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日）' },
    ['warning stations-differ 附件1-2!A2'],
  ],
  [
    'another period in one title',
    { '附件1-2!A2': title('2024年9月1日至2025年3月31日') },
    ['warning periods-differ 附件1-2!A2'],
  ],
  ['a period backwards', { '附件1-2!A2': title('2025年2月28日至2024年9月1日') }, ['error period-wrong 附件1-2!A2']],
  [
    'a day that does not exist',
    { '附件1-1!A2': title('2024年9月31日至2025年2月28日') },
    ['error period-wrong 附件1-1!A2'],
  ],
  [
    'a period outside the agreement',
    { '附件2!A4': '年度服务协议时间：2024年10月1日至2025年8月31日' },
    ['error period-outside-agreement 附件1-1!A2 附件2!A4'],
  ],
  [
    'an agreement outside the purchase',
    { '附件2!A3': '项目服务采购周期：2024年10月1日至2025年8月31日' },
    ['error period-outside-agreement 附件2!A4 附件2!A3'],
  ],
  [
    'no period in any title',
    {
      '附件1-1!A2': '广州市太平镇社工站购买服务项目指标完成情况统计表',
      '附件1-2!A2': '广州市太平镇社工站购买服务项目指标完成情况统计表',
    },
    ['note period-missing 附件1-1!A2 附件1-2!A2'],
  ],
  ['a mistyped month', { '附件2!M5': '10月' }, ['warning month-mistyped 附件2!M5']],
  ['a mistyped year', { '附件2!S5': '2026年1月' }, ['warning month-mistyped 附件2!S5']],
  [
    'a mistyped year among dated months',
    { '附件2!G5': '2024年9月', '附件2!V5': '2052年2月' },
    ['warning month-mistyped 附件2!V5'],
  ],
  [
    'last year before the turn of the year',
    { '附件2!G5': '2024年9月', '附件2!S5': '2024年1月' },
    ['warning month-mistyped 附件2!S5'],
  ],
  [
    'a mistyped year in a date',
    { '附件2!G5': '2024年9月', '附件2!S5': SERIAL_OF_JANUARY_2026 },
    ['warning month-mistyped 附件2!S5'],
  ],
  [
    'months of another year',
    { '附件2!G5': '2023年9月', '附件2!S5': '2024年1月' },
    ['error months-wrong 附件2!G5 附件2!S5'],
  ],
  ['a zone twice', { '附件1-1!A6': '片区1' }, ['warning zone-twice 附件1-1!A6 附件1-1!A5']],
  ['another zone in one block', { '附件1-1!A11': '片区3' }, ['warning zones-differ 附件1-1!A11']],
  ['a zone without a name', { '附件1-1!A11': null }, ['warning zones-differ 附件1-1!A11']],
  ['a name missing', { '附件2!C9': null }, ['warning name-missing 附件2!C9']],
  ['a certificate missing', { '附件2!E9': null }, ['warning certificate-missing 附件2!E9']],
  ['a wrong first number', { '附件2!B7': 2 }, ['note serial-numbers 附件2!B7']],
  ['a number twice', { '附件2!B9': 2 }, ['note serial-numbers 附件2!B9']],
  [
    'a gap in the numbers',
    { '附件2!B9': 4, '附件2!B10': 5, '附件2!B11': 6, '附件2!B12': 7, '附件2!B13': 8, '附件2!B14': 9 },
    ['note serial-numbers 附件2!B9'],
  ],
];

describe('titles, months and names', () => {
  test.each(SEEDED)('finds %s', (_what, cells, found) => {
    expect(lines(CHECKS, smallStation({ cells }))).toEqual(found);
  });

  test('months of the period without a column', () => {
    const cells = {
      '附件1-1!A2': title('2024年9月1日至2025年3月31日'),
      '附件1-2!A2': title('2024年9月1日至2025年3月31日'),
    };
    expect(lines(CHECKS, smallStation({ cells }))).toEqual([
      'error months-wrong 附件1-1!A2 附件2!G5 附件2!J5 附件2!M5 附件2!P5 附件2!S5 附件2!V5',
    ]);
  });

  test('months beyond the period', () => {
    const cells = {
      '附件1-1!A2': title('2024年9月1日至2025年1月31日'),
      '附件1-2!A2': title('2024年9月1日至2025年1月31日'),
    };
    expect(lines(CHECKS, smallStation({ cells }))).toEqual(['error months-wrong 附件2!V5 附件1-1!A2']);
  });

  test('the same zone in another spelling is the same zone', () => {
    expect(lines(CHECKS, smallStation({ cells: { '附件1-1!A10': '第一片区' } }))).toEqual([]);
  });

  test('a short form of the station name is the same station', () => {
    const cells = { '附件2!A2': '太平镇社工站购买服务项目社工到岗情况统计表' };
    expect(lines(CHECKS, smallStation({ cells }))).toEqual([]);
  });

  test('numbers that begin again with the uncertified workers are in order', () => {
    const cells = {
      '附件2!A10': '持证社工',
      '附件2!A13': '非持证社工',
      '附件2!A14': '非持证社工',
      '附件2!B13': 1,
      '附件2!B14': 2,
    };
    expect(lines(NAME_CHECKS, smallStation({ cells }))).toEqual([]);
  });
});
