import { parseArea } from '../../workbook/address';
import { isHighlightFormula, LOOKS } from '../../workbook/highlight-looks';
import type { HostResult } from '../../workbook/host';
import type { Highlight, HighlightLook, SummaryEmphasis } from '../../workbook/plan';
import type { ChartAppearance, SheetAppearance, WorkbookAppearance } from '../../workbook/appearance';
import { chartsOf } from '../parts/drawn-charts';
import { conditionalFormats, parseSheetFrame } from '../parts/conditional-formats';
import { Package } from '../parts/package';
import { asHostResult } from '../parts/package-error';
import { readParts, type WorkbookParts } from './read-workbook';
import type { RawCell, SheetPart } from './sheet-part';
import type { DifferentialFormat, Styles } from './style-part';
import { child, childrenOf, parseXml } from '../parts/xml';

/** Excel's own, where a sheet says nothing. */
const DEFAULT_COLUMN_WIDTH = 8.43;
const DEFAULT_ROW_HEIGHT = 15;

/**
 * Reads how a workbook looks, for a grid that shows it.
 * Fails with `not-a-workbook` and a `PackageProblem` as detail.
 */
export function readAppearance(source: Uint8Array | Package): HostResult<WorkbookAppearance> {
  return asHostResult(() => {
    const file = source instanceof Package ? source : Package.open(source);
    const parts = readParts(file, true);
    return {
      styles: parts.styles.cellFormats,
      sheets: parts.sheets.map((sheet) => sheetAppearance(file, sheet, parts.styles)),
    };
  });
}

function sheetAppearance(
  file: Package,
  { entry, path, part }: WorkbookParts['sheets'][number],
  { cellFormats, differentialFormats }: Styles,
): SheetAppearance {
  const defaultColumnWidth = part.defaultColumnWidth ?? DEFAULT_COLUMN_WIDTH;
  return {
    name: entry.name,
    defaultColumnWidth,
    defaultRowHeight: part.defaultRowHeight ?? DEFAULT_ROW_HEIGHT,
    showGridLines: part.showGridLines,
    columns: part.columns.map(({ from, to, width, hidden }) => ({
      from,
      to,
      width: width ?? defaultColumnWidth,
      hidden,
    })),
    rows: part.rows,
    cells: styledCells(part, cellFormats),
    frozen: part.frozen,
    ...readConditionalLooks(file.text(path), entry.name, differentialFormats),
    charts: readCharts(file, path),
  };
}

/**
 * Formatted cells inside the area that contents and merged areas span: whole formatted rows beyond it are not worth
 * showing. A format that the style part does not have is the default one.
 */
function styledCells(part: SheetPart, formats: Styles['cellFormats']): SheetAppearance['cells'] {
  let bottom = -1;
  let right = -1;
  for (const { row, column } of part.cells) {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  for (const merge of part.merges) {
    bottom = Math.max(bottom, merge.bottom);
    right = Math.max(right, merge.right);
  }
  const isInside = ({ row, column }: RawCell) => row <= bottom && column <= right;
  return [...part.cells.filter(({ style }) => style > 0), ...part.blanks.filter(isInside)]
    .map(({ row, column, style }) => ({ row, column, style: formats[style] ? style : 0 }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Highlights are known by their signature, the summary's own emphases by their colours. */
function readConditionalLooks(
  xml: string,
  sheet: string,
  formats: readonly DifferentialFormat[],
): Pick<SheetAppearance, 'highlights' | 'emphases'> {
  const highlights: Highlight[] = [];
  const emphases: SummaryEmphasis[] = [];
  if (!xml.includes('onditionalFormatting')) return { highlights, emphases };
  for (const element of conditionalFormats(parseSheetFrame(xml))) {
    const areas = (element.attributes['sqref'] ?? '')
      .split(/\s+/)
      .map(parseArea)
      .filter((area) => area !== null);
    for (const rule of childrenOf(element, 'cfRule')) {
      const formula = child(rule, 'formula')?.text ?? '';
      const format = formats[Number(rule.attributes['dxfId'])];
      const look = format && lookOf(format);
      if (!look) continue;
      for (const area of areas) {
        if (!isHighlightFormula(formula)) emphases.push({ look, area, formula: `=${formula}` });
        else if (isHighlightLook(look)) {
          highlights.push({ look, area: { sheet, ...area }, numberFormat: format.numberFormat });
        }
      }
    }
  }
  return { highlights, emphases };
}

function lookOf({ fill, fontColor }: DifferentialFormat): SummaryEmphasis['look'] | undefined {
  const looks: readonly SummaryEmphasis['look'][] = ['error', 'warning', 'note', 'behind', 'met'];
  return looks.find((look) => LOOKS[look].fill === fill && LOOKS[look].fontColor === fontColor);
}

function isHighlightLook(look: SummaryEmphasis['look']): look is HighlightLook {
  return look !== 'met';
}

function readCharts(file: Package, sheetPart: string): ChartAppearance[] {
  const drawing = file.relationships(sheetPart).find(({ kind }) => kind === 'drawing');
  if (!drawing || !file.has(drawing.target)) return [];
  return chartsOf(parseXml(file.text(drawing.target))).map(({ name, position }) => ({ name, position }));
}
