import type { CellStyle } from '../../workbook/plan';

/** Fonts that every Chinese office has. */
const TEXT_FONT = '宋体';
const HEAD_FONT = '黑体';

const INK = '#1F1F1F';
const ACCENT = '#1F4E79';

const base: CellStyle = {
  fontName: TEXT_FONT,
  fontSize: 9,
  bold: false,
  fontColor: INK,
  fill: null,
  border: true,
  horizontal: 'center',
  wrap: true,
  numberFormat: 'General',
  unlocked: false,
};

/** A figure that a formula cannot take from its official cell carries this mark behind it. */
export const READ_MARK = '※';

export const FORMAT = {
  count: 'General',
  /** 131 or 130.5, never 131.0. */
  personMonths: 'General',
  surplus: '+General;-General;0',
  percent: '0.00%',
  score: '0.00',
  /** To the last 分, in 万元 as in 元, as far as there are decimals. */
  money: '#,##0.######',
  deviation: '+0.00%;-0.00%;0.00%',
  full: '0;-0;"—"',
  text: '@',
} as const;

export const STYLE = {
  title: { ...base, fontName: HEAD_FONT, fontSize: 18, border: false, fontColor: ACCENT },
  subtitle: { ...base, border: false, fontSize: 10, fontColor: '#595959' },
  section: { ...base, fontName: HEAD_FONT, fontSize: 12, border: false, horizontal: 'left', fontColor: ACCENT },
  header: { ...base, fontName: HEAD_FONT, fill: '#DCE6F1' },
  label: { ...base, fill: '#F2F5F9' },
  month: { ...base, fill: '#F2F5F9', wrap: false },
  cell: base,
  left: { ...base, horizontal: 'left' },
  strong: { ...base, bold: true, fill: '#F2F5F9' },
  note: { ...base, border: false, fontSize: 8.5, horizontal: 'left', fontColor: '#595959' },
  hint: { ...base, fontSize: 8.5, horizontal: 'left', fontColor: '#595959' },
  indented: { ...base, horizontal: 'right' },
  paragraph: { ...base, horizontal: 'left' },
  link: { ...base, fontSize: 8, fontColor: '#1155CC' },
  input: { ...base, fill: '#FFF8D6', fontColor: '#7A4B00', unlocked: true },
  tileLabel: { ...base, fill: '#F2F5F9' },
  tile: { ...base, fontName: HEAD_FONT, fontSize: 16, fontColor: ACCENT },
  sign: { ...base, border: false, horizontal: 'left', fontSize: 11, unlocked: true },
  plain: { ...base, border: false, horizontal: 'left', wrap: false },
  ledger: { ...base, wrap: false },
  ledgerHead: { ...base, wrap: false, fill: '#EDEDED' },
  ledgerTitle: { ...base, fontSize: 10, fontName: HEAD_FONT, border: false, wrap: false, horizontal: 'left' },
} as const satisfies Record<string, CellStyle>;

export function formatted(style: CellStyle, numberFormat: string): CellStyle {
  return { ...style, numberFormat };
}

/** A value that was read once and does not follow its cell: marked, and greyed. */
export function asRead(style: CellStyle): CellStyle {
  const [format] = style.numberFormat.split(';');
  const code = style.numberFormat === FORMAT.text ? '@' : (format ?? 'General');
  return { ...style, numberFormat: `${code}"${READ_MARK}"`, fontColor: '#5F5F5F' };
}
