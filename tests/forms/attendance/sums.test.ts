import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { textWorkbook } from '../support/text-sheet';

/** Rows below the workers of 附件2: whose sum they are, and figures of the whole period (rules B2 to B4). */
const TITLE = '社工到岗情况统计表（评估周期：2024年11月1日至2024年12月31日）';

/** Two certified workers and one other, each group with its sum, then further rows. */
function sumsBelow(rows: string, label = '有效人次小计'): string[] {
  const text = `
    ${TITLE}
    类型 | 姓名 | 11月 | 12月 | 小计
    持证 | 甲01 | √ | √ | 2
    ^ | 甲02 | √ | 0.5 | 1.5
    持证社工${label} | < | 2 | 1.5 | 3.5
    非持证 | 乙01 | √ | √ | 2
    非持证社工${label} | < | 1 | 1 | 2
    ${rows}
  `;
  const [block] = recognise(textWorkbook(text)).attendance;
  return (block?.subtotals ?? []).slice(2).map(({ scope, months, subtotal }) => {
    const figures = months.map(({ inPost }) => numberOf(inPost) ?? '-');
    return [scope, ...figures, `total ${numberOf(subtotal) ?? '-'}`].join(' ');
  });
}

test.each([
  { row: '社工有效人次合计 | < | 3 | 2.5 |', is: 'all 3 2.5 total -' },
  { row: '社工有效人次小计 | < | 3 | 2.5 |', is: 'all 3 2.5 total -' },
  // Without figures the words decide.
  { row: '社工有效人次合计 | < |  |  |', is: 'all - - total -' },
  { row: '社工有效人次小计 | < |  |  |', is: 'all - - total -' },
  // The figures of the last group, twice.
  { row: '社工有效人次小计 | < | 1 | 1 |', is: 'uncertified 1 1 total -' },
])('$row below the effective person-months of both groups is $is', ({ row, is }) => {
  expect(sumsBelow(row)).toEqual([is]);
});

test.each([
  { row: '社工有效人次小计 | < | 1 | 1 |', is: 'uncertified 1 1 total -' },
  { row: '社工有效人次小计 | < |  |  |', is: 'uncertified - - total -' },
  { row: '社工有效人次小计 | < | 3 | 2.5 |', is: 'all 3 2.5 total -' },
  { row: '社工有效人次合计 | < |  |  |', is: 'all - - total -' },
])('$row below the last 小计 is $is', ({ row, is }) => {
  expect(sumsBelow(row, '小计')).toEqual([is]);
});

test.each([
  { row: '其中：持证社工有效人次 | < | 3.5 | < | <', is: 'certified total 3.5' },
  { row: '全年社工有效人次合计 | < | 5.5 | < |', is: 'all total 5.5' },
  { row: '全年总计 | < | 5.5 | < |', is: 'all total 5.5' },
  // The subtotal column speaks first.
  { row: '总计 | < |  | < | 5.5', is: 'all total 5.5' },
  // Nothing stands in the months, which are no cells of their own.
  { row: '全年总计有效人次 | < |  |  | 5.5', is: 'all total 5.5' },
])('one figure for all months is that of the period: $row', ({ row, is }) => {
  expect(sumsBelow(row)).toEqual([is]);
});

test.each([
  '备注：1.小计、总计按实际在岗月数统计；2.离职人员见备注栏。',
  '注：人员到位合计、小计均含半月',
  '说明：社保购买小计不含退休返聘人员1人。',
  '（非持证社工及总计见附件2-2）',
])('a line below the sums that speaks of sums is none: %s', (line) => {
  expect(sumsBelow(`总计 | < | 3 | 2.5 | 5.5\n    ${line} | < | < | < | <`)).toEqual(['all 3 2.5 total 5.5']);
});
