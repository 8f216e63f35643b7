import type { NormalText } from '../values/text';
import { isAmountWord, type LabelClass } from '../vocabulary/headers';
import { isDitto, isKindOfWork } from '../vocabulary/lines';
import { isCoverageHeader, isPlace } from '../vocabulary/zone-names';
import { NO_TEXT, type CellText } from './cell-text';
import type { FormSheet } from './form-sheet';
import { HEADER_LEVELS, nearestLevel } from './group-headers';
import { ROWS_TO_A_FIGURE } from './measure-columns';
import type { MeasureRun } from './measure-runs';

/**
 * What the columns left of the figures hold. `zoneList`: a zone over several rows, an indicator in each.
 * `none`: the figures have no names beside them, but a title above.
 */
export interface LabelColumns {
  readonly kind: 'zones' | 'items' | 'zoneList' | 'none';
  /** Columns that hold names, the likeliest first. */
  readonly names: readonly number[];
  /** All columns that may hold names or kinds, from the figures leftwards. */
  readonly texts: readonly number[];
  readonly workers: number | null;
  readonly unit: number | null;
  /** The zones of a `zoneList`. */
  readonly zone: number | null;
  /** 总体服务 stands down the side. */
  readonly isOverall: boolean;
  /** Topmost header row. */
  readonly top: number;
  /** Leftmost column with a header or names. */
  readonly left: number;
}

interface LabelColumn {
  readonly column: number;
  readonly kind: LabelClass;
  readonly hasHeader: boolean;
  /** Names of zones stand in it, whatever its header says. */
  readonly isOfZones: boolean;
  readonly row: number;
}

interface Header {
  readonly text: CellText;
  readonly row: number;
}

/** The header over a label column: the nearest text at or above the measure row that is no title over the figures too. */
export function labelHeader(sheet: FormSheet, run: MeasureRun, column: number): Header | null {
  const [{ completed }] = run.measures;
  for (let row = run.row; row >= Math.max(0, run.row - HEADER_LEVELS + 1); row--) {
    // The last row of the table above.
    if (row < run.row && holdsFigure(sheet, row, completed)) return null;
    const cell = sheet.shownAt(row, column);
    const text = sheet.textOf(cell);
    if (!cell || text.normal === '') continue;
    const merge = sheet.mergeAt(row, column);
    const isHeader = !text.isTitle && !text.isNote && !(merge && merge.right >= run.first);
    return isHeader ? { text, row: cell.row } : null;
  }
  return null;
}

/** How many rows are looked at to know zones by their names. */
const SAMPLE = 24;

/** Whether what stands under a header are names of zones, and sums of them, and nothing else. */
function holdsZones(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  let [zones, sums] = [0, 0];
  for (let row = run.row + 1; row <= Math.min(sheet.lastRow, run.row + SAMPLE); row++) {
    const { normal, isDitto, isTotalName, zone } = sheet.textAt(row, column);
    // A blank row ends a table.
    if (zones > 0 && sheet.cellsOfRow(row).length === 0) return true;
    if (normal === '' || isDitto) {
      // Without a name in its first rows a column names nothing.
      if (zones === 0 && row > run.row + ROWS_TO_A_FIGURE) return false;
      continue;
    }
    if (zone !== null) zones++;
    else if (isTotalName) sums++;
    else return zones + Math.min(zones, sums) > 1;
  }
  return zones > 0;
}

/** A target header without figures of its own names the items: 指标 | 目标 | 完成. */
function kindOf({ label, measure }: CellText): LabelClass {
  return label === 'unknown' && measure === 'target' ? 'item' : label;
}

const ROWS_BELOW = 2;
/** How many rows are looked at to know units. */
const ROWS_OF_UNITS = 8;

function holdsFigure(sheet: FormSheet, row: number, column: number): boolean {
  const kind = sheet.figureKindAt(row, column);
  return kind !== 'unreadable' && kind !== 'blank';
}

/**
 * Whether names go down a column beside the figures: how an indicator is counted may be spelt like a header of figures
 * (协议个数, 协议节数), of which no table beside this one has several under one another, and no figure.
 */
