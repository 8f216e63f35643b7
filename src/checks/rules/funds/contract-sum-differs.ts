import { isSame } from '../../../assessment/rounding';
import { inUnit } from '../../../forms/values/money';
import type { Rule } from '../../analysis/rule';
import { money } from '../../text/phrases';
import { say } from '../../text/say';

/** A planned total other than what the contract pays. */
export const contractSumDiffers: Rule = {
  id: 'contract-sum-differs',
  family: 'funds',
  severity: 'warning',
  impact: 'total',
  basis: 'E4',
  run({ assessment: { funds }, parameters: { contractSum } }) {
    const budget = funds?.total.budget ?? null;
    if (!funds || budget === null || contractSum === undefined) return [];
    const contract = inUnit(contractSum, '元', funds.unit);
    const cell = funds.table.total?.budget?.cell ?? funds.table.rows[0]?.budget?.cell;
    if (!cell || isSame(budget, contract)) return [];
    return [
      {
        cells: [cell],
        restsOn: [cell],
        form: 'fundsSheet',
        message: say('contract-sum-differs.found', {
          budget: money(budget),
          contract: money(contract),
          unit: funds.unit,
        }),
      },
    ];
  },
};
