import { absoluteA1, type Area, areaA1, cellA1, type CellRef, columnName, quoteSheet } from '../workbook/address';
import { pointsForRoom } from '../workbook/column-room';
import type {
  CarriedInput,
  CellStyle,
  ChartPlan,
  ChartSeries,
  Journal,
  PlannedCell,
  PlannedName,
  SheetPlan,
  Validation,
} from '../workbook/plan';
import { cellInput, typedInput } from './cell-input';
import { addConditionalFormat } from './conditional-looks';
import { findSheet, type Listing } from './listing';
import { addresses, joinDownwards, rectangles } from './rectangles';

const BORDER_COLOR = '#BFBFBF';
/** Of a data validation, in characters. */
const LONGEST_MESSAGE = 225;

/** An input cell as it stands when the sheet is written: who typed into it meanwhile is not overwritten. */
export interface EnteredInput {
  readonly input: CarriedInput;
  /** All cells of its name. */
  readonly range: Excel.Range;
}

/**
 * Queues the summary sheet: created, or refilled in place; `listing` tells what there is to refill. Excel does not take
 * back what came before an error: first comes what fails where the workbook is no longer as it was listed, then what
 * tells whose sheet it is and keeps the inputs, and only then what replaces them. Gives the inputs as they stand by then,
 * to be looked at after the sync.
 */
export function queueSummary(context: Excel.RequestContext, plan: SheetPlan, listing: Listing): EnteredInput[] {
  requireListed(context, plan, listing);
  const entered = loadInputs(context, plan);
  const sheet = claimSheet(context, plan, listing);
  // What is ours is named afterwards, as that is what may be cleared.
  moveNotes(sheet, plan.notes ?? []);
  claimArea(context, sheet, plan, listing);
  if (plan.journal) beginJournal(context, sheet, plan, plan.journal, listing);
  dropOwnNames(sheet, plan, listing);
  clearPrevious(sheet, plan);
  for (const name of plan.names) {
    if (name !== plan.identity?.area) defineName(context, sheet, plan.name, name, listing);
  }
  writeCells(sheet, plan.cells);
  // Before the formats: merging resets what some builds of Excel have set on the cells.
  mergeCells(sheet, plan.merges);
  formatCells(sheet, plan.cells);
  setSizes(sheet, plan);
  for (const validation of plan.validations) addValidation(sheet, validation);
  for (const { look, area, formula } of plan.emphases.toReversed()) {
    addConditionalFormat(sheet.getRange(areaA1(area)), formula, look, null);
  }
  for (const chart of plan.charts) addChart(sheet, chart);
  if (plan.journal) endJournal(context, sheet, plan.journal);
  if (plan.identity) repoint(context, plan.name, plan.identity.area);
  return entered;
}

/** Fails, before anything is touched, where a sheet or a name that was listed is gone. */
function requireListed(context: Excel.RequestContext, plan: SheetPlan, listing: Listing): void {
  const { worksheets, names } = context.workbook;
  for (const { name } of listing.sheets) worksheets.getItem(name).load('name');
  const ours = [...plan.names, ...(plan.journal ? [plan.journal] : [])];
  for (const { name } of ours) if (isListed(listing, name)) names.getItem(name).load('name');
}

/** By their names, which go with them where rows are inserted meanwhile; where none leads there, by their place. */
function loadInputs(context: Excel.RequestContext, { journal }: SheetPlan): EnteredInput[] {
  const ranges = new Map<string, Excel.Range>();
  return (journal?.inputs ?? []).flatMap((input) => {
    if (!input.found) return [];
    const { at } = input.found;
    if (at) return [{ input: { ...input, index: 0 }, range: cellAt(context, at).load('values, formulas') }];
    const range =
      ranges.get(input.name) ?? context.workbook.names.getItem(input.name).getRange().load('values, formulas');
    ranges.set(input.name, range);
    return [{ input, range }];
  });
}

function cellAt({ workbook }: Excel.RequestContext, { sheet, row, column }: CellRef): Excel.Range {
  return workbook.worksheets.getItem(sheet).getRange(cellA1(row, column));
}

