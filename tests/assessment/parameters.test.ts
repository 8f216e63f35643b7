import { mergeParameters, parseParameters, type Parameters } from '../../src/assessment/parameters';
import { month } from './station';

function problemsOf(input: unknown): string[] {
  const parsed = parseParameters(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${reason} ${path}`);
}

describe('what parameters may say', () => {
  test('everything of the contract at once', () => {
    const input = {
      stage: 'midterm',
      headcount: [
        { from: '2024-09', count: 20 },
        { from: '2025-03', count: 15 },
      ],
      scheme: '2023',
      scores: {
        purchaser: 20,
        supervisor: 8.85,
        guidance: 12.3,
        thirdParty: { monitoring: 9.464, effectiveness: 11.1, operation: 9, quality: { 第一片区: 14.45 } },
      },
      expectedProgress: 0.5,
      vetoes: {
        cleanersCounted: false,
        personnelCostLow: false,
        correctionFailed: false,
        professionalFailed: false,
        financialFailed: false,
        seriousBreach: true,
      },
      rules: {
        halfMonthDay: 15,
        certifiedShare: 0.5,
        retentionMinimum: 0.8,
        vetoLimits: { staff: [5, 10], certified: [3, 6] },
      },
    };
    expect(parseParameters(input)).toEqual({ ok: true, value: input });
  });

  test('nothing at all', () => expect(parseParameters({})).toEqual({ ok: true, value: {} }));

  test('null for what is not given yet: a mark, an item, a zone, a veto', () => {
    const quality = { 第一片区: null, 第二片区: 15 };
    const scores = { purchaser: null, guidance: 12, thirdParty: { monitoring: null, quality } };
    expect(parseParameters({ scores, vetoes: { financialFailed: null, seriousBreach: false } })).toEqual({
      ok: true,
      value: {
        scores: { guidance: 12, thirdParty: { quality: { 第二片区: 15 } } },
        vetoes: { seriousBreach: false },
      },
    });
  });

  test('marks from 0 to the full mark, both included', () => {
    const scores = { purchaser: 0, supervisor: 10, guidance: 15, thirdParty: 55 };
    expect(problemsOf({ scores })).toEqual([]);
  });
});

describe('what is refused, by its key', () => {
  test.each<[string, unknown]>([
    ['choice stage', { stage: 'summer' }],
    ['choice scheme', { scheme: '1999' }],
    ['type scheme', { scheme: 2023 }],
    ['range scores.purchaser', { scores: { purchaser: 20.01 } }],
    ['range scores.supervisor', { scores: { supervisor: -1 } }],
    ['type scores.guidance', { scores: { guidance: '12.3' } }],
    ['range scores.thirdParty', { scores: { thirdParty: 55.5 } }],
    ['range scores.thirdParty.monitoring', { scores: { thirdParty: { monitoring: 11 } } }],
    ['range scores.thirdParty.quality.第一片区', { scores: { thirdParty: { quality: { 第一片区: 21 } } } }],
    ['unknown-key scores.thirdParty.speed', { scores: { thirdParty: { speed: 1 } } }],
    ['unknown-key scores.guidance', { scheme: '2018', scores: { guidance: 12 } }],
    ['range scores.thirdParty', { scheme: '2018', scores: { thirdParty: 70.5 } }],
    ['range rules.halfMonthDay', { rules: { halfMonthDay: 0 } }],
    ['range rules.halfMonthDay', { rules: { halfMonthDay: 29 } }],
    ['type rules.halfMonthDay', { rules: { halfMonthDay: 15.5 } }],
    ['range rules.certifiedShare', { rules: { certifiedShare: 1.1 } }],
    ['range rules.retentionMinimum', { rules: { retentionMinimum: -0.1 } }],
    ['type rules.retentionMinimum', { rules: { retentionMinimum: '80%' } }],
    ['range rules.vetoLimits.staff.1', { rules: { vetoLimits: { staff: [5, -1] } } }],
    ['unknown-key rules.vetoLimits.all', { rules: { vetoLimits: { all: [5, 10] } } }],
    ['unknown-key rules.workersPerZone', { rules: { workersPerZone: 3 } }],
    ['range expectedProgress', { expectedProgress: 58.33 }],
    ['range expectedProgress', { expectedProgress: -0.1 }],
    ['type headcount.0.from', { headcount: [{ from: '2024-13', count: 20 }] }],
    ['type headcount.0.from', { headcount: [{ from: '2024-09-05', count: 20 }] }],
    ['range headcount.0.count', { headcount: [{ from: '2024-09', count: -1 }] }],
    ['type headcount.0.count', { headcount: [{ from: '2024-09' }] }],
    ['type headcount', { headcount: 20 }],
    ['type vetoes.seriousBreach', { vetoes: { seriousBreach: '是' } }],
    ['unknown-key vetoes.tooLate', { vetoes: { tooLate: true } }],
    ['unknown-key Stage', { Stage: 'midterm' }],
    ['type ', []],
    ['type ', null],
    ['type ', 'midterm'],
  ])('%s', (problem, input) => expect(problemsOf(input)).toEqual([problem]));

  test.each([
    ['twice the same month', ['2024-09', '2024-09']],
    ['months backwards', ['2025-03', '2024-09']],
  ])('headcounts with %s', (_case, months) => {
    expect(problemsOf({ headcount: months.map((from) => ({ from, count: 20 })) })).toEqual(['order headcount.1.from']);
  });

  test('all problems are told at once', () => {
    const input = { stage: 'x', scores: { purchaser: 21 }, expectedProgress: 2 };
    expect(problemsOf(input).sort()).toEqual(['choice stage', 'range expectedProgress', 'range scores.purchaser']);
  });
});

describe('parameters that win over others, key by key', () => {
  const base: Parameters = {
    stage: 'midterm',
    headcount: [{ from: month('2024-09'), count: 20 }],
    scores: { purchaser: 20, supervisor: 8.85, thirdParty: { monitoring: 9 } },
    vetoes: { seriousBreach: true, financialFailed: false },
    filledBy: '张三',
  };

  test('what is not given stays', () => {
    expect(mergeParameters(base, {})).toEqual(base);
    expect(mergeParameters(base, { stage: undefined, scores: { purchaser: 19 } })).toEqual({
      ...base,
      scores: { ...base.scores, purchaser: 19 },
    });
  });

  test('a party, a veto and a list of headcounts are each taken whole', () => {
    const headcount = [{ from: month('2025-01'), count: 18 }];
    const over: Parameters = { headcount, scores: { thirdParty: 45.73 }, vetoes: { seriousBreach: false } };
    expect(mergeParameters(base, over)).toEqual({
      ...base,
      headcount,
      scores: { purchaser: 20, supervisor: 8.85, thirdParty: 45.73 },
      vetoes: { seriousBreach: false, financialFailed: false },
    });
  });

  test('marks under another scheme do not count: their full marks differ', () => {
    const over: Parameters = { scheme: '2018', scores: { thirdParty: 62 } };
    expect(mergeParameters(base, over).scores).toEqual({ thirdParty: 62 });
    expect(mergeParameters(base, { scheme: '2023' }).scores).toEqual(base.scores);
    expect(mergeParameters({ scheme: '2018', scores: { thirdParty: 62 } }, {}).scores).toEqual({ thirdParty: 62 });
  });
});

describe('numbers of the rules', () => {
  test.each([[[5]], [[5, 10, 15]], [5], [{ midterm: 5, final: 10 }]])(
    'limits of a veto are a pair: %j is not',
    (staff) => {
      expect(parseParameters({ rules: { vetoLimits: { staff } } }).ok).toBe(false);
    },
  );

  test('the limit at the end of a year may be the lower one', () => {
    expect(problemsOf({ rules: { vetoLimits: { staff: [5, 0] } } })).toEqual([]);
  });

  test('are merged one by one, a veto with both its limits', () => {
    const base: Parameters = { rules: { halfMonthDay: 14, vetoLimits: { staff: [4, 8], certified: [2, 4] } } };
    const over: Parameters = { rules: { certifiedShare: 0.6, vetoLimits: { staff: [5, 9] } } };
    expect(mergeParameters(base, over).rules).toEqual({
      halfMonthDay: 14,
      certifiedShare: 0.6,
      vetoLimits: { staff: [5, 9], certified: [2, 4] },
    });
    expect(mergeParameters({}, over).rules).toEqual(over.rules);
    expect(mergeParameters(base, {}).rules).toEqual(base.rules);
    expect(mergeParameters({}, {})).toEqual({});
  });
});
