import { contains, type Area } from '../../workbook/address';

/** Whether a cell stands in one of many areas, without looking at all of them. */
export class AreaIndex {
  private readonly byRow = new Map<number, Area[]>();

  constructor(areas: readonly Area[]) {
    for (const area of areas) {
      for (let row = area.top; row <= area.bottom; row++) {
        const list = this.byRow.get(row);
        if (list) list.push(area);
        else this.byRow.set(row, [area]);
      }
    }
  }

  /** The areas that a row runs through. */
  ofRow(row: number): readonly Area[] {
    return this.byRow.get(row) ?? [];
  }

  covers(row: number, column: number): boolean {
    return this.ofRow(row).some((area) => contains(area, row, column));
  }
}
