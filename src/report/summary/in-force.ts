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
  if (isBlank(planned) || isBlank(found)) return isBlank(planned) && isBlank(found);
  if (isCellError(found)) return isCellError(planned) && planned.error === found.error;
  if (typeof planned === 'string' && planned.includes(ANY_TIME)) return isAlikeButForTime(planned, found);
  if (typeof planned === 'number' && typeof found === 'number') return isSame(planned, found);
  return planned === found;
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

function isAlikeButForTime(planned: string, found: CellValue): boolean {
  const [before = '', after = ''] = planned.split(ANY_TIME);
  return typeof found === 'string' && found.startsWith(before) && found.endsWith(after);
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
  return planSummary(review, ANY_TIME).cells.every(({ row, column, value }) =>
    isAlike(value, index.at(row, column)?.value ?? null),
  );
}
