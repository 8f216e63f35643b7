import { cellKey } from '../../workbook/address';
import type { FormulaBook } from '../../formulas/formula-book';
import { isIn } from './cells';
import type { ExpectedFigure } from './figure';

/** Whether the table was read otherwise than it is meant, so that nothing is due: a cell twice, or with a sum of it. */
export function isMisread({ inputs, kind }: ExpectedFigure, book: FormulaBook): boolean {
  if (new Set(inputs.map(cellKey)).size < inputs.length) return true;
  return (
    kind !== 'rate' &&
    inputs.some((input) => {
      const areas = book.areasNamedAt(input);
      return areas.length > 0 && inputs.some((other) => other !== input && areas.some((area) => isIn(area, other)));
    })
  );
}
