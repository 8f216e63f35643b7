import type { Area } from '../../../src/workbook/address';
import { type CellFormat, cellsOf, type Edge, EDGES, type Sheet } from '../book';
import { asFlag, asNumber, asOneOf, asText, invalid, notInStandin, type Remote } from '../remote';

const NO_FILL = '#FFFFFF';
const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double'] as const;

/** The edges of single cells that a border item of a whole range stands for. */
function edgesAt(item: string, area: Area, row: number, column: number): Edge[] {
  switch (item) {
    case 'EdgeTop':
      return row === area.top ? ['EdgeTop'] : [];
    case 'EdgeBottom':
      return row === area.bottom ? ['EdgeBottom'] : [];
    case 'EdgeLeft':
      return column === area.left ? ['EdgeLeft'] : [];
    case 'EdgeRight':
      return column === area.right ? ['EdgeRight'] : [];
    case 'InsideHorizontal':
      return [
        ...(row > area.top ? (['EdgeTop'] as const) : []),
        ...(row < area.bottom ? (['EdgeBottom'] as const) : []),
      ];
    case 'InsideVertical':
      return [
        ...(column > area.left ? (['EdgeLeft'] as const) : []),
        ...(column < area.right ? (['EdgeRight'] as const) : []),
      ];
    default:
      throw notInStandin(`border ${item}`);
  }
}

/** The format of one or several areas of a sheet. */
export function rangeFormatRemote(sheet: Sheet, areas: readonly Area[]): Remote {
  const cells = function* () {
    for (const area of areas) yield* cellsOf(area);
  };
  const change = (values: Partial<CellFormat>) => {
    sheet.requireUnprotected();
    for (const [row, column] of cells()) sheet.format(row, column, values);
  };
  /** The value that all cells share; null where they differ. */
  const shared = <T>(read: (format: CellFormat) => T): T | null => {
    const values = new Set<T>();
    for (const [row, column] of cells()) values.add(read(sheet.formatAt(row, column)));
    const [only] = values;
    return values.size === 1 && only !== undefined ? only : null;
  };
  const setSize = (sizes: Map<number, number>, indexes: (area: Area) => [number, number], most: number) => {
    return (value: unknown) => {
      sheet.requireUnprotected();
      const size = asNumber(value);
      if (size < 0 || size > most) throw invalid(`a size must lie between 0 and ${most} points`);
      for (const area of areas) {
        const [from, to] = indexes(area);
        for (let index = from; index <= to; index++) sizes.set(index, size);
      }
    };
  };

  const resetSize = (sizes: Map<number, number>, indexes: (area: Area) => [number, number]) => {
    return (value: unknown) => {
      sheet.requireUnprotected();
      if (!asFlag(value)) throw notInStandin('useStandardWidth or useStandardHeight as false');
      for (const area of areas) {
        const [from, to] = indexes(area);
        for (let index = from; index <= to; index++) sizes.delete(index);
      }
    };
  };

  const border = (item: string): Remote => {
    const draw = (values: { style?: string; color?: string }) => {
      sheet.requireUnprotected();
      for (const area of areas) {
        for (const [row, column] of cellsOf(area)) {
          for (const edge of edgesAt(item, area, row, column)) {
            const before = sheet.formatAt(row, column)[edge] ?? { style: 'None', color: '#000000' };
            const after = { ...before, ...values };
            sheet.format(row, column, { [edge]: after.style === 'None' ? null : after });
          }
        }
      }
    };
    return {
      type: 'RangeBorder',
      set: {
        Style: (value) => draw({ style: asOneOf(value, LINE_STYLES) }),
        Color: (value) => draw({ color: asText(value) }),
      },
    };
  };
  const borderItems = [...EDGES, 'InsideHorizontal', 'InsideVertical'] as const;

  return {
    type: 'RangeFormat',
    get: {
      HorizontalAlignment: () => shared((format) => format.horizontalAlignment),
      WrapText: () => shared((format) => format.wrapText),
    },
    set: {
      HorizontalAlignment: (value) =>
        change({ horizontalAlignment: asOneOf(value, ['General', 'Left', 'Center', 'Right']) }),
      VerticalAlignment: (value) => change({ verticalAlignment: asOneOf(value, ['Top', 'Center', 'Bottom']) }),
      WrapText: (value) => change({ wrapText: asFlag(value) }),
      UseStandardWidth: resetSize(sheet.columnWidths, (area) => [area.left, area.right]),
      UseStandardHeight: resetSize(sheet.rowHeights, (area) => [area.top, area.bottom]),
      ColumnWidth: setSize(sheet.columnWidths, (area) => [area.left, area.right], 1790),
      RowHeight: setSize(sheet.rowHeights, (area) => [area.top, area.bottom], 409.5),
    },
    child: {
      Fill: () => ({
        type: 'RangeFill',
        // No fill reads back as white does.
        get: { Color: () => shared((format) => format.fillColor ?? NO_FILL) },
        set: { Color: (value) => change({ fillColor: asText(value) }) },
        call: { Clear: () => change({ fillColor: null }) },
      }),
      Font: () => ({
        type: 'RangeFont',
        get: { Color: () => shared((format) => format.fontColor), Bold: () => shared((format) => format.bold) },
        set: {
          Name: (value) => change({ fontName: asText(value) }),
          Size: (value) => change({ fontSize: asNumber(value) }),
          Bold: (value) => change({ bold: asFlag(value) }),
          Color: (value) => change({ fontColor: asText(value) }),
        },
      }),
      Borders: () => ({ type: 'RangeBorderCollection', item: (key) => border(asOneOf(key, borderItems)) }),
      Protection: () => ({
        type: 'FormatProtection',
        get: { Locked: () => shared((format) => format.locked) },
        set: { Locked: (value) => change({ locked: asFlag(value) }) },
      }),
    },
  };
}
