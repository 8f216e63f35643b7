import { completionRate } from '../../../assessment/rates';
import { isSame } from '../../../assessment/rounding';
import type { NumberReading, SatisfactionBand, SatisfactionTable } from '../../../forms/station';
import { numberOf, ONE_DECIMAL, totalOf } from '../../../forms/values/numbers';
import { joinCells } from '../../analysis/cells';
import type { Issue, Rule } from '../../analysis/rule';
import { figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

/** A 合计 that is not the sum of its rows: of those who answered, or of the satisfied among them. */
function totalIssue(
  { bands, total }: SatisfactionTable,
  key: 'found' | 'satisfied',
  columnOf: (band: SatisfactionBand) => NumberReading | undefined,
): Issue[] {
  const [reading, rows] = [total && columnOf(total), bands.flatMap((band) => columnOf(band) ?? [])];
  const [stated, sum] = [numberOf(reading), totalOf(rows)];
  if (!reading || stated === null || sum === null || isSame(stated, sum)) return [];
  const cells = rows.map(({ cell }) => cell);
  return [
    {
      cells: [reading.cell],
      evidence: joinCells(cells),
      wrong: [reading.cell],
      restsOn: [reading.cell, ...cells],
      form: 'satisfactionSheet',
      message: say(`satisfaction-sum-wrong.${key}`, { stated: figure(stated), sum: figure(sum) }),
    },
  ];
}

/** A 满意度 that is not the satisfied among those who answered; by grades it may be a mean of marks. */
function rateIssue({ label: name, answers, satisfied: [satisfied, ...grades], mean }: SatisfactionBand): Issue[] {
  if (grades.length > 0) return [];
  const [stated, due] = [numberOf(mean), completionRate(numberOf(answers), numberOf(satisfied))];
  if (!satisfied || !mean || stated === null || due === null || Math.abs(stated - due) <= ONE_DECIMAL) return [];
  return [
    {
      cells: [mean.cell],
      evidence: [answers.cell, satisfied.cell],
      wrong: [mean.cell],
      restsOn: [mean.cell, answers.cell, satisfied.cell],
      form: 'satisfactionSheet',
      message: say('satisfaction-sum-wrong.rate', { name, stated: percent(stated), due: percent(due) }),
    },
  ];
}

/** A figure of a survey that does not follow from the others. */
export const satisfactionSumWrong: Rule = {
  id: 'satisfaction-sum-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'figure',
  basis: 'D1',
  run({ assessment: { satisfaction } }) {
    if (!satisfaction) return [];
    const { table } = satisfaction;
    return [
      ...totalIssue(table, 'found', (band) => band.answers),
      ...(table.bands[0]?.satisfied ?? []).flatMap((_, grade) =>
        totalIssue(table, 'satisfied', ({ satisfied }) => satisfied[grade]),
      ),
      ...(table.isShare ? [...table.bands, ...(table.total ? [table.total] : [])].flatMap(rateIssue) : []),
    ];
  },
};
