import { experiencedFormula } from '../../../../src/checks/rules/arithmetic/experienced-formula';
import { figureMissing } from '../../../../src/checks/rules/arithmetic/figure-missing';
import { formulaDeviates } from '../../../../src/checks/rules/arithmetic/formula-deviates';
import { rateOverwritten } from '../../../../src/checks/rules/arithmetic/rate-overwritten';
import type { Cell } from '../../../../src/workbook/snapshot';
import { textSheet } from '../../../forms/support/text-sheet';
import type { Seed } from '../../small-station';
import { testRules, type FiringCase, type Given } from '../rule-tester';
import { attendance, attendanceByType } from './attendance-text';

const cells = (changed: Seed['cells']): Given => ({ seed: { cells: changed ?? {} } });

/** One cell of the small station with another formula, and the value that it comes to. */
const withFormula = (cell: string, formula: string, value: number, more: Seed['cells'] = {}): Given => ({
  seed: { cells: { ...more, [cell]: value }, formulas: { [cell]: formula } },
});

const deviating = (
  when: string,
  [cell, formula, value, more]: Parameters<typeof withFormula>,
  severity: 'error' | 'warning',
  says: string,
): FiringCase => ({ when, given: withFormula(cell, formula, value, more), tells: [`${severity} ${cell}`], says });

const PRESENT = (row: number): string => `=COUNTIF(G${row}:X${row},"√")`;
/** Marks for being in post alone. */
const IN_POST = (row: number): string =>
  `=${Array.from('GJMPSV', (column) => `COUNTIF(${column}${row},"√")`).join('+')}`;
const IN_POST_OF_ROW_9 = IN_POST(9).replaceAll(/([A-Z])9/g, '$$$1$$9');
const subtotalFormulas = (without: number, formulaOf = PRESENT): Record<string, string> =>
  Object.fromEntries(
    [7, 8, 9, 10, 11, 12, 13, 14].filter((row) => row !== without).map((row) => [`附件2!Y${row}`, formulaOf(row)]),
  );

/** A wrong count of marks, and a 有效人次 that only takes it over. */
const takenOver = (formula: string): Given => {
  const given = attendanceByType(`
    持证社工 | 甲 | √ | √ | √ | 3 | 3
    持证社工 | 乙 | √ | √ | √ | 3 | 3
    持证社工 | 小计 | 2 | 1 | 2 | 6 | 6
    持证社工 | 社工有效人次小计 | 2 | 1 | 2 | 6 | 6`);
  if (!('sheets' in given)) return given;
  const sheet = textSheet('Sheet1', given.sheets['Sheet1'] ?? '');
  const isTaken = ({ row, column }: Cell): boolean => row === 6 && column === 3;
  return { snapshots: [{ ...sheet, cells: sheet.cells.map((cell) => (isTaken(cell) ? { ...cell, formula } : cell)) }] };
};

/** 附件1-2 of half a year with one item that recurs, and the formula of its percentage. */
const recurring = (requirement: string, done: number, formula: string, value: number): Given => {
  const sheet = textSheet(
    'Sheet1',
    `
      附件1-2 指标完成情况统计表（2024年9月1日至2025年2月28日）
      协议内容 | 指标要求 | 完成情况 | 百分比
      站务例会 | ${requirement} | ${done} | ${formula}`,
  );
  return {
    snapshots: [{ ...sheet, cells: sheet.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value })) }],
  };
};

const RATE_ROWS = [5, 6, 7, 10, 11, 12];
const rateFormulas = (...without: readonly number[]): Record<string, string> =>
  Object.fromEntries(
    RATE_ROWS.filter((row) => !without.includes(row)).map((row) => [`附件1-1!E${row}`, `=D${row}/C${row}`]),
  );

/** The two-year column made of the subtotals of these rows, one for each worker. */
const experiencedOf = (...rows: readonly number[]): Seed => ({
  cells: Object.fromEntries(rows.map((row, index) => [`附件2!Z${7 + index}`, row === 14 ? 3 : 6])),
  formulas: Object.fromEntries(rows.map((row, index) => [`附件2!Z${7 + index}`, `=Y${row}`])),
});

