/** Excel keeps this many digits of a number; what is shown is rounded from them, half away from zero. */
const SIGNIFICANT_DIGITS = 15;

/** Where the digits of a number go in a format code: `#,##0.00%` has integer `###0`, fraction `00`, shift 2. */
export interface DigitPlaceholders {
  /** `0`, `#` and `?` before the decimal point. */
  readonly integer: string;
  /** The same after it; null without a decimal point. */
  readonly fraction: string | null;
  /** With commas between thousands. */
  readonly isGrouped: boolean;
  /** Places that the decimal point moves: 2 for a percent sign, -3 for a comma at the end. */
  readonly shift: number;
}

/** The size of a number, rounded to decimal places after its decimal point has moved by `shift` places. */
export function roundedSize(value: number, decimals: number, shift = 0): { integer: string; fraction: string } {
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + shift + decimals;
  const whole = BigInt(digits.slice(0, Math.max(0, kept)).padEnd(kept, '0') || '0');
  const roundsUp = kept >= 0 && (digits[kept] ?? '0') >= '5';
  const text = String(roundsUp ? whole + BigInt(1) : whole).padStart(decimals + 1, '0');
  const point = text.length - decimals;
  return { integer: text.slice(0, point), fraction: text.slice(point) };
}

/** Whether nothing but zeros is left of a number. */
export function roundsToZero(value: number, placeholders: DigitPlaceholders): boolean {
  const { integer, fraction } = roundedSize(value, placeholders.fraction?.length ?? 0, placeholders.shift);
  return /^0*$/.test(integer + fraction);
}

/** The size of a number as its placeholders show it. */
export function digitsText(value: number, placeholders: DigitPlaceholders): string {
  const { isGrouped, shift } = placeholders;
  const { integer, fraction } = roundedSize(value, placeholders.fraction?.length ?? 0, shift);
  const whole = integerText(integer.replace(/^0+/, ''), placeholders.integer, isGrouped);
  return placeholders.fraction === null ? whole : `${whole}.${fractionText(fraction, placeholders.fraction)}`;
}

function integerText(digits: string, pattern: string, isGrouped: boolean): string {
  let text = '';
  for (let place = 0; place < Math.max(digits.length, pattern.length); place++) {
    const digit = digits[digits.length - 1 - place] ?? unused(pattern[pattern.length - 1 - place]);
    const comma = isGrouped && place > 0 && place % 3 === 0 && digit !== '' ? ',' : '';
    text = `${digit}${digit === ' ' ? comma.replace(',', ' ') : comma}${text}`;
  }
  return text;
}

function fractionText(digits: string, pattern: string): string {
  const used = digits.replace(/0+$/, '');
  return used + Array.from(pattern.slice(used.length), unused).join('');
}

/** What a placeholder shows for a zero that nobody needs. */
function unused(placeholder: string | undefined): string {
  if (placeholder === '0') return '0';
  return placeholder === '?' ? ' ' : '';
}

const PLAIN_LIMIT = 1e11;

/** The size of a number in the format `General`: eleven characters with the decimal point, else six digits and an exponent. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  const decimals = size < 1 ? 9 : Math.max(0, 9 - Math.floor(Math.log10(size)));
  const plain = plainText(size, decimals);
  const isExact = size >= 1e-4 || Number(plain) === size;
  if (isExact && Number(plain) < PLAIN_LIMIT) return plain;
  const [mantissa = '', exponent = ''] = size.toExponential(5).split('e');
  return `${mantissa.replace(/\.?0+$/, '')}E${exponent.slice(0, 1)}${exponent.slice(1).padStart(2, '0')}`;
}

/** The size of a number in the format `General` where it is written in words: without an exponent if it is large. */
export function generalTextInWords(value: number): string {
  return Math.abs(value) < PLAIN_LIMIT - 0.5 ? generalText(value) : plainText(value, 0);
}

function plainText(value: number, decimals: number): string {
  const { integer, fraction } = roundedSize(value, decimals);
  return `${integer}.${fraction}`.replace(/\.?0*$/, '');
}
