import type { Check } from '../../src/checks/check';
import { HALF_MONTH_CHECKS } from '../../src/checks/half-months';
import { STAFFING_CHECKS } from '../../src/checks/staffing';
import { STAFFING_DATE_CHECKS } from '../../src/checks/staffing-dates';
import { STAFFING_MARK_CHECKS } from '../../src/checks/staffing-marks';
import { STAFFING_POST_CHECKS } from '../../src/checks/staffing-posts';
import { lines, month, smallStation, told, type Seed } from './small-station';

const CHECKS: readonly Check[] = [
  ...STAFFING_CHECKS,
  ...STAFFING_POST_CHECKS,
  ...STAFFING_DATE_CHECKS,
  ...STAFFING_MARK_CHECKS,
  ...HALF_MONTH_CHECKS,
];

const SEEDED: readonly (readonly [what: string, seed: Seed, found: readonly string[]])[] = [
  [
    'a guard among the social workers (A7)',
    { cells: { '附件2!D13': '保安' } },
    ['error cleaner-counted 附件2!D13 附件2!G13:X13'],
  ],
  [
    'one name on two rows in the same months (B2)',
    { cells: { '附件2!C13': '社工6号' } },
    ['error same-worker-twice 附件2!C13 附件2!C12 附件2!G12:X12 附件2!G13:X13'],
  ],
  [
    'a worker without certificate in the certified block (B12)',
    { cells: { '附件2!E12': '社会工作专业' } },
    ['error certificate-mismatch 附件2!E12'],
  ],
  [
    'a certificate in the other block (B12)',
    { cells: { '附件2!E10': '助理社会工作师' } },
    ['warning certificate-mismatch 附件2!E10'],
  ],
  [
    'more two-year person-months than marks (B5)',
    { cells: { '附件2!Z7': 7 } },
    ['error experienced-above-total 附件2!Z7'],
  ],
  [
    'two years of contract without two-year person-months (B5)',
    { workers: { 3: { contract: '2022.9.1-2026.8.31' } } },
    ['note experience-missing 附件2!Z9'],
  ],
  [
    'insurance of the previous organisation (B17)',
    { workers: { 3: { remark: '2024年9月社保为上一个机构购买' }, 4: { remark: '2024年9月社保为上一个机构购买' } } },
    ['note insured-by-previous 附件2!H9:H10'],
  ],
  ['two leads of one zone (T16)', { cells: { '附件2!D9': '1片区片长' } }, ['note two-zone-leads 附件2!D8:D9']],
  [
    'leaving in the last month below the headcount (B14)',
    { workers: { 7: { remark: '2025年2月27日离职' } } },
    ['warning leaving-at-end 附件2!AA13'],
  ],
  [
    'marks after the contract ended (B18)',
    { workers: { 4: { contract: '2023.3.1-2024.12.31' } } },
    ['error mark-after-contract 附件2!F10 附件2!S10:X10'],
  ],
  [
    'marks before the contract (B18)',
    { workers: { 4: { contract: '2024.10.10-2026.10.9' } } },
    ['error mark-before-contract 附件2!F10 附件2!G10:I10'],
  ],
  [
    'marks after leaving (B7)',
    { workers: { 8: { remark: '2024年10月20日离职' } } },
    ['error mark-after-leaving 附件2!AA14 附件2!M14:O14'],
  ],
  [
    'marks before joining (B7)',
    { workers: { 3: { remark: '2024年10月8日入职' } } },
    ['error mark-before-joining 附件2!AA9 附件2!G9:I9'],
  ],
  [
    'insured and paid without being in post',
    { cells: { '附件2!P14': '——', '附件2!Q14': '√', '附件2!R14': '√' } },
    ['warning cover-without-post 附件2!P14 附件2!Q14 附件2!R14'],
  ],
  [
    'paid in the month of leaving only',
    { workers: { 8: { presence: '√√----', remark: '2024年11月5日离职' } }, cells: { '附件2!O14': '√' } },
    ['note cover-without-post 附件2!M14 附件2!O14'],
  ],
  ['in post without insurance', { cells: { '附件2!K9': '——' } }, ['warning post-without-cover 附件2!K9']],
  [
    'a mark without insurance and wages: the mark itself is in doubt',
    { cells: { '附件2!S14': '√' }, workers: { 8: { remark: '2025年1月20日离职', presence: '√√√√--' } } },
    ['warning post-without-cover 附件2!S14 附件2!T14 附件2!U14'],
  ],
  [
    'wages of a whole month not filled in: one cause',
    { cells: Object.fromEntries([7, 8, 9, 10, 11, 12, 13].map((row) => [`附件2!X${row}`, '——'])) },
    ['warning post-without-cover 附件2!X7:X13'],
  ],
  [
    'an absence without any remark',
    { workers: { 3: { presence: '√√-√√√' } } },
    ['note absence-unexplained 附件2!M9 附件2!C9'],
  ],
  [
    'a half mark without a date (B7)',
    { workers: { 3: { presence: '√√½√√√' } } },
    ['note half-mark-unexplained 附件2!M9'],
  ],
  [
    'joining in the second half counted in full (B7)',
    { workers: { 8: { presence: '-√√---', contract: '2024.10.21-2026.10.20' } } },
    ['note mark-against-dates 附件2!J14'],
  ],
  [
    'leaving months counted in two ways (T9)',
    {
      workers: {
        7: { presence: '√√½---', remark: '2024年11月26日离职' },
        8: { presence: '√√√---', remark: '2024年11月20日离职' },
      },
    },
    ['warning leaving-months-uneven 附件2!M13 附件2!M14'],
  ],
  [
    'full marks in a month that counts half (B8)',
    {
      cells: {
        '附件1-1!A2': '广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月20日至2025年2月28日）',
        '附件1-2!A2': '广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月20日至2025年2月28日）',
      },
    },
    ['warning full-mark-in-half-month 附件2!G7:G14'],
  ],
];

