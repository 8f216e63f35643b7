import { list, MOST_NAMED, say, shortened } from '../../../src/checks/text/say';
import { LANGUAGES } from '../../../src/strings';
import { checkTextsFor } from '../../../src/strings/check-texts';
import { sentence } from '../../../src/strings/message';

/** A list of so many rows, in both languages. */
function listed(count: number): readonly string[] {
  const rows = Array.from({ length: count }, (_, index) => say('row', { row: index + 1 }));
  const message = say('joined', { parts: list(shortened(rows)) });
  return LANGUAGES.map((language) => sentence(message, checkTextsFor(language)));
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
