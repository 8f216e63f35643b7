import { isSame } from '../../../assessment/rounding';
import { joinCells } from '../../analysis/cells';
import { amountCells, fundsSums, fundsTables } from '../../analysis/funds-rows';
import type { Rule } from '../../analysis/rule';
import { fundsColumn } from '../../text/funds';
import { money } from '../../text/phrases';
import { say } from '../../text/say';

/** A total, a subtotal or a row over its parts that is not what these add up to. */
export const fundsSumWrong: Rule = {
  id: 'funds-sum-wrong',
  family: 'funds',
  severity: 'error',
  impact: 'total',
  basis: 'E6',
  run: ({ assessment }) =>
    fundsTables(assessment)
      .flatMap(({ table }) => fundsSums(table))
      .filter(({ stated, sum }) => !isSame(stated, sum))
      .map(({ row, amount, reading, stated, of, sum }) => {
        const cells = amountCells(of, amount);
        return {
          cells: [reading.cell],
          evidence: joinCells(cells),
          wrong: [reading.cell],
          restsOn: [reading.cell, ...cells],
          form: 'fundsSheet' as const,
          message: say('funds-sum-wrong.found', {
            name: row.name,
            column: fundsColumn(amount),
            stated: money(stated),
            sum: money(sum),
            difference: money(Math.abs(stated - sum)),
          }),
        };
      }),
};