function holdsNames(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  let names = 0;
  for (let row = run.row + 1; row <= run.row + ROWS_TO_A_FIGURE; row++) {
    const kind = sheet.figureKindAt(row, column);
    if (kind === 'blank') continue;
    if (kind !== 'unreadable') return false;
    names++;
  }
  return names > 1;
}

/** Whether headers over figures stand in a row of the figures: those of the table below. */
function isHeaderOfNext(sheet: FormSheet, run: MeasureRun, row: number): boolean {
  const [{ target, completed }] = run.measures;
  return [target, completed].some((column) => sheet.textAt(row, column).isFigureHeader);
}

/**
 * Figures of another table that stands beside this one, or its headers, which may be a little higher or lower. A header
 * of figures over names has taken the place of theirs.
 */
function isForeign(sheet: FormSheet, run: MeasureRun, column: number, header: Header | null): boolean {
  if (holdsFigure(sheet, run.row, column)) return true;
  const isOverNames = header?.row === run.row && isOverText(sheet, run, column);
  if (header?.text.isFigureHeader && !isOverNames) return true;
  if (isOverNames && holdsNames(sheet, run, column)) return false;
  for (let row = isOverNames ? run.row + 1 : run.row; row <= run.row + ROWS_BELOW; row++) {
    // They may reach further to the left.
    if (row > run.row && isHeaderOfNext(sheet, run, row)) return false;
    if (sheet.textAt(row, column).isFigureHeader) return true;
  }
  return false;
}

/** Further from the figures stands another table, or a note. */
const WIDEST_GAP = 1;

function isBlank(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  for (let row = Math.max(0, run.row - HEADER_LEVELS + 1); row <= run.row + ROWS_TO_A_FIGURE; row++) {
    if (sheet.shownAt(row, column)) return false;
  }
  return true;
}

/** Whether the first content below the header row of a column is a text. */
function isOverText(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  for (let row = run.row + 1; row <= run.row + ROWS_TO_A_FIGURE; row++) {
    const kind = sheet.figureKindAt(row, column);
    if (kind !== 'blank') return kind === 'unreadable';
  }
  return false;
}

/** Whether texts stand beside the first figures of a table, rather than in the headers of the table below. */
function isBesideFigures(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  const [{ target, completed }] = run.measures;
  for (let row = run.row + 1; row <= run.row + ROWS_TO_A_FIGURE; row++) {
    if (isHeaderOfNext(sheet, run, row)) return false;
    const isText = sheet.figureKindAt(row, column) === 'unreadable';
    if (isText && (holdsFigure(sheet, row, target) || holdsFigure(sheet, row, completed))) return true;
  }
  return false;
}

/** Whether a row below another, down to a third, says 总体服务: what is higher up is of the table above. */
function opensBetween(sheet: FormSheet, above: number, below: number): boolean {
  for (let row = above + 1; row <= below; row++) {
    if (sheet.textOf(sheet.cellsOfRow(row)[0]).namesOverall) return true;
  }
  return false;
}

/** Label columns of a run, from the figures leftwards; those without a header are `unknown` at the measure row. */
function findLabelColumns(sheet: FormSheet, run: MeasureRun): LabelColumn[] {
  const columns: LabelColumn[] = [];
  let blanks = 0;
  let isApart = false;
  for (let column = run.first - 1; column >= run.labelsFrom; column--) {
    blanks = isBlank(sheet, run, column) ? blanks + 1 : 0;
    isApart ||= blanks > 0;
    const header = labelHeader(sheet, run, column);
    // Beyond a gap, figures higher up are those of a table beside this one rather than of one above.
    const isBeside =
      isApart &&
      header !== null &&
      !opensBetween(sheet, header.row, run.row) &&
      holdsFigure(sheet, header.row, column) &&
      !isOverText(sheet, run, column);
    if (blanks > WIDEST_GAP || isBeside || isForeign(sheet, run, column, header)) break;
    const said = header ? kindOf(header.text) : 'unknown';
    const isOfZones = said !== 'overall' && said !== 'unit' && holdsZones(sheet, run, column);
    const kind = isOfZones ? 'zone' : said;
    columns.push({ column, kind, hasHeader: header !== null || isOfZones, isOfZones, row: header?.row ?? run.row });
  }
  return columns;
}

