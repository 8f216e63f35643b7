import { completedWithoutTarget } from '../../../../src/checks/rules/indicators/completed-without-target';
import { countFractional } from '../../../../src/checks/rules/indicators/count-fractional';
import { countNegative } from '../../../../src/checks/rules/indicators/count-negative';
import { figuresImpossible } from '../../../../src/checks/rules/indicators/figures-impossible';
import { zoneWorkersStep } from '../../../../src/checks/rules/indicators/zone-workers-step';
import type { Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

const cells = (changed: Seed['cells']): Given => ({ seed: { cells: changed ?? {} } });

/** 总体服务 beside one zone: its items, one to a line. */
const overall = (items: string): Given => ({
  sheets: {
    Sheet1: `
      片区 | 电访 | < | <
      ^ | 协议量 | 完成量 | 百分比
      片区1 | 10 | 5 | 50%
      合计 | 10 | 5 | 50%
      总体服务 | 协议内容 | 指标要求 | 完成量 | 百分比
      ${items.trim()}`,
  },
});

/** 附件1-2 as a list: 指标, 单位, 目标, 完成, 完成率. */
const hours = (items: string): Given => ({
  sheets: { Sheet1: `附件1-2\n序号 | 指标 | 单位 | 目标 | 完成 | 完成率\n${items.trim()}` },
});

/** One zone with the figures of one indicator: its measures, then target and completed of each. */
const measures = (
  group: string,
  named: readonly string[],
  ...figures: readonly (readonly [string, string])[]
): Given => {
  const columns = named.flatMap((measure) => [`协议${measure}`, `完成${measure}`]);
  const header = `片区 | ${group}${' | <'.repeat(columns.length - 1)}`;
  const row = `片区1 | ${figures.flat().join(' | ')}`;
  return { sheets: { Sheet1: [header, `^ | ${columns.join(' | ')}`, row].join('\n') } };
};
const cases = (...figures: readonly (readonly [string, string])[]): Given =>
  measures('专业个案', ['接案数', '节数', '结案数'], ...figures);
/** Cases under the titles of a year of a purchase that began in 2023. */
const casesOf = (year: number, note = ''): Given => {
  const titles = [
    '项目服务采购周期：2023年9月1日至2026年8月31日',
    `年度服务协议时间：${year}年9月1日至${year + 1}年8月31日`,
  ];
  const table = `
    片区 | 专业个案 | < | < | < | < | <
    ^ | 协议接案数 | 完成接案数 | 协议节数 | 完成节数 | 协议结案数 | 完成结案数
    片区1 | 8 | 4 | 48 | 20 | 6 | 5`;
  return { sheets: { Sheet1: `${titles.join('\n')}${table}\n${note}` } };
};
const groups = (...figures: readonly (readonly [string, string])[]): Given =>
  measures('专业小组', ['个数', '节数', '人次'], ...figures);
const activities = (...figures: readonly (readonly [string, string])[]): Given =>
  measures('社区活动', ['次数', '人次'], ...figures);

testRules([countNegative, countFractional, completedWithoutTarget, zoneWorkersStep, figuresImpossible], {
  'count-negative': {
    fires: [
      {
        when: 'fewer than none completed in a zone (C8)',
        given: cells({ '附件1-1!D5': -5 }),
        tells: ['error 附件1-1!D5'],
        says: '片区1 电访（量）是负数：-5。',
        details: { zone: '片区1' },
      },
      { when: 'a target below zero', given: cells({ '附件1-1!C11': -50 }), tells: ['error 附件1-1!C11'] },
      {
        when: 'an item of 附件1-2',
        given: cells({ '附件1-2!B5': -0.5 }),
        tells: ['error 附件1-2!B5'],
        says: '专业人员督导是负数：-0.5。',
        details: { zone: null },
      },
      {
        when: 'an item of 总体服务',
        given: overall('^ | 社区调研 | 2 | -1 | -50%'),
        tells: ['error Sheet1!D6'],
        says: '社区调研是负数：-1。',
      },
      {
        when: 'workers of a zone',
        given: cells({ '附件1-1!B6': -3 }),
        tells: ['error 附件1-1!B6'],
        says: '片区2 投入社工人数是负数：-3。',
        details: { zone: '片区2' },
      },
    ],
    silent: [
      { when: 'nothing completed', given: cells({ '附件1-1!D5': 0 }) },
      { when: 'a total, which follows from its zones', given: cells({ '附件1-1!D7': -120, '附件1-1!B7': -6 }) },
      { when: 'a rate', given: cells({ '附件1-1!E5': -0.6 }) },
      { when: 'no workers', given: cells({ '附件1-1!B6': 0 }) },
    ],
  },

  'count-fractional': {
    fires: [
      {
        when: 'half a visit completed (C8)',
        given: cells({ '附件1-1!D5': 60.5 }),
        tells: ['warning 附件1-1!D5'],
        says: '片区1 电访（量）是小数 60.5，个数、节数、人次应为整数。',
        details: { zone: '片区1' },
      },
      { when: 'a target', given: cells({ '附件1-1!C5': 100.5 }), tells: ['warning 附件1-1!C5'] },
      {
        when: 'an item of 总体服务',
        given: overall('^ | 社区调研 | 2 | 1.5 | 75%'),
        tells: ['warning Sheet1!D6'],
      },
      {
        when: 'an item of 附件1-2 that counts whole things',
        given: hours('1 | 宣传推文 | 篇 | 48 | 24.5 | 51.04%'),
        tells: ['warning Sheet1!E3'],
        says: '宣传推文是小数 24.5',
      },
    ],
    silent: [
      { when: 'half an hour', given: hours('1 | 专业人员督导 | 小时 | 1960 | 980.5 | 50.03%') },
      { when: 'a total, which follows from its zones', given: cells({ '附件1-1!D7': 120.5 }) },
      { when: 'a fraction below zero, which is told as such', given: cells({ '附件1-1!D5': -0.5 }) },
      { when: 'half a worker', given: cells({ '附件1-1!B5': 2.5 }) },
    ],
  },

  'completed-without-target': {
    fires: [
      {
        when: 'work done where the agreement has the indicator for the other zone alone (C2)',
        given: cells({ '附件1-1!C5': '/' }),
        tells: ['note 附件1-1!C5 附件1-1!D5'],
        says: '电访（量）的协议数是“/”，却完成了 60；',
        details: { zone: '片区1' },
      },
      {
        when: 'a target of zero',
        given: cells({ '附件1-1!C5': 0 }),
        tells: ['warning 附件1-1!C5 附件1-1!D5'],
        says: '电访（量）的协议数是 0，却完成了 60；',
      },
      {
        when: 'all zones of one indicator as one, a zero among them',
        given: cells({ '附件1-1!C5': '/', '附件1-1!C6': 0 }),
        tells: ['warning 附件1-1!C5:C6 附件1-1!D5:D6'],
        says: '电访（量）的协议数是 0，却完成了 120；',
        details: { zone: null },
      },
      {
        when: 'two indicators, each by itself',
        given: cells({ '附件1-1!C5': '/', '附件1-1!C10': '/' }),
        tells: ['note 附件1-1!C5 附件1-1!D5', 'note 附件1-1!C10 附件1-1!D10'],
      },
    ],
    silent: [
      {
        when: 'files of people in need, of which no number need be agreed',
        given: cells({ '附件1-1!C3': '困难群众和特殊群体建档', '附件1-1!C5': '/' }),
      },
      {
        when: 'no such indicator for any zone',
        given: cells({ '附件1-1!C5': '/', '附件1-1!C6': '/', '附件1-1!C7': '/' }),
      },
      {
        when: 'items of 总体服务 without a number agreed',
        given: overall('^ | 社区调研 | / | 1 | /\n ^ | 培育社会组织 | / | 2 | /'),
      },
      { when: 'no such indicator and nothing done', given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/' }) },
      { when: 'no such indicator and a zero', given: cells({ '附件1-1!C5': '/', '附件1-1!D5': 0 }) },
      { when: 'a target left blank, which is an omission', given: cells({ '附件1-1!C5': null }) },
      { when: 'a total without a target, which follows from its zones', given: cells({ '附件1-1!C7': '/' }) },
    ],
  },

  'zone-workers-step': {
    fires: [
      {
        when: 'a third of a worker (C5)',
        given: cells({ '附件1-1!B5': 2.3 }),
        tells: ['warning 附件1-1!B5'],
        says: '片区1的投入社工人数 2.3 不是 0.5 的倍数。',
        details: { zone: '片区1' },
      },
    ],
    silent: [
      { when: 'half a worker', given: cells({ '附件1-1!B5': 2.5 }) },
      { when: 'a total, which follows from its zones', given: cells({ '附件1-1!B7': 5.3 }) },
      { when: 'a number below zero, which is told as such', given: cells({ '附件1-1!B5': -0.3 }) },
      { when: 'no number', given: cells({ '附件1-1!B5': '/' }) },
    ],
  },

  'figures-impossible': {
    fires: [
      {
        when: 'fewer sessions than groups held (C8)',
        given: groups(['4', '4'], ['24', '3'], ['240', '40']),
        tells: ['error Sheet1!E3 Sheet1!C3'],
        says: '片区1 专业小组：节数 3 少于个数 4。',
        details: { wrong: 'Sheet1!E3' },
      },
      {
        when: 'fewer sessions agreed than groups',
        given: groups(['24', '2'], ['4', '12'], ['240', '120']),
        tells: ['error Sheet1!D3 Sheet1!B3'],
        says: '节数 4 少于个数 24',
      },
      {
        when: 'fewer sessions agreed than cases',
        given: cases(['8', '4'], ['6', '20'], ['4', '2']),
        tells: ['error Sheet1!D3 Sheet1!B3'],
        says: '片区1 专业个案：节数 6 少于接案数 8。',
      },
      {
        when: 'more cases closed than opened',
        given: cases(['8', '4'], ['48', '20'], ['6', '5']),
        tells: ['error Sheet1!G3 Sheet1!C3'],
        says: '片区1 专业个案：结案 5 多于接案 4。',
      },
      {
        when: 'more cases closed than opened in the first year of a purchase',
        given: casesOf(2023),
        tells: ['error Sheet1!G5 Sheet1!C5'],
      },
      {
        when: 'more cases closed than opened in a later year, where some may be of the year before',
        given: casesOf(2024),
        tells: ['note Sheet1!G5 Sheet1!C5'],
        says: '结案 5 多于接案 4，含上年度结转的个案请注明',
      },
      {
        when: 'people without an activity',
        given: activities(['4', '0'], ['200', '120']),
        tells: ['error Sheet1!C3 Sheet1!E3'],
        says: '片区1 社区活动：没有开展却有 120 人次。',
      },
      {
        when: 'activities without people',
        given: activities(['4', '2'], ['200', '0']),
        tells: ['error Sheet1!E3 Sheet1!C3'],
        says: '片区1 社区活动：开展了 2 次却没有服务人次。',
      },
      {
        when: 'fewer people than activities',
        given: activities(['4', '3'], ['200', '2']),
        tells: ['error Sheet1!E3 Sheet1!C3'],
        says: '片区1 社区活动：人次 2 少于开展次数 3。',
      },
      {
        when: 'sessions and people without a group, as one',
        given: groups(['4', '0'], ['24', '12'], ['240', '120']),
        tells: ['error Sheet1!C3 Sheet1!G3 Sheet1!E3'],
        says: '片区1 专业小组：没有开展却有 120 人次；个数是 0 却有 12 节。',
        details: { wrong: 'Sheet1!C3' },
      },
      {
        when: 'targets and completed figures, each by itself',
        given: groups(['24', '4'], ['4', '3'], ['240', '40']),
        tells: ['error Sheet1!D3 Sheet1!B3', 'error Sheet1!E3 Sheet1!C3'],
      },
    ],
    silent: [
      { when: 'as many sessions as groups', given: groups(['4', '2'], ['4', '2'], ['240', '2']) },
      { when: 'cases that had no session yet', given: cases(['8', '8'], ['48', '4'], ['6', '1']) },
      { when: 'cases carried over, as a note says', given: casesOf(2024, '注：片区1结案含上年度结转个案1个') },
      { when: 'as many cases closed as opened', given: cases(['8', '4'], ['48', '20'], ['6', '4']) },
      { when: 'more cases closed than opened, as was agreed', given: cases(['8', '4'], ['48', '20'], ['10', '5']) },
      { when: 'more cases to be closed than to be opened', given: cases(['8', '4'], ['48', '20'], ['10', '4']) },
      { when: 'a target of people without one of activities', given: activities(['0', '2'], ['200', '40']) },
      { when: 'nothing held and nobody there', given: groups(['4', '0'], ['24', '0'], ['240', '0']) },
      { when: 'a measure that the agreement does not have', given: activities(['4', '2'], ['/', '/']) },
    ],
  },
});
