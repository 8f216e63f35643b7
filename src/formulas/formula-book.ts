import { cellKey, isSameCell, type AreaRef, type CellRef } from '../workbook/address';
import { CellMap } from '../workbook/cell-map';
import type { SheetIndex } from '../workbook/sheet-index';
import type { Cell, CellValue } from '../workbook/snapshot';
import { areaOf, evaluate, type Place } from './evaluate';
import type { Matrix } from './matrix';
import { NoOpinion, opinion } from './no-opinion';
import { parseFormula } from './parse';
import { heightOf, within, type Expression } from './syntax';
import { isSameValue } from './values';

/** Contents that cells have instead of their own, in a calculation; undefined where a cell keeps its own. */
export type Fill = (cell: CellRef, calculation: Recalculation) => CellValue | undefined;

/** Reads of cells that one workbook may cost: far more than any known one needs, and a second of work. */
const MOST_READS = 2_000_000;
/** Formulas upon formulas: more than any form has, and less than the stack holds. */
const DEEPEST = 150;
/** What they are made of, in all: long sums upon long sums. */
const HIGHEST = 1_500;

/** Cells that a formula is followed to. */
const MOST_FOLLOWED = 20_000;

/** Functions on whose results no two spreadsheets differ. */
const COMMON = new Set([
  'SUM',
  'COUNT',
  'COUNTIF',
  'COUNTIFS',
  'SUMIF',
  'AVERAGE',
  'IF',
  'IFERROR',
  'ISNUMBER',
  'ROUND',
]);

/** What is known of a cell on which there is no opinion. */
const NONE = Symbol('no opinion');

/** A calculation that is computed lazily, each cell once. */
export class Recalculation {
  private readonly known = new CellMap<CellValue | typeof NONE>();
  private depth = 0;
  private height = 0;

  constructor(
    private readonly book: FormulaBook,
    private readonly fill: Fill,
  ) {}

  /** What a cell comes to; undefined where there is no opinion on it. */
  valueAt(cell: CellRef): CellValue | undefined {
    return opinion(() => this.read(cell));
  }

  /** What a formula would give in a cell. */
  resultOf(expression: Expression, cell: CellRef): CellValue | undefined {
    return opinion(() => this.book.evaluateAt(expression, cell, (other) => this.read(other)));
  }

  /** The same calculation with one cell changed. */
  withCell(changed: CellRef, value: CellValue): Recalculation {
    const isChanged = (cell: CellRef): boolean => isSameCell(cell, changed);
    return new Recalculation(this.book, (cell, own) => (isChanged(cell) ? value : this.fill(cell, own)));
  }

  private read(cell: CellRef): CellValue {
    let value = this.known.get(cell);
    if (value === undefined) {
      // A formula that comes back to its own cell has no result.
      this.known.set(cell, NONE);
      const content = this.contentOf(cell);
      value = content === undefined ? NONE : content;
      this.known.set(cell, value);
    }
    if (value === NONE) throw new NoOpinion();
    return value;
  }

  private contentOf(cell: CellRef): CellValue | undefined {
    if (this.depth >= DEEPEST) return undefined;
    this.depth++;
    const filled = this.fill(cell, this);
    const value = filled === undefined ? this.ownContentOf(cell) : filled;
    this.depth--;
    return value;
  }

  private ownContentOf(cell: CellRef): CellValue | undefined {
    const own = this.book.cellAt(cell);
    if (own?.formula == null) return own?.value ?? null;
    const expression = this.book.trustedAt(cell);
    const height = expression ? heightOf(expression) : 0;
    if (!expression || this.height + height > HIGHEST) return undefined;
    this.height += height;
    const result = this.resultOf(expression, cell);
    this.height -= height;
    return result;
  }
}

/** The formulas of a workbook, taken apart when they are first asked for. */
export class FormulaBook {
  private readonly parsed = new Map<string, Expression | null>();
  private readonly trusted = new CellMap<Expression | null>();
  private readonly named = new CellMap<readonly AreaRef[]>();
  private reads = 0;

  constructor(private readonly sheets: ReadonlyMap<string, SheetIndex>) {}

  cellAt({ sheet, row, column }: CellRef): Cell | undefined {
    return this.sheets.get(sheet)?.at(row, column);
  }

  /** A formula taken apart; null where it goes beyond what we know. */
  parse(formula: string): Expression | null {
    const known = this.parsed.get(formula);
    if (known !== undefined) return known;
    const expression = parseFormula(formula);
    this.parsed.set(formula, expression);
    return expression;
  }

  /**
   * The formula of a cell on which an opinion may be held: one that gives the very value that the workbook states, with
   * the values of all other cells as they are stated. A value that is missing or stale says nothing against a formula of
   * common functions.
   */
  trustedAt(cell: CellRef): Expression | null {
    const known = this.trusted.get(cell);
    if (known !== undefined) return known;
    const { formula = null, value = null } = this.cellAt(cell) ?? {};
    const expression = formula === null ? null : this.parse(formula);
    const isTrusted = expression !== null && (isCommon(expression) || this.gives(expression, cell, value));
    this.trusted.set(cell, isTrusted ? expression : null);
    return isTrusted ? expression : null;
  }

