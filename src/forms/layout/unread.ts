import type { Area, CellRef } from '../../workbook/address';
import { CellGrid } from '../../workbook/cell-grid';
import type { Cell } from '../../workbook/snapshot';
import type { UnreadRegion } from '../station';
import { isFormTitle, isPlainHeader } from '../vocabulary/lines';
import { AreaIndex } from './area-index';
import type { CellText } from './cell-text';
import type { FormSheet } from './form-sheet';

const MAXIMUM_GAP = 1;
/** From so many regions on, what follows belongs to the last of its lane: nobody reads a list of thousands. */
const MOST_REGIONS = 200;
const LONGEST_TITLE_LINE = 30;

/** Regions that no form covers, so that nobody takes silence for approval. Title lines above a table are no region. */
export function findUnread(sheet: FormSheet, tables: readonly Area[], covered: readonly CellRef[]): UnreadRegion[] {
  const { cells } = sheet.sheet;
  if (cells.length === 0) return [];
  if (tables.length === 0) {
    const reason = cells.some((cell) => isFormTitle(sheet.textOf(cell).normal)) ? 'titles-only' : 'unrelated';
    return [{ area: { sheet: sheet.name, ...boundsOf(cells) }, reason }];
  }
  const known = new CellGrid<true>();
  for (const ref of covered) if (ref.sheet === sheet.name) known.set(ref.row, ref.column, true);
  const inTables = new AreaIndex(tables);
  const firstTable = tables.reduce((top, table) => Math.min(top, table.top), Infinity);
  const regions: Cell[][] = [];
  const regionOf = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (inTables.covers(cell.row, cell.column) || known.get(cell.row, cell.column)) continue;
    if (isTitleLine(sheet, cell, firstTable) || isKnownHeader(sheet.textOf(cell))) continue;
    const lane = laneOf(cell, inTables);
    const region = regionOf.get(lane);
    const last = region?.at(-1);
    if (region && last && (cell.row - last.row <= MAXIMUM_GAP || regions.length >= MOST_REGIONS)) {
      region.push(cell);
      continue;
    }
    const opened = [cell];
    regions.push(opened);
    regionOf.set(lane, opened);
  }
  const told = regions.filter((region) => !countsRows(region));
  return told.map((region) => ({
    area: { sheet: sheet.name, ...boundsOf(region) },
    reason: reasonOf(sheet, region),
  }));
}

/** Whether cells count rows down a column: 1, 2, 3. */
function countsRows(region: readonly Cell[]): boolean {
  const [first, second] = region;
  if (!first || !second) return false;
  return region.every(({ column, value }, index) => column === first.column && Number(value) === index + 1);
}

/** Between which tables of its row a cell stands: a region does not reach over a table. */
function laneOf({ row, column }: Cell, tables: AreaIndex): string {
  const { left, right } = tables.neighbours(row, column);
  return `${left ?? ''}:${right ?? ''}`;
}

/** Columns whose content no rule needs: their headers say nothing of their own. */
function isKnownHeader({ normal }: CellText): boolean {
  return isPlainHeader(normal);
}

function isTitleLine(sheet: FormSheet, cell: Cell, firstTable: number): boolean {
  const { isTitle, namesOverall, normal, figureKind } = sheet.textOf(cell);
  if (isTitle || namesOverall) return true;
  const isShort = typeof cell.value === 'string' && normal.length < LONGEST_TITLE_LINE;
  // A figure typed as text is an entry of a table that was not read.
  return isShort && cell.row < firstTable && figureKind !== 'number';
}

function reasonOf(sheet: FormSheet, region: readonly Cell[]): UnreadRegion['reason'] {
  if (region.some((cell) => sheet.textOf(cell).isNote)) return 'notes';
  return region.some((cell) => typeof cell.value === 'number') ? 'outside-table' : 'notes';
}

function boundsOf(cells: readonly Cell[]): Area {
  const columns = cells.reduce(
    (bounds, { column }) => ({ left: Math.min(bounds.left, column), right: Math.max(bounds.right, column) }),
    { left: Infinity, right: 0 },
  );
  return { top: cells[0]?.row ?? 0, bottom: cells.at(-1)?.row ?? 0, ...columns };
}
