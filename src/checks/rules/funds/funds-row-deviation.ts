import { deviation } from '../../../assessment/funds';
import { FUNDS_LIMITS, TOLERANCE } from '../../../assessment/limits';
import { numberOf } from '../../../forms/values/numbers';
import type { Rule } from '../../analysis/rule';
import { percent } from '../../text/phrases';
import { list, say, shortened } from '../../text/say';

const { limit } = FUNDS_LIMITS['spending-deviation'];

/** Rows that are further off the plan than the whole may be: whether the 10% hold for each row is unsure. */
export const fundsRowDeviation: Rule = {
  id: 'funds-row-deviation',
  family: 'funds',
  severity: 'note',
  impact: 'form',
  basis: 'E3',
  run({ assessment: { funds } }) {
    const off = (funds?.isWholeYear ? funds.table.rows : []).flatMap(({ name, budget, spent }) => {
      const by = deviation({ budget: numberOf(budget), spent: numberOf(spent) });
      if (!budget || !spent || by === null) return [];
      return Math.abs(by) > limit + TOLERANCE ? [{ name, by, cell: spent.cell, cells: [budget.cell, spent.cell] }] : [];
    });
    if (off.length === 0) return [];
    const rows = off.map(({ name, by }) =>
      say(by > 0 ? 'funds-row-deviation.above' : 'funds-row-deviation.below', { name, value: percent(Math.abs(by)) }),
    );
    return [
      {
        cells: off.map(({ cell }) => cell),
        restsOn: off.flatMap(({ cells }) => cells),
        form: 'fundsSheet',
        message: say('funds-row-deviation.found', { rows: list(shortened(rows)), limit: percent(limit) }),
      },
    ];
  },
};
