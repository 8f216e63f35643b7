import { wrongFigures } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';

export const grandTotalWrong: Rule = {
  id: 'grand-total-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'total',
  basis: 'B3',
  run: (context) => wrongFigures(context, 'grand-total', 'column-total'),
};
