import { squash } from '../../../forms/values/text';
import { isIntern } from '../../../forms/vocabulary/remarks';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { markCells, remarkOf } from '../../analysis/stays';
import { figure, who } from '../../text/phrases';
import { say } from '../../text/say';

/** An intern by contract, position or remark who counts as staff: an agreement of internship is no contract of work. */
export const internCounted: Rule = {
  id: 'intern-counted',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B18',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, present, personMonths }) => {
      if (personMonths === 0) return [];
      const { contract, position, positionCell, remark } = worker;
      const said = [
        { text: contract?.text ?? '', cell: contract?.cell },
        { text: position, cell: positionCell },
        { text: remark, cell: remarkOf(worker) },
      ].find(({ text }) => isIntern(squash(text)));
      if (!said?.cell) return [];
      return [
        {
          cells: [said.cell, ...joinCells(markCells(worker, present))],
          form: 'attendanceSheet' as const,
          message: say('intern-counted.found', { worker: who(worker), text: said.text, count: figure(personMonths) }),
          otherwise: [{ what: 'uncounted' as const, worker, months: present }],
        },
      ];
    }),
};
