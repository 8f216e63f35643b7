import { findDates } from '../../../forms/values/dates';
import { squash } from '../../../forms/values/text';
import { isPartTime } from '../../../forms/vocabulary/remarks';
import { joinCells } from '../../analysis/cells';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { remarkOf } from '../../analysis/stays';
import { monthList, who } from '../../text/phrases';
import { say } from '../../text/say';

/** Part-time by remark or position, and every month marked in full; part of the time part-time needs a closer look than this. */
export const partTimeAsFull: Rule = {
  id: 'part-time-as-full',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B1',
  run: ({ stays, assessment }) =>
    [...stays.values()].flatMap(({ worker, present }) => {
      const { position, positionCell, remark, marks } = worker;
      const months = marks.map(({ month }) => month);
      const isByRemark = isPartTime(squash(remark)) && findDates(squash(remark), months).length === 0;
      const isByPosition = isPartTime(squash(position));
      const full = marks.filter(({ inPost }) => inPost?.kind === 'full');
      // In half a month of the period nobody has more than a half.
      const whole = present.filter((month) => (assessment.time.period?.weights.get(month) ?? 1) === 1);
      if ((!isByRemark && !isByPosition) || full.length < whole.length || full.length === 0) return [];
      const saidAt = isByRemark ? remarkOf(worker) : positionCell;
      return [
        {
          cells: [...(saidAt ? [saidAt] : []), ...joinCells(full.flatMap(({ inPost }) => inPost?.cell ?? []))],
          restsOn: [MONTHS],
          form: 'attendanceSheet' as const,
          message: say('part-time-as-full.found', {
            worker: who(worker),
            text: isByRemark ? remark : position,
            months: monthList(full.map(({ month }) => month)),
          }),
          otherwise: [{ what: 'halved' as const, worker, months: full.map(({ month }) => month) }],
        },
      ];
    }),
};
