import { joinCells } from '../../analysis/cells';
import { oddLengthText } from '../../analysis/contract-lengths';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { rows, say, when } from '../../text/say';

/** Contracts of odd length; of those older than the purchase it is told there. */
export const contractLength: Rule = {
  id: 'contract-length',
  family: 'staffing',
  severity: 'note',
  impact: 'form',
  basis: 'B18',
  run({ earlyContracts, oddContracts }) {
    const found = [...oddContracts].filter(([contract]) => !earlyContracts.includes(contract));
    if (found.length === 0) return [];
    const shown = found.map(([{ worker, start, end }, odd]) =>
      say('contract-length.contract', {
        worker: who(worker),
        start: when(start),
        end: when(end),
        length: oddLengthText(odd),
      }),
    );
    return [
      {
        cells: joinCells(found.map(([{ contract }]) => contract.cell)),
        form: 'attendanceSheet',
        message: say('contract-length.found', { contracts: rows(shown) }),
      },
    ];
  },
};
