import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import type { FormSheet } from '../layout/form-sheet';
import { groupHeaders } from '../layout/group-headers';
import type { LabelColumns } from '../layout/label-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { IndicatorColumn, IndicatorRecord, UnreadRegion, ZoneRow, ZoneTable } from '../station';
import type { TableReader } from '../table-reader';
import { readNumber, sourceAt } from '../values/numbers';
import { isPlace, sumKind, zoneKey, zoneNumber } from '../vocabulary/zone-names';
import { readIndicator } from './indicator-cells';
import { withSharedFigures } from './shared-figures';
import { zonePlaces, zonesOfPlaces, type ZonePlaces } from './zone-points';
import { zoneReading } from './zone-reading';
import { zonesAndSums, type NamedRow } from './zone-sums';

/** A block of zones as rows: its sheet, where it stands, and what its columns hold. */
interface Block {
  readonly sheet: FormSheet;
  readonly run: MeasureRun;
  readonly labels: LabelColumns;
  /** The column of zone names. */
  readonly names: number;
  readonly columns: readonly IndicatorColumn[];
  /** The columns with figures; that of the target where there is no percent column. */
  readonly figures: readonly number[];
  /** The first row of the next table. */
  readonly end: number;
  /** How rows belong to zones with places beside them; null where each row is a zone. */
  readonly places: ZonePlaces | null;
}

/** The name of a row: of the zone's own column, or a total's that stands further left. */
function nameCell({ sheet, run, names }: Block, row: number): Cell | undefined {
  const own = sheet.shownAt(row, names);
  if (own?.row === row && sheet.textOf(own).normal !== '') return own;
  for (let column = names - 1; column >= run.labelsFrom; column--) {
    const cell = sheet.at(row, column);
    if (cell && sheet.textOf(cell).isTotalName) return cell;
  }
  return undefined;
}

type RowKind = 'zone' | 'blank' | 'nameless' | 'end';

const LONGEST_BARE_NAME = 12;

/** Whether something stands in the figures of a row, and all of it is words. */
function holdsWords({ sheet, figures }: Block, row: number): boolean {
  const kinds = figures.map((column) => sheet.figureKindAt(row, column)).filter((kind) => kind !== 'blank');
  return kinds.length > 0 && kinds.every((kind) => kind === 'unreadable');
}

/** A number of the row itself, not one that is merged down to it. */
function isOwnNumber(sheet: FormSheet, row: number, column: number): boolean {
  return sheet.figureKindAt(row, column) === 'number' && sheet.shownAt(row, column)?.row === row;
}

/**
 * What a row under the header is. A row that is merged over the figures is a title or a note; one of texts alone
 * after a blank row opens another table.
 */
function rowKind(block: Block, row: number, name: Cell | undefined): RowKind {
  const { sheet, run, figures } = block;
  const merge = sheet.mergeAt(row, name?.column ?? block.names);
  if (merge && merge.right >= run.first) return 'end';
  if (!name) return figures.some((column) => isOwnNumber(sheet, row, column)) ? 'nameless' : 'blank';
  if (sheet.cellsOfRow(row - 1).length === 0 && holdsWords(block, row)) return 'end';
  const text = sheet.textOf(name);
  const { normal } = text;
  if (text.isTitle || text.namesOverall || text.label === 'item') return 'end';
  const isSentence = text.isNote || (normal.length > LONGEST_BARE_NAME && !normal.includes('片区'));
  return isSentence && !figures.some((column) => sheet.at(row, column)) ? 'end' : 'zone';
}

/** A text alone in the last row before the next table is what that table is about: 三、探访服务. */
function isCaption({ sheet, run, end }: Block, row: number): boolean {
  if (end > sheet.lastRow || row < end - 2 || (row === end - 2 && sheet.cellsOfRow(row + 1).length > 0)) return false;
  const [cell, another] = sheet.cellsBetween(row, run.labelsFrom, run.last);
  const text = sheet.textOf(cell);
  return cell !== undefined && !another && !isPlace(text.normal) && !text.isTotalName;
}

function readRow({ sheet, labels, columns }: Block, row: number, cell: Cell): ZoneRow {
  const { line: name, normal } = sheet.textOf(cell);
  return {
    name,
    key: zoneKey(normal),
    cell: sheet.ref(row, cell.column),
    isTotal: false,
    workers: labels.workers === null ? null : readNumber(sourceAt(sheet, row, labels.workers)),
    indicators: columns.map(({ group, measure, ...own }): IndicatorRecord => {
      const place = { zone: name, isTotal: false, group, measure };
      const { targetColumn: target, completedColumn: completed, rateColumn: rate, partColumns: parts } = own;
      return readIndicator(sheet, row, place, { target, completed, rate, parts });
    }),
  };
}

