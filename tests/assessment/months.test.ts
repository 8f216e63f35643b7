import { monthsAfter } from '../../src/assessment/months';
import { day } from './station';

describe('months after a day: full ones, and days as tenths', () => {
  test.each([
    ['2025-04-30', '2025-12-31', 8],
    ['2025-03-31', '2025-09-26', 5.8],
    ['2025-01-15', '2025-02-13', 0.9],
    ['2025-03-31', '2025-09-04', 5.1],
    ['2024-02-29', '2024-04-22', 1.7],
    ['2025-01-30', '2025-02-28', 1],
    ['2025-09-04', '2025-09-04', 0],
    ['2025-09-05', '2025-09-04', 0],
  ])('from %s to %s: %d', (after, last, months) => {
    expect(monthsAfter(day(after), day(last))).toBe(months);
  });
});
