import fc from 'fast-check';
import type { HeadcountEntry } from '../../src/assessment/parameters';
import { DEFAULT_LIMITS } from '../../src/assessment/limits';
import { resolveTimeFrame } from '../../src/assessment/periods';
import { assessStaffing, headcountOf } from '../../src/assessment/staffing';
import { month, stationOf, type StationLines, type WorkerLine } from './station';

const entry = (from: string, count: number): HeadcountEntry => ({ from: month(from), count });

function staffingOf(lines: StationLines, headcount?: readonly HeadcountEntry[]) {
  const station = stationOf(lines);
  const staffing = assessStaffing(
    station,
    resolveTimeFrame(station, {}, DEFAULT_LIMITS).period,
    headcount,
    DEFAULT_LIMITS,
  );
  if (!staffing) throw new Error('no staffing');
  return staffing;
}

const TAIPING = ['2024-09-05', '2025-03-31'] as const;
const LIUHUA = ['2023-04-23', '2024-02-29'] as const;

describe('B9, B11: required person-months', () => {
  test('Taiping: 20 for six months and 15 for one are 135, of these 67.5 certified', () => {
    const staffing = staffingOf({ assessment: TAIPING, workers: [] }, [entry('2024-09', 20), entry('2025-03', 15)]);
    expect(staffing.months.map(({ required }) => required)).toEqual([20, 20, 20, 20, 20, 20, 15]);
    expect(staffing.requiredPersonMonths).toEqual({ total: 135, certified: 67.5 });
  });

  test('Liuhua: 20 for 10.5 months are 210, of these 105 certified; the half month asks for 10', () => {
    const staffing = staffingOf({ assessment: LIUHUA, workers: [] }, [entry('2023-04', 20)]);
    expect(staffing.months[0]).toMatchObject({ month: '2023-04', required: 10 });
    expect(staffing.requiredPersonMonths).toEqual({ total: 210, certified: 105 });
  });

  test('a headcount agreed before the period holds in it', () => {
    const staffing = staffingOf({ assessment: TAIPING, workers: [] }, [entry('2022-01', 18), entry('2024-05', 20)]);
    expect(staffing.requiredPersonMonths.total).toBe(140);
  });

  test('where the first month has no agreed headcount, its requirement and every sum over it are unknown', () => {
    const staffing = staffingOf({ assessment: TAIPING, workers: [{ marks: '√√√√√√√' }] }, [entry('2024-11', 20)]);
    expect(staffing.months.map(({ required }) => required)).toEqual([null, null, 20, 20, 20, 20, 20]);
    expect(staffing.requiredPersonMonths).toEqual({ total: null, certified: null });
    expect(staffing.surplus).toEqual({ total: null, certified: null });
    expect(staffing.retention).toMatchObject({ required: 20, rate: 0.05 });
  });

  test('without any headcount nothing is required and no rate is known', () => {
    const staffing = staffingOf({ assessment: TAIPING, workers: [{ marks: '√√√√√√√' }] });
    expect(staffing.requiredPersonMonths).toEqual({ total: null, certified: null });
    expect(staffing.retention).toMatchObject({ required: null, rate: null });
    expect(staffing.personMonths.total).toBe(7);
  });

  test('a month of the period that 附件2 does not show is required all the same', () => {
    const lines = { assessment: TAIPING, attendance: ['2024-09-01', '2025-02-28'] as const, workers: [] };
    expect(staffingOf(lines, [entry('2024-09', 20)]).requiredPersonMonths.total).toBe(140);
  });

  test('an entry holds from its month until the next one', () => {
    const headcount = [entry('2024-09', 20), entry('2025-03', 15)];
    const months = ['2024-08', '2024-09', '2025-02', '2025-03', '2030-01'].map(month);
    expect(months.map((inMonth) => headcountOf(headcount, inMonth))).toEqual([null, 20, 20, 15, 15]);
    expect(headcountOf(undefined, month('2024-09'))).toBeNull();
  });
});

