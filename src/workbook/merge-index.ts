import { contains, type Area } from './address';
import { CellGrid } from './cell-grid';

/** Beyond this many cells a merged area is looked through instead of being spread out: there are few of that size. */
const MOST_CELLS = 10_000;

/** Which merged area covers a cell, in constant time but for huge areas. Cells beyond `bottom` and `right` have none. */
export class MergeIndex {
  private readonly grid = new CellGrid<Area>();
  private readonly huge: Area[] = [];

  constructor(
    merges: readonly Area[],
    private readonly bottom: number,
    private readonly right: number,
  ) {
    for (const merge of merges) this.add(merge);
  }

  private add(merge: Area): void {
    const right = Math.min(merge.right, this.right);
    const bottom = Math.min(merge.bottom, this.bottom);
    if ((bottom - merge.top + 1) * (right - merge.left + 1) > MOST_CELLS) {
      this.huge.push(merge);
      return;
    }
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) this.grid.set(row, column, merge);
    }
  }

  at(row: number, column: number): Area | undefined {
    if (row > this.bottom || column > this.right) return undefined;
    const merge = this.grid.get(row, column);
    if (merge || this.huge.length === 0) return merge;
    return this.huge.find((area) => contains(area, row, column));
  }
}
