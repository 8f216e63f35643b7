import { recognise } from '../../../src/forms/recognise';
import { numberOf } from '../../../src/forms/values/numbers';
import { textWorkbook } from '../support/text-sheet';

/** Sums over some of the months of a row, among the months or behind them (rule B4). */
const TITLE = '社工到岗情况统计表（评估周期：2024年7月1日至2024年12月31日）';

/** What is read of a table: each sum of the first worker with its months, and 人员到岗小计. */
function sumsOf(header: string, first: string, second: string): string[] {
  const text = `
    ${TITLE}
    类型 | 姓名 | ${header}
    持证 | 甲01 | ${first}
    持证 | 甲02 | ${second}
  `;
  const [block] = recognise(textWorkbook(text)).attendance;
  const [worker] = block?.workers ?? [];
  const parts = (worker?.partSums ?? []).map(({ months, figure }) => {
    const numbers = months.map((month) => Number(month.slice(5)));
    return `${numbers.join('+')}: ${numberOf(figure) ?? '-'}`;
  });
  return [...parts, `all: ${numberOf(worker?.subtotal) ?? '-'}`];
}

const MARKS = {
  first: '√ | √ | √ | 3 | √ | 0.5 | √ | 2.5',
  second: '√ | —— | √ | 2 | √ | √ | √ | 3',
};
const BY_QUARTER = (one: string, two: string): string => `7月 | 8月 | 9月 | ${one} | 10月 | 11月 | 12月 | ${two}`;

describe('sums by quarter beside the sum of all', () => {
  test.each([
    { one: '第三季度⏎到岗小计', two: '第四季度⏎到岗小计' },
    { one: '第三季度', two: '第四季度' },
    { one: '第1季度合计', two: '第2季度合计' },
    { one: '三季度人次', two: '四季度人次' },
    { one: '季度小计', two: '季度小计' },
    { one: '7-9月小计', two: '10-12月小计' },
    { one: 'Q3小计', two: 'Q4小计' },
    // Nothing but their place says that they are over some months only.
    { one: '小计', two: '小计' },
    { one: '到岗人次', two: '到岗人次' },
  ])('$one, $two and 人员到岗小计', ({ one, two }) => {
    const header = `${BY_QUARTER(one, two)} | 人员到岗小计`;
    expect(sumsOf(header, `${MARKS.first} | 5.5`, `${MARKS.second} | 5`)).toEqual([
      '7+8+9: 3',
      '10+11+12: 2.5',
      'all: 5.5',
    ]);
  });

  test('the sum of all may stand before the months', () => {
    const header = `人员到岗小计 | ${BY_QUARTER('第三季度小计', '第四季度小计')}`;
    expect(sumsOf(header, `5.5 | ${MARKS.first}`, `5 | ${MARKS.second}`)).toEqual([
      '7+8+9: 3',
      '10+11+12: 2.5',
      'all: 5.5',
    ]);
  });

  test('without figures the words decide', () => {
    const blank = '√ | √ | √ | | √ | √ | √ | |';
    expect(sumsOf(`${BY_QUARTER('第三季度小计', '第四季度小计')} | 人员到岗小计`, blank, blank)).toEqual([
      '7+8+9: -',
      '10+11+12: -',
      'all: -',
    ]);
  });
});

test('no sum of all: halves each with its own', () => {
  const header = BY_QUARTER('小计', '小计');
  expect(sumsOf(header, MARKS.first, MARKS.second)).toEqual(['7+8+9: 3', '10+11+12: 2.5', 'all: -']);
});

test('sums that count on from the first month are over all months before them', () => {
  const header = BY_QUARTER('累计', '累计');
  expect(sumsOf(header, '√ | √ | √ | 3 | √ | 0.5 | √ | 5.5', '√ | —— | √ | 2 | √ | √ | √ | 5')).toEqual([
    '7+8+9: 3',
    'all: 5.5',
  ]);
});

test('the only sum is over all months, whatever part of the time its header names', () => {
  const header = '7月 | 8月 | 9月 | 10月 | 11月 | 12月 | 下半年小计';
  const marks = '√ | √ | √ | √ | √ | √ | 6';
  expect(sumsOf(header, marks, marks)).toEqual(['all: 6']);
});

test('what else is counted by the quarter is no sum of months in post', () => {
  const header = `${BY_QUARTER('第三季度服务人次', '第四季度服务人次')} | 人员到岗小计`;
  const first = '√ | √ | √ | 120 | √ | 0.5 | √ | 98 | 5.5';
  const second = '√ | —— | √ | 75 | √ | √ | √ | 81 | 5';
  expect(sumsOf(header, first, second)).toEqual(['all: 5.5']);
});