describe('B1, B2, B10: person-months', () => {
  const lines: StationLines = {
    assessment: ['2024-09-05', '2024-11-30'],
    workers: [
      { marks: '½√√', experienced: 2.5 },
      { marks: '√-?', experienced: 0 },
      { certified: false, marks: '√√-' },
    ],
  };

  test('√ counts 1, 0.5 counts 0.5, absent and unknown marks count nothing', () => {
    const { months, personMonths } = staffingOf(lines);
    expect(months).toEqual([
      { month: '2024-09', certified: 1.5, uncertified: 1, total: 2.5, required: null },
      { month: '2024-10', certified: 1, uncertified: 1, total: 2, required: null },
      { month: '2024-11', certified: 1, uncertified: 0, total: 1, required: null },
    ]);
    expect(personMonths).toEqual({ certified: 3.5, uncertified: 2, total: 5.5, experienced: 2.5 });
  });

  test('months balance each other: the surplus is taken over the whole period', () => {
    expect(staffingOf(lines, [entry('2024-09', 2)]).surplus).toEqual({ total: -0.5, certified: 0.5 });
  });

  test('every mark counts once: months, kinds of worker and rows add up to the same', () => {
    const marks = fc
      .array(fc.constantFrom('√', '½', '-', '?'), { minLength: 3, maxLength: 3 })
      .map((all) => all.join(''));
    const workers = fc.array(fc.record({ certified: fc.boolean(), marks }), { maxLength: 12 });
    fc.assert(
      fc.property(workers, (rows) => {
        const { months, personMonths } = staffingOf({ assessment: ['2024-09-05', '2024-11-30'], workers: rows });
        const worth = Array.from(rows.map((row) => row.marks).join('')).reduce(
          (sum, mark) => sum + (mark === '√' ? 1 : mark === '½' ? 0.5 : 0),
          0,
        );
        expect(personMonths.total).toBe(worth);
        expect(personMonths.certified + personMonths.uncertified).toBe(worth);
        expect(months.reduce((sum, { total }) => sum + total, 0)).toBe(worth);
      }),
    );
  });

  test('a workbook without 附件2 has no staffing', () => {
    expect(assessStaffing(stationOf({ assessment: TAIPING }), null, [], DEFAULT_LIMITS)).toBeNull();
  });
});

test('B6: the two-year share of Liuhua is 161.5 of 212 person-months, 76.18%', () => {
  const workers = [{ marks: '√', experienced: 161.5 }];
  const { personMonths } = staffingOf({ assessment: ['2024-09-05', '2024-09-30'], workers });
  expect(personMonths.experienced / 212).toBeCloseTo(0.7618, 4);
});

test.each([
  ['repeats a wrong 人员到岗小计: what the marks come to', { marks: '√√√', subtotal: 6, experienced: 6 }, 3],
  ['takes in the months of another table: its own months', { marks: '√½-', subtotal: 7.5, experienced: 7.5 }, 1.5],
  ['says nothing of the 小计: what it says', { marks: '√√√', subtotal: 3, experienced: 1.5 }, 1.5],
  ['is nought', { marks: '√√√', subtotal: 0, experienced: 0 }, 0],
  [
    'repeats a 小计 over a mark that cannot be read, which counts as absent',
    { marks: '√√?', subtotal: 3, experienced: 3 },
    2,
  ],
])('B5: a two-year column that %s', (_, worker, months) => {
  const { personMonths } = staffingOf({ assessment: ['2024-09-05', '2024-11-30'], workers: [worker] });
  expect(personMonths.experienced).toBe(months);
});

