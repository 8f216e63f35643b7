import type { Rule } from '../../analysis/rule';
import { who } from '../../text/phrases';
import { say, when } from '../../text/say';

/** 离职日期 in its column against the one in 备注: whatever the marks are held against rests on one of them. */
export const leavingDatesDiffer: Rule = {
  id: 'leaving-dates-differ',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B7',
  run: ({ stays }) =>
    [...stays.values()].flatMap(({ worker, leavings }) => {
      if (!leavings || !worker.remarkCell) return [];
      const { column, remark, isColumnLikely } = leavings;
      const cells = isColumnLikely ? [worker.remarkCell, column.cell] : [column.cell, worker.remarkCell];
      return [
        {
          // The one that fits the marks less is the more likely slip.
          cells,
          wrong: cells.slice(0, 1),
          form: 'attendanceSheet' as const,
          message: say('leaving-dates-differ.found', {
            worker: who(worker),
            column: when(column.on),
            remark: when(remark.on),
          }),
        },
      ];
    }),
};
