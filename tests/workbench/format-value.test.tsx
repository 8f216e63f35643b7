import { formatValue } from '../../src/workbench/format-value';
import type { CellValue } from '../../src/workbook/snapshot';

const text = (value: CellValue, numberFormat = 'General', date1904 = false) =>
  formatValue(value, numberFormat, date1904).text;

describe('formatValue shows values as Excel does', () => {
  test.each<[CellValue, string, string]>([
    [null, 'General', ''],
    [12.5, 'General', '12.5'],
    [1 / 3, 'General', '0.333333333'],
    ['片区1', 'General', '片区1'],
    [true, 'General', 'TRUE'],
    [false, '0.00%', 'FALSE'],
    [{ error: '#DIV/0!' }, '0.00%', '#DIV/0!'],
    [1.4372, '0.00%', '143.72%'],
    [0.8, '0%', '80%'],
    [13199, '#,##0', '13,199'],
    [0, '0.00', '0.00'],
    [-4, '0;[Red]-0', '-4'],
    ['/', '0.00%', '/'],
    [45540, 'yyyy-mm-dd', '2024-09-05'],
    [45540, 'yyyy"年"m"月"d"日"', '2024年9月5日'],
    [0.5, 'h:mm', '12:00'],
  ])('%p with %p', (value, numberFormat, expected) => {
    expect(text(value, numberFormat)).toBe(expected);
  });

  test('a mark before the own format of a number or of text', () => {
    expect(text(0.5833, '▼0.00%')).toBe('▼58.33%');
    expect(text('abc', '⚠General;⚠-General;⚠General;⚠@')).toBe('⚠abc');
    expect(text(3, '"✖ "General;"✖ "-General;"✖ "General;"✖ "@')).toBe('✖ 3');
  });

  test('date serials of 1904 workbooks are shifted, plain numbers are not', () => {
    expect(text(44078, 'yyyy-mm-dd', true)).toBe('2024-09-05');
    expect(text(44078, '0', true)).toBe('44078');
  });

  test('a colour in the format code is told', () => {
    expect(formatValue(-1, '0;[Red]-0', false).color).toBe('red');
    expect(formatValue(1, '0;[Red]-0', false).color).toBeNull();
  });

  test('a format code that cannot be read counts as General', () => {
    expect(text(1.5, '"open')).toBe('1.5');
  });
});
