import { spelledAlike } from '../../src/checks/analysis/mark-spellings';
import { namedMarks } from '../../src/checks/analysis/named-cells';
import { recognise } from '../../src/forms/recognise';
import type { SheetSnapshot } from '../../src/workbook/snapshot';
import { textSheet, workbookOf } from '../forms/support/text-sheet';

const TABLE = `
  姓名 | 2024年9月 | 2024年10月
  甲01 | ü | ü
  乙01 | 0.5 | ü`;

/** The sheet with its letters ü in Wingdings, where they show ticks. */
const inWingdings = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  cells: sheet.cells.map((cell) => (cell.value === 'ü' ? { ...cell, symbolFont: 'Wingdings' as const } : cell)),
});

/** How the marks of a sheet are tried, each spelling with how many marks. */
const spellings = (sheet: SheetSnapshot) =>
  spelledAlike(namedMarks(recognise(workbookOf(sheet)))).map(([{ full }, marks]) => [full, marks.length]);

test('a half in plain letters among ticks of a symbol font stays as it is: a ü in its place would show no tick', () => {
  expect(spellings(inWingdings(textSheet('附件2', TABLE)))).toEqual([['ü', 3]]);
});

test('halves alone are tried with the usual tick', () => {
  expect(spellings(textSheet('附件2', TABLE.replaceAll('ü', '0.5')))).toEqual([['√', 4]]);
});
