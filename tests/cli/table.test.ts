import { tableLines, textWidth } from '../../src/cli/table';

test.each([
  ['abc', 3],
  ['片区1', 5],
  ['（中期）', 8],
  ['“暖心”…', 7],
  ['', 0],
])('%s takes %p columns of a terminal', (text, width) => expect(textWidth(text)).toBe(width));

test('columns of Chinese and of figures stand under one another', () => {
  const rows = [
    ['指标', '完成'],
    ['电访', '3593'],
    ['a', '1'],
  ];
  expect(tableLines(rows, [1])).toEqual(['指标  完成', '────  ────', '电访  3593', 'a        1']);
});

test('no rows give no table', () => expect(tableLines([])).toEqual([]));
