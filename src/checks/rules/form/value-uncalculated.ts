import { joinCells, uniqueCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

export const valueUncalculated: Rule = {
  id: 'value-uncalculated',
  family: 'form',
  severity: 'error',
  impact: 'figure',
  basis: 'C3',
  run(context) {
    const numbers = context.numbers.filter(({ reading }) => reading.kind === 'uncalculated');
    const marks = context.marks.filter(({ mark }) => mark.kind === 'uncalculated');
    const cells = uniqueCells([...numbers.map(({ reading }) => reading.cell), ...marks.map(({ mark }) => mark.cell)]);
    if (cells.length === 0) return [];
    // What the sheet computes from other cells is computed here as well: only what stands for itself is lost.
    const isLost = marks.length > 0 || numbers.some(({ isDerived }) => !isDerived);
    const inColumns = [...cells].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
    const count = cells.length;
    return [
      {
        form: null,
        cells: joinCells(inColumns),
        wrong: cells,
        severity: isLost ? 'error' : 'warning',
        message: say(isLost ? 'value-uncalculated.lost' : 'value-uncalculated.computed', { count }),
      },
    ];
  },
};