describe('staffing', () => {
  test.each(SEEDED)('finds %s', (_what, seed, found) => {
    expect(lines(CHECKS, smallStation(seed))).toEqual(found);
  });

  test('a half and a half of one person on two rows is one person (B2)', () => {
    const seed: Seed = {
      workers: {
        7: { presence: '√√½---', remark: '2024年11月10日调岗' },
        8: { presence: '--½√√√', remark: '2024年11月16日调岗' },
      },
      cells: { '附件2!C14': '社工7号' },
    };
    expect(lines(STAFFING_CHECKS, smallStation(seed))).toEqual([]);
  });

  test('a move to another zone is no leaving', () => {
    const seed: Seed = { workers: { 4: { remark: '2024年11月由1片区调入2片区' } } };
    expect(lines(STAFFING_DATE_CHECKS, smallStation(seed))).toEqual([]);
  });

  test('a hand-over between two leads in one month is no double lead', () => {
    const seed: Seed = {
      workers: {
        7: { position: '2片区片长', presence: '---½√√', contract: '2024.12.16-2026.12.15' },
        5: { presence: '√√√√--', remark: '2024年12月20日离职' },
      },
    };
    expect(lines(STAFFING_POST_CHECKS, smallStation({ ...seed, parameters: { headcount: [] } }))).toEqual([
      'note two-zone-leads 附件2!D11 附件2!D13',
    ]);
    const later = { ...seed.workers, 5: { presence: '√√√√--', remark: '2024年12月15日离职' } };
    expect(lines(STAFFING_POST_CHECKS, smallStation({ workers: later, parameters: { headcount: [] } }))).toEqual([]);
  });

  test('tells what an expired contract would cost: total, veto, retention', () => {
    const context = smallStation({
      workers: { 4: { contract: '2022.10.1-2024.9.30' } },
      parameters: { headcount: [{ from: month('2024-09'), count: 8 }] },
    });
    const [expired] = told(STAFFING_DATE_CHECKS, context);
    expect(expired?.issue.impact).toBe('veto');
    expect(expired?.issue.consequences?.[0]?.zh).toBe(
      '不计这些标记，总人次为40（现为45）；比应到岗48少8人次，达到5人次的不合格界线；稳岗率为6/8 = 75.00%',
    );
  });
});
