/** @jest-environment node */
import { readKept, withNames, withoutNames } from '../../../src/workbench/inputs/nameless-inputs';
import { parametersOf } from '../../report/summary/support';

const ZONES = ['莲塘片区（片长：某甲）', '莲溪片区（片长：某乙）'];
const FILLED_IN = parametersOf({
  stage: 'midterm',
  headcount: [{ from: '2024-09', count: 20 }],
  scheme: '2023',
  scores: { purchaser: 20, thirdParty: { monitoring: 9, quality: { '莲溪片区（片长：某乙）': 18 } } },
  expectedProgress: 0.6,
  vetoes: { cleanersCounted: false, seriousBreach: true },
  rules: { halfMonthDay: 16, vetoLimits: { staff: [6, 11] } },
});

test('what is kept names nobody: neither who filled it in nor who leads a zone', () => {
  const kept = withoutNames({ ...FILLED_IN, filledBy: '某丙', filledOn: '2025-04-10' }, ZONES);
  expect(JSON.stringify(kept)).not.toMatch(/某|2025-04-10/);
  expect(kept.scores).toEqual({ purchaser: 20, thirdParty: { monitoring: 9, quality: { 2: 18 } } });
});

test('it comes back whole, checked like any parameters', () => {
  const stored: unknown = JSON.parse(JSON.stringify(withoutNames(FILLED_IN, ZONES)));
  const read = readKept(stored);
  expect(read && withNames(read, ZONES)).toEqual(FILLED_IN);
});

test('a mark for a zone that is not there (any more) is left out', () => {
  const kept = withoutNames(FILLED_IN, ZONES);
  expect(withNames(kept, ZONES.slice(0, 1)).scores).toEqual({
    purchaser: 20,
    thirdParty: { monitoring: 9, quality: {} },
  });
});

test.each([undefined, null, 'x', { scores: { purchaser: 99 } }, { stage: 'never' }, { zones: ['某甲'] }])(
  '%p is not taken for inputs',
  (found) => {
    expect(readKept(found)).toBeNull();
  },
);

test('names in a storage that somebody has changed are not taken over', () => {
  expect(readKept({ stage: 'final', filledBy: '某丙' })).toEqual({ stage: 'final' });
});
