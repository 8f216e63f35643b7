import { monthList } from '../../../src/checks/text/phrases';
import { list, MOST_NAMED, quoted, say, shortened, when } from '../../../src/checks/text/say';
import { LANGUAGES } from '../../../src/strings';
import { checkTextsFor } from '../../../src/strings/check-texts';
import { sentence, wholeSentence, type Message } from '../../../src/strings/message';
import { day, month } from '../../assessment/station';

const inEach = (message: Message): readonly string[] =>
  LANGUAGES.map((language) => sentence(message, checkTextsFor(language)));

/** A list of so many rows, in both languages. */
function listed(count: number): readonly string[] {
  const rows = Array.from({ length: count }, (_, index) => say('row', { row: index + 1 }));
  return inEach(say('joined', { parts: list(shortened(rows)) }));
}

describe('a list in a sentence', () => {
  test('names all of a few', () => {
    expect(listed(3)).toEqual(['第1行、第2行、第3行', 'row 1, row 2, row 3']);
  });

  test('names the first of many, with the count of all', () => {
    const [zh, en] = listed(30);
    expect(zh).toMatch(new RegExp(`^第1行、.*、第${MOST_NAMED}行等30处$`));
    expect(en).toMatch(new RegExp(`^row 1, .*, row ${MOST_NAMED} … 30 in all$`));
  });
});

describe('a date in a sentence', () => {
  test('is written as its language does', () => {
    const said = say('ends-before-start', { start: when(day('2024-09-05')), end: when(day('2024-08-31')) });
    expect(inEach(said)).toEqual([
      '结束（2024年8月31日）早于开始（2024年9月5日）',
      'ends (31 August 2024) before it starts (5 September 2024)',
    ]);
  });

  test('of months in order, neighbours are a span', () => {
    const months = ['2024-09', '2024-11', '2024-12', '2025-01'].map(month);
    expect(inEach(say('joined', { parts: monthList(months) }))).toEqual([
      '2024年9月、2024年11月至2025年1月',
      'September 2024, November 2024 to January 2025',
    ]);
  });

  test('stands as it is where it is quoted from the sheet', () => {
    expect(inEach(say('joined', { parts: quoted(['2024-09-31']) }))).toEqual(['2024-09-31', '2024-09-31']);
  });
});

describe('a sentence that stands by itself', () => {
  test('begins with a capital letter in English, and as it is written in Chinese', () => {
    const said = say('rate-of', { indicator: '个案' });
    const whole = LANGUAGES.map((language) => wholeSentence(said, checkTextsFor(language)));
    const [zh, en] = inEach(said);
    expect(whole).toEqual([zh, en && en.charAt(0).toUpperCase() + en.slice(1)]);
    expect(whole[1]).toMatch(/^Rate/);
  });
});
