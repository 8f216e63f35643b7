import { assess } from '../../src/assessment/assess';
import { DEFAULT_LIMITS, limitsOf } from '../../src/assessment/limits';
import type { Parameters } from '../../src/assessment/parameters';
import { month, stationOf, type WorkerLine } from './station';

const steady = (count: number, certified = true): WorkerLine[] =>
  Array.from({ length: count }, () => ({ certified, marks: '√√√√' }));

/** Four months from the 16th of the first; six heads agreed. */
function assessed(workers: readonly WorkerLine[], rules: Parameters['rules'], more: Parameters = {}) {
  const station = stationOf({
    assessment: ['2024-01-16', '2024-04-30'],
    agreement: ['2024-01-16', '2025-01-15'],
    workers,
  });
  return assess(station, { headcount: [{ from: month('2024-01'), count: 6 }], rules, ...more });
}

describe('the limits in force', () => {
  test('are the usual ones where nothing is given', () => {
    expect(limitsOf({})).toEqual(DEFAULT_LIMITS);
    expect(limitsOf({ rules: {} })).toEqual(DEFAULT_LIMITS);
    expect(assessed([], undefined).limits).toEqual(DEFAULT_LIMITS);
  });

  test('are those that are given, one by one', () => {
    expect(limitsOf({ rules: { halfMonthDay: 16, vetoLimits: { certified: [2, 4] } } })).toEqual({
      ...DEFAULT_LIMITS,
      halfMonthDay: 16,
      vetoLimits: { ...DEFAULT_LIMITS.vetoLimits, certified: { midterm: 2, final: 4 } },
    });
  });
});

describe('a limit that is set otherwise changes what rests on it', () => {
  test('B8, B9: a start on the 16th counts whole when the 16th is in the first half', () => {
    const usual = assessed(steady(6), undefined);
    const later = assessed(steady(6), { halfMonthDay: 16 });
    expect([usual, later].map(({ time }) => time.period?.assessmentMonths)).toEqual([3.5, 4]);
    expect([usual, later].map(({ staffing }) => staffing?.requiredPersonMonths.total)).toEqual([21, 24]);
    expect([usual, later].map(({ time }) => time.expectedProgress)).toEqual([3.5 / 12, 4 / 12]);
  });

  test('the months that are left are full ones and days, whatever counts as half a month', () => {
    const left = (rules: Parameters['rules']) => assessed([], rules).outlook.monthsLeft;
    // May to the 15th of January.
    expect([left(undefined), left({ halfMonthDay: 14 })]).toEqual([8.5, 8.5]);
  });

  test('an agreement has as many months as before: its rest is counted in days', () => {
    expect(assessed([], { halfMonthDay: 28 }).time.agreement?.months).toBe(12);
  });

  test('B11: share of the required person-months that must be certified', () => {
    const workers = [...steady(3), ...steady(3, false)];
    const certified = (rules: Parameters['rules']) => {
      const { staffing, vetoes } = assessed(workers, rules);
      const veto = vetoes.find(({ rule }) => rule === 'certified-shortage');
      return [staffing?.requiredPersonMonths.certified, staffing?.surplus.certified, veto?.value, veto?.triggered];
    };
    expect(certified(undefined)).toEqual([10.5, 1.5, -1.5, false]);
    expect(certified({ certifiedShare: 0.75 })).toEqual([15.75, -3.75, 3.75, true]);
    expect(certified({ certifiedShare: 0.6 })[0]).toBeCloseTo(12.6, 12);
  });

  test('B13: lowest retention that meets the requirement, itself included', () => {
    const met = (count: number, rules?: Parameters['rules']) => {
      const { rate, isMet } = assessed(steady(count), rules).staffing?.retention ?? {};
      return [rate, isMet];
    };
    expect(met(5)).toEqual([5 / 6, true]);
    expect(met(4)).toEqual([4 / 6, false]);
    expect(met(5, { retentionMinimum: 0.9 })).toEqual([5 / 6, false]);
    expect(met(3, { retentionMinimum: 0.5 })).toEqual([0.5, true]);
    expect(assessed(steady(4), {}, { headcount: undefined }).staffing?.retention.isMet).toBeNull();
  });

  test.each([
    ['midterm', undefined, 5, false],
    ['midterm', { vetoLimits: { staff: [3.5, 7] as const } }, 3.5, true],
    ['final', { vetoLimits: { staff: [3.5, 7] as const } }, 7, false],
    ['final', { vetoLimits: { certified: [3.5, 7] as const } }, 10, false],
  ] as const)('A7: %s, with %j the limit is %p', (stage, rules, limit, triggered) => {
    const [veto] = assessed([...steady(4), { marks: '√√√½' }], rules, { stage }).vetoes;
    expect(veto).toMatchObject({ rule: 'staff-shortage', value: 1.5, limit });
    const short = assessed([...steady(4), { marks: '-√-½' }], rules, { stage });
    expect(short.vetoes[0]).toMatchObject({ value: 3.5, limit, triggered });
    expect(short.outlook.staffMargin).toBe(limit - 3.5);
  });
});
