import type { IndicatorRecord } from '../forms/station';
import { cellA1, type AreaRef, type CellRef } from '../workbook/address';

export { percentText as percent, plainText as figure } from '../assessment/number-text';

/** A cell without its sheet, for sentences that already name the form. */
export function at(ref: CellRef): string {
  return cellA1(ref.row, ref.column);
}

/** What an indicator is called in a sentence: 片区1 电访（量）. */
export function indicatorName(record: IndicatorRecord): string {
  return (
    [record.zone, record.group].filter(Boolean).join(' ') + (record.form === 'zones' ? `（${record.measure}）` : '')
  );
}

/** Each cell once, in the order given. */
export function uniqueCells(cells: readonly CellRef[]): CellRef[] {
  return [...new Map(cells.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell])).values()];
}

/** Cells of one column or one row as areas: neighbours are joined, so that a finding names no more than it needs. */
export function joinCells(cells: readonly CellRef[]): (CellRef | AreaRef)[] {
  const areas: AreaRef[] = [];
  for (const { sheet, row, column } of cells) {
    const last = areas.at(-1);
    const isSameSheet = last?.sheet === sheet;
    if (last && isSameSheet && last.left === column && last.right === column && row === last.bottom + 1) {
      areas[areas.length - 1] = { ...last, bottom: row };
    } else if (last && isSameSheet && last.top === row && last.bottom === row && column === last.right + 1) {
      areas[areas.length - 1] = { ...last, right: column };
    } else {
      areas.push({ sheet, top: row, left: column, bottom: row, right: column });
    }
  }
  return areas;
}
