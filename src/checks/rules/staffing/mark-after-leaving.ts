import { personMonthsIn } from '../../../assessment/staffing';
import type { Message } from '../../../strings/message';
import type { CheckContext } from '../../analysis/context';
import type { RuledOut } from '../../analysis/ruled-out';
import { manyRuledOut, ruledOutIssues } from '../../analysis/ruled-out-issue';
import type { Rule } from '../../analysis/rule';
import { figure } from '../../text/phrases';
import { say, when } from '../../text/say';

/** The month of leaving counts for more than by the half-month rule: what the total is once both are put right. */
function leavingMonth({ assessment, contradictions }: CheckContext, { worker, months }: RuledOut): Message[] {
  const after = months.reduce((sum, late) => sum + personMonthsIn(worker, late), 0);
  const without = (assessment.staffing?.personMonths.total ?? 0) - after;
  return contradictions
    .filter((entry) => entry.worker === worker && entry.left !== null && entry.due < entry.value)
    .map(({ month, value, due }) => {
      const total = without - (value - due);
      const values = { month: when(month), value: figure(value), due: figure(due), total: figure(total) };
      return say('mark-after-leaving.leaving-month', values);
    });
}

export const markAfterLeaving: Rule = {
  id: 'mark-after-leaving',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B7',
  many: manyRuledOut('after-leaving'),
  run: (context) =>
    ruledOutIssues(
      context,
      'after-leaving',
      (values) => say('mark-after-leaving.found', values),
      (entry) => leavingMonth(context, entry),
    ),
};
