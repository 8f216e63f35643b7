import { formatValue } from '../../src/workbench/format-value';
import { builtInFormat } from '../../src/xlsx/parts/number-formats';
import type { CellValue } from '../../src/workbook/snapshot';

/** A value, its format code, and what a Chinese Excel shows. */
type Shown = [CellValue, string, string];

const text = (value: CellValue, numberFormat = 'General', date1904 = false) =>
  formatValue(value, numberFormat, date1904).text;

const shows = ([value, numberFormat, expected]: Shown) => {
  expect(text(value, numberFormat)).toBe(expected);
};

const table = (name: string, rows: Shown[]) => {
  test.each<Shown>(rows)(`${name}: %p with %p is %p`, (...row) => {
    shows(row);
  });
};

describe('what is not a number', () => {
  table('value', [
    [null, 'General', ''],
    ['片区1', 'General', '片区1'],
    ['/', '0.00%', '/'],
    ['甲', '"站"@', '站甲'],
    ['甲', ';;;', ''],
    ['\ue000', '0', '\ue000'],
    [true, 'General', 'TRUE'],
    [false, '0.00%', 'FALSE'],
    [{ error: '#DIV/0!' }, '0.00%', '#DIV/0!'],
  ]);
});

describe('General', () => {
  table('has eleven characters, the decimal point included', [
    [0, 'General', '0'],
    [12.5, 'General', '12.5'],
    [1 / 3, 'General', '0.333333333'],
    [-2 / 3, 'General', '-0.666666667'],
    [0.1 + 0.2, 'General', '0.3'],
    [1885673307.78, 'General', '1885673308'],
    [123456789.123, 'General', '123456789.1'],
    [10000000000, 'General', '10000000000'],
    [20000000000, 'General', '20000000000'],
    [99999999999, 'General', '99999999999'],
    [9.9999999999, 'General', '10'],
    [99999.999999999, 'General', '100000'],
  ]);

  table('has six digits and an exponent where that is not enough', [
    [99999999999.5, 'General', '1E+11'],
    [123456789012, 'General', '1.23457E+11'],
    [1e100, 'General', '1E+100'],
    [0.00001, 'General', '0.00001'],
    [0.000009999999999, 'General', '1E-05'],
    [0.00012345678, 'General', '0.000123457'],
    [-0.0000123456789, 'General', '-1.23457E-05'],
    [1e-10, 'General', '1E-10'],
  ]);

  table('stands among other text', [
    [1.5, 'General"人"', '1.5人'],
    [-1.5, 'General"人"', '-1.5人'],
    [1.5, 'G/通用格式"人"', '1.5人'],
    [-4, '▼General', '-▼4'],
    [3, '"✖ "General;"✖ "-General;"✖ "General;"✖ "@', '✖ 3'],
    ['abc', '⚠General;⚠-General;⚠General;⚠@', '⚠abc'],
    [1.5, '[Red]', '1.5'],
    [1 / 3, '@', '0.333333333'],
    [-10000000000, '@', '-10000000000'],
  ]);

  table('stands for a code that cannot be read', [
    [1.5, '"open', '1.5'],
    [-1.5, '"open', '-1.5'],
  ]);
});

