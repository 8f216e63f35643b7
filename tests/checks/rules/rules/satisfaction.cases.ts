import { satisfactionSumWrong } from '../../../../src/checks/rules/arithmetic/satisfaction-sum-wrong';
import { satisfactionFew } from '../../../../src/checks/rules/rules/satisfaction-few';
import { satisfactionLow } from '../../../../src/checks/rules/rules/satisfaction-low';
import { testRules, type Given } from '../rule-tester';

const survey = (rows: string): Given => ({
  sheets: { 满意度: `居民满意度调查统计表\n 满意度区间 | 份数 | 平均分\n ${rows}` },
});

testRules([satisfactionFew, satisfactionLow, satisfactionSumWrong], {
  'satisfaction-few': {
    fires: [
      {
        when: 'fewer than 100 answers (D1)',
        given: survey('95%以上 | 60 | \n 90%以下 | 39 | '),
        tells: ['warning 满意度!B3:B4'],
        says: '满意度调查共 99 份，少于 100 份',
      },
      {
        when: 'a sum of fewer than 100',
        given: survey('95%以上 | 60 | \n 90%以下 | 39 | \n 合计 | 99 | '),
        tells: ['warning 满意度!B5'],
        details: { evidence: '满意度!B3:B4' },
      },
    ],
    silent: [{ when: 'just 100', given: survey('95%以上 | 60 | \n 90%以下 | 40 | ') }],
  },
  'satisfaction-low': {
    fires: [
      {
        when: 'a mean below 90% (D1)',
        given: survey('95%以上 | 60 | \n 90%以下 | 40 | \n 合计 | 100 | 89.9'),
        tells: ['warning 满意度!C5'],
        says: '平均满意度 89.90%，低于 90.00%',
      },
    ],
    silent: [
      { when: 'just 90%', given: survey('95%以上 | 100 | 90') },
      { when: 'no mean', given: survey('85%以下 | 100 | ') },
    ],
  },
  'satisfaction-sum-wrong': {
    fires: [
      {
        when: 'a total that is not the sum of its rows (D1)',
        given: survey('95%以上 | 60 | \n 90%以下 | 40 | \n 合计 | 110 | '),
        tells: ['error 满意度!B5'],
        says: '合计写的是 110，各行之和为 100',
        details: { evidence: '满意度!B3:B4' },
      },
    ],
    silent: [{ when: 'one that is', given: survey('95%以上 | 60 | \n 90%以下 | 40 | \n 合计 | 100 | ') }],
  },
});
