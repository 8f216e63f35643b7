import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import { groupLevel, type GroupCell } from '../layout/group-headers';
import type { LabelColumns } from '../layout/label-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { IndicatorColumn, IndicatorRecord, ZoneRow, ZoneTable } from '../station';
import type { TableReader } from '../table-reader';
import { squash, type NormalText } from '../values/text';
import { isPartOfTime, labelClass } from '../vocabulary/headers';
import { isNote, isTitle } from '../vocabulary/lines';
import { isTotalName, zoneKey } from '../vocabulary/zone-names';
import { readIndicator } from './indicator-cells';
import { columnOf, namedColumns, RowNames } from './indicator-rows';
import { hasFigures } from './item-table';
import { zoneReading } from './zone-reading';

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
  const named = namedColumns(sheet, labels.texts, run.row + 1, end);
  const zones = names.map(({ text }) => {
    const normal = squash(text);
    const isTotal = isTotalName(normal);
    return { name: isTotal ? '合计' : text, key: isTotal ? '合计' : zoneKey(normal), isTotal };
  });
  const rows = new RowNames(sheet, named);
  const columns: IndicatorColumn[] = [];
  const indicators = names.map((): IndicatorRecord[] => []);
  let bottom = run.row;
  for (let row = run.row + 1; row < end; row++) {
    const name = rows.at(row);
    if (name && (isTitle(squash(name.group)) || isNote(squash(name.group)))) break;
    const isEmpty = !run.measures.some((measure) => hasFigures(sheet, row, measure));
    if (!name || isEmpty || isTotalName(squash(name.group))) continue;
    columns.push(columnOf(name, run.measures[0]));
    run.measures.forEach((measure, index) => {
      const zone = zones[index];
      if (!zone) return;
      const place = { zone: zone.name, isTotal: zone.isTotal, group: name.group, measure: name.measure };
      indicators[index]?.push(readIndicator(sheet, row, place, measure));
    });
    bottom = row;
  }
  const zoneRows = zones.map((zone, index): ZoneRow => {
    const { row, column } = names[index] ?? { row: run.row, column: run.first };
    return { ...zone, cell: sheet.ref(row, column), workers: null, indicators: indicators[index] ?? [] };
  });
  const top = names.reduce((first, { row }) => Math.min(first, row), run.row);
  const headerArea: Area = { top, left: Math.min(labels.left, ...named), bottom: run.row, right: run.last };
  return {
    sheet: sheet.name,
    area: { ...headerArea, bottom },
    headerArea,
    columns,
    zones: zoneRows.filter(({ isTotal }) => !isTotal),
    total: zoneRows.find(({ isTotal }) => isTotal) ?? null,
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
