import type { AreaRef } from '../workbook/address';
import { MISSING, type Scalar } from './values';

/** Cells that a formula names, or an array that it computes. */
export interface Matrix {
  readonly height: number;
  readonly width: number;
  at(row: number, column: number): Scalar;
  /** Where its cells stand; none for a computed array. */
  readonly area?: AreaRef;
}

/** What a function is given. */
export type Operand = Scalar | Matrix;

export function isMatrix(operand: Operand): operand is Matrix {
  return typeof operand === 'object' && operand !== null && 'height' in operand;
}

export function arrayOf(rows: readonly (readonly Scalar[])[]): Matrix {
  return { height: rows.length, width: rows[0]?.length ?? 0, at: (row, column) => rows[row]?.[column] ?? null };
}

/** Every value, row by row. */
export function valuesOf(matrix: Matrix): Scalar[] {
  const values: Scalar[] = [];
  for (let row = 0; row < matrix.height; row++) {
    for (let column = 0; column < matrix.width; column++) values.push(matrix.at(row, column));
  }
  return values;
}

export function isSameShape(a: Matrix, b: Matrix): boolean {
  return a.height === b.height && a.width === b.width;
}

/** The value at a place: a single value, row or column goes for all; beyond an array there is none. */
function spread(operand: Operand, row: number, column: number): Scalar {
  if (!isMatrix(operand)) return operand;
  const [at, across] = [operand.height === 1 ? 0 : row, operand.width === 1 ? 0 : column];
  return at < operand.height && across < operand.width ? operand.at(at, across) : MISSING;
}

/** A function of single values over operands of any shape, place by place. `spend` is told how many places there are. */
export function placeByPlace(
  operands: readonly Operand[],
  compute: (values: readonly Scalar[]) => Scalar,
  spend: (places: number) => void,
): Operand {
  const matrices = operands.filter(isMatrix);
  const height = Math.max(1, ...matrices.map((matrix) => matrix.height));
  const width = Math.max(1, ...matrices.map((matrix) => matrix.width));
  if (height === 1 && width === 1) return compute(operands.map((operand) => spread(operand, 0, 0)));
  spend(height * width);
  return arrayOf(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => compute(operands.map((operand) => spread(operand, row, column)))),
    ),
  );
}
