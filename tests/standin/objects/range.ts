import { type Area, areaA1, contains, parseArea, quoteSheet } from '../../../src/workbook/address';
import { pointsForRoom, USUAL_ROOM } from '../../../src/workbook/column-room';
import { contentOf, shownFormula, shownValue, valueType } from '../cell-input';
import {
  type Book,
  boundingArea,
  type CellContent,
  type CellFormat,
  cellsOf,
  COLUMNS,
  overlaps,
  ROWS,
  type Sheet,
} from '../book';
import {
  asFlag,
  asNumber,
  asRecord,
  asText,
  ExcelError,
  invalid,
  isRemote,
  NULL_OBJECT,
  notInStandin,
  type Remote,
} from '../remote';
import { requireKnownSheets } from '../references';
import { clearConditionalFormats, conditionalFormatsRemote } from './conditional-formats';
import { rangeFormatRemote } from './range-format';
import { dataValidationRemote } from './validation';

/** A range or several areas of one sheet. */
export interface RangeRemote extends Remote {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export function isRangeRemote(value: unknown): value is RangeRemote {
  return isRemote(value) && 'areas' in value && 'sheet' in value;
}

/** The area behind an argument that must be a range. */
export function areaArgument(value: unknown): Area {
  const area = isRangeRemote(value) ? value.areas[0] : typeof value === 'string' ? parseArea(value) : null;
  if (!area) throw invalid('a range was expected');
  return area;
}

export function parseAddress(address: string): Area {
  const area = parseArea(address);
  if (!area || area.bottom >= ROWS || area.right >= COLUMNS || area.top > area.bottom || area.left > area.right) {
    throw invalid(`not an address: ${address}`);
  }
  return area;
}

const MOST_CELLS = 5_000_000;
/** As documented: with more merged areas the call fails. */
const MOST_MERGED_AREAS = 512;

function matrix<T>(area: Area, at: (row: number, column: number) => T): T[][] | null {
  if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return null;
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(at(row, column));
    rows.push(cells);
  }
  return rows;
}

/** Gives each cell its input of a 2-D array, or the single input for all; `null` leaves a cell as it is. */
function forEachInput(area: Area, input: unknown, write: (row: number, column: number, value: unknown) => void): void {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (Array.isArray(input)) {
    const fits = input.length === height && input.every((row: unknown) => Array.isArray(row) && row.length === width);
    if (!fits) throw invalid('The number of rows or columns in the input array does not match the range.');
  }
  for (const [row, column] of cellsOf(area)) {
    const line: unknown = Array.isArray(input) ? input[row - area.top] : undefined;
    const value: unknown = Array.isArray(line) ? line[column - area.left] : input;
    if (value !== null) write(row, column, value);
  }
}

