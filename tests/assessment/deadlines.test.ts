import { assessDeadlines } from '../../src/assessment/deadlines';
import { addWorkingDays } from '../../src/assessment/working-days';
import { day } from './station';

test('working days leave out holidays and count weekends worked in their place (rule D2)', () => {
  // The Spring Festival of 2025 was 28 January to 4 February; Sunday the 26th was worked.
  expect(addWorkingDays(day('2025-01-22'), 5).date).toBe('2025-02-05');
  // National Day of 2025 was 1 to 8 October; Sunday 28 September and Saturday 11 October were worked.
  expect(addWorkingDays(day('2025-09-26'), 1).date).toBe('2025-09-28');
  expect(addWorkingDays(day('2025-09-30'), 3).date).toBe('2025-10-11');
});

test('the report counts from the visit, the confirmation from the report, publication from the confirmation (rule D2)', () => {
  const { dates, unknownYear } = assessDeadlines(day('2025-04-10'));
  expect(dates.map(({ key, date }) => `${key} ${date}`)).toEqual([
    'feedback 2025-04-17',
    'report 2025-04-24',
    'confirmation 2025-04-30',
    'publication 2025-05-14',
  ]);
  expect(unknownYear).toBeNull();
});

test('a year whose holidays nobody has told yet is named', () => {
  const far = assessDeadlines(day('2098-12-25'));
  expect(far.unknownYear).toBe(2098);
  expect(far.dates[0]?.date).toBe('2099-01-01');
  expect(assessDeadlines(day('2001-03-01')).unknownYear).toBe(2001);
});
