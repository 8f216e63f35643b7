import type { Area } from '../../workbook/address';
import { firstAtLeast } from '../../workbook/sorted';

/** What tables have taken of a sheet so far. */
export class TakenRows {
  private readonly floors = new Map<number, number>();
  private readonly bottoms: number[] = [];

  add(area: Area): void {
    for (let column = area.left; column <= area.right; column++) {
      this.floors.set(column, Math.max(this.floors.get(column) ?? 0, area.bottom + 1));
    }
    this.bottoms.splice(firstAtLeast(this.bottoms, area.bottom), 0, area.bottom);
  }

  /** The first row below every table over these columns. */
  floorOf(first: number, last: number): number {
    let floor = 0;
    for (let column = first; column <= last; column++) floor = Math.max(floor, this.floors.get(column) ?? 0);
    return floor;
  }

  get isEmpty(): boolean {
    return this.bottoms.length === 0;
  }

  /** The lowest row above `row` that a table has taken, or -1. */
  lastAbove(row: number): number {
    return this.bottoms[firstAtLeast(this.bottoms, row) - 1] ?? -1;
  }
}