/** The sheet, marked as ours. */
function claimSheet(context: Excel.RequestContext, plan: SheetPlan, listing: Listing): Excel.Worksheet {
  const existing = findSheet(listing, plan.name);
  const { worksheets } = context.workbook;
  const sheet = existing ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
  if (!existing) beginSheet(sheet, plan);
  // A hidden sheet cannot be activated.
  if (existing && existing.visibility !== 'visible') sheet.visibility = 'Visible';
  return sheet;
}

function beginSheet(sheet: Excel.Worksheet, { identity }: SheetPlan): void {
  if (!identity) return;
  const { mark } = identity;
  sheet.getRange(cellA1(mark.row, mark.column)).formulas = [[cellInput(mark)]];
  sheet.showGridlines = false;
}

/** Names of the sheet alone, as a copy has them: its formulas would follow these, not those of the workbook. */
function dropOwnNames(sheet: Excel.Worksheet, { name, names, journal }: SheetPlan, listing: Listing): void {
  const ours = new Set([...names, ...(journal ? [journal] : [])].map((planned) => planned.name.toLowerCase()));
  for (const own of findSheet(listing, name)?.names ?? []) {
    if (ours.has(own.name.toLowerCase())) sheet.names.getItemOrNullObject(own.name).delete();
  }
}

/** Names all that is ours, before and after. */
function claimArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { name: sheetName, identity, previousArea }: SheetPlan,
  listing: Listing,
): void {
  if (!identity) return;
  const { name, area } = identity.area;
  defineName(context, sheet, sheetName, { name, area: previousArea ? union(area, previousArea) : area }, listing);
}

function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** From here on the journal is what is read as inputs. */
function beginJournal(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  journal: Journal,
  listing: Listing,
): void {
  const range = sheet.getRange(areaA1(journal.area));
  // One that was left behind is in force until the new one stands; a name over nothing is not.
  if (!isListed(listing, journal.name)) defineName(context, sheet, plan.name, journal, listing);
  range.formulas = [[journal.title, null], ...journal.inputs.map(({ name, value }) => [name, typedInput(value)])];
  if (isListed(listing, journal.name)) defineName(context, sheet, plan.name, journal, listing);
}

/** From here on the input cells are what is read. */
function endJournal(context: Excel.RequestContext, sheet: Excel.Worksheet, journal: Journal): void {
  sheet.getRange(areaA1(journal.area)).clear('All');
  context.workbook.names.getItem(journal.name).delete();
}

/**
 * Queues what makes a written sheet ready to be printed; it can fail by itself, as without a printer. `isNew`: what the
 * user may change afterwards, so that a refill leaves it alone.
 */
export function queuePage(sheet: Excel.Worksheet, plan: SheetPlan, isNew: boolean): void {
  if (isNew) {
    sheet.pageLayout.centerHorizontally = true;
    sheet.pageLayout.setPrintMargins('Inches', {
      left: 0.4,
      right: 0.4,
      top: 0.5,
      bottom: 0.5,
      header: 0.3,
      footer: 0.3,
    });
  }
  layOutPage(sheet, plan);
}

/** Rows of the same columns, one below the other, are merged by one call. */
function mergeCells(sheet: Excel.Worksheet, merges: readonly Area[]): void {
  const rows = merges.filter(({ top, bottom }) => top === bottom).sort((a, b) => a.top - b.top);
  for (const merge of merges.filter(({ top, bottom }) => top < bottom)) sheet.getRange(areaA1(merge)).merge(false);
  for (const run of joinDownwards(rows)) sheet.getRange(areaA1(run)).merge(true);
}

/** All of this area is ours, other conditional formats included: notes of the user stand beside it. */
function clearPrevious(sheet: Excel.Worksheet, { previousArea, charts }: SheetPlan): void {
  for (const { name } of charts) sheet.charts.getItemOrNullObject(name).delete();
  if (!previousArea) return;
  const previous = sheet.getRange(areaA1(previousArea));
  previous.unmerge();
  previous.conditionalFormats.clearAll();
  previous.dataValidation.clear();
  previous.clear('All');
  previous.columnHidden = false;
  previous.rowHidden = false;
  previous.format.useStandardWidth = true;
  previous.format.useStandardHeight = true;
}

