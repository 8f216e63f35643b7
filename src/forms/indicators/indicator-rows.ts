import type { CellRef } from '../../workbook/address';
import type { SheetIndex } from '../../workbook/sheet-index';
import { isMeasureWord } from '../vocabulary/headers';
import type { Triple } from '../layout/measure-runs';
import type { IndicatorColumn } from '../station';
import { oneLine, squash } from '../values/text';

/** An indicator that is a row of its table. */
export interface IndicatorName {
  readonly group: string;
  readonly measure: string;
  readonly cell: CellRef;
}

/** The columns that hold any text in the rows of a table. */
export function namedColumns(sheet: SheetIndex, columns: readonly number[], top: number, end: number): number[] {
  return columns.filter((column) => {
    for (let row = top; row < end; row++) if (squash(sheet.at(row, column)?.value ?? null) !== '') return true;
    return false;
  });
}

/** Names the rows of a table of indicators: 个案 | 接案数 are group and measure, 长者服务 | 电访 a kind of work and a group. */
export class RowNames {
  /** A kind of work may stand in its first row only. */
  private kind: { readonly text: string; readonly cell: CellRef } | null = null;

  constructor(
    private readonly sheet: SheetIndex,
    private readonly columns: readonly number[],
  ) {}

  at(row: number): IndicatorName | null {
    const [own, left] = this.columns.map((column) => {
      const cell = this.sheet.shownAt(row, column);
      return { text: oneLine(cell?.value ?? null), cell: this.sheet.ref(cell?.row ?? row, column) };
    });
    if (left && left.text !== '') this.kind = left;
    const name = own && own.text !== '' ? own : left;
    if (!name || name.text === '') return null;
    if (!this.kind || !isMeasureWord(squash(name.text))) return { group: name.text, measure: '量', cell: name.cell };
    return { group: this.kind.text, measure: name.text, cell: this.kind.cell };
  }
}

export function columnOf({ group, measure, cell }: IndicatorName, triple: Triple): IndicatorColumn {
  const { target, completed, rate } = triple;
  return { group, measure, groupCell: cell, targetColumn: target, completedColumn: completed, rateColumn: rate };
}
