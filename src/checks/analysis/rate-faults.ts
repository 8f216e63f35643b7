import { cellA1, type AreaRef, type CellRef } from '../../workbook/address';
import type { Message } from '../../strings/message';
import type { Recalculation } from '../../formulas/formula-book';
import { within } from '../../formulas/syntax';
import { at } from '../text/phrases';
import { say } from '../text/say';
import { targetInWords } from './figure';
import { isDue, trialsOf } from './formula-judgement';
import type { Suspect } from './sum-faults';

/** Whether a formula gives `expected` of the numbers in two cells, in every trial; a target in words is what it was read as. */
function givesOf(
  { figure, trials }: Suspect,
  [completed, target]: readonly [CellRef, CellRef],
  expected: (part: number, whole: number) => number,
): boolean {
  const inWords = targetInWords(figure);
  return trialsOf(figure, trials.all).every((calculation: Recalculation) => {
    const [part, whole] = [calculation.valueAt(completed), inWords ?? calculation.valueAt(target)];
    const value = calculation.valueAt(figure.stated.cell);
    if (typeof part !== 'number' || typeof whole !== 'number' || value === undefined) return false;
    return isDue(figure, value, expected(part, whole));
  });
}

const singleCell = ({ top, left, bottom, right }: AreaRef): string | null =>
  top === bottom && left === right ? cellA1(top, left) : null;

/** The first division of one cell by another, as written. */
function division({ expression, figure, trials }: Suspect): { numerator: string; denominator: string } | null {
  for (const part of within(expression)) {
    if (part.kind !== 'binary' || part.sign !== '/') continue;
    const [numerator, denominator] = [part.left, part.right].map((side) => {
      const [area] = side.kind === 'reference' ? trials.book.areasIn(side, figure.stated.cell) : [];
      return area ? singleCell(area) : null;
    });
    if (numerator && denominator) return { numerator, denominator };
  }
  return null;
}

/** Numbers that are typed into a formula. */
function typedNumbers({ expression }: Suspect): number[] {
  return [...within(expression)].flatMap((part) =>
    part.kind === 'constant' && typeof part.value === 'number' && part.value > 1 ? [part.value] : [],
  );
}

/** What is wrong about a rate that gives, or would give after an edit, another figure than completed over target. */
export function rateFault(suspect: Suspect): Message | null {
  const { figure, formula } = suspect;
  const [completed, target] = figure.inputs;
  if (!completed || !target) return null;
  const cells = [completed, target] as const;
  const inWords = targetInWords(figure);
  const [part, whole] = [at(completed), inWords === null ? at(target) : String(inWords)];
  if (givesOf(suspect, cells, (done, due) => due / done)) return say('formula-upside-down', { formula });
  const typed = typedNumbers(suspect).find((number) => givesOf(suspect, cells, (done) => done / number));
  if (typed !== undefined) {
    return inWords === null
      ? say('formula-typed-target', { formula, number: typed, whole })
      : say('formula-other-target', { formula, number: typed, cell: at(target), target: inWords });
  }
  const written = division(suspect);
  const isOther = written && (written.numerator !== part || written.denominator !== whole);
  if (isOther) return say('formula-of-other-row', { ...written, row: figure.stated.cell.row + 1, part, whole });
  return say('formula-is-not', { formula, part, whole });
}
