import { performanceBehind } from '../../../../src/checks/rules/indicators/performance-behind';
import { performanceRateWrong } from '../../../../src/checks/rules/indicators/performance-rate-wrong';
import { performanceUnread } from '../../../../src/checks/rules/indicators/performance-unread';
import { performanceValuesDiffer } from '../../../../src/checks/rules/indicators/performance-values-differ';
import { performanceWeights } from '../../../../src/checks/rules/indicators/performance-weights';
import { IN_CELLS, IN_SENTENCES } from '../../../forms/performance/yongping';
import { testRules, type Given } from '../rule-tester';

const HEADER = '一级指标 | 三级指标 | 指标值 | 完成值 | 完成率';
/** Rows of a table of performance targets, from row 2 on: 一级指标, 三级指标, 指标值, 完成值, 完成率. */
const text = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');
const table = (...rows: readonly string[]): Given => ({ sheets: { Sheet1: text(...rows) } });
const sheets = (all: Readonly<Record<string, string>>): Given => ({ sheets: all });

/** A list in the two cells of row 2. */
const listed = (target: string, completed: string): Given => table(`产出 | 服务 | ${target} | ${completed}`);

const ANNEX = `
  片区 | 电访 | < | 专业个案 | <
  ^ | 协议量 | 完成量 | 协议接案数 | 完成接案数
  片区1 | 100 | 60 | 10 | 5
  片区2 | 100 | 70 | 10 | 5
  合计 | 200 | 130 | 20 | 10`;

