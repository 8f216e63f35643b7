import fc from 'fast-check';
import { percentText, plainText } from '../../src/assessment/number-text';
import { isSame, roundHalfUp } from '../../src/assessment/rounding';

const cents = fc.integer({ min: 0, max: 1_000_000 });

describe('A5: rounding half up to two decimals', () => {
  test.each([
    [9.464, 9.46],
    [15.054, 15.05],
    [1.005, 1.01],
    [1.015, 1.02],
    [8.345, 8.35],
    [2.675, 2.68],
    [89.995, 90],
    [0.004999, 0],
    [-2.675, -2.68],
  ])('%p becomes %p', (value, rounded) => expect(roundHalfUp(value, 2)).toBe(rounded));

  test('two decimals stay as they are', () => {
    fc.assert(fc.property(cents, (n) => roundHalfUp(n / 100, 2) === n / 100));
  });

  test('a half always goes up, however the binary fraction falls', () => {
    fc.assert(fc.property(cents, (n) => roundHalfUp((n * 10 + 5) / 1000, 2) === (n + 1) / 100));
  });

  test('nothing moves by more than half a unit', () => {
    const value = fc.double({ min: 0, max: 10_000, noNaN: true });
    fc.assert(fc.property(value, (given) => Math.abs(roundHalfUp(given, 2) - given) <= 0.005 + 1e-9));
  });

  test('sums in another order are the same figure', () => {
    expect(isSame(0.1 + 0.2, 0.3)).toBe(true);
    expect(isSame(67.5, 67.51)).toBe(false);
  });
});

describe('figures in sentences', () => {
  test.each([
    [875 / 630, '138.89%'],
    [1.1, '110.00%'],
    [0, '0.00%'],
    [42, '4200.00%'],
    [2072 / 3552, '58.33%'],
  ])('a fraction of %p reads %p', (fraction, text) => expect(percentText(fraction)).toBe(text));

  test.each([
    [7, '7'],
    [10.5, '10.5'],
    [1668.6, '1668.6'],
    [11665, '11665'],
    [1 / 3, '0.33'],
  ])('a count of %p reads %p', (count, text) => expect(plainText(count)).toBe(text));
});
