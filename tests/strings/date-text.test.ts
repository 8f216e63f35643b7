import { dateText, LANGUAGES, stringsFor } from '../../src/strings';
import { checkTextsFor } from '../../src/strings/check-texts';
import { day, month } from '../assessment/station';

describe('days and months', () => {
  test.each([
    [day('2024-09-27'), '2024年9月27日', '27 September 2024'],
    [day('2026-01-01'), '2026年1月1日', '1 January 2026'],
    [day('2025-12-31'), '2025年12月31日', '31 December 2025'],
    [month('2024-11'), '2024年11月', 'November 2024'],
    [month('2025-03'), '2025年3月', 'March 2025'],
  ])('are written as people write them: %s', (date, chinese, english) => {
    expect(LANGUAGES.map((language) => dateText(date, stringsFor(language).dates))).toEqual([chinese, english]);
  });

  test.each(LANGUAGES)('have a name for each month, the same for findings and for all else (%s)', (language) => {
    const { dates } = stringsFor(language);
    expect(new Set(dates.months.split(' ')).size).toBe(12);
    expect(checkTextsFor(language).dates).toBe(dates);
  });
});
