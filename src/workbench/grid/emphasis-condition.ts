import { columnIndex, type Area } from '../../workbook/address';
import type { CellValue } from '../../workbook/snapshot';

/** What a condition may look up. */
export interface Lookup {
  readonly cell: (row: number, column: number) => CellValue;
  readonly name: (name: string) => CellValue;
}

const CONDITION =
  /^=(?:(LEFT|N)\()?(?:(\$?)([A-Z]{1,3})(\$?)(\d+)|([A-Za-z_][\w.]*))(?:,1)?\)?(<=|>=|<>|=|<|>)(?:"([^"]*)"|(-?\d+(?:\.\d+)?))$/;

/**
 * Whether a condition of the summary sheet holds for a cell of its area. Knows the shapes that the summary uses: a cell, its first character,
 * its number or a defined name, compared with a constant. Anything else is taken as not fulfilled; Excel shows it in the file.
 */
export function conditionHolds(formula: string, area: Area, row: number, column: number, lookup: Lookup): boolean {
  const match = CONDITION.exec(formula);
  if (!match) return false;
  const [, wrapper, fixedColumn, letters, fixedRow, number, name, operator = '', text, constant] = match;
  const value =
    letters === undefined
      ? lookup.name(name ?? '')
      : lookup.cell(
          Number(number) - 1 + (fixedRow ? 0 : row - area.top),
          columnIndex(letters) + (fixedColumn ? 0 : column - area.left),
        );
  if (text === undefined) return holds(operator, typeof value === 'number' ? value : 0, Number(constant));
  const shown = typeof value === 'string' ? value : '';
  return holds(operator, wrapper === 'LEFT' ? shown.slice(0, 1) : shown, text);
}

function holds<T extends number | string>(operator: string, left: T, right: T): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      return false;
  }
}
