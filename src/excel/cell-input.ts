import type { PlannedCell } from '../workbook/plan';
import { isCellError, type CellValue } from '../workbook/snapshot';

/** Whatever Excel might take for a number, a date, a boolean, an error or a formula when somebody types it. */
const AMBIGUOUS = /\p{N}|^\s*[=+\-@'#]|^\s*(?:true|false)\s*$/iu;

/**
 * A value as it must be written so that Excel keeps it: `2024-09` would become a date and `/` at the start a menu key;
 * an apostrophe in front, which Excel does not show, makes a text stay a text.
 */
export function typedInput(value: CellValue): number | string | boolean {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'string' && AMBIGUOUS.test(value) ? `'${value}` : value;
}

export function cellInput(cell: PlannedCell): number | string | boolean {
  return cell.formula ?? typedInput(cell.value);
}