export function rangeRemote(book: Book, sheet: Sheet, area: Area): RangeRemote {
  const fullAddress = `${quoteSheet(sheet.name)}!${areaA1(area)}`;

  const requireWritable = () => {
    if (!sheet.isProtected) return;
    for (const [row, column] of cellsOf(area)) if (sheet.formatAt(row, column).locked) sheet.requireUnprotected();
  };
  const writeContents = (input: unknown) => {
    requireWritable();
    const written = new Map<readonly [number, number], CellContent>();
    forEachInput(area, input, (row, column, value) => {
      const content = contentOf(value, (formula) => {
        requireKnownSheets(book, formula);
        return book.valueOnEntry(sheet, row, column, formula);
      });
      // A merged area holds a value in its first cell only.
      if (!sheet.isCovered(row, column)) written.set([row, column], content);
    });
    for (const [[row, column], content] of written) sheet.setContent(row, column, content);
    book.changes.push({ sheet: sheet.name, ...area });
  };
  const format = (change: (row: number, column: number) => Partial<CellFormat>) => {
    sheet.requireUnprotected();
    for (const [row, column] of cellsOf(area)) sheet.format(row, column, change(row, column));
  };
  const hide = (hidden: Set<number>, from: number, to: number, value: unknown) => {
    sheet.requireUnprotected();
    for (let index = from; index <= to; index++) {
      if (asFlag(value)) hidden.add(index);
      else hidden.delete(index);
    }
  };
  const uniform = (hidden: Set<number>, from: number, to: number) => {
    const count = [...hidden].filter((index) => index >= from && index <= to).length;
    return count === 0 ? false : count === to - from + 1 ? true : null;
  };
  const properties = (
    options: unknown,
    known: Readonly<Record<string, (index: number) => unknown>>,
    [from, to]: readonly [number, number],
  ) => {
    const asked = Object.keys(asRecord(options)).map((name) => {
      const answer = known[name];
      if (!answer) throw notInStandin(`row or column property ${name}`);
      return [name, answer] as const;
    });
    return Array.from({ length: to - from + 1 }, (_, index) =>
      Object.fromEntries(asked.map(([name, answer]) => [name, answer(from + index)])),
    );
  };
  // A hidden column is as wide as nothing.
  const columnWidth = (column: number): number =>
    sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? pointsForRoom(USUAL_ROOM));

  const clear = (what: unknown) => {
    sheet.requireUnprotected();
    if (what !== 'All' && what !== null && what !== undefined)
      throw notInStandin(`Range.clear(${JSON.stringify(what)})`);
    for (const keys of [sheet.contents, sheet.formats]) {
      for (const key of [...keys.keys()]) {
        if (contains(area, Math.floor(key / COLUMNS), key % COLUMNS)) keys.delete(key);
      }
    }
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
    clearConditionalFormats(book, sheet, area);
    book.changes.push({ sheet: sheet.name, ...area });
  };
  const merge = (across: unknown) => {
    if (book.isChartSelected) throw new ExcelError('InvalidSelection', 'A chart is selected.');
    sheet.requireUnprotected();
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    const merged = across === true ? rows.map((row) => ({ ...area, top: row, bottom: row })) : [area];
    sheet.merges = [...sheet.merges.filter((other) => !overlaps(other, area)), ...merged];
    for (const [row, column] of cellsOf(area)) {
      if (sheet.isCovered(row, column)) sheet.setContent(row, column, { value: null, formula: null });
    }
  };
  const mergedAreas = () => {
    // Only those whose first cell lies inside, as in Excel.
    const inside = sheet.merges.filter((candidate) => contains(area, candidate.top, candidate.left));
    if (inside.length > MOST_MERGED_AREAS) throw new ExcelError('GeneralException', 'too many merged areas');
    return inside.length === 0 ? NULL_OBJECT : rangeAreasRemote(book, sheet, inside);
  };
  const select = () => {
    if (sheet !== book.activeSheet) throw new ExcelError('GeneralException', 'The sheet is not active.');
    book.requireFront();
    book.selection = { sheet: sheet.name, ...area };
    book.isChartSelected = false;
  };

  return {
    type: 'Range',
    heldByReference: true,
    sheet,
    areas: [area],
    get: {
      Address: () => fullAddress,
      RowIndex: () => area.top,
      ColumnIndex: () => area.left,
      RowCount: () => area.bottom - area.top + 1,
      ColumnCount: () => area.right - area.left + 1,
      Values: () => matrix(area, (row, column) => shownValue(sheet.content(row, column))),
      Formulas: () => matrix(area, (row, column) => shownFormula(sheet.content(row, column))),
      NumberFormat: () => matrix(area, (row, column) => sheet.formatAt(row, column).numberFormat),
      ValueTypes: () => matrix(area, (row, column) => valueType(sheet.content(row, column))),
      RowHidden: () => uniform(sheet.hiddenRows, area.top, area.bottom),
      ColumnHidden: () => uniform(sheet.hiddenColumns, area.left, area.right),
    },
    set: {
      Values: writeContents,
      Formulas: writeContents,
      NumberFormat: (input) => {
        const codes = new Map<string, string>();
        forEachInput(area, input, (row, column, code) => codes.set(`${row},${column}`, asText(code)));
        format((row, column) => {
          const numberFormat = codes.get(`${row},${column}`);
          return numberFormat === undefined ? {} : { numberFormat };
        });
      },
      RowHidden: (value) => hide(sheet.hiddenRows, area.top, area.bottom, value),
      ColumnHidden: (value) => hide(sheet.hiddenColumns, area.left, area.right, value),
    },
    child: {
      Format: () => rangeFormatRemote(sheet, [area]),
      ConditionalFormats: () => conditionalFormatsRemote(book, sheet, area),
      DataValidation: () => dataValidationRemote(sheet, area),
    },
    call: {
      GetBoundingRect: (other) => rangeRemote(book, sheet, boundingArea([area, areaArgument(other)]) ?? area),
      GetRow: (index) => {
        const row = area.top + asNumber(index);
        return rangeRemote(book, sheet, { ...area, top: row, bottom: row });
      },
      // Before it sends a large array in strips of rows, the library asks whether the whole fits.
      _ValidateArraySize: (rows, columns) => {
        const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
        if (rows !== height || columns !== width) throw invalid('The array does not match the size of the range.');
      },
      GetMergedAreasOrNullObject: mergedAreas,
      GetCellProperties: () =>
        matrix(area, (row, column) => ({ format: { font: { name: sheet.formatAt(row, column).fontName } } })),
      GetRowProperties: (options) =>
        properties(options, { rowHidden: (row) => sheet.hiddenRows.has(row) }, [area.top, area.bottom]),
      GetColumnProperties: (options) =>
        properties(
          options,
          {
            columnHidden: (column) => sheet.hiddenColumns.has(column),
            format: (column) => ({ columnWidth: columnWidth(column) }),
          },
          [area.left, area.right],
        ),
      Clear: clear,
      Merge: merge,
      Unmerge: () => {
        sheet.requireUnprotected();
        sheet.merges = sheet.merges.filter((candidate) => !overlaps(candidate, area));
      },
      Select: select,
    },
  };
}

export function rangeAreasRemote(book: Book, sheet: Sheet, areas: readonly Area[]): RangeRemote {
  return {
    type: 'RangeAreas',
    heldByReference: true,
    sheet,
    areas,
    get: {
      // Excel cuts address strings at this length.
      Address: () =>
        areas
          .map((area) => `${quoteSheet(sheet.name)}!${areaA1(area)}`)
          .join(',')
          .slice(0, 8192),
      AreaCount: () => areas.length,
    },
    child: {
      Areas: () => ({
        type: 'RangeCollection',
        items: () => areas.map((area) => rangeRemote(book, sheet, area)),
      }),
      Format: () => rangeFormatRemote(sheet, areas),
    },
  };
}