describe('placeholders', () => {
  table('numbers are rounded half away from zero, as they are written', [
    [1.005, '0.00', '1.01'],
    [8.325, '0.00', '8.33'],
    [-1.005, '0.00', '-1.01'],
    [2.5, '0', '3'],
    [0.57245, '0.00%', '57.25%'],
    [0.285, '0%', '29%'],
    [9.995, '0.00', '10.00'],
    [0.5, '0', '1'],
    [0.04, '0', '0'],
  ]);

  table('nothing below zero is left of a number that is rounded to zero', [
    [-0.004, '0.00', '0.00'],
    [-0.4, '0"人"', '0人'],
    [-0.6, '0"人"', '-1人'],
  ]);

  table('tiny and large numbers have no exponent that the code does not ask for', [
    [1.234e-7, '0.00000000', '0.00000012'],
    [1.234e-7, '#,##0.0000000000', '0.0000001234'],
    [1.234e-9, '0.00000000%', '0.00000012%'],
    [1e-7, '0.000000', '0.000000'],
    [1e22, '#,##0.00', '10,000,000,000,000,000,000,000.00'],
    [123456789012345680, '0', '123456789012346000'],
    [12345.678, '0.00E+00', '1.23E+04'],
  ]);

  table('places that a number does not need', [
    [5, '000', '005'],
    [0, '#', ''],
    [5.5, '#.##', '5.5'],
    [5, '0.##', '5.'],
    [5, '?0', ' 5'],
    [5, '0.0?', '5.0 '],
    [0.25, '.00', '.25'],
    [1, '0,000', '0,001'],
  ]);

  table('percent signs and commas', [
    [1.4372, '0.00%', '143.72%'],
    [0.8, '0%', '80%'],
    [0.5833, '▼0.00%', '▼58.33%'],
    [13199, '#,##0', '13,199'],
    [-1234567.5, '#,##0.0', '-1,234,567.5'],
    [1234567, '0.0,"千"', '1234.6千'],
    [12345678, '0!.0,"万"', '1234.6万'],
  ]);

  table('sections and conditions', [
    [-4, '0;[Red]-0', '-4'],
    [0, '0;-0;"无"', '无'],
    [-5, '0;;', ''],
    [65, '[>=60]"及格";"不及格"', '及格'],
    [5, '[=1]"✓";[=0]"×";General', '5'],
    [-5.5, '0.00_);[Red]\\(0.00\\)', '(5.50)'],
  ]);

  table('fractions and numbers in pieces', [
    [1.5, '# ?/?', '1 1/2'],
    [13800000000, '000-0000-0000', '138-0000-0000'],
  ]);
});

