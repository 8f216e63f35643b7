import type { Rule } from '../../analysis/rule';
import { manyRuledOut, ruledOutIssues } from '../../analysis/ruled-out-issue';
import { say } from '../../text/say';

export const markBeforeJoining: Rule = {
  id: 'mark-before-joining',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B7',
  many: manyRuledOut('before-joining'),
  run: (context) => ruledOutIssues(context, 'before-joining', (values) => say('mark-before-joining.found', values)),
};
