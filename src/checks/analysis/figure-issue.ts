import { numberOf } from '../../forms/values/numbers';
import { say } from '../text/say';
import { joinCells } from './cells';
import type { CheckContext } from './context';
import type { FigureKind } from './figure';
import { figureFact } from './facts';
import type { Issue } from './rule';
import { downstream, isPlain, isWrong, shown, type JudgedFigure } from './verdicts';

/** What the rules over computed figures tell: what stands there, what is due, and what follows. */
export function figureIssue({ followers }: CheckContext, figure: JudgedFigure, more: Partial<Issue> = {}): Issue {
  const { stated, due, name, form, zone, inputs, deviation } = figure;
  const facts = [figureFact(figure)];
  return {
    form,
    zone,
    cells: [stated.cell],
    evidence: joinCells(inputs),
    message: say('figure-says', {
      name,
      is: shown(figure, numberOf(stated)),
      should: shown(figure, due),
      how: deviation && say('because', { deviation }),
    }),
    consequences: downstream(followers, [stated.cell]),
    wrong: facts,
    restsOn: facts,
    ...more,
  };
}

/** One issue for each wrong figure of some kinds whose formula, or the lack of one, is not told by itself. */
export function wrongFigures(context: CheckContext, ...kinds: readonly FigureKind[]): Issue[] {
  return context.ownFigures
    .filter((figure) => kinds.includes(figure.kind) && isWrong(figure) && isPlain(figure))
    .map((figure) => figureIssue(context, figure));
}
