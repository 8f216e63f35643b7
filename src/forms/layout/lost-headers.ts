import { numberOf, readNumber, sourceAt } from '../values/numbers';
import { misspeltHeader, type MeasureClass } from '../vocabulary/headers';
import type { FormSheet } from './form-sheet';

/** Header classes of a row by column. */
export type HeaderClasses = ReadonlyMap<number, MeasureClass>;

/** How many rows below a header are looked at for its figures. */
const ROWS = 6;

function holdsFigures(sheet: FormSheet, row: number, column: number): boolean {
  let figures = 0;
  for (let below = row + 1; below <= row + ROWS; below++) {
    const kind = sheet.figureKindAt(below, column);
    if (kind === 'unreadable') return figures > 0;
    if (kind !== 'blank') figures += 1;
  }
  return figures > 0;
}

/** What follows what: 协议量 → 完成量 → 百分比 → 协议量 … */
type Cycle = Readonly<Record<MeasureClass, MeasureClass | undefined>>;

const CYCLES: readonly Cycle[] = [
  { target: 'completed', completed: 'rate', rate: 'target' },
  { target: 'rate', rate: 'completed', completed: 'target' },
  { target: 'completed', completed: 'target', rate: undefined },
];

/** The order in which most headers of a row follow each other, from one indicator to the next too; null where it shows nowhere. */
function cycleOf(known: HeaderClasses): Cycle | null {
  const hasRates = [...known.values()].includes('rate');
  let best: { readonly cycle: Cycle; readonly steps: number } | null = null;
  for (const cycle of CYCLES) {
    if (hasRates !== (cycle.rate !== undefined)) continue;
    let steps = 0;
    for (const [column, measure] of known) {
      const next = known.get(column + 1);
      const after = known.get(column + 2);
      if (next && next === cycle[measure] && after && after === cycle[next]) steps += 1;
    }
    if (steps > (best?.steps ?? 0)) best = { cycle, steps };
  }
  return best?.cycle ?? null;
}

/** A percentage may be typed with one decimal. */
const NEAR = 0.0006;

/** Whether the percentages beside it do not speak against a reading of three columns: percent = completed / target. */
function comesOut(sheet: FormSheet, row: number, columns: ReadonlyMap<MeasureClass, number>): boolean {
  const [target, completed, rate] = [columns.get('target'), columns.get('completed'), columns.get('rate')];
  if (target === undefined || completed === undefined || rate === undefined) return true;
  let [right, wrong] = [0, 0];
  for (let below = row + 1; below <= row + ROWS; below++) {
    const [whole, part, share] = [target, completed, rate].map((column) =>
      numberOf(readNumber(sourceAt(sheet, below, column))),
    );
    if (!whole || part == null || share == null) continue;
    const due = part / whole;
    if (Math.abs(share - due) < NEAR || Math.abs(share / 100 - due) < NEAR) right += 1;
    else wrong += 1;
  }
  return right >= wrong;
}

/** The three columns of an indicator around one of them, as far as they follow each other. */
function indicatorAround(known: HeaderClasses, column: number): ReadonlyMap<MeasureClass, number> {
  const columns = new Map<MeasureClass, number>();
  const isLed = known.get(column) === 'target';
  for (const near of isLed ? [column, column + 1, column + 2] : [column, column - 1, column - 2, column + 1]) {
    const measure = known.get(near);
    if (measure && !columns.has(measure)) columns.set(measure, near);
  }
  return columns;
}

/** What the neighbours on both sides leave for a column between them; null where they agree on nothing. */
function betweenNeighbours(known: HeaderClasses, column: number, cycle: Cycle): MeasureClass | null {
  const [before, after] = [known.get(column - 1), known.get(column + 1)];
  const due = before && cycle[before];
  return due && after && cycle[due] === after ? due : null;
}

/**
 * Headers over figures that are blank or misspelt: by a word that is one character off (协义量), or by the columns
 * around them, which follow each other in one order throughout the row. What the sheet's own percentages contradict is
 * left alone. Linear in the cells of the row.
 */
export function lostHeaders(sheet: FormSheet, row: number, known: HeaderClasses): HeaderClasses {
  const lost = new Map<number, MeasureClass>();
  if (known.size < 2) return lost;
  const all = new Map(known);
  const cycle = cycleOf(known);
  for (const near of known.keys()) {
    for (const column of [near - 1, near + 1]) {
      if (all.has(column) || column < 0) continue;
      const merge = sheet.mergeAt(row, column);
      if (merge && (merge.left < column || merge.top < row || merge.right > column)) continue;
      const text = sheet.textAt(row, column).normal;
      const due = misspeltHeader(text)?.measure ?? (cycle && betweenNeighbours(known, column, cycle));
      if (!due || !holdsFigures(sheet, row, column)) continue;
      if (!comesOut(sheet, row, indicatorAround(new Map([...nearby(all, column), [column, due]]), column))) continue;
      lost.set(column, due);
      all.set(column, due);
    }
  }
  return lost;
}

const REACH = 2;

function nearby(known: HeaderClasses, column: number): [number, MeasureClass][] {
  const found: [number, MeasureClass][] = [];
  for (let near = column - REACH; near <= column + REACH; near++) {
    const measure = known.get(near);
    if (measure) found.push([near, measure]);
  }
  return found;
}
