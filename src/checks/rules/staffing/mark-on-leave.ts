import { joinCells } from '../../analysis/cells';
import { effectWithout } from '../../analysis/effect';
import { MONTHS } from '../../analysis/facts';
import { monthsOnLeave } from '../../analysis/leaves';
import type { Rule } from '../../analysis/rule';
import { remarkOf } from '../../analysis/stays';
import { monthList, who } from '../../text/phrases';
import { say } from '../../text/say';

/** Whole months of leave by the remark that are marked in full (rule B1). */
export const markOnLeave: Rule = {
  id: 'mark-on-leave',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  run(context) {
    return [...context.stays.values()].flatMap((stay) => {
      const { worker } = stay;
      const leave = new Set(monthsOnLeave(stay));
      const marks = worker.marks.filter(({ month, inPost }) => inPost?.kind === 'full' && leave.has(month));
      if (marks.length === 0) return [];
      const months = marks.map(({ month }) => month);
      const effect = effectWithout(context, [{ worker, months }]);
      return [
        {
          cells: [remarkOf(worker), ...joinCells(marks.flatMap(({ inPost }) => inPost?.cell ?? []))],
          restsOn: [MONTHS, remarkOf(worker)],
          form: 'attendanceSheet' as const,
          message: say('mark-on-leave.found', {
            worker: who(worker),
            remark: worker.remark,
            months: monthList(months),
          }),
          otherwise: [{ what: 'uncounted' as const, worker, months }],
          ...(effect && { consequences: [effect] }),
        },
      ];
    });
  },
};
