import { formatCell, type CellRef } from '../../src/workbook/address';
import type { IndicatorCells, ItemCells, ZoneColumnCells, ZoneRowCells, ZoneTableCells } from './cells';
import type { Column } from './choices';
import { expectedLine } from './expected';
import type { Pen } from './pen';
import { a1 } from './sheet-draft';
import { HEADER_WORDS } from './spelling';
import type { Amount, GroupModel, MeasureModel, OverallItemModel } from './station';
import { drawZoneList } from './zone-list';
import { drawZonesAcross } from './zones-across';

/** The sheet columns of one target / completed / percent triple. */
export interface Triple {
  readonly group: GroupModel;
  readonly measure: MeasureModel;
  readonly columns: Readonly<Record<Column, number | null>>;
  readonly first: number;
  readonly last: number;
}

const SERVICES = '服务指标完成情况';

/** Draws the stacked blocks of 附件1-1 and 总体服务; `newSheet` is asked for a pen before every block but the first. */
export function drawIndicatorSheet(
  firstPen: Pen,
  newSheet: (() => Pen) | null,
): { tables: ZoneTableCells[]; items: ItemCells[] } {
  const { choices, station } = firstPen;
  if (choices.zones === 'sheets' && newSheet) return drawZoneSheets(firstPen, newSheet);
  const isOneTable = choices.zones === 'list' || choices.zones === 'across';
  const chunks = isOneTable ? [station.groups] : split(station.groups, Math.min(choices.blocks, station.groups.length));
  let pen = firstPen;
  const tables = chunks.map((groups, index) => {
    const continued = index > 0 && newSheet !== null;
    if (continued) pen = newSheet();
    if (index === 0 || continued) drawTitle(pen);
    else pen.skip(choices.gap);
    if (choices.zones === 'list') return drawZoneList(pen);
    return choices.zones === 'across' ? drawZonesAcross(pen) : drawZoneTable(pen, groups, index, wholeTable(pen));
  });
  return { tables, items: drawRest(pen) };
}

/** 总体服务 and the notes below the tables. */
function drawRest(pen: Pen): ItemCells[] {
  const { choices, station } = pen;
  pen.skip(choices.gap);
  const items = station.overall.length > 0 ? drawOverall(pen) : [];
  if (choices.notes) drawNotes(pen);
  return items;
}

/** A sheet for each zone, then one with the 合计 of all of them. */
function drawZoneSheets(firstPen: Pen, newSheet: () => Pen): { tables: ZoneTableCells[]; items: ItemCells[] } {
  const { station } = firstPen;
  const drawOn = (pen: Pen, rows: TableRows): ZoneTableCells => {
    drawTitle(pen);
    return drawZoneTable(pen, station.groups, 0, rows);
  };
  const none = { hasTotal: false, elsewhere: [] };
  const tables = station.zones.map((_, zone) => drawOn(zone === 0 ? firstPen : newSheet(), { zones: [zone], ...none }));
  const pen = newSheet();
  const elsewhere = tables.flatMap(({ zones }) => zones);
  const total = drawOn(pen, { zones: [], hasTotal: true, elsewhere });
  return { tables: [...tables, total], items: drawRest(pen) };
}

/** What a table has rows for. */
interface TableRows {
  /** Indexes of the station's zones. */
  readonly zones: readonly number[];
  readonly hasTotal: boolean;
  /** Zones of other sheets that the 合计 adds up. */
  readonly elsewhere: readonly ZoneRowCells[];
}

function wholeTable({ station, choices }: Pen): TableRows {
  return { zones: station.zones.map((_, index) => index), hasTotal: choices.totalRow !== 'none', elsewhere: [] };
}

function drawTitle(pen: Pen): void {
  const inTitle = pen.choices.periodIn === 'titles' || pen.choices.periodIn === 'first-title';
  pen.title('indicatorSheet', '附件1-1', '购买服务项目指标完成情况统计表', inTitle, 8);
}

