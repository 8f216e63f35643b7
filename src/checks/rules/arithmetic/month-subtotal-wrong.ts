import { wrongFigures } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';

export const monthSubtotalWrong: Rule = {
  id: 'month-subtotal-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'total',
  basis: 'B3',
  run: (context) => wrongFigures(context, 'month-subtotal'),
};