  /** Whether a cell holds a formula of common functions: it gives the same of the same contents, wherever it stands. */
  isCommonAt(cell: CellRef): boolean {
    const formula = this.cellAt(cell)?.formula ?? null;
    const expression = formula === null ? null : this.parse(formula);
    return expression !== null && isCommon(expression);
  }

  private gives(expression: Expression, cell: CellRef, stated: CellValue): boolean {
    const stands = (other: CellRef): CellValue => this.cellAt(other)?.value ?? null;
    const value = opinion(() => this.evaluateAt(expression, cell, stands));
    return value !== undefined && (stated === null || isSameValue(value, stated));
  }

  /** The workbook calculated anew with other contents of some cells. */
  filled(fill: Fill): Recalculation {
    return new Recalculation(this, fill);
  }

  /** Areas that a formula in a cell would name. */
  areasIn(expression: Expression, cell: CellRef): AreaRef[] {
    const place = this.placeOf(cell, () => null);
    return [...within(expression)].flatMap((part) =>
      part.kind === 'reference' ? (opinion(() => areaOf(part.reference, place)) ?? []) : [],
    );
  }

  /** Areas that the formula of a cell names; none where it goes beyond what we know. */
  areasNamedAt(cell: CellRef): readonly AreaRef[] {
    const formula = this.cellAt(cell)?.formula ?? null;
    if (formula === null) return [];
    const known = this.named.get(cell);
    if (known) return known;
    const expression = this.parse(formula);
    const areas = expression ? this.areasIn(expression, cell) : [];
    this.named.set(cell, areas);
    return areas;
  }

  /** Cells with contents that a cell's formula needs, by however many steps; each once. */
  *precedentsOf(cell: CellRef): Generator<CellRef> {
    const seen = new Set<string>();
    const open = [cell];
    for (let next = open.pop(); next && seen.size < MOST_FOLLOWED; next = open.pop()) {
      for (const input of this.cellsNamedAt(next)) {
        const key = cellKey(input);
        if (seen.has(key)) continue;
        seen.add(key);
        yield input;
        if (this.cellAt(input)?.formula) open.push(input);
      }
    }
  }

  /** Whether the formula of a cell needs its own result, by however many steps. */
  isCircular(cell: CellRef): boolean {
    for (const input of this.precedentsOf(cell)) if (isSameCell(input, cell)) return true;
    return false;
  }

  /** Cells with contents that the formula of a cell names. */
  *cellsNamedAt(cell: CellRef): Generator<CellRef> {
    for (const { sheet, top, left, bottom, right } of this.areasNamedAt(cell)) {
      const index = this.sheets.get(sheet);
      if (!index) continue;
      for (let row = top; row <= Math.min(bottom, index.lastRow); row++) {
        for (const { column } of index.cellsBetween(row, left, right)) yield { sheet, row, column };
      }
    }
  }

  /** What a formula gives in a cell, where `read` gives the values of others; throws NoOpinion. */
  evaluateAt(expression: Expression, cell: CellRef, read: (cell: CellRef) => CellValue): CellValue {
    return evaluate(expression, this.placeOf(cell, read));
  }

  private sheet(name: string): SheetIndex {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new NoOpinion();
    return sheet;
  }

  private placeOf(cell: CellRef, read: (cell: CellRef) => CellValue): Place {
    const spend = (count: number): void => {
      this.reads += count;
      if (this.reads > MOST_READS) throw new NoOpinion();
    };
    const cells = (area: AreaRef): Matrix => {
      const { sheet, top, left, bottom, right } = area;
      const [height, width] = [bottom - top + 1, right - left + 1];
      this.sheet(sheet);
      spend(height * width);
      return { height, width, area, at: (row, column) => read({ sheet, row: top + row, column: left + column }) };
    };
    return {
      sheet: cell.sheet,
      cells,
      spend,
      extentOf: (name) => {
        const { lastRow, lastColumn } = this.sheet(name);
        return { rows: lastRow + 1, columns: lastColumn + 1 };
      },
      isSubtotal: ({ sheet, top, left }, row, column) =>
        /\bSUBTOTAL\(/i.test(this.cellAt({ sheet, row: top + row, column: left + column })?.formula ?? ''),
      hasHiddenRows: ({ sheet, top, bottom }) =>
        this.sheet(sheet).sheet.hiddenRows.some((row) => top <= row && row <= bottom),
    };
  }
}

/** Common functions of single values and areas: no arithmetic on whole areas, which depends on how it was entered. */
function isCommon(expression: Expression): boolean {
  return [...within(expression)].every((part) => {
    const isOneCell = (operand: Expression): boolean =>
      operand.kind !== 'array' &&
      (operand.kind !== 'reference' ||
        (operand.reference.top === operand.reference.bottom && operand.reference.left === operand.reference.right));
    if (part.kind === 'call') return COMMON.has(part.name);
    if (part.kind === 'binary') return isOneCell(part.left) && isOneCell(part.right);
    return part.kind === 'prefix' || part.kind === 'percent' ? isOneCell(part.operand) : true;
  });
}
