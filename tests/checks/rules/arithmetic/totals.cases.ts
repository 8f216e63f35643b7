import { sumsDisagree } from '../../../../src/checks/rules/arithmetic/sums-disagree';
import { totalWrong } from '../../../../src/checks/rules/arithmetic/total-wrong';
import type { Seed } from '../../small-station';
import { testRules } from '../rule-tester';
import { attendance } from './attendance-text';

const cells = (changed: Seed['cells']) => ({ seed: { cells: changed ?? {} } });

const TOTALS = ['B7', 'C7', 'D7', 'B12', 'C12', 'D12'] as const;
const totalFormula = (cell: (typeof TOTALS)[number]): [cell: string, formula: string] => {
  const [column, last] = [cell.slice(0, 1), Number(cell.slice(1))];
  return [`附件1-1!${cell}`, `=SUM(${column}${last - 2}:${column}${last - 1})`];
};

const list = (line: string, ...figures: readonly string[]): string => `
  附件1-1
  清河镇社工站指标完成情况表（2024年7月1日-2024年12月31日）
  ${line}
  服务指标 | 内容 | 协议量 | 完成量
  电访 | 数量 | ${figures[0]}
  专业个案 | 接案 | ${figures[1]}
  ^ | 节数 | ${figures[2]}`;

/** A sheet for each of two zones, and one that sums them. */
const zoneSheets = (line: string, ...figures: readonly string[]) => ({
  sheets: {
    东: list('服务片区：东片区 | 投入社工人数 | 3', '100 | 50', '4 | 2', '24 | 12'),
    西: list('服务片区：西片区 | 投入社工人数 | 2', '120 | 60', '3 | 1', '18 | 6'),
    汇总: list(line, ...figures),
  },
});

/** Two pages of one table, with a total at the end. */
const pages = (total: string) => ({
  sheets: {
    Sheet1: `
      片区 | 电访 | < | 家访 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量
      东片区 | 10 | 5 | 4 | 1
      西片区 | 20 | 6 | 4 | 2
      片区 | 电访 | < | 家访 | <
      ^ | 协议量 | 完成量 | 协议量 | 完成量
      南片区 | 30 | 7 | 4 | 3
      中片区 | 40 | 8 | 4 | 4
      合计 | ${total}`,
  },
});

/** Zones with what was completed in each quarter, and in all. */
const quarters = (...rows: readonly string[]) => ({
  sheets: {
    Sheet1: ['片区 | 电访 | < | < | <', '^ | 协议量 | 一季度完成 | 二季度完成 | 合计完成', ...rows].join('\n'),
  },
});
const EAST = '东片区 | 100 | 20 | 30 | 50';
const WEST = '西片区 | 100 | 15 | 25 | 40';
const SOUTH = '南片区 | 100 | 10 | 35 | 45';

/** 附件1-2 as a list of hours with its total. */
const hours = (...rows: readonly string[]) => ({
  sheets: { Sheet1: ['附件1-2', '协议内容 | 指标要求（小时） | 完成情况（小时）', ...rows].join('\n') },
});

