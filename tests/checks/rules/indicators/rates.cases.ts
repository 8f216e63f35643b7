import { digitAgainstRate } from '../../../../src/checks/rules/indicators/digit-against-rate';
import { farAboveTarget } from '../../../../src/checks/rules/indicators/far-above-target';
import { figuresCopied } from '../../../../src/checks/rules/indicators/figures-copied';
import { tenTimesNeighbours } from '../../../../src/checks/rules/indicators/ten-times-neighbours';
import type { Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

const cells = (changed: Seed['cells']): Given => ({ seed: { cells: changed ?? {} } });

/** One indicator without rates: target and completed of each zone, from row 3 on. */
const zones = (...figures: readonly (readonly [target: number | string, completed: number | string])[]): Given => {
  const rows = figures.map(([target, completed], index) => `片区${index + 1} | ${target} | ${completed}`);
  return { sheets: { Sheet1: ['片区 | 电访 | <', '^ | 协议量 | 完成量', ...rows].join('\n') } };
};

/** Two indicators of three zones: target and completed of each. */
const pairs = (...rows: readonly string[]): Given => ({
  sheets: {
    Sheet1: ['片区 | 电访 | < | 入户探访 | <', '^ | 协议量 | 完成量 | 协议量 | 完成量', ...rows].join('\n'),
  },
});

/** Four indicators under their headers: what a zone completed of 400 each. */
const FOUR = ['片区 | 电访 | < | 入户探访 | < | 咨询个案 | < | 社区活动 | <', `^${' | 协议量 | 完成量'.repeat(4)}`];
const zoneRow = (zone: number, row: string): string => `片区${zone} | 400 | ${row.split(' ').join(' | 400 | ')}`;

/** Two zones in one table. */
const done = (first: string, second: string): Given => ({
  sheets: { Sheet1: [...FOUR, zoneRow(1, first), zoneRow(2, second)].join('\n') },
});

/** The same with a sheet for each zone. */
const doneApart = (first: string, second: string): Given => ({
  sheets: {
    甲: [...FOUR, zoneRow(1, first)].join('\n'),
    乙: [...FOUR, zoneRow(2, second)].join('\n'),
  },
});

testRules([digitAgainstRate, farAboveTarget, figuresCopied, tenTimesNeighbours], {
  'digit-against-rate': {
    fires: [
      {
        when: 'a digit too many beside the percentage of the right figure (C1)',
        given: cells({ '附件1-2!B5': 1200 }),
        tells: ['warning 附件1-2!B5'],
        says: '专业人员督导的完成数是 1200，按此为 600.00%，填写的百分比却是 60.00%；完成数多半多打了一位，应为 120。',
        details: { evidence: '附件1-2!C5', wrong: '附件1-2!B5 附件1-2!C5', restsOn: '附件1-2!B5 附件1-2!A5' },
      },
      {
        when: 'a digit too few, which the target may have too many',
        given: cells({ '附件1-2!B5': 12, '附件1-2!C5': '60%' }),
        tells: ['warning 附件1-2!B5 附件1-2!A5'],
        says: '完成数 12、协议数 200，按此为 6.00%，填写的百分比却是 60.00%',
      },
      {
        when: 'a digit too few of the target, where a tenth of what is done is no number of anything',
        given: cells({ '附件1-1!C5': 46, '附件1-1!D5': 302, '附件1-1!E5': '65.65%' }),
        tells: ['warning 附件1-1!C5'],
        says: '的完成数 302、协议数 46，按此为 656.52%，填写的百分比却是 65.65%；协议数多半少打了一位。',
      },
      {
        when: 'a zone',
        given: cells({ '附件1-1!D5': 600 }),
        tells: ['warning 附件1-1!D5'],
        details: { zone: '片区1' },
      },
    ],
    silent: [
      { when: 'a figure that is off by another number', given: cells({ '附件1-2!B5': 1300 }) },
      { when: 'a percentage that is ten times too large itself', given: cells({ '附件1-2!C5': 6 }) },
      {
        when: 'a percentage by formula, which follows the figure',
        given: { seed: { cells: { '附件1-2!B5': 1200 }, formulas: { '附件1-2!C5': '=B5/2000' } } },
      },
    ],
  },
  'figures-copied': {
    fires: [
      {
        when: 'a zone with the figures of another (C8)',
        given: done('181 359 217 22', '181 359 217 22'),
        tells: ['warning Sheet1!C4 Sheet1!E4 Sheet1!G4 Sheet1!I4'],
        says: '片区1、片区2的完成数逐项相同',
        details: { evidence: 'Sheet1!C3 Sheet1!E3 Sheet1!G3 Sheet1!I3' },
      },
      {
        when: 'a zone on a sheet of its own',
        given: doneApart('181 359 217 22', '181 359 217 22'),
        tells: ['warning 乙!C3 乙!E3 乙!G3 乙!I3'],
        says: '片区1、片区2的完成数逐项相同',
      },
      {
        when: 'a zone where one of the two has nothing to do',
        given: done('181 359 217 22', '181 359 217 /'),
        tells: ['warning Sheet1!C4 Sheet1!E4 Sheet1!G4'],
        says: '片区1、片区2的完成数逐项相同',
      },
      {
        when: 'an indicator with the figures of another and targets of its own',
        given: pairs('片区1 | 590 | 359 | 410 | 359', '片区2 | 890 | 506 | 460 | 506', '片区3 | 420 | 226 | 340 | 226'),
        tells: ['warning Sheet1!E3:E5'],
        says: '电访（量）、入户探访（量）在各片区的完成数完全相同，协议数却不同',
      },
    ],
    silent: [
      { when: 'one figure of another size', given: done('181 359 217 22', '181 359 217 23') },
      { when: 'figures that cannot be compared for the most part', given: done('12341 / / 22', '12341 217 359 /') },
      {
        when: 'one figure of another size on a sheet of its own',
        given: doneApart('181 359 217 22', '181 359 218 22'),
      },
      { when: 'small figures, which are easily the same', given: done('8 9 217 2', '8 9 217 2') },
      { when: 'all that was agreed, of both', given: done('400 400 400 22', '400 400 400 22') },
      { when: 'round figures', given: done('180 360 220 20', '180 360 220 20') },
      { when: 'one figure throughout', given: done('41 41 41 41', '41 41 41 41') },
      {
        when: 'one kind of work under two names, with the same targets',
        given: pairs('片区1 | 590 | 359 | 590 | 359', '片区2 | 890 | 506 | 890 | 506', '片区3 | 420 | 226 | 420 | 226'),
      },
    ],
  },

  'far-above-target': {
    fires: [
      {
        when: 'more than 300% in one zone (C1)',
        given: cells({ '附件1-1!D5': 301, '附件1-1!E5': 3.01 }),
        tells: ['warning 附件1-1!E5'],
        says: '片区1 电访（量） 301.00%（301/100），远超协议数（其他片区最高 60.00%），请核对协议数、完成数和计量单位。',
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
        says: '片区1 电访（量） 250.00%（250/100）、片区2 电访（量） 400.00%（400/100），远超协议数，请',
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
        says: '专业人员督导 4200.00%（8400/200），远超协议数',
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
