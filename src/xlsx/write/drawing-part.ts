import type { ChartPlan, PlannedCell, SheetPlan } from '../../workbook/plan';
import { chartPart } from './chart-part';
import type { PackageEdit } from './package-edit';
import { chartsOf } from '../parts/drawn-charts';
import { appendTo, escapeXml, parseXml, splice, type XmlElement } from '../parts/xml';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMPTY_DRAWING = `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`;

/**
 * Draws the plan's charts on a sheet: those of the same names from an earlier run go with their parts, everything else stays.
 * Returns the id of the sheet's relationship to its drawing, or null when the sheet needs none.
 */
export function drawCharts(edit: PackageEdit, sheetPart: string, plan: SheetPlan): string | null {
  const relation = edit.package.relationships(sheetPart).find(({ kind }) => kind === 'drawing');
  if (!relation && plan.charts.length === 0) return null;
  const part = relation?.target ?? edit.addPart('xl/drawings/drawing', DRAWING_TYPE, EMPTY_DRAWING);
  const id = relation?.id ?? edit.relate(sheetPart, 'drawing', part);
  removeCharts(edit, part, new Set(plan.charts.map(({ name }) => name)));
  addCharts(edit, part, plan);
  return id;
}

function removeCharts(edit: PackageEdit, part: string, names: ReadonlySet<string>): void {
  const xml = edit.text(part);
  const own = chartsOf(parseXml(xml)).filter(({ name }) => names.has(name));
  if (own.length === 0) return;
  edit.setText(
    part,
    splice(
      xml,
      own.map(({ anchor }) => ({ start: anchor.start, end: anchor.end, text: '' })),
    ),
  );
  const ids = new Set(own.map(({ relationship }) => relationship));
  for (const { id, target } of edit.package.relationships(part)) if (ids.has(id)) edit.removePart(target);
  edit.unrelate(part, ({ id }) => ids.has(id));
}

function addCharts(edit: PackageEdit, part: string, plan: SheetPlan): void {
  if (plan.charts.length === 0) return;
  const values = new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  const valueAt = (row: number, column: number): PlannedCell['value'] => values.get(`${row},${column}`) ?? null;
  const root = parseXml(edit.text(part));
  const taken = root.children.flatMap(shapeIds);
  const anchors = plan.charts.map((chart, index) => {
    const chartName = edit.addPart('xl/charts/chart', CHART_TYPE, chartPart(chart, plan.name, valueAt));
    return anchorXml(chart, Math.max(1, ...taken) + index + 1, edit.relate(part, 'chart', chartName));
  });
  const xml = edit.text(part);
  edit.setText(part, splice(xml, [appendTo(xml, root, anchors.join(''))]));
}

function shapeIds(element: XmlElement): number[] {
  const own = element.local === 'cNvPr' ? [Number(element.attributes['id'])] : [];
  return [...own, ...element.children.flatMap(shapeIds)];
}

function anchorXml({ name, title, position }: ChartPlan, id: number, relationship: string): string {
  const corner = (tag: string, row: number, column: number) =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}" editAs="oneCell">` +
    corner('from', position.top, position.left) +
    corner('to', position.bottom + 1, position.right + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${escapeXml(relationship)}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
