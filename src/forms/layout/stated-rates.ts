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
