import { type Area, areaA1 } from '../workbook/address';
import { isOtherRoom, pointsForRoom, roomOfPoints, USUAL_ROOM } from '../workbook/column-room';
import type { Cell, ColumnRoom, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import type { ListedSheet, Listing } from './listing';
import { withDrawings } from './drawn-on';
import { problemOf } from './problems';
import { cellsOfBlock } from './snapshot-cells';
import { withSymbolFonts } from './symbol-fonts';

/** About 2 MB of values, formulas, formats and types: Excel on the web takes 5 MB at once. */
const CELLS_PER_TRIP = 20_000;
/** Excel gives up on more than 512 merged areas in one call; forms have a few in a row. */
const ROWS_PER_MERGE_QUERY = 64;

/** What is asked of Excel about one block of a sheet, and answered by the next sync. */
interface BlockQuery {
  readonly cells: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  /** Null where another block of the sheet is asked: all of them have the same columns. */
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
  readonly merges: readonly Excel.RangeAreas[];
}

interface BlockAnswer {
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly columnRooms: readonly ColumnRoom[];
}

/** Reads every listed sheet: one round trip, or several when a sheet is too large for one, letters may be signs, or a sheet may be blank. */
export async function readSheets(context: Excel.RequestContext, listing: Listing): Promise<WorkbookSnapshot> {
  const blocks = (await readWhole(context, listing)) ?? (await readInBlocks(context, listing));
  const sheets = listing.sheets.map((sheet, index) => toSheet(sheet, blocks[index] ?? []));
  return {
    sheets: await withDrawings(context, await withSymbolFonts(context, sheets)),
    names: listing.names,
    date1904: listing.date1904,
  };
}

/** One answer per sheet, or null where the workbook is too large for one round trip. */
async function readWhole(context: Excel.RequestContext, listing: Listing): Promise<BlockAnswer[][] | null> {
  const queries = listing.sheets.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    // On a blank sheet a worksheet's used range is A1; it never fails as a range's does. Merged areas are found only
    // when their first cell lies in the range that is asked, and may stand beside the values: hence from A1 on.
    const formatted = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(false));
    return queryBlock(sheet.getUsedRange(true), [formatted], true);
  });
  try {
    await context.sync();
  } catch (error) {
    const { code } = problemOf(error);
    if (code === 'too-large' || code === 'unknown') return null;
    throw error;
  }
  const answers = queries.map(answerOf);
  return answers.every((answer) => answer !== null) ? answers.map((answer) => [answer]) : null;
}

function queryBlock(cells: Excel.Range, mergeRanges: readonly Excel.Range[], withColumns: boolean): BlockQuery {
  cells.load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes');
  return {
    cells,
    rows: cells.getRowProperties({ rowHidden: true }),
    columns: withColumns ? cells.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }) : null,
    merges: mergeRanges.map((range) => {
      const merged = range.getMergedAreasOrNullObject();
      merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
      return merged;
    }),
  };
}

function answerOf({ cells, rows, columns, merges }: BlockQuery): BlockAnswer | null {
  const layout = columns?.value ?? [];
  // Excel answers nothing at all for some millions of cells.
  if (!isMatrix(cells.values) || !isMatrix(cells.formulas)) return null;
  return {
    cells: cellsOfBlock({
      top: cells.rowIndex,
      left: cells.columnIndex,
      values: cells.values,
      formulas: cells.formulas,
      numberFormats: cells.numberFormat,
      valueTypes: cells.valueTypes,
    }),
    merges: merges.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOfRange))),
    hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [cells.rowIndex + index] : [])),
    hiddenColumns: layout.flatMap(({ columnHidden }, index) => (columnHidden ? [cells.columnIndex + index] : [])),
    columnRooms: layout.flatMap(({ columnHidden, format }, index) => {
      const room = roomOfPoints(format?.columnWidth ?? pointsForRoom(USUAL_ROOM));
      return !columnHidden && isOtherRoom(room) ? [{ column: cells.columnIndex + index, room }] : [];
    }),
  };
}

function isMatrix(matrix: unknown): boolean {
  return Array.isArray(matrix);
}

