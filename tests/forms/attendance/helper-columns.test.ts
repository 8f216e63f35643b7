import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { textWorkbook } from '../support/text-sheet';

/** Columns of helping figures behind 备注 (formulas over the marks) are no part of the form. */
const TITLE = '社工到岗情况统计表（评估周期：2024年11月1日至2025年1月31日）';

/** 附件2 with what stands behind 备注: in both rows of the header, and in the rows of both workers. */
const table = (upper: string, lower: string, first: string, second: string): string => `
  ${TITLE}
  类型 | 姓名 | 11月 | 12月 | 2025年1月 | 人员到岗小计 | 从业2年以上小计 | 备注 | | ${upper}
  ^ | ^ | 人员到位 | 人员到位 | 人员到位 | ^ | ^ | ^ | | ${lower}
  持证 | 甲01 | √ | √ | √ | 3 | 3 | | | ${first}
  持证 | 甲02 | 0.5 | √ | √ | 2.5 | 0 | 2024年11月18日入职 | | ${second}
`;

const COMPUTED = [
  '=IF(C4="√",1,0) | =IF(D4="√",1,0) | =IF(E4="√",1,0)',
  '=IF(C5="√",1,C5) | =IF(D5="√",1,0) | 1',
] as const;

function read(text: string) {
  const [block, ...others] = recognise(textWorkbook(text)).attendance;
  return {
    months: block?.months.map(({ month }) => month),
    subtotals: block?.workers.map(({ subtotal }) => numberOf(subtotal)),
    right: block?.area.right,
    doubts: block?.doubts,
    others,
  };
}

const OWN = { months: ['2024-11', '2024-12', '2025-01'], subtotals: [3, 2.5], right: 7, doubts: [], others: [] };

test.each([
  ['the months again', '11月 | 12月 | 1月', ''],
  ['the months in the lower row', ' | | ', '11月 | 12月 | 1月'],
  ['one word over all of them', '辅助列 | 辅助列 | 辅助列', '11月 | 12月 | 1月'],
  ['nothing', '', ''],
])('formulas over the marks under %s', (_, upper, lower) => {
  expect(read(table(upper, lower, ...COMPUTED))).toEqual(OWN);
});

test('the months again over figures that were typed', () => {
  expect(read(table('11月 | 12月 | 1月', '', '1 | 1 | 1', '0.5 | 1 | 1'))).toEqual(OWN);
});

test('a sum of their own behind them', () => {
  const [first, second] = COMPUTED;
  const text = table('', '11月 | 12月 | 1月 | 到岗月数', `${first} | =SUM(J4:L4)`, `${second} | =SUM(J5:L5)`);
  expect(read(text)).toEqual(OWN);
});

test('months behind 备注 that stand in no other column are months of the table', () => {
  const text = table('2月 | 3月 | 4月', '人员到位 | 人员到位 | 人员到位', '√ | √ | √', '√ | √ | √');
  expect(read(text).months).toEqual(['2024-11', '2024-12', '2025-01', '2025-02', '2025-03', '2025-04']);
});

test('人员到岗小计 may stand behind 备注', () => {
  const text = `
    ${TITLE}
    类型 | 姓名 | 11月 | 12月 | 1月 | 备注 | 人员到岗小计 | 从业2年以上小计
    持证 | 甲01 | √ | √ | √ | | =COUNTIF(C3:E3,"√") | =G3
    持证 | 甲02 | √ | √ | √ | | =COUNTIF(C4:E4,"√") | =G4
  `;
  const [block] = recognise(textWorkbook(text)).attendance;
  expect(block?.workers.map(({ subtotal, experienced }) => [subtotal?.cell.column, experienced?.cell.column])).toEqual([
    [6, 7],
    [6, 7],
  ]);
});
