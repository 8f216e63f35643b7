import { farAboveTarget } from '../../../../src/checks/rules/indicators/far-above-target';
import { tenTimesNeighbours } from '../../../../src/checks/rules/indicators/ten-times-neighbours';
import type { Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

const cells = (changed: Seed['cells']): Given => ({ seed: { cells: changed ?? {} } });

/** One indicator without rates: target and completed of each zone, from row 3 on. */
const zones = (...figures: readonly (readonly [target: number | string, completed: number | string])[]): Given => {
  const rows = figures.map(([target, completed], index) => `片区${index + 1} | ${target} | ${completed}`);
  return { sheets: { Sheet1: ['片区 | 电访 | <', '^ | 协议量 | 完成量', ...rows].join('\n') } };
};

testRules([farAboveTarget, tenTimesNeighbours], {
  'far-above-target': {
    fires: [
      {
        when: 'more than 300% in one zone (C1)',
        given: cells({ '附件1-1!D5': 301, '附件1-1!E5': 3.01 }),
        tells: ['warning 附件1-1!E5'],
        says: '片区1 电访（量） 301.00%，远超协议数，请核对协议数、完成数和计量单位。',
        details: { zone: '片区1', evidence: '附件1-1!D5 附件1-1!C5', restsOn: '附件1-1!D5 附件1-1!C5' },
      },
      {
        when: '300% and no more, which is a note',
        given: cells({ '附件1-1!D5': 300, '附件1-1!E5': 3 }),
        tells: ['note 附件1-1!E5'],
      },
      {
        when: 'two zones of one indicator as one, the higher rate first',
        given: cells({ '附件1-1!D5': 250, '附件1-1!E5': 2.5, '附件1-1!D6': 400, '附件1-1!E6': 4 }),
        tells: ['warning 附件1-1!E6 附件1-1!E5'],
        says: '片区1 电访（量） 250.00%、片区2 电访（量） 400.00%，远超协议数',
        details: { zone: null, evidence: '附件1-1!D6 附件1-1!C6 附件1-1!D5 附件1-1!C5', restsOn: '' },
      },
      {
        when: 'a zone and the total that follows from it, at the zone alone',
        given: cells({ '附件1-1!D5': 500, '附件1-1!E5': 5, '附件1-1!D7': 560, '附件1-1!E7': 2.8 }),
        tells: ['warning 附件1-1!E5'],
      },
      {
        when: 'a total alone, with the zones behind it',
        given: cells({ '附件1-1!D7': 420, '附件1-1!E7': 2.1 }),
        tells: ['note 附件1-1!E7'],
        says: '合计 电访（量） 210.00%',
        details: {
          restsOn: '附件1-1!D7 附件1-1!C7 附件1-1!D5 附件1-1!C5 附件1-1!D6 附件1-1!C6',
        },
      },
      {
        when: 'two indicators, each by itself',
        given: cells({ '附件1-1!D5': 250, '附件1-1!D10': 125 }),
        tells: ['note 附件1-1!E5', 'note 附件1-1!E10'],
      },
      {
        when: 'a stated rate that does not stand out, which may be right',
        given: cells({ '附件1-1!D5': 601 }),
        tells: ['warning 附件1-1!E5'],
        says: '601.00%',
        details: { restsOn: '附件1-1!D5 附件1-1!C5 附件1-1!E5' },
      },
      {
        when: 'a figure written as text, which is read all the same',
        given: cells({ '附件1-1!D5': '601', '附件1-1!E5': 6.01 }),
        tells: ['warning 附件1-1!E5'],
        details: { restsOn: '附件1-1!C5' },
      },
      {
        when: 'a requirement with a letter among its digits, of which the rest was read',
        given: cells({ '附件1-2!A5': '专业人员督导2O10小时' }),
        tells: ['warning 附件1-2!C5'],
        details: { restsOn: '附件1-2!B5 附件1-2!A5 附件1-2!C5' },
      },
      {
        when: 'an item of 附件1-2',
        given: cells({ '附件1-2!B5': 8400, '附件1-2!C5': 42 }),
        tells: ['warning 附件1-2!C5'],
        says: '专业人员督导 4200.00%，远超协议数',
        details: { zone: null },
      },
      {
        when: 'a form without rates, at what was completed',
        given: zones([10, 25], [10, 5]),
        tells: ['note Sheet1!C3'],
      },
    ],
    silent: [
      { when: '200%', given: cells({ '附件1-1!D5': 200, '附件1-1!E5': 2 }) },
      { when: 'work without a target, which has no rate', given: cells({ '附件1-1!C5': 0, '附件1-1!D5': 500 }) },
      { when: 'a stated rate alone', given: cells({ '附件1-1!E5': 6 }) },
    ],
  },

  'ten-times-neighbours': {
    fires: [
      {
        when: 'a target of ten times as much with a tenth of the rate (C9)',
        given: zones([80, 60], [1000, 60], [120, 80]),
        tells: ['warning Sheet1!B4'],
        says: '片区2 电访（量）的协议数 1000 是其他片区（中位数 100）的 10 倍，可能多打了一位。',
        details: { zone: '片区2', evidence: 'Sheet1!B3 Sheet1!B5', wrong: 'Sheet1!B4', restsOn: 'Sheet1!B4' },
      },
      {
        when: 'the median of three zones',
        given: zones([90, 60], [1000, 60], [100, 60], [300, 200]),
        tells: ['warning Sheet1!B4'],
        says: '（中位数 100）',
      },
      {
        when: 'a figure of ten times as much that is a third of its target',
        given: zones([100, 60], [1800, 600], [100, 60]),
        tells: ['warning Sheet1!C4'],
        says: '片区2 电访（量）的完成数 600 是其他片区（中位数 60）的 10 倍，可能多打了一位。',
      },
      {
        when: 'a figure of ten times as much without a target',
        given: zones([100, 60], ['/', 600], [100, 60]),
        tells: ['warning Sheet1!C4'],
      },
      {
        when: 'a figure of ten times as much with a target of zero',
        given: zones([100, 60], [0, 600], [100, 60]),
        tells: ['warning Sheet1!C4'],
      },
      {
        when: 'a target of ten times as much with nothing completed',
        given: zones([100, 60], [1000, '/'], [100, 60]),
        tells: ['warning Sheet1!B4'],
      },
      {
        when: 'a tenfold target of a zone of half the usual size: its rate is a tenth of theirs',
        given: zones([100, 60], [500, 30], [100, 70]),
        tells: ['warning Sheet1!B4'],
        says: '协议数 500 是其他片区（中位数 100）的 5 倍',
      },
    ],
    silent: [
      { when: 'a big zone with big figures', given: zones([100, 60], [1000, 600], [100, 60]) },
      { when: 'nine times as much', given: zones([100, 60], [1800, 540], [100, 60]) },
      { when: 'as much as some and ten times as little as others', given: zones([1000, 600], [1000, 600], [100, 60]) },
      { when: 'a rate above 300%, which is told as such', given: zones([100, 60], [150, 600], [100, 60]) },
      { when: 'one neighbour alone', given: zones([100, 60], [1000, 60]) },
      { when: 'neighbours that have next to nothing', given: zones([100, 0], [100, 10], [100, 1]) },
      { when: 'five times the target and a rate like the others', given: zones([100, 60], [500, 300], [100, 70]) },
      {
        when: 'five times the target and a rate that a lost digit does not explain',
        given: zones([100, 60], [500, 3], [100, 70]),
      },
      { when: 'four times the target of a zone of half the size', given: zones([100, 60], [400, 24], [100, 70]) },
      { when: 'five times the target where the others have no rate', given: zones([100, '/'], [500, 30], [100, '/']) },
    ],
  },
});
