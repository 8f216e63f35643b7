import type { SheetIndex } from '../../workbook/sheet-index';
import { numberOf, readNumber, readRate, sourceAt } from '../values/numbers';
import type { IndicatorRecord } from '../station';

/** The columns of one indicator; null where the table has no percent column. */
export interface FigureColumns {
  readonly target: number;
  readonly completed: number;
  readonly rate: number | null;
}

/** Reads one indicator of 附件1-1 in one row: agreed, completed, and the percent as a fraction (rules C1, C2). */
export function readIndicator(
  sheet: SheetIndex,
  row: number,
  place: Pick<IndicatorRecord, 'zone' | 'isTotal' | 'group' | 'measure'>,
  columns: FigureColumns,
): IndicatorRecord {
  const target = readNumber(sourceAt(sheet, row, columns.target));
  const completed = readNumber(sourceAt(sheet, row, columns.completed));
  const [whole, part] = [numberOf(target), numberOf(completed)];
  const expected = whole !== null && part !== null && whole !== 0 ? part / whole : null;
  const rate = columns.rate === null ? null : readRate(sourceAt(sheet, row, columns.rate), expected);
  return { form: 'zones', ...place, target, completed, rate };
}
