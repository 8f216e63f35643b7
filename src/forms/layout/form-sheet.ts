import { CellGrid } from '../../workbook/cell-grid';
import { isCellError, type Cell, type CellValue, type SheetSnapshot } from '../../workbook/snapshot';
import { SheetIndex } from '../../workbook/sheet-index';
import type { NumberReading } from '../station';
import { CellText, NO_TEXT } from './cell-text';

/** What a cell says. Two cells may claim one place: a text is known for the cell that was asked about. */
interface KnownText {
  readonly cell: Cell;
  readonly text: CellText;
}

/** A sheet as the readers of tables see it: look-ups of cells, and what their texts say, worked out once for each text. */
export class FormSheet extends SheetIndex {
  private readonly texts = new Map<CellValue, CellText>();
  /** Each cell is asked about several times: finding it costs less than its text. */
  private readonly known = new CellGrid<KnownText>();

  constructor(
    sheet: SheetSnapshot,
    /** Date serials count from 1904. */
    readonly date1904: boolean,
  ) {
    super(sheet);
  }

  /** What a cell says; an empty cell and an error say nothing. */
  textOf(cell: Cell | undefined): CellText {
    if (!cell) return NO_TEXT;
    const known = this.known.get(cell.row, cell.column);
    if (known?.cell === cell) return known.text;
    const text = this.textOfValue(cell.value);
    this.known.set(cell.row, cell.column, { cell, text });
    return text;
  }

  private textOfValue(value: CellValue): CellText {
    if (value === null || isCellError(value)) return NO_TEXT;
    let text = this.texts.get(value);
    if (!text) {
      text = new CellText(value);
      this.texts.set(value, text);
    }
    return text;
  }

  /** What the cell at a position itself says. */
  textAt(row: number, column: number): CellText {
    return this.textOf(this.at(row, column));
  }

  /** What shows at a position: the text of the merged area, where there is one. */
  shownTextAt(row: number, column: number): CellText {
    return this.textOf(this.shownAt(row, column));
  }

  /** What a figure that shows at a position would be read as (rule C2), without reading it. */
  figureKindAt(row: number, column: number): NumberReading['kind'] {
    const cell = this.shownAt(row, column);
    if (!cell) return 'blank';
    if (typeof cell.value === 'number') return 'number';
    if (cell.value === null) return 'uncalculated';
    return isCellError(cell.value) ? 'error' : this.textOf(cell).figureKind;
  }
}
