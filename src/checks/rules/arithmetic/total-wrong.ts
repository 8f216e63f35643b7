import { wrongFigures } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';

export const totalWrong: Rule = {
  id: 'total-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'total',
  basis: 'C9',
  run: (context) => wrongFigures(context, 'total'),
};
