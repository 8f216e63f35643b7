import type { Area, CellRef } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import type { SheetIndex } from '../../workbook/sheet-index';
import { AreaIndex } from './area-index';
import type { UnreadRegion } from '../station';
import { squash } from '../values/text';
import { isTitle, isNote, isFormTitle, isPlainHeader } from '../vocabulary/lines';
import { namesOverall } from '../vocabulary/headers';

const MAXIMUM_GAP = 1;
const LONGEST_TITLE_LINE = 30;

/** Regions that no form covers, so that nobody takes silence for approval. Title lines above a table are no region. */
export function findUnread(sheet: SheetIndex, tables: readonly Area[], covered: readonly CellRef[]): UnreadRegion[] {
  const { cells } = sheet.sheet;
  if (cells.length === 0) return [];
  if (tables.length === 0) {
    const reason = cells.some((cell) => isFormTitle(squash(cell.value))) ? 'titles-only' : 'unrelated';
    return [{ area: { sheet: sheet.name, ...boundsOf(cells) }, reason }];
  }
  const known = new Set(covered.filter((ref) => ref.sheet === sheet.name).map((ref) => `${ref.row},${ref.column}`));
  const inTables = new AreaIndex(tables);
  const firstTable = tables.reduce((top, table) => Math.min(top, table.top), Infinity);
  const regions: Cell[][] = [];
  const regionOf = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (inTables.covers(cell.row, cell.column) || known.has(`${cell.row},${cell.column}`)) continue;
    if (isTitleLine(cell, firstTable) || isKnownHeader(cell)) continue;
    const lane = laneOf(cell, inTables.ofRow(cell.row));
    const region = regionOf.get(lane);
    const last = region?.at(-1);
    if (region && last && cell.row - last.row <= MAXIMUM_GAP) {
      region.push(cell);
      continue;
    }
    const opened = [cell];
    regions.push(opened);
    regionOf.set(lane, opened);
  }
  return regions.map((region) => ({ area: { sheet: sheet.name, ...boundsOf(region) }, reason: reasonOf(region) }));
}

/** Between which tables of its row a cell stands: a region does not reach over a table. */
function laneOf({ column }: Cell, tables: readonly Area[]): string {
  const left = tables.reduce((nearest, { right }) => (right < column ? Math.max(nearest, right) : nearest), -1);
  const right = tables.reduce(
    (nearest, { left: start }) => (start > column ? Math.min(nearest, start) : nearest),
    Infinity,
  );
  return `${left}:${right}`;
}

/** Columns whose content no rule needs: their headers say nothing of their own. */
function isKnownHeader({ value }: Cell): boolean {
  return isPlainHeader(squash(value));
}

function isTitleLine(cell: Cell, firstTable: number): boolean {
  const text = squash(cell.value);
  if (isTitle(text) || namesOverall(text)) return true;
  return typeof cell.value === 'string' && text.length < LONGEST_TITLE_LINE && cell.row < firstTable;
}

function reasonOf(region: readonly Cell[]): UnreadRegion['reason'] {
  if (region.some((cell) => isNote(squash(cell.value)))) return 'notes';
  return region.some((cell) => typeof cell.value === 'number') ? 'outside-table' : 'notes';
}

function boundsOf(cells: readonly Cell[]): Area {
  const columns = cells.reduce(
    (bounds, { column }) => ({ left: Math.min(bounds.left, column), right: Math.max(bounds.right, column) }),
    { left: Infinity, right: 0 },
  );
  return { top: cells[0]?.row ?? 0, bottom: cells.at(-1)?.row ?? 0, ...columns };
}
