import { ownNames, type OwnName } from '../../forms/own-names';
import { AREA_NAME, areaOn, isBarelyBegun, isOwnMark, ownSheetName } from '../../forms/own-sheet';
import { contains, type Area } from '../../workbook/address';
import type { Place, PlannedCell } from '../../workbook/plan';
import { isCellError, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import { followCells } from './moved-formula';
import { leftJournal } from './journal';
import { roomBelow } from './room-below';
import { formatted, STYLE } from './styles';

/**
 * The sheet to write: ours where there is one, whatever it is called by now; otherwise one of this name, numbered
 * where somebody has taken it. One with nothing at all on it is taken over: its writing may have been cut off.
 */
export function summarySheetName(snapshot: WorkbookSnapshot, wanted: string): string {
  const own = ownSheetName(snapshot);
  if (own !== null) return own;
  const others = snapshot.sheets.filter((sheet) => !isBarelyBegun(sheet));
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}(${number})`;
  return name;
}

/** What an earlier run wrote on the sheet. */
export function previousArea(snapshot: WorkbookSnapshot, sheet: string): Area | null {
  return areaOn(snapshot, sheet, AREA_NAME);
}

/** Free rows above notes that were moved. */
const NOTES_GAP = 1;

/**
 * Notes of the user that the new area would cover or that stand where the earlier run left blanks, moved below
 * everything else: they keep their columns and their order, and formulas of notes follow them. Their old places are
 * blanked.
 */
export function movedNotes(snapshot: WorkbookSnapshot, name: string, previous: Area | null, area: Area): PlannedCell[] {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const cells = sheet?.cells ?? [];
  const left = leftJournal(snapshot, name);
  // Before a journal is begun all notes are moved; then rows of ours may be half-written.
  const isNote = sheet && previous && !left ? notesWithin(sheet, previous, ownNames(snapshot)) : () => false;
  const isOurs = (cell: Cell): boolean =>
    isOwnMark(cell.value) ||
    [previous, left].some((ours) => ours && contains(ours, cell.row, cell.column) && !isNote(cell));
  const foreign = cells.filter((cell) => !isOurs(cell));
  const isCovered = (row: number, column: number): boolean =>
    previous && contains(previous, row, column) ? isNote({ row, column }) : contains(area, row, column);
  const rows = foreign.filter(({ row, column }) => isCovered(row, column)).map(({ row }) => row);
  const [first] = rows;
  if (first === undefined) return [];
  const height = (rows.at(-1) ?? first) - first + 1;
  const down =
    roomBelow(
      foreign.map(({ row }) => row),
      area.bottom,
      height,
      NOTES_GAP,
    ) - first;
  const isMoved = ({ top, left, bottom, right }: Area): boolean => isCovered(top, left) && isCovered(bottom, right);
  const following = foreign.map((cell): Cell => {
    const formula = cell.formula === null ? null : followCells(cell.formula, name, isMoved, down);
    return { ...cell, formula };
  });
  return following.flatMap((cell, index) => {
    const { row, column } = cell;
    if (!isCovered(row, column)) return cell.formula === foreign[index]?.formula ? [] : [note(cell, row)];
    return [blankAt(cell), note(cell, row + down)];
  });
}

/**
 * What somebody typed where we write nothing: between the page and the tables beside it, below these, and in rows of the
 * page that hold nothing of ours. Ours always have merged cells or formulas.
 */
function notesWithin(
  { name, cells, merges }: SheetSnapshot,
  previous: Area,
  names: readonly OwnName[],
): (place: Place) => boolean {
  const mark = cells.find(({ row, value }) => row === previous.top && isOwnMark(value));
  if (!mark) return () => false;
  const gap = mark.column - 1;
  const beside = names.filter(({ key, area }) => area.sheet === name && area.left > gap && key !== AREA_KEY);
  const bottom = Math.max(mark.row, ...beside.map(({ area }) => area.bottom));
  const written = new Set([
    ...cells.flatMap(({ row, column, formula }) => (column < gap && formula !== null ? [row] : [])),
    ...merges.flatMap(({ top, left, bottom: end }) =>
      left < gap ? Array.from({ length: end - top + 1 }, (_, index) => top + index) : [],
    ),
  ]);
  return ({ row, column }) => column === gap || (column < gap ? !written.has(row) : row > bottom);
}

const AREA_KEY = AREA_NAME.toLowerCase();

function blankAt({ row, column }: Place): PlannedCell {
  return { row, column, value: null, formula: null, style: STYLE.plain };
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

/** What blanks the cells of a journal that was left behind. */
export function journalRemains(snapshot: WorkbookSnapshot, sheet: string): PlannedCell[] {
  const left = leftJournal(snapshot, sheet);
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  return cells.filter(({ row, column }) => left && contains(left, row, column)).map(blankAt);
}
