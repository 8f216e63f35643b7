import type { HostResult } from '../../workbook/host';
import { isOtherRoom, roomOfFileWidth, USUAL_ROOM } from '../../workbook/column-room';
import { mayBeBlank, type ColumnRoom, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import { readTheme } from './colors';
import { isDrawnOn } from './drawn-on';
import { withoutPrefixes } from '../parts/function-prefix';
import { Package } from '../parts/package';
import { asHostResult, PackageError } from '../parts/package-error';
import { NO_STRINGS, SharedStrings } from './shared-strings';
import { type RawColumns, readSheetPart, type SheetPart } from './sheet-part';
import { maySign, symbolFontOf } from '../../workbook/symbol-fonts';
import { NO_STYLES, readStyles, type Styles } from './style-part';
import {
  lacksPart,
  readWorkbookPart,
  type SheetEntry,
  type WorkbookPart,
  workbookRelation,
} from '../parts/workbook-part';

/**
 * Reads an .xlsx or .xlsm file. Chart sheets are left out.
 * Fails with `not-a-workbook` and a `PackageProblem` as detail.
 */
export function readWorkbook(source: Uint8Array | Package): HostResult<WorkbookSnapshot> {
  return asHostResult(() => {
    const file = source instanceof Package ? source : Package.open(source);
    const { workbook, styles, sheets } = readParts(file, false);
    return {
      sheets: sheets.map(({ entry, path, part }) => {
        const sheet = toSnapshot(entry, part, styles);
        return mayBeBlank(sheet) && isDrawnOn(file, path) ? { ...sheet, isDrawnOn: true } : sheet;
      }),
      names: workbook.names,
      date1904: workbook.date1904,
    };
  });
}

/** Filled cells and sheets of a workbook: what takes longer than anybody waits. The largest one seen has some ten thousand cells. */
export const MOST_CELLS = 500_000;
const MOST_SHEETS = 1000;

export interface WorkbookParts {
  readonly workbook: WorkbookPart;
  readonly styles: Styles;
  readonly sheets: readonly { readonly entry: SheetEntry; readonly path: string; readonly part: SheetPart }[];
}

/** Reads every part that a snapshot or a picture of the workbook needs. Throws `PackageError`. */
export function readParts(file: Package, withBlanks: boolean): WorkbookParts {
  const workbook = readWorkbookPart(file);
  const stringsPart = workbookRelation(file, 'sharedStrings');
  const sharedStrings = stringsPart
    ? new SharedStrings(file.text(stringsPart))
    : lacksPart(file, 'sharedStrings')
      ? null
      : NO_STRINGS;
  if (workbook.sheets.length > MOST_SHEETS) throw new PackageError('too-many-sheets');
  let mostCells = MOST_CELLS;
  const sheets = workbook.sheets.flatMap((entry) => {
    if (entry.part === null) return [];
    const options = { sharedStrings, date1904: workbook.date1904, withBlanks, mostCells };
    const part = readSheetPart(file.text(entry.part), options);
    mostCells -= part.cells.length;
    return [{ entry, path: entry.part, part }];
  });
  if (lacksPart(file, 'styles') && sheets.some(({ part }) => part.cells.some(({ style }) => style > 0))) {
    throw new PackageError('corrupt');
  }
  return { workbook, styles: readStylePart(file), sheets };
}

function readStylePart(file: Package): Styles {
  const stylePart = workbookRelation(file, 'styles');
  if (!stylePart) return NO_STYLES;
  const themePart = workbookRelation(file, 'theme');
  return readStyles(file.text(stylePart), themePart ? readTheme(file.text(themePart)) : undefined);
}

function toSnapshot(entry: SheetEntry, part: SheetPart, styles: Styles): SheetSnapshot {
  const { hiddenColumns, columnRooms } = columnLayout(part);
  const fonts = styles.cellFormats.map(({ fontName }) => symbolFontOf(fontName));
  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected: part.isProtected,
    cells: part.cells.map(({ row, column, value, formula, style, symbolFont = fonts[style] }) => ({
      row,
      column,
      value,
      formula: formula === null ? null : withoutPrefixes(formula),
      numberFormat: styles.cellFormats[style]?.numberFormat ?? 'General',
      ...(symbolFont && maySign(value) && { symbolFont }),
    })),
    merges: part.merges,
    hiddenRows: hiddenRows(part),
    hiddenColumns,
    ...(columnRooms.length > 0 && { columnRooms }),
    ...(entry.names.length > 0 && { names: entry.names }),
  };
}

/** Hidden rows between the first and the last row in use. */
function hiddenRows(part: SheetPart): number[] {
  const first = part.cells[0]?.row ?? 0;
  const last = part.cells.at(-1)?.row ?? -1;
  const listed = new Map(part.rows.map(({ row, hidden }) => [row, hidden]));
  const isHidden = (row: number) => listed.get(row) ?? part.zeroHeight;
  return range(first, last).filter(isHidden);
}

interface ColumnLayout {
  readonly hiddenColumns: readonly number[];
  readonly columnRooms: readonly ColumnRoom[];
}

/** What is said of the columns between the first and the last one in use. */
function columnLayout({ cells, columns, defaultColumnWidth }: SheetPart): ColumnLayout {
  let first = Infinity;
  let last = -1;
  for (const { column } of cells) {
    first = Math.min(first, column);
    last = Math.max(last, column);
  }
  const said = new Map<number, RawColumns>();
  for (const run of columns) {
    for (const column of range(Math.max(run.from, first), Math.min(run.to, last))) said.set(column, run);
  }
  const usual = defaultColumnWidth === null ? USUAL_ROOM : roomOfFileWidth(defaultColumnWidth);
  const numbers = isOtherRoom(usual) ? range(first, last) : [...said.keys()];
  return {
    hiddenColumns: [...said].flatMap(([column, { hidden }]) => (hidden ? [column] : [])),
    columnRooms: numbers.flatMap((column) => {
      const { width = null, hidden = false } = said.get(column) ?? {};
      const room = width === null ? usual : roomOfFileWidth(width);
      return !hidden && isOtherRoom(room) ? [{ column, room }] : [];
    }),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
