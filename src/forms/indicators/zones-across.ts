import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import { lostHeadersOf, nearestLevel, type GroupCell } from '../layout/group-headers';
import type { LabelColumns } from '../layout/label-columns';
import { topOfHeaders, type MeasureRun } from '../layout/measure-runs';
import type { IndicatorColumn, IndicatorRecord, LostHeader, ZoneTable } from '../station';
import type { Claim, HeaderRow, TableReader } from '../table-reader';
import { squash, type NormalText } from '../values/text';
import { isPartOfTime, labelClass } from '../vocabulary/headers';
import { isNote, isTitle } from '../vocabulary/lines';
import { isTotalName, sumKind, zoneKey, zoneNumber } from '../vocabulary/zone-names';
import { readIndicator } from './indicator-cells';
import { columnOf, isWorkersRow, namedColumns, namesOfRows, readWorkers } from './indicator-rows';
import { hasFigures } from './item-table';
import { zoneReading } from './zone-reading';
import { zonesAndSums, type NamedRow } from './zone-sums';

function isZoneName(text: NormalText): boolean {
  return labelClass(text) === 'zone' || isTotalName(text);
}

/** What a zone is listed as whose header is blank. */
const NAMELESS = '（片区名称空白）';
/** One name may be lost or be its neighbour's; so many others are left. */
const MOST_LOST = 1;
const FEWEST_NAMES = 2;

/**
 * The names over indicators side by side; empty where one only reaches over from the indicator before, and where the
 * total at the end is named twice.
 */
function namesOver({ row, measures }: MeasureRun, names: readonly GroupCell[]): GroupCell[] {
  const isTotal = (name: GroupCell | undefined): boolean =>
    name !== undefined && sumKind(squash(name.text)) === 'total';
  return names.map((name, index) => {
    const isCarried = name.column === names[index - 1]?.column;
    const isOfNext = index === names.length - 2 && isTotal(name) && isTotal(names.at(-1));
    if (isOfNext && !isCarried) return { ...name, text: '' };
    return isCarried ? { text: '', row: row - 1, column: measures[index]?.first ?? name.column } : name;
  });
}

/**
 * The zones over the figures of a list of indicators, or null where none stand there (but halves of a year, say).
 * `areToldZones`: a header beside the names says that they are zones.
 */
function zonesOver(sheet: FormSheet, run: MeasureRun, areToldZones: boolean): readonly GroupCell[] | null {
  if (run.measures.length < 2 || run.row === 0) return null;
  const level = nearestLevel(sheet, run);
  if (!level || level.some(({ text }) => isPartOfTime(squash(text)))) return null;
  const names = namesOver(run, level);
  const known = new Set(names.flatMap(({ text }) => (text === '' ? [] : [text])));
  const isLegible = known.size >= FEWEST_NAMES && names.length - known.size <= MOST_LOST;
  return isLegible && (areToldZones || names.some(({ text }) => isZoneName(squash(text)))) ? names : null;
}

/** The header of the zone that is blank. */
function lostZones(sheet: FormSheet, names: readonly GroupCell[]): LostHeader[] {
  return names.flatMap(({ text, row, column }) =>
    text === '' ? [{ cell: sheet.ref(row, column), readAs: 'zone' as const }] : [],
  );
}

/** Reads 附件1-1 with zones side by side and indicators as rows, before `end` (the first row of the next table). */
function readZonesAcross(
  sheet: FormSheet,
  run: MeasureRun,
  labels: LabelColumns,
  names: readonly GroupCell[],
  end: number,
): ZoneTable {
  const nameColumns = namedColumns(sheet, labels.texts, run.row + 1, end);
  const rowNames = namesOfRows(sheet, nameColumns, run.row + 1, end);
  let workersRow: number | null = null;
  const columns: IndicatorColumn[] = [];
  const indicators = names.map((): IndicatorRecord[] => []);
  let bottom = run.row;
  for (let row = run.row + 1; row < end; row++) {
    const name = rowNames.get(row);
    if (name && (isTitle(squash(name.group)) || isNote(squash(name.group)))) break;
    const isEmpty = !run.measures.some((measure) => hasFigures(sheet, row, measure));
    if (!name || isEmpty || isTotalName(squash(name.group))) continue;
    bottom = row;
    if (isWorkersRow(name)) {
      workersRow = row;
      continue;
    }
    columns.push(columnOf(name, run.measures[0]));
    run.measures.forEach((measure, index) => {
      const zone = names[index];
      if (!zone) return;
      const place = { zone: zone.text || NAMELESS, isTotal: false, group: name.group, measure: name.measure };
      indicators[index]?.push(readIndicator(sheet, row, place, measure));
    });
  }
  const named = names.map(({ text, row, column }, index): NamedRow => {
    const normal = squash(text);
    const cell = sheet.ref(row, column);
    const measure = run.measures[index];
    const workers = workersRow === null || !measure ? null : readWorkers(sheet, workersRow, measure);
    const zoneRow = { name: text || NAMELESS, key: zoneKey(normal), cell, isTotal: false, workers };
    return {
      row: { ...zoneRow, indicators: indicators[index] ?? [] },
      sum: sumKind(normal),
      isNumbered: zoneNumber(normal) !== null,
    };
  });
  const { zones, total, subtotals } = zonesAndSums(named);
  const lost = [...lostZones(sheet, names), ...run.measures.flatMap((measure) => lostHeadersOf(sheet, run, measure))];
  const top = names.reduce((first, { row }) => Math.min(first, row), run.row);
  const headerArea: Area = { top, left: Math.min(labels.left, ...nameColumns), bottom: run.row, right: run.last };
  return {
    sheet: sheet.name,
    area: { ...headerArea, bottom },
    headerArea,
    columns:
      lost.length > 0 ? columns.map((each, index) => (index === 0 ? { ...each, lostHeaders: lost } : each)) : columns,
    zones,
    total,
    subtotals,
    indicatorsAsRows: true,
  };
}

/** The claim on a table with zones side by side; null where the names over its figures are no zones, or not told to be. */
export function claimZonesAcross(
  sheet: FormSheet,
  { run, labels }: NonNullable<HeaderRow['measures']>,
  areToldZones = false,
): Claim | null {
  const names = zonesOver(sheet, run, areToldZones);
  return (
    names && {
      top: topOfHeaders(run) - 1,
      first: labels.left,
      last: run.last,
      read({ end }) {
        const table = readZonesAcross(sheet, run, labels, names, end);
        return zoneReading(table, table.columns.length > 0);
      },
    }
  );
}

/** 附件1-1 with zones side by side and indicators as rows. */
export const zonesAcross: TableReader = {
  claims({ sheet, measures }) {
    if (measures?.labels.kind !== 'items') return [];
    const claim = claimZonesAcross(sheet, measures);
    return claim ? [claim] : [];
  },
};
