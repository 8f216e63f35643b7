import { figureIssue } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';
import { isPlain, isRate } from '../../analysis/verdicts';

export const subtotalRounded: Rule = {
  id: 'subtotal-rounded',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'total',
  basis: 'B3',
  run: (context) =>
    context.ownFigures
      .filter((figure) => figure.verdict === 'rounded' && !isRate(figure) && isPlain(figure))
      .map((figure) => figureIssue(context, figure)),
};