testRules([performanceBehind, performanceRateWrong, performanceUnread, performanceValuesDiffer, performanceWeights], {
  'performance-behind': {
    fires: [
      {
        when: '资源链接 of Yongping, 35 of 50 (F2)',
        given: sheets({ Sheet1: IN_CELLS }),
        tells: ['warning Sheet1!D16'],
        says: '资源链接（万元）完成 35万元，指标值 50万元，完成率 70.00%，没有达到指标值。',
        details: { evidence: 'Sheet1!C16', restsOn: 'Sheet1!D16 Sheet1!C16' },
      },
      {
        when: 'the same in a sentence',
        given: sheets({ Sheet1: IN_SENTENCES }),
        tells: ['warning Sheet1!D4'],
        says: '资源链接完成 35万元',
      },
      {
        when: 'a share below its target',
        given: table('效益 | 满意度 | ≥90% | 88% | '),
        tells: ['warning Sheet1!D2'],
        says: '满意度完成 88.00%，指标值 90.00%',
      },
      {
        when: 'what is due by the end of the year, at mid-term',
        given: { ...table('产出 | 个案 | 68 | 40 | '), parameters: { stage: 'midterm' } },
        tells: ['note Sheet1!D2'],
      },
      {
        when: 'a limit that is exceeded',
        given: table('效益 | 投诉率 | 5%以内 | 6% | ', ' | 事故（起） | 不超过0起 | 1 | '),
        tells: ['warning Sheet1!D2', 'warning Sheet1!D3'],
        says: '投诉率实际为 6.00%，超过了 5.00% 的限额。',
      },
    ],
    silent: [
      { when: 'targets that are just met', given: table('产出 | 个案 | 68 | 68 | ', '效益 | 投诉率 | 5%以内 | 5% | ') },
      { when: 'words, which are left to a person', given: table('效益 | 社会效益 | 良好 | 一般 | ') },
      { when: 'what is told in another scale', given: table('效益 | 资源（万元） | 50 | 600000元 | ') },
    ],
  },
  'performance-rate-wrong': {
    fires: [
      {
        when: 'a percentage of other figures',
        given: table('产出 | 个案 | 68 | 70 | 112.94%'),
        tells: ['warning Sheet1!E2'],
        says: '个案的百分比写的是 112.94%，按数据重算为 102.94%。',
        details: { evidence: 'Sheet1!D2 Sheet1!C2' },
      },
      {
        when: 'all of it, where some is missing',
        given: table('产出 | 个案 | 68 | 60 | 100%'),
        tells: ['warning Sheet1!E2'],
      },
    ],
    silent: [
      { when: 'percentages rounded to whole ones', given: table('产出 | 个案 | 68 | 70 | 103%') },
      { when: 'a percentage that stops at 100%', given: table('产出 | 个案 | 68 | 70 | 100%') },
      { when: 'a percentage of a limit', given: table('效益 | 投诉率 | 5%以内 | 2% | 100%') },
      { when: 'none', given: table('产出 | 个案 | 68 | 70 | /') },
    ],
  },
  'performance-unread': {
    fires: [
      {
        when: 'an item of either cell without the other (F2)',
        given: listed('1.个案68个；2.小组30个；3.活动53个', '1.个案70个；2.电访90次；3.活动62个'),
        tells: ['warning Sheet1!D2', 'warning Sheet1!C2'],
        says: '指标值里的“2.小组30个”，在实际完成值里没有对应的一项。',
      },
      {
        when: 'an item that is left out',
        given: listed('1.个案68个；2.小组30个；3.活动53个', '1.个案70个；2.活动62个'),
        tells: ['warning Sheet1!D2'],
      },
      {
        when: 'a cell that is empty',
        given: table('产出 | 个案 | 68 | | ', ' | 小组 | | 30 | '),
        tells: ['warning Sheet1!D2', 'warning Sheet1!C3'],
        says: '个案没有填写实际完成值。',
      },
    ],
    silent: [
      {
        when: 'items in another order and in other words',
        given: listed('1.个案68个；2.专业人员14人', '1.专业资历证书16个；2.个案70个'),
      },
      {
        when: 'one thing or another in two items',
        given: listed('1.个案8个；2.培育组织或队伍2支', '1.个案8个；2.培育组织1个；3.队伍1支'),
      },
      { when: 'a slash in both', given: table('产出 | 个案 | / | / | ') },
      { when: 'a slash in one', given: table('产出 | 个案 | 68 | / | ') },
    ],
  },
  'performance-values-differ': {
    fires: [
      {
        when: 'a text beside the table with numbers (F4)',
        given: sheets({
          数字: text('产出 | 个案辅导（个） | 68 | 70 | ', ' | 社区活动（次） | 53 | 62 | '),
          文字: text('产出 | 服务 | 1.个案辅导68个；2.活动53次 | 1.个案辅导70个；2.活动60次 | '),
        }),
        tells: ['warning 文字!D2'],
        says: '活动在两处数字不同：完成值这里是 60次，数字是 62次。',
        details: { evidence: '数字!D3' },
      },
      {
        when: 'another target than in 附件1-1',
        given: sheets({ '附件1-1': ANNEX, 绩效: text('产出 | 电访 | 220 | 130 | ') }),
        tells: ['warning 绩效!C2'],
        says: '电访在两处数字不同：指标值这里是 220，附件1-1是 200。',
        details: { evidence: '附件1-1!B5' },
      },
      {
        when: 'less done than an item of 附件1-2 says',
        given: sheets({
          '附件1-2':
            '附件1-2\n序号 | 指标 | 单位 | 目标 | 完成\n1 | 督导 | 小时 | 200 | 120\n2 | 培训 | 小时 | 50 | 30',
          绩效: text('产出 | 督导（小时） | 200 | 102 | ', ' | 培训（小时） | 50 | 30 | '),
        }),
        tells: ['warning 绩效!D2'],
        says: '完成值这里是 102小时，附件1-2是 120',
      },
    ],
    silent: [
      {
        when: 'the same figures',
        given: sheets({ '附件1-1': ANNEX, 绩效: text('产出 | 电访（次） | 200 | 130 | ') }),
      },
      {
        when: 'an indicator that is counted in another way',
        given: sheets({ '附件1-1': ANNEX, 绩效: text('产出 | 专业个案（节） | 60 | 30 | ') }),
      },
      {
        when: 'figures of another period, both other',
        given: sheets({ '附件1-1': ANNEX, 绩效: text('产出 | 电访 | 400 | 390 | ') }),
      },
      {
        when: 'tables of two years',
        given: sheets({
          '2021': text('产出 | 个案 | 60 | 61 | ', ' | 小组 | 28 | 28 | ', ' | 活动 | 50 | 50 | '),
          '2022': text('产出 | 个案 | 68 | 70 | ', ' | 小组 | 30 | 30 | ', ' | 活动 | 50 | 62 | '),
        }),
      },
      {
        when: 'two indicators whose names begin alike',
        given: sheets({
          一: text('产出 | 志愿者 | 60 | 61 | ', ' | 志愿者队伍 | 2 | 2 | '),
          二: text('产出 | 志愿者队伍 | 2 | 2 | '),
        }),
      },
    ],
  },
  'performance-weights': {
    fires: [
      {
        when: 'the weights of Yongping, 90% (F3)',
        given: sheets({ Sheet1: IN_CELLS }),
        tells: ['warning Sheet1!A3 Sheet1!A16 Sheet1!A19'],
        says: '一级指标的权重合计是 90%，不是 100%：产出指标 50%、效益指标 30%、满意度指标 10%；其余 10% 如果是预算执行率，请写明。',
      },
      {
        when: 'points in a column',
        given: sheets({
          Sheet1:
            '一级指标 | 三级指标 | 分值 | 指标值 | 完成值\n产出 | 个案 | 30 | 68 | 70\n^ | 小组 | 30 | 30 | 30\n效益 | 资源 | 60 | 50 | 50',
        }),
        tells: ['warning Sheet1!C2:C4'],
        says: '一级指标的权重合计是 120%，不是 100%：产出 60%、效益 60%。',
      },
    ],
    silent: [
      { when: 'weights of 100%', given: table('产出（60%） | 个案 | 68 | 70 | ', '效益（40%） | 资源 | 50 | 50 | ') },
      {
        when: 'a third each',
        given: table(
          '产出（33.3%） | 个案 | 68 | 70 | ',
          '效益（33.3%） | 资源 | 5 | 5 | ',
          '满意（33.3%） | 率 | 9 | 9 | ',
        ),
      },
      {
        when: 'weights of some groups alone',
        given: table('产出（60%） | 个案 | 68 | 70 | ', '效益 | 资源 | 50 | 50 | '),
      },
      { when: 'one kind of indicators alone', given: table('产出（50%） | 个案 | 68 | 70 | ') },
    ],
  },
});
