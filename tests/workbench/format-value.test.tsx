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

  test.each<[CellValue, string, string]>([
    [0.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [0.25, '上午/下午h"时"mm"分"ss"秒"', '上午6时00分00秒'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [45296, 'd-mmm-yy', '5-Jan-24'],
    [45296, '[$-804]yyyy"年"m"月"d"日"', '2024年1月5日'],
    [45296, '[$]d/m/yyyy;@', '5/1/2024'],
    [45296, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '二〇二四年一月五日'],
    [45285, '[DBNum1][$-804]m"月"d"日"', '十二月二十五日'],
    [1234, '[DBNum2][$-804]General', '壹仟贰佰叁拾肆'],
    [12, '[DBNum1]General', '一十二'],
    [10203.5, '[DBNum1]General', '一万〇二百〇三.五'],
    [1e8, '[DBNum2]0', '壹亿'],
    [0, '[DBNum2]0', '零'],
  ])('in a Chinese Excel: %p with %p', (value, numberFormat, expected) => {
    expect(text(value, numberFormat)).toBe(expected);
  });

  test.each<[CellValue, string, string]>([
    [45295.99999999999, 'yyyy/m/d h:mm', '2024/1/5 0:00'],
    [1.234e-7, '0.00000000', '0.00000012'],
    [1885673307.78, 'General', '1885673308'],
    [0.000009999999999, 'General', '1E-05'],
    [0.00001, 'General', '0.00001'],
    [99999999999.5, 'General', '1E+11'],
    [99999999999, 'General', '99999999999'],
    [123456789012, 'General', '1.23457E+11'],
    [-2 / 3, 'General', '-0.666666667'],
    [-4, '▼General', '-▼4'],
    [0, 'General', '0'],
  ])('rounded as Excel does: %p with %p', (value, numberFormat, expected) => {
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

  test('elapsed times are the same in 1904 workbooks', () => {
    expect(text(1.5, '[h]:mm:ss', true)).toBe('36:00:00');
    expect(text(1.5, '[h]:mm:ss')).toBe('36:00:00');
  });

  test('a colour in the format code is told', () => {
    expect(formatValue(-1, '0;[Red]-0', false).color).toBe('red');
    expect(formatValue(1, '0;[Red]-0', false).color).toBeNull();
  });

  test('a format code that cannot be read counts as General', () => {
    expect(text(1.5, '"open')).toBe('1.5');
  });
});
