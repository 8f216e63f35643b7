import { type Area, type AreaRef, contains } from '../../src/workbook/address';
import { isOtherRoom, pointsForRoom, roomOfPoints } from '../../src/workbook/column-room';
import type { Cell, CellValue, SheetSnapshot, SheetVisibility, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { ExcelError } from './remote';

export const ROWS = 1048576;
export const COLUMNS = 16384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
export type Edge = (typeof EDGES)[number];

export interface Border {
  readonly style: string;
  readonly color: string;
}

export interface CellFormat {
  readonly numberFormat: string;
  readonly fillColor: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly fontColor: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly locked: boolean;
  readonly EdgeTop: Border | null;
  readonly EdgeBottom: Border | null;
  readonly EdgeLeft: Border | null;
  readonly EdgeRight: Border | null;
}

export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fillColor: null,
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  fontColor: '#000000',
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  wrapText: false,
  locked: true,
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
};

export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  readonly area: Area;
  formula: string;
  fillColor: string | null;
  fontColor: string | null;
  numberFormat: string | null;
  readonly borders: Partial<Record<Edge, { style: string; color: string | null }>>;
  /** Excel tells its type, and fails when it is asked for the rule. */
  readonly isUnreadable?: boolean;
}

export interface ValidationState {
  readonly area: Area;
  rule: unknown;
  errorAlert: unknown;
  prompt: unknown;
}

export interface SeriesState {
  name: string;
  chartType: string | null;
  color: string | null;
  values: Area | null;
  categories: Area | null;
}

export interface ChartState {
  readonly id: string;
  readonly type: string;
  readonly source: AreaRef;
  readonly seriesBy: string;
  name: string;
  title: string;
  position: readonly [string, string] | null;
  valueFormat: string | null;
  readonly series: SeriesState[];
}

export interface PageState {
  orientation: string;
  paperSize: string;
  zoom: unknown;
  printArea: Area | null;
  titleRows: string | null;
  /** Cells that start a page. */
  breaks: string[];
  centerHorizontally: boolean;
  margins: unknown;
  footer: { left: string; center: string; right: string };
}

export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function* cellsOf(area: Area): Generator<[row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column];
  }
}

export function overlaps(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** What is left of an area beside another one, in rectangles: above, left, right, below. */
export function without(area: Area, cut: Area): Area[] {
  const [top, bottom] = [Math.max(area.top, cut.top), Math.min(area.bottom, cut.bottom)];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top, bottom, right: cut.left - 1 },
    { ...area, top, bottom, left: cut.right + 1 },
    { ...area, top: cut.bottom + 1 },
  ].filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

export function boundingArea(areas: Iterable<Area>): Area | null {
  let bounds: Area | null = null;
  for (const area of areas) {
    bounds = bounds
      ? {
          top: Math.min(bounds.top, area.top),
          left: Math.min(bounds.left, area.left),
          bottom: Math.max(bounds.bottom, area.bottom),
          right: Math.max(bounds.right, area.right),
        }
      : area;
  }
  return bounds;
}

/** One sheet of the in-memory Excel, with everything that the add-in may touch. */
export class Sheet {
  readonly contents = new Map<number, CellContent>();
  readonly formats = new Map<number, CellFormat>();
  merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** In points. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormatState[] = [];
  /** Excel fails when it is asked for them at all. */
  areFormatsUnreadable = false;
  validations: ValidationState[] = [];
  charts: ChartState[] = [];
  /** Names of this sheet alone. */
  names: { readonly name: string; refersTo: string }[] = [];
  showGridlines = true;
  /** How many there are of what the add-in only counts. */
  readonly counts = { shapes: 0, comments: 0, notes: 0, tables: 0, pivotTables: 0 };
  readonly page: PageState = {
    orientation: 'Portrait',
    paperSize: 'A4',
    zoom: { scale: 100 },
    printArea: null,
    titleRows: null,
    centerHorizontally: false,
    margins: null,
    breaks: [],
    footer: { left: '', center: '', right: '' },
  };

  constructor(
    readonly id: string,
    public name: string,
    public visibility: SheetVisibility = 'visible',
    public isProtected = false,
  ) {}

  static fromSnapshot(id: string, snapshot: SheetSnapshot): Sheet {
    const sheet = new Sheet(id, snapshot.name, snapshot.visibility, snapshot.isProtected);
    for (const cell of snapshot.cells) {
      sheet.setContent(cell.row, cell.column, { value: cell.value, formula: cell.formula });
      if (cell.numberFormat !== 'General') sheet.format(cell.row, cell.column, { numberFormat: cell.numberFormat });
      if (cell.symbolFont) sheet.format(cell.row, cell.column, { fontName: cell.symbolFont });
    }
    sheet.merges = [...snapshot.merges];
    for (const row of snapshot.hiddenRows) sheet.hiddenRows.add(row);
    for (const column of snapshot.hiddenColumns) sheet.hiddenColumns.add(column);
    sheet.names = (snapshot.names ?? []).map((name) => ({ ...name }));
    for (const { column, room } of snapshot.columnRooms ?? []) sheet.columnWidths.set(column, pointsForRoom(room));
    return sheet;
  }

  content(row: number, column: number): CellContent | undefined {
    return this.contents.get(cellKey(row, column));
  }

  formatAt(row: number, column: number): CellFormat {
    return this.formats.get(cellKey(row, column)) ?? DEFAULT_FORMAT;
  }

  setContent(row: number, column: number, content: CellContent): void {
    if (content.value === null && content.formula === null) this.contents.delete(cellKey(row, column));
    else this.contents.set(cellKey(row, column), content);
  }

  format(row: number, column: number, change: Partial<CellFormat>): void {
    this.formats.set(cellKey(row, column), { ...this.formatAt(row, column), ...change });
  }

