import type { MarkReading } from '../../forms/station';
import { squash } from '../../forms/values/text';
import { markMeaning } from '../../forms/vocabulary/marks';
import { cellKey, type CellRef } from '../../workbook/address';
import { CellMap } from '../../workbook/cell-map';
import type { SheetIndex } from '../../workbook/sheet-index';
import type { CellValue } from '../../workbook/snapshot';
import { FormulaBook, type Recalculation } from '../../formulas/formula-book';
import type { Derivation } from './derivation';
import type { ExpectedFigure } from './figure';
import { spelledAlike, type Spelling } from './mark-spellings';
import type { NamedMark, NamedNumber } from './named-cells';

/** The workbook with its inputs filled at random and all formulas calculated anew. */
export interface Trial {
  readonly filled: Recalculation;
  /** Half marks are among the marks filled in. */
  readonly hasHalves: boolean;
  /** A draw of its own, besides those in which each mark is of each kind. */
  readonly isFurther: boolean;
}

/**
 * The trials: some without half marks, since who never has one may count √ alone, and some with them. Where a draw is
 * turned from one trial to the next, each mark is of each kind in one of them: nothing that is left out escapes. Further
 * draws are for short rows and columns, which easily come to the same sum.
 */
const DRAWS = [
  { draw: 0, hasHalves: false, isFurther: false, turn: 0 },
  { draw: 0, hasHalves: false, isFurther: false, turn: 1 / 2 },
  { draw: 1, hasHalves: false, isFurther: true, turn: 0 },
  { draw: 2, hasHalves: false, isFurther: true, turn: 0 },
  { draw: 3, hasHalves: false, isFurther: true, turn: 0 },
  { draw: 4, hasHalves: true, isFurther: false, turn: 0 },
  { draw: 4, hasHalves: true, isFurther: false, turn: 1 / 3 },
  { draw: 4, hasHalves: true, isFurther: false, turn: 2 / 3 },
] as const;
type Draw = (typeof DRAWS)[number];

/** Whoever is in post is insured and paid as well: a row may then be counted over all its marks, and divided by three. */
const IN_UNISON = DRAWS.filter(({ hasHalves }) => !hasHalves);

/** Numbers that no sheet's limits stand between: any of them could be entered. */
const LEAST = 20;
const RANGE = 180;
/** Larger than all of them: what it is added to stands out. */
const LARGE = 1000;

/** Between 0 and 1, the same for the same text on every computer (FNV-1a, then mixed). */
function chanceOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 13), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A figure, a mark, or a sum that is typed: whoever changes what it sums types it anew. */
type Leaf =
  | { readonly kind: 'figure' }
  | { readonly kind: 'mark'; readonly spelling: Spelling }
  | { readonly kind: 'sum'; readonly way: Derivation };

const FIGURE: Leaf = { kind: 'figure' };

/** What is filled in, and the figures that follow from it. */
export interface Inputs {
  readonly numbers: readonly NamedNumber[];
  readonly marks: readonly NamedMark[];
  readonly figures: readonly ExpectedFigure[];
}

const FILLED: readonly MarkReading['kind'][] = ['full', 'half', 'absent', 'blank'];

function isFilled({ reading, isRate, isSentence }: NamedNumber): boolean {
  if (reading.formula !== null || isRate) return false;
  return reading.kind === 'number'
    ? !isSentence || typeof reading.raw === 'number'
    : reading.kind === 'blank' && !isSentence;
}

/** Cells that somebody fills in: all without a formula. What reads `/` or cannot be read stays as it is. */
function leavesOf({ numbers, marks, figures }: Inputs): CellMap<Leaf> {
  const leaves = new CellMap<Leaf>();
  for (const number of numbers) if (isFilled(number)) leaves.set(number.reading.cell, FIGURE);
  // A cell merged over several months stands for each of them: a formula counts it once.
  const months = new CellMap<number>();
  for (const { mark } of marks) months.set(mark.cell, (months.get(mark.cell) ?? 0) + 1);
  for (const [spelling, alike] of spelledAlike(marks)) {
    const leaf: Leaf = { kind: 'mark', spelling };
    for (const { cell, formula, kind } of alike) {
      if (formula === null && FILLED.includes(kind) && months.get(cell) === 1) leaves.set(cell, leaf);
    }
  }
  for (const { stated, ways } of figures) {
    if (leaves.has(stated.cell)) leaves.set(stated.cell, { kind: 'sum', way: ways[0] });
  }
  return leaves;
}

interface Places {
  readonly read: ReadonlySet<string>;
  readonly summed: ReadonlySet<string>;
}

function placesOf({ numbers, marks, figures }: Inputs): Places {
  const readMarks = marks.filter(({ mark }) => FILLED.includes(mark.kind)).map(({ mark }) => mark);
  const read = [...numbers.map(({ reading }) => reading), ...readMarks].map(({ cell }) => cell);
  const summed = figures
    .filter(({ kind }) => kind !== 'rate')
    .flatMap(({ stated, ways }) => [stated.cell, ...ways.flatMap(({ cells }) => cells)]);
  return { read: new Set(read.map(cellKey)), summed: new Set(summed.map(cellKey)) };
}

function filledMark({ full, half, absent }: Spelling, chance: number, hasHalves: boolean): CellValue {
  if (!hasHalves || half === null) return chance < 1 / 2 ? full : absent;
  return chance < 1 / 3 ? full : chance < 2 / 3 ? half : absent;
}

