import type { ZoneTable } from '../forms/station';
import type { CellRef } from '../workbook/address';
import type { CellValue } from '../workbook/snapshot';
import type { Check, CheckContext, Issue } from './check';
import { zoneBlocks } from './zones';

function zonesTwice({ station }: CheckContext): Issue[] {
  return station.zoneTables.flatMap((table) =>
    table.zones.flatMap((zone, index): Issue[] => {
      const first = table.zones.findIndex((other) => other.key === zone.key);
      const other = table.zones[first];
      if (first === index || !other) return [];
      return [
        {
          cells: [zone.cell, other.cell],
          spoils: [zone.cell],
          form: 'indicatorSheet',
          zone: zone.name,
          message: {
            zh: `片区“${zone.name}”在同一表块中出现两次（第${other.cell.row + 1}行、第${zone.cell.row + 1}行）`,
            en: `zone “${zone.name}” stands twice in one block (rows ${other.cell.row + 1} and ${zone.cell.row + 1})`,
          },
        },
      ];
    }),
  );
}

/** What stands in a cell of a figure: a number, or none by the agreement. */
export const isFigure = (value: CellValue): boolean => typeof value === 'number' || value === '/';

/** A row without a zone may end the block, after an empty one. */
const ROWS_BELOW = 2;

/** Rows in a block, or just below it, that hold figures but no zone. */
function namelessRows({ sheets, station }: CheckContext, table: ZoneTable): CellRef[] {
  const sheet = sheets.get(table.sheet);
  const rows = table.total ? [...table.zones, table.total] : table.zones;
  const [first] = rows;
  if (!sheet || !first || table.indicatorsAsRows) return [];
  const named = new Set(rows.map(({ cell }) => cell.row));
  const columns = table.columns.flatMap(({ targetColumn, completedColumn }) => [targetColumn, completedColumn]);
  const isOfTable = (row: number): boolean =>
    columns.filter((column) => isFigure(sheet.at(row, column)?.value ?? null)).length * 2 > columns.length;
  const isSum = (row: number): boolean =>
    station.unread.some(({ area, reason }) => reason === 'subtotals' && area.sheet === table.sheet && area.top === row);
  const below = station.unread
    .filter(({ area }) => area.sheet === table.sheet && area.top > table.area.bottom)
    .filter(({ area }) => area.top <= table.area.bottom + ROWS_BELOW)
    .flatMap(({ area }) => rowsFrom(area.top, area.bottom));
  return [...rowsFrom(table.headerArea.bottom + 1, table.area.bottom), ...below]
    .filter((row) => !named.has(row) && !isSum(row) && isOfTable(row))
    .map((row): CellRef => ({ sheet: table.sheet, row, column: first.cell.column }));
}

function rowsFrom(top: number, bottom: number): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
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

function zonesDiffer(context: CheckContext): Issue[] {
  const tables = context.station.zoneTables;
  const blocks = zoneBlocks(context.station);
  const usual = blocks.length > 1 ? usualZones(blocks) : null;
  return tables.flatMap((table): Issue[] => {
    const keys = keysOf(blocks.find((block) => block.includes(table)) ?? [table]);
    const strange = usual ? table.zones.filter(({ key }) => !usual.includes(key)) : [];
    const missing = (usual ?? []).filter((key) => !keys.includes(key));
    const nameless = namelessRows(context, table);
    if (strange.length + missing.length + nameless.length === 0) return [];
    const suspects = [...strange.map(({ cell }) => cell), ...nameless];
    // A name that stands twice in this block took the place of the missing one: told by the check above.
    if (suspects.length === 0 && new Set(keys).size < keys.length) return [];
    const nameOf = (key: string): string =>
      tables.flatMap((other) => other.zones).find((zone) => zone.key === key)?.name ?? key;
    const absent = missing.map(nameOf).join('、');
    const names = strange.map(({ name }) => name).join('、');
    const rows = nameless.map(({ row }) => row + 1).join('、');
    const headers = table.columns.slice(0, 1).map(({ groupCell }) => groupCell);
    return [
      {
        cells: suspects.length > 0 ? suspects : [...table.zones.map(({ cell }) => cell), ...headers],
        spoils: [
          ...strange.map(({ cell }) => cell),
          ...(missing.length + nameless.length > 0 ? totalCells(table) : []),
        ],
        form: 'indicatorSheet',
        message: {
          zh: [
            rows && `第${rows}行有数据却没有片区名称，按没有这一行计算`,
            absent && `本表块缺少其他表块有的${absent}`,
            names && `本表块多出其他表块没有的${names}`,
          ]
            .filter(Boolean)
            .join('；'),
          en: [
            rows && `row ${rows} holds figures but no zone, and is left out`,
            absent && `this block lacks ${absent}, which the others have`,
            names && `this block has ${names}, which the others lack`,
          ]
            .filter(Boolean)
            .join('; '),
        },
      },
    ];
  });
}

/** The rows of the blocks of 附件1-1 (rule C4). */
export const ZONE_ROW_CHECKS: readonly Check[] = [
  {
    id: 'zone-twice',
    family: 'form',
    severity: 'warning',
    impact: 'figure',
    basis: 'C4',
    title: { zh: '片区名称重复', en: 'A zone stands twice' },
    why: { zh: '一个表块中每个片区只有一行。', en: 'Each zone has one row in a block.' },
    remedy: { zh: '更正片区名称，或合并重复的行。', en: 'Correct the name, or merge the rows.' },
    run: zonesTwice,
  },
  {
    id: 'zones-differ',
    family: 'form',
    severity: 'warning',
    impact: 'figure',
    basis: 'C4',
    title: { zh: '各表块的片区不一致，或有数据行没有片区名称', en: 'Blocks have different zones, or a row has none' },
    why: {
      zh: '各表块的片区应相同，没有指标的填“/”。',
      en: 'All blocks have the same zones; without an indicator they say “/”.',
    },
    remedy: { zh: '补上缺少的片区或更正名称。', en: 'Add the missing zone, or correct the name.' },
    run: zonesDiffer,
  },
];
