import { format, formatColor, isDateFormat } from 'numfmt';
import { inChineseNumerals } from './chinese-numerals';
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
const OPTIONS = { throws: true, nbsp: false, indexColors: true } as const;

/**
 * A value as a Chinese Excel would show it in a column that is wide enough.
 * A format code that cannot be understood counts as `General`, as in Excel.
 */
export function formatValue(value: CellValue, numberFormat: string, date1904: boolean): FormattedValue {
  if (value === null) return { text: '', color: null };
  if (isCellError(value)) return { text: value.error, color: null };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', color: null };
  if (typeof value === 'string') return formatted(value, numberFormat) ?? { text: value, color: null };
  return formatted(value, numberFormat, date1904) ?? { text: generalText(value), color: null };
}

/** Null where the code cannot be understood. */
function formatted(value: number | string, code: string, date1904 = false): FormattedValue | null {
  try {
    const { pattern, locale } = understood(code, value);
    const shown = typeof value === 'number' ? serialOf(value, pattern, date1904) : value;
    const color = formatColor(pattern, shown, OPTIONS);
    return { text: textOf(shown, pattern, locale), color: typeof color === 'string' ? color : null };
  } catch {
    return null;
  }
}

/** What a code says literally, then what the formatter does not know or does otherwise than Excel. */
const PARTS = /"[^"]*"|\\.|General|上午\/下午|\[\$\]/gi;

/** The code as the formatter understands it. Without a language of its own it names months and halves of the day in English. */
function understood(code: string, value: number | string): { readonly pattern: string; readonly locale: string } {
  const general = typeof value === 'number' ? `"${generalText(Math.abs(value))}"` : GENERAL;
  let locale = 'en-US';
  const pattern = code.replace(PARTS, (part) => {
    if (part === '[$]') return '';
    if (part.toLowerCase() === 'general') return general;
    if (part !== '上午/下午') return part;
    locale = 'zh-CN';
    return 'AM/PM';
  });
  return { pattern, locale };
}

const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** Dates count from 1900, in seconds unless the code shows parts of one; elapsed times have no epoch. */
function serialOf(value: number, pattern: string, date1904: boolean): number {
  if (!isDateFormat(pattern)) return value;
  const perDay = /s\.0/i.test(pattern) ? 86_400_000 : 86_400;
  const rounded = Math.round(value * perDay) / perDay;
  return date1904 && !ELAPSED.test(pattern) ? rounded + DAYS_1900_TO_1904 : rounded;
}

function textOf(value: number | string, pattern: string, locale: string): string {
  const decimals = /^0\.(0{7,})$/.exec(pattern)?.[1]?.length;
  // The formatter would write so small an amount with an exponent among the digits.
  if (decimals !== undefined && typeof value === 'number') return value.toFixed(decimals);
  const text = format(pattern, value, { ...OPTIONS, locale });
  const numerals = /\[DBNum([12])\]/i.exec(pattern)?.[1];
  return numerals ? inChineseNumerals(text, numerals === '1' ? 'small' : 'large', isDateFormat(pattern)) : text;
}

/** `General`: eleven characters with the decimal point; what does not fit has six digits and an exponent. */
function generalText(value: number): string {
  const size = Math.abs(value);
  const decimals = size < 1 ? 9 : Math.max(0, 9 - Math.floor(Math.log10(size)));
  const plain = Number(value.toFixed(decimals));
  const isExact = size >= 1e-4 || plain === value;
  if (isExact && Math.abs(plain) < 1e11) return plain === 0 ? '0' : plain.toFixed(decimals).replace(/\.?0+$/, '');
  const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
  const digits = exponent.slice(1).padStart(2, '0');
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent.slice(0, 1)}${digits}`;
}