/** The column of names under a header that says nothing we know: beside figures stands a text that is no figure. */
function nameColumn(sheet: FormSheet, run: MeasureRun, labels: readonly LabelColumn[]): LabelColumn | null {
  const [{ target, completed, first }] = run.measures;
  for (let row = run.row + 1; row <= run.row + ROWS_TO_A_FIGURE; row++) {
    if (!sheet.at(row, target) && !sheet.at(row, completed)) continue;
    const found = labels.find(({ column, kind }) => {
      const text = sheet.shownTextAt(row, column);
      if (kind !== 'unknown' || text.normal === '' || text.isNote || text.isTitle) return false;
      const merge = sheet.mergeAt(row, column);
      return !(merge && merge.right >= first) && sheet.figureKindAt(row, column) === 'unreadable';
    });
    return found ?? null;
  }
  return null;
}

/** A title in the row, or a period, of a table beside this one, heads no column. */
function isHeaded(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  const text = sheet.shownTextAt(run.row, column);
  return text.normal !== '' && !text.isTitle && !text.hasDate;
}

/** What a zone covers (所辖村居: 东村、西村) is not its name. */
function isEnumeration(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  const header = (labelHeader(sheet, run, column)?.text ?? NO_TEXT).normal;
  const below = sheet.shownTextAt(run.row + 1, column).normal;
  return isCoverageHeader(header) || (below.includes('、') && !header.includes('片区'));
}

/** Whether the first two rows with a name are of one zone: merged, repeated, or written in the first of them only. */
function spansRows(sheet: FormSheet, run: MeasureRun, column: number, names: readonly number[]): boolean {
  const rows: number[] = [];
  for (let row = run.row + 1; row <= run.row + ROWS_TO_A_FIGURE && rows.length < 2; row++) {
    if (names.some((name) => sheet.at(row, name) !== undefined)) rows.push(row);
  }
  const [first, second] = rows.map((row) => sheet.shownTextAt(row, column).normal);
  return (
    first !== undefined &&
    first !== '' &&
    second !== undefined &&
    (second === first || second === '' || isDitto(second))
  );
}

/** Whether a column says something else in some row of the first zone: it names what the rows of a zone are about. */
function variesInZone(sheet: FormSheet, run: MeasureRun, zone: number, column: number): boolean {
  let [current, first]: (string | null)[] = [null, null];
  for (let row = run.row + 1; row <= Math.min(sheet.lastRow, run.row + SAMPLE); row++) {
    const [name, text] = [sheet.shownTextAt(row, zone).normal, sheet.shownTextAt(row, column).normal];
    if (name !== '' && !isDitto(name)) {
      if (current !== null && name !== current) return false;
      current = name;
    }
    if (current === null || text === '') continue;
    if (sheet.figureKindAt(row, column) !== 'unreadable' || isPlace(text)) return false;
    if (first !== null && text !== first) return true;
    first = text;
  }
  return false;
}

/** Whether two columns have one header: it is right over one of them at most. */
function isSameHeader(sheet: FormSheet, run: MeasureRun, column: number, other: number): boolean {
  const [own, second] = [labelHeader(sheet, run, column), labelHeader(sheet, run, other)];
  return own !== null && own.text.normal === second?.text.normal;
}

/** The columns of a list that names a zone and several indicators of it; null for any other table. */
function zoneListColumns(
  sheet: FormSheet,
  run: MeasureRun,
  labels: readonly LabelColumn[],
): { readonly zone: number; readonly names: readonly number[] } | null {
  if (run.measures.length > 1) return null;
  const zones = labels.filter(
    (label) => label.kind === 'zone' && label.hasHeader && !isEnumeration(sheet, run, label.column),
  );
  const zone = zones.find(({ isOfZones }) => isOfZones) ?? zones[0];
  if (!zone) return null;
  const names = labels.flatMap(({ column, kind, hasHeader, isOfZones }) => {
    if (column <= zone.column || isOfZones) return [];
    const isKind = kind === 'unknown' && isKindOfWork((labelHeader(sheet, run, column)?.text ?? NO_TEXT).normal);
    const isAnother = kind === 'zone' && isSameHeader(sheet, run, column, zone.column);
    const isLost = (kind === 'unknown' || isAnother) && variesInZone(sheet, run, zone.column, column);
    const isBlank =
      kind === 'unknown' && !hasHeader && isOverText(sheet, run, column) && isBesideFigures(sheet, run, column);
    return kind === 'item' || isKind || isLost || isBlank ? [column] : [];
  });
  return spansRows(sheet, run, zone.column, names) ? { zone: zone.column, names } : null;
}