testRules([formulaDeviates, rateOverwritten, figureMissing, experiencedFormula], {
  'formula-deviates': {
    fires: [
      {
        when: 'a 有效人次 that takes over another month',
        given: takenOver('=E6'),
        tells: ['error Sheet1!D7'],
      },
      deviating(
        'a rate of another row that comes out wrong',
        ['附件1-1!E5', '=D6/C6', 0.4, { '附件1-1!D6': 40 }],
        'warning',
        '片区1 电访（量）的百分比写的是 40.00%，按数据重算为 60.00%：公式引用的是 D6/C6，不是本行（第 5 行）的 D5/C5，可改为 =D5/C5',
      ),
      deviating(
        'a rate of another row that comes out right',
        ['附件1-1!E5', '=D6/C6', 0.6],
        'warning',
        '片区1 电访（量）的百分比的公式有误：公式引用的是 D6/C6，不是本行（第 5 行）的 D5/C5，可改为 =D5/C5（目前数值恰好正确',
      ),
      {
        when: 'what recurs, divided by neither what is due in the period nor in the year',
        given: recurring('每月不少于2场', 14, '=C3/20', 14 / 20),
        tells: ['warning Sheet1!D3'],
      },
      deviating('a rate upside down', ['附件1-1!E5', '=C5/D5', 100 / 60], 'warning', '公式把分子分母颠倒了（=C5/D5）'),
      deviating(
        'a rate that is no division of its row',
        ['附件1-1!E5', '=ROUND(D5*0.01,2)', 0.6],
        'warning',
        '公式（=ROUND(D5*0.01,2)）不是 D5/C5',
      ),
      deviating('a total without a zone', ['附件1-1!D7', '=SUM(D5:D5)', 60], 'error', '公式（=SUM(D5:D5)）漏掉了 D6'),
      deviating(
        'a subtotal without most of its marks',
        ['附件2!Y7', '=COUNTIF(G7:G7,"√")', 1],
        'error',
        '漏掉了 J7、M7、P7、S7…',
      ),
      deviating(
        'a total with a zone twice',
        ['附件1-1!D7', '=SUM(D5:D6)+D6', 180],
        'error',
        '公式（=SUM(D5:D6)+D6）重复计入了 D6',
      ),
      deviating(
        'a number typed into a total',
        ['附件1-1!D7', '=SUM(D5:D6)+5', 125],
        'error',
        '公式（=SUM(D5:D6)+5）里手写了数字 5',
      ),
      deviating(
        'a total that adds another one',
        ['附件1-1!B12', '=B10+B11+B7', 12],
        'error',
        '公式（=B10+B11+B7）把别的合计也加了进去',
      ),
      {
        when: 'a sum over another month, not calculated yet',
        given: attendance(`
          甲 | √ | √ | √ | 3
          乙 | √ | √ | √ | 3
          合计 | =COUNTIF(B4:B5,"√") | =COUNTIF(B4:B5,"√") | =COUNTIF(D4:D5,"√") | 6`),
        tells: ['warning Sheet1!C6'],
        says: '公式（=COUNTIF(B4:B5,"√")）引用了别的列',
      },
    ],
    silent: [
      { when: 'what recurs over the whole year', given: recurring('每月不少于2场', 14, '=C3/24', 14 / 24) },
      { when: 'what recurs over the period', given: recurring('每月不少于2场', 14, '=C3/12', 14 / 12) },
      { when: 'what recurs over the year, with little done', given: recurring('每季度不少于3篇', 1, '=C3/12', 1 / 12) },
      { when: 'what recurs every week', given: recurring('每周不少于1次', 26, '=C3/52', 26 / 52) },
      { when: 'a rate that shows nothing for no target', given: withFormula('附件1-1!E5', '=IFERROR(D5/C5,"/")', 0.6) },
      { when: 'a 有效人次 that takes over a wrong count: the count is at fault', given: takenOver('=D6') },
      { when: 'a total that adds its zones one by one', given: withFormula('附件1-1!D7', '=D5+D6', 120) },
      {
        when: 'a rate over the range of its row',
        given: withFormula('附件1-1!E5', '=IF(COUNT(C5:D5)<2,"/",D5/C5)', 0.6),
      },
      {
        when: 'a count of its own marks one by one',
        given: withFormula('附件2!Y7', `=${Array.from('GJMPSV', (column) => `COUNTIF(${column}7,"√")`).join('+')}`, 6),
      },
    ],
  },

  'rate-overwritten': {
    fires: [
      {
        when: 'a wrong number typed among formulas',
        given: { seed: { cells: { '附件1-1!E5': 0.5 }, formulas: rateFormulas(5) } },
        tells: ['warning 附件1-1!E5'],
        says: '片区1 电访（量）的百分比应为公式，却是手填的 50.00%，按数据重算为 60.00%',
      },
      {
        when: 'a sum typed over by its rounded value, wrong by the half that it lacks (B3)',
        given: {
          seed: {
            workers: { 4: { presence: '½√√√√√', contract: '2024.9.20-2026.9.19' } },
            cells: { '附件2!Y10': 6 },
            formulas: subtotalFormulas(10),
          },
        },
        tells: ['warning 附件2!Y10'],
      },
      {
        when: 'a sum typed over by what it comes to',
        given: { seed: { formulas: subtotalFormulas(10) } },
        tells: ['note 附件2!Y10'],
        says: '社工4号的人员到岗小计应为公式，却是手填的 6（数值正确）',
      },
      {
        when: 'a sum that is right, and that a copied formula would make wrong: the marks that it would not count are named',
        given: { seed: { cells: { '附件2!J10': '√ ' }, formulas: subtotalFormulas(10, IN_POST) } },
        tells: ['note 附件2!Y10'],
        says: '（数值正确）。相邻单元格的公式放到这里只会得 5：它不统计 J10 的写法',
      },
      {
        when: 'a sum that is right, beside a formula that names another row in any case: no mark is to blame',
        given: { seed: { formulas: subtotalFormulas(10, (row) => (row === 9 ? IN_POST_OF_ROW_9 : IN_POST(row))) } },
        tells: ['note 附件2!Y10'],
        says: /（数值正确）。?(?:相邻单元格的公式放到这里会得 \d+，复制后请核对。)?$/,
      },
      {
        when: 'a rate typed over by its rounded value',
        given: { seed: { cells: { '附件1-1!C5': 90, '附件1-1!E5': 0.67 }, formulas: rateFormulas(5) } },
        tells: ['note 附件1-1!E5'],
      },
    ],
    silent: [
      { when: 'a form without formulas', given: cells({ '附件1-1!E5': 0.5 }) },
      {
        when: 'a rate beside formulas with targets of their own typed in',
        given: {
          sheets: {
            '1-2': `附件1-2 指标完成情况统计表
            服务内容 | 指标要求 | 完成情况 | 完成百分比
            专业督导 | 督导960小时 | 640 | =C3/960
            志愿者 | 新增志愿者60名 | 41 | 68.33%
            资源链接 | 链接资源30次 | 22 | =C5/30
            社区调研 | 完成社区调研3个 | 2 | =C6/3`,
          },
        },
      },
      { when: 'numbers typed into half of the cells', given: { seed: { formulas: rateFormulas(5, 6, 7) } } },
      { when: 'a `/` among formulas', given: { seed: { cells: { '附件1-1!E5': '/' }, formulas: rateFormulas(5) } } },
    ],
  },

  'figure-missing': {
    fires: [
      {
        when: 'a blank rate',
        given: cells({ '附件1-1!E5': null }),
        tells: ['note 附件1-1!E5'],
        says: '片区1 电访（量）的百分比没有填写，按数据应为 60.00%',
      },
      {
        when: 'a `/` where a total is due',
        given: cells({ '附件1-1!D7': '/' }),
        tells: ['warning 附件1-1!D7'],
        says: '电访（量）完成数合计写的是“/”，按数据应为 120',
      },
      {
        when: 'a blank column of rates, as one',
        given: cells(Object.fromEntries(RATE_ROWS.map((row) => [`附件1-1!E${row}`, null]))),
        tells: ['note 附件1-1!E5:E7 附件1-1!E10:E12'],
        says: '片区1 电访（量）的百分比等 6 格没有填写，按数据应为 60.00%',
      },
      {
        when: 'a row of `/` where totals are due, as one',
        given: cells({ '附件1-1!B7': '/', '附件1-1!C7': '/', '附件1-1!D7': '/' }),
        tells: ['warning 附件1-1!B7:D7'],
        says: '投入社工人数合计等 3 格写的是“/”，按数据应为 6',
      },
      {
        when: 'blank subtotals, each by itself: they stand in rows of their own',
        given: cells({ '附件2!Y7': null, '附件2!Y8': null }),
        tells: ['warning 附件2!Y7', 'warning 附件2!Y8'],
      },
    ],
    silent: [
      {
        when: 'a `/` without a target',
        given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/', '附件1-1!E5': '/', '附件1-1!C7': 100, '附件1-1!D7': 60 }),
      },
      {
        when: 'a blank rate without a target',
        given: cells({ '附件1-1!C5': '/', '附件1-1!D5': '/', '附件1-1!E5': null, '附件1-1!C7': 100, '附件1-1!D7': 60 }),
      },
      {
        when: 'heads of each month, which need no sum over the months',
        given: attendance('甲 | √ | √ | √ | 3\n当月在岗人数 | 1 | 1 | 1 |'),
      },
    ],
  },

  'experienced-formula': {
    fires: [
      {
        when: 'the subtotal of another row, with another value',
        given: { seed: experiencedOf(14, 8, 9, 10, 11, 12, 13, 14) },
        tells: ['warning 附件2!Z7'],
        says: '社工1号（第7行）的从业2年以上到岗小计引用了别的行（=Y14）',
      },
      {
        when: 'the subtotal of another row that is the same',
        given: { seed: experiencedOf(8, 8, 9, 10, 11, 12, 13, 14) },
        tells: ['warning 附件2!Z7'],
        says: '（目前数值恰好正确）',
      },
    ],
    silent: [
      { when: 'the subtotal of its own row', given: { seed: experiencedOf(7, 8, 9, 10, 11, 12, 13, 14) } },
      {
        when: 'a column of which half refers to other rows',
        given: { seed: experiencedOf(8, 9, 10, 11, 11, 12, 13, 14) },
      },
      {
        when: 'a formula without a cell',
        given: {
          seed: {
            cells: { '附件2!Z7': 0 },
            formulas: { ...experiencedOf(7, 8, 9, 10, 11, 12, 13, 14).formulas, '附件2!Z7': '=0' },
          },
        },
      },
    ],
  },
});
