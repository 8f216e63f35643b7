import type { Cell } from '../../workbook/snapshot';
import { isWholeAmount, type MeasureClass } from '../vocabulary/headers';
import type { FormSheet } from './form-sheet';

/** A header below another one that it divides. */
export interface DividingHeader {
  readonly cell: Cell;
  /** Null for a part of the time. */
  readonly measure: Exclude<MeasureClass, 'target'> | null;
}

function dividingAt(sheet: FormSheet, cell: Cell): DividingHeader | null {
  if (typeof cell.value !== 'string') return null;
  const { normal, measure, isPartOfTime } = sheet.textOf(cell);
  if (measure === 'rate') return isPartOfTime ? null : { cell, measure };
  if (isPartOfTime) return { cell, measure: null };
  return measure === 'completed' || isWholeAmount(normal) ? { cell, measure: 'completed' } : null;
}

/**
 * The headers right below one of what is completed (完成情况) that divide it into parts of the time and their sum, or into
 * amount and percentage. Null where it is not divided, or not into exactly one whole: no cell states a sum that only
 * parts stand for.
 */
export function dividingHeaders(sheet: FormSheet, { row, column }: Cell): readonly DividingHeader[] | null {
  const merge = sheet.mergeAt(row, column);
  if (!merge || merge.right === column || merge.bottom > row) return null;
  const cells = sheet.cellsBetween(row + 1, column, merge.right);
  if (cells.length !== merge.right - column + 1) return null;
  const headers: DividingHeader[] = [];
  let [wholes, rates] = [0, 0];
  for (const cell of cells) {
    const header = dividingAt(sheet, cell);
    if (!header) return null;
    if (header.measure === 'completed') wholes += 1;
    else if (header.measure === 'rate') rates += 1;
    headers.push(header);
  }
  return wholes === 1 && rates <= 1 ? headers : null;
}
