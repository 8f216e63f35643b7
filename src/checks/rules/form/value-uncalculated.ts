import type { CellRef } from '../../../workbook/address';
import { joinCells, uniqueCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { say } from '../../text/say';

const inColumns = (cells: readonly CellRef[]): CellRef[] =>
  [...cells].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);

/** Formulas that nobody has calculated, and that we could not calculate either. */
function unknownIssues({ numbers, marks }: CheckContext): Issue[] {
  const unread = numbers.filter(({ reading }) => reading.kind === 'uncalculated');
  const unreadMarks = marks.filter(({ mark }) => mark.kind === 'uncalculated');
  const cells = uniqueCells([
    ...unread.map(({ reading }) => reading.cell),
    ...unreadMarks.map(({ mark }) => mark.cell),
  ]);
  if (cells.length === 0) return [];
  // What the sheet computes from other cells is computed here as well: only what stands for itself is lost.
  const isLost = unreadMarks.length > 0 || unread.some(({ isDerived }) => !isDerived);
  return [
    {
      form: null,
      cells: joinCells(inColumns(cells)),
      wrong: cells,
      severity: isLost ? 'error' : 'warning',
      message: say(isLost ? 'value-uncalculated.lost' : 'value-uncalculated.computed', { count: cells.length }),
    },
  ];
}

/** Formulas that we calculated in the workbook's stead: the figures are known, and the file is still not as it should be. */
function knownIssues({ numbers, marks, trials }: CheckContext): Issue[] {
  const isOurs = ({ cell }: { readonly cell: CellRef }): boolean => trials.book.cellAt(cell)?.isCalculatedHere === true;
  const readings = numbers.flatMap(({ reading }) => (isOurs(reading) ? [reading] : []));
  const ours = marks.flatMap(({ mark }) => (isOurs(mark) ? [mark] : []));
  const cells = uniqueCells([...readings, ...ours].map(({ cell }) => cell));
  if (cells.length === 0) return [];
  return [
    {
      form: null,
      cells: joinCells(inColumns(cells)),
      severity: 'note',
      impact: 'form',
      message: say('value-uncalculated.here', { count: cells.length }),
    },
  ];
}

export const valueUncalculated: Rule = {
  id: 'value-uncalculated',
  family: 'form',
  severity: 'error',
  impact: 'figure',
  basis: 'C3',
  many: 'apart',
  run: (context) => [...unknownIssues(context), ...knownIssues(context)],
};