testRules([totalWrong, sumsDisagree], {
  'total-wrong': {
    fires: [
      {
        when: 'a total of what was completed, with the rate that follows from it',
        given: cells({ '附件1-1!D7': 130, '附件1-1!E7': 0.65 }),
        tells: ['error 附件1-1!D7'],
        says: '电访（量）完成数合计写的是 130，按数据重算为 120',
      },
      {
        when: 'a total of targets',
        given: cells({ '附件1-1!C12': 90 }),
        tells: ['error 附件1-1!C12'],
        says: '入户探访（量）协议数合计写的是 90，按数据重算为 100',
      },
      {
        when: 'what was completed in all, where the other rows add up their quarters',
        given: quarters(EAST, WEST, SOUTH, '北片区 | 100 | 12 | 18 | 33'),
        tells: ['error Sheet1!E6'],
        says: '北片区 电访（量）完成数（各期之和）写的是 33，按数据重算为 30',
      },
      {
        when: 'a total of workers',
        given: cells({ '附件1-1!B7': 7 }),
        tells: ['error 附件1-1!B7'],
        says: '投入社工人数合计写的是 7，按数据重算为 6',
      },
      {
        when: 'a number over zones without the indicator',
        given: cells({ '附件1-1!C5': '/', '附件1-1!C6': '/' }),
        tells: ['error 附件1-1!C7'],
        says: '写的是 200，按数据重算为 /',
      },
      {
        when: 'what a list of items comes to',
        given: hours('督导 | 100 | 50', '培训 | 60 | 40', '合计 | 160 | 99'),
        tells: ['error Sheet1!C5'],
        says: '各项完成数合计写的是 99，按数据重算为 90',
      },
      {
        when: 'a sum of the zones of two pages',
        given: pages('100 | 62 | 16 | 10'),
        tells: ['error Sheet1!C9'],
        says: '电访（量）完成数合计写的是 62，按数据重算为 26',
      },
      {
        when: 'a sum of zones on sheets of their own',
        given: zoneSheets('服务片区：全站合计 | 投入社工人数 | 5', '220 | 101', '7 | 3', '42 | 18'),
        tells: ['error 汇总!D5'],
        says: '电访（量）完成数合计写的是 101，按数据重算为 110',
      },
      {
        when: 'their workers in the lines above',
        given: zoneSheets('服务片区：全站合计 | 投入社工人数 | 6', '220 | 110', '7 | 3', '42 | 18'),
        tells: ['error 汇总!C3'],
        says: '投入社工人数合计写的是 6，按数据重算为 5',
      },
    ],
    silent: [
      { when: 'quarters that add up', given: quarters(EAST, WEST, SOUTH) },
      {
        when: 'quarters that are cumulative',
        given: quarters('东片区 | 100 | 20 | 50 | 50', '西片区 | 100 | 15 | 40 | 40', '南片区 | 100 | 10 | 45 | 45'),
      },
      { when: 'the sum of a list of items', given: hours('督导 | 100 | 50', '培训 | 60 | 40', '合计 | 160 | 90') },
      {
        when: 'a sum that has nothing to do with the items, of other units perhaps',
        given: hours('督导 | 100 | 50', '培训 | 60 | 40', '合计 | 2 | 2'),
      },
      {
        when: 'a sum of targets that stand in sentences',
        given: hours('督导 | 督导100小时 | 50', '培训 | 每季度15小时 | 40', '合计 | 160 | 90'),
      },
      { when: 'the sum of the zones of two pages', given: pages('100 | 26 | 16 | 10') },
      {
        when: 'the sum of zones on sheets of their own',
        given: zoneSheets('服务片区：全站合计 | 投入社工人数 | 5', '220 | 110', '7 | 3', '42 | 18'),
      },
      { when: 'a zone without the indicator', given: cells({ '附件1-1!C5': '/', '附件1-1!C7': 100 }) },
      { when: 'a total that is blank', given: cells({ '附件1-1!C7': null }) },
      {
        when: 'a number typed among formulas, which is told as such',
        given: {
          seed: {
            cells: { '附件1-1!D7': 130 },
            formulas: Object.fromEntries(TOTALS.filter((cell) => cell !== 'D7').map(totalFormula)),
          },
        },
      },
    ],
  },

  'sums-disagree': {
    fires: [
      {
        when: "a mark that its worker's subtotal and its month's sum both do not count",
        given: attendance(`
          甲 | √ | √ | √ | 2
          乙 | √ | √ | √ | 3
          合计 | 2 | 1 | 2 | 5`),
        tells: ['error Sheet1!C4 Sheet1!E4 Sheet1!C6'],
        says: 'C4 与行、列两个方向的合计都对不上：E4 2、C6 1，按 C4 现在的内容应为 3、2',
      },
      {
        when: 'a half without a reason that both of its sums count as a whole',
        given: attendance(`
          甲 | √ | 0.5 | √ | 3
          乙 | √ | √ | √ | 3
          合计 | 2 | 2 | 2 | 6`),
        tells: ['error Sheet1!C4 Sheet1!E4 Sheet1!C6'],
      },
      {
        when: "what a zone completed, other than its rate and its column's total say",
        given: cells({ '附件1-1!D5': 50 }),
        tells: ['error 附件1-1!D5 附件1-1!E5 附件1-1!D7'],
        says: 'D5 与行、列两个方向的合计都对不上：E5 60.00%、D7 120，按 D5 现在的内容应为 50.00%、110',
      },
      {
        when: "a zone's target likewise",
        given: cells({ '附件1-1!C5': 120 }),
        tells: ['error 附件1-1!C5 附件1-1!E5 附件1-1!C7'],
      },
    ],
    silent: [
      {
        when: 'a picture in place of a mark, which is told as what it is',
        given: attendance(`
          甲 | #VALUE! | √ | √ | 3
          乙 | √ | √ | √ | 3
          合计 | 2 | 2 | 2 | 6`),
      },
      {
        when: 'two months that are off by as much: neither mark is to blame',
        given: attendance(`
          甲 | √ | √ | √ | 2
          乙 | √ | √ | √ | 3
          合计 | 1 | 1 | 2 | 5`),
      },
      {
        when: 'sums off by different amounts',
        given: attendance(`
          甲 | √ | √ | √ | 2
          乙 | √ | √ | √ | 3
          合计 | 2 | 0 | 2 | 5`),
      },
      {
        when: 'a half with a reason, counted as a whole by both of its sums',
        given: attendance(`
          甲 | √ | 0.5 | —— | 2 | 2024年10月10日离职
          乙 | √ | √ | √ | 3 |
          合计 | 2 | 2 | 1 | 5 |`),
      },
      {
        when: 'a total and a rate that need different figures',
        given: cells({ '附件1-1!E5': 0.5, '附件1-1!D7': 140 }),
      },
    ],
  },
});
