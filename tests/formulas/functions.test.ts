import type { CellValue } from '../../src/workbook/snapshot';
import { resultOf } from './book';

/** Numbers, texts, blanks, marks and an error; a second sheet with a name that needs quotes. */
const SHEETS = {
  Sheet1: `
    10 | 20 | '30 | abc | | 0.5
    √ | 0.5 | √ | —— | | 1
    片区1 | 片区2 | 片区1 | 合计 | | 片区1
    1 | 2 | 3 | 6 | | 4
    #N/A | / | -2.5 | '12% | 1.005 | 1234.5`,
  "上半年's": `
    7 | 8
    9 | 10`,
};

const error = (name: string): CellValue => ({ error: name });

/** Golden values: what Excel gives. */
const GOLDEN: Readonly<Record<string, readonly (readonly [string, CellValue])[]>> = {
  operators: [
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=10-4-3', 3],
    ['=-A1%', -0.1],
    ['=50%*A1', 5],
    ['=A1/0', error('#DIV/0!')],
    ['=A1/E1', error('#DIV/0!')],
    ['=C1+1', 31],
    ['=D1+1', error('#VALUE!')],
    ['=A5+1', error('#N/A')],
    ['=B1/A1*100&"%"', '200%'],
    ['=0.1+0.2&""', '0.3'],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=A1=10', true],
    ['="ABC"="abc"', true],
    ['=D1<>"abc"', false],
    ['=2<"1"', true],
    ['=E1=0', true],
    ['=E1=""', true],
    ['=A1>=B1', false],
    ['=E1', 0],
  ],
  DATE: [
    ['=DATE(2024,9,1)', 45536],
    ['=DATE(2024,13,1)', 45658],
    ['=DATE(2024,3,0)', 45351],
    ['=DATE("2024",9.9,1)', 45536],
    ['=DATE(A5,9,1)', error('#N/A')],
  ],
  SUM: [
    ['=SUM(A1:F1)', 30.5],
    ['=SUM(A1,B1,5)', 35],
    ['=SUM("3",TRUE)', 4],
    ['=SUM("x")', error('#VALUE!')],
    ['=SUM(A5:C5)', error('#N/A')],
    ['=SUM(A1:B1,)', 30],
    ['=SUM(Sheet1!A4:C4)', 6],
    ["=SUM('上半年''s'!A1:B2)", 34],
    ['=SUM(A:A)-SUM(A5)', error('#N/A')],
    ['=SUM(B:B)', 22.5],
    ['=SUM(4:4)', 16],
    ['=SUM($A$4:$C$4)', 6],
    ['=sum(a4:c4)', 6],
    ['=SUM(A2:F2)+COUNTIF(A2:F2,"√")', 3.5],
  ],
  'COUNT, COUNTA and COUNTBLANK': [
    ['=COUNT(A1:F1)', 3],
    ['=COUNT(A1:F1,"7","x")', 4],
    ['=COUNTA(A1:F1)', 5],
    ['=COUNTBLANK(A1:F1)', 1],
  ],
  'AVERAGE, MIN and MAX': [
    ['=AVERAGE(A1:F1)', 30.5 / 3],
    ['=AVERAGE(E1:E4)', error('#DIV/0!')],
    ['=MIN(A4:F4)', 1],
    ['=MAX(A4:F4,5)', 6],
    ['=MAX(E1:E4)', 0],
  ],
  'COUNTIF and COUNTIFS': [
    ['=COUNTIF(A2:F2,"√")', 2],
    ['=COUNTIF(A2:F2,0.5)*0.5', 0.5],
    ['=COUNTIF(A2:F2,"<>√")', 4],
    ['=COUNTIF(A1:F1,">=10")', 2],
    ['=COUNTIF(A1:F1,30)', 1],
    ['=COUNTIF(A3:F3,"片区?")', 4],
    ['=COUNTIF(A3:F3,"*1")', 3],
    ['=COUNTIF(A2:F2,"")', 1],
    ['=COUNTIF(A1:F1,"ABC")', 1],
    ['=COUNTIF(A1:F1,D1)', 1],
    ['=COUNTIF(A:A,"√")', 1],
    ['=COUNTIFS(A3:F3,"片区1",A2:F2,"√")', 2],
    ['=COUNTIFS(A3:F3,"片区1",A4:F4,">1")', 2],
    ['=COUNTIFS(A3:F3,"片区1",A4:E4,">1")', error('#VALUE!')],
    ['=SUM(COUNTIF(A2:F2,{"√",0.5})*{1,0.5})', 2.5],
  ],
  'SUMIF and SUMIFS': [
    ['=SUMIF(A3:F3,"片区1",A4:F4)', 8],
    ['=SUMIF(A3:F3,"片区1",A4)', 8],
    ['=SUMIF(A4:F4,">2")', 13],
    ['=SUMIFS(A4:F4,A3:F3,"片区1",A2:F2,"√")', 4],
    ['=COUNTIFS(A3:F3,"片区1",A2:F2,"√")+SUMIF(A3:F3,"片区1",A2:F2)', 3],
  ],
  SUMPRODUCT: [
    ['=SUMPRODUCT(A4:C4,A4:C4)', 14],
    ['=SUMPRODUCT((A2:F2="√")*1)+SUM(A2:F2)', 3.5],
    ['=SUMPRODUCT(--(A2:F2="√"))', 2],
    ['=SUMPRODUCT((A2:F2="√"))', 0],
    ['=SUMPRODUCT((A3:F3="片区1")*A4:F4)', 8],
    ['=SUMPRODUCT((A3:F3="片区1")*(A2:F2="√"),A4:F4)', 4],
    ['=SUMPRODUCT(A4:C4,A4:D4)', error('#VALUE!')],
    ['=SUMPRODUCT(ISNUMBER(A1:F1)*1)', 3],
  ],
  SUBTOTAL: [
    ['=SUBTOTAL(9,A4:D4)', 12],
    ['=SUBTOTAL(109,A4:D4)', 12],
    ['=SUBTOTAL(2,A1:F1)', 3],
    ['=SUBTOTAL(3,A1:F1)', 5],
    ['=SUBTOTAL(1,A4:C4)', 2],
  ],
  rounding: [
    ['=ROUND(E5,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(F5,-2)', 1200],
    ['=ROUNDUP(1.21,1)', 1.3],
    ['=ROUNDDOWN(-1.29,1)', -1.2],
    ['=INT(C5)', -3],
    ['=ABS(C5)', 2.5],
  ],
  logic: [
    ['=IF(ISNUMBER(A1),B1/A1,"/")', 2],
    ['=IF(ISNUMBER(D1),B1/A1,"/")', '/'],
    ['=IF(A1>B1,1)', false],
    ['=IF(A1<B1,,1)', 0],
    ['=IF(D1,1,2)', error('#VALUE!')],
    ['=IFS(A1>B1,1,TRUE,2)', 2],
    ['=IFS(A1>B1,1)', error('#N/A')],
    ['=IFERROR(A1/E1,"/")', '/'],
    ['=IFERROR(B1/A1,"/")', 2],
    ['=AND(A1=10,B1=20)', true],
    ['=AND(A1=10,D1="x")', false],
    ['=OR(A1=1,B1=20)', true],
    ['=NOT(A1=10)', false],
    ['=SUM(IF(TRUE,A4:C4,0))', 6],
  ],
  'asking what a cell holds': [
    ['=ISNUMBER(C1)', false],
    ['=ISTEXT(C1)', true],
    ['=ISBLANK(E1)', true],
    ['=ISERROR(A5)', true],
    ['=N(D1)', 0],
    ['=N(A1)', 10],
    ['=T(A1)', ''],
    ['=T(D1)', 'abc'],
    ['=LEN(D1)', 3],
    ['=LEN(E1)', 0],
  ],
  'numbers and texts': [
    ['=VALUE(D5)', 0.12],
    ['=VALUE("1,234.5")', 1234.5],
    ['=VALUE("x")', error('#VALUE!')],
    ['=TEXT(A1/30,"0%")', '33%'],
    ['=TEXT(A1/30,"0.00%")', '33.33%'],
    ['=TEXT(A4/2,"0.0")', '0.5'],
    ['=TEXT(F5,"#,##0")', '1,235'],
    ['=TEXT(D1,"0%")', 'abc'],
    ['=CONCATENATE(A1,"/",B1)', '10/20'],
  ],
};

describe.each(Object.entries(GOLDEN))('%s', (_, rows) => {
  test.each(rows)('%s', (formula, expected) => {
    const value = resultOf(formula, SHEETS);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 10);
    else expect(value).toEqual(expected);
  });
});

describe('no opinion', () => {
  test.each([
    ['an unknown function', '=VLOOKUP(A1,A1:B2,2,FALSE)'],
    ['a name', '=SUM(完成量)'],
    ['another workbook', '=SUM([1]Sheet1!A1:A2)'],
    ['a sheet that is not there', '=Sheet9!A1'],
    ['an array that would run over into other cells', '=A1:B1*2'],
    ['an intersection', '=A1:B2 B1:C2'],
    ['a format that shows dates', '=TEXT(A1,"yyyy-mm")'],
    ['a date as text', '="2024-09-01"+1'],
    ['half a formula', '=SUM(A1'],
    ['two operands without a sign', '=A1 B1'],
    ['a criterion over computed values', '=COUNTIF(A4:C4*2,2)'],
    ['an unknown kind of subtotal', '=SUBTOTAL(7,A4:C4)'],
  ])('%s', (_, formula) => {
    expect(resultOf(formula, SHEETS)).toBeUndefined();
  });
});
