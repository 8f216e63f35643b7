import type { Cell } from '../../workbook/snapshot';
import type { CellText } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';
import type { GroupCell } from '../layout/group-headers';
import type { MeasureRun } from '../layout/measure-runs';
import type { NumberReading } from '../station';
import { readNumber, sourceAt } from '../values/numbers';
import { squash, without } from '../values/text';
import { labelClass } from '../vocabulary/headers';
import { isPlace, isTotalName, workersOfLine, zoneOfLine, zoneOfTitle } from '../vocabulary/zone-names';

/** Where the name of a zone stands. */
export interface ZonePlace extends GroupCell {
  /** 投入社工人数 beside a name in a line above its list, or in the first row of its zone. */
  readonly workers?: NumberReading | null;
}

/** Rows over a list in which its zone may be named. */
const LINES_ABOVE = 5;

function isFigure(kind: NumberReading['kind']): boolean {
  return kind !== 'unreadable' && kind !== 'blank';
}

const labelOf = ({ normal }: CellText): ReturnType<typeof labelClass> => labelClass(without(normal, /:$/));

/** A cell of a line and the one that follows it. */
type Pair = readonly [cell: Cell, next: Cell | undefined];

/** The name that a cell says, or the one behind a label (服务片区 | 东片区). */
function zoneIn(sheet: FormSheet, [cell, next]: Pair): string | null {
  if (typeof cell.value !== 'string') return null;
  const text = sheet.textOf(cell);
  const own = text.zone ?? (text.isTitle ? zoneOfTitle(text.normal) : null);
  if (own !== null || !next || labelOf(text) !== 'zone') return own;
  const behind = sheet.textOf(next);
  return isPlace(behind.normal) || isTotalName(behind.normal) ? behind.line : null;
}

/** Figures without a label before them are a row of another table. */
function isOfTable(sheet: FormSheet, pairs: readonly Pair[]): boolean {
  let isLabelled = false;
  return pairs.some(([cell]) => {
    const isBare = isFigure(sheet.figureKindAt(cell.row, cell.column)) && !isLabelled;
    const text = sheet.textOf(cell);
    isLabelled = labelOf(text) === 'workers' || text.normal.endsWith(':');
    return isBare;
  });
}

function workersIn(sheet: FormSheet, pairs: readonly Pair[]): NumberReading | null {
  const [, next] = pairs.find(([cell]) => labelOf(sheet.textOf(cell)) === 'workers') ?? [];
  if (next && isFigure(sheet.figureKindAt(next.row, next.column))) {
    return readNumber(sourceAt(sheet, next.row, next.column));
  }
  const [zone] = pairs[0] ?? [];
  const value = zone ? workersOfLine(sheet.textOf(zone).normal) : null;
  // Said in a line of words, it is no number that was typed as text.
  return zone && value !== null
    ? { ...sourceAt(sheet, zone.row, zone.column), kind: 'number', value, writtenAs: 'number' }
    : null;
}

/** The rows above a list in which something may be said of it, the nearest first. */
export function* linesAbove({ row }: MeasureRun, floor: number): Generator<number> {
  for (let above = row - 1; above >= Math.max(floor, row - LINES_ABOVE); above--) yield above;
}

/** What a row says of a zone: nothing, that it belongs to another table, or which zone is below. */
function readLine(sheet: FormSheet, row: number, { labelsFrom, last }: MeasureRun): ZonePlace | 'table' | null {
  const cells = sheet.cellsBetween(row, labelsFrom, last);
  const pairs = cells.map((cell, index): Pair => [cell, cells[index + 1]]);
  if (isOfTable(sheet, pairs)) return 'table';
  const [first] = pairs;
  const zone = first ? zoneIn(sheet, first) : null;
  return first && zone !== null ? { text: zone, row, column: first[0].column, workers: workersIn(sheet, pairs) } : null;
}

/** Whether a row opens the list of another zone: 服务片区：东片区 | 投入社工人数 | 3. */
export function isZoneLine(sheet: FormSheet, row: number, run: MeasureRun): boolean {
  const [first] = sheet.cellsBetween(row, run.labelsFrom, run.last);
  const line = first && sheet.textOf(first).zone !== null ? readLine(sheet, row, run) : null;
  return line !== null && line !== 'table';
}

/** The zone that a line above a list names, or the sheet itself; `floor`: the first row that no table above has taken. */
export function zoneAbove(sheet: FormSheet, run: MeasureRun, floor: number): ZonePlace | null {
  for (const row of linesAbove(run, floor)) {
    const line = readLine(sheet, row, run);
    if (line === 'table') return null;
    if (line) return line;
  }
  const ofSheet = zoneOfLine(squash(sheet.name));
  const title = sheet.sheet.cells[0];
  return ofSheet !== null && title ? { text: ofSheet, row: title.row, column: title.column } : null;
}
