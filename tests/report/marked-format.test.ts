import fc from 'fast-check';
import numfmt from 'numfmt';
import { formatBeside, markedFormat, widestShown } from '../../src/report/marked-format';

describe('number formats under a mark', () => {
  test.each([
    ['General', '"⚠"General;"⚠"-General;"⚠"General;"⚠"@'],
    ['0.00%', '"⚠"0.00%;"⚠"-0.00%;"⚠"0.00%;"⚠"@'],
    ['@', '"⚠"General;"⚠"-General;"⚠"General;"⚠"@'],
    ['0;@', '"⚠"0;"⚠"-0;"⚠"0;"⚠"@'],
    ['@"个"', '"⚠"General;"⚠"-General;"⚠"General;"⚠"@"个"'],
    ['0.0;[Red]-0.0', '"⚠"0.0;[Red]"⚠"-0.0;"⚠"0.0;"⚠"@'],
    ['[Red]0.0', '[Red]"⚠"0.0;[Red]"⚠"-0.0;[Red]"⚠"0.0;"⚠"@'],
    ['0;-0;;@', '"⚠"0;"⚠"-0;"⚠";"⚠"@'],
    ['0;;', '"⚠"0;"⚠";"⚠";"⚠"@'],
    [';;;', '"⚠";"⚠";"⚠";"⚠"'],
    ['[>=100]0.0;0.00', '[>=100]"⚠"0.0;"⚠"0.00'],
    ['[h]:mm', '"⚠"[h]:mm;"⚠"-[h]:mm;"⚠"[h]:mm;"⚠"@'],
    ['0";"0', '"⚠"0";"0;"⚠"-0";"0;"⚠"0";"0;"⚠"@'],
    ['0\\;0', '"⚠"0\\;0;"⚠"-0\\;0;"⚠"0\\;0;"⚠"@'],
    ['yyyy"年"m"月"', '"⚠"yyyy"年"m"月";"⚠"-yyyy"年"m"月";"⚠"yyyy"年"m"月";"⚠"@'],
  ])('%s', (format, marked) => expect(markedFormat(format, '⚠')).toBe(marked));

  const FORMATS = [
    'General',
    '0',
    '0.00%',
    '#,##0.00',
    '0.0;[Red]-0.0',
    '0;-0;;@',
    '[>=100]0.0;0.00',
    '[Red][<1]0.00;[Blue]0.0',
    '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    'yyyy/m/d',
    '[$-804]yyyy"年"m"月"d"日"',
    '[$¥-804]#,##0.00',
    '# ?/?',
    '0.00E+00',
    '@',
  ];

  test.each(FORMATS)('what %s shows is shown behind the mark', (format) => {
    const marked = markedFormat(format, '⚠');
    for (const value of [12.5, 130, 0.6, 0, ...(format.includes('y') ? [] : [-3])]) {
      expect(numfmt.format(marked, value).trim()).toContain(numfmt.format(format, value).replace(/^-/, '').trim());
      expect(numfmt.format(marked, value)).toContain('⚠');
    }
  });

  test('a format too long for Excel falls back to the general one', () => {
    const long = `0${'"很长的单位"'.repeat(20)}`;
    expect(markedFormat(long, '⚠')).toBe('"⚠"General;"⚠"-General;"⚠"General;"⚠"@');
  });
});

describe('the room that a number takes', () => {
  test.each([
    [0.4286, '0.00%', 6],
    [12345, '#,##0.00', 9],
    [-12345, '#,##0.00', 10],
    [3, '0.00"人次"', 8],
    [0, '0.000000', 8],
    [200, '[$¥-804]#,##0', 4],
    [1 / 3, 'General', 11],
    [20, 'General', 2],
    [20, '#,##0.00', 5],
    [20, '#,##0.00_);(#,##0.00)', 7],
  ])('%p as %s: %d', (value, format, width) => expect(widestShown(value, format)).toBe(width));

  const CODES = [
    'General',
    '0',
    '0.0',
    '0.00%',
    '0%',
    '#,##0.00',
    '0.00_);(0.00)',
    '0.000000',
    '0.0"个"',
    '# ??/??',
    '0.00E+00',
    '¥#,##0',
  ];
  const inHalves = (text: string) => Array.from(text).reduce((sum, one) => sum + (one > '\u00ff' ? 2 : 1), 0);

  test('is never less than it shows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODES), fc.double({ min: -1e7, max: 1e7, noNaN: true }), (code, exact) => {
        const value = Math.round(exact * 1e4) / 1e4;
        expect(widestShown(value, code)).toBeGreaterThanOrEqual(inHalves(numfmt.format(code, value)));
      }),
    );
  });

  test('and a mark beside it fits the cell, or is left out', () => {
    const cell = (value: number, numberFormat: string) => ({ row: 0, column: 0, value, formula: null, numberFormat });
    expect(formatBeside('✖', cell(12345, '#,##0.00'), 11)).not.toBeNull();
    expect(formatBeside('✖', cell(12345, '#,##0.00'), 10.9)).toBeNull();
    expect(formatBeside('✖', cell(3, '0.00"人次"'), 9)).toBeNull();
  });
});
