import { isPresent } from '../../../forms/values/marks';
import { squash } from '../../../forms/values/text';
import { isLent } from '../../../forms/vocabulary/leavings';
import { isLeave } from '../../../forms/vocabulary/remarks';
import type { Rule } from '../../analysis/rule';
import { isAbsent, leftIn } from '../../analysis/stays';
import { monthList, who } from '../../text/phrases';
import { say } from '../../text/say';

/** Insured or paid in a month without being in post. */
export const coverWithoutPost: Rule = {
  id: 'cover-without-post',
  family: 'staffing',
  severity: 'warning',
  impact: 'figure',
  basis: 'B1',
  run: ({ stays }) =>
    [...stays.values()].flatMap((stay) => {
      const remark = squash(stay.worker.remark);
      // On leave, and lent out, insurance goes on.
      if (isLeave(remark) || isLent(remark)) return [];
      const found = stay.worker.marks.filter(
        ({ inPost, insured, paid }) => isAbsent(inPost) && (isPresent(insured) || isPresent(paid)),
      );
      if (found.length === 0) return [];
      const covers = found.flatMap(({ insured, paid }) => [insured, paid].filter((mark) => isPresent(mark)));
      const marks = [...found.map(({ inPost }) => inPost), ...covers];
      const cells = marks.flatMap((mark) => mark?.cell ?? []);
      const months = found.map(({ month }) => month);
      // Insurance and wages for the days before leaving are usual.
      const isLeaving = months.every((month) => leftIn(stay, month) !== null);
      return [
        {
          cells,
          wrong: cells,
          restsOn: found.length === 1 ? cells : [],
          form: 'attendanceSheet' as const,
          message: say('cover-without-post.found', { worker: who(stay.worker), months: monthList(months) }),
          ...(isLeaving && { severity: 'note' as const }),
        },
      ];
    }),
};
