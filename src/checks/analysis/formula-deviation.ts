import type { Message } from '../../strings/message';
import { cellKey, isSameCell, type AreaRef, type CellRef } from '../../workbook/address';
import { say } from '../text/say';
import { firstCells, isIn } from './cells';
import { kindOf, RightFormulas } from './copied-formulas';
import type { ExpectedFigure } from './figure';
import { isDue, judgeFormula } from './formula-judgement';
import { groupedBy } from './grouped';
import { isMisread } from './misread';
import { rateFault } from './rate-faults';
import { rightFormula } from './right-formula';
import { isSameTrial } from './same-trial';
import { sumFault, type Suspect } from './sum-faults';
import type { Trials } from './trials';
import { unusual } from './usual-formulas';

/** What is told of a formula that is right where the marks of each month are alike. */
export const RIGHT_IN_UNISON = 'formula-in-unison';

/** Neighbours whose formulas are tried in place of a wrong one. */
const NEARBY = 3;

/**
 * Formulas that give, or would give after an edit, another figure than the due one, with what is wrong about each
 * (rule C3). How they are spelt does not matter; what cannot be evaluated gets no opinion.
 */
export function formulaDeviations(
  figures: readonly ExpectedFigure[],
  trials: Trials,
): ReadonlyMap<ExpectedFigure, Message> {
  const tried = unusual(figures, trials.book);
  if (tried.length === 0) return new Map();
  const sums = new Set(figures.filter(({ kind }) => kind !== 'rate').map(({ stated }) => cellKey(stated.cell)));
  const faults = new Map<ExpectedFigure, Message>();
  const right = new RightFormulas();
  for (const figure of tried) {
    const fault = faultOf(figure, sums, trials, right);
    if (fault) faults.set(figure, fault);
  }
  return new Map([...withRight(ownFaults(faults, trials), figures, trials)]);
}

const sizeOf = ({ top, left, bottom, right }: AreaRef): number => (bottom - top + 1) * (right - left + 1);

/** Faults without those of formulas that take in another faulty one beside what they follow from: that is their cause. */
function ownFaults(
  faults: ReadonlyMap<ExpectedFigure, Message>,
  { book }: Trials,
): ReadonlyMap<ExpectedFigure, Message> {
  if (faults.size < 2) return faults;
  const faulty = [...faults.keys()].map(({ stated }) => stated.cell);
  const keys = new Set(faulty.map(cellKey));
  // Of thousands of faults a formula names few: it is its few cells that are looked at, not all the faults.
  const faultyIn = (area: AreaRef): readonly CellRef[] =>
    sizeOf(area) <= faulty.length
      ? firstCells(area, faulty.length).filter((cell) => keys.has(cellKey(cell)))
      : faulty.filter((cell) => isIn(area, cell));
  const takesInAnother = ({ stated, ways }: ExpectedFigure): boolean => {
    const named = book.areasNamedAt(stated.cell);
    const follows = (cell: CellRef): boolean => ways.some(({ cells }) => cells.some((own) => isSameCell(own, cell)));
    return named.some((area) => faultyIn(area).some((cell) => !isSameCell(cell, stated.cell) && !follows(cell)));
  };
  return new Map([...faults].filter(([figure]) => !takesInAnother(figure)));
}

/** Each fault with a formula to paste, where one is known. */
function* withRight(
  faults: ReadonlyMap<ExpectedFigure, Message>,
  figures: readonly ExpectedFigure[],
  trials: Trials,
): Generator<readonly [ExpectedFigure, Message]> {
  if (faults.size === 0) return;
  for (const group of groupedBy(figures, kindOf)) {
    for (const [place, figure] of group.entries()) {
      const fault = faults.get(figure);
      if (!fault) continue;
      if (fault.id === RIGHT_IN_UNISON) {
        yield [figure, fault];
        continue;
      }
      const near = group.slice(Math.max(0, place - NEARBY), place + NEARBY + 1);
      const right = rightFormula(
        figure,
        near.filter((other) => !faults.has(other)),
        trials,
      );
      yield [figure, right === null ? fault : say('with-right-formula', { fault, right })];
    }
  }
}

/** Whether the 小计 of a worker is right as it stands, and as long as the marks of each month are alike. */
function isRightInUnison(figure: ExpectedFigure, { inUnison }: Trials): boolean {
  const { kind, stated, due } = figure;
  return (
    kind === 'worker-subtotal' &&
    isDue(figure, stated.raw, due) &&
    judgeFormula(figure, inUnison, (calculation) => calculation.valueAt(stated.cell)) === 'right'
  );
}

/** `right`: formulas found right so far, to which this one is added if it is. */
function faultOf(
  figure: ExpectedFigure,
  sums: ReadonlySet<string>,
  trials: Trials,
  right: RightFormulas,
): Message | null {
  const { stated, kind } = figure;
  const { formula, cell } = stated;
  const expression = formula === null ? null : trials.book.parse(formula);
  // A number typed with an `=` before it is no formula.
  if (formula === null || !expression || trials.book.areasNamedAt(cell).length === 0) return null;
  const copied = right.copiedBy(figure);
  if (copied && isSameTrial(figure, copied, trials)) return null;
  const needed = copied ? trials.withoutFurther : trials.all;
  const judgement = judgeFormula(figure, needed, (calculation) => calculation.valueAt(cell));
  if (judgement === 'right') right.add(figure);
  if (judgement === 'unknown') return trials.book.isCircular(cell) ? say('formula-circular', { formula }) : null;
  if (judgement === 'right' || isMisread(figure, trials.book) || trials.needsUnread(figure)) return null;
  if (isRightInUnison(figure, trials)) return say(RIGHT_IN_UNISON, { formula });
  const suspect: Suspect = { figure, formula, expression, trials };
  return kind === 'rate' ? rateFault(suspect) : sumFault(suspect, sums);
}
