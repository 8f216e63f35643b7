import { rateRounded } from '../../../../src/checks/rules/arithmetic/rate-rounded';
import { rateWrong } from '../../../../src/checks/rules/arithmetic/rate-wrong';
import { retentionWrong } from '../../../../src/checks/rules/arithmetic/retention-wrong';
import type { Seed } from '../../small-station';
import { testRules } from '../rule-tester';

const cells = (changed: Seed['cells']) => ({ seed: { cells: changed ?? {} } });

testRules([rateWrong, rateRounded, retentionWrong], {
  'rate-wrong': {
    fires: [
      {
        when: 'a rate that is not completed divided by target',
        given: cells({ '附件1-1!E5': 0.5 }),
        tells: ['warning 附件1-1!E5'],
        says: '片区1 电访（量）的百分比写的是 50.00%，按数据重算为 60.00%',
      },
      {
        when: 'the rate of a total',
        given: cells({ '附件1-1!E12': 0.7 }),
        tells: ['warning 附件1-1!E12'],
      },
      {
        when: 'a rate of an item',
        given: cells({ '附件1-2!C5': 0.7 }),
        tells: ['warning 附件1-2!C5'],
        says: '按数据重算为 60.00%',
      },
      {
        when: 'a rate where the agreement has no such indicator',
        given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/' }),
        tells: ['warning 附件1-1!E5'],
        says: '写的是 60.00%，按数据重算为 /',
      },
    ],
    silent: [
      { when: 'a rate with two decimals', given: cells({ '附件1-1!C5': 90, '附件1-1!E5': 0.6667 }) },
      { when: 'a rate that is only rounded', given: cells({ '附件1-1!C5': 90, '附件1-1!E5': 0.67 }) },
      {
        when: 'a 0 where the agreement has no such indicator',
        given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/', '附件1-1!E5': 0 }),
      },
      {
        when: 'a rate that follows from a total that is wrong',
        given: cells({ '附件1-1!D7': 130, '附件1-1!E7': 0.65 }),
      },
      {
        when: 'a wrong number typed among formulas, which is told as such',
        given: {
          seed: {
            cells: { '附件1-1!E5': 0.5 },
            formulas: Object.fromEntries([6, 7, 10, 11, 12].map((row) => [`附件1-1!E${row}`, `=D${row}/C${row}`])),
          },
        },
      },
    ],
  },

  'rate-rounded': {
    fires: [
      {
        when: 'rates without decimals, as one note for the form',
        given: cells({
          '附件1-1!C5': 90,
          '附件1-1!E5': 0.67,
          '附件1-1!C10': 60,
          '附件1-1!D10': 41,
          '附件1-1!E10': 0.68,
        }),
        tells: ['note 附件1-1!E5 附件1-1!E10'],
        says: '2 个百分比取整过粗，与两位小数的计算值最多相差 0.33 个百分点（如 E5 填 67.00%，按数据为 66.67%）',
      },
      {
        when: 'a rate with one decimal',
        given: cells({ '附件1-2!B5': 121, '附件1-2!C5': 0.605, '附件1-1!C5': 90, '附件1-1!E5': 0.667 }),
        tells: ['note 附件1-1!E5'],
        says: '1 个百分比只填到一位小数，与两位小数的计算值最多相差 0.03 个百分点（如 E5 填 66.70%，按数据为 66.67%）。',
      },
      {
        when: 'one decimal in every form, the habit of a station, as one note',
        given: cells({
          '附件1-1!C5': 90,
          '附件1-1!E5': 0.667,
          '附件1-2!B5': 121,
          '附件1-2!A5': '专业人员督导180小时',
          '附件1-2!C5': 0.672,
        }),
        tells: ['note 附件1-1!E5 附件1-2!C5'],
        says: '2 个百分比只填到一位小数',
      },
    ],
    silent: [
      {
        when: 'a formula that rounds',
        given: {
          seed: {
            cells: { '附件1-2!B5': 121, '附件1-2!C5': 0.672, '附件1-2!A5': '专业人员督导180小时' },
            formulas: { '附件1-2!C5': '=ROUND(B5/180,3)' },
          },
        },
      },
      { when: 'two decimals', given: cells({ '附件1-1!C5': 90, '附件1-1!E5': 0.6667 }) },
      { when: 'a rate that is wrong', given: cells({ '附件1-1!C5': 90, '附件1-1!E5': 0.66 }) },
    ],
  },

  'retention-wrong': {
    fires: [
      {
        when: 'a rate that is not the steady workers by the headcount',
        given: cells({ '附件2!G15': 0.9 }),
        tells: ['error 附件2!G15'],
        says: '稳岗率写的是 90.00%，按标记有 7 名社工每月在岗，7 ÷ 7 = 100.00%',
      },
      {
        when: 'a formula of other numbers, whatever its value',
        given: { seed: { formulas: { '附件2!G15': '=6/7' } } },
        tells: ['error 附件2!G15'],
        says: '写的是 85.71%',
      },
      {
        when: 'a rate that no whole headcount gives',
        given: { seed: { cells: { '附件2!G15': 0.93 }, parameters: { headcount: [] } } },
        tells: ['error 附件2!G15'],
        says: '稳岗率写的是 93.00%，按标记有 7 名社工每月在岗，对不上任何整数的协议人数',
      },
      {
        when: 'another number of workers divided, without a headcount',
        given: { seed: { formulas: { '附件2!G15': '=6/7' }, parameters: { headcount: [] } } },
        tells: ['error 附件2!G15'],
      },
      {
        when: 'no retention at all, although workers are steady',
        given: { seed: { cells: { '附件2!G15': 0 }, parameters: { headcount: [] } } },
        tells: ['error 附件2!G15'],
      },
    ],
    silent: [
      { when: 'the formula itself', given: { seed: { formulas: { '附件2!G15': '=7/7' } } } },
      {
        when: 'a rate that some headcount gives',
        given: { seed: { cells: { '附件2!G15': 0.875 }, parameters: { headcount: [] } } },
      },
      { when: 'no rate', given: cells({ '附件2!G15': null }) },
      { when: 'a division by nothing', given: { seed: { formulas: { '附件2!G15': '=7/0' } } } },
    ],
  },
});