function drawNotes(pen: Pen): void {
  pen.skip(1);
  pen.put(pen.row(), pen.choices.left, '注：1.严格按照协议指标要求填写指标数据，如领域无此部分指标，则填写“/”。');
  pen.put(pen.row(), pen.choices.left, '2.原则上每个村（居）设置1个社工点，3个村（居）社工点设1个服务片区。');
}

function split<T>(list: readonly T[], parts: number): T[][] {
  const size = Math.ceil(list.length / parts);
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

function drawZoneTable(pen: Pen, groups: readonly GroupModel[], block: number, rows: TableRows): ZoneTableCells {
  const { choices, station, random } = pen;
  const withWorkers = choices.workersColumn === 'every' || (choices.workersColumn === 'first' && block === 0);
  const order = choices.columnOrder.filter((column) => choices.percentColumn || column !== 'rate');
  const measures = groups.flatMap((group) => group.measures.map((measure) => ({ group, measure })));
  const columns = pen.columns((withWorkers ? 2 : 1) + measures.length * order.length);
  const at = (index: number): number => columns[index] ?? 0;
  const zoneColumn = at(0);
  const workersColumn = withWorkers ? at(1) : null;
  const triples = measures.map(({ group, measure }, index): Triple => {
    const start = (withWorkers ? 2 : 1) + index * order.length;
    const place = (column: Column): number | null => {
      const offset = order.indexOf(column);
      return offset < 0 ? null : at(start + offset);
    };
    const placed = { target: place('target'), completed: place('completed'), rate: place('rate') };
    return { group, measure, columns: placed, first: at(start), last: at(start + order.length - 1) };
  });
  const headers = drawHeaders(pen, triples, zoneColumn, workersColumn);

  const frame = { pen, triples, zoneColumn, workersColumn };
  const aboveRow = rows.hasTotal && choices.totalRow === 'above' ? pen.figureRow() : null;
  const spelling = choices.zoneSpellings === 'per-block' ? block : 0;
  const hasSubtotals = choices.zoneSubtotals && rows.zones.length >= 4;
  const half = Math.floor(rows.zones.length / 2);
  const blocks = hasSubtotals ? [rows.zones.slice(0, half), rows.zones.slice(half)] : [rows.zones];
  const zonesByBlock = blocks.map((indexes, place) => {
    const own = indexes.flatMap((index) => {
      const zone = station.zones[index];
      if (!zone) return [];
      const name = zone.names[spelling % zone.names.length] ?? zone.names[0];
      return [drawZone(frame, pen.figureRow(), name, zone.workers, (triple) => triple.measure.values[index])];
    });
    if (hasSubtotals) drawSubtotal(frame, pen.figureRow(), PARTS_OF_TOWN[place] ?? '', indexes, own);
    return own;
  });
  const zones = zonesByBlock.flat();
  const totalRow = aboveRow ?? (rows.hasTotal ? pen.figureRow() : null);
  const summed = rows.elsewhere.length > 0 ? rows.elsewhere.map((zone) => [zone]) : zonesByBlock;
  const total = totalRow === null ? null : drawTotal(frame, totalRow, summed);
  if (choices.hideColumns && random.chance(0.3)) pen.sheet.hideColumn(random.pick(columns));
  return { ...headers, zones, total };
}

type Headers = Pick<ZoneTableCells, 'zoneHeader' | 'workersHeader' | 'columns'>;

/** Two header levels, or three with a banner over all groups or a level for the measures. */
function drawHeaders(pen: Pen, triples: readonly Triple[], zoneColumn: number, workersColumn: number | null): Headers {
  const { choices, random } = pen;
  const top = pen.row(true);
  const banner = choices.headerLevels === 'banner';
  const groupRow = banner ? pen.row() : top;
  const measureRow = choices.headerLevels === 'measure-level' ? pen.row() : null;
  const bottom = pen.row();
  const zoneHeader = pen.header(random.pick(['服务片区', '片区', '服务\n片区', '片区名称']), top, zoneColumn, bottom);
  const workersHeader = workersColumn === null ? null : pen.header('投入社工人数', top, workersColumn, bottom);
  const [first] = triples;
  const last = triples.at(-1);
  if (banner && first && last) pen.header(SERVICES, top, first.first, top, last.last);

  const groupHeaders = new Map<GroupModel, CellRef>();
  for (const group of new Set(triples.map((triple) => triple.group))) {
    const own = triples.filter((triple) => triple.group === group);
    const single = measureRow !== null && own.length === 1;
    const left = own[0]?.first ?? 0;
    groupHeaders.set(
      group,
      pen.header(group.name, groupRow, left, single ? measureRow : groupRow, own.at(-1)?.last ?? left),
    );
    if (measureRow === null || single) continue;
    for (const triple of own) pen.header(triple.measure.measure, measureRow, triple.first, measureRow, triple.last);
  }
  const words = HEADER_WORDS[choices.headerWords];
  const done = words.completed ?? random.pick(['完成量', '完成数', '完成情况', '实际完成量']);
  const percent = random.pick(['百分比', '完成百分比', '完成率', '百分比（%）']);
  const columns = triples.map((triple): ZoneColumnCells => {
    const { measure } = triple.measure;
    return {
      group: triple.group.name,
      measure,
      groupHeader: groupHeaders.get(triple.group) ?? zoneHeader,
      targetHeader: pen.header(`${words.agreed}${measure}`, bottom, triple.columns.target ?? 0),
      completedHeader: pen.header(measure === '接案数' ? '接案完成数' : done, bottom, triple.columns.completed ?? 0),
      rateHeader: triple.columns.rate === null ? null : pen.header(percent, bottom, triple.columns.rate),
    };
  });
  return { zoneHeader, workersHeader, columns };
}

interface TableFrame {
  readonly pen: Pen;
  readonly triples: readonly Triple[];
  readonly zoneColumn: number;
  readonly workersColumn: number | null;
}

function drawZone(
  frame: TableFrame,
  row: number,
  name: string,
  workers: number,
  valueOf: (triple: Triple) => MeasureModel['values'][number] | undefined,
): ZoneRowCells {
  const { pen, triples, zoneColumn, workersColumn } = frame;
  return {
    name: pen.put(row, zoneColumn, name),
    workers: workersColumn === null ? null : pen.put(row, workersColumn, workers),
    indicators: triples.map((triple) => drawFigures(pen, triple, row, name, valueOf(triple))),
  };
}

/** The figures of one indicator in one zone. */
export function drawFigures(
  pen: Pen,
  triple: Triple,
  row: number,
  zone: string,
  value: MeasureModel['values'][number] | undefined,
): IndicatorCells {
  const { target, completed } = value ?? { target: 'blank', completed: 'blank' };
  const cells = {
    target: pen.amount(row, triple.columns.target ?? 0, target, triple.measure.unit),
    completed: pen.amount(row, triple.columns.completed ?? 0, completed, triple.measure.unit),
  };
  return finishLine(pen, triple, row, zone, cells, target, completed);
}

function finishLine(
  pen: Pen,
  triple: Triple,
  row: number,
  zone: string,
  cells: Omit<IndicatorCells, 'rate'>,
  target: Amount,
  completed: Amount,
): IndicatorCells {
  const rate = triple.columns.rate === null ? null : pen.rate(row, triple.columns.rate, cells, target, completed);
  const all = { ...cells, rate: rate?.cell ?? null };
  const place = { form: 'zones', zone, group: triple.group.name, measure: triple.measure.measure } as const;
  pen.ink.expected.push(expectedLine(place, target, completed, rate?.stated ?? null, all));
  return all;
}

/** 合计: sums of the zones, which stand in runs of neighbours, `/` where no zone has a number (rules C2, C9). */
function drawTotal(frame: TableFrame, row: number, runs: readonly (readonly ZoneRowCells[])[]): ZoneRowCells {
  const { pen, triples, zoneColumn, workersColumn } = frame;
  const { choices, station } = pen;
  const label = pen.put(row, zoneColumn, choices.totalLabel);
  const ranges = (pick: (zone: ZoneRowCells) => CellRef | null | undefined): string =>
    runs
      .map((zones) =>
        rangeOf(
          pen,
          zones.flatMap((zone) => pick(zone) ?? []),
        ),
      )
      .join(',');
  const workersSum = station.zones.reduce((sum, zone) => sum + zone.workers, 0);
  const workersFormula = choices.formulas ? { formula: `=SUM(${ranges((zone) => zone.workers)})` } : {};
  const workers = workersColumn === null ? null : pen.put(row, workersColumn, workersSum, workersFormula);
  const indicators = triples.map((triple, index) => {
    const parts = runs.flat().flatMap((zone) => zone.indicators[index] ?? []);
    return drawSums(pen, triple, row, parts, (side) => ranges((zone) => zone.indicators[index]?.[side]));
  });
  return { name: label, workers, indicators };
}

const PARTS_OF_TOWN = ['北部小计', '南部小计'];

/** A sum of some zones, which is no indicator. */
function drawSubtotal(
  { pen, triples, zoneColumn, workersColumn }: TableFrame,
  row: number,
  label: string,
  indexes: readonly number[],
  zones: readonly ZoneRowCells[],
): void {
  const { station, choices } = pen;
  pen.put(row, zoneColumn, label);
  const put = (column: number, sum: Amount, unit: string, cells: readonly CellRef[]): CellRef => {
    const isLive =
      choices.formulas && typeof sum === 'number' && !cells.some((cell) => pen.sheet.holdsTextNumber(cell));
    return isLive
      ? pen.put(row, column, sum, { formula: `=SUM(${rangeOf(pen, cells)})` })
      : pen.amount(row, column, sum, unit);
  };
  const workers = indexes.reduce((sum, index) => sum + (station.zones[index]?.workers ?? 0), 0);
  if (workersColumn !== null)
    put(
      workersColumn,
      workers,
      '',
      zones.flatMap((zone) => zone.workers ?? []),
    );
  triples.forEach((triple, place) => {
    const values = indexes.map((index) => triple.measure.values[index]);
    const [target, completed] = (['target', 'completed'] as const).map((side) => {
      const sum = sumOf(values.flatMap((value) => value?.[side] ?? []));
      const parts = zones.flatMap((zone) => zone.indicators[place]?.[side] ?? []);
      return { sum, cell: put(triple.columns[side] ?? 0, sum, triple.measure.unit, parts) };
    });
    if (triple.columns.rate === null || !target || !completed) return;
    const cells = { target: target.cell, completed: completed.cell };
    pen.rate(row, triple.columns.rate, cells, target.sum, completed.sum);
  });
}

/** The sums of one indicator over the zones; `argument` names the cells to add as a formula has them. */
export function drawSums(
  pen: Pen,
  triple: Triple,
  row: number,
  parts: readonly IndicatorCells[],
  argument: (side: 'target' | 'completed') => string,
): IndicatorCells {
  // Of another sheet it is not known how each number was written.
  const isText = (cell: CellRef): boolean =>
    cell.sheet === pen.sheet.name
      ? pen.sheet.holdsTextNumber(cell)
      : pen.choices.numbers.some((spelling) => spelling !== 'number');
  const sumCell = (side: 'target' | 'completed'): { cell: CellRef; amount: Amount } => {
    const amount = sumOf(triple.measure.values.map((value) => value[side]));
    const added = parts.map((part) => part[side]);
    const column = triple.columns[side] ?? 0;
    if (!pen.choices.formulas || added.some(isText)) {
      return { cell: pen.amount(row, column, amount, triple.measure.unit), amount };
    }
    const formula = `=IF(COUNT(${argument(side)})=0,"/",SUM(${argument(side)}))`;
    return { cell: pen.put(row, column, amount === 'notApplicable' ? '/' : amount, { formula }), amount };
  };
  const target = sumCell('target');
  const completed = sumCell('completed');
  const cells = { target: target.cell, completed: completed.cell };
  return finishLine(pen, triple, row, '合计', cells, target.amount, completed.amount);
}

function sumOf(amounts: readonly Amount[]): Amount & (number | 'notApplicable') {
  const numbers = amounts.filter((amount) => typeof amount === 'number');
  return numbers.length === 0 ? 'notApplicable' : numbers.reduce((sum, value) => sum + value, 0);
}

/** Neighbours as a formula names them; a single cell of another sheet with its sheet. */
function rangeOf({ sheet }: Pen, cells: readonly CellRef[]): string {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return '';
  return first.sheet === sheet.name ? `${a1(first)}:${a1(last)}` : formatCell(first);
}

/** 总体服务: its label as a row or down the side, its items in one list or in two lists side by side. */
function drawOverall(pen: Pen): ItemCells[] {
  const { choices, station, random } = pen;
  const lists =
    choices.overall === 'side-by-side'
      ? split(station.overall, Math.min(2, station.overall.length))
      : [station.overall];
  const categories = random.chance(0.5) && station.overall.some((item) => item.category !== null);
  const width = (categories ? 1 : 0) + (choices.percentColumn ? 4 : 3);
  const side = choices.overall === 'side';
  const columns = pen.columns((side ? 1 : 0) + width * lists.length);
  const at = (index: number): number => columns[index] ?? 0;
  const labelRow = side ? null : pen.row(true);
  if (labelRow !== null) pen.header('总体服务', labelRow, at(0), labelRow, columns.at(-1) ?? 0);
  const headerRow = pen.row();
  const rows = Array.from({ length: lists[0]?.length ?? 0 }, () => pen.figureRow());
  if (side) pen.header('总体服务', headerRow, at(0), rows.at(-1) ?? headerRow);
  return lists.flatMap((items, list) => {
    const start = (side ? 1 : 0) + list * width;
    return drawOverallList(pen, items, headerRow, rows, columns.slice(start, start + width), categories);
  });
}

function drawOverallList(
  pen: Pen,
  items: readonly OverallItemModel[],
  headerRow: number,
  rows: readonly number[],
  columns: readonly number[],
  categories: boolean,
): ItemCells[] {
  const offset = categories ? 1 : 0;
  const [nameColumn = 0, targetColumn = 0, completedColumn = 0, rateColumn = null] = columns.slice(offset);
  const categoryColumn = categories ? (columns[0] ?? 0) : null;
  const [name, target, completed, rate] = HEADER_WORDS[pen.choices.headerWords].list;
  pen.header(name, headerRow, categoryColumn ?? nameColumn, headerRow, nameColumn);
  pen.header(target, headerRow, targetColumn);
  pen.header(completed, headerRow, completedColumn);
  if (rateColumn !== null) pen.header(rate, headerRow, rateColumn);
  if (categoryColumn !== null) drawCategories(pen, items, rows, categoryColumn);
  return items.map((item, index) => {
    const row = rows[index] ?? 0;
    // An item without a category stands over both columns where cells are merged.
    const wide = categoryColumn !== null && item.category === null && pen.choices.headersMerged;
    if (wide) pen.sheet.merge({ top: row, bottom: row, left: categoryColumn, right: nameColumn });
    const title = pen.put(row, wide ? categoryColumn : nameColumn, item.name);
    const cells = {
      target: pen.amount(row, targetColumn, item.target, item.unit),
      completed: pen.amount(row, completedColumn, item.completed, item.unit),
    };
    const stated = rateColumn === null ? null : pen.rate(row, rateColumn, cells, item.target, item.completed);
    const all = { ...cells, rate: stated?.cell ?? null };
    const place = { form: 'station', zone: null, group: item.name, measure: '量' } as const;
    pen.ink.expected.push(expectedLine(place, item.target, item.completed, stated?.stated ?? null, all));
    return { title, ...all };
  });
}

function drawCategories(pen: Pen, items: readonly OverallItemModel[], rows: readonly number[], column: number): void {
  const names = new Set(items.flatMap((item) => item.category ?? []));
  for (const name of names) {
    const own = rows.filter((_, index) => items[index]?.category === name);
    pen.header(name, own[0] ?? 0, column, own.at(-1) ?? 0);
  }
}
