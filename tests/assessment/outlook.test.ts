import { duePerMonth } from '../../src/assessment/outlook';

describe('what is still due in each month that is left', () => {
  test.each([
    [4, 5.5, 1],
    [11, 5.5, 2],
    [33, 5.5, 6],
    [14, 0.5, 14],
    [0.3, 0.1, 1],
    [0, 5.5, 0],
  ])('%p pieces in %p months are %p a month: nobody starts a part of a case', (remaining, months, due) => {
    expect(duePerMonth(remaining, months, 'zones')).toBe(due);
    expect(duePerMonth(remaining, months, 'station')).toBe(due);
  });

  test('hours have two decimals', () => {
    expect(duePerMonth(725, 5.5, 'hours')).toBe(131.82);
  });

  test('nothing is said without a rate, or when no month is left', () => {
    expect(duePerMonth(null, 5.5, 'zones')).toBeNull();
    expect(duePerMonth(4, 0, 'zones')).toBeNull();
    expect(duePerMonth(4, null, 'zones')).toBeNull();
  });
});
