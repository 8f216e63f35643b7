import { format, formatColor } from 'numfmt';
import { dateInNumerals, digitByDigit, numberInWords } from './chinese-numerals';
import { digitsText, generalText, generalTextInWords, roundsToZero } from './decimal-digits';
import { filled, numberCode, type NumberCode, type Slot } from './number-code';
import { isCellError, type CellValue } from '../workbook/snapshot';

/** What a cell shows. */
export interface FormattedValue {
  readonly text: string;
  /** CSS colour where the format code names one ([Red]), else null. */
  readonly color: string | null;
}

/** Days between the two epochs of date serials. */
const DAYS_1900_TO_1904 = 1462;
const SECONDS_PER_DAY = 86_400;
/** Dates end with the year 9999, and none is before the epoch. */
const OPTIONS = { throws: true, nbsp: false, indexColors: true, dateSpanLarge: false, dateErrorNumber: false } as const;

/**
 * A value as a Chinese Excel would show it in a column that is wide enough.
 * A format code that cannot be understood counts as `General`, as in Excel.
 */
export function formatValue(value: CellValue, numberFormat: string, date1904: boolean): FormattedValue {
  if (value === null) return { text: '', color: null };
  if (isCellError(value)) return { text: value.error, color: null };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', color: null };
  try {
    const code = numberCode(numberFormat);
    const text = typeof value === 'string' ? format(code.pattern, value, OPTIONS) : numberText(value, code, date1904);
    const color = formatColor(code.pattern, value, OPTIONS);
    return { text, color: typeof color === 'string' ? color : null };
  } catch {
    return { text: typeof value === 'string' ? value : signedGeneral(value), color: null };
  }
}

function numberText(value: number, code: NumberCode, date1904: boolean): string {
  if (code.isText) return signedGeneral(value);
  if (code.isDate) return dateText(value, code, date1904);
  const { pattern, slots, numerals } = code;
  const [slot] = slots;
  const isZero = code.hasOneSection && slot !== undefined && slot !== 'general' && roundsToZero(value, slot);
  const text = format(pattern, isZero ? 0 : value, OPTIONS);
  if (slots.length === 0) return numerals === null ? text : digitByDigit(text, numerals);
  return filled(text, slots, (each) => slotText(value, each, code));
}

function slotText(value: number, slot: Slot, { numerals }: NumberCode): string {
  if (slot !== 'general') {
    const digits = digitsText(value, slot);
    return numerals === null ? digits : digitByDigit(digits, numerals);
  }
  return numerals === null ? generalText(value) : numberInWords(generalTextInWords(value), numerals);
}

/** Excel rounds to the seconds, or the part of one that the code shows, before it takes dates and times apart. */
function dateText(value: number, code: NumberCode, date1904: boolean): string {
  const perDay = SECONDS_PER_DAY * 10 ** code.secondDecimals;
  const rounded = Math.round(Math.abs(value) * perDay) / perDay;
  // Days before the epoch have a minus sign in a workbook of 1904, and cannot be shown in others.
  const isSigned = date1904 && value < 0;
  const size = isSigned || value >= 0 ? rounded : -rounded;
  const serial = date1904 && !code.isElapsed ? size + DAYS_1900_TO_1904 : size;
  const text = filled(format(code.pattern, serial, { ...OPTIONS, locale: code.locale }), code.slots, (slot) =>
    slotText(value, slot, code),
  );
  const shown = code.numerals === null ? text : dateInNumerals(text, code.numerals);
  return isSigned ? `-${shown}` : shown;
}

function signedGeneral(value: number): string {
  return `${value < 0 ? '-' : ''}${generalText(value)}`;
}
