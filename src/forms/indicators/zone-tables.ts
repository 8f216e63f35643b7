import type { Area } from '../../workbook/address';
import type { Cell } from '../../workbook/snapshot';
import type { SheetIndex } from '../../workbook/sheet-index';
import { groupHeaders } from '../layout/group-headers';
import { labelClass, namesOverall } from '../vocabulary/headers';
import type { MeasureRun } from '../layout/measure-runs';
import { readIndicator } from './indicator-cells';
import { readNumber, sourceAt } from '../values/numbers';
import type { RunLabels } from '../layout/label-columns';
import type { IndicatorColumn, IndicatorRecord, UnreadRegion, ZoneRow, ZoneTable } from '../station';
import { oneLine, squash } from '../values/text';
import { isSubtotalName, isTotalName, zoneKey, isPlace } from '../vocabulary/zone-names';
import { isTitle, isNote } from '../vocabulary/lines';

function readIndicators(
  sheet: SheetIndex,
  row: number,
  zone: string,
  isTotal: boolean,
  columns: readonly IndicatorColumn[],
) {
  return columns.map(({ group, measure, targetColumn, completedColumn, rateColumn }): IndicatorRecord => {
    const place = { zone, isTotal, group, measure };
    return readIndicator(sheet, row, place, { target: targetColumn, completed: completedColumn, rate: rateColumn });
  });
}

/** The name of a row: of the zone's own column, or a total's that stands further left. */
function nameCell(sheet: SheetIndex, row: number, run: MeasureRun, zone: number): Cell | undefined {
  const own = sheet.shownAt(row, zone);
  if (own?.row === row && squash(own.value) !== '') return own;
  for (let column = zone - 1; column >= run.labelsFrom; column--) {
    const cell = sheet.at(row, column);
    if (cell && isTotalName(squash(cell.value))) return cell;
  }
  return undefined;
}

type RowKind = 'zone' | 'blank' | 'nameless' | 'end';

const LONGEST_BARE_NAME = 12;

/**
 * What a row under the header is. A row that is merged over the figures is a title or a note; one of texts alone
 * after a blank row opens another table.
 */
function rowKind(sheet: SheetIndex, row: number, name: Cell | undefined, zone: number, run: MeasureRun): RowKind {
  const first = run.triples[0]?.first ?? 0;
  const merge = sheet.mergeAt(row, name?.column ?? zone);
  if (merge && merge.right >= first) return 'end';
  const columns = run.triples.flatMap(({ target, completed, rate }) => [target, completed, rate ?? target]);
  const hasFigures = columns.some((column) => sheet.at(row, column) !== undefined);
  const kinds = new Set(columns.map((column) => readNumber(sourceAt(sheet, row, column)).kind));
  if (!name) return kinds.has('number') ? 'nameless' : 'blank';
  kinds.delete('blank');
  if (kinds.size === 1 && kinds.has('unreadable') && sheet.cellsOfRow(row - 1).length === 0) return 'end';
  const text = squash(name.value);
  if (isTitle(text) || namesOverall(text) || labelClass(text) === 'item') return 'end';
  const isSentence = isNote(text) || (text.length > LONGEST_BARE_NAME && !text.includes('片区'));
  return !hasFigures && isSentence ? 'end' : 'zone';
}

/** A text alone in the last row before the next table is what that table is about: 三、探访服务. */
function isCaption(sheet: SheetIndex, row: number, end: number, run: MeasureRun): boolean {
  if (end > sheet.lastRow || row < end - 2 || (row === end - 2 && sheet.cellsOfRow(row + 1).length > 0)) return false;
  const last = Math.max(...run.triples.map((triple) => triple.last));
  const [cell, another] = sheet.cellsOfRow(row).filter(({ column }) => column >= run.labelsFrom && column <= last);
  return cell !== undefined && !another && !isPlace(squash(cell.value)) && !isTotalName(squash(cell.value));
}

interface ZoneTableReading {
  readonly table: ZoneTable;
  /** Rows of figures without a name, and subtotals that are neither a zone nor the total. */
  readonly unread: readonly UnreadRegion[];
}

/**
 * Reads one block of 附件1-1: zones as rows, before `end` (the first row of the next table).
 * `floor`: the first row that no table above has taken.
 */
export function readZoneTable(
  sheet: SheetIndex,
  run: MeasureRun,
  labels: RunLabels,
  floor: number,
  end: number,
): ZoneTableReading {
  const { columns, top } = groupHeaders(sheet, run, floor);
  const zone = labels.names[0] ?? run.labelsFrom;
  const right = Math.max(...run.triples.map((triple) => triple.last));
  const zones: ZoneRow[] = [];
  const subtotals: ZoneRow[] = [];
  const nameless: number[] = [];
  let total: ZoneRow | null = null;
  let bottom = run.row;
  let left = Math.min(zone, labels.left);
  for (let row = run.row + 1; row < end; row++) {
    const cell = nameCell(sheet, row, run, zone);
    const kind = rowKind(sheet, row, cell, zone, run);
    if (kind === 'end' || isCaption(sheet, row, end, run)) break;
    if (kind === 'nameless') nameless.push(row);
    if (kind !== 'zone' || !cell) continue;
    const name = oneLine(cell.value);
    const text = squash(name);
    const isTotal = isTotalName(text);
    const shown = isTotal ? '合计' : name;
    const zoneRow: ZoneRow = {
      name: shown,
      key: isTotal ? '合计' : zoneKey(text),
      cell: sheet.ref(row, cell.column),
      isTotal,
      workers: labels.workers === null ? null : readNumber(sourceAt(sheet, row, labels.workers)),
      indicators: readIndicators(sheet, row, shown, isTotal, columns),
    };
    bottom = row;
    left = Math.min(left, cell.column);
    if (isSubtotalName(text)) subtotals.push(zoneRow);
    else if (!isTotal) zones.push(zoneRow);
    else if (zones.length === 0) total = zoneRow;
    else {
      total ??= zoneRow;
      break;
    }
  }
  // A single 小计 under all zones is their total.
  const [subtotal] = subtotals;
  const isLast = subtotals.length === 1 && zones.every((other) => other.cell.row < (subtotal?.cell.row ?? 0));
  if (!total && subtotal && isLast) total = subtotal;
  const headerTop = Math.max(floor, Math.min(top, labels.top));
  const headerArea: Area = { top: headerTop, left, bottom: run.row, right };
  const first = run.triples[0]?.first ?? left;
  const leftOut = (rows: readonly number[], reason: UnreadRegion['reason']): UnreadRegion[] =>
    rows
      .filter((row) => row <= bottom)
      .map((row) => ({ area: { sheet: sheet.name, top: row, bottom: row, left: first, right }, reason }));
  const sums = subtotals.filter((row) => row !== total).map(({ cell }) => cell.row);
  return {
    table: { sheet: sheet.name, area: { ...headerArea, bottom }, headerArea, columns, zones, total },
    unread: [...leftOut(nameless, 'ambiguous'), ...leftOut(sums, 'subtotals')],
  };
}
