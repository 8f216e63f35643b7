import type { IndicatorColumn, ZoneTable } from '../forms/station';
import { oneLine } from '../forms/values/text';
import type { Area, AreaRef, CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { at } from './wording';
import { isFigure } from './zone-rows';

const measureRow = ({ headerArea }: ZoneTable): number => headerArea.bottom;

const nameOf = ({ group, measure }: IndicatorColumn): string => `${group}（${measure}）`;

function textAt({ sheets }: CheckContext, { sheet, row, column }: CellRef): string {
  return oneLine(sheets.get(sheet)?.at(row, column)?.value ?? null);
}

/** Where the second of two columns by the same name is named: its own header, or the empty one that lent it the name before. */
function suspects(context: CheckContext, table: ZoneTable, first: IndicatorColumn, second: IndicatorColumn): CellRef[] {
  const own = second.groupCell;
  if (own.column !== first.groupCell.column) return [own];
  const measure: CellRef = { sheet: table.sheet, row: measureRow(table), column: second.targetColumn };
  const group: CellRef = { sheet: table.sheet, row: own.row, column: second.targetColumn };
  const merge = context.sheets.get(table.sheet)?.mergeAt(group.row, group.column);
  const isMerged = merge?.left === own.column && merge.top === own.row;
  if (isMerged) return [measure];
  // Without merged cells both the name and the measure may be the one that is missing.
  return table.columns.filter(({ groupCell }) => groupCell.column === own.column).length > 2
    ? [measure, group]
    : [group, measure];
}

/** Columns that bear the name of one before; none where most of them do, for two halves of a year, say. */
function repeated({ columns, indicatorsAsRows }: ZoneTable): { column: IndicatorColumn; first: IndicatorColumn }[] {
  const found = columns.flatMap((column, index) => {
    const first = columns.slice(0, index).find((other) => nameOf(other) === nameOf(column));
    return first ? [{ column, first }] : [];
  });
  return indicatorsAsRows || (found.length > 1 && found.length * 2 >= columns.length - 1) ? [] : found;
}

/** One indicator in two columns of a block: the second is another one, whose name is lost (rule C8). */
function indicatorsTwice(context: CheckContext): Issue[] {
  return context.station.zoneTables.flatMap((table) => {
    const told = new Set<string>();
    return repeated(table).flatMap(({ column, first }): Issue[] => {
      const cells = suspects(context, table, first, column);
      const key = cells.map(at).join(' ');
      if (told.has(key)) return [];
      told.add(key);
      const blank = cells.find((cell) => textAt(context, cell) === '');
      return [
        {
          cells,
          evidence: [first.groupCell],
          spoils: cells,
          form: 'indicatorSheet',
          message: {
            zh: `${nameOf(column)}在同一表块中出现两次${blank ? `，${at(blank)} 的指标名称是空白` : ''}；第二次应是另一项指标`,
            en: `${nameOf(column)} stands twice in one block${blank ? `, and the header ${at(blank)} is empty` : ''}; the second is another indicator`,
          },
        },
      ];
    });
  });
}

const COMPLETED = /完成|实际|开展/;

/** Columns of figures of a block without a header of their own, from its first indicator on. */
function blankHeaders(context: CheckContext, table: ZoneTable): CellRef[] {
  const sheet = context.sheets.get(table.sheet);
  const used = new Set(table.columns.flatMap((column) => columnsOf(column)));
  if (!sheet) return [];
  const row = measureRow(table);
  const headerAt = (column: number): CellRef => ({ sheet: table.sheet, row, column });
  const hasFigures = (column: number): boolean =>
    table.zones.filter(({ cell }) => isFigure(sheet.at(cell.row, column)?.value ?? null)).length * 2 >
    table.zones.length;
  const isNamedAbove = (column: number): boolean =>
    rowsOf(table.headerArea).some(
      (above) => above < row && textAt(context, { ...headerAt(column), row: above }) !== '',
    );
  const isBlank = (column: number): boolean => {
    const merge = sheet.mergeAt(row, column);
    if (textAt(context, headerAt(column)) !== '' || (merge && merge.top < row)) return false;
    return !isNamedAbove(column) || COMPLETED.test(textAt(context, headerAt(column + 1)));
  };
  const last = Math.max(...used);
  // Beyond the last indicator somebody may keep figures of their own, unless its header reaches over them.
  const isInside = (column: number): boolean =>
    column < last || rowsOf(table.headerArea).some((above) => (sheet.mergeAt(above, column)?.left ?? column) <= last);
  const found: CellRef[] = [];
  for (let column = Math.min(...used); used.has(column) || hasFigures(column); column++) {
    if (!used.has(column) && isInside(column) && isBlank(column)) found.push(headerAt(column));
  }
  return found;
}

function columnsOf({ targetColumn, completedColumn, rateColumn }: IndicatorColumn): number[] {
  return [targetColumn, completedColumn, ...(rateColumn === null ? [] : [rateColumn])];
}

function rowsOf({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** A header of figures that is missing: its column is not read, and those that follow may be read one column off. */
function measuresMissing(context: CheckContext): Issue[] {
  return context.station.zoneTables.flatMap((table): Issue[] => {
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
        message: {
          zh: `表头 ${at(cell)} 是空白，下面却有数字：这一列没有读取，后面各列可能错位`,
          en: `the header ${at(cell)} is empty over figures: the column was not read, and those after it may be one column off`,
        },
      },
    ];
  });
}

/** Headers over the figures of 附件1-1 (rule C8). */
export const INDICATOR_HEADER_CHECKS: readonly Check[] = [
  {
    id: 'indicator-twice',
    family: 'form',
    severity: 'warning',
    impact: 'figure',
    basis: 'C8',
    title: { zh: '同一指标在一个表块中出现两次', en: 'An indicator stands twice in one block' },
    why: {
      zh: '指标按表头认，名称重复或空白时，另一项指标就从结果中消失。',
      en: 'Indicators are read by their headers: with a name twice, or none, another indicator is lost.',
    },
    remedy: { zh: '更正指标名称或“协议…数”表头。', en: "Correct the indicator's name or the header of its target." },
    run: indicatorsTwice,
  },
  {
    id: 'measure-header-missing',
    family: 'form',
    severity: 'error',
    impact: 'total',
    basis: 'C8',
    title: { zh: '数字列的表头是空白', en: 'A column of figures without a header' },
    why: {
      zh: '每项指标依次是协议数、完成数、百分比，按表头读取。',
      en: 'Each indicator has target, completed and rate, read by their headers.',
    },
    remedy: { zh: '补上表头。', en: 'Put the header back.' },
    run: measuresMissing,
  },
];
