import type { MeasureClass } from '../vocabulary/headers';
import { misspeltHeader } from '../vocabulary/misspelt';
import type { FormSheet } from './form-sheet';
import { countRates, holdsFigures, ROWS } from './stated-rates';

/** Header classes of a row by column. */
export type HeaderClasses = ReadonlyMap<number, MeasureClass>;

/** Whether nothing stands under a header. */
function isBlankBelow(sheet: FormSheet, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + ROWS; below++) if (sheet.shownAt(below, column)) return false;
  return true;
}

/** A column of figures with what its header is by its word; null where the word says nothing that is known. */
interface Slot {
  readonly column: number;
  readonly word: MeasureClass | null;
  /** The word is right but for a slip. */
  readonly isMisspelt: boolean;
  /** Nothing stands in it at all, or nothing but a word in place of its header. */
  readonly isEmpty?: boolean;
  readonly isWorded?: boolean;
}

/** How many rows higher the headers of neighbours with a level less may stand. */
const LEVELS = 2;

/** Whether a column has its header at a row above: those beside it have a level more. */
function isHeadedAbove(sheet: FormSheet, row: number, column: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - LEVELS); above--) {
    const { normal, measure, label, zone } = sheet.textAt(above, column);
    // The name of a zone heads all columns of the zone.
    if (normal !== '') return (measure !== null || label !== 'unknown') && zone === null;
  }
  return false;
}

/** Columns from one header of an indicator to the next, blank ones between; further apart stands another table. */
export const WIDEST_STEP = 3;

/** Words that say nothing known, and that several times: headers of the user's own columns (辅助列), not slips. */
function ownWords(sheet: FormSheet, row: number, known: HeaderClasses): ReadonlySet<string> {
  const unknown = sheet
    .cellsOfRow(row)
    .filter(({ column, value }) => typeof value === 'string' && !known.has(column))
    .map((cell) => sheet.textOf(cell).normal);
  return new Set(unknown.filter((text, index) => text !== '' && unknown.indexOf(text) < index));
}

/** The slot of a column without a known header; 'end' where something else stands there, null where nothing does. */
function slotAt(
  sheet: FormSheet,
  row: number,
  column: number,
  known: HeaderClasses,
  own: ReadonlySet<string>,
): Slot | 'end' | null {
  const merge = sheet.mergeAt(row, column);
  if (merge && merge.left < column && known.has(merge.left)) return null;
  if (merge && (merge.left < column || merge.top < row || merge.right > column)) return 'end';
  const text = sheet.textAt(row, column);
  const { normal } = text;
  if (normal !== '' && text.figureKind !== 'unreadable') return 'end';
  if (text.isPartOfTime) return null;
  const misspelt = misspeltHeader(normal);
  const isOther = text.isTitle || text.isNote || text.label !== 'unknown';
  if (!holdsFigures(sheet, row, column) && !misspelt) {
    // A word of another kind over nothing may stand in place of a header as well as none.
    const isUnclear = normal === '' || (!isOther && !own.has(normal) && isBlankBelow(sheet, row, column));
    return isUnclear ? { column, word: null, isMisspelt: false, isEmpty: true, isWorded: normal !== '' } : 'end';
  }
  if (isOther) return 'end';
  if (own.has(normal)) return null;
  if (normal === '' && isHeadedAbove(sheet, row, column)) return 'end';
  return { column, word: misspelt?.measure ?? null, isMisspelt: misspelt !== null };
}

/** The columns with a known header and those near them, ascending. */
function columnsNear(known: HeaderClasses): number[] {
  const columns: number[] = [];
  let next = 0;
  for (const column of [...known.keys()].sort((a, b) => a - b)) {
    for (next = Math.max(next, column - WIDEST_STEP); next <= column + WIDEST_STEP; next++) columns.push(next);
  }
  return columns;
}

/** Whether slots are those of whole indicators of one order, none of whose headers is lost. */
function isTable(slots: readonly Slot[]): boolean {
  const words = new Set(slots.map(({ word }) => word));
  const isWhole = words.has('target') && words.has('completed') && slots.length % words.size === 0;
  return isWhole && isInOrder(slots, words.size);
}

/** The tables side by side of a segment, where empty columns part it into such as lack no header; else null. */
function tablesBeside(slots: readonly Slot[]): (readonly Slot[])[] | null {
  const tables: (readonly Slot[])[] = [];
  let open: Slot[] = [];
  for (const slot of slots) {
    if (!slot.isEmpty || slot.isWorded) open.push(slot);
    else if (isTable(open)) {
      tables.push(open);
      open = [];
    }
  }
  if (open.length > 0) tables.push(open);
  return tables.length > 1 && tables.every(isTable) ? tables : null;
}

