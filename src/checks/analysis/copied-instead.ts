import { isSame } from '../../assessment/rounding';
import { numberOf } from '../../forms/values/numbers';
import type { CellRef } from '../../workbook/address';
import { translateFormula } from '../../workbook/moved-formula';
import { kindOf } from './copied-formulas';
import type { Trials } from './trials';
import type { JudgedFigure } from './verdicts';

/** What the formula of a neighbour would give in place of a figure that is right, and the cells that it does not count. */
export interface CopiedInstead {
  readonly gives: number;
  readonly uncounted: readonly CellRef[];
}

/** The nearest of the figures whose formulas are right, and sum as much as this one should. */
function nearestFormula(
  { kind, role, stated, isOfPeriod, isOfWorker, isOfPart }: JudgedFigure,
  figures: readonly JudgedFigure[],
): JudgedFigure | null {
  const kindHere = kindOf({ kind, role, stated });
  const distance = ({ cell }: JudgedFigure['stated']): number =>
    Math.abs(cell.row - stated.cell.row) + Math.abs(cell.column - stated.cell.column);
  const alike = figures.filter(
    (other) =>
      other.stated.formula !== null &&
      other.deviation === null &&
      kindOf(other) === kindHere &&
      other.isOfPeriod === isOfPeriod &&
      other.isOfWorker === isOfWorker &&
      other.isOfPart === isOfPart,
  );
  return alike.sort((one, other) => distance(one.stated) - distance(other.stated))[0] ?? null;
}

/**
 * For a figure that is typed, and right: what a copy of its neighbour's formula would make of it. Null where it would give
 * the same, or nothing is known of it.
 */
export function copiedInstead(
  figure: JudgedFigure,
  figures: readonly JudgedFigure[],
  { book, standing }: Trials,
): CopiedInstead | null {
  const { cell } = figure.stated;
  const neighbour = nearestFormula(figure, figures)?.stated;
  if (neighbour?.formula == null) return null;
  const { row, column } = neighbour.cell;
  const expression = book.parse(translateFormula(neighbour.formula, cell.row - row, cell.column - column));
  const gives = expression ? standing.resultOf(expression, cell) : undefined;
  if (!expression || typeof gives !== 'number' || isSame(gives, numberOf(figure.stated) ?? 0)) return null;
  const uncounted = figure.parts().filter(({ cell: part, value }) => {
    const without = standing.withCell(part, null).resultOf(expression, cell);
    return value !== null && value !== 0 && without === gives;
  });
  return { gives, uncounted: uncounted.map((part) => part.cell) };
}
