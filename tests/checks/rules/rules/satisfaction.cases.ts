import { satisfactionSumWrong } from '../../../../src/checks/rules/arithmetic/satisfaction-sum-wrong';
import { satisfactionFew } from '../../../../src/checks/rules/rules/satisfaction-few';
import { satisfactionLow } from '../../../../src/checks/rules/rules/satisfaction-low';
import { testRules, type Given } from '../rule-tester';

const survey = (rows: string): Given => ({
  sheets: { 满意度: `居民满意度调查统计表\n 满意度区间 | 份数 | 平均分\n ${rows}` },
});

const groups = (rows: string): Given => ({
  sheets: { 满意度: `居民满意度调查统计表\n 对象 | 调查人数 | 满意人数 | 满意度\n ${rows}` },
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
      {
        when: 'a total of the satisfied that is not their sum (D1)',
        given: groups('长者 | 60 | 57 | 95% \n 青少年 | 50 | 46 | 92% \n 合计 | 110 | 105 | 95.45%'),
        tells: ['error 满意度!C5'],
        says: '满意人数合计写的是 105，各行之和为 103',
      },
      {
        when: 'a share that is not the satisfied among those who answered (D1)',
        given: groups('长者 | 60 | 57 | 98% \n 青少年 | 50 | 46 | 92%'),
        tells: ['error 满意度!D3'],
        says: '长者的满意度写的是 98.00%，按满意人数和调查人数为 95.00%',
        details: { evidence: '满意度!B3 满意度!C3' },
      },
    ],
    silent: [
      {
        when: 'a mean of marks, and a weighted one over grades',
        given: {
          sheets: {
            满意度: `居民满意度调查统计表
            对象 | 调查人数 | 满意人数 | 平均分
            长者 | 100 | 95 | 92.5`,
            问卷: `居民满意度调查统计表
            对象 | 调查人数 | 非常满意 | 满意 | 不满意 | 满意度
            长者 | 90 | 40 | 45 | 5 | 91%`,
          },
        },
      },

      { when: 'one that is', given: survey('95%以上 | 60 | \n 90%以下 | 40 | \n 合计 | 100 | ') },
      { when: 'shares with one decimal', given: groups('长者 | 60 | 57 | 95% \n 青少年 | 70 | 64 | 91.4%') },
    ],
  },
});
