import { readNumber, readRate, numberOf } from '../../forms/values/numbers';
import { isCellError, type CellValue } from '../../workbook/snapshot';
import type { Recalculation } from '../../formulas/formula-book';
import type { Derivation } from './derivation';
import { isRoundedRate, type ExpectedFigure } from './figure';
import { dueIn, type Trial } from './trials';

/** The number that a result would be read as in the cell of a figure; null for none. */
export function readResult({ kind, stated }: ExpectedFigure, value: CellValue, due: number | null): number | null {
  const source = { cell: stated.cell, raw: value, formula: stated.formula, numberFormat: stated.numberFormat };
  return numberOf(kind === 'rate' ? readRate(source, due) : readNumber(source));
}

/** Whether a result is what is due: a rate may be rounded, a sum may not (rules B3, C1). Where `/` is due, anything goes. */
export function isDue(figure: ExpectedFigure, value: CellValue, due: number | null): boolean {
  if (due === null) return true;
  const number = readResult(figure, value, due);
  if (number === null) return false;
  if (figure.kind !== 'rate') return Math.abs(number - due) <= 1e-6;
  return isRoundedRate(number, due);
}

/** Whether half marks are among those that a figure sums. */
export function hasHalves(figure: ExpectedFigure): boolean {
  return figure.parts().some(({ value }) => value !== null && !Number.isInteger(value));
}

/** The trials that say something of a figure: those with half marks only where it has some. */
export function trialsOf(figure: ExpectedFigure, trials: readonly Trial[]): readonly Recalculation[] {
  const isOfMarks = figure.form === 'attendanceSheet';
  const areAsked = !isOfMarks || hasHalves(figure);
  return trials.filter((trial) => areAsked || !trial.hasHalves).map(({ filled }) => filled);
}

/** In one trial: whether what a formula gives is due by any of the figure's ways; undefined: no opinion. */
function isRightIn(
  figure: ExpectedFigure,
  calculation: Recalculation,
  value: CellValue | undefined,
): boolean | undefined {
  // An error tells that something filled in does not fit, not that the formula is wrong.
  if (value === undefined || isCellError(value)) return undefined;
  const dues = figure.ways.flatMap((way: Derivation) => {
    const due = dueIn(calculation, way);
    return due === undefined ? [] : [due];
  });
  return dues.length === 0 ? undefined : dues.some((due) => isDue(figure, value, due));
}

/**
 * Whether a formula gives what is due, whatever the inputs are: 'right' and 'wrong' only where every trial has an
 * opinion. A rate that is right in some trials and as it stands has its reasons (a limit, say).
 */
export function judgeFormula(
  figure: ExpectedFigure,
  trials: readonly Trial[],
  resultIn: (calculation: Recalculation) => CellValue | undefined,
): 'right' | 'wrong' | 'unknown' {
  const answers = trialsOf(figure, trials).map((calculation) => isRightIn(figure, calculation, resultIn(calculation)));
  if (answers.includes(undefined)) return 'unknown';
  if (!answers.includes(false)) return 'right';
  if (figure.kind !== 'rate' || !answers.includes(true)) return 'wrong';
  return isDue(figure, figure.stated.raw, figure.due) ? 'right' : 'wrong';
}
