import type { Area } from './address';
import type { SymbolFont } from './symbol-fonts';

/** An error value as Excel shows it (#DIV/0!). */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null`: empty, or a formula that was never calculated (then `formula` is set). */
export type CellValue = number | string | boolean | CellError | null;

export interface Cell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** en-US formula with its leading `=`, or null for a typed value. */
  readonly formula: string | null;
  /** Format code, `General` where none is set. */
  readonly numberFormat: string;
  /** The font of signs in which a lone letter is shown; left out for a font of letters. */
  readonly symbolFont?: SymbolFont;
  /** The workbook states no value: its formula was calculated by us. */
  readonly isCalculatedHere?: true;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** A column that is wider or narrower than one nobody has changed. */
export interface ColumnRoom {
  readonly column: number;
  /** Characters of the usual font that fit. */
  readonly room: number;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** Only cells that hold a value or a formula, in row-major order. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  /** Zero-based, ascending; only those inside the used range. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Ascending, none of them hidden; only those inside the used range. Left out where all are as usual. */
  readonly columnRooms?: readonly ColumnRoom[];
  /** Names of this sheet alone, as copies of a sheet have them. Left out where there are none. */
  readonly names?: readonly DefinedName[];
  /** It holds something besides cells: a chart, a picture, a comment. Told only of sheets that `mayBeBlank`. */
  readonly isDrawnOn?: true;
}

export interface DefinedName {
  readonly name: string;
  /** As stored, without `=`: `'评分汇总'!$C$5`. */
  readonly refersTo: string;
}

/** A workbook as it is at one moment: plain data, no link to the host. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Names of workbook scope only. */
  readonly names: readonly DefinedName[];
  /** Date serials count from 1904 (old Mac workbooks). */
  readonly date1904: boolean;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Whether a sheet has no cells, so that it matters what else it holds. */
export function mayBeBlank({ cells }: Pick<SheetSnapshot, 'cells'>): boolean {
  return cells.length === 0;
}
