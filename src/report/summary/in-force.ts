import { isSame } from '../../assessment/rounding';
import { ownSheetName } from '../../forms/own-sheet';
import { isCellError, type CellValue } from '../../workbook/snapshot';
import { SheetIndex } from '../../workbook/sheet-index';
import { hasForms } from '../report';
import type { Review } from '../review';
import { planSummary } from '.';

/** Stands for the time at which a summary is made, which is none of its contents. */
const ANY_TIME = '\u0000';

function isAlike(planned: CellValue, found: CellValue): boolean {
  if (isCellError(found)) return false;
  if (typeof planned === 'number' && typeof found === 'number') return isSame(planned, found);
  return planned === found;
}

/**
 * Whether the workbook has a summary that says what one made now would say. Values are compared, also those of formulas:
 * programs write formulas in ways of their own.
 */
export function isSummaryInForce(review: Review): boolean {
  const name = ownSheetName(review.snapshot);
  const sheet = review.snapshot.sheets.find((one) => one.name === name);
  if (!sheet || !hasForms(review.report)) return false;
  const index = new SheetIndex(sheet);
  return planSummary(review, ANY_TIME).cells.every(
    ({ row, column, value }) =>
      value === null ||
      value === '' ||
      (typeof value === 'string' && value.includes(ANY_TIME)) ||
      isAlike(value, index.at(row, column)?.value ?? null),
  );
}
