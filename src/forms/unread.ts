import { contains, type Area, type CellRef } from '../workbook/address';
import type { Cell } from '../workbook/snapshot';
import type { SheetIndex } from '../workbook/sheet-index';
import type { UnreadRegion } from './station';
import { isNote, isTitle, squash } from './text';

const MAXIMUM_GAP = 1;

/** Regions that no form covers, so that nobody takes silence for approval. Title lines above a table are no region. */
export function findUnread(sheet: SheetIndex, tables: readonly Area[], covered: readonly CellRef[]): UnreadRegion[] {
  const { cells } = sheet.sheet;
  if (cells.length === 0) return [];
  if (tables.length === 0) {
    const reason = cells.some((cell) => isTitle(squash(cell.value))) ? 'titles-only' : 'unrelated';
    return [{ area: { sheet: sheet.name, ...boundsOf(cells) }, reason }];
  }
  const known = new Set(covered.filter((ref) => ref.sheet === sheet.name).map((ref) => `${ref.row},${ref.column}`));
  const inTable = tableLookup(tables);
  const regions: Cell[][] = [];
  for (const cell of cells) {
    if (inTable(cell) || known.has(`${cell.row},${cell.column}`) || isTitleLine(cell, tables)) continue;
    const last = regions.at(-1)?.at(-1);
    if (last && cell.row - last.row <= MAXIMUM_GAP) regions.at(-1)?.push(cell);
    else regions.push([cell]);
  }
  return regions.map((region) => ({ area: { sheet: sheet.name, ...boundsOf(region) }, reason: reasonOf(region) }));
}

/** Tables sorted by row, so that a look-up passes only those that can hold the cell. */
function tableLookup(tables: readonly Area[]): (cell: Cell) => boolean {
  const byRow = new Map<number, Area[]>();
  for (const table of tables) {
    for (let row = table.top; row <= table.bottom; row++) {
      const list = byRow.get(row);
      if (list) list.push(table);
      else byRow.set(row, [table]);
    }
  }
  return (cell) => (byRow.get(cell.row) ?? []).some((table) => contains(table, cell.row, cell.column));
}

function isTitleLine(cell: Cell, tables: readonly Area[]): boolean {
  const text = squash(cell.value);
  if (isTitle(text) || /总体服务/.test(text)) return true;
  return typeof cell.value === 'string' && text.length < 30 && tables.every((table) => cell.row < table.top);
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
