import { translateFormula } from '../../workbook/moved-formula';
import type { ExpectedFigure } from './figure';

/** Formulas that were found right, the last of each kind of figure. */
export class RightFormulas {
  private readonly last = new Map<string, ExpectedFigure>();

  add(figure: ExpectedFigure): void {
    this.last.set(kindOf(figure), figure);
  }

  /**
   * The figure whose formula this one's is a copy of, with the cells that the figure follows from at the same places:
   * then only what stands in these can make it wrong. Null without one.
   */
  copiedBy(figure: ExpectedFigure): ExpectedFigure | null {
    const right = this.last.get(kindOf(figure));
    return right && isCopy(figure, right) ? right : null;
  }
}

/** Figures of one kind on one sheet: their formulas are mostly copies of one another. */
export const kindOf = ({ kind, role, stated }: ExpectedFigure): string => `${kind}:${role ?? ''}:${stated.cell.sheet}`;

function isCopy({ stated, inputs }: ExpectedFigure, right: ExpectedFigure): boolean {
  const rows = stated.cell.row - right.stated.cell.row;
  const columns = stated.cell.column - right.stated.cell.column;
  return (
    inputs.length === right.inputs.length &&
    inputs.every(({ sheet, row, column }, index) => {
      const moved = right.inputs[index];
      return moved?.sheet === sheet && moved.row + rows === row && moved.column + columns === column;
    }) &&
    right.stated.formula !== null &&
    translateFormula(right.stated.formula, rows, columns) === stated.formula
  );
}
