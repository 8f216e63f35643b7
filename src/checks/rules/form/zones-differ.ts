import type { ZoneTable } from '../../../forms/station';
import type { CellRef } from '../../../workbook/address';
import { rowsOf } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { areMostlyFigures, valueAt } from '../../analysis/sheet-values';
import { zoneBlocks } from '../../analysis/zones';
import { clauses, list, say } from '../../text/say';

/** A row without a zone may end the block, after an empty one. */
const ROWS_BELOW = 2;

/** Rows in a block, or just below it, that hold figures but no zone. */
function namelessRows({ sheets, station }: CheckContext, table: ZoneTable): CellRef[] {
  const sums = table.subtotals.map(({ row }) => row);
  const rows = [...table.zones, ...sums, ...(table.total ? [table.total] : [])];
  const [first] = rows;
  if (!first || table.indicatorsAsRows) return [];
  const { sheet, area } = table;
  const named = new Set(rows.flatMap((row) => [row, ...(row.points ?? [])]).map(({ cell }) => cell.row));
  const columns = table.columns.flatMap(({ targetColumn, completedColumn }) => [targetColumn, completedColumn]);
  const isOfTable = (row: number): boolean =>
    areMostlyFigures(columns.map((column) => valueAt(sheets, { sheet, row, column })));
  const unread = station.unread.filter((region) => region.area.sheet === sheet);
  const isSum = (row: number): boolean =>
    unread.some((region) => region.reason === 'subtotals' && region.area.top === row);
  const others = station.zoneTables.filter((other) => other !== table && other.sheet === sheet);
  const isOfOther = (row: number): boolean =>
    others.some((other) => row >= other.headerArea.top && row <= other.area.bottom);
  const below = unread
    .filter(({ area: { top } }) => top > area.bottom && top <= area.bottom + ROWS_BELOW)
    .flatMap((region) => rowsOf(region.area))
    .filter((row) => !isOfOther(row));
  const inside = rowsOf({ top: table.headerArea.bottom + 1, bottom: area.bottom });
  return [...inside, ...below]
    .filter((row) => !named.has(row) && !isSum(row) && isOfTable(row))
    .map((row): CellRef => ({ sheet, row, column: first.cell.column }));
}

const keysOf = (tables: readonly ZoneTable[]): string[] => tables.flatMap(({ zones }) => zones.map(({ key }) => key));

/** The zones that most blocks have; where they are even, those of the first block that names each zone once. */
function usualZones(blocks: readonly (readonly ZoneTable[])[]): string[] {
  const keys = [...new Set(blocks.flatMap(keysOf))];
  const first = blocks.find((tables) => new Set(keysOf(tables)).size === keysOf(tables).length) ?? blocks[0] ?? [];
  return keys.filter((key) => {
    const count = blocks.filter((tables) => keysOf(tables).includes(key)).length;
    return count * 2 > blocks.length || (count * 2 === blocks.length && keysOf(first).includes(key));
  });
}

/** The sums that a zone is missing from. */
function totalCells({ total }: ZoneTable): CellRef[] {
  if (!total) return [];
  const figures = total.indicators.flatMap(({ target, completed }) => [target.cell, completed.cell]);
  return total.workers ? [total.workers.cell, ...figures] : figures;
}

/** Blocks of which one lacks or adds a zone, and rows of figures without a zone. */
export const zonesDiffer: Rule = {
  id: 'zones-differ',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'C4',
  run(context) {
    const { zoneTables } = context.station;
    const blocks = zoneBlocks(context.station);
    const usual = blocks.length > 1 ? usualZones(blocks) : null;
    return zoneTables.flatMap((table): Issue[] => {
      const keys = keysOf(blocks.find((block) => block.includes(table)) ?? [table]);
      const strange = usual ? table.zones.filter(({ key }) => !usual.includes(key)) : [];
      const missing = (usual ?? []).filter((key) => !keys.includes(key));
      const nameless = namelessRows(context, table);
      if (strange.length + missing.length + nameless.length === 0) return [];
      const suspects = [...strange.map(({ cell }) => cell), ...nameless];
      // A name that stands twice in this block took the place of the missing one: told as zone-twice.
      if (suspects.length === 0 && new Set(keys).size < keys.length) return [];
      const rows = list(nameless.map(({ row }) => row + 1));
      const absent = list(missing.map((key) => context.zones.nameOf(key)));
      const names = list(strange.map(({ name }) => name));
      const headers = table.columns.slice(0, 1).map(({ groupCell }) => groupCell);
      const isSumShort = missing.length + nameless.length > 0;
      return [
        {
          cells: suspects.length > 0 ? suspects : [...table.zones.map(({ cell }) => cell), ...headers],
          wrong: [...strange.map(({ cell }) => cell), ...(isSumShort ? totalCells(table) : [])],
          form: 'indicatorSheet',
          message: say('joined', {
            parts: clauses([
              ...(nameless.length > 0 ? [say('zones-differ.nameless', { rows })] : []),
              ...(missing.length > 0 ? [say('zones-differ.missing', { zones: absent })] : []),
              ...(strange.length > 0 ? [say('zones-differ.strange', { zones: names })] : []),
            ]),
          }),
        },
      ];
    });
  },
};
