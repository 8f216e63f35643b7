import { wrongFigures } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';

export const rateWrong: Rule = {
  id: 'rate-wrong',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'figure',
  basis: 'C1',
  run: (context) => wrongFigures(context, 'rate'),
};
