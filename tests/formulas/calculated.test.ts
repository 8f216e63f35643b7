import { calculated } from '../../src/formulas/calculated';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { textSheet, workbookOf } from '../forms/support/text-sheet';

/** The values of a sheet row by row, and which of them were calculated. */
const valuesOf = ({ sheets }: WorkbookSnapshot): (readonly [CellValue, boolean])[] =>
  sheets.flatMap(({ cells }) => cells.map(({ value, isCalculatedHere = false }) => [value, isCalculatedHere] as const));

test('formulas without values get what they come to, one upon the other, across sheets', () => {
  const book = workbookOf(textSheet('甲', '2 | =A1*3 | =B1+1'), textSheet('乙', '=甲!C1/2 | =1/0 | ="共"&甲!B1'));
  expect(valuesOf(calculated(book))).toEqual([
    [2, false],
    [6, true],
    [7, true],
    [3.5, true],
    [{ error: '#DIV/0!' }, true],
    ['共6', true],
  ]);
});

test('what goes beyond the functions known here, or in circles, stays without a value', () => {
  const book = workbookOf(textSheet('甲', '=TODAY() | =A1+1 | =D1 | =C1 | =SUM(E2:E3)'));
  expect(valuesOf(calculated(book))).toEqual([
    [null, false],
    [null, false],
    [null, false],
    [null, false],
    [0, true],
  ]);
});

test('a workbook whose formulas have values stays the very same', () => {
  const { sheets, ...rest } = workbookOf(textSheet('甲', '2 | =A1*3'));
  const stated = {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: 5 })) })),
  };
  expect(calculated(stated)).toBe(stated);
});
