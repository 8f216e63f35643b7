import { DEFAULT_LIMITS } from '../../src/assessment/limits';
import fc from 'fast-check';
import type { Grade, Parameters } from '../../src/assessment/parameters';
import { SCHEMES } from '../../src/assessment/schemes';
import { assessParts, assessScore, gradeOf } from '../../src/assessment/score';
import { assessVetoes } from '../../src/assessment/vetoes';

const scoreOf = (parameters: Parameters) =>
  assessScore(
    parameters,
    assessParts(parameters, []),
    assessVetoes(null, null, parameters.vetoes ?? {}, DEFAULT_LIMITS),
  );

/** Third party of the Shiqi mid-term report 2023-24, by its items. */
const SHIQI: Parameters = {
  scores: {
    thirdParty: {
      monitoring: 9.464,
      effectiveness: 11.1,
      operation: 9,
      quality: { 第一片区: 14.45, 第二片区: 14.45, 第三片区: 15.4, 第四片区: 15.4, 第五片区: 15.57 },
    },
    purchaser: 19,
    guidance: 12.15,
    supervisor: 9,
  },
};

describe('A1: the total is the plain sum of four parties', () => {
  test.each([
    ['Taiping', 20, 8.85, 12.3, 45.73, 86.88, '良好'],
    ['Liuhua', 18, 8.7, 12.8, 44.12, 83.62, '良好'],
    ['Beijing Street', 19.8, 9.8, 14.9, 49.23, 93.73, '优秀'],
  ])('%s', (_report, purchaser, supervisor, guidance, thirdParty, total, grade) => {
    expect(scoreOf({ scores: { purchaser, supervisor, guidance, thirdParty } })).toEqual({
      scheme: '2023',
      parts: [
        { party: 'purchaser', full: 20, score: purchaser },
        { party: 'supervisor', full: 10, score: supervisor },
        { party: 'guidance', full: 15, score: guidance },
        { party: 'thirdParty', full: 55, score: thirdParty },
      ],
      total,
      grade,
    });
  });

  test('is unknown until the last party is known', () => {
    const scores = { purchaser: 20, supervisor: 8.85, guidance: 12.3 };
    expect(scoreOf({ scores })).toBeNull();
    expect(scoreOf({})).toBeNull();
    expect(scoreOf({ scores: { ...scores, thirdParty: 0 } })?.total).toBe(41.15);
  });

  test.each(SCHEMES)('the full marks of scheme $id add up to 100, and items to their party', ({ parties }) => {
    expect(parties.reduce((sum, party) => sum + party.full, 0)).toBe(100);
    for (const { items, full } of parties.filter((party) => party.items.length > 0)) {
      expect(items.reduce((sum, item) => sum + item.full, 0)).toBe(full);
    }
  });
});

test('A2: the rules of 2018 know three parties of 70, 20 and 10', () => {
  const score = scoreOf({ scheme: '2018', scores: { thirdParty: 62.5, purchaser: 17, supervisor: 9 } });
  expect(score).toEqual({
    scheme: '2018',
    parts: [
      { party: 'thirdParty', full: 70, score: 62.5 },
      { party: 'purchaser', full: 20, score: 17 },
      { party: 'supervisor', full: 10, score: 9 },
    ],
    total: 88.5,
    grade: '良好',
  });
});

describe('A3 to A5: the third party by its parts (Shiqi)', () => {
  test('each item is rounded first, then added: 84.76, not 84.77', () => {
    expect(scoreOf(SHIQI)).toEqual({
      scheme: '2023',
      parts: [
        { party: 'purchaser', full: 20, score: 19 },
        { party: 'supervisor', full: 10, score: 9 },
        { party: 'guidance', full: 15, score: 12.15 },
        {
          party: 'thirdParty',
          full: 55,
          score: 44.61,
          items: [
            { item: 'monitoring', full: 10, score: 9.46 },
            { item: 'effectiveness', full: 15, score: 11.1 },
            { item: 'operation', full: 10, score: 9 },
            { item: 'quality', full: 20, score: 15.05 },
          ],
        },
      ],
      total: 84.76,
      grade: '良好',
    });
  });

  test('service quality may be one mark for the whole station', () => {
    const items = { monitoring: 9.464, effectiveness: 11.1, operation: 9, quality: 15.054 };
    expect(scoreOf({ scores: { ...SHIQI.scores, thirdParty: items } })?.total).toBe(84.76);
  });

  test.each([
    ['an item', { monitoring: 9, effectiveness: 11, operation: 9 }],
    ['every zone', { monitoring: 9, effectiveness: 11, operation: 9, quality: {} }],
  ])('the party has no mark while %s is missing', (_what, thirdParty) => {
    expect(scoreOf({ scores: { ...SHIQI.scores, thirdParty } })).toBeNull();
  });

  test('the total is always the sum of the printed parts', () => {
    const mark = (full: number) => fc.double({ min: 0, max: full, noNaN: true });
    const scores = fc.record({
      purchaser: mark(20),
      supervisor: mark(10),
      guidance: mark(15),
      thirdParty: fc.record({
        monitoring: mark(10),
        effectiveness: mark(15),
        operation: mark(10),
        quality: fc.dictionary(fc.string({ minLength: 1 }), mark(20), { minKeys: 1, maxKeys: 9 }),
      }),
    });
    fc.assert(
      fc.property(scores, (given) => {
        const score = scoreOf({ scores: given });
        const parts = score?.parts ?? [];
        const items = parts.flatMap((part) => part.items ?? []);
        const cents = (values: readonly { score: number }[]) =>
          values.reduce((sum, { score: value }) => sum + Math.round(value * 100), 0);
        expect(cents(parts)).toBe(Math.round((score?.total ?? NaN) * 100));
        expect(cents(items)).toBe(cents(parts.slice(-1)));
        expect(score?.total).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('A6: the lower bound belongs to the band', () => {
  test.each<[number, Grade]>([
    [100, '优秀'],
    [90, '优秀'],
    [89.99, '良好'],
    [80, '良好'],
    [79.99, '合格'],
    [60, '合格'],
    [59.99, '不合格'],
    [0, '不合格'],
  ])('%p is %s', (total, grade) => expect(gradeOf(total)).toBe(grade));

  test('the grade follows from the rounded total: parts of 89.995 in all print 90.00 and are 优秀', () => {
    const score = scoreOf({ scores: { purchaser: 20, supervisor: 10, guidance: 15, thirdParty: 44.995 } });
    expect(score).toMatchObject({ total: 90, grade: '优秀' });
  });
});

test('A7: a veto makes 91 points 不合格 and leaves the total', () => {
  const scores = { purchaser: 20, supervisor: 10, guidance: 14, thirdParty: 47 };
  expect(scoreOf({ scores })).toMatchObject({ total: 91, grade: '优秀' });
  expect(scoreOf({ scores, vetoes: { financialFailed: true } })).toMatchObject({ total: 91, grade: '不合格' });
  expect(scoreOf({ scores, vetoes: { financialFailed: false } })).toMatchObject({ total: 91, grade: '优秀' });
});
