import type { Area, AreaRef, CellRef } from './address';
import type { CellValue } from './snapshot';

/**
 * What is to be written, as plain data: made by `report/`, carried out by a host in one batch.
 * Each part is optional; an absent part leaves that side of the workbook alone.
 */
export interface Plan {
  /** The summary sheet: created, or refilled in place when it exists. */
  readonly summary?: SheetPlan;
  /** The summary follows something else that was done: what is shown stays. */
  readonly isAside?: boolean;
  /** All highlights that are to stand; those of an earlier run that are not listed go. */
  readonly highlights?: readonly Highlight[];
  /** Single input cells of an existing summary sheet. `null` empties the cell. */
  readonly inputs?: readonly InputWrite[];
}

export interface InputWrite {
  readonly cell: CellRef;
  readonly value: number | string | null;
}

export type HorizontalAlignment = 'left' | 'center' | 'right';

/** The look of a planned cell. Colours are `#RRGGBB`; sizes are points. */
export interface CellStyle {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly fontColor: string;
  readonly fill: string | null;
  readonly border: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly wrap: boolean;
  readonly numberFormat: string;
  /** An input cell stays editable when somebody protects the sheet. */
  readonly unlocked: boolean;
}

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** The value that we computed; for a formula, what it must calculate to. `null`: styled but empty. */
  readonly value: CellValue;
  /** en-US formula with its leading `=`, of ours with functions of Excel 2010 only; null for a plain value. */
  readonly formula: string | null;
  readonly style: CellStyle;
}

export interface PlannedName {
  readonly name: string;
  readonly area: Area;
}

export type Validation =
  | { readonly kind: 'list'; readonly area: Area; readonly options: readonly string[]; readonly message: string }
  | {
      readonly kind: 'decimal';
      readonly area: Area;
      readonly minimum: number;
      readonly maximum: number;
      readonly message: string;
    };

export interface ChartSeries {
  readonly name: string;
  readonly values: Area;
  readonly type: 'column' | 'bar' | 'line';
  readonly color: string;
}

/** A chart on the summary sheet over cells of the same sheet. */
export interface ChartPlan {
  /** Unique on the sheet; a chart of this name from an earlier run is replaced. */
  readonly name: string;
  readonly title: string;
  readonly categories: Area;
  readonly series: readonly ChartSeries[];
  /** Where it sits, in whole cells. */
  readonly position: Area;
  /** Format code of the value axis. */
  readonly valueFormat: string;
}

/** How a highlighted cell looks: never by colour alone, `mark` is put before what the cell shows, and each look has its border. */
export type HighlightLook = 'error' | 'warning' | 'note' | 'behind';

/** A conditional format of ours on one contiguous block. */
export interface Highlight {
  readonly look: HighlightLook;
  readonly area: AreaRef;
  /** Format code that shows the mark before the cell's own text, made from the cell's own format; null leaves that. */
  readonly numberFormat: string | null;
}

/** A conditional format of the summary sheet's own, live: colours `area` where `formula` (relative to its first cell) is true. */
export interface SummaryEmphasis {
  readonly look: HighlightLook | 'far-behind' | 'met';
  readonly area: Area;
  readonly formula: string;
}

/** What an input cell of the summary holds, on its way from where it stands to where it will. */
export interface CarriedInput {
  /** Defined name of the input; one that covers several cells comes once for each, row by row. */
  readonly name: string;
  /** What is to be kept. */
  readonly value: PlannedCell['value'];
  /** Where it will stand. */
  readonly to: Place;
  /** Which of the cells of its name it was. */
  readonly index: number;
  /** It was filled in here: what others fill in there meanwhile does not count. */
  readonly isChanged: boolean;
  /** What stood where when the workbook was read; null where there was no such cell. `at` where no name leads there. */
  readonly found: { readonly value: CellValue; readonly formula: string | null; readonly at?: CellRef } | null;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Keeps the inputs on the sheet while it is written anew, for hosts that cannot take back what they began: names and
 * values below everything else, until the sheet is whole again.
 */
export interface Journal {
  readonly name: string;
  /** First the title, then a row of name and value for each input. */
  readonly area: Area;
  readonly title: string;
  readonly inputs: readonly CarriedInput[];
}

export interface SheetPlan {
  readonly name: string;
  /** What tells whose sheet it is: a cell that says so, and a name for all that is ours. Written before anything else. */
  readonly identity?: {
    readonly mark: PlannedCell;
    readonly area: PlannedName;
  };
  readonly journal?: Journal;
  /** In row-major order, each position once. */
  readonly cells: readonly PlannedCell[];
  /**
   * Notes of the user that stand in the way, at their new places, and blanks for their old ones: written before anything
   * is cleared. Among the cells too, as far as nothing else is written there.
   */
  readonly notes?: readonly PlannedCell[];
  /** What an earlier run owned: contents, formats, merges, validations and charts there go before the cells are written. */
  readonly previousArea: Area | null;
  readonly merges: readonly Area[];
  /** In characters of the default font. */
  readonly columnWidths: readonly { readonly column: number; readonly width: number; readonly hidden?: boolean }[];
  /** In points. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly names: readonly PlannedName[];
  readonly validations: readonly Validation[];
  readonly emphases: readonly SummaryEmphasis[];
  readonly charts: readonly ChartPlan[];
  /** A4 landscape, one page wide unless it is spread. */
  readonly page: {
    readonly printArea: Area;
    /** Zero-based rows repeated on each printed page. */
    readonly titleRows: { readonly from: number; readonly to: number };
    /** Several pages side by side, with the zero-based columns that are repeated on each. */
    readonly spread?: { readonly pages: number; readonly titleColumns: { readonly from: number; readonly to: number } };
    /** Zero-based rows that start a page. */
    readonly breaks?: readonly number[];
    /** What stands at the foot of each page, in Excel's codes: `&P` the page, `&N` how many there are, `&&` an ampersand. */
    readonly footer?: { readonly left: string; readonly center: string; readonly right: string };
  };
}
