import { monthsSaidAbsent } from '../../analysis/absences';
import { joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { monthsNotDue } from '../../analysis/ruled-out';
import { say } from '../../text/say';

/** Blank marks of months in which one is due: one issue per worker, and only where the sheet otherwise marks absence. */
export const markBlank: Rule = {
  id: 'mark-blank',
  family: 'form',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  run({ marks, stays }) {
    const isAbsenceWritten = marks.some(({ mark }) => mark.kind === 'absent');
    const blank = isAbsenceWritten ? marks.filter(({ mark }) => mark.kind === 'blank') : [];
    if (blank.length === 0) return [];
    const notDue = new Map(
      [...stays].map(([worker, stay]) => [worker, new Set([...monthsSaidAbsent(worker), ...monthsNotDue(stay)])]),
    );
    const blanks = blank.filter(({ worker, month }) => !notDue.get(worker)?.has(month));
    const isPrevailing = blanks.length * 2 > marks.length;
    if (isPrevailing) return [];
    return groupedBy(blanks, ({ worker }) => `${worker.sheet}:${worker.row}`).map((entries): Issue => {
      const cells = entries.map(({ mark }) => mark.cell);
      const { name } = entries[0].worker;
      return {
        form: 'attendanceSheet',
        cells: joinCells(cells),
        wrong: cells,
        message: say('mark-blank.found', { name, count: cells.length }),
      };
    });
  },
};
