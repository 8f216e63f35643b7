import type { CellError } from '../workbook/snapshot';

/** A reference as written; without a sheet it is the formula's own. Whole columns and rows have no end. */
export interface Reference {
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='] as const;
export type Comparison = (typeof COMPARISONS)[number];
/** Whether a comparison holds, where two values are in this order: below 0, 0 or above 0. */
export const COMPARING: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

export type Arithmetic = '+' | '-' | '*' | '/' | '^';

/** A formula taken apart. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: number | string | boolean | CellError }
  | { readonly kind: 'array'; readonly rows: readonly (readonly (number | string | boolean | CellError)[])[] }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** An argument that is left out: SUM(A1,). */
  | { readonly kind: 'missing' }
  /** The name is in capitals. */
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: 'prefix'; readonly sign: '+' | '-'; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly sign: Arithmetic | Comparison | '&';
      readonly left: Expression;
      readonly right: Expression;
    };

/** The parts that an expression is made of directly. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'call':
      return expression.arguments;
    case 'prefix':
    case 'percent':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    default:
      return [];
  }
}

const heights = new WeakMap<Expression, number>();

/** How many expressions stand within one another. */
export function heightOf(expression: Expression): number {
  const known = heights.get(expression);
  if (known !== undefined) return known;
  const height = 1 + partsOf(expression).reduce((highest, part) => Math.max(highest, heightOf(part)), 0);
  heights.set(expression, height);
  return height;
}

/** An expression and everything in it, outermost first. */
export function* within(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* within(part);
}
