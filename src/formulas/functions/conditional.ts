import { isCellError } from '../../workbook/snapshot';
import { criterionOf, type Criterion } from '../criteria';
import { isSameShape, placeByPlace, type Matrix, type Operand } from '../matrix';
import { NoOpinion } from '../no-opinion';
import { VALUE, type Scalar } from '../values';
import { cellsOf, type Call, type Surroundings } from './call';

/** Cells with the condition on what each of them holds. */
interface Condition {
  readonly cells: Matrix;
  readonly holds: Criterion;
}

function holdAt(conditions: readonly Condition[], row: number, column: number): boolean {
  for (const { cells, holds } of conditions) if (!holds(cells.at(row, column))) return false;
  return true;
}

/** The places where all conditions hold, one after another. */
function placesOf(conditions: readonly Condition[], { height, width }: Matrix): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (holdAt(conditions, row, column)) places.push([row, column]);
    }
  }
  return places;
}

const countAt = (conditions: readonly Condition[], shape: Matrix): number => placesOf(conditions, shape).length;

function sumAt(conditions: readonly Condition[], values: Matrix): Scalar {
  let sum = 0;
  for (const [row, column] of placesOf(conditions, values)) {
    const value = values.at(row, column);
    if (isCellError(value)) return value;
    if (typeof value === 'number') sum += value;
  }
  return sum;
}

/** Pairs of cells and criterion, all of one shape; criteria may be arrays ({"√",0.5}), which gives an array. */
function overConditions(
  pairs: readonly (Operand | undefined)[],
  shape: Matrix | null,
  compute: (conditions: readonly Condition[], shape: Matrix) => Scalar,
  { spend }: Surroundings,
): Operand {
  if (pairs.length === 0 || pairs.length % 2 === 1) throw new NoOpinion();
  const cells = pairs.filter((_, index) => index % 2 === 0).map(cellsOf);
  const criteria = pairs.filter((_, index) => index % 2 === 1).map((operand) => operand ?? null);
  const whole = shape ?? cells[0];
  if (!whole) throw new NoOpinion();
  if (cells.some((matrix) => !isSameShape(matrix, whole))) return VALUE;
  return placeByPlace(
    criteria,
    (values) => {
      spend(whole.height * whole.width * cells.length);
      return compute(
        cells.map((matrix, index) => ({ cells: matrix, holds: criterionOf(values[index] ?? null) })),
        whole,
      );
    },
    spend,
  );
}

/** SUMIF takes as many cells as it tests, from the first cell of what is to be added up. */
const sumIf: Call = ([tested, criterion, added], around) => {
  const cells = cellsOf(tested);
  const from = added === undefined ? cells.area : cellsOf(added).area;
  const { height, width } = cells;
  const { sheet, top, left } = from;
  const values = around.cells({ sheet, top, left, bottom: top + height - 1, right: left + width - 1 });
  return overConditions([tested, criterion], null, (conditions) => sumAt(conditions, values), around);
};

/** Functions that look at cells under conditions. */
export const CONDITIONAL: Readonly<Record<string, Call>> = {
  COUNTIF: (given, around) => {
    if (given.length !== 2) throw new NoOpinion();
    return overConditions(given, null, countAt, around);
  },
  COUNTIFS: (given, around) => overConditions(given, null, countAt, around),
  SUMIF: sumIf,
  SUMIFS: ([added, ...pairs], around) => {
    const values = cellsOf(added);
    return overConditions(pairs, values, (conditions) => sumAt(conditions, values), around);
  },
};
