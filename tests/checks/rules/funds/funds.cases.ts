import { contractSumDiffers } from '../../../../src/checks/rules/funds/contract-sum-differs';
import { fundsLimit } from '../../../../src/checks/rules/funds/funds-limit';
import { fundsNegative } from '../../../../src/checks/rules/funds/funds-negative';
import { fundsRateWrong } from '../../../../src/checks/rules/funds/funds-rate-wrong';
import { fundsRowDeviation } from '../../../../src/checks/rules/funds/funds-row-deviation';
import { fundsSumWrong } from '../../../../src/checks/rules/funds/funds-sum-wrong';
import { fundsUnitMixed } from '../../../../src/checks/rules/funds/funds-unit-mixed';
import { personnelSpendingLow } from '../../../../src/checks/rules/funds/personnel-spending-low';
import type { Parameters } from '../../../../src/assessment/parameters';
import { testRules, type Given } from '../rule-tester';

/** The sheet of the report of Yongping (2022), in 万元. */
const YONGPING = [
  ['人员经费', 180.01, 202.3],
  ['专业支持经费', 7.42, 3.67],
  ['专业服务和活动经费', 8.6, 5.545],
  ['日常办公费用', 7.97, 8.551],
  ['承接机构运营管理费用', 36, 41.9531],
  ['合计', 240, 262.0191],
] as const;

type Line = readonly [name: string, budget: number | string, spent: number | string, rate?: string];

/** The sheet with some of its lines changed, by their names; the amounts stand in B3:C8. */
function sheet(changed: readonly Line[] = [], parameters: Parameters = {}, lines: readonly Line[] = YONGPING): Given {
  const rows = lines.map((line) => (changed.find(([name]) => name === line[0]) ?? line).join(' | '));
  const text = `清河镇社工站项目资金使用情况表（2022年度）\n支出明细 | 预算金额（万元） | 支出金额（万元） | 执行率\n${rows.join('\n')}`;
  return { sheets: { 经费: text }, parameters };
}

/** As planned, to the last 元. */
const PLAIN: readonly Line[] = [
  ['人员经费', 85, 85, '100%'],
  ['活动经费', 5, 5, '100%'],
  ['管理费', 10, 10, '100%'],
  ['合计', 100, 100, '100%'],
];
const plain = (changed: readonly Line[] = [], parameters: Parameters = {}): Given => sheet(changed, parameters, PLAIN);

/** A table of a part of the year. */
const PART = `项目资金使用情况表
  支出明细 | 预算金额（万元） | 支出金额（万元）
  人员经费 | 80 | 50
  服务经费 | 20 | 20
  合计 | 100 | 70`;

const OLD: Parameters = { scheme: '2018' };

