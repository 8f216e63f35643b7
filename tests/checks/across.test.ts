import { ACROSS_RULES } from '../../src/checks/rules/across';
import { EVALUATION_RULES } from '../../src/checks/rules/rules';
import { lines, smallStation } from './small-station';

const CHECKED = [...EVALUATION_RULES.filter(({ id }) => id === 'zone-understaffed'), ...ACROSS_RULES];

const zoneWorkers = (first: number, second: number): Record<string, number> => ({
  '附件1-1!B5': first,
  '附件1-1!B6': second,
  '附件1-1!B7': first + second,
  '附件1-1!B10': first,
  '附件1-1!B11': second,
  '附件1-1!B12': first + second,
});

describe('附件1-1 against 附件2 (C5)', () => {
  test('zones declare more workers than are in post (T1), and others than the positions say (T2)', () => {
    expect(lines(CHECKED, smallStation({ cells: zoneWorkers(4, 4) }))).toEqual([
      'error zone-workers-above-staff 附件1-1!B5:B7 附件1-1!B10:B12',
      'warning zone-workers-position 附件1-1!B5:B6 附件1-1!B10:B11',
    ]);
  });

  test('half a worker more or less says nothing against the positions', () => {
    expect(lines(CHECKED, smallStation({ cells: zoneWorkers(3.5, 2.5) }))).toEqual([]);
  });

  test('two blocks that disagree: the one farther from the positions is to blame', () => {
    expect(lines(CHECKED, smallStation({ cells: { '附件1-1!B10': 5 } }))).toEqual([
      'warning zone-workers-position 附件1-1!B10',
      'warning zone-workers-differ 附件1-1!B10',
    ]);
  });

  test('fewer than three workers of a zone by position (T3)', () => {
    const cells = { ...zoneWorkers(2, 3), '附件2!D10': '社工站主任助理' };
    expect(lines(CHECKED, smallStation({ cells }))).toEqual(['note zone-understaffed 附件1-1!B5']);
  });

  test('positions that name no zones prove nothing', () => {
    const cells = Object.fromEntries([8, 9, 10, 11, 12, 13, 14].map((row) => [`附件2!D${row}`, '社工']));
    expect(lines(CHECKED, smallStation({ cells }))).toEqual([]);
  });
});