describe('B13: retention', () => {
  const assessment = ['2024-09-05', '2024-11-30'] as const;

  test('a worker with a mark in every month is steady, a half month included; one month missed is not', () => {
    const workers = [{ marks: '√√√' }, { marks: '½√√' }, { marks: '½½½' }, { marks: '√-√' }, { marks: '√?√' }];
    expect(staffingOf({ assessment, workers }, [entry('2024-09', 5)]).retention).toMatchObject({
      steady: [{ name: '社工1' }, { name: '社工2' }, { name: '社工3' }],
      required: 5,
      rate: 0.6,
    });
  });

  test('the headcount of the last month counts: 12 of 15, not of 20', () => {
    const workers = Array.from({ length: 12 }, (_, index) => ({ certified: index < 9, marks: '√√√' }));
    const staffing = staffingOf({ assessment, workers }, [entry('2024-09', 20), entry('2024-11', 15)]);
    expect(staffing.retention).toMatchObject({ required: 15, rate: 0.8 });
  });

  test('Liuhua: 13 of 20 are 65%', () => {
    const workers = Array.from({ length: 13 }, () => ({ marks: '√√√' }));
    expect(staffingOf({ assessment, workers }, [entry('2024-09', 20)]).retention.rate).toBe(0.65);
  });

  test('in a period that begins with half a month all marks of that month are 0.5', () => {
    const workers = [{ marks: '½√' }];
    expect(staffingOf({ assessment: ['2023-04-23', '2023-05-31'], workers }).retention.steady).toHaveLength(1);
  });

  test('somebody who stands on two rows (left and came back) is one person', () => {
    const workers = [
      { name: '社工甲', marks: '√--' },
      { name: '社工甲', marks: '-√√' },
    ];
    const { retention, finalMonth } = staffingOf({ assessment, workers });
    expect(retention.steady).toHaveLength(1);
    expect(finalMonth.total).toBe(1);
  });

  test('a month that 附件2 has no columns for leaves it open whether the rate is met, not whether it is missed', () => {
    const lines = (count: number): StationLines => ({
      assessment,
      attendance: ['2024-09-05', '2024-10-31'],
      workers: Array.from({ length: count }, () => ({ marks: '√√' })),
    });
    const headcount = [entry('2024-09', 5)];
    expect(staffingOf(lines(5), headcount)).toMatchObject({
      missing: ['2024-11'],
      retention: { rate: 1, isMet: null },
    });
    expect(staffingOf(lines(3), headcount).retention).toMatchObject({ rate: 0.6, isMet: false });
  });

  describe('rows of one name', () => {
    const steadyOf = (...workers: readonly WorkerLine[]): number =>
      staffingOf({ assessment, workers: workers.map((line) => ({ name: '社工甲', ...line })) }).retention.steady.length;
    const one: WorkerLine = {
      marks: '√√√',
      qualification: '社会工作师',
      identityNumber: '44011219880110001X',
      contract: ['2023-01-01', '2025-12-31'],
    };
    const other: WorkerLine = {
      marks: '√√√',
      qualification: '助理社会工作师',
      identityNumber: '440112199002280012',
      contract: ['2024-05-01', '2026-04-30'],
    };
    const numberless = { identityNumber: '' };

    test('are of two people where their identity numbers say so, whatever else', () => {
      expect(steadyOf({ ...one, identityNumber: other.identityNumber ?? '' }, one)).toBe(2);
    });

    test('are of one where the number is the same, whatever else', () => {
      expect(steadyOf(one, { ...other, identityNumber: one.identityNumber ?? '' })).toBe(1);
    });

    test('are of one where an older row has the number of before 1999', () => {
      expect(steadyOf(one, { ...other, identityNumber: '440112880110001' })).toBe(1);
    });

    test('are not told apart by a number that is mistyped', () => {
      expect(steadyOf(one, { ...one, identityNumber: '440112198801100027' })).toBe(1);
    });

    test('are of two people with contracts and certificates of their own at one time', () => {
      expect(steadyOf({ ...one, ...numberless }, { ...other, ...numberless })).toBe(2);
    });

    test.each<[string, WorkerLine]>([
      ['the same contract', { ...other, contract: ['2023-01-01', '2025-12-31'] }],
      ['the same certificate', { ...other, qualification: '社会工作师' }],
      ['a contract that follows', { ...other, contract: ['2026-01-01', '2027-12-31'] }],
      ['one month together, in which the row changed', { ...other, marks: '--√' }],
      ['no certificate', { ...other, qualification: '' }],
    ])('are of one person with %s', (_, line) => {
      expect(steadyOf({ ...one, ...numberless }, { ...line, ...numberless })).toBe(1);
    });

    test('are of nobody where they are an example that was copied down', () => {
      const lines = Array.from({ length: 60 }, (_, index) => (index % 2 ? one : other));
      expect(steadyOf(...lines)).toBe(1);
    });
  });

  test('a headcount of 0 gives no rate', () => {
    expect(staffingOf({ assessment, workers: [{ marks: '√√√' }] }, [entry('2024-09', 0)]).retention.rate).toBeNull();
  });
});

test('B12, B14: the final month counts people with a mark in it, by certificate', () => {
  const workers = [
    { marks: '√√√' },
    { marks: '√√½' },
    { marks: '√√-' },
    { certified: false, marks: '--√' },
    { certified: false, marks: '√√?' },
  ];
  const { finalMonth } = staffingOf({ assessment: ['2024-09-05', '2024-11-30'], workers });
  expect(finalMonth).toEqual({ certified: 2, uncertified: 1, total: 3 });
});