testRules(
  [
    personnelSpendingLow,
    fundsUnitMixed,
    fundsSumWrong,
    fundsLimit,
    fundsNegative,
    contractSumDiffers,
    fundsRateWrong,
    fundsRowDeviation,
  ],
  {
    'funds-sum-wrong': {
      fires: [
        {
          when: 'a total that is not the sum of its rows (E6)',
          given: sheet([['合计', 240, 262]]),
          tells: ['error 经费!C8'],
          says: '合计的支出写的是 262，各行之和为 262.0191，相差 0.0191',
          details: { impact: 'total', evidence: '经费!C3:C7' },
        },
        {
          when: 'a total of another table than the one that the rules are about',
          given: {
            sheets: {
              全年: PART,
              专项: `专项资金使用情况表\n支出明细 | 预算金额（万元） | 支出金额（万元）\n活动经费 | 3 | 2\n合计 | 4 | 2`,
            },
          },
          tells: ['error 专项!B4'],
        },
        {
          when: 'a row that is not the sum of its parts',
          given: sheet([], {}, [
            ['一、人员经费', 100, 90],
            ['1.工资', 70, 60],
            ['2.社保', 20, 30],
            ['二、管理费', 10, 10],
            ['合计', 110, 100],
          ]),
          tells: ['error 经费!B3'],
          details: { evidence: '经费!B4:B5' },
        },
      ],
      silent: [
        { when: 'sums that differ by the noise of binary fractions', given: sheet() },
        { when: 'rows of which one has no figure', given: sheet([['日常办公费用', '详见附件', 8.551]]) },
      ],
    },
    'funds-unit-mixed': {
      fires: [
        {
          when: 'an amount in 元 among 万元, with which the total comes out (E6)',
          given: plain([['人员经费', 85, 850000]]),
          tells: ['error 经费!C3'],
          says: '人员经费的支出 850,000 与其他各行相差万倍，可能应为 85 万元',
        },
        {
          when: 'one ten thousand times the plan, where no total tells',
          given: sheet(
            [],
            {},
            PLAIN.slice(0, 3).map(([name, budget, spent]): Line => [name, budget, name === '管理费' ? 99000 : spent]),
          ),
          tells: ['error 经费!C5'],
        },
      ],
      silent: [{ when: 'a row that was spent four times over', given: plain([['活动经费', 5, 20]]) }],
    },
    'funds-rate-wrong': {
      fires: [
        {
          when: 'a rate that is not spent over planned (E6)',
          given: plain([['活动经费', 5, 4, '100%']]),
          tells: ['warning 经费!D4'],
          says: '活动经费的执行率写的是 100.00%，按金额应为 80.00%',
          details: { evidence: '经费!C4 经费!B4' },
        },
      ],
      silent: [{ when: 'a rate with one decimal', given: plain([['管理费', 9, 10, '111.1%']]) }],
    },
    'funds-negative': {
      fires: [
        {
          when: 'spending below zero (E6)',
          given: plain([['活动经费', 5, -1]]),
          tells: ['warning 经费!C4'],
          says: '活动经费的支出是负数：-1',
        },
      ],
      silent: [{ when: 'nothing spent', given: plain([['活动经费', 5, 0]]) }],
    },
    'funds-limit': {
      fires: [
        {
          when: 'Yongping’s spending under the rules of 2018: 83.99% and 16.01% (E2)',
          given: sheet([], OLD),
          tells: ['error 经费!C7', 'error 经费!C7'],
          says: '支出中人员经费及服务质量保障费（运营管理费用以外的各项）占 83.99%，低于 85.00%，差 1.01 个百分点',
          details: { impact: 'grade', evidence: '经费!C8' },
        },
        {
          when: 'a planned operating fee above 15% under the new rules',
          given: sheet([], {}, [
            ['人员经费', 80, 80],
            ['管理费', 20, 12],
            ['合计', 100, 92],
          ]),
          tells: ['error 经费!B4'],
          says: '预算中承接机构运营管理费用占 20.00%，高于 15.00%，多 5 个百分点',
        },
        {
          when: 'spending more than 10% off the plan (E3)',
          given: plain([
            ['人员经费', 85, 96],
            ['合计', 100, 111],
          ]),
          tells: ['error 经费!C6'],
          says: '支出总额比预算多 11.00%',
          details: { evidence: '经费!C3:C5' },
        },
      ],
      silent: [
        {
          when: 'shares just at the limit: 85.00% and 15.00% of Yongping’s plan',
          given: sheet(
            [
              ['承接机构运营管理费用', 36, 36],
              ['合计', 240, 256.066],
            ],
            OLD,
          ),
        },
        {
          when: 'what is not spent yet at the mid-term',
          given: plain(
            [
              ['人员经费', 85, 40],
              ['管理费', 10, 6],
              ['合计', 100, 51],
            ],
            { stage: 'midterm' },
          ),
        },
        {
          when: 'the shares of 2018 under the new rules',
          given: plain([
            ['人员经费', 60, 60],
            ['活动经费', 30, 30],
          ]),
        },
      ],
    },
    'personnel-spending-low': {
      fires: [
        {
          when: 'below 80% of the spending and of the contract: a veto (A7)',
          given: plain([
            ['人员经费', 85, 60],
            ['活动经费', 5, 25],
          ]),
          tells: ['error 经费!C3'],
          says: '人员费用支出占支出总额的 63.16%、占合同金额的 60.00%，都低于 80%',
          details: { impact: 'veto', evidence: '经费!C6' },
        },
        {
          when: 'Yongping, where 77.21% and 84.29% disagree: open (E7)',
          given: sheet(),
          tells: ['warning 经费!C3'],
          says: '占支出总额的 77.21%、占合同金额的 84.29%',
        },
        {
          when: 'a row that may be for personnel as well: open',
          given: sheet([], {}, [
            ['人员经费', 85, 60],
            ['其他支出', 15, 30],
            ['合计', 100, 90],
          ]),
          tells: ['warning 经费!C3'],
          says: '有的项目（占 33.33%）看不出是不是人员费用',
        },
        {
          when: 'several tables of which none is the whole: open',
          given: {
            sheets: {
              上半年: PART,
              下半年: PART.replace('80 | 50', '75 | 48').replace('100 | 70', '95 | 68'),
            },
          },
          tells: ['warning 上半年!C3'],
          says: '工作簿里有几张经费表，看不出以哪张为准',
        },
        {
          when: 'an entry that contradicts the sheet',
          given: plain([], { vetoes: { personnelCostLow: true } }),
          tells: ['error 经费!C3'],
          says: '评分里选的是“有”',
        },
      ],
      silent: [
        {
          when: 'just 80%, and the contract by its own sum',
          given: plain(
            [
              ['人员经费', 80, 80],
              ['活动经费', 10, 10],
            ],
            { contractSum: 1_000_000 },
          ),
        },
        {
          when: 'bases that disagree where somebody has judged',
          given: sheet([], { vetoes: { personnelCostLow: false } }),
        },
        { when: 'the rules of 2018, which know no such veto', given: sheet([], OLD) },
      ],
    },
    'funds-row-deviation': {
      fires: [
        {
          when: 'Yongping, where one row in five is within 10% (E3)',
          given: sheet(),
          tells: ['note 经费!C3 经费!C4 经费!C5 经费!C7'],
          says: '人员经费多 12.38%、专业支持经费少 50.54%、专业服务和活动经费少 35.52%、承接机构运营管理费用多 16.54%',
        },
      ],
      silent: [
        { when: 'what is not spent yet at the mid-term', given: sheet([], { stage: 'midterm' }) },
        { when: 'a row just 10% off', given: plain([['管理费', 10, 11]]) },
      ],
    },
    'contract-sum-differs': {
      fires: [
        {
          when: 'a plan other than the contract (E4)',
          given: plain([], { contractSum: 2_400_000 }),
          tells: ['warning 经费!B6'],
          says: '预算合计 100 万元，合同金额 240 万元',
        },
      ],
      silent: [{ when: 'the same sum in 元', given: sheet([], { contractSum: 2_400_000 }) }],
    },
  },
);
