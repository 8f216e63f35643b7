import { limitsOf } from '../../src/assessment/limits';
import { agreementMonths, monthWeights } from '../../src/assessment/months';
import type { Parameters } from '../../src/assessment/parameters';
import { resolveTimeFrame } from '../../src/assessment/periods';
import type { Station } from '../../src/forms/station';
import { day, stationOf } from './station';

const assessmentMonths = (start: string, end: string, halfMonthDay = 15) =>
  [...monthWeights(day(start), day(end), halfMonthDay).values()].reduce((sum, weight) => sum + weight, 0);

const timeFrameOf = (station: Station, parameters: Parameters) =>
  resolveTimeFrame(station, parameters, limitsOf(parameters));

describe('B8: assessment months', () => {
  test.each([
    ['Taiping', '2024-09-05', '2025-03-31', 7],
    ['Liuhua', '2023-04-23', '2024-02-29', 10.5],
    ['Beijing Street', '2024-03-28', '2025-01-31', 10.5],
    ['a start on the 15th counts whole', '2024-09-15', '2024-10-31', 2],
    ['a start on the 16th counts half', '2024-09-16', '2024-10-31', 1.5],
    ['an end on the 15th counts half', '2024-09-01', '2024-10-15', 1.5],
    ['an end on the 16th counts whole', '2024-09-01', '2024-10-16', 2],
    ['half at both ends', '2024-09-20', '2024-11-10', 2],
    ['one whole month', '2024-09-01', '2024-09-30', 1],
    ['one month from the 16th', '2024-09-16', '2024-09-30', 0.5],
    ['one month up to the 15th', '2024-09-01', '2024-09-15', 0.5],
    ['a few days around the middle of one month', '2024-09-10', '2024-09-20', 1],
    ['over the turn of a year', '2024-12-20', '2025-01-31', 1.5],
  ])('%s: %s to %s is %p', (_case, start, end, months) => expect(assessmentMonths(start, end)).toBe(months));

  test('each month has its weight', () => {
    expect([...monthWeights(day('2023-04-23'), day('2023-06-15'), 15)]).toEqual([
      ['2023-04', 0.5],
      ['2023-05', 1],
      ['2023-06', 0.5],
    ]);
  });
});

describe('agreement months: whole months to the day after the end, a rest of 15 days or more adds one', () => {
  test.each([
    ['Taiping', '2024-09-05', '2025-09-04', 12],
    ['a calendar year', '2024-01-01', '2024-12-31', 12],
    ['a year through a leap day', '2024-02-29', '2025-02-28', 12],
    ['Shiqi: eleven months and 23 days', '2023-09-01', '2024-08-23', 12],
    ['a rest of 14 days', '2024-01-01', '2024-07-14', 6],
    ['a rest of 15 days', '2024-01-01', '2024-07-15', 7],
    ['from the 31st to the end of a short month', '2024-01-31', '2024-02-29', 1],
    ['a single month', '2024-09-01', '2024-09-30', 1],
    ['ten days', '2024-09-01', '2024-09-10', 0],
    ['three years', '2022-08-16', '2025-08-15', 36],
  ])('%s: %s to %s is %p', (_case, start, end, months) => expect(agreementMonths(day(start), day(end))).toBe(months));
});

