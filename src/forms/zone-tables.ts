import type { Area } from '../workbook/address';
import type { SheetIndex } from '../workbook/sheet-index';
import {
  isGenericMeasure,
  isMeasureWord,
  labelClass,
  measureName,
  OVERALL,
  type MeasureRun,
  type Triple,
} from './headers';
import { numberOf, readNumber, readRate, sourceAt } from './numbers';
import type { IndicatorColumn, IndicatorRecord, ZoneRow, ZoneTable } from './station';
import { isNote, isTitle, oneLine, squash } from './text';
import { isTotalName, zoneKey } from './zone-names';

const HEADER_LEVELS = 3;

/** Label columns of a run: where the zone names and the worker counts stand. */
export interface ZoneLabels {
  readonly zone: number;
  readonly workers: number | null;
  /** Topmost header row. */
  readonly top: number;
}

interface HeaderCell {
  readonly text: string;
  readonly row: number;
}

/** The header over a label column: the nearest text at or above the measure row that is no title over the figures too. */
export function labelHeader(sheet: SheetIndex, run: MeasureRun, column: number): HeaderCell | null {
  const first = run.triples[0]?.first ?? 0;
  for (let row = run.row; row >= Math.max(0, run.row - HEADER_LEVELS + 1); row--) {
    const cell = sheet.shownAt(row, column);
    const text = squash(cell?.value ?? null);
    if (!cell || text === '') continue;
    const merge = sheet.mergeAt(row, column);
    return isTitle(text) || (merge && merge.right >= first) ? null : { text, row: cell.row };
  }
  return null;
}

/** Finds the label columns of a zone table; null when the run is a table of items. */
export function findZoneLabels(sheet: SheetIndex, run: MeasureRun): ZoneLabels | null {
  const first = run.triples[0]?.first ?? 0;
  let zone: { column: number; row: number } | null = null;
  let workers: number | null = null;
  for (let column = first - 1; column >= run.labelsFrom; column--) {
    const header = labelHeader(sheet, run, column);
    const kind = header ? labelClass(header.text) : 'unknown';
    if (kind === 'item' || kind === 'overall') return null;
    if (header && kind === 'zone' && !zone) zone = { column, row: header.row };
    if (header && kind === 'workers' && workers === null) workers = column;
  }
  return zone && { zone: zone.column, workers, top: zone.row };
}

/** Group headers of one level: the text over each triple, carried from the first cell where the header is not merged. */
function groupLevel(
  sheet: SheetIndex,
  row: number,
  triples: readonly Triple[],
): (HeaderCell & { column: number })[] | null {
  const first = triples[0]?.first ?? 0;
  let carried: (HeaderCell & { column: number }) | null = null;
  let next = first;
  const texts: (HeaderCell & { column: number })[] = [];
  for (const triple of triples) {
    for (; next <= triple.last; next++) {
      const merge = sheet.mergeAt(row, next);
      if (merge && merge.left < first) return null;
      const cell = sheet.shownAt(row, next);
      if (!cell) continue;
      if (typeof cell.value !== 'string' || isTitle(squash(cell.value)) || OVERALL.test(squash(cell.value)))
        return null;
      const text = oneLine(cell.value);
      if (text !== '') carried = { text, row: cell.row, column: cell.column };
    }
    texts.push(carried ?? { text: '', row, column: triple.first });
  }
  return carried ? texts : null;
}

interface GroupHeaders {
  readonly columns: readonly IndicatorColumn[];
  readonly top: number;
}

function groupHeaders(sheet: SheetIndex, run: MeasureRun, floor: number): GroupHeaders {
  const levels: (HeaderCell & { column: number })[][] = [];
  let top = run.row;
  for (let row = run.row - 1; row >= Math.max(floor, run.row - HEADER_LEVELS); row--) {
    const level = groupLevel(sheet, row, run.triples);
    if (!level) {
      if (levels.length > 0 || sheet.cellsOfRow(row).length > 0) break;
      continue;
    }
    // A header merged over two rows shows at both: it is one level.
    if (levels.at(-1)?.every((cell, index) => cell.row === level[index]?.row)) continue;
    levels.push(level);
    top = Math.min(top, ...level.map((cell) => cell.row));
  }
  const columns = run.triples.map((triple, index): IndicatorColumn => {
    const header = sheet.at(run.row, triple.target)?.value ?? null;
    const stack = levels.flatMap((level) => level[index] ?? []);
    const named = stack.filter((cell, level) => cell.text !== '' && isUnder(cell, stack[level + 1]));
    const [nearest, above] = named;
    const ownMeasure = measureName(typeof header === 'string' ? header : '');
    const group = nearest && above && isMeasureWord(squash(nearest.text)) ? above : nearest;
    const measure = group !== nearest && nearest && isGenericMeasure(ownMeasure) ? nearest.text : ownMeasure;
    return {
      group: group?.text ?? prefixOfTarget(header),
      measure,
      groupCell: sheet.ref(group?.row ?? run.row, group?.column ?? triple.target),
      targetColumn: triple.target,
      completedColumn: triple.completed,
      rateColumn: triple.rate,
    };
  });
  return { columns, top };
}

