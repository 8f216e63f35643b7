import { type Area, absoluteA1, quoteSheet } from '../../workbook/address';
import type { ChartPlan, ChartSeries, PlannedCell } from '../../workbook/plan';
import { isCellError } from '../../workbook/snapshot';
import { escapeXml } from '../parts/xml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const GRID_COLOR = 'D9D9D9';
const TEXT_COLOR = '404040';

/** The values that a chart shows before anything is recalculated. */
export type PlannedValues = (row: number, column: number) => PlannedCell['value'];

/** A chart part over cells of `sheet`. Cached values stand beside the references, for viewers that do not calculate. */
export function chartPart(chart: ChartPlan, sheet: string, valueAt: PlannedValues): string {
  const isHorizontal = chart.series.some(({ type }) => type === 'bar');
  const plots = (['bar', 'column', 'line'] as const).map((type) => plot(type, chart, sheet, valueAt)).join('');
  return (
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx>${richText(chart.title, 1200, true)}</c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plots}${axes(chart, isHorizontal)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>` +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line(GRID_COLOR)}</c:spPr></c:chartSpace>`
  );
}

function plot(type: ChartSeries['type'], chart: ChartPlan, sheet: string, valueAt: PlannedValues): string {
  const series = chart.series
    .map((each, index) => (each.type === type ? seriesXml(each, index, chart.categories, sheet, valueAt) : ''))
    .join('');
  if (!series) return '';
  const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (type === 'line') {
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axisIds}</c:lineChart>`;
  }
  return (
    `<c:barChart><c:barDir val="${type === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="60"/>${axisIds}</c:barChart>`
  );
}

function seriesXml(
  series: ChartSeries,
  index: number,
  categories: Area,
  sheet: string,
  valueAt: PlannedValues,
): string {
  const color = series.color.slice(1).toUpperCase();
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const isLine = series.type === 'line';
  const look = isLine
    ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill}</c:spPr></c:marker>`
    : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>${look}` +
    `<c:cat>${textReference(sheet, categories, valueAt)}</c:cat>` +
    `<c:val>${numberReference(sheet, series.values, valueAt)}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function textReference(sheet: string, area: Area, valueAt: PlannedValues): string {
  const points = cellsOf(area).map(({ row, column }) => valueAt(row, column));
  return `<c:strRef><c:f>${formula(sheet, area)}</c:f><c:strCache>${cache(points)}</c:strCache></c:strRef>`;
}

function numberReference(sheet: string, area: Area, valueAt: PlannedValues): string {
  const points = cellsOf(area)
    .map(({ row, column }) => valueAt(row, column))
    .map((value) => (typeof value === 'number' ? value : null));
  const code = '<c:formatCode>General</c:formatCode>';
  return `<c:numRef><c:f>${formula(sheet, area)}</c:f><c:numCache>${code}${cache(points)}</c:numCache></c:numRef>`;
}

function cache(points: readonly PlannedCell['value'][]): string {
  const filled = points.map((value, index) =>
    value === null || isCellError(value) ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${points.length}"/>${filled.join('')}`;
}

function cellsOf(area: Area): { row: number; column: number }[] {
  const cells = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push({ row, column });
  }
  return cells;
}

function formula(sheet: string, area: Area): string {
  const first = absoluteA1(area.top, area.left);
  return escapeXml(`${quoteSheet(sheet)}!${first}:${absoluteA1(area.bottom, area.right)}`);
}

/** Horizontal bars run from top to bottom as the rows of their table do. */
function axes(chart: ChartPlan, isHorizontal: boolean): string {
  const scaling = (orientation: string, minimum = '') =>
    `<c:scaling><c:orientation val="${orientation}"/>${minimum}</c:scaling><c:delete val="0"/>`;
  const tail = (other: number, crosses: string) => `<c:crossAx val="${other}"/><c:crosses val="${crosses}"/>`;
  const plain = `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`;
  const format = `<c:numFmt formatCode="${escapeXml(chart.valueFormat)}" sourceLinked="0"/>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling(isHorizontal ? 'maxMin' : 'minMax')}` +
    `<c:axPos val="${isHorizontal ? 'l' : 'b'}"/>${plain}<c:spPr>${line('A6A6A6')}</c:spPr>${textProperties(900)}` +
    `${tail(VALUE_AXIS, 'autoZero')}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    '<c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling('minMax', '<c:min val="0"/>')}` +
    `<c:axPos val="${isHorizontal ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${line(GRID_COLOR)}</c:spPr></c:majorGridlines>` +
    `${format}${plain}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900)}` +
    `${tail(CATEGORY_AXIS, isHorizontal ? 'max' : 'autoZero')}<c:crossBetween val="between"/></c:valAx>`
  );
}

function line(color: string): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
}

/** `size` in hundredths of a point. */
function characterProperties(tag: string, size: number, bold: boolean): string {
  return `<a:${tag} lang="zh-CN" sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="${TEXT_COLOR}"/></a:solidFill></a:${tag}>`;
}

function richText(text: string, size: number, bold: boolean): string {
  const run = `<a:r>${characterProperties('rPr', size, bold)}<a:t>${escapeXml(text)}</a:t></a:r>`;
  return `<c:rich><a:bodyPr/><a:p><a:pPr>${characterProperties('defRPr', size, bold)}</a:pPr>${run}</a:p></c:rich>`;
}

function textProperties(size: number): string {
  const paragraph = `<a:p><a:pPr>${characterProperties('defRPr', size, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p>`;
  return `<c:txPr><a:bodyPr/>${paragraph}</c:txPr>`;
}
