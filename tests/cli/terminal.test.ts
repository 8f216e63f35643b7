import { printable, printableJson } from '../../src/cli/terminal';

const HOSTILE = '\u001b[2J\u001b]0;标题\u0007\u009b31m红\u007f\u202e反\r\u0000';

describe('what a terminal is given', () => {
  test('shows controls instead of obeying them', () => {
    expect(printable(HOSTILE)).toBe('␛[2J␛]0;标题␇\ufffd31m红␡\ufffd反␍␀');
  });

  test('keeps everything that only looks', () => {
    const text = '√　—— ①\t☑\n第二行 𠮷 é';
    expect(printable(text)).toBe(text);
  });

  test('as JSON has the same content without them', () => {
    const json = printableJson([{ file: HOSTILE }]);
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(JSON.parse(json)).toEqual([{ file: HOSTILE }]);
  });
});
