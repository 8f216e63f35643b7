import type { Area } from '../../workbook/address';
import { firstAtLeast } from '../../workbook/sorted';

/** The areas that a row runs through, by their left and by their right columns. */
interface RowAreas {
  /** Ascending, and the furthest right column that an area up to this one reaches. */
  readonly lefts: number[];
  readonly reached: number[];
  /** Right columns; ascending once they are asked for. */
  readonly rights: number[];
  isSorted: boolean;
}

/** The areas of a row with a further one; those of a row with a single area are not its own. */
function withArea(row: RowAreas, { left, right }: Area): RowAreas {
  const isShared = row.lefts.length === 1;
  const own = isShared ? { ...row, lefts: [...row.lefts], reached: [...row.reached], rights: [...row.rights] } : row;
  own.lefts.push(left);
  own.reached.push(Math.max(right, own.reached.at(-1) ?? right));
  own.rights.push(right);
  own.isSorted = false;
  return own;
}

/** Whether a cell stands in one of many areas, without looking at all of them. */
export class AreaIndex {
  private readonly byRow = new Map<number, RowAreas>();

  constructor(areas: readonly Area[]) {
    for (const area of [...areas].sort((a, b) => a.left - b.left)) {
      // Most rows run through one area, and all of those through the same few.
      const alone = { lefts: [area.left], reached: [area.right], rights: [area.right], isSorted: true };
      for (let row = area.top; row <= area.bottom; row++) {
        const known = this.byRow.get(row);
        this.byRow.set(row, known ? withArea(known, area) : alone);
      }
    }
  }

  hasRow(row: number): boolean {
    return this.byRow.has(row);
  }

  covers(row: number, column: number): boolean {
    const areas = this.byRow.get(row);
    if (!areas) return false;
    const { lefts, reached } = areas;
    // Most rows run through one area.
    const count = lefts.length === 1 ? Number((lefts[0] ?? column) <= column) : firstAtLeast(lefts, column + 1);
    return (reached[count - 1] ?? -1) >= column;
  }

  /** The columns next to a cell where an area of its row ends and where one begins; null where there is none. */
  neighbours(row: number, column: number): { readonly left: number | null; readonly right: number | null } {
    const areas = this.byRow.get(row);
    if (!areas) return { left: null, right: null };
    const { lefts, rights } = areas;
    if (!areas.isSorted) {
      rights.sort((a, b) => a - b);
      areas.isSorted = true;
    }
    const ended = firstAtLeast(rights, column);
    const begun = firstAtLeast(lefts, column + 1);
    return { left: rights[ended - 1] ?? null, right: lefts[begun] ?? null };
  }
}
