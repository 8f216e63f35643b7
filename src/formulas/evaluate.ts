import type { AreaRef } from '../workbook/address';
import { isCellError } from '../workbook/snapshot';
import { AGGREGATES } from './functions/aggregates';
import { overNumbers, type Surroundings } from './functions/call';
import { CONDITIONAL } from './functions/conditional';
import { LOGIC } from './functions/logic';
import { joined, SCALARS } from './functions/scalars';
import { arrayOf, isMatrix, placeByPlace, type Operand } from './matrix';
import { NoOpinion } from './no-opinion';
import { COMPARING, type Arithmetic, type Comparison, type Expression, type Reference } from './syntax';
import { compareValues, DIVISION, NUMBER, toNumber, type Scalar } from './values';

/** Where a formula stands, and the workbook around it. */
export interface Place extends Surroundings {
  readonly sheet: string;
  /** Rows and columns that a sheet uses; no opinion on a sheet that is not there. */
  extentOf(sheet: string): { readonly rows: number; readonly columns: number };
}

const CALLS = { ...AGGREGATES, ...CONDITIONAL, ...LOGIC };

const ARITHMETIC: Readonly<Record<Arithmetic, (a: number, b: number) => Scalar>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? DIVISION : a / b),
  '^': (a, b) => {
    const power = a ** b;
    return Number.isFinite(power) ? power : NUMBER;
  },
};

const isArithmetic = (sign: string): sign is Arithmetic => sign in ARITHMETIC;

function combined(sign: Arithmetic | Comparison | '&', left: Scalar, right: Scalar): Scalar {
  if (isArithmetic(sign)) {
    const compute = ARITHMETIC[sign];
    return overNumbers([toNumber(left), toNumber(right)], ([a = 0, b = 0]) => compute(a, b));
  }
  if (sign === '&') return joined([left, right]);
  if (isCellError(left)) return left;
  return isCellError(right) ? right : COMPARING[sign](compareValues(left, right));
}

/** The area that a reference names; whole columns and rows end where the sheet's cells end. */
export function areaOf({ sheet, top, left, bottom, right }: Reference, place: Place): AreaRef {
  const name = sheet ?? place.sheet;
  const isWhole = bottom === Infinity || right === Infinity;
  const { rows, columns } = isWhole ? place.extentOf(name) : { rows: 0, columns: 0 };
  return {
    sheet: name,
    top,
    left,
    bottom: bottom === Infinity ? Math.max(top, rows - 1) : bottom,
    right: right === Infinity ? Math.max(left, columns - 1) : right,
  };
}

function operandOf(expression: Expression, place: Place): Operand {
  const { spend } = place;
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'array':
      return arrayOf(expression.rows);
    case 'reference':
      return place.cells(areaOf(expression.reference, place));
    case 'missing':
      return null;
    case 'prefix': {
      const operand = operandOf(expression.operand, place);
      if (expression.sign === '+') return operand;
      return placeByPlace([operand], ([value = null]) => combined('-', 0, value), spend);
    }
    case 'percent':
      return placeByPlace([operandOf(expression.operand, place)], ([value = null]) => combined('/', value, 100), spend);
    case 'binary': {
      const operands = [operandOf(expression.left, place), operandOf(expression.right, place)];
      return placeByPlace(operands, ([left = null, right = null]) => combined(expression.sign, left, right), spend);
    }
    case 'call': {
      const given = expression.arguments.map((argument) =>
        argument.kind === 'missing' ? undefined : operandOf(argument, place),
      );
      const call = CALLS[expression.name];
      if (call) return call(given, place);
      const compute = SCALARS[expression.name];
      if (!compute) throw new NoOpinion();
      return placeByPlace(
        given.map((operand) => operand ?? null),
        compute,
        spend,
      );
    }
  }
}

/** What a formula gives; throws NoOpinion where that goes beyond what we know. */
export function evaluate(expression: Expression, place: Place): Scalar {
  const result = operandOf(expression, place);
  if (!isMatrix(result)) return result ?? 0;
  // An array would run over into the cells beside it, or be cut down, by the version of Excel.
  if (result.height !== 1 || result.width !== 1) throw new NoOpinion();
  return result.at(0, 0) ?? 0;
}
