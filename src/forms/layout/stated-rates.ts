import { columnIndex } from '../../workbook/address';
import { numberOf, ONE_DECIMAL, readNumber, sourceAt } from '../values/numbers';
import type { MeasureClass } from '../vocabulary/headers';
import type { FormSheet } from './form-sheet';

/** How many rows below a header are looked at for its figures. */
export const ROWS = 6;

/** Whether figures stand under a header; 1片区 is a name. */
export function holdsFigures(sheet: FormSheet, row: number, column: number): boolean {
  let figures = 0;
  for (let below = row + 1; below <= row + ROWS; below++) {
    const kind = sheet.figureKindAt(below, column);
    if (kind === 'unreadable' || sheet.textAt(below, column).zone !== null) return figures > 0;
    if (kind !== 'blank') figures += 1;
  }
  return figures > 0;
}

/** How many percentages come out of three columns, and how many do not: percent = completed / target. */
export function countRates(
  sheet: FormSheet,
  row: number,
  { target, completed, rate }: Readonly<Record<MeasureClass, number>>,
): { readonly right: number; readonly wrong: number } {
  let [right, wrong] = [0, 0];
  for (let below = row + 1; below <= row + ROWS; below++) {
    const [whole, part, share] = [target, completed, rate].map((column) =>
      numberOf(readNumber(sourceAt(sheet, below, column))),
    );
    // Shares are no targets: completed / percent = target comes out as well.
    if (!whole || !Number.isInteger(whole) || part == null || share == null) continue;
    const due = part / whole;
    if (Math.abs(share - due) < ONE_DECIMAL || Math.abs(share / 100 - due) < ONE_DECIMAL) right += 1;
    else wrong += 1;
  }
  return { right, wrong };
}

const REFERENCE = /(?<![A-Z\d!'])\$?([A-Z]{1,3})\$?(\d+)(?![\d(])/g;

/** In how many rows the formula of the percentage names a cell of a column beside it. */
function countNaming(sheet: FormSheet, row: number, rate: number, column: number): number {
  let count = 0;
  for (let below = row + 1; below <= row + ROWS; below++) {
    const { formula } = sourceAt(sheet, below, rate);
    const isNamed = [...(formula ?? '').matchAll(REFERENCE)].some(
      ([, letters = '', number]) => columnIndex(letters) === column && Number(number) === below + 1,
    );
    if (isNamed) count += 1;
  }
  return count;
}

/** So many percentages that come out of a column, and none that does not, tell it from others. */
const FEWEST_RATES = 2;

/**
 * What speaks for one of three columns: formulas of percentages that name it, or else percentages that come out of it; 0
 * where nothing does.
 */
export function supportOf(
  sheet: FormSheet,
  row: number,
  columns: Readonly<Record<MeasureClass, number>>,
  column: number,
): number {
  const { right, wrong } = countRates(sheet, row, columns);
  const named = countNaming(sheet, row, columns.rate, column);
  if (named >= FEWEST_RATES) return ROWS + named;
  return right >= FEWEST_RATES && wrong === 0 ? right : 0;
}

/** Of several columns the one that most speaks for; of equals the one that the words tell, if any, or that comes first. */
export function bestSupported<ByWord extends number | null>(
  byWord: ByWord,
  others: readonly number[],
  support: (column: number) => number,
): number | ByWord {
  let best: number | ByWord = byWord;
  let most = byWord === null ? 0 : support(byWord);
  for (const column of others) {
    const own = support(column);
    if (own <= most) continue;
    best = column;
    most = own;
  }
  return best;
}
