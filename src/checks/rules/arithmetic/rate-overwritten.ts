import { numberOf } from '../../../forms/values/numbers';
import { figureIssue } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';
import { isRate, shown, type Verdict } from '../../analysis/verdicts';
import { say } from '../../text/say';

const TOLD: readonly Verdict[] = ['right', 'rounded', 'wrong', 'should-be-slash'];

/** Any computed figure that is typed although most of its kind are formulas. */
export const rateOverwritten: Rule = {
  id: 'rate-overwritten',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'figure',
  basis: 'C3',
  run: (context) =>
    context.ownFigures
      .filter(
        ({ isOverwritten, verdict, stated }) => isOverwritten && TOLD.includes(verdict) && stated.kind === 'number',
      )
      .map((figure) => {
        const { verdict, name, stated, due } = figure;
        // A rate may be rounded more coarsely; a sum may not (rule B3).
        const isRight = verdict === 'right' || (verdict === 'rounded' && isRate(figure));
        const is = shown(figure, numberOf(stated));
        if (isRight) {
          const message = say('rate-overwritten.right', { name, is });
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
          message: say('rate-overwritten.found', { name, is, should: shown(figure, due) }),
        });
      }),
};
