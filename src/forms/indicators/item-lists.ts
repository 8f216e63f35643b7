import type { FormSheet } from '../layout/form-sheet';
import type { LabelColumns } from '../layout/label-columns';
import type { MeasureColumns } from '../layout/measure-columns';
import type { MeasureRun } from '../layout/measure-runs';
import { readRequirement } from '../values/requirement';
import { numberOf, readNumber, sourceAt } from '../values/numbers';
import { squash } from '../values/text';
import { isExample } from '../vocabulary/lines';
import {
  hasFigures,
  isContinued,
  MOST_ITEMS,
  readItem,
  type Item,
  type ItemSumRow,
  type ItemTable,
  type ItemTitle,
} from './item-table';
import { Sentences } from './item-sentences';
import { isOverallNear } from './overall-label';

/** The name of an item: the text nearest to its figures, merged cells counted where they show. */
function itemName(sheet: FormSheet, row: number, columns: readonly number[]): ItemTitle | null {
  for (const column of columns) {
    const shown = sheet.shownTextAt(row, column);
    const text = shown.line;
    if (text === '' || shown.namesOverall || shown.figureKind === 'number') continue;
    const merge = sheet.mergeAt(row, column);
    return { text, row: merge?.top ?? row, column: merge?.left ?? column };
  }
  return null;
}

/** Whether only figures stand where names should: these are the columns of another table. */
function hasFiguresForName(sheet: FormSheet, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => sheet.figureKindAt(row, column) === 'number');
}

/** 合计 among the labels of a row; further left another table may stand, with one of its own. */
function totalName(sheet: FormSheet, row: number, run: MeasureRun, { left }: LabelColumns): ItemTitle | null {
  const cell = sheet.cellsBetween(row, left, run.first - 1).find((each) => sheet.textOf(each).isTotalName);
  return cell ? { text: sheet.textOf(cell).line, row, column: cell.column } : null;
}

/** Whether a row repeats the item above to the last figure: its merged cells were split and filled. */
function isFilledDown(sheet: FormSheet, row: number, columns: MeasureColumns, name: ItemTitle | null): boolean {
  if (name?.row !== row || sheet.textAt(row - 1, name.column).line !== name.text) return false;
  return [columns.target, columns.completed].every((column) => {
    const text = sheet.textAt(row, column).normal;
    return text !== '' && text === sheet.textAt(row - 1, column).normal;
  });
}

/** 填表日期：2025年3月5日 where a target should stand: the table has ended. */
function isSignature(sheet: FormSheet, row: number, { target }: MeasureColumns): boolean {
  const { isTitle, normal } = sheet.textAt(row, target);
  return isTitle && readRequirement(normal) === null;
}

/**
 * Reads a table whose rows are items with a name column: 总体服务, and 附件1-2 as one list.
 * `isOwn`: whether a row belongs to it.
 */
export function readItemList(
  sheet: FormSheet,
  run: MeasureRun,
  columns: MeasureColumns,
  labels: LabelColumns,
  floor: number,
  end: number,
  isOwn: (row: number) => boolean = () => true,
): ItemTable {
  const items: Item[] = [];
  const sums: ItemSumRow[] = [];
  let bottom = run.row;
  const sentences = new Sentences(sheet, run, labels, floor);
  for (let row = run.row + 1; row < end && items.length < MOST_ITEMS; row++) {
    if (isContinued(sheet, row, columns.target) || !hasFigures(sheet, row, columns)) {
      const label = sheet.textAt(row, labels.names.at(-1) ?? 0);
      if (label.isNote || label.isTitle) break;
      sentences.pass(row);
      continue;
    }
    if (!isOwn(row)) continue;
    if (isSignature(sheet, row, columns)) break;
    const name = itemName(sheet, row, labels.names);
    if (!name && hasFiguresForName(sheet, row, labels.names)) continue;
    bottom = row;
    if (name && isExample(squash(name.text))) continue;
    if (isFilledDown(sheet, row, columns, name)) continue;
    const sumName = totalName(sheet, row, run, labels);
    const sentence = sentences.at(row, numberOf(readNumber(sourceAt(sheet, row, columns.target))));
    const named =
      sentence && !sumName
        ? sentences.nameOf(sentence, row, itemName(sheet, row, sentences.names), columns, end)
        : name;
    const item = readItem(sheet, run, row, columns, sumName ?? named, labels.unit ?? columns.unit, sentence);
    if (sumName) sums.push({ item, at: items.length, since: sums.at(-1)?.at ?? 0 });
    else items.push(item);
  }
  const area = { top: sentences.top, left: labels.left, bottom, right: columns.last };
  return {
    sheet: sheet.name,
    area,
    isOverall: labels.isOverall || isOverallNear(sheet, run, columns, floor),
    items,
    sums,
  };
}
