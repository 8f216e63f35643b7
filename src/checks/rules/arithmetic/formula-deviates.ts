import { digitsMeant } from '../../analysis/digits';
import { RIGHT_IN_UNISON } from '../../analysis/formula-deviation';
import { MONTHS, type Fact } from '../../analysis/facts';
import { figureIssue } from '../../analysis/figure-issue';
import type { Rule } from '../../analysis/rule';
import type { Trials } from '../../analysis/trials';
import { isRate, isWrong, type JudgedFigure } from '../../analysis/verdicts';
import { say } from '../../text/say';

/**
 * An error value is told as such, and so is a column of marks under a wrong header, which the formula may ask for; a
 * formula that divides by what the target means is right.
 */
function behindDeviation({ stated, record, form }: JudgedFigure, trials: Trials): Fact[] {
  const isMisread = record && digitsMeant(record.target) !== null;
  return [
    ...(form === 'attendanceSheet' ? [MONTHS, ...trials.wordsNamedAt(stated.cell)] : []),
    ...(stated.kind === 'error' ? [stated.cell] : []),
    ...(isMisread ? [record.target.cell] : []),
  ];
}

export const formulaDeviates: Rule = {
  id: 'formula-deviates',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'figure',
  basis: 'C3',
  run: (context) =>
    context.ownFigures.flatMap((figure) => {
      const { deviation, name, verdict } = figure;
      if (!deviation) return [];
      if (deviation.id === RIGHT_IN_UNISON) {
        const message = say('formula-deviates.fragile', { name, deviation });
        return [figureIssue(context, figure, { severity: 'note', message, wrong: [] })];
      }
      const message = say(verdict === 'right' ? 'formula-deviates.right' : 'formula-deviates.found', {
        name,
        deviation,
      });
      return [
        figureIssue(context, figure, {
          // As grave as where the same figure was typed.
          severity: isWrong(figure) && !isRate(figure) ? 'error' : 'warning',
          restsOn: behindDeviation(figure, context.trials),
          ...(!isWrong(figure) && { message }),
        }),
      ];
    }),
};
