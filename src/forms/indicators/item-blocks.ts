import type { FormSheet } from '../layout/form-sheet';
import type { MeasureColumns } from '../layout/measure-columns';
import type { MeasureRun } from '../layout/measure-runs';
import type { Claim, TableReader } from '../table-reader';
import { partOf, without } from '../values/text';
import { isNote } from '../vocabulary/lines';
import {
  hasFigures,
  isContinued,
  itemReading,
  MOST_ITEMS,
  readItem,
  type Item,
  type ItemTable,
  type ItemTitle,
} from './item-table';
import { isOverallNear } from './overall-label';

/** The title over a block: the text above its first column, a blank row between allowed. */
function blockTitle(sheet: FormSheet, run: MeasureRun, { first }: MeasureColumns, floor: number): ItemTitle | null {
  for (let row = run.row - 1; row >= Math.max(floor, run.row - 2); row--) {
    const cell = sheet.shownAt(row, first);
    const { line, isTitle } = sheet.textOf(cell);
    if (cell && line !== '') return isTitle ? null : { text: line, row: cell.row, column: cell.column };
  }
  return null;
}

/** A note is known by how it opens. */
const LONGEST_OPENING = 20;

/** So many rows of bare numbers below one another are somebody's own figures, not requirements. */
const MOST_BARE = 30;

/** Reads one small block of 附件1-2: a title, a header and a requirement under it. */
function readItemBlock(
  sheet: FormSheet,
  run: MeasureRun,
  columns: MeasureColumns,
  floor: number,
  end: number,
): ItemTable {
  const above = blockTitle(sheet, run, columns, floor);
  let title = above;
  const items: Item[] = [];
  let bare = 0;
  for (let row = run.row + 1; row < end && items.length < MOST_ITEMS; row++) {
    const merge = sheet.mergeAt(row, columns.target);
    const cell = sheet.at(row, columns.target);
    const text = sheet.textOf(cell);
    if (isNote(partOf(without(text.normal, /\d/g), 0, LONGEST_OPENING)) || text.isTitle) break;
    if (merge && merge.right >= columns.completed) {
      // One header over all blocks: the next title stands in a row of its own, its requirement below.
      if (above || !cell || !hasFigures(sheet, merge.bottom + 1, columns)) break;
      title = { text: text.line, row, column: cell.column };
      continue;
    }
    if (isContinued(sheet, row, columns.target)) continue;
    if (!hasFigures(sheet, row, columns)) {
      if (items.length > 0) break;
      continue;
    }
    if (items.length > 0 && sheet.at(row, columns.completed) === undefined) break;
    const item = readItem(sheet, run, row, columns, title, columns.unit);
    items.push(item);
    bare = item.requirement === null ? bare + 1 : 0;
    if (bare <= MOST_BARE) continue;
    // The first may be the block's own.
    items.length = Math.max(1, items.length - bare);
    break;
  }
  const bottom = items.at(-1)?.target.cell.row ?? run.row;
  const area = { top: above?.row ?? run.row, left: columns.first, bottom, right: columns.last };
  return { sheet: sheet.name, area, isOverall: isOverallNear(sheet, run, columns, floor), items };
}
/** Small blocks of 附件1-2 side by side under one measure row, each with a title above. */
export const itemBlocks: TableReader = {
  claims({ sheet, measures }) {
    if (measures?.labels.kind !== 'none') return [];
    const { run } = measures;
    // The row above is the title of each block.
    const top = Math.max(0, run.row - 1);
    return run.measures.map((columns): Claim => {
      const { first, last } = columns;
      const read: Claim['read'] = (place) =>
        itemReading(readItemBlock(sheet, run, columns, place.floor, place.end), place);
      return { top, first, last, read };
    });
  },
};
