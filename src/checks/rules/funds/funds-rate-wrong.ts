import { completionRate } from '../../../assessment/rates';
import { numberOf, ONE_DECIMAL } from '../../../forms/values/numbers';
import { allRows, fundsTables } from '../../analysis/funds-rows';
import type { Rule } from '../../analysis/rule';
import { percent } from '../../text/phrases';
import { say } from '../../text/say';

/** A stated 执行率 that is not what was spent of what was planned. */
export const fundsRateWrong: Rule = {
  id: 'funds-rate-wrong',
  family: 'funds',
  severity: 'warning',
  impact: 'figure',
  basis: 'E6',
  run: ({ assessment }) =>
    fundsTables(assessment)
      .flatMap(({ table }) => allRows(table))
      .flatMap(({ name, budget, spent, rate }) => {
        const [due, stated] = [completionRate(numberOf(budget), numberOf(spent)), numberOf(rate)];
        if (!rate || !budget || !spent || due === null || stated === null) return [];
        // 占比 or 结余率 under the same header would be off by far more in every row; one decimal is no fault here.
        if (Math.abs(stated - due) <= ONE_DECIMAL) return [];
        return [
          {
            cells: [rate.cell],
            evidence: [spent.cell, budget.cell],
            wrong: [rate.cell],
            restsOn: [rate.cell, spent.cell, budget.cell],
            form: 'fundsSheet' as const,
            message: say('funds-rate-wrong.found', { name, stated: percent(stated), due: percent(due) }),
          },
        ];
      }),
};
