import { CellMap } from '../../src/workbook/cell-map';

test('cells are told apart by sheet, row and column', () => {
  const map = new CellMap<string>();
  const cell = { sheet: '附件2', row: 4, column: 2 };
  map.set(cell, 'one');
  map.set({ ...cell, sheet: '附件1-1' }, 'other');
  map.set({ ...cell, row: 1_048_575, column: 16_383 }, 'last');
  expect(map.get({ ...cell })).toBe('one');
  expect(map.get({ ...cell, sheet: '附件1-1' })).toBe('other');
  expect(map.get({ sheet: '附件2', row: 1_048_575, column: 16_383 })).toBe('last');
  expect([map.has(cell), map.has({ ...cell, column: 3 }), map.has({ ...cell, sheet: 'Sheet1' })]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a cell keeps what it was given last', () => {
  const map = new CellMap<number>();
  const cell = { sheet: '附件2', row: 0, column: 0 };
  map.set(cell, 1);
  map.set(cell, 2);
  expect(map.get(cell)).toBe(2);
});
