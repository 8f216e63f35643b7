import { certifiedShortage } from '../../../../src/checks/rules/rules/certified-shortage';
import { headcountMissing } from '../../../../src/checks/rules/rules/headcount-missing';
import { headcountReduced } from '../../../../src/checks/rules/rules/headcount-reduced';
import { staffShortage } from '../../../../src/checks/rules/rules/staff-shortage';
import { month, type Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

type Parameters = Seed['parameters'];

const headcount = (count: number, more: Parameters = {}): Parameters => ({
  headcount: [{ from: month('2024-09'), count }],
  ...more,
});
const withHeadcount = (count: number, more: Parameters = {}, seed: Seed = {}): Given => ({
  seed: { ...seed, parameters: headcount(count, more) },
});

/** The headcount of the first month, and of all others. */
const reduced = (from: number, to: number, more: Parameters = {}, seed: Seed = {}): Given => ({
  seed: {
    ...seed,
    parameters: {
      headcount: [
        { from: month('2024-09'), count: from },
        { from: month('2024-10'), count: to },
      ],
      ...more,
    },
  },
});

const HEADERS = '附件2!G5 附件2!J5 附件2!M5 附件2!P5 附件2!S5 附件2!V5';
/** The eighth worker there to the end: 48 person-months. */
const STAYING = { 8: { presence: '√√√√√√', remark: '年度先进' } };
/** Four of the six certified workers there for a month only: 13 certified person-months. */
const FEW_CERTIFIED: Seed['workers'] = Object.fromEntries([2, 3, 5, 6].map((place) => [place, { presence: '√-----' }]));

/** 附件2 of three months with sums of each kind, then more rows. */
const summed = (more: string, count: number, title = '评估周期：2024年9月1日至2024年11月30日'): Given => ({
  sheets: {
    附件2: `
      清河镇社工站购买服务项目社工到岗情况统计表
      ${title}
      类型 | 姓名 | 9月 | 10月 | 11月 | 人员到岗小计
      持证社工 | 甲 | √ | √ | —— | 2
      持证社工 | 小计 | 1 | 1 | 0 | 2
      非持证社工 | 乙 | √ | √ | √ | 3
      非持证社工 | 小计 | 1 | 1 | 1 | 3
      ${more}`.trimEnd(),
  },
  parameters: headcount(count) ?? {},
});
/** 附件2 of three months without types and certificates; `section`: a row over the workers. */
const withParts = (section: string): Given => ({
  sheets: {
    附件2: `
      清河镇社工站购买服务项目社工到岗情况统计表
      评估周期：2024年9月1日至2024年11月30日
      姓名 | 9月 | 10月 | 11月
      ${section}
      甲 | √ | √ | √
      乙 | √ | √ | √`,
  },
  parameters: headcount(2, { stage: 'midterm' }) ?? {},
});
const TOTAL = '总计 | | 2 | 2 | 1 | 5';

testRules([staffShortage, certifiedShortage, headcountMissing, headcountReduced], {
  'staff-shortage': {
    fires: [
      {
        when: 'a shortage below the veto limit, with the distance (A7)',
        given: withHeadcount(8),
        tells: [`warning ${HEADERS}`],
        says: '社工应到岗48人次，实到岗45人次，累计缺3人次；再缺2人次即达到中期评估5人次的不合格界线；不足的月份：2024年12月至2025年2月',
        details: { impact: 'total', restsOn: 'months' },
      },
      {
        when: 'one that reaches the limit, which decides the result',
        given: withHeadcount(9),
        tells: [`error ${HEADERS}`],
        says: '社工应到岗54人次，实到岗45人次，累计缺9人次；达到中期评估5人次的界线，结果为不合格；不足的月份：2024年9月至2025年2月',
        details: { impact: 'veto' },
      },
      {
        when: 'the same in the final evaluation, which allows more',
        given: withHeadcount(9, { stage: 'final' }),
        tells: [`warning ${HEADERS}`],
        says: '再缺1人次即达到末期评估10人次的不合格界线',
      },
      {
        when: 'exactly the limit',
        given: withHeadcount(8, {}, { workers: { 7: { presence: '√√√√--' } } }),
        tells: [`error ${HEADERS}`],
        says: '累计缺5人次；达到中期评估5人次的界线',
      },
      {
        when: 'a limit that is set lower',
        given: withHeadcount(8, { rules: { vetoLimits: { staff: [3, 6] } } }),
        tells: [`error ${HEADERS}`],
        says: '达到中期评估3人次的界线',
        details: { impact: 'veto' },
      },
      {
        when: 'a limit that is set higher',
        given: withHeadcount(9, { rules: { vetoLimits: { staff: [9.5, 19] } } }),
        tells: [`warning ${HEADERS}`],
        says: '再缺0.5人次即达到中期评估9.5人次的不合格界线',
        details: { impact: 'total' },
      },
      {
        when: 'a mark left blank that explains it by itself',
        given: withHeadcount(8, {}, { workers: STAYING, cells: { '附件2!J9': null } }),
        tells: [`warning ${HEADERS}`],
        says: '不足的月份：2024年10月',
        details: { restsOn: 'months 附件2!J9' },
      },
      {
        when: 'a mark left blank that explains a part of it',
        given: withHeadcount(8, {}, { cells: { '附件2!J9': null } }),
        tells: [`warning ${HEADERS}`],
        details: { restsOn: 'months' },
      },
      {
        when: 'sums of the station, in the month that lacks',
        given: summed(TOTAL, 2),
        tells: ['warning 附件2!F8 附件2!E8'],
        says: '累计缺1人次；再缺4人次即达到中期评估5人次的不合格界线；不足的月份：2024年11月',
      },
      {
        when: 'sums of effective person-months, which are the months of the station',
        given: summed(`总计 | | 2 | 2 | 2 | 5\n社工有效人次总计 | | 2 | 2 | 1 | 5`, 2),
        tells: ['warning 附件2!F8 附件2!E9'],
      },
      {
        when: 'sums of the two kinds alone',
        given: summed('', 2),
        tells: ['warning 附件2!F5 附件2!F7 附件2!E5 附件2!E7'],
      },
      {
        when: 'a month that 附件2 lacks, of which it cannot say which',
        given: summed(TOTAL.replace('1 | 5', '2 | 5'), 1.5, '评估周期：2024年9月1日至2024年12月31日'),
        tells: ['warning 附件2!F8 附件2!E8'],
        says: '累计缺1人次；再缺4人次',
      },
      {
        when: 'a month that 附件2 lacks, without which the limit would not be reached (C11)',
        given: summed(TOTAL.replace('1 | 5', '2 | 5'), 2.5, '评估周期：2024年9月1日至2024年12月31日'),
        tells: ['error 附件2!F8 附件2!C8:E8'],
        says: '达到中期评估5人次的界线；但附件2没有2024年12月的列，那时谁在岗无从知道，是否不合格未能确认',
      },
    ],
    silent: [
      { when: 'as many as are required', given: withHeadcount(8, {}, { workers: STAYING }) },
      { when: 'months that balance each other', given: withHeadcount(7.5) },
      { when: 'a headcount that is reduced in time', given: reduced(9, 7) },
      { when: 'no headcount, which is told by itself', given: { seed: { parameters: { headcount: [] } } } },
      {
        when: 'a headcount that begins too late, which is told by itself',
        given: { seed: { parameters: { headcount: [{ from: month('2024-11'), count: 9 }] } } },
      },
      { when: 'no 附件2', given: { seed: { without: ['附件2'] } } },
    ],
  },

  'certified-shortage': {
    fires: [
      {
        when: 'no column tells who is certified: the veto is open (B12, C11)',
        given: withParts(''),
        tells: ['error 附件2!B3 附件2!C3 附件2!D3'],
        says: '达到中期评估3人次的界线；但表上没有一列说明谁持证，是否不合格未能确认',
      },
      {
        when: 'certified workers are told and too few',
        given: withParts('非持证社工'),
        tells: ['error 附件2!B3 附件2!C3 附件2!D3'],
        says: '达到中期评估3人次的界线，结果为不合格',
      },
      {
        when: 'fewer than half of what is required, in the sum of the certified (B11)',
        given: summed(TOTAL, 2),
        tells: ['warning 附件2!F5 附件2!E5'],
        says: '持证社工应到岗3人次，实到岗2人次，累计缺1人次；再缺2人次即达到中期评估3人次的不合格界线；不足的月份：2024年11月',
        details: { impact: 'total' },
      },
      {
        when: 'a sheet without sums, at its months',
        given: withHeadcount(5, {}, { workers: FEW_CERTIFIED }),
        tells: [`warning ${HEADERS}`],
        says: '持证社工应到岗15人次，实到岗13人次，累计缺2人次；再缺1人次即达到',
      },
      {
        when: 'a shortage that reaches the limit',
        given: withHeadcount(6, {}, { workers: FEW_CERTIFIED }),
        tells: [`error ${HEADERS}`],
        says: '达到中期评估3人次的界线，结果为不合格',
        details: { impact: 'veto' },
      },
      {
        when: 'a limit that is set lower',
        given: withHeadcount(5, { rules: { vetoLimits: { certified: [2, 4] } } }, { workers: FEW_CERTIFIED }),
        tells: [`error ${HEADERS}`],
        says: '达到中期评估2人次的界线',
        details: { impact: 'veto' },
      },
      {
        when: 'a share that is set higher',
        given: withHeadcount(7, { rules: { certifiedShare: 0.8 } }),
        tells: [`warning ${HEADERS}`],
        says: '持证社工应到岗33.6人次，实到岗33人次，累计缺0.6人次',
      },
      {
        when: 'a mark of a certified worker left blank that explains it',
        given: withHeadcount(11, {}, { cells: { '附件2!J9': null } }),
        tells: [`warning ${HEADERS}`],
        says: '持证社工应到岗33人次，实到岗32人次',
        details: { restsOn: 'months 附件2!J9' },
      },
      {
        when: 'a mark of another worker left blank, which does not',
        given: withHeadcount(11, {}, { cells: { '附件2!J10': null }, workers: { 8: { presence: '√√----' } } }),
        tells: [`warning ${HEADERS}`],
        details: { restsOn: 'months' },
      },
    ],
    silent: [
      { when: 'exactly half', given: withHeadcount(11) },
      {
        when: 'a share that is set lower',
        given: withHeadcount(5, { rules: { certifiedShare: 0.4 } }, { workers: FEW_CERTIFIED }),
      },
      { when: 'no headcount', given: { seed: { workers: FEW_CERTIFIED, parameters: { headcount: [] } } } },
    ],
  },

  'headcount-missing': {
    fires: [
      {
        when: 'no headcount (B9)',
        given: { seed: { parameters: { headcount: [] } } },
        tells: ['note 附件2!G15'],
        says: '评分里未填协议要求的社工人数（表上写的不自动采用），应到岗人次、缺员和稳岗率无法核算',
      },
      {
        when: 'a headcount that begins too late',
        given: { seed: { parameters: { headcount: [{ from: month('2024-11'), count: 7 }] } } },
        tells: ['warning 附件2!G15'],
        says: '协议人数未覆盖2024年9月至2024年10月，应到岗人次和缺员无法核算',
      },
      {
        when: 'a headcount that begins after the period, which is as good as none',
        given: { seed: { parameters: { headcount: [{ from: month('2025-03'), count: 7 }] } } },
        tells: ['note 附件2!G15'],
      },
      {
        when: 'a sheet without a row of retention, at its last month',
        given: {
          seed: { cells: { '附件2!B15': null, '附件2!G15': null }, parameters: { headcount: [] } },
        },
        tells: ['note 附件2!V5'],
      },
    ],
    silent: [
      { when: 'a headcount from the first month on', given: withHeadcount(7) },
      {
        when: 'a headcount of years before',
        given: { seed: { parameters: { headcount: [{ from: month('2022-09'), count: 7 }] } } },
      },
      { when: 'no 附件2', given: { seed: { without: ['附件2'], parameters: { headcount: [] } } } },
    ],
  },

  'headcount-reduced': {
    fires: [
      {
        when: 'a reduction without which the result were a veto (B9)',
        given: reduced(9, 7),
        tells: ['warning 附件2!J5'],
        says: '协议人数由9名减为7名，结果取决于此；若各月仍按9名，应到岗54人次，缺9人次（达到不合格界线），稳岗率7/9 = 77.78%',
        details: { impact: 'veto' },
      },
      {
        when: 'one without which only retention were too low',
        given: reduced(9, 7, { stage: 'final' }),
        tells: ['warning 附件2!J5'],
        says: '若各月仍按9名，应到岗54人次，缺9人次，稳岗率7/9 = 77.78%',
        details: { impact: 'grade' },
      },
      {
        when: 'a veto limit that is set lower',
        given: reduced(8, 7, { rules: { vetoLimits: { staff: [3, 6] } } }),
        tells: ['warning 附件2!J5'],
        says: '缺3人次（达到不合格界线）',
        details: { impact: 'veto' },
      },
      {
        when: 'a minimum of retention that is set higher',
        given: reduced(8, 7, { rules: { retentionMinimum: 0.9 } }),
        tells: ['warning 附件2!J5'],
        says: '稳岗率7/8 = 87.50%',
        details: { impact: 'grade' },
      },
    ],
    silent: [
      { when: 'a reduction that decides nothing', given: reduced(8, 7) },
      {
        when: 'limits that are set so that it decides nothing',
        given: reduced(9, 7, { rules: { retentionMinimum: 0.75, vetoLimits: { staff: [9.5, 19] } } }),
      },
      { when: 'a reduction that leaves the veto and the retention as they are', given: reduced(12, 10) },
      { when: 'the same headcount throughout', given: withHeadcount(9) },
      { when: 'no 附件2', given: reduced(9, 7, {}, { without: ['附件2'] }) },
      { when: 'a headcount that grows', given: reduced(7, 9) },
      {
        when: 'a headcount that begins too late',
        given: {
          seed: {
            parameters: {
              headcount: [
                { from: month('2024-10'), count: 9 },
                { from: month('2024-11'), count: 7 },
              ],
            },
          },
        },
      },
    ],
  },
});
