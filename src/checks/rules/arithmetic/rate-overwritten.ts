import { isSame } from '../../../assessment/rounding';
import { numberOf } from '../../../forms/values/numbers';
import type { Message } from '../../../strings/message';
import { RightNeighbours } from '../../analysis/copied-instead';
import { figureIssue } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';
import { isRate, shown, type JudgedFigure, type Verdict } from '../../analysis/verdicts';
import { at } from '../../text/phrases';
import { list, say, shortened } from '../../text/say';

const TOLD: readonly Verdict[] = ['right', 'rounded', 'wrong', 'should-be-slash'];

/** What is told of a right figure: a formula copied here may not count marks as they are spelt, and make it wrong. Null: nothing. */
function ofRight(neighbours: RightNeighbours, figure: JudgedFigure): Message | null {
  const { name, stated } = figure;
  const is = shown(figure, numberOf(stated));
  const copied = neighbours.insteadOf(figure);
  const would = copied && shown(figure, copied.gives);
  // A rate is typed with two decimals: the formula gives the same, as it is shown.
  if (!copied || would === null || would === is) return say('rate-overwritten.right', { name, is });
  // The formulas beside a rate have their own targets typed in (=D3/960): there is none to copy.
  const isFound = copied.uncounted.length > 0 || (figure.due !== null && isSame(copied.gives, figure.due));
  if (isRate(figure) && !isFound) return null;
  const cells = list(shortened(copied.uncounted.map(at)));
  return copied.uncounted.length > 0
    ? say('rate-overwritten.right-uncounted', { name, is, would, cells })
    : say('rate-overwritten.right-otherwise', { name, is, would });
}

/** Any computed figure that is typed although most of its kind are formulas. */
export const rateOverwritten: Rule = {
  id: 'rate-overwritten',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'figure',
  basis: 'C3',
  run(context) {
    const neighbours = new RightNeighbours(context.figures, context.trials);
    return context.ownFigures
      .filter(
        ({ isOverwritten, verdict, stated }) => isOverwritten && TOLD.includes(verdict) && stated.kind === 'number',
      )
      .flatMap((figure) => {
        const { verdict, name, stated, due } = figure;
        // A rate may be rounded more coarsely; a sum may not (rule B3).
        const isRight = verdict === 'right' || (verdict === 'rounded' && isRate(figure));
        if (isRight) {
          const message = ofRight(neighbours, figure);
          if (!message) return [];
          return figureIssue(context, figure, {
            severity: 'note',
            impact: 'form',
            message,
            wrong: [],
            restsOn: [],
            evidence: [],
          });
        }
        return figureIssue(context, figure, {
          // A wrong sum is as grave typed as by formula: what is judged by it is wrong.
          ...(verdict === 'wrong' && !isRate(figure) && { severity: 'error' as const, impact: 'total' as const }),
          message: say('rate-overwritten.found', {
            name,
            is: shown(figure, numberOf(stated)),
            should: shown(figure, due),
          }),
        });
      });
  },
};
