import { recognise } from '../../../src/forms/recognise';
import { workerLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Months of 附件2 and what stands under them where a header is lost (B1, B4, B5). */
const TITLE = '附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2024年12月31日）';

const doubts = (text: string): string[] =>
  recognise(textWorkbook(text)).attendance.flatMap((block) =>
    block.doubts.map(({ readAs, month }) => [readAs, month].filter(Boolean).join(' ')),
  );

const twoMonths = (months: string, marks: string): string => `
  ${TITLE}
  类型 | 序号 | 姓名 | ${months} | 备注
  ^ | ^ | ^ | ${marks} | ^
  持证社工 | 1 | 甲01 | √ | √ | 0.5 | √ |
  非持证社工 | 2 | 乙01 | —— | —— | √ | √ |
`;
const MARKS = '人员到位 | 社保购买 | 人员到位 | 社保购买';

test.each<[string, string, string, string[]]>([
  ['nothing', '11月 | < | 12月 | <', MARKS, []],
  ['one of two months', '11月 | < | 某月 | <', MARKS, ['month 2024-12']],
  ['one of two months as dates', '@2024-11-01 | < | 12/1/202 | <', MARKS, ['month 2024-12']],
  [
    'marks under the word of their neighbours',
    '11月 | < | 12月 | <',
    '社保购买 | 社保购买 | 人员到位 | 社保购买',
    ['inPost 2024-11'],
  ],
  ['a month under the header of a column further on', '11月 | < | 备注 | <', MARKS, ['month 2024-12']],
  [
    'marks of the last of two months under another word',
    '11月 | < | 12月 | <',
    '人员到位 | 社保购买 | 其他 | 社保购买',
    ['inPost 2024-12'],
  ],
  ['marks under another word', '11月 | < | 12月 | <', '其他 | 社保购买 | 人员到位 | 社保购买', ['inPost 2024-11']],
])('what is lost is read by what is left, and told: %s', (_, months, marks, told) => {
  expect(workerLines(textWorkbook(twoMonths(months, marks)))).toEqual([
    '甲01 持证 24-11:1 24-12:0.5',
    '乙01 非持证 24-11:0 24-12:1',
  ]);
  expect(doubts(twoMonths(months, marks))).toEqual(told);
});

test('the first month, of months without kinds of marks', () => {
  const text = `
    ${TITLE}
    类型 | 序号 | 姓名 | 合同期限 |  | 12月 | 1月
    持证社工 | 1 | 甲01 | 2024.1.1-2025.12.31 | 0.5 | √ | √
    持证社工 | 2 | 甲02 | 2024.1.1-2025.12.31 | √ | √ | √
  `;
  expect(workerLines(textWorkbook(text))).toEqual([
    '甲01 持证 24-11:0.5 24-12:1 25-01:1',
    '甲02 持证 24-11:1 24-12:1 25-01:1',
  ]);
  expect(doubts(text)).toEqual(['month 2024-11']);
});

test('a month over what are no marks, beside the same month over marks, heads nothing', () => {
  const text = `
    ${TITLE}
    类型 | 序号 | 姓名 | 合同开始时间 | 11月 | 11月 | 12月
    持证社工 | 1 | 甲01 | 2024.1.1 | 2025.12.31 | √ | 0.5
    持证社工 | 2 | 甲02 | 2024.1.1 | 2025.12.31 | √ | √
  `;
  expect(workerLines(textWorkbook(text))).toEqual(['甲01 持证 24-11:1 24-12:0.5', '甲02 持证 24-11:1 24-12:1']);
});

describe('sums that no header names are known by the marks of their rows', () => {
  const sheet = (header: string, first: number, second: number): string => `
    ${TITLE}
    类型 | 序号 | 姓名 | 11月 | 12月 | ${header} | 备注
    持证社工 | 1 | 甲01 | √ | 0.5 | ${first} |
    持证社工 | 2 | 甲02 | √ | √ | ${second} |
    持证社工 | 3 | 甲03 | √ | √ | 2 |
  `;
  const sums = (text: string): (string | undefined)[] =>
    recognise(textWorkbook(text)).attendance.flatMap(({ workers }) =>
      workers.slice(0, 1).map(({ subtotal, experienced }) => (subtotal ? '人员到岗小计' : experienced ? '2年' : '')),
    );

  test.each<[string, number, number, string, string[]]>([
    ['the whole of each', 1.5, 2, '人员到岗小计', ['subtotal']],
    ['the whole of some, 0 of the others', 0, 2, '2年', ['experienced']],
    ['figures that are something else', 3000, 2, '', []],
  ])('%s', (_, first, second, due, told) => {
    expect(sums(sheet('其他', first, second))).toEqual([due]);
    expect(doubts(sheet('其他', first, second))).toEqual(told);
  });
});

describe('months without kinds of marks', () => {
  const sheet = (months: string, another = ''): string => `
    ${TITLE}
    类型 | 姓名 | ${months} | 合同期限
    持证社工 | 甲01 | √ | √ | 0.5 | 2024.1.1-2025.12.31
    持证社工 | 甲02 | √ | √ | √ | 2024.1.1-2025.12.31
    ${another}
  `;
  const DUE = ['甲01 持证 24-11:1 24-12:1 25-01:0.5', '甲02 持证 24-11:1 24-12:1 25-01:1'];
  test.each([
    ['the last one blank', sheet('11月 | 12月 | ')],
    ['the first one not quite a date', sheet('2024-11-01 00:00:0 | 2024-12-01 00:00:00 | 2025-01-01 00:00:00')],
  ])('%s', (_, text) => {
    expect(workerLines(textWorkbook(text))).toEqual(DUE);
    expect(doubts(text)).toHaveLength(1);
  });

  test('the last one under another word, where the table above has a month', () => {
    const text = `
      ${sheet('11月 | 12月 | 1月')}
      类型 | 姓名 | 11月 | 12月 | 其他 | 合同期限
      非持证社工 | 乙01 | √ | √ | √ | 2024.1.1-2025.12.31
    `;
    expect(workerLines(textWorkbook(text)).at(-1)).toBe('乙01 非持证 24-11:1 24-12:1 25-01:1');
  });

  test('ticks under a word of their own are no month', () => {
    expect(workerLines(textWorkbook(sheet('11月 | 12月 | 党员')))[1]).toBe('甲02 持证 24-11:1 24-12:1');
  });

  test.each([
    ['ticks of their own', '党员', '√', '√'],
    ['remarks, some of them words of marks', '入职情况', '2025年1月20日离职', ''],
  ])('%s before the months are none', (_, header, one, other) => {
    const text = `
      ${TITLE}
      类型 | 姓名 | 合同期限 | ${header} | 11月 | 12月 | 1月
      持证社工 | 甲01 | 2024.1.1-2025.12.31 | ${one} | √ | √ | 0.5
      持证社工 | 甲02 | 2024.1.1-2025.12.31 | ${other} | √ | √ | √
    `;
    expect(workerLines(textWorkbook(text))).toEqual(DUE);
    expect(doubts(text)).toEqual([]);
  });

  test('the first one under another word, where the table above has a month', () => {
    const text = `
      ${sheet('11月 | 12月 | 1月')}
      类型 | 姓名 | 其他 | 12月 | 1月 | 合同期限
      非持证社工 | 乙01 | √ | √ | √ | 2024.1.1-2025.12.31
    `;
    expect(workerLines(textWorkbook(text)).at(-1)).toBe('乙01 非持证 24-11:1 24-12:1 25-01:1');
  });

  test('sums without a header are no month', () => {
    const text = `
      ${TITLE}
      类型 | 姓名 | 11月 | 12月 |  | 合同期限
      持证社工 | 甲01 | √ | —— | 1 | 2024.1.1-2025.12.31
      持证社工 | 甲02 | √ | —— | 1 | 2024.1.1-2025.12.31
    `;
    expect(workerLines(textWorkbook(text))[0]).toBe('甲01 持证 24-11:1 24-12:0');
  });
});

test('kinds of marks in another order than others have them, one under its neighbour’s word', () => {
  const text = `
    ${TITLE}
    类型 | 序号 | 姓名 | 11月 | < | < | 12月 | < | 1月 | < | 备注
    ^ | ^ | ^ | 社保购买 |  | 人员到位 | 社保购买 | 社保购买 | 社保购买 | 人员到位 | ^
    持证社工 | 1 | 甲01 | √ |  | √ | √ | 0.5 | √ | √ |
    非持证社工 | 2 | 乙01 | —— |  | —— | √ | √ | √ | √ |
  `;
  expect(workerLines(textWorkbook(text))).toEqual([
    '甲01 持证 24-11:1 24-12:0.5 25-01:1',
    '乙01 非持证 24-11:0 24-12:1 25-01:1',
  ]);
  expect(doubts(text)).toEqual(['inPost 2024-12']);
});
