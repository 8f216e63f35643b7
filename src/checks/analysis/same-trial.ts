import type { AreaRef, CellRef } from '../../workbook/address';
import { firstCells } from './cells';
import type { ExpectedFigure } from './figure';
import { hasHalves } from './formula-judgement';
import type { Trials } from './trials';

/** Larger areas are rather tried than compared. */
const MOST_COMPARED = 500;

const heightOf = ({ top, bottom }: AreaRef): number => bottom - top + 1;
const widthOf = ({ left, right }: AreaRef): number => right - left + 1;

function isSameArea(one: AreaRef, other: AreaRef): boolean {
  return one.sheet === other.sheet && one.top === other.top && one.left === other.left;
}

function areAlike(cells: readonly CellRef[], others: readonly CellRef[], trials: Trials): boolean {
  return cells.every((cell, index) => {
    const other = others[index];
    return other !== undefined && trials.isAlike(cell, other);
  });
}

/** Whether all that a formula of common functions names is alike in two cells, area by area. */
function namesAlike(cell: CellRef, copy: CellRef, trials: Trials): boolean {
  if (!trials.book.isCommonAt(cell)) return false;
  const [named, others] = [trials.book.areasNamedAt(cell), trials.book.areasNamedAt(copy)];
  const [height, width] = named[0] ? [heightOf(named[0]), widthOf(named[0])] : [0, 0];
  // SUMIF goes beyond an area that is smaller than the one that it tests.
  const isOfOneShape = [...named, ...others].every((area) => heightOf(area) === height && widthOf(area) === width);
  if (!isOfOneShape || height * width > MOST_COMPARED) return false;
  return named.every((area, index) => {
    const other = others[index];
    if (other === undefined) return false;
    const cells = (compared: AreaRef): CellRef[] => firstCells(compared, MOST_COMPARED);
    return isSameArea(area, other) || areAlike(cells(area), cells(other), trials);
  });
}

/**
 * Whether trials would ask of a worker's sum just what they asked of another one, whose formula was found right and is
 * copied here: it comes to the same by what is filled in, and so does what is due.
 */
export function isSameTrial(figure: ExpectedFigure, right: ExpectedFigure, trials: Trials): boolean {
  return (
    figure.kind === 'worker-subtotal' &&
    (hasHalves(right) || !hasHalves(figure)) &&
    areAlike(right.inputs, figure.inputs, trials) &&
    namesAlike(right.stated.cell, figure.stated.cell, trials)
  );
}
