import type { Cell } from '../../workbook/snapshot';
import { NO_TEXT, type CellText } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';
import { readLabelColumns } from '../layout/label-columns';
import { findMeasureRuns } from '../layout/measure-runs';
import { TakenRows } from '../layout/taken-rows';
import { TurnedSheet } from '../layout/turned-sheet';
import type { Claim, Place, TableReader } from '../table-reader';
import { TitleRows } from '../titles/title-rows';
import { isPartOfTime } from '../vocabulary/headers';
import { isPlainHeader } from '../vocabulary/lines';
import { isPlace } from '../vocabulary/zone-names';
import { readingOnSheet } from './turned-tables';
import { zoneTables } from './zone-tables';
import { claimZonesAcross } from './zones-across';

/** Among so many first cells of a row the name of what its figures are stands. */
const FIRST_CELLS = 6;
/** What one zone or indicator has rows for: agreed, completed, percent, and parts of the time. */
const MOST_ROWS = 8;
const FEWEST_BLOCKS = 2;
const HEADER_ROWS = 3;

/** Names of figures down a column, block by block: 协议量, 完成量, 百分比, 协议量, … */
interface Stack {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

const isText = (cell: Cell | undefined): cell is Cell => typeof cell?.value === 'string';

/** Whether a block begins at a row: what is agreed, with what is completed right below. */
function opensBlock(sheet: FormSheet, row: number, column: number): boolean {
  return sheet.textAt(row, column).measure === 'target' && sheet.textAt(row + 1, column).measure === 'completed';
}

/** Whether figures stand in a row behind a column. */
function hasFiguresBehind(sheet: FormSheet, row: number, column: number): boolean {
  return sheet
    .cellsBetween(row, column + 1, sheet.lastColumn)
    .some((cell) => sheet.figureKindAt(row, cell.column) !== 'unreadable');
}

/** Whether a row is one of a block: it opens one, or says what else its figures are. The header of another table does not. */
function isOfBlock(sheet: FormSheet, row: number, column: number): boolean {
  const cell = sheet.at(row, column);
  if (!isText(cell)) return false;
  const { measure, isNote } = sheet.textOf(cell);
  if (measure === 'target') return opensBlock(sheet, row, column);
  return measure !== null || (!isNote && hasFiguresBehind(sheet, row, column));
}

/** Whether a block stands above, without a gap: then the table begins there. */
function isContinued(sheet: FormSheet, row: number, column: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - MOST_ROWS) && isOfBlock(sheet, above, column); above--) {
    if (opensBlock(sheet, above, column)) return true;
  }
  return false;
}

/** The blocks from a row on, down to what names no figures; null where there are too few. */
function stackFrom(sheet: FormSheet, top: number, column: number): Stack | null {
  let blocks = 0;
  let row = top;
  let opened = top;
  for (; row <= sheet.lastRow && row - opened < MOST_ROWS && isOfBlock(sheet, row, column); row++) {
    if (!opensBlock(sheet, row, column)) continue;
    blocks += 1;
    opened = row;
  }
  return blocks < FEWEST_BLOCKS ? null : { column, top, bottom: row - 1 };
}

/** The first row of a table that goes down the sheet block by block; null for any other row. */
function stackAt(sheet: FormSheet, row: number): Stack | null {
  const cells = sheet.cellsOfRow(row);
  for (let index = 0; index < Math.min(FIRST_CELLS, cells.length); index++) {
    const cell = cells[index];
    if (!isText(cell) || !opensBlock(sheet, row, cell.column)) continue;
    return isContinued(sheet, row, cell.column) ? null : stackFrom(sheet, row, cell.column);
  }
  return null;
}

/** The topmost row of headers over a stack: neither titles nor figures, and nothing that reaches over names and figures. */
function headerTop(sheet: FormSheet, { column, top }: Stack): number {
  let first = top;
  for (let row = top - 1; row >= Math.max(0, top - HEADER_ROWS); row--) {
    const cells = sheet.cellsOfRow(row);
    const isHeader = (cell: Cell): boolean => {
      const text = sheet.textOf(cell);
      const merge = sheet.mergeAt(row, cell.column);
      const isBanner = merge !== undefined && merge.left <= column && merge.right > column;
      const isLine = text.isTitle || text.hasDate || (text.isNote && !isPlainHeader(text.normal));
      return isText(cell) && !isBanner && !isLine;
    };
    if (cells.length === 0 || !cells.every(isHeader)) break;
    first = row;
  }
  return first;
}

/** What stands in a column beside a stack. */
interface Beside {
  readonly column: number;
  readonly header: CellText;
  readonly holdsFigures: boolean;
}

/** What a column holds beside a stack; null for an empty one. */
function besideAt(sheet: FormSheet, stack: Stack, headers: number, column: number): Beside | null {
  let header: CellText | null = null;
  for (let row = headers; row < stack.top; row++) {
    const text = sheet.shownTextAt(row, column);
    if (text.normal !== '') header = text;
  }
  let [isEmpty, hasWords, holdsFigures] = [header === null, false, false];
  for (let row = stack.top; row <= stack.bottom; row++) {
    const kind = sheet.figureKindAt(row, column);
    if (kind === 'blank') continue;
    isEmpty = false;
    if (kind === 'unreadable') hasWords = true;
    else if (kind !== 'notApplicable') {
      holdsFigures = true;
      break;
    }
  }
  if (isEmpty) return null;
  const said = header ?? NO_TEXT;
  // A slash in every row is what an indicator says that nothing was agreed for.
  holdsFigures ||= !hasWords && !isPlainHeader(said.normal);
  return { column, header: said, holdsFigures };
}

