import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { isCleaner, markCells } from '../../analysis/stays';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

export const cleanerCounted: Rule = {
  id: 'cleaner-counted',
  family: 'staffing',
  severity: 'error',
  impact: 'veto',
  basis: 'A7',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, present, personMonths }) => {
      const { position, positionCell } = worker;
      if (!positionCell || !isCleaner(worker) || personMonths === 0) return [];
      return [
        {
          cells: [positionCell, ...joinCells(markCells(worker, present))],
          wrong: [positionCell],
          form: 'attendanceSheet' as const,
          message: say('cleaner-counted.found', { worker: who(worker), position, count: figure(personMonths) }),
        },
      ];
    }),
};