/** 投入社工人数 right behind the figures. */
function workersBehind(sheet: FormSheet, run: MeasureRun): number | null {
  const column = run.last + 1;
  for (let row = run.row; row >= Math.max(0, run.row - HEADER_LEVELS + 1); row--) {
    const { normal, label } = sheet.shownTextAt(row, column);
    if (normal !== '') return label === 'workers' ? column : null;
  }
  return null;
}

/** Whether most of what stands in a column are units that are counted (人次, 个数): indicators are rows, whatever its header says. */
function holdsUnits(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  const texts: NormalText[] = [];
  for (let row = run.row + 1; row <= run.row + ROWS_OF_UNITS; row++) {
    const { normal } = sheet.textAt(row, column);
    if (normal !== '') texts.push(normal);
  }
  const units = texts.filter(isAmountWord).length;
  return units > 1 && units * 2 > texts.length;
}

/** Whether what stands below a header is one text beside several rows. */
function isMergedDown(sheet: FormSheet, run: MeasureRun, column: number): boolean {
  const merge = sheet.mergeAt(run.row + 1, column);
  return merge !== undefined && merge.bottom > merge.top;
}

/** Tells tables of zones from lists of items by their label columns: by their headers, else by how they are built. */
export function readLabelColumns(sheet: FormSheet, run: MeasureRun): LabelColumns {
  const labels = findLabelColumns(sheet, run);
  const columnOf = (kind: LabelClass): number | null => labels.find((label) => label.kind === kind)?.column ?? null;
  const isOverall = labels.some(({ kind }) => kind === 'overall');
  const isOwn = ({ kind, column }: LabelColumn): boolean => kind !== 'unknown' || isHeaded(sheet, run, column);
  const left = labels.findLast(isOwn)?.column ?? run.first;
  const isText = ({ kind }: LabelColumn): boolean => kind === 'item' || kind === 'zone' || kind === 'unknown';
  const texts = labels.filter(isText).map(({ column }) => column);
  const workers = columnOf('workers') ?? workersBehind(sheet, run);
  const unit = columnOf('unit');
  const told = (kind: LabelColumns['kind'], names: readonly number[], top = run.row, from = left): LabelColumns => ({
    kind,
    names,
    texts,
    workers,
    unit,
    zone: null,
    isOverall,
    top,
    left: from,
  });
  const list = zoneListColumns(sheet, run, labels);
  if (list) return { ...told('zoneList', list.names), texts: list.names, zone: list.zone };
  const hasItems = labels.some(({ kind }) => kind === 'item');
  if (hasItems) {
    const names = labels.filter(
      ({ kind, column }) =>
        kind === 'item' || ((kind === 'unknown' || kind === 'zone') && !isHeaded(sheet, run, column)),
    );
    return told(
      'items',
      names.map(({ column }) => column),
    );
  }
  // 总体服务项目 right beside the figures is over the names themselves.
  const [nearest] = labels;
  if (nearest?.kind === 'overall' && !isMergedDown(sheet, run, nearest.column)) return told('items', [nearest.column]);
  const zones = labels.filter(({ kind, column }) => kind === 'zone' && !isEnumeration(sheet, run, column));
  const [zone] = zones;
  if (zone && !isOverall) {
    return told(
      'zones',
      zones.map(({ column }) => column),
      zone.row,
    );
  }
  const name = nameColumn(sheet, run, labels);
  const hasGroups = name !== null && run.row > 0 && !isOverall && nearestLevel(sheet, run) !== null;
  const isOfItems = hasGroups && texts.some((column) => holdsUnits(sheet, run, column));
  if (name?.hasHeader && hasGroups && !isOfItems) {
    return told('zones', [name.column], name.row, Math.min(left, name.column));
  }
  if (name && (isOfItems || isHeaded(sheet, run, name.column))) {
    return told('items', [name.column], run.row, Math.min(left, name.column));
  }
  return told('none', []);
}
