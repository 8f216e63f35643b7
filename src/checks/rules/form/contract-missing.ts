import { joinCells } from '../../analysis/cells';
import type { WorkerRecord } from '../../../forms/station';
import type { Issue, Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { list, say } from '../../text/say';

/** Where no contract was read at all, nothing was held against one: that must not pass for a check. */
function noneRead(workers: readonly WorkerRecord[]): Issue[] {
  if (workers.length === 0 || workers.some(({ contract }) => contract !== null)) return [];
  const cells = joinCells(workers.map(({ nameCell }) => nameCell));
  const message = say('contract-missing.none-read', { count: workers.length });
  return [{ form: 'attendanceSheet', severity: 'note', cells, message }];
}

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
    if (blank.length === 0) return noneRead([...stays.keys()]);
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
