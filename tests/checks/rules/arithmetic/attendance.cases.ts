import { effectiveWrong } from '../../../../src/checks/rules/arithmetic/effective-wrong';
import { grandTotalWrong } from '../../../../src/checks/rules/arithmetic/grand-total-wrong';
import { monthSubtotalWrong } from '../../../../src/checks/rules/arithmetic/month-subtotal-wrong';
import { shownValueDiffers } from '../../../../src/checks/rules/arithmetic/shown-value-differs';
import { subtotalRounded } from '../../../../src/checks/rules/arithmetic/subtotal-rounded';
import { workerSubtotalWrong } from '../../../../src/checks/rules/arithmetic/worker-subtotal-wrong';
import { testRules, type Given } from '../rule-tester';
import { attendance, attendanceByType, attendanceShownAs } from './attendance-text';

const LATE = { presence: '½√√√√√', contract: '2024.9.20-2026.9.19' };
const late = (subtotal: number): Given => ({ seed: { workers: { 4: LATE }, cells: { '附件2!Y10': subtotal } } });

/** Two sums, each of the workers since the one before it. */
const zoned = (second: string): Given =>
  attendance(`
    甲 | √ | √ | √ | 3
    乙 | √ | √ | √ | 3
    小计 | 2 | 2 | 2 | 6
    丙 | √ | √ | √ | 3
    小计 | ${second}
    合计 | 3 | 3 | 3 | 9`);

/** Two kinds of worker, each with a sum of its own, and the sum of both. */
const typed = (certified: string, total: string, effective = '1 | 1 | 0.5 | 2.5 | 2.5'): Given =>
  attendanceByType(`
    持证社工 | 甲 | √ | √ | 0.5 | 2.5 | 2.5
    持证社工 | 小计 | ${certified}
    持证社工 | 社工有效人次小计 | ${effective}
    非持证社工 | 乙 | √ | √ | √ | 3 | 0
    非持证社工 | 小计 | 1 | 1 | 1 | 3 | 0
    总计 | | ${total}`);

/** Two quarters one below the other, each with a 总计 of its own two kinds. */
const quarters = (secondTotal: string): Given => ({
  sheets: {
    Sheet1: `
      清河镇社工站购买服务项目社工到岗情况统计表
      评估周期：2024年9月1日至2025年2月28日
      类型 | 姓名 | 9月 | 10月 | 11月 | 人员到岗小计
      持证社工 | 甲 | √ | √ | √ | 3
      持证社工 | 小计 | 1 | 1 | 1 | 3
      非持证社工 | 乙 | √ | √ | √ | 3
      非持证社工 | 小计 | 1 | 1 | 1 | 3
      总计 | | 2 | 2 | 2 | 6

      类型 | 姓名 | 12月 | 1月 | 2月 | 人员到岗小计
      持证社工 | 甲 | √ | √ | √ | 3
      持证社工 | 小计 | 1 | 1 | 1 | 3
      非持证社工 | 乙 | √ | - | √ | 2
      非持证社工 | 小计 | 1 | 0 | 1 | 2
      总计 | | ${secondTotal}`,
  },
});

const CERTIFIED = '1 | 1 | 0.5 | 2.5 | 2.5';
const TOTAL = '2 | 2 | 1.5 | 5.5 | 2.5';

/** Two tables of two months each; the 小计 of the second one are given. */
const halves = (...second: readonly [string, string, string]): Given => {
  const table = (months: string, subtotals: readonly string[]): string => `
    社工到岗情况统计表（评估周期：2024年9月1日至2024年12月31日）
    姓名 | 类型 | ${months} | 人员到岗小计
    ${['甲', '乙', '丙'].map((name, index) => `${name} | 持证 | √ | √ | ${subtotals[index]}`).join('\n')}`;
  return { sheets: { 上: table('9月 | 10月', ['2', '2', '2']), 下: table('11月 | 12月', second) } };
};

