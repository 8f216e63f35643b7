import { SheetIndex } from '../../src/workbook/sheet-index';
import type { Cell, SheetSnapshot } from '../../src/workbook/snapshot';

const cell = (row: number, column: number, value: string): Cell => ({
  row,
  column,
  value,
  formula: null,
  numberFormat: 'General',
});

function indexOf(parts: Partial<SheetSnapshot>): SheetIndex {
  return new SheetIndex({
    name: '附件1-1',
    visibility: 'visible',
    isProtected: false,
    cells: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...parts,
  });
}

test('cells are found by position and by row', () => {
  const index = indexOf({ cells: [cell(0, 2, '甲'), cell(3, 0, '乙'), cell(3, 7, '丙')] });
  expect(index.at(3, 7)?.value).toBe('丙');
  expect(index.at(3, 1)).toBeUndefined();
  expect(index.cellsOfRow(3).map(({ value }) => value)).toEqual(['乙', '丙']);
  expect(index.cellsOfRow(1)).toEqual([]);
  expect([index.rows, index.lastRow, index.lastColumn]).toEqual([[0, 3], 3, 7]);
  expect(index.ref(3, 7)).toEqual({ sheet: '附件1-1', row: 3, column: 7 });
});

test('every cell of a merged area shows the first one', () => {
  const merge = { top: 0, left: 0, bottom: 1, right: 2 };
  const index = indexOf({ cells: [cell(0, 0, '合并'), cell(1, 3, '旁边')], merges: [merge] });
  expect(index.shownAt(1, 2)?.value).toBe('合并');
  expect(index.mergeAt(1, 2)).toEqual(merge);
  expect(index.shownAt(1, 3)?.value).toBe('旁边');
  expect(index.mergeAt(1, 3)).toBeUndefined();
});

test('a merge over a whole column costs no more than what is used', () => {
  const index = indexOf({ cells: [cell(0, 0, '合并')], merges: [{ top: 0, left: 0, bottom: 1_048_575, right: 0 }] });
  expect(index.shownAt(0, 0)?.value).toBe('合并');
});

test('a merge up to a stray cell in the last corner is found all the same', () => {
  const merge = { top: 0, left: 25, bottom: 1_048_575, right: 16_383 };
  const cells = [cell(0, 0, '标题'), cell(0, 25, '合并'), cell(1_048_575, 16_383, '1')];
  const index = indexOf({ cells, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }, merge] });
  expect(index.mergeAt(5000, 300)).toEqual(merge);
  expect(index.shownAt(5000, 300)?.value).toBe('合并');
  expect(index.shownAt(0, 1)?.value).toBe('标题');
  expect(index.mergeAt(5000, 3)).toBeUndefined();
});

test('an empty sheet has no last row and no last column', () => {
  expect([indexOf({}).lastRow, indexOf({}).lastColumn, indexOf({}).rows]).toEqual([-1, -1, []]);
});
