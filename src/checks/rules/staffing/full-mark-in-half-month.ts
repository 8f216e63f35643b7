import { joinCells } from '../../analysis/cells';
import { MONTHS } from '../../analysis/facts';
import type { Rule } from '../../analysis/rule';
import { say, when } from '../../text/say';

export const fullMarkInHalfMonth: Rule = {
  id: 'full-mark-in-half-month',
  family: 'staffing',
  severity: 'warning',
  impact: 'total',
  basis: 'B8',
  run({ assessment, stays }) {
    const weights = [...(assessment.time.period?.weights ?? [])];
    return weights.flatMap(([month, weight]) => {
      if (weight !== 0.5) return [];
      const marks = [...stays.keys()].flatMap((worker) => worker.marks.filter((mark) => mark.month === month));
      const full = marks.flatMap(({ inPost }) => (inPost?.kind === 'full' ? [inPost.cell] : []));
      if (full.length === 0) return [];
      return [
        {
          cells: joinCells(full),
          restsOn: [MONTHS],
          form: 'attendanceSheet' as const,
          message: say('full-mark-in-half-month.found', { month: when(month), count: full.length }),
        },
      ];
    });
  },
};
