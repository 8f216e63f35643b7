import { assess } from '../../src/assessment/assess';
import { DEFAULT_LIMITS } from '../../src/assessment/limits';
import { MANUAL_VETOES } from '../../src/assessment/manual-vetoes';
import type { HeadcountEntry, Parameters } from '../../src/assessment/parameters';
import type { Stage } from '../../src/assessment/stages';
import { assessVetoes, type VetoRule } from '../../src/assessment/vetoes';
import { month, stationOf, type WorkerLine } from './station';

const AGREEMENT = ['2024-01-01', '2024-12-31'] as const;

/** Four months; `count` heads agreed, so that `count` × 4 person-months are required. */
function assessed(count: number, workers: readonly WorkerLine[], parameters: Parameters = {}) {
  const headcount: HeadcountEntry[] = [{ from: month('2024-01'), count }];
  const station = stationOf({ assessment: ['2024-01-01', '2024-04-30'], agreement: AGREEMENT, workers });
  return assess(station, { headcount, ...parameters });
}

type Arguments = readonly [count: number, workers: readonly WorkerLine[], parameters?: Parameters];

const vetoOf = (rule: VetoRule, ...given: Arguments) => assessed(...given).vetoes.find((veto) => veto.rule === rule);

const steady = (count: number, certified = true): WorkerLine[] =>
  Array.from({ length: count }, () => ({ certified, marks: '√√√√' }));

describe('A7, B10: staff short, the limit included', () => {
  test.each<[Stage, string, number, boolean, number]>([
    ['midterm', '√√√√', 4, false, 5],
    ['midterm', '√√√½', 4.5, false, 5],
    ['midterm', '√√√-', 5, true, 5],
    ['midterm', '√√½-', 5.5, true, 5],
    ['final', '√√√-', 5, false, 10],
  ])('%s: %s beside four steady workers of six is %p short', (stage, marks, value, triggered, limit) => {
    const workers = [...steady(4), { marks }];
    expect(vetoOf('staff-shortage', 6, workers, { stage })).toEqual({
      rule: 'staff-shortage',
      triggered,
      value,
      limit,
    });
  });

  test('at the end of a year 9.5 short is a remark, 10 is a veto', () => {
    const short = (marks: string) => vetoOf('staff-shortage', 8, [...steady(5), { marks }], { stage: 'final' });
    expect(short('√√½-')).toMatchObject({ value: 9.5, triggered: false });
    expect(short('√√--')).toMatchObject({ value: 10, triggered: true });
  });

  test('a limit reached through fractions that are not exact in binary counts as reached', () => {
    const { staffing } = assessed(6, steady(6));
    const total = 0.3 - 5.3 + Number.EPSILON * 4;
    expect(total).toBeGreaterThan(-5);
    const short = staffing && { ...staffing, surplus: { total, certified: 0 } };
    const [veto] = assessVetoes(short, 'midterm', {}, DEFAULT_LIMITS);
    expect(veto).toMatchObject({ rule: 'staff-shortage', triggered: true });
  });
});

describe('C11: no veto hangs on marks that could not be read', () => {
  test.each<[string, boolean | null, number]>([
    ['√√√?', null, 5],
    ['√√√-', true, 5],
    ['√√½?', null, 5.5],
    ['√---', true, 7],
    ['√--?', true, 7],
    ['√√√½', false, 4.5],
  ])('%s beside four steady workers of six: %p', (marks, triggered, value) => {
    const workers = [...steady(4), { marks }];
    expect(vetoOf('staff-shortage', 6, workers, { stage: 'midterm' })).toMatchObject({ triggered, value });
  });

  test.each([
    [6, 6, null, 6],
    [8, 6, true, 14],
    [3.5, 4, false, 2],
  ])('nor on a month that 附件2 has no columns for: %p agreed, %p in post', (count, inPost, triggered, value) => {
    const station = stationOf({
      assessment: ['2024-01-01', '2024-04-30'],
      agreement: AGREEMENT,
      attendance: ['2024-01-01', '2024-03-31'],
      workers: steady(inPost).map((line) => ({ ...line, marks: '√√√' })),
    });
    const headcount = [{ from: month('2024-01'), count }];
    const { vetoes } = assess(station, { headcount, stage: 'midterm' });
    expect(vetoes[0]).toMatchObject({ rule: 'staff-shortage', triggered, value });
  });
});