/** Two half-years one below the other whose second counts on in both columns of sums; `below`: its sums of sums. */
const wholeYear = (below: string): Given => ({
  sheets: {
    Sheet1: `
      社工到岗情况统计表（评估周期：2024年9月1日至2024年12月31日）
      类型 | 姓名 | 9月 | 10月 | 人员到岗小计 | 从业2年以上小计
      持证社工 | 甲 | √ | √ | 2 | 2
      持证社工 | 乙 | √ | √ | 2 | 2
      小计 | < | 2 | 2 | 4 | 4
      非持证社工 | 丙 | √ | √ | 2 | 0
      小计 | < | 1 | 1 | 2 | 0
      总计 | < | 3 | 3 | 6 | 4

      类型 | 姓名 | 11月 | 12月 | 全年人员到岗小计 | 从业2年以上小计
      持证社工 | 甲 | √ | √ | 4 | 4
      持证社工 | 乙 | √ | 0.5 | 3.5 | 3.5
      小计 | < | 2 | 1.5 | 7.5 | ${below}
      非持证社工 | 丙 | √ | √ | 4 | 0
      小计 | < | 1 | 1 | 4 | 0
      总计 | < | 3 | 2.5 | 11.5 | 7.5`,
  },
});

testRules(
  [workerSubtotalWrong, monthSubtotalWrong, effectiveWrong, grandTotalWrong, subtotalRounded, shownValueDiffers],
  {
    'worker-subtotal-wrong': {
      fires: [
        {
          when: 'a subtotal that is not the sum of the marks',
          given: { seed: { cells: { '附件2!Y7': 5 } } },
          tells: ['error 附件2!Y7'],
          says: '社工1号的人员到岗小计写的是 5，按数据重算为 6',
        },
        { when: 'a half that is left out', given: late(5), tells: ['error 附件2!Y10'] },
        {
          when: 'one of subtotals that count on from the table of the months before',
          given: halves('4', '4', '3.5'),
          tells: ['error 下!E5'],
          says: '丙的人员到岗小计写的是 3.5，按数据重算为 4',
        },
      ],
      silent: [
        { when: 'subtotals that count on from the table of the months before', given: halves('4', '4', '4') },
        { when: 'subtotals of each table by itself', given: halves('2', '2', '2') },
        { when: 'a half', given: late(5.5) },
        { when: 'a half counted as a whole', given: late(6) },
        { when: 'a subtotal that is blank', given: { seed: { cells: { '附件2!Y7': null } } } },
      ],
    },

    'month-subtotal-wrong': {
      fires: [
        {
          when: 'a sum over the workers since the sum before it',
          given: zoned('1 | 2 | 1 | 3'),
          tells: ['error Sheet1!C8'],
          says: '2024年10月人员到位小计写的是 2，按数据重算为 1',
        },
        {
          when: 'a sum over the workers of one kind',
          given: typed('1 | 1 | 1.5 | 2.5 | 2.5', TOTAL),
          tells: ['error Sheet1!E5'],
        },
      ],
      silent: [
        { when: 'sums of the workers since the sum before', given: zoned('1 | 1 | 1 | 3') },
        { when: 'a rounded half', given: typed('1 | 1 | 1 | 2.5 | 2.5', TOTAL) },
        {
          when: 'heads of each month, which need no sum over the months',
          given: attendance('甲 | √ | √ | √ | 3\n当月在岗人数 | 1 | 1 | 1 |'),
        },
      ],
    },

    'effective-wrong': {
      fires: [
        {
          when: 'effective person-months that are not the sum of the marks',
          given: typed(CERTIFIED, TOTAL, '1 | 2 | 0.5 | 2.5 | 2.5'),
          tells: ['error Sheet1!D6'],
          says: '2024年10月人员到位有效人次写的是 2，按数据重算为 1',
        },
      ],
      silent: [{ when: 'a half', given: typed(CERTIFIED, TOTAL) }],
    },

    'grand-total-wrong': {
      fires: [
        {
          when: 'a month that is not the sum of the two kinds',
          given: typed(CERTIFIED, '2 | 3 | 1.5 | 5.5 | 2.5'),
          tells: ['error Sheet1!D9'],
          says: '2024年10月人员到位总计写的是 3，按数据重算为 2',
        },
        {
          when: 'person-months of the station',
          given: typed(CERTIFIED, '2 | 2 | 1.5 | 6.5 | 2.5'),
          tells: ['error Sheet1!F9'],
          says: '“总计”的人员到岗小计写的是 6.5，按数据重算为 5.5',
        },
        {
          when: 'the two-year column of the station',
          given: typed(CERTIFIED, '2 | 2 | 1.5 | 5.5 | 5.5'),
          tells: ['error Sheet1!G9'],
          says: '“总计”的从业2年以上到岗小计写的是 5.5，按数据重算为 2.5',
        },
        {
          when: 'both columns of one kind',
          given: typed('1 | 1 | 0.5 | 1.5 | 0', TOTAL),
          tells: ['error Sheet1!F5', 'error Sheet1!G5'],
          says: '“小计”的人员到岗小计写的是 1.5，按数据重算为 2.5',
        },
        {
          when: 'person-months of the second of two quarters',
          given: quarters('2 | 1 | 2 | 7'),
          tells: ['error Sheet1!F15'],
          says: '“总计”的人员到岗小计写的是 7，按数据重算为 5',
        },
        {
          when: 'the two-year column of a half-year that takes in the one before, summed with that again',
          given: wholeYear('11.5'),
          tells: ['error Sheet1!F13'],
          says: '“小计”的从业2年以上到岗小计写的是 11.5，按数据重算为 7.5',
        },
        {
          when: 'heads that are insured',
          given: { seed: { cells: { '附件2!B16': '总计', '附件2!H16': 9 } } },
          tells: ['error 附件2!H16'],
          says: '2024年9月社保购买总计写的是 9，按数据重算为 8',
        },
      ],
      silent: [
        { when: 'columns of a half-year that take in the one before (B5)', given: wholeYear('7.5') },
        ...[8, 7.5].map((insured) => ({
          when: `half a month of insurance counted as ${insured} in all`,
          given: { seed: { cells: { '附件2!H7': 0.5, '附件2!B16': '总计', '附件2!H16': insured } } },
        })),
        { when: 'sums with a half', given: typed(CERTIFIED, TOTAL) },
        { when: 'a total for each of two quarters', given: quarters('2 | 1 | 2 | 5') },
        {
          when: 'a sum that follows from one that is wrong',
          given: typed('1 | 3 | 0.5 | 2.5 | 2.5', '2 | 4 | 1.5 | 5.5 | 2.5'),
        },
      ],
    },

    'subtotal-rounded': {
      fires: [
        {
          when: 'a half counted as a whole',
          given: late(6),
          tells: ['warning 附件2!Y10'],
          says: '社工4号的人员到岗小计写的是 6，按数据重算为 5.5',
        },
      ],
      silent: [
        { when: 'a half', given: late(5.5) },
        { when: 'a half that is left out, which is no rounding', given: late(5) },
      ],
    },

    'shown-value-differs': {
      fires: [
        {
          when: 'sums with a half in a format without decimals, as one note',
          given: attendanceShownAs('0', '甲 | √ | 0.5 | √ | 2.5\n乙 | √ | √ | √ | 3\n合计 | 2 | 1.5 | 2 | 5.5'),
          tells: ['note Sheet1!E4 Sheet1!C6 Sheet1!E6'],
          says: '3 个合计带半个月，却按整数显示（如 2.5 显示为 3）',
        },
        {
          when: 'a format with thousands',
          given: attendanceShownAs('#,##0', '甲 | √ | 0.5 | √ | 2.5'),
          tells: ['note Sheet1!E4'],
        },
      ],
      silent: [
        {
          when: 'a format with a decimal',
          given: attendanceShownAs('0.0', '甲 | √ | 0.5 | √ | 2.5\n合计 | 1 | 0.5 | 1 | 2.5'),
        },
        { when: 'whole numbers', given: attendanceShownAs('0', '甲 | √ | √ | √ | 3\n合计 | 1 | 1 | 1 | 3') },
      ],
    },
  },
);
