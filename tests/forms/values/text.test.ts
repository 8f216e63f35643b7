import { oneLine } from '../../../src/forms/values/text';

describe('a text on one line', () => {
  test.each([
    ['协议\n量', '协议量'],
    ['协议 \r\n 量', '协议量'],
    ['Excel\nadd-in', 'Excel add-in'],
    ['Excel  add-in', 'Excel  add-in'],
    ['电访 2024 年', '电访2024年'],
    ['  社工甲 ', '社工甲'],
    ['A\u3000\u3000B', 'AB'],
    ['社\u200b工', '社工'],
  ])('%j is %j', (text, expected) => {
    expect(oneLine(text)).toBe(expected);
  });

  test('takes time by its length, whatever runs of spaces it has', () => {
    const start = process.cpuUsage();
    for (const space of [' ', '\n', '\u3000', ' \n', '\t']) {
      const length = oneLine(`a${space.repeat(500_000)}b`).length;
      expect(length).toBeGreaterThan(1);
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3000);
  });
});
