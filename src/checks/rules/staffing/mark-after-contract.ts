import type { Rule } from '../../analysis/rule';
import { manyRuledOut, ruledOutIssues } from '../../analysis/ruled-out-issue';
import { say } from '../../text/say';

export const markAfterContract: Rule = {
  id: 'mark-after-contract',
  family: 'staffing',
  severity: 'error',
  impact: 'total',
  basis: 'B18',
  many: manyRuledOut('after-contract'),
  run: (context) => ruledOutIssues(context, 'after-contract', (values) => say('mark-after-contract.found', values)),
};