function boundsOf(cells: readonly PlannedCell[]): Area | null {
  const [first] = cells;
  if (!first) return null;
  const bounds = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    bounds.left = Math.min(bounds.left, column);
    bounds.right = Math.max(bounds.right, column);
    bounds.bottom = Math.max(bounds.bottom, row);
  }
  return bounds;
}

/** One array for all contents and one for all number formats; `null` leaves a cell between them as it is. */
function writeCells(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  const bounds = boundsOf(cells);
  if (!bounds) return;
  const matrix = <T>(value: (cell: PlannedCell) => T): (T | null)[][] => {
    const rows = Array.from({ length: bounds.bottom - bounds.top + 1 }, () =>
      Array.from({ length: bounds.right - bounds.left + 1 }, (): T | null => null),
    );
    for (const cell of cells) rows[cell.row - bounds.top]?.splice(cell.column - bounds.left, 1, value(cell));
    return rows;
  };
  const range = sheet.getRange(areaA1(bounds));
  range.formulas = matrix(cellInput);
  // After the formulas: Excel gives a formula in an unformatted cell the format of what it refers to.
  range.numberFormat = matrix((cell) => cell.style.numberFormat);
}

/** Column by column, each at one stroke: a note stands here or there. office.js sends more than 1,500 cells in parts. */
function moveNotes(sheet: Excel.Worksheet, notes: readonly PlannedCell[]): void {
  const columns = new Map<number, PlannedCell[]>();
  for (const cell of notes) columns.set(cell.column, [...(columns.get(cell.column) ?? []), cell]);
  for (const cells of columns.values()) writeCells(sheet, cells);
}

function formatCells(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  const groups = new Map<string, { style: CellStyle; cells: PlannedCell[] }>();
  for (const cell of cells) {
    const key = styleKey(cell.style);
    const group = groups.get(key);
    if (group) group.cells.push(cell);
    else groups.set(key, { style: cell.style, cells: [cell] });
  }
  for (const group of groups.values()) {
    for (const address of addresses(rectangles(group.cells))) applyStyle(sheet.getRanges(address).format, group.style);
  }
  drawBorders(sheet, rectangles(cells.filter(({ style }) => style.border)));
}

/** Number formats and borders are written apart. */
function styleKey(style: CellStyle): string {
  return JSON.stringify({ ...style, numberFormat: '', border: false });
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  format.font.name = style.fontName;
  format.font.size = style.fontSize;
  format.font.bold = style.bold;
  format.font.color = style.fontColor;
  if (style.fill === null) format.fill.clear();
  else format.fill.color = style.fill;
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = 'Center';
  format.wrapText = style.wrap;
  format.protection.locked = !style.unlocked;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;

/** Inner lines are asked for only where there are any: on a single cell Excel may refuse them. */
function drawBorders(sheet: Excel.Worksheet, areas: readonly Area[]): void {
  const tall = areas.filter(({ top, bottom }) => bottom > top);
  const wide = areas.filter(({ left, right }) => right > left);
  drawLines(sheet, areas, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']);
  drawLines(sheet, tall, ['InsideHorizontal']);
  drawLines(sheet, wide, ['InsideVertical']);
}

type BorderItem = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

function drawLines(sheet: Excel.Worksheet, areas: readonly Area[], items: readonly BorderItem[]): void {
  for (const address of addresses(areas)) {
    const { borders } = sheet.getRanges(address).format;
    for (const item of items) {
      const line = borders.getItem(item);
      line.style = 'Continuous';
      line.color = BORDER_COLOR;
    }
  }
}

function setSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { column, width, hidden = false } of plan.columnWidths) {
    const range = sheet.getRange(areaA1({ top: 0, left: column, bottom: 0, right: column }));
    range.format.columnWidth = pointsForRoom(width);
    range.columnHidden = hidden;
  }
  const rows = plan.rowHeights.map(({ row }) => row);
  if (rows.length > 0) {
    sheet.getRange(areaA1({ top: Math.min(...rows), left: 0, bottom: Math.max(...rows), right: 0 })).rowHidden = false;
  }
  for (const { row, height } of plan.rowHeights) sheet.getRange(cellA1(row, 0)).format.rowHeight = height;
}

