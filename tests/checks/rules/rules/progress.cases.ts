import { indicatorBehind } from '../../../../src/checks/rules/rules/indicator-behind';
import type { Seed } from '../../small-station';
import { testRules, type Given } from '../rule-tester';

const cells = (changed: Seed['cells'], more: Seed = {}): Given => ({ seed: { ...more, cells: changed ?? {} } });

type Figures = readonly [opened: number, done: number, sessions: number, held: number];

/** 专业个案 with two measures and no rates, half of it due: target and completed of each measure, zone by zone. */
const cases = (rows: readonly Figures[], total?: Figures): Given => ({
  sheets: {
    Sheet1: [
      '片区 | 专业个案 | < | < | <',
      '^ | 协议接案数 | 完成接案数 | 协议节数 | 完成节数',
      ...rows.map((row, index) => [`片区${index + 1}`, ...row].join(' | ')),
      ...(total ? [['合计', ...total].join(' | ')] : []),
    ].join('\n'),
  },
  parameters: { expectedProgress: 0.5 },
});

const manyZones = [30, 10, 40, 20, 30, 30, 30, 30, 30].map((done) => [100, done, 20, 20] as const);

testRules([indicatorBehind], {
  'indicator-behind': {
    fires: [
      {
        when: 'what a year of agreement would not leave behind, which rests on its dates',
        given: cells({
          '附件1-1!D5': 60,
          '附件1-1!E5': 0.6,
          '附件1-1!D6': 80,
          '附件1-1!E6': 0.8,
          '附件1-1!D7': 140,
          '附件1-1!E7': 0.7,
          '附件2!A4': '年度服务协议时间：2024年9月1日至2025年4月30日',
        }),
        tells: ['warning 附件1-1!E5 附件1-1!E7', 'warning 附件1-2!C5'],
        details: { restsOn: '附件2!A4 附件1-1!D5 附件1-1!C5' },
      },
      {
        when: 'a group as one, with its total and zones (C10)',
        given: cells({ '附件1-1!D5': 20, '附件1-1!E5': 0.2, '附件1-1!D7': 80, '附件1-1!E7': 0.4 }),
        tells: ['warning 附件1-1!E5 附件1-1!E7'],
        says: '电访低于应达进度50.00%。片区1 20.00%（20/100）、合计 40.00%（80/200）',
        details: { zone: null, evidence: '附件1-1!D5 附件1-1!D7', restsOn: '附件1-1!D5 附件1-1!C5' },
      },
      {
        when: 'two zones, of which neither is the cause',
        given: cells({ '附件1-1!D5': 20, '附件1-1!E5': 0.2, '附件1-1!D6': 49, '附件1-1!E6': 0.49 }),
        tells: ['warning 附件1-1!E5:E6'],
        says: '片区1 20.00%（20/100）、片区2 49.00%（49/100）',
        details: { zone: null, restsOn: '' },
      },
      {
        when: 'a stated rate that is not behind, which may be right',
        given: cells({ '附件1-1!D5': 20 }),
        tells: ['warning 附件1-1!E5'],
        details: { zone: '片区1', restsOn: '附件1-1!D5 附件1-1!C5 附件1-1!E5' },
      },
      {
        when: 'a zone on its own sheet and on that of all zones, named once with both cells',
        given: {
          sheets: {
            东片区: '片区 | 电访 | <\n^ | 协议量 | 完成量\n东片区 | 300 | 30',
            汇总: '片区 | 电访 | <\n^ | 协议量 | 完成量\n东片区 | 300 | 30\n西片区 | 200 | 180\n合计 | 500 | 210',
          },
          parameters: { expectedProgress: 0.5 },
        },
        tells: ['warning 东片区!C3 汇总!C3 汇总!C5'],
        says: '东片区 10.00%（30/300）、合计 42.00%（210/500）',
      },
      {
        when: 'two groups, each by itself',
        given: cells({ '附件1-1!D5': 20, '附件1-1!D10': 20 }),
        tells: ['warning 附件1-1!E5', 'warning 附件1-1!E10'],
      },
      {
        when: 'an item of 附件1-2, which stands for itself',
        given: cells({ '附件1-2!B5': 99 }),
        tells: ['warning 附件1-2!C5'],
        says: '专业人员督导低于应达进度50.00%。49.50%（99/200）',
        details: { zone: null, restsOn: '附件1-2!B5 附件1-2!C5' },
      },
      {
        when: 'two measures without rates as one, at what was completed',
        given: cases([
          [8, 2, 48, 12],
          [8, 6, 48, 20],
        ]),
        tells: ['warning Sheet1!C3 Sheet1!E3:E4'],
        says: '专业个案低于应达进度50.00%。接案数：片区1 25.00%（2/8）；节数：片区1 25.00%（12/48）、片区2 41.67%（20/48）',
        details: { zone: null, evidence: '', restsOn: '' },
      },
      {
        when: 'two measures of one zone, which are its own',
        given: cases([
          [8, 2, 48, 12],
          [8, 6, 48, 40],
        ]),
        tells: ['warning Sheet1!C3 Sheet1!E3'],
        details: { zone: '片区1', restsOn: 'Sheet1!C3 Sheet1!B3 Sheet1!E3 Sheet1!D3' },
      },
      {
        when: 'more zones than a sentence names, those furthest behind first',
        given: cases(manyZones),
        tells: ['warning Sheet1!C3:C11'],
        says: '接案数：片区2 10.00%（10/100）、片区4 20.00%（20/100）、片区1 30.00%（30/100）',
      },
      {
        when: 'more zones than a sentence names, counted at its end',
        given: cases(manyZones),
        tells: ['warning Sheet1!C3:C11'],
        says: '片区9 30.00%（30/100）等9处',
      },
      {
        when: 'a total of more zones than a sentence names, which comes before them',
        given: cases(manyZones, [900, 250, 180, 180]),
        tells: ['warning Sheet1!C3:C12'],
        says: '接案数：合计 27.78%（250/900）、片区2 10.00%（10/100）、片区4 20.00%（20/100）',
        details: { restsOn: '' },
      },
      {
        when: 'nothing completed',
        given: cells({ '附件1-2!B5': 0, '附件1-2!C5': 0 }),
        tells: ['warning 附件1-2!C5'],
        says: '0.00%（0/200）',
      },
      {
        when: 'a progress that is set higher',
        given: cells({}, { parameters: { expectedProgress: 0.7 } }),
        tells: ['warning 附件1-1!E5:E7', 'warning 附件1-2!C5'],
        says: '电访低于应达进度70.00%。片区1 60.00%（60/100）、片区2 60.00%（60/100）、合计 60.00%（120/200）',
      },
    ],
    silent: [
      { when: 'exactly the expected progress', given: cells({ '附件1-2!B5': 100, '附件1-2!C5': 0.5 }) },
      {
        when: 'a progress that is set lower',
        given: cells({ '附件1-2!B5': 99 }, { parameters: { expectedProgress: 0.4 } }),
      },
      {
        when: 'a total alone, which is wrong: it is told by itself',
        given: cells({ '附件1-1!D7': 80, '附件1-1!E7': 0.4 }),
      },
      { when: 'a stated rate alone', given: cells({ '附件1-1!E5': 0.2 }) },
      { when: 'no such indicator', given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/', '附件1-1!E5': '/' }) },
      {
        when: 'no period, of which nothing is due',
        given: { sheets: { Sheet1: '片区 | 电访 | <\n^ | 协议量 | 完成量\n片区1 | 10 | 1\n片区2 | 10 | 1' } },
      },
    ],
  },
});
