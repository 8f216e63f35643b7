import type { CellError } from '../workbook/snapshot';
import { COMPARISONS, heightOf, type Expression } from './syntax';
import { tokensOf, type Token } from './tokens';

/** How tightly each sign binds what stands on both sides; all of them from left to right. */
const BINDING: Readonly<Record<string, number>> = {
  ...Object.fromEntries(COMPARISONS.map((sign) => [sign, 1])),
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};
/** A sign before its operand binds more tightly than any between two: -2^2 is 4. */
const PREFIX = 6;

/** Excel takes no longer formula. */
const LONGEST = 8_192;
/** Parts within parts, as each sign of a long sum makes one: far more than anybody writes, and less than the stack holds. */
const DEEPEST = 500;

/** Thrown and caught in here: the formula is none that we know. */
class Unknown extends Error {}

/** A parser by binding powers (Pratt). */
class Parser {
  private place = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.expression(0);
    if (this.place < this.tokens.length) throw new Unknown();
    return expression;
  }

  private expression(least: number): Expression {
    if (this.depth === DEEPEST) throw new Unknown();
    this.depth++;
    const expression = this.operation(least);
    this.depth--;
    return expression;
  }

  private operation(least: number): Expression {
    let left = this.operand();
    for (;;) {
      // What it is made of is known by now: this goes no deeper than one step.
      if (heightOf(left) > DEEPEST) throw new Unknown();
      const sign = this.sign();
      const binding = BINDING[sign ?? ''];
      if (sign === '%') {
        this.place++;
        left = { kind: 'percent', operand: left };
      } else if (sign !== null && binding !== undefined && binding > least) {
        this.place++;
        const right = this.expression(binding);
        left = { kind: 'binary', sign: sign as (Expression & { kind: 'binary' })['sign'], left, right };
      } else {
        return left;
      }
    }
  }

  private operand(): Expression {
    const token = this.tokens[this.place++];
    switch (token?.kind) {
      case 'number':
      case 'boolean':
        return { kind: 'constant', value: token.value };
      case 'text':
        return { kind: 'constant', value: token.text };
      case 'error':
        return { kind: 'constant', value: { error: token.text } };
      case 'reference':
        return token;
      case 'name':
        return this.call(token.text);
      case 'sign':
        return this.signed(token.text);
      default:
        throw new Unknown();
    }
  }

  private signed(sign: string): Expression {
    if (sign === '-' || sign === '+') return { kind: 'prefix', sign, operand: this.expression(PREFIX) };
    if (sign === '{') return this.array();
    if (sign !== '(') throw new Unknown();
    const inner = this.expression(0);
    this.expect(')');
    return inner;
  }

  private call(name: string): Expression {
    this.expect('(');
    const given: Expression[] = [];
    if (this.takes(')')) return { kind: 'call', name, arguments: given };
    do {
      const sign = this.sign();
      given.push(sign === ',' || sign === ')' ? { kind: 'missing' } : this.expression(0));
    } while (this.takes(','));
    this.expect(')');
    return { kind: 'call', name, arguments: given };
  }

  private array(): Expression {
    const rows: (number | string | boolean | CellError)[][] = [[]];
    do {
      const entry = this.expression(PREFIX - 1);
      const isNegative = entry.kind === 'prefix' && entry.sign === '-';
      const constant = entry.kind === 'prefix' ? entry.operand : entry;
      if (constant.kind !== 'constant') throw new Unknown();
      rows.at(-1)?.push(isNegative ? -Number(constant.value) : constant.value);
      if (this.takes(';')) rows.push([]);
      else if (!this.takes(',')) break;
    } while (this.place < this.tokens.length);
    this.expect('}');
    if (rows.some((row) => row.length !== rows[0]?.length)) throw new Unknown();
    return { kind: 'array', rows };
  }

  private sign(): string | null {
    const token = this.tokens[this.place];
    return token?.kind === 'sign' ? token.text : null;
  }

  private takes(sign: string): boolean {
    if (this.sign() !== sign) return false;
    this.place++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) throw new Unknown();
  }
}

/**
 * Takes a formula apart; null for one with anything that we do not know (names, other workbooks, intersections), and for
 * one beyond the limits of Excel.
 */
export function parseFormula(formula: string): Expression | null {
  const tokens = formula.length > LONGEST ? null : tokensOf(formula);
  if (!tokens) return null;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof Unknown) return null;
    throw error;
  }
}