/** What a derivation comes to in a calculation; undefined where some of its cells come to no opinion. */
export function dueIn(calculation: Recalculation, way: Derivation): number | null | undefined {
  const unknown: CellRef[] = [];
  const due = way.from((cell) => {
    const value = calculation.valueAt(cell);
    if (value === undefined) unknown.push(cell);
    return value ?? null;
  });
  return unknown.length === 0 ? due : undefined;
}

/** A workbook's formulas on trial: each judged by what it gives, as the inputs stand and with others. */
export class Trials {
  readonly book: FormulaBook;
  /** The workbook calculated anew as it stands. */
  readonly standing: Recalculation;
  /** The same in every review of the same workbook. */
  readonly all: readonly Trial[];
  /** Those that suffice for a formula that was found right elsewhere: each mark is of each kind in one of them. */
  readonly withoutFurther: readonly Trial[];
  /** Trials in which the marks of a worker in a month are all alike. */
  readonly inUnison: readonly Trial[];
  private known: CellMap<Leaf> | undefined;
  private knownMonths: CellMap<string> | undefined;
  private knownPlaces: Places | undefined;

  constructor(
    sheets: ReadonlyMap<string, SheetIndex>,
    private readonly inputs: () => Inputs,
  ) {
    this.book = new FormulaBook(sheets);
    this.standing = this.book.filled(() => undefined);
    const trialOf = (draw: Draw, keyOf: (cell: CellRef) => string): Trial => ({
      hasHalves: draw.hasHalves,
      isFurther: draw.isFurther,
      filled: this.book.filled((cell, calculation) => this.filledIn(cell, calculation, draw, keyOf)),
    });
    this.all = DRAWS.map((draw) => trialOf(draw, cellKey));
    this.inUnison = IN_UNISON.map((draw) => trialOf(draw, (cell) => this.months.get(cell) ?? cellKey(cell)));
    this.withoutFurther = this.all.filter(({ isFurther }) => !isFurther);
  }

  /** Whether two cells are marks that trials fill in in the same ways, or hold the same, which trials leave alone. */
  isAlike(cell: CellRef, other: CellRef): boolean {
    const [leaf, otherLeaf] = [this.leaves.get(cell), this.leaves.get(other)];
    // Figures are read by their formats too, so those of two cells need not be alike.
    if (leaf || otherLeaf) return leaf === otherLeaf && leaf?.kind === 'mark';
    const [own, copy] = [this.book.cellAt(cell), this.book.cellAt(other)];
    return own?.formula == null && copy?.formula == null && (own?.value ?? null) === (copy?.value ?? null);
  }

  /** Another value that a cell could hold as well as this one; undefined where none is known. */
  otherThan(cell: CellRef, value: CellValue): CellValue | undefined {
    const leaf = this.leaves.get(cell);
    if (leaf?.kind === 'mark') return value === leaf.spelling.full ? leaf.spelling.absent : leaf.spelling.full;
    return typeof value === 'number' ? value + LARGE : undefined;
  }

  /** Whether a figure's formula needs something that counts and that the reading has no place for: then what is due is not known. */
  needsUnread({ kind, stated }: ExpectedFigure): boolean {
    const { read, summed } = this.places;
    const hasPlace = (key: string): boolean => read.has(key) && (kind === 'rate' || summed.has(key));
    for (const input of this.book.precedentsOf(stated.cell)) {
      const { formula = null, value = null } = this.book.cellAt(input) ?? {};
      const counts = typeof value === 'number' || (typeof value === 'string' && markMeaning(squash(value)) !== null);
      if (formula === null && counts && !hasPlace(cellKey(input))) return true;
    }
    return false;
  }

  /** Words that a cell's formula names: headers that it asks for. */
  wordsNamedAt(cell: CellRef): CellRef[] {
    return [...this.book.cellsNamedAt(cell)].filter((input) => {
      const value = this.book.cellAt(input)?.value ?? null;
      return typeof value === 'string' && markMeaning(squash(value)) === null;
    });
  }

  /** How a full mark is written in these cells; √ where there are none. */
  fullMark(cells: readonly CellRef[]): string {
    for (const cell of cells) {
      const leaf = this.leaves.get(cell);
      const mark = leaf?.kind === 'mark' ? leaf.spelling.full : null;
      if (typeof mark === 'string') return mark;
    }
    return '√';
  }

  /** Cells of which the reading knows what they say, and those that stand in some sum. */
  private get places(): Places {
    return (this.knownPlaces ??= placesOf(this.inputs()));
  }

  private get leaves(): CellMap<Leaf> {
    return (this.known ??= leavesOf(this.inputs()));
  }

  /** The month of a worker that a mark belongs to. */
  private get months(): CellMap<string> {
    if (!this.knownMonths) {
      this.knownMonths = new CellMap();
      for (const { mark, worker, month } of this.inputs().marks) {
        this.knownMonths.set(mark.cell, `${mark.cell.sheet} ${worker.row} ${month}`);
      }
    }
    return this.knownMonths;
  }

  /** `keyOf`: cells of one key are filled in alike. */
  private filledIn(
    cell: CellRef,
    calculation: Recalculation,
    draw: Draw,
    keyOf: (cell: CellRef) => string,
  ): CellValue | undefined {
    const leaf = this.leaves.get(cell);
    if (leaf === undefined) return undefined;
    if (leaf.kind === 'sum') return dueIn(calculation, leaf.way) ?? undefined;
    const chance = (chanceOf(`${draw.draw} ${keyOf(cell)}`) + draw.turn) % 1;
    return leaf.kind === 'figure'
      ? LEAST + Math.floor(chance * RANGE)
      : filledMark(leaf.spelling, chance, draw.hasHalves);
  }
}