/** A segment without its empty columns, unless more words hold with one of a lost header among them. */
function withoutSpacers(slots: readonly Slot[]): readonly Slot[] {
  const filled = slots.filter(({ isEmpty }) => !isEmpty);
  // No reading is better than one under which all words hold.
  if (filled.length < FEWEST_MATCHES || filled.length === slots.length || isInOrder(filled)) return filled;
  const inside = slots.slice(0, slots.findLastIndex(({ isEmpty }) => !isEmpty) + 1);
  const worded = inside.filter(({ isEmpty, isWorded }) => !isEmpty || isWorded);
  return [worded, inside].reduce((best, other) => (topScore(other) > topScore(best) ? other : best), filled);
}

/** The columns of figures of a row that follow each other. */
function segmentsOf(
  sheet: FormSheet,
  row: number,
  known: HeaderClasses,
  parts: ReadonlySet<number>,
): (readonly Slot[])[] {
  const segments: (readonly Slot[])[] = [];
  const own = ownWords(sheet, row, known);
  let open: Slot[] = [];
  let reached = -Infinity;
  const close = (): void => {
    const tables = tablesBeside(open) ?? [withoutSpacers(open)];
    segments.push(...tables.filter((slots) => slots.length > 1));
    open = [];
  };
  for (const column of columnsNear(known)) {
    if (parts.has(column)) {
      reached = column;
      continue;
    }
    const word = known.get(column);
    const isPart = word !== undefined && sheet.textAt(row, column).isPartOfTime;
    const slot = word === undefined ? slotAt(sheet, row, column, known, own) : { column, word, isMisspelt: false };
    if (slot === 'end' || column - reached > WIDEST_STEP) close();
    if (slot === null || slot === 'end') continue;
    if (!isPart) open.push(slot);
    if (slot.isEmpty) continue;
    reached = sheet.mergeAt(row, column)?.right ?? column;
  }
  close();
  return segments;
}

/** The orders in which the columns of indicators follow each other; each may begin anywhere. */
const ORDERS: readonly (readonly MeasureClass[])[] = [
  ['target', 'completed', 'rate'],
  ['target', 'rate', 'completed'],
  ['target', 'completed'],
];

/** So many columns an indicator has at most. */
const WIDEST = 3;

/**
 * Whether all words of a segment are right and follow each other in one order throughout, which begins anew every `period`
 * columns: then none of them is lost.
 */
function isInOrder(slots: readonly Slot[], period = WIDEST): boolean {
  return slots.every(({ word, isMisspelt }, index) => {
    const first = slots.findIndex((slot) => slot.word === word);
    const isDue = index < period ? first === index : word === slots[index - period]?.word;
    return word !== null && !isMisspelt && isDue;
  });
}

/** What the slots of a segment are if its indicators all have one order. */
type Fit = readonly MeasureClass[];

interface JudgedFit {
  readonly fit: Fit;
  readonly matches: number;
  readonly mismatches: number;
}

/** All readings of a segment, each with how many of its words hold. */
function fitsOf(slots: readonly Slot[]): JudgedFit[] {
  return ORDERS.flatMap((order) =>
    order.map((_, start): JudgedFit => {
      const fit = slots.flatMap((__, index) => order[(start + index) % order.length] ?? []);
      const matches = slots.filter(({ word }, index) => word === fit[index]).length;
      const mismatches = slots.filter(({ word }, index) => word !== null && word !== fit[index]).length;
      return { fit, matches, mismatches };
    }),
  );
}

const scoreOf = ({ matches, mismatches }: JudgedFit): number => matches - mismatches;

/** How many more words hold than do not under the best reading of a segment. */
function topScore(slots: readonly Slot[]): number {
  return Math.max(...fitsOf(slots).map(scoreOf));
}

/** The readings of a segment under which most of its words hold, all of them with as many. */
function bestFits(slots: readonly Slot[]): JudgedFit[] {
  const fits = fitsOf(slots);
  const top = Math.max(...fits.map(scoreOf));
  return fits.filter((fit) => scoreOf(fit) === top);
}

type IndicatorColumns = Partial<Record<MeasureClass, number>>;

/** The columns of the indicator that begins at one slot of a reading. */
function indicatorFrom(slots: readonly Slot[], fit: Fit, start: number): IndicatorColumns {
  const columns: IndicatorColumns = {};
  for (let near = Math.max(0, start); near < start + new Set(fit).size; near++) {
    const [slot, due] = [slots[near], fit[near]];
    if (slot && due) columns[due] = slot.column;
  }
  return columns;
}

