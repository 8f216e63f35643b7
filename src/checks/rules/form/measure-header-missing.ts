import type { IndicatorColumn, ZoneTable } from '../../../forms/station';
import { oneLine } from '../../../forms/values/text';
import type { AreaRef, CellRef } from '../../../workbook/address';
import { rowsOf } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import type { Issue, Rule } from '../../analysis/rule';
import { areMostlyFigures, valueAt } from '../../analysis/sheet-values';
import { at } from '../../text/phrases';
import { say } from '../../text/say';

const COMPLETED = /完成|实际|开展/;

function columnsOf({ targetColumn, completedColumn, rateColumn }: IndicatorColumn): number[] {
  return [targetColumn, completedColumn, ...(rateColumn === null ? [] : [rateColumn])];
}

/** Columns of figures of a block without a header of their own, from its first indicator on. */
function blankHeaders({ sheets }: CheckContext, table: ZoneTable): CellRef[] {
  const sheet = sheets.get(table.sheet);
  const used = new Set(table.columns.flatMap(columnsOf));
  if (!sheet) return [];
  const row = table.headerArea.bottom;
  const headerRows = rowsOf(table.headerArea);
  const textAt = (headerRow: number, column: number): string =>
    oneLine(valueAt(sheets, { sheet: table.sheet, row: headerRow, column }));
  const hasFigures = (column: number): boolean =>
    areMostlyFigures(table.zones.map(({ cell }) => valueAt(sheets, { ...cell, column })));
  const isBlank = (column: number): boolean => {
    const merge = sheet.mergeAt(row, column);
    if (textAt(row, column) !== '' || (merge && merge.top < row)) return false;
    const isNamedAbove = headerRows.some((above) => above < row && textAt(above, column) !== '');
    return !isNamedAbove || COMPLETED.test(textAt(row, column + 1));
  };
  const last = Math.max(...used);
  // Beyond the last indicator somebody may keep figures of their own, unless its header reaches over them.
  const isInside = (column: number): boolean =>
    column < last || headerRows.some((above) => (sheet.mergeAt(above, column)?.left ?? column) <= last);
  const found: CellRef[] = [];
  for (let column = Math.min(...used); used.has(column) || hasFigures(column); column++) {
    if (!used.has(column) && isInside(column) && isBlank(column)) found.push({ sheet: table.sheet, row, column });
  }
  return found;
}

function inTable(context: CheckContext, table: ZoneTable): Issue[] {
  const [cell] = table.indicatorsAsRows || table.columns.length < 2 ? [] : blankHeaders(context, table);
  if (!cell) return [];
  const last = Math.max(table.area.right, ...table.columns.flatMap(columnsOf));
  const area: AreaRef = {
    ...table.area,
    sheet: table.sheet,
    left: cell.column,
    right: Math.max(last, cell.column + 2),
  };
  const names = table.zones.slice(0, 1).map((zone): AreaRef => {
    return { ...area, left: zone.cell.column, right: zone.cell.column };
  });
  return [
    {
      cells: [cell],
      overshadows: [area, ...names],
      form: 'indicatorSheet',
      message: say('measure-header-missing.found', { cell: at(cell) }),
    },
  ];
}

/** Headers that are blank or misspelt and were read by their place all the same. */
function readByPlace({ sheets }: CheckContext, { columns }: ZoneTable): Issue[] {
  return columns.flatMap(({ lostHeaders = [], group }) =>
    lostHeaders.map(({ cell, readAs }): Issue => {
      const text = oneLine(valueAt(sheets, cell));
      const common = { severity: 'warning', impact: 'form', cells: [cell], form: 'indicatorSheet' } as const;
      if (readAs === 'group') {
        return { ...common, message: say('measure-header-missing.name', { cell: at(cell), group }) };
      }
      if (readAs === 'zone') return { ...common, message: say('measure-header-missing.zone', { cell: at(cell) }) };
      const values = { cell: at(cell), due: say(`measure-header-missing.due-${readAs}`, {}) };
      return {
        ...common,
        message:
          text === ''
            ? say('measure-header-missing.empty', values)
            : say('measure-header-missing.other', { ...values, text }),
      };
    }),
  );
}

/** A header of figures that is missing: its column is not read, and those that follow may be read one column off. */
export const measureHeaderMissing: Rule = {
  id: 'measure-header-missing',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'C8',
  run: (context) =>
    context.station.zoneTables.flatMap((table) => [...readByPlace(context, table), ...inTable(context, table)]),
};
