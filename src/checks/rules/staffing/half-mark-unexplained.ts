import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { list, say, when } from '../../text/say';

export const halfMarkUnexplained: Rule = {
  id: 'half-mark-unexplained',
  family: 'staffing',
  severity: 'note',
  impact: 'figure',
  basis: 'B7',
  run({ unexplainedHalves: found }) {
    if (found.length === 0) return [];
    const marks = found.map(({ mark }) => mark.cell);
    const contracts = found.flatMap(({ worker }) => worker.contract?.cell ?? []);
    const shown = found.map(({ worker, month }) =>
      say('half-mark-unexplained.month', { worker: who(worker), month: when(month) }),
    );
    return [
      {
        cells: marks,
        wrong: marks,
        restsOn: [MONTHS, ...(marks.length === 1 ? [...marks, ...contracts] : [])],
        form: 'attendanceSheet',
        message: say('half-mark-unexplained.found', { months: list(shown) }),
      },
    ];
  },
};
