import type { AreaRef } from '../../workbook/address';
import { isCellError, type CellError } from '../../workbook/snapshot';
import { isMatrix, type Matrix, type Operand } from '../matrix';
import { NoOpinion } from '../no-opinion';
import type { Scalar } from '../values';

/** What a function may ask of the workbook besides its arguments. */
export interface Surroundings {
  cells(area: AreaRef): Matrix;
  /** Whether the cell holds a formula with SUBTOTAL, which other SUBTOTALs leave out. */
  isSubtotal(area: AreaRef, row: number, column: number): boolean;
  hasHiddenRows(area: AreaRef): boolean;
  /** Counts work, so that no workbook keeps us busy for long. */
  readonly spend: (places: number) => void;
}

/** A function over whole arguments; `undefined` is one that is left out (SUM(A1,)). */
export type Call = (given: readonly (Operand | undefined)[], around: Surroundings) => Operand;

/** Work of a function on numbers, where any error among them is the result. */
export function overNumbers(
  numbers: readonly (number | CellError)[],
  compute: (values: readonly number[]) => Scalar,
): Scalar {
  const error = numbers.find(isCellError);
  return error ?? compute(numbers.filter((number) => typeof number === 'number'));
}

/** Cells that a formula names, as functions with conditions need them. */
export type Cells = Matrix & { readonly area: AreaRef };

const areCells = (operand: Operand | undefined): operand is Cells =>
  operand !== undefined && isMatrix(operand) && operand.area !== undefined;

/** An argument that must name cells. */
export function cellsOf(operand: Operand | undefined): Cells {
  if (!areCells(operand)) throw new NoOpinion();
  return operand;
}
