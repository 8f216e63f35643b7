import { squash } from '../../forms/values/text';
import { labelRole, markRole } from '../../forms/vocabulary/attendance-columns';
import { labelClass, measureClass } from '../../forms/vocabulary/headers';
import { isNote, isTitle } from '../../forms/vocabulary/lines';
import { monthInHeader } from '../../forms/vocabulary/month-headers';
import type { Area } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { Cell } from '../../workbook/snapshot';

function isUnknown({ value }: Cell): boolean {
  if (typeof value !== 'string') return false;
  const text = squash(value);
  const isHeader =
    measureClass(text) !== null ||
    labelClass(text) !== 'unknown' ||
    labelRole(text) !== null ||
    markRole(text) !== null ||
    monthInHeader(text) !== null;
  return text !== '' && !isHeader && !isTitle(text) && !isNote(text);
}

/** The headers right over rows that were not read, as far as their words say nothing that is known. */
export function unknownHeaders(sheet: SheetIndex | undefined, { top, left, right }: Area): Cell[] {
  return top === 0 ? [] : (sheet?.cellsBetween(top - 1, left, right).filter(isUnknown) ?? []);
}
