import type { Area } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { Cell } from '../../workbook/snapshot';
import type { MeasureRun, Triple } from '../layout/measure-runs';
import { numberOf, parseNumberText, readNumber, readRate, sourceAt } from '../values/numbers';
import { inScaleOf, readRequirement, titleWithoutPrefix } from '../values/requirement';
import type { RunLabels } from '../layout/label-columns';
import { lastUpTo } from '../layout/sorted-rows';
import type { ItemRecord, NumberReading } from '../station';
import { oneLine, partOf, squash, without } from '../values/text';
import { isTotalName } from '../vocabulary/zone-names';
import { isTitle, isNote } from '../vocabulary/lines';
import { namesOverall } from '../vocabulary/headers';

/** A table of items before it is known to be 总体服务 or 附件1-2. */
export interface ItemTable {
  readonly sheet: string;
  readonly area: Area;
  /** The label 总体服务 stands over or beside it. */
  readonly isOverall: boolean;
  readonly items: readonly Omit<ItemRecord, 'form' | 'table'>[];
}

interface Target {
  readonly reading: NumberReading;
  readonly requirement: string | null;
  readonly unit: string;
}

function unitOfFormat(numberFormat: string): string {
  return /"([^"0-9%]{1,4})"/.exec(numberFormat)?.[1] ?? '';
}

/** A target in a sentence (rule C7) or in a cell of its own, in the scale of the completed number. */
function readTarget(sheet: SheetIndex, row: number, column: number, completed: number | null): Target {
  const source = sourceAt(sheet, row, column);
  const reading = readNumber(source);
  const number = (value: number): NumberReading => ({ ...source, kind: 'number', value, writtenAs: 'text' });
  if (reading.kind === 'number') {
    const text = typeof source.raw === 'string' ? parseNumberText(squash(source.raw)) : null;
    if (!text || text.isPercent) return { reading, requirement: null, unit: unitOfFormat(source.numberFormat) };
    const { value, unit } = inScaleOf(text, completed);
    return { reading: number(value), requirement: null, unit };
  }
  if (reading.kind !== 'unreadable') return { reading, requirement: null, unit: '' };
  const sentence = oneLine(source.raw);
  const found = readRequirement(sentence);
  if (!found) return { reading, requirement: sentence, unit: '' };
  const { value, unit } = inScaleOf(found, completed);
  return { reading: number(value), requirement: sentence, unit };
}

/** A unit in brackets behind a header (指标要求（小时）). */
function unitOfHeader(sheet: SheetIndex, run: MeasureRun, triple: Triple): string {
  const headers = [triple.target, triple.completed].map((column) => squash(sheet.at(run.row, column)?.value ?? null));
  return headers.map((header) => /\(([^()0-9%]{1,4})\)$/.exec(header)?.[1]).find((unit) => unit !== undefined) ?? '';
}

function readItem(
  sheet: SheetIndex,
  run: MeasureRun,
  row: number,
  triple: Triple,
  title: { text: string; row: number; column: number } | null,
  unitColumn: number | null,
): Omit<ItemRecord, 'form' | 'table'> {
  const completed = readNumber(sourceAt(sheet, row, triple.completed));
  const part = numberOf(completed);
  const target = readTarget(sheet, row, triple.target, part);
  const whole = numberOf(target.reading);
  const expected = whole !== null && part !== null && whole !== 0 ? part / whole : null;
  const named = title?.text ?? target.requirement?.replace(/[\d.,]+\D{0,3}$/, '') ?? '';
  const ownUnit = unitColumn === null ? '' : oneLine(sheet.shownAt(row, unitColumn)?.value ?? null);
  const unit = target.unit || ownUnit || unitOfHeader(sheet, run, triple) || unitOfFormat(completed.numberFormat);
  return {
    zone: null,
    isTotal: false,
    title: named,
    group: titleWithoutPrefix(named),
    measure: unit || '量',
    titleCell: title ? sheet.ref(title.row, title.column) : target.reading.cell,
    requirement: target.requirement,
    target: target.reading,
    completed,
    rate: triple.rate === null ? null : readRate(sourceAt(sheet, row, triple.rate), expected),
  };
}

/** Whether a row continues a merged target cell from above. */
function isContinued(sheet: SheetIndex, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== undefined && merge.top < row;
}

function hasFigures(sheet: SheetIndex, row: number, triple: Triple): boolean {
  return [triple.target, triple.completed].some((column) => sheet.at(row, column) !== undefined);
}

/** The name of an item: the text nearest to its figures, merged cells counted where they show. */
function itemName(
  sheet: SheetIndex,
  row: number,
  columns: readonly number[],
): { text: string; row: number; column: number } | null {
  for (const column of columns) {
    const merge = sheet.mergeAt(row, column);
    const cell = sheet.shownAt(row, column);
    const text = oneLine(cell?.value ?? null);
    if (cell && text !== '' && !namesOverall(squash(text))) {
      return { text, row: merge?.top ?? row, column: merge?.left ?? column };
    }
  }
  return null;
}

