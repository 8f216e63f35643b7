import type { EducationHours } from '../../../assessment/education';
import { EDUCATION, TOLERANCE } from '../../../assessment/limits';
import { DEFAULT_SCHEME } from '../../../assessment/schemes';
import { MONTHS_OF_A_YEAR } from '../../../forms/values/calendar';
import { joinCells } from '../../analysis/cells';
import type { Issue, Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { clauses, say, shortened } from '../../text/say';

/** People with less than is due for a year, by the months that they were in post. */
function yearlyIssue({ people }: EducationHours): Issue[] {
  const short = people.flatMap(({ name, hours, readings, personMonths }) => {
    const due = personMonths === null ? null : (EDUCATION.yearly / MONTHS_OF_A_YEAR) * personMonths;
    return due === null || hours >= due - TOLERANCE ? [] : [{ name, hours, due, readings }];
  });
  if (short.length === 0) return [];
  const cells = short.flatMap(({ readings }) => readings.map(({ cell }) => cell));
  const named = short.map(({ name, hours, due }) =>
    say('education-low.person', { name, hours: figure(hours), due: figure(due) }),
  );
  return [
    {
      cells: joinCells(cells),
      restsOn: cells,
      form: 'educationSheet',
      message: say('education-low.yearly', {
        required: figure(EDUCATION.yearly),
        people: clauses(shortened(named, 'and-more-people')),
      }),
    },
  ];
}

/** An average below what a report praised: no minimum is known. */
function monthlyIssue({ perMonth, people }: EducationHours): Issue[] {
  const cells = people.flatMap(({ readings }) => readings.map(({ cell }) => cell));
  if (perMonth === null || perMonth >= EDUCATION.praisedMonthly - TOLERANCE || cells.length === 0) return [];
  return [
    {
      cells: joinCells(cells),
      restsOn: cells,
      severity: 'note',
      impact: 'form',
      form: 'educationSheet',
      message: say('education-low.monthly', {
        average: figure(perMonth),
        praised: figure(EDUCATION.praisedMonthly),
      }),
    },
  ];
}

/** Little continuing education: under the rules of 2018 less than is due, which the year as a whole must show. */
export const educationLow: Rule = {
  id: 'education-low',
  family: 'rules',
  severity: 'warning',
  impact: 'grade',
  basis: 'B16',
  run({ assessment: { education, time }, parameters: { scheme = DEFAULT_SCHEME } }) {
    const continuing = education.find(({ kind }) => kind === 'continuing');
    if (!continuing) return [];
    if (scheme === DEFAULT_SCHEME) return monthlyIssue(continuing);
    return time.stage === 'final' ? yearlyIssue(continuing) : [];
  },
};
