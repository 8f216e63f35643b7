import { format, formatColor, isDateFormat } from 'numfmt';
import { isCellError, type CellValue } from '../workbook/snapshot';

/** What a cell shows. */
export interface FormattedValue {
  readonly text: string;
  /** CSS colour where the format code names one ([Red]), else null. */
  readonly color: string | null;
}

/** Days between the two epochs of date serials. */
const DAYS_1900_TO_1904 = 1462;
const GENERAL = 'General';
const OPTIONS = { locale: 'zh-CN', throws: true, nbsp: false, indexColors: true } as const;

/**
 * A value as Excel would show it in a column that is wide enough.
 * A format code that cannot be understood counts as `General`, as in Excel.
 */
export function formatValue(value: CellValue, numberFormat: string, date1904: boolean): FormattedValue {
  if (value === null) return { text: '', color: null };
  if (isCellError(value)) return { text: value.error, color: null };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', color: null };
  try {
    const serial =
      typeof value === 'number' && date1904 && isDateFormat(numberFormat) ? value + DAYS_1900_TO_1904 : value;
    const color = formatColor(numberFormat, serial, OPTIONS);
    return { text: format(numberFormat, serial, OPTIONS), color: typeof color === 'string' ? color : null };
  } catch {
    return { text: format(GENERAL, value, OPTIONS), color: null };
  }
}
