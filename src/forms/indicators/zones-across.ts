import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import { groupLevel, type GroupCell } from '../layout/group-headers';
import type { LabelColumns } from '../layout/label-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { IndicatorColumn, IndicatorRecord, ZoneTable } from '../station';
import type { TableReader } from '../table-reader';
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

/** The zones over the figures of a list of indicators, or null where none stand there (but halves of a year, say). */
function zonesOver(sheet: FormSheet, run: MeasureRun): readonly GroupCell[] | null {
  if (run.measures.length < 2 || run.row === 0) return null;
  const names = groupLevel(sheet, run.row - 1, run);
  if (!names || names.some(({ text }) => text === '' || isPartOfTime(squash(text)))) return null;
  const areDistinct = new Set(names.map(({ text }) => text)).size === names.length;
  return areDistinct && names.some(({ text }) => isZoneName(squash(text))) ? names : null;
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
      const place = { zone: zone.text, isTotal: false, group: name.group, measure: name.measure };
      indicators[index]?.push(readIndicator(sheet, row, place, measure));
    });
  }
  const named = names.map(({ text, row, column }, index): NamedRow => {
    const normal = squash(text);
    const cell = sheet.ref(row, column);
    const measure = run.measures[index];
    const workers = workersRow === null || !measure ? null : readWorkers(sheet, workersRow, measure);
    const zoneRow = { name: text, key: zoneKey(normal), cell, isTotal: false, workers };
    return {
      row: { ...zoneRow, indicators: indicators[index] ?? [] },
      sum: sumKind(normal),
      isNumbered: zoneNumber(normal) !== null,
    };
  });
  const { zones, total, subtotals } = zonesAndSums(named);
  const top = names.reduce((first, { row }) => Math.min(first, row), run.row);
  const headerArea: Area = { top, left: Math.min(labels.left, ...nameColumns), bottom: run.row, right: run.last };
  return {
    sheet: sheet.name,
    area: { ...headerArea, bottom },
    headerArea,
    columns,
    zones,
    total,
    subtotals,
    indicatorsAsRows: true,
  };
}

/** 附件1-1 with zones side by side and indicators as rows. */
export const zonesAcross: TableReader = {
  claims({ sheet, measures }) {
    if (measures?.labels.kind !== 'items') return [];
    const { run, labels } = measures;
    const names = zonesOver(sheet, run);
    if (!names) return [];
    return [
      {
        top: run.row - 1,
        first: labels.left,
        last: run.last,
        read({ end }) {
          const table = readZonesAcross(sheet, run, labels, names, end);
          return zoneReading(table, table.columns.length > 0);
        },
      },
    ];
  },
};
