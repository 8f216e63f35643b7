import type { Rule } from '../../analysis/rule';
import { ruledOutIssues } from '../../analysis/ruled-out-issue';
import { say } from '../../text/say';

export const markBeforeContract: Rule = {
  id: 'mark-before-contract',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B18',
  run: (context) => ruledOutIssues(context, 'before-contract', (values) => say('mark-before-contract.found', values)),
};
