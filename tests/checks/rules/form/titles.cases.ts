import { agreementNotAYear } from '../../../../src/checks/rules/form/agreement-not-a-year';
import { datesMissing } from '../../../../src/checks/rules/form/dates-missing';
import { periodMissing } from '../../../../src/checks/rules/form/period-missing';
import { periodOutsideAgreement } from '../../../../src/checks/rules/form/period-outside-agreement';
import { periodWrong } from '../../../../src/checks/rules/form/period-wrong';
import { periodsDiffer } from '../../../../src/checks/rules/form/periods-differ';
import { stageDiffers } from '../../../../src/checks/rules/form/stage-differs';
import { stationsDiffer } from '../../../../src/checks/rules/form/stations-differ';
import type { CellValue } from '../../../../src/workbook/snapshot';
import { testRules } from '../rule-tester';

const INDICATORS = '附件1-1!A2';
const HOURS = '附件1-2!A2';
const UNDATED = '广州市太平镇社工站购买服务项目指标完成情况统计表';
const BACKWARDS = '年度服务协议时间：2025年8月31日至2024年9月1日';
const title = (period: string): string => `${UNDATED}（${period}）`;
const cells = (changed: Readonly<Record<string, CellValue>>) => ({ seed: { cells: changed } });

testRules(
  [
    agreementNotAYear,
    stageDiffers,
    periodWrong,
    periodOutsideAgreement,
    periodsDiffer,
    periodMissing,
    stationsDiffer,
    datesMissing,
  ],
  {
    'period-wrong': {
      fires: [
        {
          when: 'a period backwards',
          given: cells({ [HOURS]: title('2025年2月28日至2024年9月1日') }),
          tells: ['error 附件1-2!A2'],
          says: '评估周期结束（2024年9月1日）早于开始（2025年2月28日）',
        },
        {
          when: 'a day that does not exist',
          given: cells({ [INDICATORS]: title('2024年9月31日至2025年2月28日') }),
          tells: ['error 附件1-1!A2'],
          says: '评估周期含不存在的日期',
        },
        {
          when: 'a year of another century (B8)',
          given: cells({ [HOURS]: title('2024年9月1日至2205年2月28日') }),
          tells: ['error 附件1-2!A2'],
          says: '评估周期的年份2205有误',
        },
        {
          when: 'one date alone in a title',
          given: cells({ [HOURS]: title('2024年9月1日') }),
          tells: ['error 附件1-2!A2'],
          says: '评估周期缺少开始或结束日期',
        },
        {
          when: 'the end alone, as the day up to which all is counted',
          given: cells({ [HOURS]: title('截至2025年2月28日') }),
          tells: ['note 附件1-2!A2'],
          says: '评估周期缺少开始或结束日期',
        },
        {
          when: 'one date alone in a line under a title',
          given: cells({ '附件2!A3': '评估周期：2024年9月1日至' }),
          tells: ['error 附件2!A3'],
        },
        {
          when: 'a fault that is repeated word by word once',
          given: cells({ '附件2!A3': BACKWARDS, '附件2!A4': BACKWARDS }),
          tells: ['error 附件2!A3 附件2!A4'],
        },
      ],
      silent: [{ when: 'a period in other words', given: cells({ [HOURS]: title('2024.9.1-2025.2.28') }) }],
    },
    'period-outside-agreement': {
      fires: [
        {
          when: 'a period outside the agreement',
          given: cells({ '附件2!A4': '年度服务协议时间：2024年10月1日至2025年8月31日' }),
          tells: ['error 附件1-1!A2 附件2!A4'],
          says: '评估周期（2024年9月1日至2025年2月28日）超出年度服务协议时间（2024年10月1日至2025年8月31日）',
        },
        {
          when: 'an agreement outside the purchase',
          given: cells({ '附件2!A3': '项目服务采购周期：2024年10月1日至2025年8月31日' }),
          tells: ['error 附件2!A4 附件2!A3'],
        },
        {
          when: 'an agreement that neither fits, which is named first',
          given: cells({ '附件2!A4': '年度服务协议时间：2023年9月1日至2024年8月31日' }),
          tells: ['error 附件2!A4 附件1-1!A2 附件2!A3'],
          says: '；',
        },
      ],
      silent: [
        {
          when: 'a period that is the whole agreement',
          given: cells({ '附件2!A4': '年度服务协议时间：2024年9月1日至2025年2月28日' }),
        },
      ],
    },
    'stage-differs': {
      fires: [
        {
          when: 'a title of the final evaluation in the middle of the agreement (A7)',
          given: cells({
            [INDICATORS]: '广州市太平镇社工站末期评估指标完成情况统计表（2024年9月1日至2025年2月28日）',
          }),
          tells: ['warning 附件1-1!A2'],
          says: '，现按中期评估核算（应达进度 50.00%）',
        },
        {
          when: 'a cover that says another stage than was chosen',
          given: { sheets: { 封面: '清河镇社工站\n 2025年末期评估资料' }, parameters: { stage: 'midterm' } },
          tells: ['warning 封面!A2'],
        },
      ],
      silent: [
        {
          when: 'the stage that a title names',
          given: { sheets: { 封面: '2025年中期评估' }, parameters: { stage: 'midterm' } },
        },
        {
          when: 'what was put right since the mid-term',
          given: { sheets: { 封面: '末期评估资料\n 中期评估整改情况' }, parameters: { stage: 'final' } },
        },
        {
          when: 'a remark in a long text',
          given: { sheets: { 说明: '中期评估整改报告' }, parameters: { stage: 'final' } },
        },
      ],
    },
    'agreement-not-a-year': {
      fires: [
        {
          when: 'an agreement of eight months (C10)',
          given: cells({ '附件2!A4': '年度服务协议时间：2024年9月1日至2025年4月30日' }),
          tells: ['warning 附件2!A4'],
          says: '（2024年9月1日至2025年4月30日）共 8 个月，不是一年：应达进度按此为 75.00%，按一年为 50.00%',
          details: { wrong: '附件2!A4' },
        },
        {
          when: 'an agreement of two years',
          given: cells({ '附件2!A4': '年度服务协议时间：2024年9月1日至2026年8月31日' }),
          tells: ['warning 附件2!A4'],
        },
      ],
      silent: [
        {
          when: 'a year with some days less',
          given: cells({ '附件2!A4': '年度服务协议时间：2024年9月10日至2025年8月31日' }),
        },
        {
          when: 'the last months of a purchase of some years',
          given: cells({
            '附件2!A3': '项目服务采购周期：2022年9月1日至2025年4月30日',
            '附件2!A4': '年度服务协议时间：2024年9月1日至2025年4月30日',
          }),
        },
        { when: 'no agreement', given: cells({ '附件2!A4': null }) },
      ],
    },
    'periods-differ': {
      fires: [
        {
          when: 'another period in one title',
          given: cells({ [HOURS]: title('2024年9月1日至2025年3月31日') }),
          tells: ['warning 附件1-2!A2'],
          says: '附件1-2的评估周期为2024年9月1日至2025年3月31日，其他标题为2024年9月1日至2025年2月28日',
        },
      ],
      silent: [
        {
          when: 'the halves of the period beside the whole, each in a title of its own',
          given: cells({
            [INDICATORS]: title('2024年9月1日至2024年11月30日'),
            [HOURS]: title('2024年12月1日至2025年2月28日'),
            '附件2!A1': title('2024年9月1日至2025年2月28日'),
          }),
        },
        {
          when: 'halves of 附件2 below one another, each under the months that it holds, the later one inside the table',
          given: {
            sheets: {
              '附件1-1': `清河镇社工站指标完成情况统计表（2024年9月1日至2025年2月28日）
              片区 | 电访 | <\n ^ | 协议量 | 完成量\n 片区1 | 10 | 5\n 片区2 | 10 | 5`,
              附件2: `附件2 清河镇社工站购买服务项目社工到岗情况统计表
              一、2024年9月至2024年11月
              姓名 | 9月 | 10月 | 11月\n 甲01 | √ | √ | √\n 乙01 | √ | √ | √
              二、2024年12月至2025年2月
              姓名 | 12月 | 1月 | 2月\n 甲01 | √ | √ | √\n 乙01 | √ | √ | √`,
            },
          },
        },
        {
          when: 'two halves of the period, each in a title of its own',
          given: cells({
            [INDICATORS]: title('2024年9月1日至2024年11月30日'),
            [HOURS]: title('2024年12月1日至2025年2月28日'),
          }),
        },
      ],
    },
    'period-missing': {
      fires: [
        {
          when: 'no period in any title, where the months of 附件2 give it',
          given: cells({ [INDICATORS]: UNDATED, [HOURS]: UNDATED }),
          tells: ['note 附件1-1!A2 附件1-2!A2'],
          says: '按附件2的月份推定为2024年9月1日至2025年2月28日',
        },
        {
          when: 'no period at all',
          given: { seed: { cells: { [INDICATORS]: UNDATED, [HOURS]: UNDATED }, without: ['附件2'] } },
          tells: ['warning 附件1-1!A2 附件1-2!A2'],
          says: '应达进度无法核算',
        },
        {
          when: 'one title without the period that the other gives (B8)',
          given: cells({ [HOURS]: UNDATED }),
          tells: ['note 附件1-2!A2'],
          says: '附件1-2的标题没有写评估周期，附件1-1的标题写了',
        },
      ],
      silent: [
        {
          when: 'a period in a line of its own under the title',
          given: {
            sheets: {
              '附件1-1': `附件1-1 清河镇社工站指标完成情况统计表\n（2024年9月1日至2025年2月28日）
              片区 | 电访 | <\n ^ | 协议量 | 完成量\n 片区1 | 10 | 5\n 片区2 | 10 | 5`,
              '附件1-2': `附件1-2 清河镇社工站指标完成情况统计表（2024年9月1日至2025年2月28日）
              专业人员督导 | < | <\n 指标要求 | 完成情况 | 完成百分比\n 督导200小时 | 100 | 50%`,
            },
          },
        },
        { when: 'a title of other words without a period', given: cells({ [HOURS]: '专业督导与培训统计表' }) },
        {
          when: 'tables of a year by their own nature',
          given: {
            sheets: {
              绩效: '2022年度清河镇社工站绩效目标表\n一级指标 | 三级指标 | 指标值 | 完成值\n产出指标 | 个案 | 68 | 70',
              经费: '清河镇社工站资金使用情况表\n支出明细 | 预算金额（元） | 支出金额（元）\n人员经费 | 800 | 700',
            },
          },
        },
      ],
    },
    'stations-differ': {
      fires: [
        {
          when: 'another station in one title',
          given: cells({ [HOURS]: '石碁镇社工服务站购买服务项目指标完成情况统计表（2024年9月1日至2025年2月28日）' }),
          tells: ['warning 附件1-2!A2'],
          says: '附件1-2标题写的是“石碁镇社工服务站”，其他标题是“广州市太平镇社工站”',
        },
      ],
      silent: [
        {
          when: 'a short form of the name',
          given: cells({ '附件2!A2': '太平镇社工站购买服务项目社工到岗情况统计表' }),
        },
      ],
    },
    'dates-missing': {
      fires: [
        {
          when: 'an agreement without dates (B18)',
          given: cells({ '附件2!A4': '年度服务协议时间：' }),
          tells: ['note 附件2!A4'],
        },
      ],
      silent: [
        {
          when: 'dates in the next cell',
          given: cells({ '附件2!A4': '年度服务协议时间：', '附件2!B4': '2024年9月1日至2025年8月31日' }),
        },
      ],
    },
  },
);
