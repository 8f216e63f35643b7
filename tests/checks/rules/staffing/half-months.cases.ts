import { halfMarkUnexplained } from '../../../../src/checks/rules/staffing/half-mark-unexplained';
import { leavingMonthsUneven } from '../../../../src/checks/rules/staffing/leaving-months-uneven';
import { markAgainstDates } from '../../../../src/checks/rules/staffing/mark-against-dates';
import type { Parameters } from '../../../../src/assessment/parameters';
import { checkTextsFor } from '../../../../src/strings/check-texts';
import { sentence } from '../../../../src/strings/message';
import { month, smallStation, told, type Seed } from '../../small-station';
import { testRules } from '../rule-tester';

/** The third worker, who is in post throughout, and the eighth, who is not. */
const third = (line: NonNullable<Seed['workers']>[number]) => ({ seed: { workers: { 3: line } } });
const eighth = (line: NonNullable<Seed['workers']>[number], parameters: Parameters = {}) => ({
  seed: { workers: { 8: line }, parameters },
});

/** 26 days of November counted half, 20 in full. */
const UNEVEN = {
  7: { presence: '√√½---', remark: '2024年11月26日离职' },
  8: { presence: '√√√---', remark: '2024年11月20日离职' },
};

const START_WITHIN = '广州市太平镇社工站购买服务项目指标完成情况统计表（2024年9月10日至2025年2月28日）';

testRules([leavingMonthsUneven, markAgainstDates, halfMarkUnexplained], {
  'leaving-months-uneven': {
    fires: [
      {
        when: 'leaving months counted in two ways (T9)',
        given: { seed: { workers: UNEVEN } },
        tells: ['warning 附件2!M13 附件2!M14'],
        says: '社工7号 2024年11月26日离职，26天计0.5；社工8号 2024年11月20日离职，20天计1',
      },
    ],
    silent: [
      {
        when: 'fewer days counted for less',
        given: { seed: { workers: { ...UNEVEN, 8: { presence: '√√----', remark: '2024年11月12日离职' } } } },
      },
      {
        when: 'leaving on the last day of the month beside it',
        given: {
          seed: { workers: { ...UNEVEN, 7: { presence: '√√½---', remark: '2024年11月30日离职' } } },
        },
      },
    ],
  },
  'mark-against-dates': {
    fires: [
      {
        when: 'joining in the second half counted in full (B7)',
        given: eighth({ presence: '-√√---', contract: '2024.10.21-2026.10.20' }),
        tells: ['note 附件2!J14'],
        says: '社工8号（第14行）2024年10月21日到岗，当月计1，按半月规则为0.5',
      },
      {
        when: 'leaving in the first half counted in full',
        given: eighth({ remark: '2024年11月10日离职' }),
        tells: ['note 附件2!M14'],
        says: '2024年11月10日离职，当月计1，按半月规则为0',
      },
      {
        when: 'joining and leaving in one month counted in full',
        given: eighth({ presence: '--√---', contract: '2024.11.4-2026.11.3', remark: '2024年11月20日离职' }),
        tells: ['note 附件2!M14'],
        says: '2024年11月4日到岗、2024年11月20日离职，当月计1，按半月规则为0.5',
      },
      {
        when: 'joining in the second half by the parameters',
        given: eighth({ presence: '-√√---', contract: '2024.10.14-2026.10.13' }, { rules: { halfMonthDay: 12 } }),
        tells: ['note 附件2!J14'],
      },
    ],
    silent: [
      {
        when: 'the month in which the one before left',
        given: third({
          presence: '-√√√√√',
          contract: '2024.10.8-2026.10.7',
          remark: '2024年10月8日新入职，原岗位叶嘉欣于2024年9月30日离职',
        }),
      },
      {
        when: 'joining on the last day of the first half',
        given: eighth({ presence: '-√√---', contract: '2024.10.15-2026.10.14' }),
      },
      {
        when: 'a contract that starts before the work in the station',
        given: third({ presence: '--√√√√', contract: '2024.10.8-2026.10.7' }),
      },
      {
        when: 'half a month where the evaluation begins with the contract',
        given: {
          seed: {
            cells: { '附件1-1!A2': START_WITHIN, '附件1-2!A2': START_WITHIN },
            workers: { 3: { presence: '½√√√√√', contract: '2024.9.10-2026.9.9' } },
          },
        },
      },
      { when: 'leaving months that are told together', given: { seed: { workers: UNEVEN } } },
    ],
  },
  'half-mark-unexplained': {
    fires: [
      {
        when: 'a half mark without a date (B7)',
        given: third({ presence: '√√½√√√' }),
        tells: ['note 附件2!M9'],
        says: '标记为0.5，但没有到岗或离职日期可以解释：社工3号（第9行）2024年11月',
      },
      {
        when: 'half marks of two workers',
        given: { seed: { workers: { 3: { presence: '√√½√√√' }, 4: { presence: '√√√½√√' } } } },
        tells: ['note 附件2!M9 附件2!P10'],
      },
    ],
    silent: [
      { when: 'half a month of leave', given: third({ presence: '√√½√√√', remark: '11月请假半个月' }) },
      {
        when: 'a contract that starts in its midst',
        given: third({ presence: '--½√√√', contract: '2024.11.18-2026.11.17' }),
      },
    ],
  },
});

describe('leaving months counted in two ways tell the total by either rule', () => {
  const consequences = (parameters: Parameters, language: 'zh-CN' | 'en-US'): string[] =>
    told([leavingMonthsUneven], smallStation({ workers: UNEVEN, parameters })).flatMap(({ issue }) =>
      (issue.consequences ?? []).map((message) => sentence(message, checkTextsFor(language))),
    );

  test('and how many are lacking', () => {
    expect(consequences({}, 'zh-CN')).toEqual([
      '按推定的半月规则（15日为界），不符的是：社工7号 2024年11月26日离职，26天计0.5',
      '以上一律计0.5，总人次为41（−0.5，缺1）',
      '以上16日及以后离职的计1、以前的计0.5，总人次为42（+0.5）',
    ]);
    expect(consequences({ headcount: [{ from: month('2024-09'), count: 8 }] }, 'en-US')).toEqual([
      expect.stringContaining('not by the half-month rule that was inferred (day 15)'),
      'if each of these counts 0.5 the total is 41 (−0.5, 7 short)',
      'if of these leaving from day 16 on counts 1, earlier 0.5 the total is 42 (+0.5, 6 short)',
    ]);
  });

  test('by the half-month day of the parameters', () => {
    expect(consequences({ rules: { halfMonthDay: 22 } }, 'zh-CN')[2]).toBe(
      '以上23日及以后离职的计1、以前的计0.5，总人次为41.5（+0，缺0.5）',
    );
    expect(consequences({ rules: { halfMonthDay: 22 } }, 'en-US')[2]).toBe(
      'if of these leaving from day 23 on counts 1, earlier 0.5 the total is 41.5 (+0, 0.5 short)',
    );
  });
});
