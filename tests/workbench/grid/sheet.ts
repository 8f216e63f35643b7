import { SheetModel } from '../../../src/workbench/grid/sheet-model';
import type { Cell, CellValue, SheetSnapshot } from '../../../src/workbook/snapshot';
import { parseArea, type Area } from '../../../src/workbook/address';
import type { CellAppearance, SheetAppearance, StyledCell } from '../../../src/workbook/appearance';

export const PLAIN: CellAppearance = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fontColor: null,
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null },
  horizontal: 'general',
  vertical: 'center',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
};

export function area(text: string): Area {
  const found = parseArea(text);
  if (!found) throw new Error(`${text} is no area`);
  return found;
}

interface SheetSetup {
  /** Values by address. */
  readonly values?: Readonly<Record<string, CellValue>>;
  readonly formulas?: Readonly<Record<string, string>>;
  readonly numberFormats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Styles by address, over `PLAIN`. */
  readonly styles?: Readonly<Record<string, Partial<CellAppearance>>>;
  readonly appearance?: Partial<SheetAppearance>;
}

/** A sheet put together by hand. */
export function sheetModel(setup: SheetSetup): SheetModel {
  const { values = {}, formulas = {}, numberFormats = {}, merges = [], styles = {} } = setup;
  const cells: Cell[] = Object.entries(values)
    .map(([address, value]) => {
      const { top, left } = area(address);
      return {
        row: top,
        column: left,
        value,
        formula: formulas[address] ?? null,
        numberFormat: numberFormats[address] ?? 'General',
      };
    })
    .sort((one, other) => one.row - other.row || one.column - other.column);
  const sheet: SheetSnapshot = {
    name: '附件1-1',
    visibility: 'visible',
    isProtected: false,
    cells,
    merges: merges.map(area),
    hiddenRows: setup.hiddenRows ?? [],
    hiddenColumns: setup.hiddenColumns ?? [],
  };
  const styledCells: StyledCell[] = Object.keys(styles).map((address, position) => {
    const { top, left } = area(address);
    return { row: top, column: left, style: position + 1 };
  });
  const appearance: SheetAppearance = {
    name: sheet.name,
    defaultColumnWidth: 9.140625,
    defaultRowHeight: 15,
    showGridLines: true,
    columns: [],
    rows: [],
    cells: styledCells,
    frozen: { rows: 0, columns: 0 },
    highlights: [],
    emphases: [],
    charts: [],
    ...setup.appearance,
  };
  const allStyles = [PLAIN, ...Object.values(styles).map((style) => ({ ...PLAIN, ...style }))];
  return new SheetModel(sheet, appearance, allStyles, false, () => null);
}
