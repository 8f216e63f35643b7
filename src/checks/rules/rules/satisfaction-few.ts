import { SATISFACTION } from '../../../assessment/limits';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say } from '../../text/say';

/** Fewer answers than a survey needs; where fewer people are on file, all of them are to be asked. */
export const satisfactionFew: Rule = {
  id: 'satisfaction-few',
  family: 'rules',
  severity: 'warning',
  impact: 'figure',
  basis: 'D1',
  run({ assessment: { satisfaction } }) {
    if (!satisfaction || satisfaction.answers >= SATISFACTION.answers) return [];
    const { bands, total } = satisfaction.table;
    const cells = bands.map(({ answers }) => answers.cell);
    return [
      {
        ...(total ? { cells: [total.answers.cell], evidence: joinCells(cells) } : { cells: joinCells(cells) }),
        restsOn: cells,
        form: 'satisfactionSheet',
        message: say('satisfaction-few.found', {
          answers: figure(satisfaction.answers),
          required: figure(SATISFACTION.answers),
        }),
      },
    ];
  },
};
