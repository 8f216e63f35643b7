import { educationHoursDiffer } from '../../../../src/checks/rules/across/education-hours-differ';
import { educationNamesDiffer } from '../../../../src/checks/rules/across/education-names-differ';
import { educationSumWrong } from '../../../../src/checks/rules/arithmetic/education-sum-wrong';
import { educationLow } from '../../../../src/checks/rules/rules/education-low';
import type { Parameters } from '../../../../src/assessment/parameters';
import { testRules, type Given } from '../rule-tester';

const ATTENDANCE = `附件2 社工到岗情况统计表
  评估周期：2024年9月1日至2024年11月30日
  类型 | 姓名 | 职位 | 9月 | 10月 | 11月
  持证社工 | 社工甲01 | 社工 | √ | √ | √
  持证社工 | 社工甲02 | 社工 | √ | √ | √
  非持证社工 | 社工乙03 | 社工 | √ | —— | ——`;

const list = (rows: string, parameters: Parameters = {}, more: Readonly<Record<string, string>> = {}): Given => ({
  sheets: { 附件2: ATTENDANCE, 学习: `社工继续教育统计表\n 姓名 | 继续教育时数\n ${rows}`, ...more },
  parameters,
});
const byMonth = (rows: string): Given => ({
  sheets: { 学习: `继续教育学时统计表\n 姓名 | 9月 | 10月 | 11月 | 合计\n ${rows}` },
});
const hoursOf = (title: string, completed: number) => ({
  '附件1-2': `附件1-2 工时指标\n 协议内容——${title}\n 指标要求 | 完成情况 | 完成百分比\n ${title}100小时 | ${completed} | ${completed}%`,
});

const OLD: Parameters = { scheme: '2018', stage: 'final' };
const ENOUGH = '社工甲01 | 30\n 社工甲02 | 30\n 社工乙03 | 8';

testRules([educationSumWrong, educationLow, educationNamesDiffer, educationHoursDiffer], {
  'education-sum-wrong': {
    fires: [
      {
        when: 'a total that is not the sum of its rows (B16)',
        given: list(`${ENOUGH}\n 合计 | 86`),
        tells: ['error 学习!B6'],
        details: { evidence: '学习!B3:B5' },
        says: '继续教育时数合计写的是 86，各行之和为 68',
      },
      {
        when: 'a row that is not the sum of its months',
        given: byMonth('社工甲01 | 8 | 7 | 8 | 32\n 合计 | 8 | 7 | 8 | 32'),
        tells: ['error 学习!E3'],
        details: { evidence: '学习!B3:D3' },
        says: '社工甲01的继续教育时数写的是 32，各月之和为 23',
      },
    ],
    silent: [
      { when: 'a total that is', given: list(`${ENOUGH}\n 合计 | 68`) },
      {
        when: 'a subtotal and a total',
        given: list('社工甲01 | 30\n 小计 | 30\n 社工甲02 | 30\n 小计 | 30\n 合计 | 60'),
      },
      {
        when: 'a total of events, which may count each once or each for all who took part',
        given: { sheets: { 学习: '督导记录汇总\n 参加人员 | 时长\n 社工甲01、社工甲02 | 2\n 合计 | 2' } },
      },
    ],
  },
  'education-low': {
    fires: [
      {
        when: 'less than 90 hours a year by the months in post, at the final evaluation of 2018 (B16)',
        given: list('社工甲01 | 22.5\n 社工甲02 | 20\n 社工乙03 | 7.5', OLD),
        tells: ['warning 学习!B4'],
        says: '不足每年 90 小时（按在岗月数折算）：社工甲02 20 小时，应有 22.5 小时',
      },
      {
        when: 'an average below 7.4 hours a month is a note: no minimum is known',
        given: list('社工甲01 | 20\n 社工甲02 | 20\n 社工乙03 | 6'),
        tells: ['note 学习!B3:B5'],
        says: '平均每人每月 6.57 小时，低于报告肯定过的 7.4 小时',
        details: { impact: 'form' },
      },
    ],
    silent: [
      { when: 'enough under either scheme', given: list(ENOUGH) },
      { when: 'just 90 hours a year', given: list('社工甲01 | 22.5\n 社工甲02 | 22.5\n 社工乙03 | 7.5', OLD) },
      { when: 'the mid-term: the year is not over', given: list('社工甲01 | 10', { ...OLD, stage: 'midterm' }) },
      { when: 'somebody whom annex 2 does not have', given: list('社工丙09 | 10', OLD) },
    ],
  },
  'education-names-differ': {
    fires: [
      {
        when: 'a name that annex 2 does not have, and a worker without hours (B16)',
        given: list('社工甲01 | 30\n 社工甲O2 | 30'),
        tells: ['note 学习!A4', 'note 附件2!B5'],
        says: '继续教育时数表上有附件2没有的人：社工甲O2',
      },
    ],
    silent: [
      { when: 'somebody who left before the final month', given: list('社工甲01 | 30\n 社工甲02 | 30') },
      { when: 'a list of other people', given: list('志愿者01 | 30\n 志愿者02 | 30\n 社工甲01 | 30') },
    ],
  },
  'education-hours-differ': {
    fires: [
      {
        when: 'an item of annex 1-2 for the same hours (B16)',
        given: list(ENOUGH, {}, hoursOf('继续教育', 86)),
        tells: ['warning 附件1-2!B4 学习!B3:B5'],
        says: '附件1-2“继续教育”完成 86 小时，时数表各人之和为 68 小时',
      },
    ],
    silent: [
      { when: 'the same number', given: list(ENOUGH, {}, hoursOf('继续教育', 68)) },
      { when: 'an item that counts training besides', given: list(ENOUGH, {}, hoursOf('培训、继续教育', 86)) },
    ],
  },
});
