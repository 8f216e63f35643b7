import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { list, say } from '../../text/say';

export const contractMissing: Rule = {
  id: 'contract-missing',
  family: 'form',
  severity: 'warning',
  impact: 'form',
  basis: 'B18',
  run({ stays }) {
    const blank = [...stays.keys()].flatMap((worker) =>
      worker.contract?.state === 'blank' ? [{ worker, cell: worker.contract.cell }] : [],
    );
    if (blank.length === 0) return [];
    const cells = blank.map(({ cell }) => cell);
    return [
      {
        cells: joinCells(cells),
        wrong: cells,
        form: 'attendanceSheet',
        message: say('contract-missing.found', { workers: list(blank.map(({ worker }) => who(worker))) }),
      },
    ];
  },
};