describe('A7, B11: certified staff short of half the required person-months', () => {
  test.each<[Stage, string, number, boolean, number]>([
    ['midterm', '√½--', 2.5, false, 3],
    ['midterm', '√---', 3, true, 3],
    ['final', '√---', 3, false, 6],
  ])('%s: %s beside two certified workers of six agreed is %p short', (stage, marks, value, triggered, limit) => {
    const workers = [...steady(2), { marks }, ...steady(6, false)];
    expect(vetoOf('certified-shortage', 6, workers, { stage })).toEqual({
      rule: 'certified-shortage',
      triggered,
      value,
      limit,
    });
  });

  test('6 short is a veto at the end of a year', () => {
    const workers = [...steady(1), { marks: '√√--' }, ...steady(6, false)];
    expect(vetoOf('certified-shortage', 6, workers, { stage: 'final' })).toMatchObject({ value: 6, triggered: true });
  });

  test('half of the REQUIRED person-months counts, however many are in post', () => {
    const workers = [...steady(3), ...steady(20, false)];
    expect(vetoOf('certified-shortage', 6, workers)).toMatchObject({ value: 0, triggered: false });
  });
});

describe('A7: what decides', () => {
  test('a surplus is a negative shortage', () => {
    expect(vetoOf('staff-shortage', 6, steady(7))).toMatchObject({ value: -4, triggered: false });
  });

  test('without an agreed headcount both stand there undecided', () => {
    expect(assessed(6, steady(2), { headcount: undefined }).vetoes).toEqual([
      { rule: 'staff-shortage', triggered: false, value: null, limit: 5 },
      { rule: 'certified-shortage', triggered: false, value: null, limit: 3 },
    ]);
  });

  test('without 附件2 only the conditions given by hand stand there', () => {
    const { vetoes } = assess(stationOf({ agreement: AGREEMENT }), { vetoes: { seriousBreach: true } });
    expect(vetoes).toEqual([{ rule: 'seriousBreach', triggered: true, value: null, limit: null }]);
  });

  test.each(MANUAL_VETOES)('%s given as true makes the grade 不合格; given as false it is not listed', (rule) => {
    const scores = { purchaser: 20, supervisor: 10, guidance: 14, thirdParty: 47 };
    const failing = assessed(6, steady(6), { scores, vetoes: { [rule]: true } });
    expect(failing.vetoes.at(-1)).toEqual({ rule, triggered: true, value: null, limit: null });
    expect(failing.score).toMatchObject({ total: 91, grade: '不合格' });
    const passing = assessed(6, steady(6), { scores, vetoes: { [rule]: false } });
    expect(passing.vetoes.map((veto) => veto.rule)).toEqual(['staff-shortage', 'certified-shortage']);
    expect(passing.score).toMatchObject({ total: 91, grade: '优秀' });
  });

  test('a staffing veto makes the grade 不合格 and leaves no way up', () => {
    const scores = { purchaser: 20, supervisor: 8, guidance: 12, thirdParty: 45 };
    const { score, outlook } = assessed(6, steady(2), { scores });
    expect(score).toMatchObject({ total: 85, grade: '不合格' });
    expect(outlook.nextGrade).toBeNull();
  });

  test('retention below 80% is no veto: Liuhua has 65% and is 良好', () => {
    const scores = { purchaser: 18, supervisor: 8.7, guidance: 12.8, thirdParty: 44.12 };
    const halves = steady(3).map(() => ({ marks: '-√√√' }));
    const { staffing, score } = assessed(5, [...steady(4), ...halves], { scores });
    expect(staffing?.retention.rate).toBe(0.8);
    const { score: low, staffing: fewer } = assessed(5, [...steady(3), ...halves], { scores });
    expect(fewer?.retention.rate).toBe(0.6);
    expect([score?.grade, low?.grade]).toEqual(['良好', '良好']);
  });
});

describe('outlook: plain arithmetic on what is missing', () => {
  const scores = { purchaser: 20, supervisor: 8.85, guidance: 12.3, thirdParty: 45.73 };

  test('points to the next grade, margins to the vetoes, retention with one fewer, months left', () => {
    expect(assessed(5, steady(4), { scores }).outlook).toEqual({
      nextGrade: { grade: '优秀', points: 3.12 },
      staffMargin: 1,
      certifiedMargin: 9,
      retentionIfOneLeaves: 0.6,
      monthsLeft: 8,
    });
  });

  test('the best grade has no next one', () => {
    const best = { ...scores, thirdParty: 55 };
    expect(assessed(5, steady(5), { scores: best }).outlook.nextGrade).toBeNull();
  });
});
