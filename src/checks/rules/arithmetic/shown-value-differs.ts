import { roundHalfUp } from '../../../assessment/rounding';
import { numberOf } from '../../../forms/values/numbers';
import { joinCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { isRate } from '../../analysis/verdicts';
import { figure as figureText } from '../../text/phrases';
import { say } from '../../text/say';

const WHOLE_NUMBER = /^[#,]*0$/;

/** A sum with halves whose number format hides them: 12.5 shown as 13. One note for all. */
export const shownValueDiffers: Rule = {
  id: 'shown-value-differs',
  family: 'arithmetic',
  severity: 'note',
  impact: 'form',
  basis: 'B3',
  run({ figures, marks }) {
    const hidden = figures.filter((figure) => {
      const value = numberOf(figure.stated);
      const isHalf = value !== null && !Number.isInteger(value);
      return !isRate(figure) && isHalf && WHOLE_NUMBER.test(figure.stated.numberFormat);
    });
    const [first] = hidden;
    if (!first) return [];
    const value = numberOf(first.stated) ?? 0;
    // The only half mark in them may be a slip: then they have no halves to show.
    const halves = marks.filter(
      ({ mark, month, worker }) =>
        mark.kind === 'half' && hidden.some((figure) => figure.month === month || figure.worker === worker),
    );
    return [
      {
        form: first.form,
        restsOn: halves.length === 1 ? halves.map(({ mark }) => mark.cell) : [],
        cells: joinCells(hidden.map(({ stated }) => stated.cell)),
        message: say('shown-value-differs.found', {
          count: hidden.length,
          value: figureText(value),
          shown: roundHalfUp(value, 0),
        }),
      },
    ];
  },
};
