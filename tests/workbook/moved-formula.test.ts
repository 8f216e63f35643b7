import { translateFormula } from '../../src/workbook/moved-formula';

describe('a shared formula in another cell', () => {
  it.each([
    ['=A1+B2', '=B3+C4'],
    ['=$A1+A$1+$A$1', '=$A3+B$1+$A$1'],
    ['=SUM(A1:B3)', '=SUM(B3:C5)'],
    ['=SUM(A:C)+SUM($D:$D)', '=SUM(B:D)+SUM($D:$D)'],
    ['=SUM(1:2)', '=SUM(3:4)'],
    ['=IF(A1="A1","B2 ""C3""",1)', '=IF(B3="A1","B2 ""C3""",1)'],
    ["='附件A1'!B2&'It''s A1'!A1", "='附件A1'!C4&'It''s A1'!B3"],
    ['=Sheet1!A1+附件2!G42', '=Sheet1!B3+附件2!H44'],
    ['=LOG10(A1)+ATAN2(1,2)', '=LOG10(B3)+ATAN2(1,2)'],
    ['=Table1[Column A1]+A1', '=Table1[Column A1]+B3'],
    ['=评分A1+my_A1+A1', '=评分A1+my_A1+B3'],
    ['=1.5E3+A1*2', '=1.5E3+B3*2'],
  ])('%s moves to %s', (formula, expected) => {
    expect(translateFormula(formula, 2, 1)).toBe(expected);
  });

  it('says #REF! where a reference leaves the sheet', () => {
    expect(translateFormula('=A1+XFD5', -1, 1)).toBe('=#REF!+#REF!');
  });
});
