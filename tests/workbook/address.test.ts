import fc from 'fast-check';
import {
  absoluteA1,
  areaA1,
  cellA1,
  columnIndex,
  columnName,
  contains,
  formatArea,
  formatCell,
  parseArea,
  parseReference,
  quoteSheet,
  readableAddress,
} from '../../src/workbook/address';

const row = fc.integer({ min: 0, max: 1_048_575 });
const column = fc.integer({ min: 0, max: 16_383 });
const sheetName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }).filter((name) => name.trim() === name);

describe('columns', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%p is %s', (index, letters) => {
    expect(columnName(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
  });

  test('letters in lower case are the same column', () => expect(columnIndex('aa')).toBe(26));

  test('there and back', () => {
    fc.assert(fc.property(column, (index) => columnIndex(columnName(index)) === index));
  });
});

describe('writing addresses', () => {
  test('cells, areas and absolute cells', () => {
    expect(cellA1(4, 5)).toBe('F5');
    expect(absoluteA1(4, 5)).toBe('$F$5');
    expect(areaA1({ top: 0, left: 0, bottom: 21, right: 22 })).toBe('A1:W22');
    expect(areaA1({ top: 4, left: 5, bottom: 4, right: 5 })).toBe('F5');
  });

  test('the sheet always stands in quotes, its own quotes doubled', () => {
    expect(formatCell({ sheet: '附件1-1', row: 4, column: 5 })).toBe("'附件1-1'!F5");
    expect(formatCell({ sheet: "老王's", row: 0, column: 0 })).toBe("'老王''s'!A1");
    expect(quoteSheet('Sheet1')).toBe("'Sheet1'");
  });

  test('people read them without quotes', () => {
    expect(readableAddress("'附件1-1'!F5")).toBe('附件1-1!F5');
    expect(readableAddress("'老王''s'!A1:B2")).toBe("老王's!A1:B2");
    expect(readableAddress('F5')).toBe('F5');
  });
});

describe('reading addresses', () => {
  test.each([
    ["'附件1-1'!F5", { sheet: '附件1-1', top: 4, left: 5, bottom: 4, right: 5 }],
    ["='评分汇总'!$A$1:$B$2", { sheet: '评分汇总', top: 0, left: 0, bottom: 1, right: 1 }],
    ['Sheet1!a1', { sheet: 'Sheet1', top: 0, left: 0, bottom: 0, right: 0 }],
    ["'老王''s'!C3", { sheet: "老王's", top: 2, left: 2, bottom: 2, right: 2 }],
  ])('%s', (text, area) => expect(parseReference(text)).toEqual(area));

  test.each(['F5', '附件1-1!', "'附件1-1'!F", "'附件1-1'!5", '#REF!', "'a'!A1,'a'!B2", ''])(
    '%p is no reference to cells of one sheet',
    (text) => expect(parseReference(text)).toBeNull(),
  );

  test('areas without a sheet', () => {
    expect(parseArea(' $A$1:W22 ')).toEqual({ top: 0, left: 0, bottom: 21, right: 22 });
    expect(parseArea('A:W')).toBeNull();
  });

  test('what is written is read again, whatever the sheet is called', () => {
    fc.assert(
      fc.property(sheetName, row, column, (sheet, top, left) => {
        const area = { sheet, top, left, bottom: top, right: left };
        expect(parseReference(formatArea(area))).toEqual(area);
      }),
    );
  });
});

test('an area contains its own edges', () => {
  const area = { top: 2, left: 3, bottom: 4, right: 5 };
  expect(contains(area, 2, 3) && contains(area, 4, 5)).toBe(true);
  expect(contains(area, 5, 5) || contains(area, 4, 6) || contains(area, 1, 3)).toBe(false);
});
