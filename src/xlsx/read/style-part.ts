import type { BorderAppearance, BorderSide, CellAppearance } from '../../workbook/appearance';
import { colorOf, DEFAULT_THEME } from './colors';
import { builtInFormat } from '../parts/number-formats';
import { child, childrenOf, entriesOf, isTrue, parseXml, type XmlElement } from '../parts/xml';

/** What a conditional format changes; `null` leaves the cell's own. */
export interface DifferentialFormat {
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly numberFormat: string | null;
}

export interface Styles {
  /** By the number that cells carry. */
  readonly cellFormats: readonly CellAppearance[];
  readonly differentialFormats: readonly DifferentialFormat[];
}

const PLAIN: CellAppearance = {
  fontName: 'Calibri',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fontColor: null,
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null },
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
};

/** What stands for the formats of a workbook without a style part. */
export const NO_STYLES: Styles = { cellFormats: [PLAIN], differentialFormats: [] };

type Font = Pick<CellAppearance, 'fontName' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strike' | 'fontColor'>;

/** Reads the style part. `theme`: the workbook's theme colours in the order that cells number them. */
export function readStyles(xml: string, theme: readonly string[] = DEFAULT_THEME): Styles {
  const root = parseXml(xml);
  const palette = childrenOf(child(child(root, 'colors'), 'indexedColors'), 'rgbColor').map(
    (color) => `#${(color.attributes['rgb'] ?? '').slice(-6)}`,
  );
  const color = (element: XmlElement | undefined) => colorOf(element?.attributes, theme, palette);
  const codes = new Map(
    entriesOf(child(root, 'numFmts')).map(({ attributes }) => {
      const { numFmtId, formatCode = '' } = attributes;
      return [Number(numFmtId), formatCode === '' ? 'General' : formatCode];
    }),
  );
  const fonts = entriesOf(child(root, 'fonts')).map((font) => readFont(font, color));
  const fills = entriesOf(child(root, 'fills')).map((fill) => readFill(fill, color));
  const borders = entriesOf(child(root, 'borders')).map((border) => readBorders(border, color));
  const cellFormats = entriesOf(child(root, 'cellXfs')).map((xf): CellAppearance => {
    const number = (name: string) => Number(xf.attributes[name] ?? 0);
    const formatId = number('numFmtId');
    return {
      ...PLAIN,
      ...fonts[number('fontId')],
      fill: fills[number('fillId')] ?? null,
      borders: borders[number('borderId')] ?? PLAIN.borders,
      ...readAlignment(child(xf, 'alignment')),
      numberFormat: codes.get(formatId) ?? builtInFormat(formatId) ?? 'General',
    };
  });
  return {
    // Without any the first font is that of all cells, as with the format that Excel puts first.
    cellFormats: cellFormats.length > 0 ? cellFormats : [{ ...PLAIN, ...fonts[0] }],
    differentialFormats: entriesOf(child(root, 'dxfs')).map((dxf) => readDifferential(dxf, color)),
  };
}

type ColorReader = (element: XmlElement | undefined) => string | null;

function readFont(font: XmlElement, color: ColorReader): Font {
  const isOn = (local: string) => {
    const flag = child(font, local);
    return flag !== undefined && (flag.attributes['val'] === undefined || isTrue(flag.attributes['val']));
  };
  const underline = child(font, 'u');
  return {
    fontName: child(font, 'name')?.attributes['val'] ?? PLAIN.fontName,
    fontSize: Number(child(font, 'sz')?.attributes['val'] ?? PLAIN.fontSize),
    bold: isOn('b'),
    italic: isOn('i'),
    underline: underline !== undefined && underline.attributes['val'] !== 'none',
    strike: isOn('strike'),
    fontColor: color(child(font, 'color')),
  };
}

/** A pattern is shown by its foreground; the thin patterns are rare enough to do without. */
function readFill(fill: XmlElement, color: ColorReader): string | null {
  const pattern = child(fill, 'patternFill');
  const kind = pattern?.attributes['patternType'] ?? 'none';
  if (!pattern || kind === 'none' || kind.startsWith('gray')) return null;
  return color(child(pattern, 'fgColor'));
}

function readBorders(border: XmlElement, color: ColorReader): Readonly<Record<BorderSide, BorderAppearance | null>> {
  const side = (...names: string[]): BorderAppearance | null => {
    const element = names.map((name) => child(border, name)).find((found) => found !== undefined);
    const style = element?.attributes['style'] ?? 'none';
    return style === 'none' ? null : { style, color: color(child(element, 'color')) };
  };
  return { left: side('left', 'start'), right: side('right', 'end'), top: side('top'), bottom: side('bottom') };
}

const HORIZONTAL: readonly CellAppearance['horizontal'][] = [
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
];
const VERTICAL: readonly CellAppearance['vertical'][] = ['top', 'center', 'bottom', 'justify', 'distributed'];

function readAlignment(alignment: XmlElement | undefined): Partial<CellAppearance> {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, indent } = alignment.attributes;
  return {
    horizontal: HORIZONTAL.find((known) => known === horizontal) ?? 'general',
    vertical: VERTICAL.find((known) => known === vertical) ?? 'bottom',
    wrap: isTrue(wrapText),
    indent: Number(indent ?? 0),
  };
}

/** In a differential format a solid fill's colour is its background. */
function readDifferential(dxf: XmlElement, color: ColorReader): DifferentialFormat {
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  return {
    fontColor: color(child(child(dxf, 'font'), 'color')),
    fill: color(child(pattern, 'bgColor')) ?? color(child(pattern, 'fgColor')),
    numberFormat: child(dxf, 'numFmt')?.attributes['formatCode'] ?? null,
  };
}