describe('C10: expected progress and stage', () => {
  const taiping = stationOf({ assessment: ['2024-09-05', '2025-03-31'], agreement: ['2024-09-05', '2025-09-04'] });
  const liuhua = stationOf({ assessment: ['2023-04-23', '2024-02-29'], agreement: ['2023-04-23', '2024-04-22'] });

  test('is assessment months over agreement months: 7 of 12', () => {
    const time = timeFrameOf(taiping, {});
    expect(time.expectedProgress).toBeCloseTo(7 / 12, 12);
    expect(time.agreement).toEqual({ start: '2024-09-05', end: '2025-09-04', months: 12 });
  });

  test.each([
    ['7 of 12 months', taiping, 'midterm'],
    ['10.5 of 12 months', liuhua, 'final'],
    [
      'exactly three quarters',
      stationOf({ assessment: ['2024-01-01', '2024-09-30'], agreement: ['2024-01-01', '2024-12-31'] }),
      'final',
    ],
  ])('a stage that is not given follows from %s and is said to', (_case, station, stage) => {
    const time = timeFrameOf(station, {});
    expect(time.stage).toBe(stage);
    expect(time.inferences).toEqual([expect.objectContaining({ what: 'stage', value: stage })]);
  });

  test('is never more than the whole, though a year from the 15th has 12.5 assessment months', () => {
    const station = stationOf({ assessment: ['2022-10-15', '2023-10-14'] });
    expect(timeFrameOf(station, {}).expectedProgress).toBe(1);
  });

  test('a given stage is taken as given', () => {
    expect(timeFrameOf(taiping, { stage: 'final' })).toMatchObject({ stage: 'final', inferences: [] });
  });

  test('an expected progress of the user replaces the proportional one, and does not change the stage', () => {
    expect(timeFrameOf(taiping, { expectedProgress: 0.9 })).toMatchObject({
      expectedProgress: 0.9,
      stage: 'midterm',
    });
  });
});

describe('what the titles do not say', () => {
  test('the period follows from the months of 附件2, and is said to', () => {
    const station = stationOf({ attendance: ['2024-01-01', '2024-04-30'], workers: [] });
    const time = timeFrameOf(station, {});
    expect(time.period).toMatchObject({ start: '2024-01-01', end: '2024-04-30', assessmentMonths: 4 });
    expect(time.inferences.map(({ what }) => what)).toEqual(['period', 'agreement', 'stage']);
  });

  test('a purchase period of a year stands in for the annual agreement', () => {
    const station = stationOf({ assessment: ['2024-09-05', '2025-03-31'], purchase: ['2024-09-01', '2025-08-31'] });
    expect(timeFrameOf(station, {}).agreement).toEqual({ start: '2024-09-01', end: '2025-08-31', months: 12 });
  });

  test('a purchase period of several years does not: a year from the start of the period does', () => {
    const station = stationOf({ assessment: ['2024-09-05', '2025-03-31'], purchase: ['2024-09-05', '2027-09-04'] });
    expect(timeFrameOf(station, {}).agreement).toEqual({ start: '2024-09-05', end: '2025-09-04', months: 12 });
  });

  test('of several annual agreements the one that holds during the period counts', () => {
    const { periods, ...station } = stationOf({ assessment: ['2024-09-05', '2025-03-31'] });
    const years = [
      ['2023-09-05', '2024-09-04'],
      ['2024-09-05', '2025-09-04'],
    ] as const;
    const agreements = years.flatMap((agreement) => stationOf({ agreement }).periods);
    const time = timeFrameOf({ ...station, periods: [...periods, ...agreements] }, {});
    expect(time.agreement?.start).toBe('2024-09-05');
  });

  test('of several that overlap the period the year that holds all of it counts', () => {
    const { periods, ...station } = stationOf({ assessment: ['2024-09-05', '2025-03-31'] });
    const spans = [
      ['2024-10-30', '2024-11-30'],
      ['2022-09-05', '2025-09-04'],
      ['2024-09-05', '2025-09-04'],
    ] as const;
    const agreements = spans.flatMap((agreement) => stationOf({ agreement }).periods);
    const time = timeFrameOf({ ...station, periods: [...periods, ...agreements] }, {});
    expect(time.agreement).toEqual({ start: '2024-09-05', end: '2025-09-04', months: 12 });
  });

  test('a title that contradicts itself is no period', () => {
    const station = stationOf({ assessment: ['2025-03-31', '2024-09-05'] });
    expect(timeFrameOf(station, {})).toEqual({
      period: null,
      agreement: null,
      expectedProgress: null,
      stage: null,
      inferences: [],
    });
  });
});
