import { joinCells } from '../../analysis/cells';
import { oddLengthText } from '../../analysis/contract-lengths';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { rows, say, when } from '../../text/say';

export const contractBeforePurchase: Rule = {
  id: 'contract-before-purchase',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B18',
  run({ earlyContracts, oddContracts, purchaseStart }) {
    if (earlyContracts.length === 0) return [];
    // Somebody on several sheets has one contract all the same.
    const named = groupedBy(earlyContracts, ({ worker, start, end }) => [worker.name, start, end].join(' '));
    const shown = named.map(([entry]) => {
      const { worker, start, end } = entry;
      const values = { worker: who(worker), start: when(start), end: when(end) };
      const odd = oddContracts.get(entry);
      return odd
        ? say('contract-before-purchase.odd-contract', { ...values, length: oddLengthText(odd) })
        : say('contract-before-purchase.contract', values);
    });
    return [
      {
        cells: joinCells(earlyContracts.map(({ contract }) => contract.cell)),
        form: 'attendanceSheet',
        // Where the next contract is written behind it, what is left is who signed the first.
        severity: earlyContracts.every(({ end, until }) => end < until) ? 'note' : 'warning',
        message: say('contract-before-purchase.found', { from: when(purchaseStart), contracts: rows(shown) }),
      },
    ];
  },
};
