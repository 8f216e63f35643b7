import { INPUT } from '../input-names';
import { areaOn, JOURNAL_NAME } from '../../forms/own-sheet';
import type { Area } from '../../workbook/address';
import type { CarriedInput, Journal, PlannedCell, PlannedName } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { InputCells } from '../input-cells';
import type { SummaryInputs } from './context';
import { roomBelow } from './room-below';

/** Rows between everything else and the journal: nobody types so far below meanwhile. */
const GAP = 50;

interface Written {
  readonly cells: readonly PlannedCell[];
  readonly names: readonly PlannedName[];
  readonly merges: readonly Area[];
}

/** The journal of a sheet that is written, be it for the first time: as long as it is there, the sheet is not whole. */
export function planJournal(
  snapshot: WorkbookSnapshot,
  sheet: string,
  title: string,
  { cells, names, merges }: Written,
  carried: SummaryInputs['carried'],
): Journal {
  const inputs = carriedInputs(snapshot, { cells, names }, carried);
  const standing = snapshot.sheets.find(({ name }) => name === sheet);
  const written = [...cells.map(({ row }) => row), ...merges.map((merge) => merge.bottom)];
  const there = [
    ...(standing?.cells ?? []).map(({ row }) => row),
    ...(standing?.merges ?? []).map(({ bottom }) => bottom),
  ];
  const lowest = written.reduce((low, row) => Math.max(low, row), 0);
  const top = roomBelow(there, lowest, inputs.length + 1, GAP);
  const left = leftJournal(snapshot, sheet);
  // Written over at one stroke, it is whole at any time.
  const isSame = left && left.bottom - left.top === inputs.length && left.left === 0 && left.right === 1;
  const area = isSame ? left : { top, left: 0, bottom: top + inputs.length, right: 1 };
  return { name: JOURNAL_NAME, area, title, inputs };
}

/** Where a journal stands that was left behind. */
export function leftJournal(snapshot: WorkbookSnapshot, sheet: string): Area | null {
  return areaOn(snapshot, sheet, JOURNAL_NAME);
}

function carriedInputs(
  snapshot: WorkbookSnapshot,
  { cells, names }: Pick<Written, 'cells' | 'names'>,
  carried: SummaryInputs['carried'],
): CarriedInput[] {
  const standing = new InputCells(snapshot);
  const planned = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return names.flatMap(({ name, area }): CarriedInput[] => {
    const { top, left, bottom, right } = area;
    const isInput = planned.get(`${top},${left}`)?.style.unlocked ?? false;
    if (!isInput && name !== INPUT.zones) return [];
    const isNamed = standing.isNamed(name);
    const width = right - left + 1;
    return Array.from({ length: width * (bottom - top + 1) }, (_, index) => {
      const to = { row: top + Math.floor(index / width), column: left + (index % width) };
      const { before, isChanged } = carried(name, index);
      const { value = null, formula = null } = before?.cell ?? {};
      return {
        name,
        to,
        index: before?.index ?? index,
        value: planned.get(`${to.row},${to.column}`)?.value ?? null,
        isChanged,
        found:
          before && !standing.isJournal && isInput ? { value, formula, ...(!isNamed && { at: before.ref }) } : null,
      };
    });
  });
}
