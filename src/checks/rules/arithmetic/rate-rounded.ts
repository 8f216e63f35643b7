import { numberOf, ONE_DECIMAL } from '../../../forms/values/numbers';
import { inColumnOrder, joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { difference, isPlain, isRate, shown, type JudgedFigure } from '../../analysis/verdicts';
import { at, figure as figureText } from '../../text/phrases';
import { say } from '../../text/say';

const isToOneDecimal = (figure: JudgedFigure): boolean => Math.abs(difference(figure)) < ONE_DECIMAL;

/** One note about figures that are rounded alike, of whatever form. */
function issueOf(figures: readonly [JudgedFigure, ...JudgedFigure[]]): Issue {
  const [first] = figures;
  const worst = Math.max(...figures.map((figure) => Math.abs(difference(figure))));
  const values = {
    count: figures.length,
    points: figureText(worst * 100),
    cell: at(first.stated.cell),
    stated: shown(first, numberOf(first.stated)),
    due: shown(first, first.due),
  };
  return {
    form: figures.every(({ form }) => form === first.form) ? first.form : null,
    cells: joinCells(
      groupedBy(figures, ({ stated }) => stated.cell.sheet).flatMap((own) =>
        inColumnOrder(own.map(({ stated }) => stated.cell)),
      ),
    ),
    message: isToOneDecimal(first) ? say('rate-rounded.one-decimal', values) : say('rate-rounded.found', values),
  };
}

/** Rates typed more coarsely than needed: one decimal is a habit of the whole station, and told once. */
export const rateRounded: Rule = {
  id: 'rate-rounded',
  family: 'arithmetic',
  severity: 'note',
  impact: 'form',
  basis: 'C7',
  run({ figures }) {
    // =ROUND(B5/960,3) is rounded on purpose, and follows its cells.
    const rounded = figures.filter(
      (figure) => figure.verdict === 'rounded' && isRate(figure) && isPlain(figure) && figure.stated.formula === null,
    );
    return groupedBy(rounded, (figure) => String(isToOneDecimal(figure))).map(issueOf);
  },
};
