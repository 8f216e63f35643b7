import { percentText } from '../../src/assessment/number-text';
import { completionRate, statusOf } from '../../src/assessment/rates';
import { standingOf } from '../../src/assessment/standing';

/** Completed, target and the percentage that the reports print, or that follows from a table that prints none. */
const PUBLISHED: Readonly<Record<string, readonly (readonly [string, number, number, string])[]>> = {
  Liuhua: [
    ['建档', 412, 387, '106.46%'],
    ['电访', 1547, 1500, '103.13%'],
    ['探访', 1726, 1688, '102.25%'],
    ['咨询个案', 302, 300, '100.67%'],
    ['专业个案接案', 74, 70, '105.71%'],
    ['专业个案结案', 62, 56, '110.71%'],
    ['专业个案服务', 447, 420, '106.43%'],
    ['专业小组', 22, 20, '110.00%'],
    ['专业小组开展', 153, 120, '127.50%'],
    ['专业小组服务', 1522, 720, '211.39%'],
    ['大型社区活动', 31, 25, '124.00%'],
    ['大型社区活动服务', 4600, 2000, '230.00%'],
    ['中小型社区活动', 91, 60, '151.67%'],
    ['中小型社区活动服务', 3162, 2400, '131.75%'],
  ],
  'Beijing Street': [
    ['建档', 1112, 1100, '101.09%'],
    ['电访', 11665, 10000, '116.65%'],
    ['探访', 2146, 1400, '153.29%'],
    ['个案接案', 60, 60, '100.00%'],
    ['个案服务', 475, 360, '131.94%'],
    ['个案结案', 49, 55, '89.09%'],
    ['专业小组', 9, 9, '100.00%'],
    ['专业小组开展', 54, 54, '100.00%'],
    ['专业小组服务', 493, 432, '114.12%'],
    ['兴趣小组', 6, 6, '100.00%'],
    ['兴趣小组开展', 36, 36, '100.00%'],
    ['兴趣小组服务', 422, 288, '146.53%'],
    ['大型社区活动', 6, 4, '150.00%'],
    ['大型社区活动服务', 4704, 320, '1470.00%'],
    ['中小型社区活动', 58, 28, '207.14%'],
    ['中小型社区活动服务', 3264, 560, '582.86%'],
  ],
  Shiqi: [
    ['个案接案', 11, 22, '50.00%'],
    ['小组', 5, 8, '62.50%'],
    ['小组开展', 25, 40, '62.50%'],
    ['社区活动', 40, 59, '67.80%'],
    ['培育志愿者', 25, 50, '50.00%'],
    ['志愿者骨干', 14, 20, '70.00%'],
    ['培育志愿者队伍', 1, 2, '50.00%'],
  ],
  Yongping: [
    ['个案', 70, 68, '102.94%'],
    ['小组', 30, 30, '100.00%'],
    ['活动', 62, 53, '116.98%'],
    ['入户探访', 1260, 1260, '100.00%'],
  ],
};

const rateText = (target: number, completed: number) => percentText(completionRate(target, completed) ?? NaN);

describe.each(Object.entries(PUBLISHED))('C1: completion rates of %s', (_report, figures) => {
  test.each(figures)('%s: %p of %p is %s', (_indicator, completed, target, printed) => {
    expect(rateText(target, completed)).toBe(printed);
  });
});

describe('C1, C2: what has no rate', () => {
  test.each([
    ['a target of "/"', null, 712],
    ['nothing completed', 60, null],
    ['a target of 0', 0, 5],
  ])('%s', (_case, target, completed) => expect(completionRate(target, completed)).toBeNull());

  test('0 completed of a target is 0, and no rate is capped', () => {
    expect(completionRate(18, 0)).toBe(0);
    expect(completionRate(1, 42)).toBe(42);
  });
});

describe('C10: status against expected progress', () => {
  const progress = 7 / 12;

  test('2072 of 3552 hours at 7 of 12 months are exactly on the limit: not behind', () => {
    expect(statusOf(completionRate(3552, 2072), progress)).toBe('on-track');
    expect(statusOf(completionRate(3552, 2071), progress)).toBe('behind');
  });

  test.each([
    [null, 'none'],
    [0, 'behind'],
    [0.58, 'behind'],
    [0.6, 'on-track'],
    [0.999999, 'on-track'],
    [1, 'met'],
    [42, 'met'],
  ] as const)('a rate of %p is %s', (rate, status) => expect(statusOf(rate, progress)).toBe(status));

  test('Beijing Street: 89.09% is on track at 10.5 of 12 months', () => {
    expect(statusOf(completionRate(55, 49), 10.5 / 12)).toBe('on-track');
  });

  test('without a known progress nothing is behind', () => {
    expect(statusOf(0.1, null)).toBe('on-track');
    expect(statusOf(1, null)).toBe('met');
  });
});

describe('C10: far behind is less than half of what is due by now', () => {
  const progress = 7 / 12;

  test.each([
    [7 / 24, 'behind'],
    [7 / 24 - 0.0001, 'far-behind'],
    [0, 'far-behind'],
    [0.6, 'on-track'],
    [1, 'met'],
  ] as const)('a rate of %p is %s', (rate, standing) =>
    expect(standingOf(statusOf(rate, progress), rate, progress)).toBe(standing),
  );
});
