import { parseArea, type Area } from '../../../src/workbook/address';
import { isCellError, type CellError, type CellValue } from '../../../src/workbook/snapshot';

/** Gives the calculated values of an area, row by row; the sheet is null for the formula's own. */
export type AreaValues = (sheet: string | null, area: Area) => readonly CellValue[];

type Operand = CellValue | readonly CellValue[];

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<error>#REF!|#DIV\/0!|#VALUE!|#N\/A|#NAME\?)|(?<ref>(?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\p{L}\p{N}_(]))|(?<name>[A-Z]+)(?=\()|(?<number>\d+(?:\.\d+)?)|(?<sign><=|>=|<>|[-+*/=<>(),]))/uy;

const errorOf = (error: string): CellError => ({ error });
const VALUE = errorOf('#VALUE!');
const isArea = (operand: Operand): operand is readonly CellValue[] => Array.isArray(operand);
const listOf = (operand: Operand): readonly CellValue[] => (isArea(operand) ? operand : [operand]);
const single = (operand: Operand): CellValue => (isArea(operand) ? (operand[0] ?? null) : operand);

interface Token {
  readonly kind: 'text' | 'error' | 'ref' | 'name' | 'number' | 'sign';
  readonly text: string;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const start = TOKEN.lastIndex;
    const groups: Readonly<Record<string, string | undefined>> = TOKEN.exec(formula)?.groups ?? {};
    const [kind, text] = Object.entries(groups).find(([, value]) => value !== undefined) ?? [];
    if (kind === undefined || text === undefined) throw new Error(`cannot read ${formula} from ${start}`);
    tokens.push({ kind: kind as Token['kind'], text });
  }
  return tokens;
}

/** A number as Excel's operators take it: text that holds a number counts, other text is #VALUE!. */
function numberFrom(value: CellValue): number | CellError {
  if (isCellError(value)) return value;
  if (value === null || value === '') return value === null ? 0 : VALUE;
  const number = Number(value);
  return Number.isNaN(number) ? VALUE : number;
}

function combine(a: Operand, b: Operand, compute: (a: number, b: number) => CellValue): CellValue {
  const [left, right] = [numberFrom(single(a)), numberFrom(single(b))];
  if (isCellError(left)) return left;
  return isCellError(right) ? right : compute(left, right);
}

const OPERATORS: Readonly<Record<string, (a: Operand, b: Operand) => CellValue>> = {
  '+': (a, b) => combine(a, b, (x, y) => x + y),
  '-': (a, b) => combine(a, b, (x, y) => x - y),
  '*': (a, b) => combine(a, b, (x, y) => x * y),
  '/': (a, b) => combine(a, b, (x, y) => (y === 0 ? errorOf('#DIV/0!') : x / y)),
  '=': (a, b) => single(a) === single(b),
  '<>': (a, b) => single(a) !== single(b),
  '<': (a, b) => combine(a, b, (x, y) => x < y),
  '>': (a, b) => combine(a, b, (x, y) => x > y),
  '<=': (a, b) => combine(a, b, (x, y) => x <= y),
  '>=': (a, b) => combine(a, b, (x, y) => x >= y),
};
const LEVELS = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['+', '-'],
  ['*', '/'],
] as const;

/** SUM and its like skip texts and blanks, and pass errors on. */
function sumOf(operands: readonly Operand[]): CellValue {
  const values = operands.flatMap(listOf);
  const error = values.find(isCellError);
  return error ?? values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
}

function averageOf(operands: readonly Operand[]): CellValue {
  const count = operands.flatMap(listOf).filter((value) => typeof value === 'number').length;
  return combine(sumOf(operands), count, (sum, number) => (number === 0 ? errorOf('#DIV/0!') : sum / number));
}

function countIfs(operands: readonly Operand[]): number {
  const [first = []] = operands;
  return listOf(first).filter((_, index) =>
    operands.every((operand, place) => {
      return place % 2 === 1 || listOf(operand)[index] === single(operands[place + 1] ?? null);
    }),
  ).length;
}

function sumIf([where = [], wanted = null, values = where]: readonly Operand[]): CellValue {
  return sumOf([listOf(values).filter((_, index) => listOf(where)[index] === single(wanted))]);
}

function roundTo([value = 0, decimals = 0]: readonly Operand[]): CellValue {
  return combine(value, decimals, (x, places) => Math.round(x * 10 ** places) / 10 ** places);
}

const FUNCTIONS: Readonly<Record<string, (operands: readonly Operand[]) => CellValue>> = {
  SUM: sumOf,
  COUNT: (operands) => operands.flatMap(listOf).filter((value) => typeof value === 'number').length,
  AVERAGE: averageOf,
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  SUMIF: sumIf,
  ROUND: roundTo,
  ISNUMBER: ([operand = null]) => typeof single(operand) === 'number',
  N: ([operand = null]) => (typeof single(operand) === 'number' ? single(operand) : 0),
};

class Parser {
  private place = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly values: AreaValues,
  ) {}

  expression(level = 0): Operand {
    const operators = LEVELS[level];
    if (!operators) return this.factor();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((sign) => this.takes(sign));
      const compute = operator && OPERATORS[operator];
      if (!compute) return left;
      left = compute(left, this.expression(level + 1));
    }
  }

  private takes(sign: string): boolean {
    const token = this.tokens[this.place];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.place++;
    return true;
  }

  private factor(): Operand {
    if (this.takes('-')) return OPERATORS['-']?.(0, this.factor()) ?? null;
    if (this.takes('(')) {
      const inner = this.expression();
      this.takes(')');
      return inner;
    }
    const token = this.tokens[this.place++];
    switch (token?.kind) {
      case 'text':
        return token.text.slice(1, -1).replaceAll('""', '"');
      case 'number':
        return Number(token.text);
      case 'error':
        return errorOf(token.text);
      case 'ref':
        return this.reference(token.text);
      case 'name':
        return this.call(token.text);
      default:
        throw new Error(`unexpected ${token?.text ?? 'end'}`);
    }
  }

  private reference(text: string): Operand {
    const mark = text.lastIndexOf('!');
    const area = parseArea(text.slice(mark + 1));
    if (!area) throw new Error(`no such cell: ${text}`);
    const sheet = mark < 0 ? null : text.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'");
    const values = this.values(sheet, area);
    return text.includes(':') ? values : (values[0] ?? null);
  }

  private call(name: string): Operand {
    const operands: Operand[] = [];
    this.takes('(');
    while (!this.takes(')')) {
      operands.push(this.expression());
      this.takes(',');
    }
    if (name === 'IF') {
      const test = single(operands[0] ?? null);
      return isCellError(test) ? test : ((test ? operands[1] : operands[2]) ?? null);
    }
    if (name === 'IFERROR')
      return isCellError(single(operands[0] ?? null)) ? (operands[1] ?? null) : (operands[0] ?? null);
    const compute = FUNCTIONS[name];
    if (!compute) throw new Error(`no such function: ${name}`);
    return compute(operands);
  }
}

/** Computes a formula as a spreadsheet would, for the few functions that the official sheets use. */
export function evaluateFormula(formula: string, values: AreaValues): CellValue {
  return single(new Parser(tokensOf(formula), values).expression());
}