/** Whether the figures of an indicator come out, and whether they can. */
function judgeRates(sheet: FormSheet, row: number, columns: IndicatorColumns): { right: number; wrong: number } {
  const { target, completed, rate } = columns;
  if (target === undefined || completed === undefined || rate === undefined) return { right: 0, wrong: 0 };
  return countRates(sheet, row, { target, completed, rate });
}

/**
 * At which slots indicators begin: where most of the sheet's own percentages come out, then where most indicators are
 * whole by their words, then where most are whole.
 */
function phaseOf(sheet: FormSheet, row: number, slots: readonly Slot[], { fit }: JudgedFit): number {
  const period = new Set(fit).size;
  let best = { phase: 0, score: [-1, 0, 0] };
  for (let phase = 0; phase < period; phase++) {
    const score: [number, number, number] = [0, 0, 0];
    for (let start = phase; start + period <= slots.length; start += period) {
      const isByWords = slots.slice(start, start + period).every(({ word }, offset) => word === fit[start + offset]);
      score[0] += judgeRates(sheet, row, indicatorFrom(slots, fit, start)).right;
      score[1] += isByWords ? 1 : 0;
      score[2] += 1;
    }
    const better = score.findIndex((value, index) => value !== best.score[index]);
    if (better >= 0 && (score[better] ?? 0) > (best.score[better] ?? 0)) best = { phase, score };
  }
  return best.phase;
}

/** So many percentages that come out, and none that does not, weigh more than a word. */
const FEWEST_RATES = 2;

/** The readings in which one word alone is against the order, and the percentages of its indicator come out. */
function provenFits(sheet: FormSheet, row: number, slots: readonly Slot[]): JudgedFit[] {
  return fitsOf(slots).filter((judged) => {
    if (judged.mismatches !== 1 || judged.matches < 2) return false;
    const { fit } = judged;
    const period = new Set(fit).size;
    const wrong = slots.findIndex(({ word }, index) => word !== null && word !== fit[index]);
    const phase = phaseOf(sheet, row, slots, judged);
    const { right, wrong: against } = judgeRates(
      sheet,
      row,
      indicatorFrom(slots, fit, wrong - ((wrong - phase + period) % period)),
    );
    return right >= FEWEST_RATES && against === 0;
  });
}

/** So many words that hold speak for an order, so that one against it is a slip. */
const FEWEST_MATCHES = 3;

/** The headers of a segment that are lost, under one of its readings. */
function lostUnder(sheet: FormSheet, row: number, slots: readonly Slot[], judged: JudgedFit): HeaderClasses {
  const { fit, matches, mismatches } = judged;
  const lost = new Map<number, MeasureClass>();
  const isDoubtful = ({ word, isMisspelt }: Slot, index: number): boolean => isMisspelt || word !== fit[index];
  if (!slots.some(isDoubtful)) return lost;
  const [period, phase] = [new Set(fit).size, phaseOf(sheet, row, slots, judged)];
  for (const [index, slot] of slots.entries()) {
    const due = fit[index];
    if (!due || !isDoubtful(slot, index)) continue;
    const columns = indicatorFrom(slots, fit, index - ((index - phase + period) % period));
    const { right, wrong } = judgeRates(sheet, row, columns);
    const isOther = slot.word !== null && slot.word !== due;
    if (wrong > right || (isOther && mismatches > 1)) continue;
    const isWhole = columns.target !== undefined && columns.completed !== undefined;
    const isBetween = index > 0 && index < slots.length - 1 && mismatches === 0;
    const isSure = slot.word === due || (isWhole && (matches >= FEWEST_MATCHES || (!isOther && isBetween)));
    if (right > 0 || isSure) lost.set(slot.column, due);
  }
  return lost;
}

/**
 * Headers over figures that are blank, misspelt or another's: by a word that is one slip off (协义量), or by the columns
 * around them, which follow each other in one order throughout the row. What the sheet's own percentages contradict is
 * left alone. `parts`: columns of parts of what is completed. Linear in the cells of the row.
 */
export function lostHeaders(
  sheet: FormSheet,
  row: number,
  known: HeaderClasses,
  parts: ReadonlySet<number>,
): HeaderClasses {
  const lost = new Map<number, MeasureClass>();
  for (const slots of segmentsOf(sheet, row, known, parts)) {
    if (isInOrder(slots)) continue;
    const proven = provenFits(sheet, row, slots);
    const readings = (proven.length > 0 ? proven : bestFits(slots)).map((judged) =>
      lostUnder(sheet, row, slots, judged),
    );
    for (const { column } of slots) {
      const due = new Set(readings.flatMap((reading) => reading.get(column) ?? []));
      const [first] = due;
      if (first !== undefined && due.size === 1) lost.set(column, first);
    }
  }
  return lost;
}
