import { extendTo, moveTarget, selectCell } from '../../../src/workbench/grid/movement';
import { area, sheetModel } from './sheet';

const model = sheetModel({
  values: { A1: '标题', A2: 1, B3: 2, D5: 3 },
  merges: ['A1:C1', 'B3:B4'],
  hiddenRows: [4],
  hiddenColumns: [2],
});

const move = (from: string, key: string, ctrlKey = false) => {
  const { top, left } = area(from);
  return moveTarget(model, selectCell(model, top, left), { key, ctrlKey }, 3);
};

describe('keys move the selection as in Excel', () => {
  test.each([
    ['A2', 'ArrowDown', { row: 2, column: 0 }],
    ['A2', 'ArrowRight', { row: 1, column: 1 }],
    ['B2', 'ArrowUp', { row: 0, column: 1 }],
    ['A2', 'PageDown', { row: 3, column: 0 }],
    ['D9', 'PageUp', { row: 5, column: 3 }],
    ['B3', 'Home', { row: 2, column: 0 }],
    ['B3', 'End', { row: 2, column: 3 }],
  ])('%s %s', (from, key, target) => {
    expect(move(from, key)).toEqual(target);
  });

  test('a merged area is left as a whole', () => {
    expect(move('A1', 'ArrowRight')).toEqual({ row: 0, column: 3 });
    expect(move('B3', 'ArrowDown')).toEqual({ row: 5, column: 1 });
  });

  test('hidden rows and columns are skipped', () => {
    expect(move('B2', 'ArrowRight')).toEqual({ row: 1, column: 3 });
    expect(move('A4', 'ArrowDown')).toEqual({ row: 5, column: 0 });
  });

  test('Ctrl leads to the ends of what is filled', () => {
    expect(move('D9', 'Home', true)).toEqual({ row: 0, column: 0 });
    expect(move('A2', 'ArrowRight', true)).toEqual({ row: 1, column: 3 });
  });

  test('nowhere to go, or no key of movement', () => {
    expect(move('A1', 'ArrowUp')).toBeNull();
    expect(move('A1', 'x')).toBeNull();
  });
});

test('a selection stretched by Shift spans whole merged areas and keeps where it began', () => {
  const selection = extendTo(model, selectCell(model, 1, 0), 2, 1);
  expect(selection).toEqual({ row: 1, column: 0, area: area('A2:B4') });
});
