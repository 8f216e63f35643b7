import { hoursOf } from '../../../assessment/education';
import { isSame } from '../../../assessment/rounding';
import type { EducationEntry, EducationTable } from '../../../forms/station';
import { numberOf, totalOf } from '../../../forms/values/numbers';
import { joinCells } from '../../analysis/cells';
import type { Issue, Rule } from '../../analysis/rule';
import { hoursName } from '../../text/education';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

/** Hours of a row that are not those of its months. */
function rowIssue({ name, kind, hours, months }: EducationEntry): Issue[] {
  const [stated, sum] = [numberOf(hours), totalOf(months)];
  if (!hours || stated === null || sum === null || isSame(stated, sum)) return [];
  const cells = months.map(({ cell }) => cell);
  return [
    {
      cells: [hours.cell],
      evidence: joinCells(cells),
      wrong: [hours.cell],
      restsOn: [hours.cell, ...cells],
      form: 'educationSheet',
      message: say('education-sum-wrong.row', {
        name,
        kind: hoursName(kind),
        stated: figure(stated),
        sum: figure(sum),
      }),
    },
  ];
}

/** Totals that are neither the sum of all rows above them nor of those since the total before. */
function totalIssues({ entries, totals, isOfSeveral }: EducationTable): Issue[] {
  // Of several people in a cell nobody knows whether the total counts each of them.
  if (isOfSeveral) return [];
  return totals.flatMap(({ kind, hours, above }): Issue[] => {
    const stated = numberOf(hours);
    const before = totals.filter((other) => other.kind === kind && other.above < above).at(-1)?.above ?? 0;
    const [all, since] = [0, before].map((first) => entries.slice(first, above).filter((entry) => entry.kind === kind));
    const sums = [all ?? [], since ?? []].map((some) => some.reduce((sum, entry) => sum + (hoursOf(entry) ?? 0), 0));
    const [sum = 0] = sums;
    if (stated === null || sums.some((each) => isSame(stated, each))) return [];
    const cells = (all ?? []).flatMap((entry) => (entry.hours ?? entry.months[0])?.cell ?? []);
    return [
      {
        cells: [hours.cell],
        evidence: joinCells(cells),
        wrong: [hours.cell],
        restsOn: [hours.cell, ...cells],
        form: 'educationSheet',
        message: say('education-sum-wrong.total', {
          kind: hoursName(kind),
          stated: figure(stated),
          sum: figure(sum),
        }),
      },
    ];
  });
}

/** Sums of a list of hours that are wrong: of the months of a row, of the rows of a column. */
export const educationSumWrong: Rule = {
  id: 'education-sum-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'figure',
  basis: 'B16',
  run: ({ station }) =>
    station.education.flatMap((table) => [...table.entries.flatMap(rowIssue), ...totalIssues(table)]),
};
