import type { Rule } from '../../analysis/rule';
import { manyRuledOut, ruledOutIssues } from '../../analysis/ruled-out-issue';
import { say } from '../../text/say';

export const markBeforeContract: Rule = {
  id: 'mark-before-contract',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B18',
  many: manyRuledOut('before-contract'),
  run: (context) => ruledOutIssues(context, 'before-contract', (values) => say('mark-before-contract.found', values)),
};
