import { followCells } from '../../../src/report/summary/moved-formula';
import { contains, type Area } from '../../../src/workbook/address';

/** C203:E210 moves. */
const moved: Area = { top: 202, left: 2, bottom: 209, right: 4 };
const isMoved = ({ top, left, bottom, right }: Area): boolean =>
  contains(moved, top, left) && contains(moved, bottom, right);

describe('a formula follows the cells that move down by seven rows', () => {
  test.each([
    ['=C203*2', '=C210*2'],
    ['=$C$203+D$204', '=$C$210+D$211'],
    ['=SUM(C203:C205)', '=SUM(C210:C212)'],
    ["='评分汇总'!C203+评分汇总!C204", "='评分汇总'!C210+评分汇总!C211"],
  ])('%s becomes %s', (formula, expected) => {
    expect(followCells(formula, '评分汇总', isMoved, 7)).toBe(expected);
  });

  test.each([
    '=C202+B203',
    '=SUM(C203:C300)',
    "='附件2'!C203+附件2!C204",
    "='[年报.xlsx]评分汇总'!C203",
    '="C203 ""C204"""',
    '=备注C203+my_C203+LOG203(1)',
    '=表1[C203]',
  ])('%s stays', (formula) => {
    expect(followCells(formula, '评分汇总', isMoved, 7)).toBe(formula);
  });
});