/** The rows of a block, by what they are. */
interface BlockRows {
  /** Zones and sums from top to bottom. */
  readonly named: readonly NamedRow[];
  /** Rows of figures without a name. */
  readonly nameless: readonly number[];
  /** The last row that was read, and the leftmost column with a name. */
  readonly bottom: number;
  readonly left: number;
}

/** The rows under a header with their names, down to what is no row of the block. */
function rowsUnder(block: Block): { readonly row: number; readonly cell: Cell | undefined }[] {
  const { run, end } = block;
  const rows: { row: number; cell: Cell | undefined }[] = [];
  for (let row = run.row + 1; row < end; row++) {
    if (block.places?.covered.has(row)) continue;
    const cell = nameCell(block, row);
    const kind = rowKind(block, row, cell);
    if (kind === 'end' || isCaption(block, row)) break;
    if (kind === 'zone' || kind === 'nameless') rows.push({ row, cell: kind === 'zone' ? cell : undefined });
  }
  return rows;
}

/**
 * A total under its zones ends a block, unless other zones with a total of their own follow: then it is of one group.
 * Zones that come again are of another block.
 */
function readRows(block: Block): BlockRows {
  const { sheet, run, labels } = block;
  const rows = rowsUnder(block);
  const kinds = rows.map(({ cell }) => (cell ? sumKind(sheet.textOf(cell).normal) : null));
  const lastTotal = kinds.lastIndexOf('total');
  const named: NamedRow[] = [];
  const nameless: number[] = [];
  const keys = new Set<string>();
  let hasTotal = false;
  let bottom = run.row;
  let left = Math.min(block.names, labels.left);
  for (const [index, { row, cell }] of rows.entries()) {
    if (!cell) {
      nameless.push(row);
      continue;
    }
    const sum = kinds[index] ?? null;
    const zoneRow = readRow(block, row, cell);
    if (hasTotal && sum === null && keys.has(zoneRow.key)) break;
    named.push({ row: zoneRow, sum, isNumbered: zoneNumber(sheet.textOf(cell).normal) !== null });
    bottom = row;
    left = Math.min(left, cell.column);
    hasTotal ||= sum === 'total';
    if (sum === null) keys.add(zoneRow.key);
    else if (sum === 'total' && keys.size > 0 && index === lastTotal) break;
  }
  return { named, nameless, bottom, left };
}

interface ZoneTableReading {
  readonly table: ZoneTable;
  /** Rows of figures without a name, and sums that add up none of the zones. */
  readonly leftOut: readonly UnreadRegion[];
}

/**
 * Reads one block of 附件1-1: zones as rows, before `end` (the first row of the next table).
 * `floor`: the first row that no table above has taken.
 */
function readZoneTable(
  sheet: FormSheet,
  run: MeasureRun,
  labels: LabelColumns,
  floor: number,
  end: number,
): ZoneTableReading {
  const { columns, top } = groupHeaders(sheet, run, floor);
  const figures = run.measures.flatMap(({ target, completed, rate }) => [target, completed, rate ?? target]);
  const places = zonePlaces(sheet, run, labels, figures, end);
  const names = places?.names ?? labels.names[0] ?? run.labelsFrom;
  const { named, nameless, bottom, left } = readRows({
    sheet,
    run,
    labels,
    names,
    columns,
    figures,
    end,
    places,
  });
  const headerTop = Math.max(floor, Math.min(top, labels.top));
  const headerArea: Area = { top: headerTop, left, bottom: run.row, right: Math.max(run.last, labels.workers ?? 0) };
  const leftOut = (rows: readonly number[], reason: UnreadRegion['reason']): UnreadRegion[] =>
    rows
      .filter((row) => row <= bottom)
      .map((row) => ({
        area: { sheet: sheet.name, top: row, bottom: row, left: run.first, right: run.last },
        reason,
      }));
  const { leftOut: strange, ...zones } = zonesAndSums(
    withSharedFigures(places ? zonesOfPlaces(sheet, named, places) : named),
  );
  const sums = strange.map(({ cell }) => cell.row);
  return {
    table: { sheet: sheet.name, area: { ...headerArea, bottom }, headerArea, columns, ...zones },
    leftOut: [...leftOut(nameless, 'ambiguous'), ...leftOut(sums, 'subtotals')],
  };
}

/** Blocks of 附件1-1 under each other: zones as rows, indicators as groups of columns. */
export const zoneTables: TableReader = {
  claims({ sheet, measures }) {
    if (measures?.labels.kind !== 'zones') return [];
    const { run, labels } = measures;
    return [
      {
        top: labels.top,
        first: labels.names[0] ?? run.first,
        last: Math.max(run.last, labels.workers ?? 0),
        read({ floor, end }) {
          const { table, leftOut } = readZoneTable(sheet, run, labels, floor, end);
          const reading = zoneReading(table, table.zones.length > 0 || table.total !== null);
          return { ...reading, unread: [...leftOut, ...(reading.unread ?? [])] };
        },
      },
    ];
  },
};
