import { JOURNAL_NAME, ownSheetName } from '../../forms/own-sheet';
import type { CarriedInput, Journal, PlannedCell, PlannedName } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { InputCells } from '../input-cells';
import { INPUT } from '../inputs';

/** Rows between everything else and the journal. */
const GAP = 3;

interface Written {
  readonly cells: readonly PlannedCell[];
  readonly names: readonly PlannedName[];
}

/** The journal of a sheet that is written anew; undefined where it is written for the first time. */
export function planJournal(
  snapshot: WorkbookSnapshot,
  sheet: string,
  title: string,
  { cells, names }: Written,
): Journal | undefined {
  if (ownSheetName(snapshot) !== sheet) return undefined;
  const inputs = carriedInputs(snapshot, { cells, names });
  const standing = snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const bottom = [...cells, ...standing].reduce((lowest, { row }) => Math.max(lowest, row), 0);
  const top = bottom + GAP;
  return { name: JOURNAL_NAME, area: { top, left: 0, bottom: top + inputs.length, right: 1 }, title, inputs };
}

function carriedInputs(snapshot: WorkbookSnapshot, { cells, names }: Written): CarriedInput[] {
  const before = new InputCells(snapshot);
  const planned = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return names.flatMap(({ name, area }): CarriedInput[] => {
    const { top, left, bottom, right } = area;
    const isInput = planned.get(`${top},${left}`)?.style.unlocked ?? false;
    if (!isInput && name !== INPUT.zones) return [];
    const old = before.of(name);
    const width = right - left + 1;
    return Array.from({ length: width * (bottom - top + 1) }, (_, index) => {
      const to = { row: top + Math.floor(index / width), column: left + (index % width) };
      const { ref, cell } = old[index] ?? {};
      return {
        name,
        to,
        value: planned.get(`${to.row},${to.column}`)?.value ?? null,
        from: ref ? { row: ref.row, column: ref.column, value: cell?.value ?? null } : null,
      };
    });
  });
}
