import { firstAtLeast } from '../../workbook/sorted';
import type { CellText } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';

export type Annex = 'station' | 'hours';

/** The annex that a text names by its number, or by the title of 总体服务. */
function annexIn(text: CellText): Annex | null {
  return text.annex ?? (text.isTitle && text.namesOverall ? 'station' : null);
}

/** Rows that name an annex, and rows with a title, ascending. */
export class TitleRows {
  private readonly annexRows: number[] = [];
  private readonly annexes: Annex[] = [];
  private readonly titleRows: number[] = [];

  constructor(sheet: FormSheet) {
    for (const cell of sheet.sheet.cells) {
      if (typeof cell.value !== 'string') continue;
      const text = sheet.textOf(cell);
      const annex = annexIn(text);
      if (annex) {
        this.annexRows.push(cell.row);
        this.annexes.push(annex);
      }
      if (text.isTitle && this.titleRows.at(-1) !== cell.row) this.titleRows.push(cell.row);
    }
  }

  /** The annex named last at or above a row. */
  annexAt(row: number): Annex | null {
    return this.annexes[firstAtLeast(this.annexRows, row + 1) - 1] ?? null;
  }

  hasTitleBetween(above: number, below: number): boolean {
    return firstAtLeast(this.titleRows, above + 1) < firstAtLeast(this.titleRows, below);
  }
}
