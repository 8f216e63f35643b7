import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import type { LabelColumns } from '../layout/label-columns';
import type { MeasureColumns } from '../layout/measure-columns';
import { topOfHeaders, type MeasureRun } from '../layout/measure-runs';
import type { IndicatorColumn, IndicatorRecord, NumberReading, ZoneTable } from '../station';
import { readNumber, sourceAt } from '../values/numbers';
import { squash } from '../values/text';
import { namesOverall } from '../vocabulary/headers';
import { isTotalName, namesStationSum, sumKind, zoneKey, zoneNumber } from '../vocabulary/zone-names';
import { readIndicator } from './indicator-cells';
import { columnOf, isWorkersRow, namedColumns, namesOfRows, readWorkers, type IndicatorName } from './indicator-rows';
import { hasFigures } from './item-table';
import { isOverallNear } from './overall-label';
import { columnKeys } from './table-key';
import { isZoneLine, linesAbove, zoneAbove, type ZonePlace } from './zone-lines';
import { zonesAndSums, type NamedRow } from './zone-sums';

/** The zone of a row of a list. */
export type ZoneAt = (row: number) => ZonePlace | null;

/** Whether a title above a list (指标完成情况统计表（全站汇总）) or its sheet calls it the sum of the zones. */
export function isSumAbove(sheet: FormSheet, run: MeasureRun, floor: number): boolean {
  for (const row of linesAbove(run, floor)) {
    const isSum = sheet
      .cellsBetween(row, run.labelsFrom, run.last)
      .some((cell) => typeof cell.value === 'string' && namesStationSum(sheet.textOf(cell).normal));
    if (isSum) return true;
  }
  return sumKind(squash(sheet.name)) === 'total';
}

/** Where the zones of a list stand: in a column of its own, or in a line above; null for a list of the station. */
export function zonesOfList(
  sheet: FormSheet,
  run: MeasureRun,
  columns: MeasureColumns,
  labels: LabelColumns,
  floor: number,
): ZoneAt | null {
  const column = labels.zone;
  if (column === null) {
    const isOverall = labels.isOverall || isOverallNear(sheet, run, columns, floor);
    const above = isOverall ? null : zoneAbove(sheet, run, floor);
    return above && (() => above);
  }
  let current: ZonePlace | null = null;
  return (row) => {
    const cell = sheet.shownAt(row, column);
    const text = sheet.textOf(cell);
    if (!cell || text.normal === '' || text.isDitto) return current;
    const workers = labels.workers === null ? null : readNumber(sourceAt(sheet, cell.row, labels.workers));
    current = { text: text.line, row: cell.row, column: cell.column, workers };
    return current;
  };
}

interface Zone {
  readonly at: ZonePlace;
  readonly columns: IndicatorColumn[];
  readonly indicators: IndicatorRecord[];
  workers: NumberReading | null;
  /** The lowest row of its figures. */
  bottom: number;
}

function isSame(column: IndicatorColumn, { group, measure }: IndicatorName): boolean {
  return column.group === group && column.measure === measure;
}

/** Zones with the same indicators make a table: a list may give each zone its own. */
function tablesOf(sheet: FormSheet, zones: readonly Zone[], header: Area): ZoneTable[] {
  const byColumns = new Map<string, Zone[]>();
  for (const zone of zones) {
    const key = columnKeys(zone).join('|');
    const alike = byColumns.get(key);
    if (alike) alike.push(zone);
    else byColumns.set(key, [zone]);
  }
  return [...byColumns.values()].map((alike): ZoneTable => {
    const named = alike.map(({ at, indicators, workers }): NamedRow => {
      const normal = squash(at.text);
      const cell = sheet.ref(at.row, at.column);
      return {
        row: { name: at.text, key: zoneKey(normal), cell, isTotal: false, workers, indicators },
        sum: sumKind(normal),
        isNumbered: zoneNumber(normal) !== null,
      };
    });
    const { zones: own, total, subtotals } = zonesAndSums(named);
    const bottom = alike.reduce((lowest, { bottom: own }) => Math.max(lowest, own), header.bottom);
    return {
      sheet: sheet.name,
      area: { ...header, bottom },
      headerArea: header,
      columns: alike[0]?.columns ?? [],
      zones: own,
      total,
      subtotals,
      indicatorsAsRows: true,
    };
  });
}

/** The zones of a list while its rows are read. */
class ListedZones {
  private readonly byKey = new Map<string, Zone[]>();

  /** The zone that gets an indicator; one that its zone has already is of another zone by the same name. */
  zoneFor(at: ZonePlace, name: IndicatorName): Zone {
    const known = this.byKey.get(zoneKey(squash(at.text)));
    return known?.findLast(({ columns }) => !columns.some((column) => isSame(column, name))) ?? this.open(at);
  }

  /** The zone of a name that was opened last. */
  lastOf(at: ZonePlace): Zone {
    return this.byKey.get(zoneKey(squash(at.text)))?.at(-1) ?? this.open(at);
  }

  private open(at: ZonePlace): Zone {
    const key = zoneKey(squash(at.text));
    const zone: Zone = { at, columns: [], indicators: [], workers: at.workers ?? null, bottom: 0 };
    const known = this.byKey.get(key);
    if (known) known.push(zone);
    else this.byKey.set(key, [zone]);
    return zone;
  }

  get all(): readonly Zone[] {
    return [...this.byKey.values()].flat();
  }
}

/**
 * Reads 附件1-1 as a list in which each zone has several rows, before `end` (the first row of the next table).
 * `overall`: rows that stand under 总体服务 instead of a zone.
 */
export function readZoneList(
  sheet: FormSheet,
  run: MeasureRun,
  columns: MeasureColumns,
  labels: LabelColumns,
  zoneAt: ZoneAt,
  end: number,
): { readonly tables: readonly ZoneTable[]; readonly overall: ReadonlySet<number> } {
  const named = namedColumns(sheet, labels.texts, run.row + 1, end);
  const names = namesOfRows(sheet, named, run.row + 1, end);
  const zones = new ListedZones();
  const overall = new Set<number>();
  for (let row = run.row + 1; row < end; row++) {
    const [at, name] = [zoneAt(row), names.get(row)];
    const opening = sheet.textOf(sheet.cellsBetween(row, labels.left, columns.last)[0]);
    if (opening.isTitle || opening.isNote || (labels.zone === null && isZoneLine(sheet, row, run))) break;
    if (!at || !name || !hasFigures(sheet, row, columns)) continue;
    if (namesOverall(squash(at.text))) {
      overall.add(row);
      continue;
    }
    const isSum = [name.group, name.measure].some((text) => isTotalName(squash(text)));
    if (isSum) continue;
    if (isWorkersRow(name)) {
      zones.lastOf(at).workers ??= readWorkers(sheet, row, columns);
      continue;
    }
    const zone = zones.zoneFor(at, name);
    zone.columns.push(columnOf(name, columns));
    const place = { zone: at.text, isTotal: false, group: name.group, measure: name.measure };
    const indicator = readIndicator(sheet, row, place, columns);
    zone.indicators.push(indicator);
    zone.bottom = Math.max(zone.bottom, indicator.target.cell.row);
  }
  const above = labels.zone === null ? zoneAt(run.row) : null;
  const top = above?.workers ? above.row : topOfHeaders(run);
  const right = Math.max(columns.last, labels.workers ?? 0);
  const header: Area = { top, left: labels.left, bottom: run.row, right };
  return { tables: tablesOf(sheet, zones.all, header), overall };
}