  /** Whether a merged area hides this cell behind its first one. */
  isCovered(row: number, column: number): boolean {
    return this.merges.some((merge) => contains(merge, row, column) && !(merge.top === row && merge.left === column));
  }

  /** Formatted cells count unless only values are asked for, as in Excel; null on a blank sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    const keys = valuesOnly ? [...this.contents.keys()] : [...this.contents.keys(), ...this.formats.keys()];
    const cells = keys.map((key): Area => {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      return { top: row, left: column, bottom: row, right: column };
    });
    return boundingArea(valuesOnly ? cells : [...cells, ...this.merges]);
  }

  requireUnprotected(): void {
    if (this.isProtected) throw new ExcelError('AccessDenied', 'The sheet is protected.');
  }

  toSnapshot(): SheetSnapshot {
    const keys = [...this.contents.keys()].sort((one, other) => one - other);
    const cells = keys.map((key): Cell => {
      const row = Math.floor(key / COLUMNS);
      const column = key % COLUMNS;
      const { value, formula } = this.contents.get(key) ?? { value: null, formula: null };
      return { row, column, value, formula, numberFormat: this.formatAt(row, column).numberFormat };
    });
    const ascending = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other);
    const used = this.usedArea(true);
    const columnRooms = ascending(this.columnWidths.keys())
      .filter((column) => used && column >= used.left && column <= used.right && !this.hiddenColumns.has(column))
      .map((column) => ({ column, room: roomOfPoints(this.columnWidths.get(column) ?? 0) }))
      .filter(({ room }) => isOtherRoom(room));
    return {
      name: this.name,
      visibility: this.visibility,
      isProtected: this.isProtected,
      cells,
      merges: [...this.merges],
      hiddenRows: ascending(this.hiddenRows),
      hiddenColumns: ascending(this.hiddenColumns),
      ...(columnRooms.length > 0 && { columnRooms }),
      ...(this.names.length > 0 && { names: this.names.map((name) => ({ ...name })) }),
    };
  }
}

/** What a formula calculates to, as far as a test knows it; undefined leaves the cell uncalculated. */
export type Oracle = (sheet: string, row: number, column: number, formula: string) => CellValue | undefined;

/** A page of the add-in that has the workbook open: Excel tells each of what happens in it. */
export interface Page {
  tell(area: AreaRef, triggerSource: 'Unknown' | 'ThisLocalAddin'): void;
  tellOfSheet(event: 'added' | 'deleted' | 'renamed', worksheetId: string): void;
}

/** The in-memory workbook behind the stand-in: plain state for tests to look at and to change. */
export class Book {
  sheets: Sheet[];
  names: { readonly name: string; refersTo: string }[];
  readonly date1904: boolean;
  readonly settings = new Map<string, unknown>();
  activeSheet: Sheet;
  selection: AreaRef | null = null;
  /** The user has selected a chart: Excel merges no cells then (office-js issue 399). */
  isChartSelected = false;
  /**
   * The user looks at another workbook: getActiveCell and getSelectedRange fail then (office-js issues 5319, 561). That
   * nothing can be selected or shown either is assumed.
   */
  isBehind = false;
  isStructureProtected = false;
  /**
   * Calculation is manual: a formula has no value until somebody calculates (`Excel.CalculationMode`: "Calculations only
   * occur when the user or add-in requests them"; Excel itself gives it one when it is entered, which then goes stale).
   */
  isManual = false;
  /**
   * The running batch has put calculation off, which nobody makes up for ("Once set, it is the developer's responsibility
   * to re-calc the workbook", `Excel.Application.suspendApiCalculationUntilNextSync`).
   */
  isSuspended = false;
  /** Sheets that were calculated by order. */
  readonly calculated: string[] = [];
  oracle: Oracle = () => undefined;
  /** Areas whose contents the running batch has changed: Excel tells the add-in of each. */
  changes: AreaRef[] = [];
  readonly pages: Page[] = [];
  private lastId = 0;

  constructor(snapshot: WorkbookSnapshot) {
    this.sheets = snapshot.sheets.map((sheet) => Sheet.fromSnapshot(this.newId(), sheet));
    this.names = snapshot.names.map((name) => ({ ...name }));
    this.date1904 = snapshot.date1904;
    this.activeSheet = this.sheets.find((sheet) => sheet.visibility === 'visible') ?? new Sheet(this.newId(), 'Sheet1');
  }

  newId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, '0')}}`;
  }

  /** What a formula that is written now shows. */
  valueOnEntry(sheet: Sheet, row: number, column: number, formula: string): CellValue | undefined {
    return this.isManual || this.isSuspended ? undefined : this.oracle(sheet.name, row, column, formula);
  }

  calculate(sheet: Sheet): void {
    this.calculated.push(sheet.name);
    for (const [key, { formula }] of sheet.contents) {
      if (formula === null) continue;
      const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
      const value = this.oracle(sheet.name, row, column, formula);
      if (value !== undefined) sheet.setContent(row, column, { value, formula });
    }
  }

  findSheet(nameOrId: string): Sheet | undefined {
    const name = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === nameOrId);
  }

  requireFront(): void {
    if (this.isBehind) throw new ExcelError('InvalidSelection', 'Another workbook is in front.');
  }

  requireUnprotectedStructure(): void {
    if (this.isStructureProtected) throw new ExcelError('AccessDenied', 'The workbook structure is protected.');
  }

  toSnapshot(): WorkbookSnapshot {
    return {
      sheets: this.sheets.map((sheet) => sheet.toSnapshot()),
      names: this.names.map((name) => ({ ...name })),
      date1904: this.date1904,
    };
  }
}
