import { isSame } from '../../assessment/rounding';
import { numberOf, ONE_DECIMAL } from '../../forms/values/numbers';
import { cellKey, isSameCell, type CellRef } from '../../workbook/address';
import { difference, isRate, isWrong, type JudgedFigure } from './verdicts';

/** A cell with which two of its sums disagree: the fault is told there, not at each of them. */
export interface SharedInput {
  readonly cell: CellRef;
  readonly figures: readonly JudgedFigure[];
}

/** A sum rounded to a whole number. */
const isRoundedSum = (judged: JudgedFigure): boolean => judged.verdict === 'rounded' && !isRate(judged);

/**
 * A worker's subtotal and a month's count that are off by the same amount meet in one mark;
 * a zone's rate and its column's total that agree on another figure meet in that figure.
 * `unexplainedHalves`: half marks that no date explains.
 */
export function sharedInputs(judged: readonly JudgedFigure[], unexplainedHalves: readonly CellRef[]): SharedInput[] {
  const faults = judged.filter((figure) => !figure.deviation && (isWrong(figure) || isRoundedSum(figure)));
  const halves = new Set(unexplainedHalves.map(cellKey));
  return faults.flatMap((figure): SharedInput[] => {
    const { kind, record } = figure;
    if (kind === 'worker-subtotal') return inMark(figure, faults, halves);
    return kind === 'rate' && record && !record.isTotal ? inZoneFigure(figure, faults) : [];
  });
}

function commonInput(one: JudgedFigure, other: JudgedFigure): CellRef | undefined {
  return one.inputs.find((own) => other.inputs.some((cell) => isSameCell(own, cell)));
}

function inMark(row: JudgedFigure, faults: readonly JudgedFigure[], halves: ReadonlySet<string>): SharedInput[] {
  const months = faults.filter(
    (other) =>
      other.month !== undefined &&
      other.role === 'inPost' &&
      isSame(difference(other), difference(row)) &&
      commonInput(other, row) !== undefined,
  );
  const [first] = months;
  const cell = first && commonInput(row, first);
  if (!cell || months.some(({ month }) => month !== first.month)) return [];
  // Sums that both count a whole for a half may be rounded; not where the half itself has no reason.
  const isContradicted = [row, ...months].some(isWrong) || halves.has(cellKey(cell));
  return isContradicted ? [{ cell, figures: [row, ...months] }] : [];
}

function inZoneFigure(rate: JudgedFigure, faults: readonly JudgedFigure[]): SharedInput[] {
  const total = faults.find(
    (other) => other.kind === 'total' && commonInput(other, rate) !== undefined && explainsBoth(rate, other),
  );
  const cell = total && commonInput(rate, total);
  return total && cell ? [{ cell, figures: [rate, total] }] : [];
}

/** Whether changing the shared figure by the total's difference makes the stated rate right as well. */
function explainsBoth({ record, stated }: JudgedFigure, total: JudgedFigure): boolean {
  const [target, completed, is] = [numberOf(record?.target), numberOf(record?.completed), numberOf(stated)];
  if (!record || target === null || completed === null || is === null) return false;
  const isCompleted = total.inputs.some((cell) => isSameCell(cell, record.completed.cell));
  const repaired = isCompleted ? (completed + difference(total)) / target : completed / (target + difference(total));
  return Math.abs(repaired - is) < ONE_DECIMAL;
}
