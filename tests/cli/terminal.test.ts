import { fileName, printable, printableJson } from '../../src/cli/terminal';

const HOSTILE = '\u001b[2J\u001b]0;标题\u0007\u009b31m红\u007f\u202e反\r\u0000';

describe('what a terminal is given', () => {
  test('shows controls instead of obeying them', () => {
    expect(printable(HOSTILE)).toBe('␛[2J␛]0;标题␇\ufffd31m红␡\ufffd反␍␀');
  });

  test('keeps everything that only looks', () => {
    const text = '√　—— ①\t☑\n第二行 𠮷 é';
    expect(printable(text)).toBe(text);
  });

  test('keeps the name of a file on its line', () => {
    expect(printable(fileName('a\nb.xlsx'))).toBe('a␊b.xlsx');
  });

  test('as JSON has the same content without them', () => {
    const json = [...printableJson([{ file: HOSTILE }])].join('');
    expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(JSON.parse(json)).toEqual([{ file: HOSTILE }]);
  });

  it('is the JSON of the whole, whatever the pieces', () => {
    const findings = Array.from({ length: 3000 }, (_, index) => ({
      cells: [`A${index}`],
      note: null,
      'a"b': '行\n二',
    }));
    const report = {
      file: '甲',
      findings,
      none: [],
      nothing: {},
      left: undefined,
      deep: [[[{ a: [1, [2]] }]]],
      is: true,
    };
    for (const content of [[report, report], [], {}, 'a', null, [null, [], {}]]) {
      const pieces = [...printableJson(content)];
      expect(pieces.join('')).toBe(JSON.stringify(content, null, 2));
    }
    expect([...printableJson([report])].length).toBeGreaterThan(2);
  });
});
