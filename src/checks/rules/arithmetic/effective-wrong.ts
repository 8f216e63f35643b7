import { wrongFigures } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';

export const effectiveWrong: Rule = {
  id: 'effective-wrong',
  family: 'arithmetic',
  severity: 'error',
  impact: 'total',
  basis: 'B2',
  run: (context) => wrongFigures(context, 'effective'),
};
