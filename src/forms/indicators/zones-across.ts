import type { Area } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import { groupLevel, type GroupCell } from '../layout/group-headers';
import { isPartOfTime, labelClass } from '../vocabulary/headers';
import { readIndicator } from './indicator-cells';
import { columnOf, namedColumns, RowNames } from './indicator-rows';
import type { MeasureRun } from '../layout/measure-runs';
import type { RunLabels } from '../layout/label-columns';
import type { IndicatorColumn, IndicatorRecord, ZoneRow, ZoneTable } from '../station';
import { squash, type NormalText } from '../values/text';
import { isTotalName, zoneKey } from '../vocabulary/zone-names';
import { isTitle, isNote } from '../vocabulary/lines';

function isZoneName(text: NormalText): boolean {
  return labelClass(text) === 'zone' || isTotalName(text);
}

/** The zones over the triples of a list of indicators, or null where none stand there (but halves of a year, say). */
export function zonesAcross(sheet: SheetIndex, run: MeasureRun): readonly GroupCell[] | null {
  if (run.triples.length < 2 || run.row === 0) return null;
  const names = groupLevel(sheet, run.row - 1, run);
  if (!names || names.some(({ text }) => text === '' || isPartOfTime(squash(text)))) return null;
  const areDistinct = new Set(names.map(({ text }) => text)).size === names.length;
  return areDistinct && names.some(({ text }) => isZoneName(squash(text))) ? names : null;
}

/** Reads 附件1-1 with zones side by side and indicators as rows, before `end` (the first row of the next table). */
export function readZonesAcross(
  sheet: SheetIndex,
  run: MeasureRun,
  labels: RunLabels,
  names: readonly GroupCell[],
  end: number,
): ZoneTable {
  const named = namedColumns(sheet, labels.texts, run.row + 1, end);
  const rows = new RowNames(sheet, named);
  const columns: IndicatorColumn[] = [];
  const indicators = names.map((): IndicatorRecord[] => []);
  let bottom = run.row;
  for (let row = run.row + 1; row < end; row++) {
    const name = rows.at(row);
    if (name && (isTitle(squash(name.group)) || isNote(squash(name.group)))) break;
    const [triple] = run.triples;
    const hasFigures = run.triples.some(({ target, completed }) => sheet.at(row, target) ?? sheet.at(row, completed));
    if (!name || !triple || !hasFigures || isTotalName(squash(name.group))) continue;
    columns.push(columnOf(name, triple));
    run.triples.forEach((each, index) => {
      const zone = names[index];
      if (!zone) return;
      const isTotal = isTotalName(squash(zone.text));
      const place = { zone: isTotal ? '合计' : zone.text, isTotal, group: name.group, measure: name.measure };
      const at = { target: each.target, completed: each.completed, rate: each.rate };
      indicators[index]?.push(readIndicator(sheet, row, place, at));
    });
    bottom = row;
  }
  const zoneRows = names.map(({ text, row, column }, index): ZoneRow => {
    const isTotal = isTotalName(squash(text));
    return {
      name: isTotal ? '合计' : text,
      key: isTotal ? '合计' : zoneKey(squash(text)),
      cell: sheet.ref(row, column),
      isTotal,
      workers: null,
      indicators: indicators[index] ?? [],
    };
  });
  const top = Math.min(...names.map(({ row }) => row));
  const right = Math.max(...run.triples.map(({ last }) => last));
  const headerArea: Area = { top, left: Math.min(labels.left, ...named), bottom: run.row, right };
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
