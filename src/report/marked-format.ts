import type { Cell } from '../workbook/snapshot';

const TOKEN = /"[^"]*"?|\\.|\[[^\]]*\]|[^]/g;

/** Splits a format code at its semicolons, those of quoted texts aside; an empty section hides what it stands for. */
function sections(format: string): string[] {
  const found: string[] = [];
  let section = '';
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') {
      found.push(section);
      section = '';
    } else section += token;
  }
  return [...found, section];
}

/** Colours, conditions and digits' shapes must stay in front; currencies and elapsed hours are part of what is shown. */
const LEADING = /^(?:\[(?!\$|h+\]|m+\]|s+\])[^\]]*\])*/i;
const CONDITION = /\[[<>=]/;

function isTextSection(section: string): boolean {
  return section.replace(/"[^"]*"?|\\./g, '').includes('@');
}

/** What Excel makes of a format code: numbers above, below and at zero, then texts. */
function fullSections(format: string): string[] {
  const own = sections(format);
  const last = own.at(-1) ?? '';
  const [numbers, text] = isTextSection(last) ? [own.slice(0, -1), last] : [own.slice(0, 3), own[3] ?? '@'];
  // Conditions of its own say which section applies: none may be added.
  if (CONDITION.test(format)) return own;
  const [positive = 'General', negative, zero = positive] = numbers;
  const leading = LEADING.exec(positive)?.[0] ?? '';
  return [positive, negative ?? `${leading}-${positive.slice(leading.length)}`, zero, text];
}

const LONGEST_FORMAT = 255;

/** The cell's own number format with a mark before it: the highlight does not rest on colour alone. */
export function markedFormat(format: string, mark: string): string {
  const prefix = `"${mark}"`;
  const joined = fullSections(format)
    .map((section) => {
      const leading = LEADING.exec(section)?.[0] ?? '';
      return `${leading}${prefix}${section.slice(leading.length)}`;
    })
    .join(';');
  return joined.length <= LONGEST_FORMAT ? joined : `${prefix}General;${prefix}-General;${prefix}General;${prefix}@`;
}

/** Characters that a mark takes beside a number. */
const MARK_ROOM = 2;

/** Days and times, in brackets or out of them; what is quoted is no code. */
const DATE_CODE = /[ymdhs]/i;

function isDateFormat(format: string): boolean {
  return format !== 'General' && DATE_CODE.test(format.replace(/"[^"]*"?|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ''));
}

/** Characters of half the width of a Chinese one. */
function halfWidths(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0);
}

/** What a token of a format code shows at most, other than digits that it has no place for. */
function shownOf(token: string): string {
  if (token.startsWith('"')) return token.replaceAll('"', '');
  if (token.startsWith('\\')) return token.slice(1);
  // Currencies show their sign: [$¥-804].
  return token.startsWith('[') ? (/^\[\$([^-\]]*)/.exec(token)?.[1] ?? '') : token;
}

/** Excel shows so many characters of a number without a format of its own, and rounds the rest away. */
const LONGEST_GENERAL = 11;

/** At most so many half-width characters a number takes under a section of a format code. */
function sectionWidth(value: number, section: string): number {
  const tokens = [...section.matchAll(TOKEN)].map(([token]) => token);
  const shown = tokens.map(shownOf).reduce((sum, text) => sum + halfWidths(text), 0);
  if (/General/i.test(section)) return shown - 'General'.length + Math.min(LONGEST_GENERAL, String(value).length);
  const codes = tokens.filter((token) => token.length === 1);
  const point = codes.indexOf('.');
  const whole = codes.slice(0, point < 0 ? undefined : point);
  const count = (code: RegExp): number => whole.filter((each) => code.test(each)).length;
  const scaled = codes.includes('%') ? value * 100 : value;
  // One more than before rounding: 99.99 may show as 100.0.
  const digits = Math.max(1, Math.ceil(Math.log10(scaled + 1)));
  const separators = codes.includes(',') ? Math.floor((digits - 1) / 3) : 0;
  // Fractions have places behind the whole number: 9 1/2.
  const places = codes.includes('/') ? 0 : count(/[0?]/);
  return shown - count(/[#,]/) + Math.max(0, digits - places) + separators;
}

/**
 * At most so many half-width characters a number takes under its format: what it shows as, or a little more. No format of
 * a date or a time.
 */
export function widestShown(value: number, format: string): number {
  const sign = value < 0 ? 1 : 0;
  const widths = sections(format).map((section) => sectionWidth(Math.abs(value), section));
  return sign + Math.max(...widths);
}

/**
 * A cell's own format with a mark before it, where `room` half-width characters fit the cell; null where the mark would
 * hide the number: one that no longer fits its column shows as ####. Dates stay as they are too: Excel tells formats of
 * short dates by another name than it shows them.
 */
export function formatBeside(mark: string, cell: Cell | undefined, room: number): string | null {
  const format = cell?.numberFormat ?? 'General';
  // A date may be typed later where a text, or nothing, stands now.
  if (isDateFormat(format)) return null;
  if (typeof cell?.value !== 'number') return markedFormat(format, mark);
  // Numbers in Chinese words ([DBNum2]) are of any length.
  if (/\[DBNum/i.test(format)) return null;
  return widestShown(cell.value, format) + MARK_ROOM <= room ? markedFormat(format, mark) : null;
}
