import type { Area } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { GroupCell } from '../layout/group-headers';
import { readIndicator } from './indicator-cells';
import { isOverallNear } from './item-tables';
import { columnOf, namedColumns, RowNames, type IndicatorName } from './indicator-rows';
import type { MeasureRun, Triple } from '../layout/measure-runs';
import { readNumber, sourceAt } from '../values/numbers';
import type { RunLabels } from '../layout/label-columns';
import type { IndicatorColumn, IndicatorRecord, NumberReading, ZoneRow, ZoneTable } from '../station';
import { oneLine, squash, type NormalText } from '../values/text';
import { isTotalName, zoneKey, zoneOfLine, zoneOfTitle } from '../vocabulary/zone-names';
import { isTitle, isNote } from '../vocabulary/lines';
import { namesOverall } from '../vocabulary/headers';

/** The zone of a row of a list. */
export type ZoneAt = (row: number) => GroupCell | null;

/** Rows over a list in which its zone may be named. */
const LINES_ABOVE = 5;

function zoneInText(text: NormalText): string | null {
  return zoneOfLine(text) ?? (isTitle(text) ? zoneOfTitle(text) : null);
}

function isFigure({ kind }: NumberReading): boolean {
  return kind !== 'unreadable' && kind !== 'blank';
}

/** The zone that a line above a list names, or the sheet itself. */
function zoneAbove(sheet: SheetIndex, run: MeasureRun, floor: number): GroupCell | null {
  const last = run.triples.at(-1)?.last ?? run.labelsFrom;
  for (let row = run.row - 1; row >= Math.max(floor, run.row - LINES_ABOVE); row--) {
    const cells = sheet.cellsOfRow(row).filter(({ column }) => column >= run.labelsFrom && column <= last);
    // A row of another table ends the search.
    if (cells.some(({ column }) => isFigure(readNumber(sourceAt(sheet, row, column))))) return null;
    const [cell] = cells;
    const zone = cell && typeof cell.value === 'string' ? zoneInText(squash(cell.value)) : null;
    if (cell && zone !== null) return { text: zone, row, column: cell.column };
  }
  const ofSheet = zoneOfLine(squash(sheet.name));
  const title = sheet.sheet.cells[0];
  return ofSheet !== null && title ? { text: ofSheet, row: title.row, column: title.column } : null;
}

/** Where the zones of a list stand: in a column of its own, or in a line above; null for a list of the station. */
export function zonesOfList(
  sheet: SheetIndex,
  run: MeasureRun,
  triple: Triple,
  labels: RunLabels,
  floor: number,
): ZoneAt | null {
  const column = labels.zone;
  if (column === null) {
    const isOverall = labels.isOverall || isOverallNear(sheet, run, triple, floor);
    const above = isOverall ? null : zoneAbove(sheet, run, floor);
    return above && (() => above);
  }
  let current: GroupCell | null = null;
  return (row) => {
    const cell = sheet.shownAt(row, column);
    if (cell && squash(cell.value) !== '') current = { text: oneLine(cell.value), row: cell.row, column: cell.column };
    return current;
  };
}

interface Zone {
  readonly at: GroupCell;
  readonly isTotal: boolean;
  readonly columns: IndicatorColumn[];
  readonly indicators: IndicatorRecord[];
}

const TOTAL_KEY = '合计';

function isSame(column: IndicatorColumn, { group, measure }: IndicatorName): boolean {
  return column.group === group && column.measure === measure;
}

/** Zones with the same indicators make a table: a list may give each zone its own. */
function tablesOf(sheet: SheetIndex, zones: readonly Zone[], header: Area): ZoneTable[] {
  const byColumns = new Map<string, Zone[]>();
  for (const zone of zones) {
    const key = zone.columns.map(({ group, measure }) => `${squash(group)} ${squash(measure)}`).join('|');
    byColumns.set(key, [...(byColumns.get(key) ?? []), zone]);
  }
  return [...byColumns.values()].map((alike): ZoneTable => {
    const rows = alike.map(({ at, isTotal, indicators }): ZoneRow => {
      const name = isTotal ? TOTAL_KEY : at.text;
      const cell = sheet.ref(at.row, at.column);
      return { name, key: isTotal ? name : zoneKey(squash(name)), cell, isTotal, workers: null, indicators };
    });
    const figures = alike.flatMap(({ indicators }) => indicators.map(({ target }) => target.cell.row));
    return {
      sheet: sheet.name,
      area: { ...header, bottom: Math.max(header.bottom, ...figures) },
      headerArea: header,
      columns: alike[0]?.columns ?? [],
      zones: rows.filter(({ isTotal }) => !isTotal),
      total: rows.find(({ isTotal }) => isTotal) ?? null,
      indicatorsAsRows: true,
    };
  });
}

/**
 * Reads 附件1-1 as a list in which each zone has several rows, before `end` (the first row of the next table).
 * `overall`: rows that stand under 总体服务 instead of a zone.
 */
export function readZoneList(
  sheet: SheetIndex,
  run: MeasureRun,
  triple: Triple,
  labels: RunLabels,
  zoneAt: ZoneAt,
  end: number,
): { readonly tables: readonly ZoneTable[]; readonly overall: ReadonlySet<number> } {
  const named = namedColumns(sheet, labels.texts, run.row + 1, end);
  const names = new RowNames(sheet, named);
  const zones = new Map<string, Zone[]>();
  const overall = new Set<number>();
  for (let row = run.row + 1; row < end; row++) {
    const [at, name] = [zoneAt(row), names.at(row)];
    const first = sheet.cellsOfRow(row).find(({ column }) => column >= labels.left && column <= triple.last);
    const opening = squash(first?.value ?? null);
    if (isTitle(opening) || isNote(opening)) break;
    const hasFigures = [triple.target, triple.completed].some((column) => sheet.at(row, column) !== undefined);
    if (!at || !name || !hasFigures) continue;
    if (namesOverall(squash(at.text))) {
      overall.add(row);
      continue;
    }
    const isSum = [name.group, name.measure].some((text) => isTotalName(squash(text)));
    if (isSum) continue;
    const isTotal = isTotalName(squash(at.text));
    const key = isTotal ? TOTAL_KEY : zoneKey(squash(at.text));
    // An indicator that its zone has already is of another zone by the same name.
    let zone = zones.get(key)?.findLast((known) => !known.columns.some((column) => isSame(column, name)));
    if (!zone) {
      zone = { at, isTotal, columns: [], indicators: [] };
      zones.set(key, [...(zones.get(key) ?? []), zone]);
    }
    zone.columns.push(columnOf(name, triple));
    const place = { zone: isTotal ? TOTAL_KEY : at.text, isTotal, group: name.group, measure: name.measure };
    const { target, completed, rate } = triple;
    zone.indicators.push(readIndicator(sheet, row, place, { target, completed, rate }));
  }
  const header: Area = { top: run.row, left: labels.left, bottom: run.row, right: triple.last };
  return { tables: tablesOf(sheet, [...zones.values()].flat(), header), overall };
}
