import { wrongFigures } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';

export const workerSubtotalWrong: Rule = {
  id: 'worker-subtotal-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'total',
  basis: 'B4',
  run: (context) => wrongFigures(context, 'worker-subtotal'),
};
