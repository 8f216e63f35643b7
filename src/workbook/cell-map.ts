import type { CellRef } from './address';
import { CellGrid } from './cell-grid';

/** Values by cell, for work that asks for each of them many times: no key is put together to find one. */
export class CellMap<T> {
  private readonly sheets = new Map<string, CellGrid<T>>();

  get({ sheet, row, column }: CellRef): T | undefined {
    return this.sheets.get(sheet)?.get(row, column);
  }

  has(cell: CellRef): boolean {
    return this.get(cell) !== undefined;
  }

  set({ sheet, row, column }: CellRef, value: T): void {
    const known = this.sheets.get(sheet);
    const grid = known ?? new CellGrid<T>();
    if (!known) this.sheets.set(sheet, grid);
    grid.set(row, column, value);
  }
}