/** 填表日期：2025年3月5日 where a target should stand: the table has ended. */
function isSignature(sheet: SheetIndex, row: number, { target }: Triple): boolean {
  const text = squash(sheet.at(row, target)?.value ?? null);
  return isTitle(text) && readRequirement(text) === null;
}

const LONGEST_OVERALL = 16;

function isOverallLabel(sheet: SheetIndex, { row, column, value }: Cell, first: number): boolean {
  const text = squash(value);
  const right = sheet.mergeAt(row, column)?.right ?? column;
  return namesOverall(text) && text.length < LONGEST_OVERALL && (right === column || right >= first);
}

/**
 * Whether 总体服务 stands over or beside a table: as the last text before it in a row above, and as far as it is
 * merged, or among the labels of its own row.
 */
export function isOverallNear(sheet: SheetIndex, run: MeasureRun, triple: Triple, floor: number): boolean {
  for (let column = run.labelsFrom; column <= (run.triples[0]?.first ?? 0); column++) {
    const label = sheet.at(run.row, column);
    if (label && isOverallLabel(sheet, label, triple.first)) return true;
  }
  for (let row = run.row - 1; row >= Math.max(floor, run.row - 2); row--) {
    const label = lastUpTo(sheet.cellsOfRow(row), triple.last, ({ column }) => column);
    if (label && isOverallLabel(sheet, label, triple.first)) return true;
  }
  return false;
}

/**
 * Reads a table whose rows are items with a name column: 总体服务, and 附件1-2 as one list.
 * `isOwn`: whether a row belongs to it.
 */
export function readItemList(
  sheet: SheetIndex,
  run: MeasureRun,
  triple: Triple,
  labels: RunLabels,
  floor: number,
  end: number,
  isOwn: (row: number) => boolean = () => true,
): ItemTable {
  const items: Omit<ItemRecord, 'form' | 'table'>[] = [];
  // Further left another table may stand, with a 合计 of its own.
  const own = labels.texts.filter((column) => column >= labels.left);
  let bottom = run.row;
  for (let row = run.row + 1; row < end; row++) {
    if (isContinued(sheet, row, triple.target) || !hasFigures(sheet, row, triple)) {
      const label = squash(sheet.at(row, labels.names.at(-1) ?? 0)?.value ?? null);
      if (isNote(label) || isTitle(label)) break;
      continue;
    }
    if (!isOwn(row)) continue;
    if (isSignature(sheet, row, triple)) break;
    const name = itemName(sheet, row, labels.names);
    bottom = row;
    if (own.some((column) => isTotalName(squash(sheet.at(row, column)?.value ?? null)))) continue;
    items.push(readItem(sheet, run, row, triple, name, labels.unit ?? triple.unit));
  }
  const area = { top: run.row, left: labels.left, bottom, right: triple.last };
  return { sheet: sheet.name, area, isOverall: labels.isOverall || isOverallNear(sheet, run, triple, floor), items };
}

/** The title over a block: the text above its first column, a blank row between allowed. */
function blockTitle(sheet: SheetIndex, run: MeasureRun, triple: Triple, floor: number) {
  for (let row = run.row - 1; row >= Math.max(floor, run.row - 2); row--) {
    const cell = sheet.shownAt(row, triple.first);
    const text = oneLine(cell?.value ?? null);
    if (cell && text !== '') return isTitle(squash(text)) ? null : { text, row: cell.row, column: cell.column };
  }
  return null;
}

/** Reads one small block of 附件1-2: a title, a header and a requirement under it. */
export function readItemBlock(
  sheet: SheetIndex,
  run: MeasureRun,
  triple: Triple,
  floor: number,
  end: number,
): ItemTable {
  const above = blockTitle(sheet, run, triple, floor);
  let title = above;
  const items: Omit<ItemRecord, 'form' | 'table'>[] = [];
  let bottom = run.row;
  for (let row = run.row + 1; row < end; row++) {
    const merge = sheet.mergeAt(row, triple.target);
    const cell = sheet.at(row, triple.target);
    const text = squash(cell?.value ?? null);
    if (isNote(partOf(without(text, /\d/g), 0, 20)) || isTitle(text)) break;
    if (merge && merge.right >= triple.completed) {
      // One header over all blocks: the next title stands in a row of its own, its requirement below.
      if (above || !cell || !hasFigures(sheet, merge.bottom + 1, triple)) break;
      title = { text: oneLine(cell.value), row, column: cell.column };
      continue;
    }
    if (isContinued(sheet, row, triple.target)) continue;
    if (!hasFigures(sheet, row, triple)) {
      if (items.length > 0) break;
      continue;
    }
    if (items.length > 0 && sheet.at(row, triple.completed) === undefined) break;
    items.push(readItem(sheet, run, row, triple, title, triple.unit));
    bottom = row;
  }
  const area = { top: above?.row ?? run.row, left: triple.first, bottom, right: triple.last };
  return { sheet: sheet.name, area, isOverall: isOverallNear(sheet, run, triple, floor), items };
}
