import { formulaDeviates } from '../../../../src/checks/rules/arithmetic/formula-deviates';
import { grandTotalWrong } from '../../../../src/checks/rules/arithmetic/grand-total-wrong';
import { rateOverwritten } from '../../../../src/checks/rules/arithmetic/rate-overwritten';
import { workerSubtotalWrong } from '../../../../src/checks/rules/arithmetic/worker-subtotal-wrong';
import { textSheet, workbookOf } from '../../../forms/support/text-sheet';
import { recalculate } from '../../seeding/recalculate';
import { testRules, type Given } from '../rule-tester';

const months = (row: number, columns: readonly string[]): string =>
  `=${columns.map((column) => `COUNTIF(${column}${row},"√")`).join('+')}+SUM(${columns.map((column) => `${column}${row}`).join(',')})`;

/** 附件2 of two quarters with a sum each (E and I), the sum of all in J: those of 甲 (row 4), and the sums of the rows. */
function quarters({
  third = months(4, ['B', 'C', 'D']),
  fourth = months(4, ['F', 'G', 'H']),
  whole = months(4, ['B', 'C', 'D', 'F', 'G', 'H']),
  down = '=SUM(E4:E6)',
}): Given {
  const row = (name: string, at: number, marks: string): string => {
    const [b, c, d, f, g, h] = marks.split('');
    const [ownThird, ownFourth, ownWhole] = [
      months(at, ['B', 'C', 'D']),
      months(at, ['F', 'G', 'H']),
      months(at, ['B', 'C', 'D', 'F', 'G', 'H']),
    ];
    return `${name} | ${b} | ${c} | ${d} | ${ownThird} | ${f} | ${g} | ${h} | ${ownFourth} | ${ownWhole}`;
  };
  const counts = ['B', 'C', 'D', 'F', 'G', 'H'].map(
    (column) => `=COUNTIF(${column}4:${column}6,"√")+SUM(${column}4:${column}6)`,
  );
  const [b, c, d, f, g, h] = counts;
  const sheet = `
    清河镇社工站购买服务项目社工到岗情况统计表
    评估周期：2024年7月1日至2024年12月31日
    姓名 | 7月 | 8月 | 9月 | 第三季度小计 | 10月 | 11月 | 12月 | 第四季度小计 | 人员到岗小计
    甲 | √ | √ | √ | ${third} | √ | 0.5 | √ | ${fourth} | ${whole}
    ${row('乙', 5, '√-√√√√')}
    ${row('丙', 6, '√√√√√-')}
    小计 | ${b} | ${c} | ${d} | ${down} | ${f} | ${g} | ${h} | =SUM(I4:I6) | =SUM(J4:J6)`;
  return { snapshots: recalculate(workbookOf(textSheet('附件2', sheet))).sheets };
}

/** The same, typed: the sum of the third quarter of 甲, and that of all. */
const typed = (third: string, whole: string): Given => ({
  sheets: {
    Sheet1: `
      清河镇社工站购买服务项目社工到岗情况统计表
      评估周期：2024年7月1日至2024年12月31日
      姓名 | 7月 | 8月 | 9月 | 第三季度小计 | 10月 | 11月 | 12月 | 第四季度小计 | 人员到岗小计
      甲 | √ | √ | √ | ${third} | √ | 0.5 | √ | 2.5 | ${whole}
      乙 | √ | —— | √ | 2 | √ | √ | √ | 3 | 5
      丙 | √ | √ | √ | 3 | √ | √ | —— | 2 | 5`,
  },
});

testRules([workerSubtotalWrong, rateOverwritten, formulaDeviates, grandTotalWrong], {
  'worker-subtotal-wrong': {
    fires: [
      {
        when: 'the sum of a quarter is not that of its months (B4)',
        given: typed('2', '5.5'),
        tells: ['error Sheet1!E4'],
        says: '甲的“第三季度小计”',
      },
      {
        when: 'the sum of all is wrong beside right ones of the quarters',
        given: typed('3', '4.5'),
        tells: ['error Sheet1!J4'],
      },
    ],
    silent: [{ when: 'each sum is that of its own months', given: typed('3', '5.5') }],
  },
  'rate-overwritten': {
    fires: [
      {
        when: 'the sum of a quarter is typed among formulas',
        given: quarters({ third: '2' }),
        tells: ['error 附件2!E4'],
      },
      {
        when: 'the sum of all is typed among formulas',
        given: quarters({ whole: '4.5' }),
        tells: ['error 附件2!J4'],
      },
    ],
    silent: [{ when: 'each sum is a formula over its own months', given: quarters({}) }],
  },
  'formula-deviates': {
    fires: [
      {
        when: 'the formula of a quarter leaves a month out',
        given: quarters({ fourth: months(4, ['F', 'G']) }),
        tells: ['error 附件2!I4'],
      },
      {
        when: 'the sum of all takes in the quarters besides the months',
        given: quarters({ whole: '=COUNTIF(B4:I4,"√")+SUM(B4:I4)' }),
        tells: ['error 附件2!J4'],
      },
    ],
    silent: [
      { when: 'the sum of all adds up the quarters', given: quarters({ whole: '=E4+I4' }) },
      { when: 'it does so where a quarter is wrong', given: quarters({ third: '2', whole: '=E4+I4' }) },
    ],
  },
  'grand-total-wrong': {
    fires: [{ when: 'a quarter is summed down wrong', given: quarters({ down: '7' }), tells: ['error 附件2!E7'] }],
    silent: [{ when: 'nobody has summed a quarter down', given: quarters({ down: '' }) }],
  },
});
