import type { HeadcountEntry, Parameters } from '../assessment/parameters';
import { SCHEMES } from '../assessment/schemes';
import { firstDay, type Month } from '../forms/values/calendar';
import { squash } from '../forms/values/text';
import { zoneKey } from '../forms/vocabulary/zone-names';
import { formatCell } from '../workbook/address';
import type { CellValue, WorkbookSnapshot } from '../workbook/snapshot';
import { INPUT, scoreName, SET_ASIDE } from './input-names';
import { InputCells, type InputCell } from './input-cells';
import { inputValues, isBlank, serialOf, zonesListed, type HeadcountRow, type InputProblem } from './inputs';
import { AS_IT_STANDS, arrangeRows, type RowAfter } from './kept-rows';
import type { Review } from './review';
import { sameValue } from './same-value';
import { entriesToKeep, setAsideRows, setAsideValues, SET_ASIDE_WIDTH, type SetAside } from './set-aside';

/** What an input cell is to hold. */
export interface InputContent {
  readonly value: CellValue;
  /** What somebody typed as a formula stays one. */
  readonly formula: string | null;
  /** It is not what the workbook was read as: somebody has filled it in here. */
  readonly isChanged: boolean;
}

/** An input cell as it stands, and which of the cells of its name it is. */
export interface InputBefore extends InputCell {
  readonly index: number;
}

const BY_ZONE: ReadonlySet<string> = new Set(
  SCHEMES.flatMap(({ parties }) => parties).flatMap(({ key, items }) =>
    items.filter(({ perZone }) => perZone).map((item) => scoreName(key, item.key)),
  ),
);
const HEADCOUNT_WIDTH = 2;

/**
 * What is to stand in the input cells under these parameters, for zones in this order. What somebody typed and we cannot
 * use stays in sight until it is replaced; a formula stays as long as what it was read as does; rows stay where they are.
 */
export class InputContents {
  private readonly values: ReadonlyMap<string, readonly CellValue[]>;
  /** The same of what the workbook was read as. */
  private readonly asRead: ReadonlyMap<string, readonly CellValue[]>;
  private readonly old: InputCells;
  private readonly oldZones: readonly string[];
  private readonly unusable: ReadonlySet<string>;
  private readonly headcounts: readonly RowAfter<HeadcountEntry>[];
  private readonly rowsRead: readonly HeadcountRow[];
  private readonly setAside: readonly RowAfter<SetAside>[];
  private readonly date1904: boolean;

  constructor(
    review: Review,
    parameters: Parameters,
    private readonly zones: readonly string[],
  ) {
    const { snapshot, entered } = review;
    this.date1904 = snapshot.date1904;
    this.values = inputValues(parameters, zones, snapshot.date1904);
    this.asRead = inputValues(entered.parameters, zones, snapshot.date1904);
    this.old = new InputCells(snapshot);
    this.oldZones = zonesListed(this.old).map(keyOfZone);
    this.unusable = new Set(entered.problems.map(({ cell }) => cell));
    this.rowsRead = entered.headcountRows ?? [];
    this.headcounts = this.arrangeHeadcounts(parameters.headcount ?? []);
    this.setAside = arrangeRows(
      setAsideRows(this.old).map((entry) => ({ key: entry && keyOf(entry), stays: false })),
      entriesToKeep(review),
      keyOf,
    );
  }

  /** How many cells a name's values fill, the last of them included. */
  count(name: string): number {
    if (name === INPUT.headcount) return this.headcounts.length * HEADCOUNT_WIDTH;
    if (name === SET_ASIDE) return this.setAside.length * SET_ASIDE_WIDTH;
    return this.values.get(name)?.length ?? 0;
  }

  /** The names that these parameters have something to say of. */
  get names(): string[] {
    return [...this.values.keys(), INPUT.headcount, SET_ASIDE];
  }

  /** The cell that holds the same input by now: marks that are given by zone are those of their zone. */
  before(name: string, index: number): InputBefore | undefined {
    const at = BY_ZONE.has(name) ? this.oldZones.indexOf(keyOfZone(this.zones[index] ?? '')) : index;
    const input = this.old.of(name)[at];
    return input && { ...input, index: at };
  }

