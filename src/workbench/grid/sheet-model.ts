import type { Area } from '../../workbook/address';
import { LOOKS, type Look } from '../../workbook/highlight-looks';
import { MergeIndex } from '../../workbook/merge-index';
import { SheetIndex } from '../../workbook/sheet-index';
import type { Cell, CellValue, SheetSnapshot } from '../../workbook/snapshot';
import type { BorderAppearance, BorderSide, CellAppearance, SheetAppearance } from '../../workbook/appearance';
import { formatValue } from '../format-value';
import { conditionHolds } from './emphasis-condition';
import { sheetGeometry, type SheetGeometry } from './sheet-geometry';

/** What one cell of the grid shows. */
export interface CellView {
  readonly text: string;
  readonly value: CellValue;
  readonly style: CellAppearance;
  readonly fontColor: string | null;
  readonly fill: string | null;
  /** A highlight or emphasis of ours that stands on the cell. */
  readonly look: Look | null;
  readonly horizontal: 'left' | 'center' | 'right' | 'justify';
  /** Pixels that a text may run over empty cells on its right; null when it stays inside its own. */
  readonly spill: number | null;
}

type Borders = Readonly<Record<BorderSide, BorderAppearance | null>>;

/** A sheet as the grid needs it: values, looks and places, found in constant time. */
export class SheetModel {
  private readonly index: SheetIndex;
  readonly geometry: SheetGeometry;
  private readonly styleIndexes = new Map<string, number>();
  /** Merged areas of the whole grid: those of the index end where the values end. */
  private readonly merges: MergeIndex;
  private readonly looks = new Map<string, { readonly look: Look; readonly numberFormat: string | null }>();

  constructor(
    readonly sheet: SheetSnapshot,
    readonly appearance: SheetAppearance,
    private readonly styles: readonly CellAppearance[],
    private readonly date1904: boolean,
    valueOfName: (name: string) => CellValue,
  ) {
    this.index = new SheetIndex(sheet);
    for (const cell of appearance.cells) this.styleIndexes.set(`${cell.row},${cell.column}`, cell.style);
    this.geometry = sheetGeometry(this.index, appearance, this.styleAt);
    this.merges = new MergeIndex(sheet.merges, this.geometry.rows.count - 1, this.geometry.columns.count - 1);
    for (const { look, area, numberFormat } of appearance.highlights) {
      this.forEachCell(area, (key) => this.addLook(key, look, numberFormat));
    }
    const lookup = {
      cell: (row: number, column: number) => this.index.at(row, column)?.value ?? null,
      name: valueOfName,
    };
    for (const { look, area, formula } of appearance.emphases) {
      this.forEachCell(area, (key, row, column) => {
        if (conditionHolds(formula, area, row, column, lookup)) this.addLook(key, look, null);
      });
    }
  }

  /** The first one wins: it stands above the others in the file. */
  private addLook(key: string, look: keyof typeof LOOKS, numberFormat: string | null): void {
    if (!this.looks.has(key)) this.looks.set(key, { look: LOOKS[look], numberFormat });
  }

  /** The last row that holds a value. */
  get lastRow(): number {
    return this.index.lastRow;
  }

  get lastColumn(): number {
    return Math.min(this.index.lastColumn, this.geometry.columns.count - 1);
  }

  /** The merged area at a position, or the cell alone. */
  areaAt(row: number, column: number): Area {
    return this.merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** The cell that shows at a position. */
  cellAt(row: number, column: number): Cell | undefined {
    const { top, left } = this.areaAt(row, column);
    return this.index.at(top, left);
  }

  readonly styleAt = (row: number, column: number): CellAppearance => {
    const style = this.styles[this.styleIndexes.get(`${row},${column}`) ?? 0];
    if (!style) throw new Error(`The appearance of ${this.sheet.name} names a style that it does not have`);
    return style;
  };

  viewAt(row: number, column: number): CellView {
    const area = this.areaAt(row, column);
    const cell = this.cellAt(row, column);
    const style = this.styleAt(area.top, area.left);
    const mark = this.looks.get(`${area.top},${area.left}`);
    const value = cell?.value ?? null;
    const shown = formatValue(value, mark?.numberFormat ?? cell?.numberFormat ?? 'General', this.date1904);
    return {
      text: value === null && mark?.numberFormat ? mark.look.mark : shown.text,
      value,
      style,
      fontColor: mark?.look.fontColor ?? shown.color ?? style.fontColor,
      fill: mark?.look.fill ?? style.fill,
      look: mark?.look ?? null,
      horizontal: alignment(style, value),
      spill: this.spillAt(area, style, value),
    };
  }

  /** The lines around an area: its own, or else the neighbour's on the same edge. */
  bordersAt(area: Area): Borders {
    const { top, left, bottom, right } = area;
    const own = (row: number, column: number, side: BorderSide) => this.styleAt(row, column).borders[side];
    return {
      left: own(top, left, 'left'),
      top: own(top, left, 'top'),
      right: own(top, right, 'right') ?? own(top, right + 1, 'left'),
      bottom: own(bottom, left, 'bottom') ?? own(bottom + 1, left, 'top'),
    };
  }

  private spillAt(area: Area, style: CellAppearance, value: CellValue): number | null {
    const alone = area.top === area.bottom && area.left === area.right;
    const startsLeft = style.horizontal === 'general' || style.horizontal === 'left';
    if (typeof value !== 'string' || !alone || !startsLeft || style.wrap) return null;
    const { columns } = this.geometry;
    let last = area.right;
    while (last + 1 < columns.count && this.isFree(area.top, last + 1)) last++;
    return last === area.right ? null : columns.size(area.left, last);
  }

  private isFree(row: number, column: number): boolean {
    return !this.index.at(row, column) && !this.merges.at(row, column);
  }

  /** Bounded by what the grid shows, so that an area over a whole column costs nothing. */
  private forEachCell(area: Area, visit: (key: string, row: number, column: number) => void): void {
    const bottom = Math.min(area.bottom, this.geometry.rows.count - 1);
    const right = Math.min(area.right, this.geometry.columns.count - 1);
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) visit(`${row},${column}`, row, column);
    }
  }
}

function alignment(style: CellAppearance, value: CellValue): CellView['horizontal'] {
  switch (style.horizontal) {
    case 'left':
    case 'center':
    case 'right':
    case 'justify':
      return style.horizontal;
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    default:
      if (typeof value === 'number') return 'right';
      return typeof value === 'string' || value === null ? 'left' : 'center';
  }
}
