import { isSame } from '../../assessment/rounding';
import { numberOf } from '../../forms/values/numbers';
import type { CellRef } from '../../workbook/address';
import { translateFormula } from '../../workbook/moved-formula';
import type { Trials } from './trials';
import type { JudgedFigure } from './verdicts';

/** What the formula of a neighbour would give in place of a figure that is right, and the cells that it does not count. */
export interface CopiedInstead {
  readonly gives: number;
  readonly uncounted: readonly CellRef[];
}

/** Whether two figures sum as much as one another, in one sheet. */
function isAlike(one: JudgedFigure, other: JudgedFigure): boolean {
  return (
    one.kind === other.kind &&
    one.stated.cell.sheet === other.stated.cell.sheet &&
    one.role === other.role &&
    one.isOfPeriod === other.isOfPeriod &&
    one.isOfWorker === other.isOfWorker &&
    one.isOfPart === other.isOfPart
  );
}

/** The nearest of the figures whose formulas are right, and sum as much as this one should. */
function nearestFormula(figure: JudgedFigure, figures: readonly JudgedFigure[]): JudgedFigure | null {
  const { row, column } = figure.stated.cell;
  let nearest: JudgedFigure | null = null;
  let least = Infinity;
  for (const other of figures) {
    if (other.stated.formula === null || other.deviation !== null || !isAlike(figure, other)) continue;
    const { cell } = other.stated;
    const distance = Math.abs(cell.row - row) + Math.abs(cell.column - column);
    if (distance >= least) continue;
    nearest = other;
    least = distance;
  }
  return nearest;
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
