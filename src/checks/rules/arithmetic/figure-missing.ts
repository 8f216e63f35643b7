import { joinCells } from '../../analysis/cells';
import { figureFact } from '../../analysis/facts';
import { groupedBy } from '../../analysis/grouped';
import type { Rule } from '../../analysis/rule';
import { groupKey, isRate, mayFollow, shown } from '../../analysis/verdicts';
import { say } from '../../text/say';

/** Blank or `/` where a figure is due; a row or column that is blank throughout is one issue. */
export const figureMissing: Rule = {
  id: 'figure-missing',
  family: 'arithmetic',
  severity: 'warning',
  impact: 'figure',
  basis: 'C2',
  run({ figures }) {
    const missing = figures.filter(({ verdict }) => verdict === 'blank' || verdict === 'slash');
    const groups = groupedBy(missing, (figure) => {
      const { row, column } = figure.stated.cell;
      return `${groupKey(figure)}:${figure.verdict}:${isRate(figure) ? column : row}`;
    });
    return groups.map((group) => {
      const [first] = group;
      const isOne = group.length === 1;
      const values = { name: first.name, due: shown(first, first.due) };
      const isBlank = first.verdict === 'blank';
      return {
        form: first.form,
        zone: isOne ? first.zone : null,
        // Nothing follows from a percentage that was left out.
        ...(isRate(first) && isBlank && { severity: 'note' }),
        cells: joinCells(group.map(({ stated }) => stated.cell)),
        wrong: group.map(figureFact),
        evidence: isOne ? joinCells(first.inputs) : [],
        message: isOne
          ? say(isBlank ? 'figure-missing.blank' : 'figure-missing.slash', values)
          : say(isBlank ? 'figure-missing.blanks' : 'figure-missing.slashes', {
              ...values,
              count: group.length,
            }),
        ...(group.every(mayFollow) && { restsOn: group.flatMap(({ inputs }) => inputs) }),
      };
    });
  },
};
