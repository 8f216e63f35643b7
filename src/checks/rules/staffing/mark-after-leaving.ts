import type { Rule } from '../../analysis/rule';
import { manyRuledOut, ruledOutIssues } from '../../analysis/ruled-out-issue';
import { say } from '../../text/say';

export const markAfterLeaving: Rule = {
  id: 'mark-after-leaving',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B7',
  many: manyRuledOut('after-leaving'),
  run: (context) => ruledOutIssues(context, 'after-leaving', (values) => say('mark-after-leaving.found', values)),
};
