import { ownSheetName } from '../forms/own-sheet';
import { parseReference, type CellRef } from '../workbook/address';
import { SheetIndex } from '../workbook/sheet-index';
import type { Cell, CellValue, WorkbookSnapshot } from '../workbook/snapshot';

/** An input cell of the summary sheet, and what it holds. */
export interface InputCell {
  readonly ref: CellRef;
  readonly cell: Cell | undefined;
}

/** Input cells by their defined names, as far as these point at the summary sheet. */
export class InputCells {
  private readonly areas = new Map<string, ReturnType<typeof parseReference>>();
  private readonly sheets = new Map<string, SheetIndex>();

  constructor(private readonly snapshot: WorkbookSnapshot) {
    const own = ownSheetName(snapshot);
    for (const { name, refersTo } of snapshot.names) {
      const area = parseReference(refersTo);
      if (area?.sheet === own) this.areas.set(name.toLowerCase(), area);
    }
  }

  /** The cells of a name, row by row; none where there is no such name. */
  of(name: string): InputCell[] {
    const area = this.areas.get(name.toLowerCase());
    const sheet = area && this.sheet(area.sheet);
    if (!area || !sheet) return [];
    const cells: InputCell[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        cells.push({ ref: sheet.ref(row, column), cell: sheet.at(row, column) });
      }
    }
    return cells;
  }

  private sheet(name: string): SheetIndex | undefined {
    const known = this.sheets.get(name);
    if (known) return known;
    const sheet = this.snapshot.sheets.find((candidate) => candidate.name === name);
    if (!sheet) return undefined;
    const index = new SheetIndex(sheet);
    this.sheets.set(name, index);
    return index;
  }
}

/** What was typed; null where there is nothing but white space. */
export function valueOf({ cell }: InputCell): CellValue {
  const value = cell?.value ?? null;
  return typeof value === 'string' && value.trim() === '' ? null : value;
}