function defineName(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  sheetName: string,
  { name, area }: PlannedName,
  listing: Listing,
): void {
  if (isListed(listing, name)) {
    repoint(context, sheetName, { name, area });
    return;
  }
  const { names } = context.workbook;
  // Another pane may have written it since.
  names.getItemOrNullObject(name).delete();
  names.add(name, sheet.getRange(areaA1(area)));
}

function isListed({ names }: Listing, name: string): boolean {
  return names.some((known) => known.name.toLowerCase() === name.toLowerCase());
}

function repoint(context: Excel.RequestContext, sheetName: string, { name, area }: PlannedName): void {
  context.workbook.names.getItem(name).formula = `=${quoteSheet(sheetName)}!${absoluteArea(area)}`;
}

function absoluteArea({ top, left, bottom, right }: Area): string {
  const first = absoluteA1(top, left);
  const last = absoluteA1(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

function addValidation(sheet: Excel.Worksheet, validation: Validation): void {
  const { dataValidation } = sheet.getRange(areaA1(validation.area));
  dataValidation.rule =
    validation.kind === 'list'
      ? { list: { inCellDropDown: true, source: validation.options.join(',') } }
      : { decimal: { formula1: validation.minimum, formula2: validation.maximum, operator: 'Between' } };
  const message = validation.message.slice(0, LONGEST_MESSAGE);
  dataValidation.errorAlert = { message, showAlert: true, style: 'Stop', title: '' };
  dataValidation.prompt = { message, showPrompt: true, title: '' };
}

const CHART_TYPES = { column: 'ColumnClustered', bar: 'BarClustered', line: 'LineMarkers' } as const;

function addChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  // With the first series alone as its source, Excel has nothing to guess.
  const isColumn = first.values.bottom > first.values.top;
  const chart = sheet.charts.add(
    CHART_TYPES[first.type],
    sheet.getRange(areaA1(first.values)),
    isColumn ? 'Columns' : 'Rows',
  );
  chart.name = plan.name;
  chart.title.text = plan.title;
  fillSeries(sheet, chart.series.getItemAt(0), first, plan.categories);
  for (const series of others) fillSeries(sheet, chart.series.add(series.name), series, plan.categories);
  chart.axes.valueAxis.numberFormat = plan.valueFormat;
  const { top, left, bottom, right } = plan.position;
  chart.setPosition(cellA1(top, left), cellA1(bottom, right));
}

function fillSeries(sheet: Excel.Worksheet, target: Excel.ChartSeries, plan: ChartSeries, categories: Area): void {
  target.name = plan.name;
  target.setValues(sheet.getRange(areaA1(plan.values)));
  target.setXAxisValues(sheet.getRange(areaA1(categories)));
  target.chartType = CHART_TYPES[plan.type];
  if (plan.type === 'line') target.format.line.color = plan.color;
  else target.format.fill.setSolidColor(plan.color);
}

function layOutPage(sheet: Excel.Worksheet, { page }: SheetPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: page.spread?.pages ?? 1 };
  pageLayout.setPrintArea(sheet.getRange(areaA1(page.printArea)));
  pageLayout.setPrintTitleRows(`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`);
  if (page.spread) {
    const { from, to } = page.spread.titleColumns;
    pageLayout.setPrintTitleColumns(`$${columnName(from)}:$${columnName(to)}`);
  }
  if (page.footer) {
    const { defaultForAllPages: footer } = pageLayout.headersFooters;
    footer.leftFooter = page.footer.left;
    footer.centerFooter = page.footer.center;
    footer.rightFooter = page.footer.right;
  }
  if (!page.breaks) return;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(cellA1(row, 0));
}
