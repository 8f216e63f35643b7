import { coverHalf } from '../../../../src/checks/rules/form/cover-half';
import { markBlank } from '../../../../src/checks/rules/form/mark-blank';
import { markUncounted } from '../../../../src/checks/rules/form/mark-uncounted';
import { markUnknown } from '../../../../src/checks/rules/form/mark-unknown';
import { testRules } from '../rule-tester';

const row = (number: number, columns: string, value: null | string = null) =>
  Object.fromEntries(columns.split('').map((column) => [`附件2!${column}${number}`, value]));

/** The subtotal of the third worker counts ticks and adds halves. */
const COUNTED = { '附件2!Y9': '=COUNTIF(G9:X9,"√")/3+SUM(G9:X9)/3' };

const withCounts = (insured: string) => ({
  sheets: {
    附件2: `
      附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2024年12月31日）
      类型 | 序号 | 姓名 | 职位 | 11月 | < | < | 12月 | < | < | 人员到岗小计
      ^ | ^ | ^ | ^ | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | ^
      持证社工 | 1 | 甲01 | 站长 | √ | ${insured} | √ | √ | √ | √ | 2
      持证社工 | 2 | 甲02 | 社工 | √ | √ | √ | √ | √ | √ | 2
      小计 | < | < | < | 2 | =COUNTIF(F4:F5,"√") | 2 | 2 | 2 | 2 | 4
    `,
  },
});

testRules([markUnknown, markUncounted, coverHalf, markBlank], {
  'mark-unknown': {
    fires: [
      {
        when: 'a mark that is none',
        given: { seed: { cells: { '附件2!J9': '见备注' } } },
        tells: ['warning 附件2!J9'],
        says: '社工3号 2024年10月的标记“见备注”认不出，按不在岗计算',
      },
      {
        when: 'several marks of a worker that are written alike',
        given: { seed: { cells: { '附件2!G9': '在', '附件2!J9': '在', '附件2!P9': '在' } } },
        tells: ['warning 附件2!G9 附件2!J9 附件2!P9'],
        says: '社工3号 2024年9月至2024年10月、2024年12月的标记“在”认不出，按不在岗计算',
      },
      {
        when: 'wages that are said to be paid later',
        given: { seed: { cells: { '附件2!L9': '下月发放' } } },
        tells: ['warning 附件2!L9'],
        says: '社工3号 2024年10月的工资标记“下月发放”认不出，按未发放计',
      },
      {
        when: 'a half with another sign than the point, which no formula knows',
        given: { seed: { cells: { '附件2!J9': '0。5' } } },
        tells: ['warning 附件2!J9'],
        says: '社工3号 2024年10月的标记“0。5”按 0.5 计',
      },
      {
        when: 'a tick with the reason behind it, which counts as a tick',
        given: { seed: { cells: { '附件2!J9': '√（产假）' } } },
        tells: ['note 附件2!J9'],
        says: '社工3号 2024年10月的标记“√（产假）”带有说明，按 1 计',
      },
      {
        when: 'a tick with a note that says otherwise',
        given: { seed: { cells: { '附件2!J9': '√（半月）' } } },
        tells: ['warning 附件2!J9'],
      },
    ],
    silent: [
      { when: 'insurance bought by an organisation before', given: { seed: { cells: { '附件2!K9': '原单位购买' } } } },
      { when: 'another tick', given: { seed: { cells: { '附件2!J9': '✓' } } } },
      { when: 'a ticked box', given: { seed: { cells: { '附件2!J9': true } } } },
    ],
  },
  'mark-uncounted': {
    fires: [
      {
        when: "another tick than the one that the worker's subtotal counts",
        given: { seed: { cells: { '附件2!J9': '✓' }, formulas: COUNTED } },
        tells: ['warning 附件2!J9'],
        says: '社工3号 2024年10月的标记“✓”与表中公式统计的“√”写法不同',
      },
      {
        when: 'half a month as text, which no formula adds',
        given: { seed: { cells: { '附件2!J9': '0.5' }, formulas: COUNTED } },
        tells: ['warning 附件2!J9'],
      },
      {
        when: 'another tick than the one that the count of insurance counts',
        given: withCounts('✓'),
        tells: ['warning 附件2!F4'],
      },
    ],
    silent: [
      { when: 'half a month as a number', given: { seed: { cells: { '附件2!J9': 0.5 }, formulas: COUNTED } } },
      { when: 'another tick where no formula counts', given: { seed: { cells: { '附件2!J9': '✓' } } } },
      { when: 'absence from insurance', given: withCounts('——') },
    ],
  },
  'cover-half': {
    fires: [
      {
        when: 'half a month of wages (B1)',
        given: { seed: { cells: { '附件2!I7': 0.5 } } },
        tells: ['note 附件2!I7'],
        says: '社工1号 2024年9月的社保或工资标记是“0.5”',
      },
    ],
    silent: [
      {
        when: 'halves that are the station’s way of counting',
        given: { seed: { cells: { '附件2!I7': 0.5, '附件2!I8': 0.5, '附件2!I9': 0.5 } } },
      },
      { when: 'half a month in post', given: { seed: { cells: { '附件2!G7': 0.5 } } } },
    ],
  },
  'mark-blank': {
    fires: [
      {
        when: 'the blank marks of a worker together',
        given: { seed: { cells: row(9, 'GHIJKL') } },
        tells: ['warning 附件2!G9:L9'],
        says: '社工3号有 6 个标记没有填写',
      },
      {
        when: 'a month before 离职, and one after being back',
        given: { seed: { cells: { ...row(9, 'GHIPQR'), '附件2!J9': '离职' } } },
        tells: ['warning 附件2!G9:I9 附件2!P9:R9'],
      },
      {
        when: 'the months before a contract that other marks stand against',
        given: { seed: { workers: { 3: { contract: '2024.12.1-2026.11.30' } }, cells: row(9, 'GHI') } },
        tells: ['warning 附件2!G9:I9'],
      },
      {
        when: 'each worker by itself',
        given: { seed: { cells: { ...row(9, 'GH'), ...row(10, 'K') } } },
        tells: ['warning 附件2!G9:H9', 'warning 附件2!K10'],
      },
    ],
    silent: [
      {
        when: 'blanks on a sheet that leaves absence blank',
        given: { seed: { workers: { 8: { presence: '√√√√√√' } }, cells: row(9, 'GHI') } },
      },
      { when: 'absence as the sheet marks it', given: { seed: { cells: row(9, 'GHI', '——') } } },
      {
        when: 'what follows 离职 in the mark of a month',
        given: { seed: { cells: { ...row(9, 'QRSTUVWX'), '附件2!P9': '离职' } } },
      },
      {
        when: 'the months before joining behind 未入职',
        given: { seed: { cells: { ...row(9, 'HIJKLMNO'), '附件2!G9': '未入职' } } },
      },
      {
        when: 'the months before 未入职',
        given: { seed: { cells: { ...row(9, 'GHIJKLNO'), '附件2!M9': '未入职' } } },
      },
      {
        when: 'all of a row whose worker left before',
        given: {
          seed: { workers: { 3: { remark: '2024年8月20日离职' } }, cells: row(9, 'GHIJKLMNOPQRSTUVWX') },
        },
      },
      {
        when: 'the months after a departure that the remark dates',
        given: { seed: { workers: { 3: { remark: '2024年12月20日离职' } }, cells: row(9, 'STUVWX') } },
      },
      {
        when: 'the months before the contract',
        given: { seed: { workers: { 3: { contract: '2024.11.4-2026.11.3' } }, cells: row(9, 'GHIJKL') } },
      },
    ],
  },
});
