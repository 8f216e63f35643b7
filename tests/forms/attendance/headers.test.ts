import { recognise } from '../../../src/forms/recognise';
import { workerLines } from '../support/readings';
import { textWorkbook } from '../support/text-sheet';

/** Headers of 附件2 as they come out of other hands: split and filled, blank, misspelt, written by a program. */
const TITLE = '附件2 广州市清河镇社工站购买服务项目社工到岗情况统计表（2024年11月1日至2025年1月31日）';

const DUE = ['甲01 持证 24-11:1 24-12:1 25-01:0', '乙01 非持证 24-11:1 24-12:0.5 25-01:1'];

interface Headers {
  readonly name?: string;
  readonly months?: string;
  readonly marks?: string;
}

const MONTHS = '11月 | < | < | 12月 | < | < | 1月 | < | <';
const MARKS = '人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放 | 人员到位 | 社保购买 | 工资发放';

function sheet({ name = '姓名', months = MONTHS, marks = MARKS }: Headers): string {
  return `
    ${TITLE}
    类型 | 序号 | ${name} | 职位 | ${months} | 人员到岗小计 | 备注
    ^ | ^ | ^ | ^ | ${marks} | ^ | ^
    持证社工 | 1 | 甲01 | 站长 | √ | √ | √ | √ | √ | √ | —— | —— | —— | 2 |
    非持证社工 | 2 | 乙01 | 社工 | √ | √ | √ | 0.5 | √ | √ | √ | √ | √ | 2.5 |
  `;
}

function doubts(text: string): string[] {
  const blocks = recognise(textWorkbook(text)).attendance;
  return blocks.flatMap((block) => block.doubts.map(({ readAs, month }) => [readAs, month].filter(Boolean).join(' ')));
}

test.each<[string, Headers]>([
  ['months filled across', { months: '11月 | 11月 | 11月 | 12月 | 12月 | 12月 | 1月 | 1月 | 1月' }],
  [
    'dates as a program writes them',
    { months: "'2024-11-01 00:00:00 | < | < | '2024-12-01 00:00:00 | < | < | '2025-01-01 00:00:00 | < | <" },
  ],
  ['dates in American order', { months: "'11/1/2024 | < | < | '12/1/2024 | < | < | '1/1/2025 | < | <" }],
  ['dates', { months: '@2024-11-01 | < | < | @2024-12-01 | < | < | @2025-01-01 | < | <' }],
  [
    'characters that nobody sees',
    { name: '姓\u200b名', months: '11\u200b月 | < | < | 12月\ufeff | < | < | \u202d1月\u202c | < | <' },
  ],
])('read as they are, without any doubt: %s', (_, headers) => {
  expect(workerLines(textWorkbook(sheet(headers)))).toEqual(DUE);
  expect(doubts(sheet(headers))).toEqual([]);
});

test('a header over the names that was split and filled down heads one table', () => {
  const text = sheet({}).replace('^ | ^ | ^ | ^ | 人员到位', '类型 | 序号 | 姓名 | 职位 | 人员到位');
  expect(workerLines(textWorkbook(text))).toEqual(DUE);
});

test.each<[string, Headers, string[]]>([
  ['no header over the names', { name: '' }, ['name']],
  ['a misspelt one', { name: '姓各' }, ['name']],
  ['no header over a month between two others', { months: '11月 | < | < |  | < | < | 1月 | < | <' }, ['month 2024-12']],
  ['none over the last month', { months: '11月 | < | < | 12月 | < | < |  | < | <' }, ['month 2025-01']],
  ['none over the first month', { months: ' | < | < | 12月 | < | < | 1月 | < | <' }, ['month 2024-11']],
  [
    'no header over the marks',
    { marks: MARKS.replace('人员到位 | 社保购买 | 工资发放 | 人', ' | 社保购买 | 工资发放 | 人') },
    ['inPost 2024-11'],
  ],
])('read by what stands under and beside it, and told: %s', (_, headers, told) => {
  expect(workerLines(textWorkbook(sheet(headers)))).toEqual(DUE);
  expect(doubts(sheet(headers))).toEqual(told);
});

test.each([
  ['2024年11月', '2024年12月', '2025年1月', ''],
  ['11月', '12月', '1月', '-'],
  ['2024.11', '2024.12', '2025.1', ''],
])('months and kinds of marks in headers of one line: %s人员到位', (...[first, second, third, sign]) => {
  const months = [first, second, third].map((month) =>
    ['人员到位', '社保购买', '工资发放'].map((mark) => `${month}${sign}${mark}`).join(' | '),
  );
  const text = `
    ${TITLE}
    类型 | 序号 | 姓名 | 职位 | ${months.join(' | ')} | 人员到岗小计 | 备注
    持证社工 | 1 | 甲01 | 站长 | √ | √ | √ | √ | √ | √ | —— | —— | —— | 2 |
    非持证社工 | 2 | 乙01 | 社工 | √ | √ | √ | 0.5 | √ | √ | √ | √ | √ | 2.5 |`;
  expect(workerLines(textWorkbook(text))).toEqual(DUE);
  expect(doubts(text)).toEqual([]);
});

test('months that really stand twice are two', () => {
  const text = `
    ${TITLE}
    姓名 | 11月 | 11月 | 1月
    甲01 | √ | √ | √
  `;
  expect(recognise(textWorkbook(text)).attendance[0]?.months.map(({ month }) => month)).toEqual([
    '2024-11',
    '2024-12',
    '2025-01',
  ]);
});

describe('sums whose header is lost: the experienced have the whole subtotal or 0 (rule B5)', () => {
  const EXPERIENCED = '符合从业2年以上的社工到岗小计';
  const sums = (subtotal: string, experienced: string): string => `
    ${TITLE}
    类型 | 序号 | 姓名 | 职位 | 11月 | 12月 | 1月 | ${subtotal} | ${experienced} | 备注
    持证社工 | 1 | 甲01 | 站长 | √ | √ | —— | 2 | 2 |
    非持证社工 | 2 | 乙01 | 社工 | √ | 0.5 | √ | 2.5 | 0 |
  `;
  const read = (text: string) =>
    recognise(textWorkbook(text)).attendance.flatMap(({ workers }) =>
      workers.map(({ subtotal, experienced }) => [subtotal, experienced].map((sum) => sum?.raw ?? null)),
    );

  test.each([
    ['blank', sums('人员到岗小计', ''), ['experienced']],
    ['another word', sums('人员到岗小计', '其他'), ['experienced']],
    ['that of the subtotal', sums('人员到岗小计', '人员到岗小计'), ['experienced']],
    ['that of the experienced over the subtotal', sums(EXPERIENCED, EXPERIENCED), ['subtotal']],
  ])('%s', (_, text, doubted) => {
    expect(read(text)).toEqual([
      [2, 2],
      [2.5, 0],
    ]);
    expect(doubts(text)).toEqual(doubted);
  });

  test('figures under a header that another column has are told as unread', () => {
    expect(doubts(sums('人员到岗小计', '备注'))).toEqual(['unread']);
  });
});

test('the two changed about, 人到员位, where another month has all kinds of marks', () => {
  const marks = MARKS.replace('人员到位', '人到员位');
  expect(workerLines(textWorkbook(sheet({ marks })))).toEqual(DUE);
  expect(doubts(sheet({ marks }))).toEqual(['inPost 2024-11']);
});

test('姓名 over the ordinals too', () => {
  expect(workerLines(textWorkbook(sheet({}).replace('序号', '姓名')))).toEqual(DUE);
});
