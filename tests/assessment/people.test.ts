import { assess } from '../../src/assessment/assess';
import { peopleReport } from '../../src/report/people-report';
import { retentionChangeText } from '../../src/report/retention-change';
import { standInOf } from '../../src/forms/vocabulary/certificates';
import { squash } from '../../src/forms/values/text';
import { stringsFor } from '../../src/strings';
import { month, stationOf } from './station';

/** So many workers in post throughout. */
const workers = (count: number, experienced: number, marks: string) =>
  Array.from({ length: count }, (_, index) => ({
    name: `社工${experienced}${marks}${index}`,
    marks,
    experienced: experienced * marks.replaceAll('-', '').length,
  }));

test('Liuhua: 161.5 of 212 person-months are 76.18%, 17 of 21 heads in the final month (rules B5, B6)', () => {
  // 17 and 4 stay for ten months; those who left make up the rest of the person-months.
  const stay = '√'.repeat(10);
  const station = stationOf({
    attendance: ['2023-05-01', '2024-02-29'],
    workers: [
      ...workers(16, 1, stay),
      { name: '社工甲17', marks: `${'-'.repeat(9)}√`, experienced: 1 },
      { name: '社工甲18', marks: `½${'-'.repeat(9)}`, experienced: 0.5 },
      ...workers(4, 0, stay),
      ...workers(1, 0, `${'√'.repeat(9)}-`),
      { name: '社工乙99', marks: `√½${'-'.repeat(8)}`, experienced: 0 },
    ],
  });
  const { people } = assess(station, {});
  expect(people?.experienced).toEqual({
    personMonths: 161.5,
    share: 161.5 / 212,
    heads: 17,
    shareOfHeads: 17 / 21,
  });
  expect((161.5 / 212).toFixed(4)).toBe('0.7618');
});

test('without a two-year column nobody knows them', () => {
  const { people } = assess(stationOf({ attendance: ['2023-05-01', '2023-06-30'], workers: [{ marks: '√√' }] }), {});
  expect(people && peopleReport(people).experienced).toEqual({ personMonths: null, share: null, heads: null });
});

test.each([
  ['助理社会工作师', null],
  ['备考社会工作师', null],
  ['社会学专业', 'related'],
  ['社会工作专业，备考社会工作师', 'degree'],
])('who is not certified has with %s %s in its place (rule B12)', (entry, standIn) => {
  expect(standInOf(squash(entry))).toBe(standIn);
});

test('Shiqi: 90% after 64.29% is up by 25.71 percentage points', () => {
  const station = stationOf({
    agreement: ['2023-05-01', '2024-04-30'],
    assessment: ['2023-05-01', '2023-06-30'],
    attendance: ['2023-05-01', '2023-06-30'],
    workers: workers(18, 0, '√√'),
  });
  const { people } = assess(station, {
    headcount: [{ from: month('2023-05'), count: 20 }],
    previousRetention: 0.6429,
  });
  expect(people?.earlierRetention?.rate).toBe(0.6429);
  expect(people?.earlierRetention?.change).toBeCloseTo(0.2571, 10);
  const zh = stringsFor('zh-CN');
  expect(retentionChangeText(0.2571, zh)).toBe('提高25.71个百分点');
  expect(retentionChangeText(-0.05, zh)).toBe('降低5个百分点');
  expect(retentionChangeText(0, zh)).toBe('没有变化');
});