/** The columns of a table, from the names of figures outwards. */
interface Columns {
  /** The first one, whatever it holds. */
  readonly left: number;
  /** Names of zones or indicators, from left to right. */
  readonly names: readonly Beside[];
  readonly figures: readonly Beside[];
  readonly workers: readonly Beside[];
}

/** The columns beside a stack up to the first empty ones; null where figures have headers of figures too. */
function columnsBeside(sheet: FormSheet, stack: Stack, headers: number): Columns | null {
  const names: Beside[] = [];
  const figures: Beside[] = [];
  const workers: Beside[] = [];
  let left = stack.column;
  for (let column = stack.column - 1; column >= 0; column--) {
    const beside = besideAt(sheet, stack, headers, column);
    if (!beside) break;
    left = column;
    const { label } = beside.header;
    if (label === 'workers') workers.push(beside);
    else if (!beside.holdsFigures && label !== 'ordinal' && label !== 'unit') names.unshift(beside);
  }
  for (let column = stack.column + 1; column <= sheet.lastColumn; column++) {
    const beside = besideAt(sheet, stack, headers, column);
    if (!beside) break;
    if (beside.header.isFigureHeader) return null;
    if (beside.header.label === 'workers') workers.push(beside);
    else if (beside.holdsFigures) figures.push(beside);
  }
  return names.length > 0 && figures.length > 0 ? { left, names, figures, workers } : null;
}

const isZone = (text: CellText): boolean => text.label === 'zone' || text.zone !== null || isPlace(text.normal);

/** Whether more than half of some texts name zones, sums aside. */
function areZones(texts: readonly CellText[]): boolean {
  const names = texts.filter(({ normal, isTotalName }) => normal !== '' && !isTotalName);
  return names.filter(isZone).length * 2 > names.length;
}

/** Whether a column names the zone of each block, by its header or by its names. */
function isOfZones(sheet: FormSheet, { top, bottom }: Stack, { column, header }: Beside): boolean {
  if (header.label === 'zone') return true;
  const texts: CellText[] = [];
  for (let row = top; row <= bottom; row++) texts.push(sheet.textAt(row, column));
  return areZones(texts);
}

/**
 * Whether each block is a zone, or each column; null where words tell neither, or both. Zones with a block for each of
 * their indicators leave no room for either.
 */
function whereZonesStand(sheet: FormSheet, stack: Stack, { names, figures }: Columns): 'blocks' | 'columns' | null {
  const nearest = names.at(-1);
  if (!nearest || figures.some(({ header }) => isPartOfTime(header.normal))) return null;
  const inBlocks = isOfZones(sheet, stack, nearest);
  const inColumns = areZones(figures.map(({ header }) => header));
  if (inBlocks) return inColumns ? null : 'blocks';
  return inColumns && !names.some((name) => isOfZones(sheet, stack, name)) ? 'columns' : null;
}

/** Whether the next row goes on with figures: some block lost a name of its own, and what it is of is not known. */
function goesOn(sheet: FormSheet, { bottom }: Stack, { figures }: Columns): boolean {
  return figures.some(({ column }) => sheet.figureKindAt(bottom + 1, column) === 'number');
}

/** The claim of the reader that knows the table once its rows are columns. */
function claimTurned(turned: TurnedSheet, zones: 'blocks' | 'columns'): Claim | null {
  const [run, another] = findMeasureRuns(turned);
  if (!run || another) return null;
  const measures = { run, labels: readLabelColumns(turned, run) };
  if (zones === 'blocks') return claimZonesAcross(turned, measures, true);
  return zoneTables.claims({ sheet: turned, row: run.row, measures })[0] ?? null;
}

/** The reading of a table with a row for each figure of each zone, or of each indicator. */
function claimOf(sheet: FormSheet, stack: Stack): Claim | null {
  const headers = headerTop(sheet, stack);
  const columns = headers < stack.top ? columnsBeside(sheet, stack, headers) : null;
  const zones = columns && whereZonesStand(sheet, stack, columns);
  if (!columns || !zones || goesOn(sheet, stack, columns)) return null;
  const { left, names, figures, workers } = columns;
  const order = [...names, { column: stack.column }, ...figures, ...workers].map(({ column }) => column);
  const rows = Array.from({ length: stack.bottom - headers + 1 }, (_, index) => headers + index);
  const turned = new TurnedSheet(sheet, { rows, columns: order });
  const claim = claimTurned(turned, zones);
  if (!claim) return null;
  const place: Place = {
    floor: 0,
    end: turned.lastRow + 1,
    titles: new TitleRows(turned),
    taken: new TakenRows(),
    hasZones: false,
    hasOverall: false,
  };
  return {
    top: headers,
    first: left,
    last: Math.max(...order),
    read: () => readingOnSheet(turned, claim.read(place), { top: headers, left }),
  };
}

/**
 * 附件1-1 with rows for what is agreed and completed of each zone (片区 | 协议量 | …, 片区 | 完成量 | …) and indicators as
 * columns, or the other way round. Turned, it is a table that other readers know.
 */
export const measureRows: TableReader = {
  claims({ sheet, row, measures }) {
    if (measures) return [];
    const stack = stackAt(sheet, row);
    const claim = stack && claimOf(sheet, stack);
    return claim ? [claim] : [];
  },
};
