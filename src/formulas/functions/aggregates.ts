import { isCellError, type CellError } from '../../workbook/snapshot';
import { isMatrix, isSameShape, valuesOf, type Operand } from '../matrix';
import { NoOpinion } from '../no-opinion';
import { DIVISION, numberInText, toBoolean, toNumber, VALUE, type Scalar } from '../values';
import { cellsOf, overNumbers, type Call } from './call';

type Given = readonly (Operand | undefined)[];

/** What SUM and its like add up: of cells and arrays the numbers alone, other arguments as numbers. */
function numbersOf(given: Given): (number | CellError)[] {
  return given.flatMap((operand) => {
    if (operand === undefined) return [0];
    if (!isMatrix(operand)) return [toNumber(operand)];
    return valuesOf(operand).filter((value) => typeof value === 'number' || isCellError(value));
  });
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, value) => sum + value, 0);

const STATISTICS = {
  SUM: total,
  AVERAGE: (numbers) => (numbers.length === 0 ? DIVISION : total(numbers) / numbers.length),
  MIN: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((least, value) => Math.min(least, value))),
  MAX: (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((most, value) => Math.max(most, value))),
} satisfies Readonly<Record<string, (numbers: readonly number[]) => Scalar>>;

function isCountedNumber(value: Scalar, isDirect: boolean): boolean {
  if (typeof value === 'number') return true;
  return isDirect && (typeof value === 'boolean' || (typeof value === 'string' && numberInText(value) !== null));
}

/** How many of the values hold; a direct argument is told apart from what cells and arrays hold. */
function countWhere(given: Given, holds: (value: Scalar, isDirect: boolean) => boolean): number {
  let count = 0;
  for (const operand of given) {
    if (operand === undefined || !isMatrix(operand)) count += holds(operand ?? 0, true) ? 1 : 0;
    else for (const value of valuesOf(operand)) count += holds(value, false) ? 1 : 0;
  }
  return count;
}

/** What AND and OR look at: of cells and arrays all but texts and blanks. */
function conditionsOf(given: Given): (boolean | CellError)[] {
  return given.flatMap((operand) => {
    if (operand === undefined || !isMatrix(operand)) return [toBoolean(operand ?? null)];
    return valuesOf(operand)
      .filter((value) => value !== null && typeof value !== 'string')
      .map(toBoolean);
  });
}

function overConditions(given: Given, compute: (values: readonly (boolean | CellError)[]) => boolean): Scalar {
  const conditions = conditionsOf(given);
  const error = conditions.find(isCellError);
  return error ?? (conditions.length === 0 ? VALUE : compute(conditions));
}

/** Products of what stands at the same place, added up; whatever is no number counts as 0. */
const sumProduct: Call = (given) => {
  const matrices = given.map((operand) => {
    if (operand === undefined) throw new NoOpinion();
    return isMatrix(operand) ? operand : { height: 1, width: 1, at: () => operand };
  });
  const [first] = matrices;
  if (!first || matrices.some((matrix) => !isSameShape(matrix, first))) return VALUE;
  let sum = 0;
  for (let row = 0; row < first.height; row++) {
    for (let column = 0; column < first.width; column++) {
      let product = 1;
      for (const matrix of matrices) {
        const value = matrix.at(row, column);
        if (isCellError(value)) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
};

/** The functions of SUBTOTAL by their numbers; from 101 on those that leave hidden rows out. */
const SUBTOTALS: Readonly<Record<number, keyof typeof STATISTICS | 'COUNT' | 'COUNTA'>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  9: 'SUM',
};

const subtotal: Call = ([number = null, ...areas], around) => {
  const name = isMatrix(number) ? undefined : SUBTOTALS[Number(number) % 100];
  if (!name) throw new NoOpinion();
  const values = areas.flatMap((operand) => {
    const cells = cellsOf(operand);
    // Rows that a filter hides are left out, those hidden by hand are not, and the file does not tell them apart.
    if (around.hasHiddenRows(cells.area)) throw new NoOpinion();
    const kept: Scalar[] = [];
    for (let row = 0; row < cells.height; row++) {
      for (let column = 0; column < cells.width; column++) {
        if (!around.isSubtotal(cells.area, row, column)) kept.push(cells.at(row, column));
      }
    }
    return kept;
  });
  if (name === 'COUNTA') return values.filter((value) => value !== null).length;
  const numbers = values.filter((value) => typeof value === 'number' || isCellError(value));
  if (name === 'COUNT') return numbers.filter((value) => !isCellError(value)).length;
  return overNumbers(numbers, STATISTICS[name]);
};

const statistic =
  (name: keyof typeof STATISTICS): Call =>
  (given) =>
    overNumbers(numbersOf(given), STATISTICS[name]);

/** Functions that make one value of many. */
export const AGGREGATES: Readonly<Record<string, Call>> = {
  SUM: statistic('SUM'),
  AVERAGE: statistic('AVERAGE'),
  MIN: statistic('MIN'),
  MAX: statistic('MAX'),
  COUNT: (given) => countWhere(given, isCountedNumber),
  COUNTA: (given) => countWhere(given, (value, isDirect) => isDirect || value !== null),
  COUNTBLANK: ([cells]) => countWhere([cellsOf(cells)], (value) => value === null || value === ''),
  AND: (given) => overConditions(given, (values) => values.every((value) => value === true)),
  OR: (given) => overConditions(given, (values) => values.includes(true)),
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
};
