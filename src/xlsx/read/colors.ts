import { parseXml, type XmlAttributes, type XmlElement } from '../parts/xml';

/** Office's own theme, in the order in which cells number the colours: light 1, dark 1, light 2, dark 2, accents. */
export const DEFAULT_THEME: readonly string[] = [
  '#FFFFFF',
  '#000000',
  '#EEECE1',
  '#1F497D',
  '#4F81BD',
  '#C0504D',
  '#9BBB59',
  '#8064A2',
  '#4BACC6',
  '#F79646',
  '#0000FF',
  '#800080',
];

const EIGHT = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];

/** The old palette of 64 colours; its first eight stand twice. */
const PALETTE: readonly string[] = [
  ...EIGHT,
  ...EIGHT,
  ...['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'],
  ...['9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF'],
  ...['000080', 'FF00FF', 'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF'],
  ...['00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99', '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99'],
  ...['3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600', '666699', '969696'],
  ...['003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333'],
].map((hex) => `#${hex}`);

/** A colour element as `#RRGGBB`; null for "automatic" and for none. */
export function colorOf(
  attributes: XmlAttributes | undefined,
  theme: readonly string[],
  palette: readonly string[] = [],
): string | null {
  if (!attributes || attributes['auto'] === '1') return null;
  const { rgb, indexed, tint } = attributes;
  const themeIndex = attributes['theme'];
  const base =
    rgb !== undefined
      ? `#${rgb.slice(-6).toUpperCase()}`
      : themeIndex !== undefined
        ? theme[Number(themeIndex)]
        : indexed !== undefined
          ? (palette[Number(indexed)] ?? PALETTE[Number(indexed)])
          : undefined;
  if (base === undefined || !/^#[0-9A-Fa-f]{6}$/.test(base)) return null;
  return tinted(base, Number(tint ?? 0));
}

/** Lightens (tint > 0) or darkens (tint < 0) as the format prescribes: on the luminance, which scales each channel alike. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const shifted = channels.map((channel) => (tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint));
  return `#${shifted.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** The twelve colours of a theme part, in the order in which cells number them. */
export function readTheme(xml: string): readonly string[] {
  const scheme = find(parseXml(xml), 'clrScheme');
  const colors = scheme?.children.map((entry) => {
    const value = entry.children[0]?.attributes;
    return `#${(value?.['lastClr'] ?? value?.['val'] ?? '').toUpperCase()}`;
  });
  if (!colors || colors.length < 12) return DEFAULT_THEME;
  // The part lists dark 1, light 1, dark 2, light 2; cells count light before dark.
  const [dark1 = '', light1 = '', dark2 = '', light2 = '', ...accents] = colors;
  return [light1, dark1, light2, dark2, ...accents];
}

function find(element: XmlElement, local: string): XmlElement | undefined {
  if (element.local === local) return element;
  for (const inner of element.children) {
    const found = find(inner, local);
    if (found) return found;
  }
  return undefined;
}
