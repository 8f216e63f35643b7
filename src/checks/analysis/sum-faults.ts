import type { Message } from '../../strings/message';
import { cellKey, type CellRef } from '../../workbook/address';
import type { Recalculation } from '../../formulas/formula-book';
import { within, type Expression } from '../../formulas/syntax';
import { at } from '../text/phrases';
import { list, say } from '../text/say';
import { firstCells, isIn, uniqueCells } from './cells';
import type { Derivation } from './derivation';
import type { ExpectedFigure } from './figure';
import { isDue, readResult, trialsOf } from './formula-judgement';
import { dueIn, type Trials } from './trials';

/** A formula on trial: where it stands, what it should sum, and what it names. */
export interface Suspect {
  readonly figure: ExpectedFigure;
  readonly formula: string;
  readonly expression: Expression;
  readonly trials: Trials;
}

const MOST_LISTED = 4;
/** Cells that are changed one at a time; a sum over more is told without them. */
const MOST_TRIED = 400;

function listed(cells: readonly CellRef[]): Message {
  const names = list(cells.slice(0, MOST_LISTED).map(at));
  return say(cells.length > MOST_LISTED ? 'cells-and-more' : 'cells', { cells: names });
}

/** What a formula gives in a calculation; null for no number. */
function resultIn({ figure }: Suspect, calculation: Recalculation): number | null {
  const value = calculation.valueAt(figure.stated.cell);
  return value === undefined ? null : readResult(figure, value, null);
}

/** How often each cell counts in the result, where it should count once; null where changing it says nothing. */
function weightsOf(suspect: Suspect, calculation: Recalculation, way: Derivation): (number | null)[] {
  const [result, due] = [resultIn(suspect, calculation), dueIn(calculation, way)];
  if (result === null || due === null || due === undefined) return [];
  return way.cells.slice(0, MOST_TRIED).map((cell) => {
    const value = calculation.valueAt(cell);
    const other = value === undefined ? undefined : suspect.trials.otherThan(cell, value);
    if (other === undefined) return null;
    const changed = calculation.withCell(cell, other);
    const [now, dueNow] = [resultIn(suspect, changed), dueIn(changed, way)];
    if (now === null || dueNow === null || dueNow === undefined || dueNow === due) return null;
    return (now - result) / (dueNow - due);
  });
}

/** Cells outside of the sum that change the result. */
function foreignCells(suspect: Suspect, calculation: Recalculation, way: Derivation): CellRef[] {
  const { figure, expression, trials } = suspect;
  const own = new Set([...way.cells, figure.stated.cell].map(cellKey));
  const result = resultIn(suspect, calculation);
  const named = trials.book
    .areasIn(expression, figure.stated.cell)
    .flatMap((area) => firstCells(area, MOST_TRIED))
    .filter((cell) => !own.has(cellKey(cell)));
  return uniqueCells(named)
    .slice(0, MOST_TRIED)
    .filter((cell) => {
      const value = calculation.valueAt(cell);
      const other = value === undefined ? undefined : trials.otherThan(cell, value);
      return other !== undefined && resultIn(suspect, calculation.withCell(cell, other)) !== result;
    });
}

/** What a formula that counts none of its cells takes in instead; null where it names them, but counts other marks. */
function elsewhere({ figure, formula, expression, trials }: Suspect, way: Derivation): Message | null {
  const areas = trials.book.areasIn(expression, figure.stated.cell);
  if (figure.ways.some(({ cells }) => cells.some((cell) => areas.some((area) => isIn(area, cell))))) return null;
  const isBeside = way.cells.some(({ sheet, row }) =>
    areas.some((area) => area.sheet === sheet && area.top <= row && row <= area.bottom),
  );
  const isAbove = way.cells.some(({ sheet, column }) =>
    areas.some((area) => area.sheet === sheet && area.left <= column && column <= area.right),
  );
  if (isBeside === isAbove) return say('formula-of-other-cells', { formula });
  return say(isBeside ? 'formula-of-other-column' : 'formula-of-another-row', { formula });
}

/** What is wrong about a sum that gives, or would give after an edit, another figure than the due one; null: nothing to be told of it. */
export function sumFault(suspect: Suspect, sums: ReadonlySet<string>): Message | null {
  const { figure, formula } = suspect;
  const calculations = trialsOf(figure, suspect.trials.all);
  const wrong = calculations.filter((calculation) => {
    const value = calculation.valueAt(figure.stated.cell);
    return value !== undefined && !isDue(figure, value, dueIn(calculation, figure.ways[0]) ?? null);
  });
  const [calculation] = wrong;
  if (!calculation) return say('formula-not-the-sum', { formula });
  const weighed = figure.ways.map((way) => ({ way, weights: weightsOf(suspect, calculation, way) }));
  const untouched = (weights: readonly (number | null)[]): boolean => weights.every((weight) => weight === 0);
  // It may add up the marks themselves instead of the subtotals.
  const { way, weights } = weighed.find((entry) => !untouched(entry.weights)) ?? {
    way: figure.ways[0],
    weights: [],
  };
  if (weights.length === 0) return elsewhere(suspect, way);
  const where = (holds: (weight: number) => boolean): CellRef[] =>
    way.cells.filter((_, index) => {
      const weight = weights[index];
      return weight !== null && weight !== undefined && holds(weight);
    });
  // A count of marks above nought weighs a half like a whole, and leaves out no cell.
  if (isOfHalves(suspect, wrong)) return say('formula-misses-halves', { formula });
  const missing = where((weight) => weight === 0);
  if (missing.length > 0) return say('formula-leaves-out', { formula, cells: listed(missing) });
  const foreign = foreignCells(suspect, calculation, way);
  if (foreign.some((cell) => sums.has(cellKey(cell)))) return say('formula-adds-total', { formula });
  const twice = where((weight) => weight > 1.5);
  if (twice.length > 0) return say('formula-counts-twice', { formula, cells: listed(twice) });
  if (foreign.length > 0) return say('formula-takes-in', { formula, cells: listed(foreign) });
  return leftOver(suspect, wrong);
}

/** What is wrong where each cell counts once and nothing else does. */
function leftOver(suspect: Suspect, wrong: readonly Recalculation[]): Message {
  const { figure, formula, trials } = suspect;
  const rests = wrong.map((calculation) => {
    return (resultIn(suspect, calculation) ?? 0) - (dueIn(calculation, figure.ways[0]) ?? 0);
  });
  const [rest = 0] = rests;
  const isSteady = rests.every((other) => Math.abs(other - rest) < 1e-6);
  const isTyped = [...within(suspect.expression)].some(
    (part) => part.kind === 'constant' && part.value === Number(Math.abs(rest).toFixed(6)),
  );
  if (isSteady && isTyped && wrong.length === trialsOf(figure, trials.all).length) {
    return say('formula-with-number', { formula, number: Number(rest.toFixed(6)) });
  }
  return say('formula-not-the-sum', { formula });
}

/** Whether a formula is wrong only where there are half months. */
function isOfHalves({ trials }: Suspect, wrong: readonly Recalculation[]): boolean {
  return trials.all.every(({ filled, hasHalves }) => hasHalves || !wrong.includes(filled));
}
