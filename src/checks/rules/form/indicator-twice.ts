import type { IndicatorColumn, ZoneTable } from '../../../forms/station';
import { oneLine } from '../../../forms/values/text';
import type { CellRef } from '../../../workbook/address';
import type { CheckContext } from '../../analysis/context';
import { groupedBy } from '../../analysis/grouped';
import type { Issue, Rule } from '../../analysis/rule';
import { valueAt } from '../../analysis/sheet-values';
import { at } from '../../text/phrases';
import { say } from '../../text/say';

const nameOf = ({ group, measure }: IndicatorColumn): string => `${group}（${measure}）`;

interface RepeatedColumn {
  readonly first: IndicatorColumn;
  readonly second: IndicatorColumn;
}

/** Columns that bear the name of one before; none where most of them do, for two halves of a year, say. */
function repeatedColumns({ columns, indicatorsAsRows }: ZoneTable): RepeatedColumn[] {
  const found = groupedBy(columns, nameOf).flatMap(([first, ...others]) => others.map((second) => ({ first, second })));
  return indicatorsAsRows || (found.length > 1 && found.length * 2 >= columns.length - 1) ? [] : found;
}

/** Where the second column is named: its own header, or the empty one that lent it the name before. */
function headersOf({ sheets }: CheckContext, table: ZoneTable, { first, second }: RepeatedColumn): CellRef[] {
  const own = second.groupCell;
  if (own.column !== first.groupCell.column) return [own];
  const measure: CellRef = { sheet: table.sheet, row: table.headerArea.bottom, column: second.targetColumn };
  const group: CellRef = { sheet: table.sheet, row: own.row, column: second.targetColumn };
  const merge = sheets.get(table.sheet)?.mergeAt(group.row, group.column);
  const isMerged = merge?.left === own.column && merge.top === own.row;
  if (isMerged) return [measure];
  // Without merged cells both the name and the measure may be the one that is missing.
  return table.columns.filter(({ groupCell }) => groupCell.column === own.column).length > 2
    ? [measure, group]
    : [group, measure];
}

function inTable(context: CheckContext, table: ZoneTable): Issue[] {
  const told = new Set<string>();
  return repeatedColumns(table).flatMap((repeated): Issue[] => {
    const cells = headersOf(context, table, repeated);
    const key = cells.map(at).join(' ');
    if (told.has(key)) return [];
    told.add(key);
    const blank = cells.find((cell) => oneLine(valueAt(context.sheets, cell)) === '');
    const indicator = nameOf(repeated.second);
    return [
      {
        cells,
        evidence: [repeated.first.groupCell],
        wrong: cells,
        form: 'indicatorSheet',
        message: blank
          ? say('indicator-twice.blank', { indicator, cell: at(blank) })
          : say('indicator-twice.found', { indicator }),
      },
    ];
  });
}

/** One indicator in two columns of a block: the second is another one, whose name is lost. */
export const indicatorTwice: Rule = {
  id: 'indicator-twice',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'C8',
  run: (context) => context.station.zoneTables.flatMap((table) => inTable(context, table)),
};