describe('dates and times', () => {
  table('dates', [
    [45540, 'yyyy-mm-dd', '2024-09-05'],
    [45540, 'yyyy"年"m"月"d"日"', '2024年9月5日'],
    [45296, '[$-804]yyyy"年"m"月"d"日"', '2024年1月5日'],
    [45296, '[$]d/m/yyyy;@', '5/1/2024'],
    [60, 'yyyy/m/d', '1900/2/29'],
    [-1, 'yyyy/m/d', '######'],
    [3000000, 'yyyy/m/d', '######'],
  ]);

  table('the long date and the time of a Chinese system', [
    [45296, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2024年1月5日'],
    [45296, '[$-x-sysdate]dddd, mmmm dd, yyyy', '2024年1月5日'],
    [45296.75, '[$-F400]h:mm:ss\\ AM/PM', '18:00:00'],
  ]);

  table('names are English without a language, save 上午/下午 and aaa', [
    [45296, 'd-mmm-yy', '5-Jan-24'],
    [45296, 'mmmm', 'January'],
    [45296, '[$-804]mmmm', '一月'],
    [45296, 'dddd', 'Friday'],
    [45296, 'aaaa', '星期五'],
    [45296, 'aaa', '周五'],
    [45296, '[$-804]aaaa;@', '星期五'],
    [45296, 'd-mmm aaaa', '5-Jan 星期五'],
    [0.75, 'h:mm AM/PM', '6:00 PM'],
    [0.75, 'h:mm A/P', '6:00 P'],
    [0.75, '[$-804]AM/PM h:mm', '下午 6:00'],
    [0.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [0.25, '上午/下午h"时"mm"分"ss"秒"', '上午6时00分00秒'],
    [0, '上午/下午h:mm', '上午12:00'],
    [45296.75, 'd-mmm aaa 上午/下午h:mm', '5-Jan 周五 下午6:00'],
  ]);

  table('are rounded to the seconds that are shown', [
    [0.5, 'h:mm', '12:00'],
    [45295.99999999999, 'yyyy/m/d h:mm', '2024/1/5 0:00'],
    [45295.99999999999, '上午/下午h"时"mm"分"', '上午12时00分'],
    [45295.999999, 'yyyy/m/d', '2024/1/5'],
    [0.99999, 'h:mm:ss', '23:59:59'],
    [59.96 / 86400, 'mm:ss.0', '01:00.0'],
    [0.123456789, 'h:mm:ss.00', '2:57:46.67'],
  ]);

  table('elapsed times', [
    [1.5, '[h]:mm:ss', '36:00:00'],
    [1.5, '[h]', '36'],
    [1.5, '[H]', '36'],
    [1.4999999999999998, '[h]', '36'],
    [1.5, '[mm]', '2160'],
    [1.5, '[h]"小时"', '36小时'],
  ]);

  test.each<Shown>([
    [44078, 'yyyy-mm-dd', '2024-09-05'],
    [44078, '0', '44078'],
    [0.75, 'h:mm', '18:00'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    [1.5, '[h]', '36'],
    [-1, 'yyyy/m/d', '-1904/1/2'],
    [-1.5, '[h]:mm', '-36:00'],
    [-1, 'aaaa', '-星期六'],
  ])('in a workbook of 1904: %p with %p is %p', (value, numberFormat, expected) => {
    expect(text(value, numberFormat, true)).toBe(expected);
  });
});

describe('Chinese numerals', () => {
  table('General is written in words', [
    [1234, '[DBNum1]General', '一千二百三十四'],
    [1234, '[DBNum2][$-804]General', '壹仟贰佰叁拾肆'],
    [1234, '[DBNum3]General', '１千２百３十４'],
    [1234, '[DBNum1]', '一千二百三十四'],
    [-1234, '[DBNum2]General"元"', '-壹仟贰佰叁拾肆元'],
    [12, '[DBNum1]General', '一十二'],
    [0, '[DBNum1]General', '○'],
    [10203.5, '[DBNum1]General', '一万○二百○三.五'],
    [1402000, '[DBNum1]General', '一百四十万二千'],
    [100010000, '[DBNum1]General', '一亿○一万'],
    [1e12, '[DBNum1]General', '一兆'],
  ]);

  table('what has a placeholder is read digit by digit', [
    [1234, '[DBNum1]0', '一二三四'],
    [1e8, '[DBNum2]0', '壹零零零零零零零零'],
    [0, '[DBNum2]0', '零'],
    [1234.5, '[DBNum2]0.00', '壹贰叁肆.伍零'],
    [34, '[DBNum2]0"角"0"分"', '叁角肆分'],
    [3, '[DBNum1]"第3届"0', '第3届三'],
  ]);

  table('dates have years by digits; months, days and times in words', [
    [45296, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '二○二四年一月五日'],
    [45285, '[DBNum1][$-804]m"月"d"日"', '十二月二十五日'],
    [45285, '[DBNum2]yyyy"年"m"月"d"日"', '贰零贰叁年壹拾贰月贰拾伍日'],
    [45296, '[DBNum1]mm"月"dd"日"', '○一月○五日'],
    [45285, '[DBNum3]m"月"d"日"', '１２月２５日'],
    [0.75, '[DBNum1]上午/下午h"时"mm"分"', '下午六时○○分'],
  ]);
});

describe('formats that files name by number', () => {
  test.each<[number, CellValue, string]>([
    [14, 45296.75, '2024/1/5'],
    [15, 45296.75, '5-Jan-24'],
    [16, 45296.75, '5-Jan'],
    [17, 45296.75, 'Jan-24'],
    [18, 45296.75, '6:00 PM'],
    [19, 45296.75, '6:00:00 PM'],
    [22, 45296.75, '2024/1/5 18:00'],
    [30, 45296.75, '1-5-24'],
    [34, 45296.75, '下午6时00分'],
    [35, 45296.75, '下午6时00分00秒'],
    [41, 1234.5, ' 1,235 '],
    [41, 0, ' - '],
    [42, 1234.5, ' ¥1,235 '],
    [42, -1234.5, ' ¥-1,235 '],
    [43, 1234.5, ' 1,234.50 '],
    [44, 1234.5, ' ¥1,234.50 '],
    [44, 0, ' ¥-   '],
    [44, '甲', ' 甲 '],
    [47, 45296.75, '00:00.0'],
    [55, 45296.75, '下午6时00分'],
    [57, 45296.75, '2024年1月'],
  ])('%p of %p is %p', (id, value, expected) => {
    expect(text(value, builtInFormat(id))).toBe(expected);
  });
});

test('a colour in the format code is told', () => {
  expect(formatValue(-1, '0;[Red]-0', false).color).toBe('red');
  expect(formatValue(1, '0;[Red]-0', false).color).toBeNull();
});