/** A header carried from the first cell of its group must not reach over into the next group of the level above. */
function isUnder(cell: { readonly column: number }, above: { readonly column: number } | undefined): boolean {
  return above === undefined || cell.column >= above.column;
}

/** One-level headers name the indicator themselves: 电访协议量 → 电访. */
function prefixOfTarget(header: unknown): string {
  return typeof header === 'string' ? (/^(.+?)(?:协议|目标|指标)/.exec(squash(header))?.[1] ?? oneLine(header)) : '';
}

function readIndicators(
  sheet: SheetIndex,
  row: number,
  zone: string,
  isTotal: boolean,
  columns: readonly IndicatorColumn[],
) {
  return columns.map((column): IndicatorRecord => {
    const target = readNumber(sourceAt(sheet, row, column.targetColumn));
    const completed = readNumber(sourceAt(sheet, row, column.completedColumn));
    const [whole, part] = [numberOf(target), numberOf(completed)];
    const expected = whole !== null && part !== null && whole !== 0 ? part / whole : null;
    return {
      form: 'zones',
      zone,
      isTotal,
      group: column.group,
      measure: column.measure,
      target,
      completed,
      rate: column.rateColumn === null ? null : readRate(sourceAt(sheet, row, column.rateColumn), expected),
    };
  });
}

/** What a row under the header is. */
function rowKind(
  sheet: SheetIndex,
  row: number,
  labels: ZoneLabels,
  run: MeasureRun,
): 'zone' | 'blank' | 'continued' | 'end' {
  const first = run.triples[0]?.first ?? 0;
  const merge = sheet.mergeAt(row, labels.zone);
  if (merge && (merge.right >= first || merge.left < run.labelsFrom)) return 'end';
  if (merge && merge.top < row) return 'continued';
  const name = sheet.at(row, labels.zone)?.value ?? null;
  const text = squash(name);
  const hasFigures = run.triples.some(
    ({ target, completed, rate }) =>
      sheet.at(row, target) ?? sheet.at(row, completed) ?? (rate === null ? undefined : sheet.at(row, rate)),
  );
  if (text === '') return hasFigures ? 'continued' : 'blank';
  if (isTitle(text) || OVERALL.test(text) || labelClass(text) === 'item') return 'end';
  if (!hasFigures && (isNote(text) || (text.length > 12 && !text.includes('片区')))) return 'end';
  return 'zone';
}

/**
 * Reads one block of 附件1-1: zones as rows, before `end` (the first row of the next table).
 * `floor`: the first row that no table above has taken.
 */
export function readZoneTable(
  sheet: SheetIndex,
  run: MeasureRun,
  labels: ZoneLabels,
  floor: number,
  end: number,
): ZoneTable {
  const { columns, top } = groupHeaders(sheet, run, floor);
  const zones: ZoneRow[] = [];
  let total: ZoneRow | null = null;
  let bottom = run.row;
  for (let row = run.row + 1; row < end; row++) {
    const kind = rowKind(sheet, row, labels, run);
    if (kind === 'end') break;
    if (kind !== 'zone') continue;
    const name = oneLine(sheet.at(row, labels.zone)?.value ?? null);
    const isTotal = isTotalName(name);
    const shown = isTotal ? '合计' : name;
    const zoneRow: ZoneRow = {
      name: shown,
      key: isTotal ? '合计' : zoneKey(name),
      cell: sheet.ref(row, labels.zone),
      isTotal,
      workers: labels.workers === null ? null : readNumber(sourceAt(sheet, row, labels.workers)),
      indicators: readIndicators(sheet, row, shown, isTotal, columns),
    };
    bottom = row;
    if (!isTotal) zones.push(zoneRow);
    else total ??= zoneRow;
    if (isTotal && zones.length > 0) break;
  }
  const left = Math.min(labels.zone, labels.workers ?? labels.zone);
  const right = Math.max(...run.triples.map((triple) => triple.last));
  const headerTop = Math.max(floor, Math.min(top, labels.top));
  const headerArea: Area = { top: headerTop, left, bottom: run.row, right };
  return { sheet: sheet.name, area: { ...headerArea, bottom }, headerArea, columns, zones, total };
}
