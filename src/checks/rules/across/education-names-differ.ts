import type { EducationHours } from '../../../assessment/education';
import type { Person } from '../../../assessment/persons';
import { isInPost } from '../../../assessment/staffing';
import { joinCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { hoursName } from '../../text/education';
import { list, say, shortened } from '../../text/say';

/** Where fewer of a list stand in 附件2, it is one of other people. */
const FEWEST_SHARED = 0.5;

/** Names of a list that 附件2 does not have. */
function unknownIssue({ kind, people }: EducationHours): Issue[] {
  const unknown = people.filter(({ namesakes }) => namesakes.length === 0);
  if (unknown.length === 0) return [];
  return [
    {
      cells: joinCells(unknown.flatMap(({ nameCells }) => nameCells)),
      form: 'educationSheet',
      message: say('education-names-differ.unknown', {
        kind: hoursName(kind),
        names: list(
          shortened(
            unknown.map(({ name }) => name),
            'and-more-people',
          ),
        ),
      }),
    },
  ];
}

/** Those in post in the final month who have no hours: nothing is missing where all of them stand on another list. */
function missingIssue({ kind, people }: EducationHours, inPost: readonly Person[]): Issue[] {
  const missing = inPost.filter((person) => !people.some(({ namesakes }) => namesakes.includes(person)));
  if (missing.length === 0) return [];
  return [
    {
      cells: joinCells(missing.flatMap(({ rows }) => rows[0]?.nameCell ?? [])),
      form: 'educationSheet',
      message: say('education-names-differ.missing', {
        kind: hoursName(kind),
        names: list(
          shortened(
            missing.map(({ name }) => name),
            'and-more-people',
          ),
        ),
      }),
    },
  ];
}

function inFinalMonth({ assessment: { staffing }, lastMonth }: CheckContext): Person[] {
  return (staffing?.persons ?? []).filter((person) => person.name !== '' && lastMonth && isInPost(person, lastMonth));
}

/** A list of hours and 附件2 that name other people. */
export const educationNamesDiffer: Rule = {
  id: 'education-names-differ',
  family: 'across',
  severity: 'note',
  impact: 'form',
  basis: 'B16',
  run(context) {
    const inPost = inFinalMonth(context);
    return context.assessment.education.flatMap((hours) => {
      const shared = hours.people.filter(({ namesakes }) => namesakes.length > 0).length;
      if (shared === 0 || shared < hours.people.length * FEWEST_SHARED) return [];
      return [...unknownIssue(hours), ...missingIssue(hours, inPost)];
    });
  },
};