function areaOfRange(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

interface PlannedBlock {
  readonly sheetIndex: number;
  /** Of its sheet. */
  readonly isFirst: boolean;
  readonly area: Area;
  readonly mergeAreas: readonly Area[];
}

async function readInBlocks(context: Excel.RequestContext, listing: Listing): Promise<BlockAnswer[][]> {
  const blocks = await planBlocks(context, listing);
  const answers: BlockAnswer[][] = listing.sheets.map(() => []);
  const open = packTrips(blocks);
  for (let trip = open.shift(); trip; trip = open.shift()) {
    const queries = trip.map(({ sheetIndex, isFirst, area, mergeAreas }) => {
      const sheet = context.workbook.worksheets.getItem(listing.sheets[sheetIndex]?.name ?? '');
      const rangeOf = (part: Area) => sheet.getRange(areaA1(part));
      return { sheetIndex, query: queryBlock(rangeOf(area), mergeAreas.map(rangeOf), isFirst) };
    });
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request cannot hold all blocks
      await context.sync();
    } catch (error) {
      const halves = problemOf(error).code === 'too-large' ? halvesOf(trip) : null;
      if (!halves) throw error;
      open.unshift(...halves);
      continue;
    }
    for (const { sheetIndex, query } of queries) {
      const answer = answerOf(query);
      if (answer) answers[sheetIndex]?.push(answer);
      for (const range of [query.cells, ...query.merges]) range.untrack();
    }
  }
  return answers;
}

/** What is asked at once, as two that follow each other: cells with long texts tell more. Null where nothing is left to part. */
function halvesOf(trip: readonly PlannedBlock[]): [PlannedBlock[], PlannedBlock[]] | null {
  const [block, another] = trip;
  if (!block) return null;
  if (another) {
    const half = Math.ceil(trip.length / 2);
    return [trip.slice(0, half), trip.slice(half)];
  }
  const { area, mergeAreas } = block;
  if (area.top === area.bottom) return null;
  const bottom = Math.floor((area.top + area.bottom) / 2);
  return [
    [{ ...block, area: { ...area, bottom }, mergeAreas: mergeAreas.filter(({ top }) => top <= bottom) }],
    [
      {
        ...block,
        isFirst: false,
        area: { ...area, top: bottom + 1 },
        mergeAreas: mergeAreas.filter(({ top }) => top > bottom),
      },
    ],
  ];
}

async function planBlocks(context: Excel.RequestContext, listing: Listing): Promise<PlannedBlock[]> {
  const ranges = listing.sheets.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const [used, formatted] = [sheet.getUsedRange(true), sheet.getUsedRange(false)];
    for (const range of [used, formatted]) range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { used, formatted };
  });
  await context.sync();
  return ranges.flatMap(({ used, formatted }, sheetIndex) =>
    blocksOfSheet(sheetIndex, areaOfRange(used), areaOfRange(formatted)),
  );
}

function blocksOfSheet(sheetIndex: number, used: Area, formatted: Area): PlannedBlock[] {
  const rowsPerBlock = Math.max(1, Math.floor(CELLS_PER_TRIP / (used.right - used.left + 1)));
  const right = Math.max(used.right, formatted.right);
  const blocks: PlannedBlock[] = rowStrips(used, rowsPerBlock).map((area) => {
    const isFirst = area.top === used.top;
    const mergeBlock = { top: isFirst ? 0 : area.top, left: 0, bottom: area.bottom, right };
    return { sheetIndex, isFirst, area, mergeAreas: rowStrips(mergeBlock, ROWS_PER_MERGE_QUERY) };
  });
  const last = blocks.at(-1);
  if (!last || formatted.bottom <= used.bottom) return blocks;
  // Below the last value there may be a million formatted rows: few merged areas, asked for at once.
  const rest = { top: used.bottom + 1, left: 0, bottom: formatted.bottom, right };
  return [...blocks.slice(0, -1), { ...last, mergeAreas: [...last.mergeAreas, rest] }];
}

function rowStrips(area: Area, rows: number): Area[] {
  const strips: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    strips.push({ ...area, top, bottom: Math.min(area.bottom, top + rows - 1) });
  }
  return strips;
}

function packTrips(blocks: readonly PlannedBlock[]): PlannedBlock[][] {
  const trips: PlannedBlock[][] = [];
  let cells = CELLS_PER_TRIP;
  for (const block of blocks) {
    const size = (block.area.bottom - block.area.top + 1) * (block.area.right - block.area.left + 1);
    const trip = trips.at(-1);
    if (trip && cells + size <= CELLS_PER_TRIP) {
      trip.push(block);
      cells += size;
    } else {
      trips.push([block]);
      cells = size;
    }
  }
  return trips;
}

function toSheet(sheet: ListedSheet, blocks: readonly BlockAnswer[]): SheetSnapshot {
  const cells = blocks.flatMap((block) => block.cells);
  const isBlank = cells.length === 0;
  const columnRooms = isBlank ? [] : (blocks[0]?.columnRooms ?? []);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    cells,
    merges: blocks.flatMap((block) => block.merges),
    hiddenRows: isBlank ? [] : blocks.flatMap((block) => block.hiddenRows),
    hiddenColumns: isBlank ? [] : (blocks[0]?.hiddenColumns ?? []),
    ...(columnRooms.length > 0 && { columnRooms }),
    ...(sheet.names.length > 0 && { names: sheet.names }),
  };
}
