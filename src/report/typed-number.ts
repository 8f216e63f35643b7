/** What people write behind a number of the form; the field itself says what is counted. */
const UNITS = /(?:人次|[人名个位分日号%])$/;

/**
 * The number that a text of the form says, in the field's own unit: 20人, 12.3分, 60% and full-width digits as a Chinese
 * keyboard gives them. Text that is no number stays text, and is refused as such.
 */
export function typedNumber(text: string): number | string {
  const number = text.trim().normalize('NFKC').replace(UNITS, '').trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : text;
}
