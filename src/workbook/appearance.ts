import type { Area } from './address';
import type { Highlight, SummaryEmphasis } from './plan';

/** How a workbook looks: what a grid needs beside the snapshot to show the sheets as a person knows them. */
export interface WorkbookAppearance {
  /** The sheets of the snapshot, in the same order. */
  readonly sheets: readonly SheetAppearance[];
  /** Cell formats; cells, rows and columns name theirs by its index here. Index 0 is the workbook's default. */
  readonly styles: readonly CellAppearance[];
}

export interface SheetAppearance {
  readonly name: string;
  /** In characters of the default font. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  readonly showGridLines: boolean;
  /** Runs of columns that differ from the default: ascending, not overlapping. */
  readonly columns: readonly ColumnAppearance[];
  /** Rows with a height of their own or hidden, ascending. */
  readonly rows: readonly RowAppearance[];
  /** Formatted cells, blank ones included, inside the area that values and merged areas span; row-major. */
  readonly cells: readonly StyledCell[];
  /** How many rows and columns stay in sight while scrolling. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The highlights of ours that stand on the sheet. */
  readonly highlights: readonly Highlight[];
  /** Conditional formats in one of our looks without the highlight signature. */
  readonly emphases: readonly SummaryEmphasis[];
  readonly charts: readonly ChartAppearance[];
}

export interface ColumnAppearance {
  /** Zero-based, both ends inclusive. */
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly hidden: boolean;
}

export interface RowAppearance {
  readonly row: number;
  /** `null`: the default height. */
  readonly height: number | null;
  readonly hidden: boolean;
}

export interface StyledCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** A chart's place; what it draws is not read. */
export interface ChartAppearance {
  readonly name: string;
  readonly position: Area;
}

/** Colours are `#RRGGBB`, theme, tint and palette already worked in; `null` is "automatic" or none. */
export interface CellAppearance {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly borders: Readonly<Record<BorderSide, BorderAppearance | null>>;
  /** `general`: numbers right, text left, booleans and errors centred. */
  readonly horizontal:
    'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
  readonly wrap: boolean;
  readonly indent: number;
  readonly numberFormat: string;
}

export type BorderSide = 'left' | 'right' | 'top' | 'bottom';

export interface BorderAppearance {
  /** The file's own word: thin, medium, thick, dashed, dotted, double, hair … */
  readonly style: string;
  readonly color: string | null;
}
