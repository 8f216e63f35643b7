import { isSame } from '../../../assessment/rounding';
import { numberOf } from '../../../forms/values/numbers';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

/** A 合计 of answers that is not their sum. */
export const satisfactionSumWrong: Rule = {
  id: 'satisfaction-sum-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'figure',
  basis: 'D1',
  run({ assessment: { satisfaction } }) {
    const total = satisfaction?.table.total ?? null;
    const stated = numberOf(total?.answers);
    if (!satisfaction || !total || stated === null || isSame(stated, satisfaction.answers)) return [];
    const cells = satisfaction.table.bands.map(({ answers }) => answers.cell);
    return [
      {
        cells: [total.answers.cell],
        evidence: joinCells(cells),
        wrong: [total.answers.cell],
        restsOn: [total.answers.cell, ...cells],
        form: 'satisfactionSheet',
        message: say('satisfaction-sum-wrong.found', { stated: figure(stated), sum: figure(satisfaction.answers) }),
      },
    ];
  },
};
