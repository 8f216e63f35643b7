import { conditionHolds } from '../../../src/workbench/grid/emphasis-condition';
import type { CellValue } from '../../../src/workbook/snapshot';
import { area } from './sheet';

const holds = (formula: string, at: string, values: Readonly<Record<string, CellValue>>, covers = 'B2:C4') => {
  const { top, left } = area(at);
  return conditionHolds(formula, area(covers), top, left, {
    cell: (row, column) => values[`${'ABCDE'[column]}${row + 1}`] ?? null,
    name: (name) => values[name] ?? null,
  });
};

describe('conditions of the summary sheet', () => {
  test('relative addresses move with the cell, fixed ones do not', () => {
    expect(holds('=B2="不合格"', 'C4', { C4: '不合格' })).toBe(true);
    expect(holds('=B2="不合格"', 'C4', { B2: '不合格' })).toBe(false);
    expect(holds('=$B$2="不合格"', 'C4', { B2: '不合格' })).toBe(true);
    expect(holds('=LEFT($B2,1)="▼"', 'C3', { B3: '▼ 落后' })).toBe(true);
  });

  test('numbers: below zero, blank counts as 0', () => {
    expect(holds('=N(B2)<0', 'B2', { B2: -4 })).toBe(true);
    expect(holds('=N(B2)<0', 'B2', { B2: '—' })).toBe(false);
    expect(holds('=N(B2)<0', 'B2', {})).toBe(false);
  });

  test('a defined name', () => {
    expect(holds('=Review_VetoCount>0', 'B2', { Review_VetoCount: 1 })).toBe(true);
    expect(holds('=Review_VetoCount>0', 'B2', { Review_VetoCount: 0 })).toBe(false);
  });

  test('what is not understood is not shown', () => {
    expect(holds('=AND(B2>0,C2>0)', 'B2', { B2: 1, C2: 1 })).toBe(false);
  });
});
