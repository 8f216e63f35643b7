import { FormulaBook } from '../../src/formulas/formula-book';
import { SheetIndex } from '../../src/workbook/sheet-index';
import { textSheet } from '../forms/support/text-sheet';
import { bookOf, cell } from './book';

describe('a recalculation', () => {
  const book = bookOf({ Sheet1: '1 | 2 | =A1+B1 | =C1*2\n=D1+其他!A1', 其他: '=Sheet1!A1*10' });

  test('follows formulas upon formulas, on other sheets as well', () => {
    expect(book.filled(() => undefined).valueAt(cell('A2'))).toBe(16);
  });

  test('takes other contents of cells in place of their own', () => {
    const filled = book.filled(({ row, column }) => (row === 0 && column === 0 ? 5 : undefined));
    expect(filled.valueAt(cell('D1'))).toBe(14);
    expect(filled.withCell(cell('B1'), 3).valueAt(cell('D1'))).toBe(16);
    expect(filled.withCell(cell('C1'), 1).valueAt(cell('D1'))).toBe(2);
  });

  test('has no opinion where one formula on the way has none', () => {
    const { standing } = { standing: bookOf({ Sheet1: '=TODAY() | =A1+1 | 3 | =C1+1' }).filled(() => undefined) };
    expect(standing.valueAt(cell('B1'))).toBeUndefined();
    expect(standing.valueAt(cell('D1'))).toBe(4);
  });

  test('has none where a chain of formulas is endless, or longer than any form has', () => {
    const endless = bookOf({ Sheet1: '=B1 | =A1' });
    expect(endless.filled(() => undefined).valueAt(cell('A1'))).toBeUndefined();
    const rows = Array.from({ length: 3000 }, (_, row) => (row === 0 ? '1' : `=A${row}+1`));
    const long = bookOf({ Sheet1: rows.join('\n') });
    expect(long.filled(() => undefined).valueAt(cell('A3000'))).toBeUndefined();
  });

  test.each([
    ['brackets', `=${'('.repeat(4000)}1${')'.repeat(4000)}`],
    ['signs', `=${'-'.repeat(8000)}1`],
    ['percents', `=1${'%'.repeat(8000)}`],
    ['a sum of thousands', `=1${'+1'.repeat(4000)}`],
    ['functions', `=${'IF(1,'.repeat(1500)}1${')'.repeat(1500)}`],
    ['more characters than Excel takes', `=SUM(1${',1'.repeat(200_000)})`],
    ['an array of them', `=SUM({1${',1'.repeat(200_000)}})`],
  ])('has none on a formula beyond all limits: %s', (_, formula) => {
    const beyond = bookOf({ Sheet1: `1 | ${formula} | =B1+A1` });
    expect(beyond.trustedAt(cell('B1'))).toBeNull();
    expect(beyond.filled(() => undefined).valueAt(cell('C1'))).toBeUndefined();
  });

  test('has one on long sums, and none on long sums upon long sums', () => {
    const sum = (row: number): string => `=A${row}${'+1'.repeat(450)}`;
    const rows = Array.from({ length: 140 }, (_, row) => (row === 0 ? '1' : sum(row)));
    const long = bookOf({ Sheet1: rows.join('\n') }).filled(() => undefined);
    expect(long.valueAt(cell('A3'))).toBe(901);
    expect(
      bookOf({ Sheet1: rows.join('\n') })
        .filled(() => undefined)
        .valueAt(cell('A140')),
    ).toBeUndefined();
  });

  test('stops before a workbook costs too much', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `${row} | =SUM(A$1:A3000)`);
    const standing = bookOf({ Sheet1: rows.join('\n') }).filled(() => undefined);
    expect(standing.valueAt(cell('B1'))).toBe(4498500);
    const last = rows.map((_, row) => standing.valueAt({ sheet: 'Sheet1', row, column: 1 })).at(-1);
    expect(last).toBeUndefined();
  });
});

describe('SUBTOTAL', () => {
  test('leaves other SUBTOTALs out', () => {
    const book = bookOf({ Sheet1: '1\n2\n=SUBTOTAL(9,A1:A2)\n4\n=SUBTOTAL(9,A1:A4)' });
    expect(book.filled(() => undefined).valueAt(cell('A5'))).toBe(7);
  });

  test('has no opinion over hidden rows: a filter leaves them out, a hand does not', () => {
    const sheet = { ...textSheet('Sheet1', '1\n2\n=SUBTOTAL(9,A1:A2)'), hiddenRows: [1] };
    const book = new FormulaBook(new Map([['Sheet1', new SheetIndex(sheet)]]));
    expect(book.filled(() => undefined).valueAt(cell('A3'))).toBeUndefined();
  });
});

describe('trust in a formula', () => {
  /** B1 holds a formula with the value that the workbook states. */
  const stating = (formula: string, value: number | null): FormulaBook => {
    const sheet = textSheet('Sheet1', '2 | 3 | 4');
    const cells = [...sheet.cells, { row: 1, column: 0, value, formula, numberFormat: 'General' }];
    return new FormulaBook(new Map([['Sheet1', new SheetIndex({ ...sheet, cells })]]));
  };

  test.each([
    ['one that gives the value that is stated', '=SUMPRODUCT(A1:C1,A1:C1)', 29, true],
    ['one that was never calculated', '=SUMPRODUCT(A1:C1,A1:C1)', null, true],
    [
      'one that gives another value, by some function that spreadsheets differ in',
      '=SUMPRODUCT(A1:C1,A1:C1)',
      30,
      false,
    ],
    ['one of common functions, whose value is only out of date', '=SUM(A1:C1)', 30, true],
    ['arithmetic on whole areas, which depends on how it was entered', '=SUM(A1:C1*2)', 4, false],
  ])('%s', (_, formula, value, isTrusted) => {
    expect(stating(formula, value).trustedAt(cell('A2')) !== null).toBe(isTrusted);
  });
});

describe('what a formula needs', () => {
  const book = bookOf({ Sheet1: '1 | =A1 | =SUM(A1:B1) | =C1+D1\n=C2 | =A2 | =B2' });

  test('by however many steps, each cell once', () => {
    const columns = [...book.precedentsOf(cell('C1'))].map(({ row, column }) => `${row},${column}`);
    expect(columns.sort()).toEqual(['0,0', '0,1']);
  });

  test.each([
    ['D1', true],
    ['A2', true],
    ['C1', false],
  ])('%s is circular: %s', (address, isCircular) => {
    expect(book.isCircular(cell(address))).toBe(isCircular);
  });
});
