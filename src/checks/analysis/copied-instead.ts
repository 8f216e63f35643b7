import { isSame } from '../../assessment/rounding';
import { numberOf } from '../../forms/values/numbers';
import type { CellRef } from '../../workbook/address';
import { translateFormula } from '../../workbook/moved-formula';
import { countBefore } from '../../workbook/sorted';
import { isIn } from './cells';
import type { Trials } from './trials';
import type { JudgedFigure } from './verdicts';

/** What the formula of a neighbour would give in place of a figure that is right, and the cells that it does not count. */
export interface CopiedInstead {
  readonly gives: number;
  readonly uncounted: readonly CellRef[];
}

/** Figures that sum as much as one another, in one row or one column of a sheet. */
function linesOf(figure: JudgedFigure): string[] {
  const { kind, role, isOfPeriod, isOfWorker, isOfPart, stated } = figure;
  const { sheet, row, column } = stated.cell;
  const alike = [kind, role, isOfPeriod, isOfWorker, isOfPart, sheet].join();
  return [`${alike} row ${row}`, `${alike} column ${column}`];
}

/** The right formulas of a workbook, for what a copy of them would make of figures that are typed. */
export class RightNeighbours {
  private readonly byLine = new Map<string, JudgedFigure[]>();

  constructor(
    figures: readonly JudgedFigure[],
    private readonly trials: Trials,
  ) {
    for (const figure of figures) {
      if (figure.stated.formula === null || figure.deviation !== null) continue;
      for (const line of linesOf(figure)) {
        const known = this.byLine.get(line);
        if (known) known.push(figure);
        else this.byLine.set(line, [figure]);
      }
    }
    for (const line of this.byLine.values()) {
      line.sort(
        ({ stated: { cell } }, { stated: { cell: other } }) => cell.row - other.row || cell.column - other.column,
      );
    }
  }

  /**
   * For a figure that is typed, and right: what a copy of the formula beside it would make of it. Null where it would give
   * the same, or nothing is known of it.
   */
  insteadOf(figure: JudgedFigure): CopiedInstead | null {
    const { book, standing } = this.trials;
    const { cell } = figure.stated;
    const neighbour = this.nearest(figure)?.stated;
    if (neighbour?.formula == null) return null;
    const { row, column } = neighbour.cell;
    const expression = book.parse(translateFormula(neighbour.formula, cell.row - row, cell.column - column));
    const gives = expression ? standing.resultOf(expression, cell) : undefined;
    if (!expression || typeof gives !== 'number' || isSame(gives, numberOf(figure.stated) ?? 0)) return null;
    const named = book.areasIn(expression, cell);
    const uncounted = figure.parts().filter(({ cell: part, value }) => {
      if (value === null || value === 0 || !named.some((area) => isIn(area, part))) return false;
      return standing.withCell(part, null).resultOf(expression, cell) === gives;
    });
    return { gives, uncounted: uncounted.map((part) => part.cell) };
  }

  /** In its row or its column. Each line is in sheet order, so that the nearest stands beside the figure's own place. */
  private nearest(figure: JudgedFigure): JudgedFigure | null {
    const { row, column } = figure.stated.cell;
    const distance = ({ stated: { cell } }: JudgedFigure): number =>
      Math.abs(cell.row - row) + Math.abs(cell.column - column);
    const near = linesOf(figure).flatMap((line) => {
      const own = this.byLine.get(line) ?? [];
      const place = countBefore(own.length, (index) => {
        const cell = own[index]?.stated.cell;
        return cell !== undefined && (cell.row < row || (cell.row === row && cell.column < column));
      });
      return own.slice(Math.max(0, place - 1), place + 1);
    });
    return near.sort((one, other) => distance(one) - distance(other))[0] ?? null;
  }
}
