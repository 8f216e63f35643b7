import { FORMAT, formatted, STYLE } from '../../report/summary/styles';
import { countLines, HIGHEST } from '../../report/summary/text-height';
import type { NewSheet } from '../../workbook/new-workbook';
import type { CellStyle, PlannedCell, SheetPlan } from '../../workbook/plan';
import type { ColumnKind } from '../columns';

/** A column of a list on a sheet; `width` in characters. */
export interface ListColumn {
  readonly title: string;
  readonly width: number;
}

/** What a cell of a list holds; `formula` with its leading `=`. */
export interface ListCell {
  readonly value: PlannedCell['value'];
  readonly style: CellStyle;
  readonly formula?: string;
}

export interface List {
  readonly sheet: string;
  readonly title: string;
  /** What is said between title and list. */
  readonly subtitle: string;
  readonly columns: readonly ListColumn[];
  /** Null: nothing at all stands there. */
  readonly rows: readonly (readonly (ListCell | null)[])[];
  /** Columns on the left that stay in view. */
  readonly frozenColumns: number;
  /** Columns on the left that have filters; all of them unless given. */
  readonly filteredColumns?: number;
  /** How many pages side by side it prints on, with the columns that stay in view on each; one unless given. */
  readonly pagesWide?: number;
}

const TITLE_ROW = 0;
const SUBTITLE_ROW = 1;
const HEADER_ROW = 2;
/** In points. */
export const TITLE_HEIGHT = 30;
const LINE_HEIGHT = 13;
const PADDING = 5;

const NUMBERS: { readonly [kind in ColumnKind]: CellStyle } = {
  text: STYLE.left,
  count: STYLE.cell,
  personMonths: STYLE.cell,
  percent: formatted(STYLE.cell, FORMAT.percent),
  score: formatted(STYLE.cell, FORMAT.score),
};

export function styleOf(kind: ColumnKind): CellStyle {
  return NUMBERS[kind];
}

const leftAligned = (style: CellStyle): CellStyle => ({ ...style, horizontal: 'left', wrap: false });

/** In points, for texts in columns of these widths. */
export function heightOf(cells: List['rows'][number], columns: readonly Pick<ListColumn, 'width'>[]): number {
  const lines = cells.map((cell, index) =>
    typeof cell?.value === 'string' ? countLines(cell.value, columns[index]?.width ?? 0, cell.style.fontSize) : 1,
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT + PADDING);
}

/** What every plan of a sheet has that is made anew, and prints on A4 across. */
export function blankPlan(name: string, lastRow: number, lastColumn: number): SheetPlan {
  return {
    name,
    cells: [],
    previousArea: null,
    merges: [],
    columnWidths: [],
    rowHeights: [],
    names: [],
    validations: [],
    emphases: [],
    charts: [],
    page: {
      printArea: { top: 0, left: 0, bottom: lastRow, right: lastColumn },
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      footer: { left: '', center: '&P / &N', right: '' },
    },
  };
}

/** A sheet with one list: title, what is said of it, header with filters, rows as high as their texts. */
export function listSheet({ sheet, title, subtitle, columns, rows, ...sides }: List): NewSheet {
  const lastRow = HEADER_ROW + rows.length;
  const lastColumn = columns.length - 1;
  const first = HEADER_ROW + 1;
  const plain = (row: number, value: string, style: CellStyle): PlannedCell => ({
    ...{ row, column: 0, value, formula: null, style },
  });
  const header = columns.map((column, index): PlannedCell => ({
    ...{ row: HEADER_ROW, column: index, value: column.title, formula: null, style: STYLE.header },
  }));
  const body = rows.flatMap((cells, index) =>
    cells.flatMap((cell, column): PlannedCell[] => {
      if (!cell) return [];
      const { value, style, formula = null } = cell;
      return [{ row: first + index, column, value, formula, style }];
    }),
  );
  const { frozenColumns, filteredColumns = columns.length, pagesWide } = sides;
  const blank = blankPlan(sheet, lastRow, lastColumn);
  const titleColumns = { from: 0, to: frozenColumns - 1 };
  const plan: SheetPlan = {
    ...blank,
    page: pagesWide === undefined ? blank.page : { ...blank.page, spread: { pages: pagesWide, titleColumns } },
    cells: [
      plain(TITLE_ROW, title, leftAligned(STYLE.title)),
      plain(SUBTITLE_ROW, subtitle, leftAligned(STYLE.subtitle)),
      ...header,
      ...body,
    ],
    columnWidths: columns.map(({ width }, column) => ({ column, width })),
    rowHeights: [
      { row: TITLE_ROW, height: TITLE_HEIGHT },
      { row: HEADER_ROW, height: TITLE_HEIGHT },
      ...rows.map((cells, index) => ({ row: first + index, height: heightOf(cells, columns) })),
    ],
  };
  const filter = { top: HEADER_ROW, left: 0, bottom: Math.max(lastRow, first), right: filteredColumns - 1 };
  return { plan, frozen: { rows: first, columns: frozenColumns }, filter };
}
