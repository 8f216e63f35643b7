import { numberOf } from '../../../forms/values/numbers';
import { joinCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import { difference, isPlain, isRate, shown } from '../../analysis/verdicts';
import { figure as figureText } from '../../text/phrases';
import { say } from '../../text/say';

/** Rates typed more coarsely than needed: one note for each form, with every cell. */
export const rateRounded: Rule = {
  id: 'rate-rounded',
  family: 'arithmetic',
  severity: 'note',
  impact: 'form',
  basis: 'C7',
  run({ figures }) {
    const rounded = figures.filter((figure) => figure.verdict === 'rounded' && isRate(figure) && isPlain(figure));
    return groupedBy(rounded, ({ form, stated }) => `${form}:${stated.cell.sheet}`).map((group) => {
      const [first] = group;
      const worst = group.reduce((most, figure) => Math.max(most, Math.abs(difference(figure))), 0);
      return {
        form: first.form,
        cells: joinCells(group.map(({ stated }) => stated.cell)),
        message: say('rate-rounded.found', {
          count: group.length,
          points: figureText(worst * 100),
          stated: shown(first, numberOf(first.stated)),
          due: shown(first, first.due),
        }),
      };
    });
  },
};
