import { AREA_NAME, areaOn, isBarelyBegun, isOwnMark, ownSheetName } from '../../forms/own-sheet';
import { contains, type Area } from '../../workbook/address';
import type { PlannedCell } from '../../workbook/plan';
import { isCellError, type Cell, type WorkbookSnapshot } from '../../workbook/snapshot';
import { followCells } from './moved-formula';
import { leftJournal } from './journal';
import { formatted, STYLE } from './styles';

/**
 * The sheet to write: ours where there is one, whatever it is called by now; otherwise one of this name, numbered
 * where somebody has taken it. One with nothing at all on it is taken over: its writing may have been cut off.
 */
export function summarySheetName(snapshot: WorkbookSnapshot, wanted: string): string {
  const own = ownSheetName(snapshot);
  if (own !== null) return own;
  const others = snapshot.sheets.filter((sheet) => !(sheet.name === wanted && isBarelyBegun(sheet)));
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}(${number})`;
  return name;
}

/** What an earlier run wrote on the sheet. */
export function previousArea(snapshot: WorkbookSnapshot, sheet: string): Area | null {
  return areaOn(snapshot, sheet, AREA_NAME);
}

/**
 * Notes of the user that the new area would cover, moved below everything else: they keep their columns and their
 * order, and formulas of notes follow them. Their old places are blanked.
 */
export function movedNotes(
  snapshot: WorkbookSnapshot,
  sheet: string,
  previous: Area | null,
  area: Area,
  planned: readonly PlannedCell[],
): PlannedCell[] {
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const left = leftJournal(snapshot, sheet);
  const isOurs = ({ row, column, value }: Cell): boolean =>
    [previous, left].some((ours) => ours && contains(ours, row, column)) || isOwnMark(value);
  const foreign = cells.filter((cell) => !isOurs(cell));
  const isCovered = (row: number, column: number): boolean =>
    contains(area, row, column) && !(previous && contains(previous, row, column));
  const covered = foreign.filter(({ row, column }) => isCovered(row, column));
  const [first] = covered;
  if (!first) return [];
  const down = Math.max(area.bottom, ...foreign.map(({ row }) => row)) + 2 - first.row;
  const isMoved = ({ top, left, bottom, right }: Area): boolean => isCovered(top, left) && isCovered(bottom, right);
  const following = foreign.map((cell): Cell => {
    const formula = cell.formula === null ? null : followCells(cell.formula, sheet, isMoved, down);
    return { ...cell, formula };
  });
  const taken = new Set(planned.map(({ row, column }) => `${row},${column}`));
  return following.flatMap((cell, index) => {
    const { row, column } = cell;
    if (!isCovered(row, column)) return cell.formula === foreign[index]?.formula ? [] : [note(cell, row)];
    const blank: PlannedCell = { row, column, value: null, formula: null, style: STYLE.plain };
    return [...(taken.has(`${row},${column}`) ? [] : [blank]), note(cell, row + down)];
  });
}

function note({ column, value, formula, numberFormat }: Cell, row: number): PlannedCell {
  return {
    row,
    column,
    value: isCellError(value) ? value.error : value,
    formula,
    style: formatted(STYLE.plain, numberFormat),
  };
}

/** What blanks the cells of a journal that was left behind, where nothing else is written. */
export function journalRemains(
  snapshot: WorkbookSnapshot,
  sheet: string,
  written: readonly PlannedCell[],
): PlannedCell[] {
  const left = leftJournal(snapshot, sheet);
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const taken = new Set(written.map(({ row, column }) => `${row},${column}`));
  return cells
    .filter(({ row, column }) => left && contains(left, row, column) && !taken.has(`${row},${column}`))
    .map(({ row, column }) => ({ row, column, value: null, formula: null, style: STYLE.plain }));
}