  content(name: string, index = 0): InputContent {
    if (name === INPUT.headcount) return this.headcount(index);
    if (name === SET_ASIDE) return this.setAsideCell(index);
    const before = this.before(name, index);
    const standing = standingIn(before);
    const given = this.values.get(name);
    // The scheme in force has no place for it.
    if (!given) return { ...standing, isChanged: false };
    const value = given[index] ?? null;
    const isChanged = !sameValue(value, this.asRead.get(name)?.[index] ?? null);
    const isKept = !isChanged && (standing.formula !== null || this.isUnusable(before));
    return isKept ? { ...standing, isChanged } : { value, formula: null, isChanged };
  }

  /** What a row of headcounts says: the month, where its count is one, and the number in its cell. */
  headcountRow(row: number): { readonly month: Month | null; readonly count: number } {
    const after = this.headcounts[row] ?? null;
    if (after === null) return { month: null, count: 0 };
    if (after !== AS_IT_STANDS) return { month: after.from, count: after.count };
    const { month = null, isSecond = false } = this.rowsRead[row] ?? {};
    const { value } = this.headcount(row * HEADCOUNT_WIDTH + 1);
    return { month: isSecond ? month : null, count: typeof value === 'number' ? value : 0 };
  }

  private isUnusable(before: InputCell | undefined): boolean {
    return before !== undefined && this.unusable.has(formatCell(before.ref));
  }

  private arrangeHeadcounts(headcount: readonly HeadcountEntry[]): RowAfter<HeadcountEntry>[] {
    const months = new Set(headcount.map(({ from }) => from));
    const cells = this.old.of(INPUT.headcount);
    const rows = this.rowsRead.map(({ entry, month, isSecond }, row) => {
      const own = cells.slice(row * HEADCOUNT_WIDTH, (row + 1) * HEADCOUNT_WIDTH);
      const isEmpty = own.every((input) => isBlank(input) && !input.cell?.formula);
      // A second row of a month goes with the month: left alone it would count.
      const isGone = isSecond && month !== null && !months.has(month);
      return { key: entry?.from ?? null, stays: entry === null && !isEmpty && !isGone };
    });
    return arrangeRows(rows, headcount, ({ from }) => from);
  }

  private headcount(index: number): InputContent {
    const row = Math.floor(index / HEADCOUNT_WIDTH);
    const isMonth = index % HEADCOUNT_WIDTH === 0;
    const standing = standingIn(this.before(INPUT.headcount, index));
    const after = this.headcounts[row] ?? null;
    if (after === AS_IT_STANDS) return { ...standing, isChanged: false };
    const read = this.rowsRead[row]?.entry ?? null;
    const value = after && (isMonth ? serialOf(firstDay(after.from), this.date1904) : after.count);
    const isChanged = isMonth ? read?.from !== after?.from : read?.count !== after?.count;
    if (!isChanged && standing.formula !== null) return { ...standing, isChanged };
    return { value, formula: null, isChanged };
  }

  private setAsideCell(index: number): InputContent {
    const row = this.setAside[Math.floor(index / SET_ASIDE_WIDTH)] ?? null;
    const value = row && row !== AS_IT_STANDS ? (setAsideValues([row])[index % SET_ASIDE_WIDTH] ?? null) : null;
    return { value, formula: null, isChanged: !sameValue(value, standingIn(this.before(SET_ASIDE, index)).value) };
  }
}

/** Zones as the sheet lists them beside marks that cannot be used. */
export function unusableZones(snapshot: WorkbookSnapshot, problems: readonly InputProblem[]): string[] {
  if (problems.length === 0) return [];
  const cells = new InputCells(snapshot);
  const zones = zonesListed(cells);
  const unusable = new Set(problems.map(({ cell }) => cell));
  return [...BY_ZONE].flatMap((name) =>
    cells.of(name).flatMap(({ ref }, index) => (unusable.has(formatCell(ref)) ? (zones[index] ?? []) : [])),
  );
}

function standingIn(before: InputCell | undefined): Pick<InputContent, 'value' | 'formula'> {
  return { value: before?.cell?.value ?? null, formula: before?.cell?.formula ?? null };
}

function keyOfZone(zone: string): string {
  return zoneKey(squash(zone));
}

function keyOf({ finding, checksum }: SetAside): string {
  return `${finding}\n${checksum}`;
}
