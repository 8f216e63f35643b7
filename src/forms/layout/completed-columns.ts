import type { Cell } from '../../workbook/snapshot';
import { isWholeAmount, type MeasureClass } from '../vocabulary/headers';
import type { FormSheet } from './form-sheet';
import { bestSupported, holdsFigures, supportOf } from './stated-rates';

/** What stands between what is agreed and the percentage: what is completed, in all or in part, and more. */
interface Between {
  readonly column: number;
  readonly kind: 'completed' | 'part' | 'sum' | 'other';
  /** The header says that it is the whole (累计完成量), or nothing else. */
  readonly isPlain: boolean;
}

/** The columns of an indicator up to its percentage, where it has one. */
interface Stretch {
  readonly target: number;
  readonly rate: number | null;
  readonly between: readonly Between[];
}

/** Where several columns may be what is completed: that one, and those that are parts of it. */
export interface CompletedColumns {
  readonly whole: number;
  readonly parts: readonly number[];
}

/** The name that is merged over a header and its neighbours, as a key; null where none is. */
export function mergedNameOver(sheet: FormSheet, row: number, column: number): string | null {
  const merge = row > 0 ? sheet.mergeAt(row - 1, column) : undefined;
  if (!merge || merge.right === merge.left || merge.bottom >= row) return null;
  const text = sheet.textAt(merge.top, merge.left);
  const saysOther = text.isTitle || text.measure !== null || text.hasDate || text.isPartOfTime;
  return text.normal !== '' && !saysOther ? `${merge.top} ${merge.left}` : null;
}

/** What a header between what is agreed and the percentage is; null where it ends the indicator. */
function betweenAt(sheet: FormSheet, cell: Cell, measure: MeasureClass | null): Between | null {
  if (typeof cell.value !== 'string') return null;
  const { row, column } = cell;
  const { normal, label, isPartOfTime } = sheet.textOf(cell);
  const isPlain = isWholeAmount(normal);
  if (measure === 'completed') return { column, kind: isPartOfTime ? 'part' : 'completed', isPlain };
  if (label !== 'unknown' || !holdsFigures(sheet, row, column)) return null;
  return { column, kind: isPlain ? 'sum' : isPartOfTime ? 'part' : 'other', isPlain };
}

/**
 * The stretches of a row from what is agreed to the percentage or, without one, to the next indicator: each under one
 * name, without a gap of more than `step`.
 */
function stretchesOf(sheet: FormSheet, row: number, known: ReadonlyMap<number, MeasureClass>, step: number): Stretch[] {
  const stretches: Stretch[] = [];
  let open: { readonly target: number; readonly name: string | null; between: Between[] } | null = null;
  let reached = -Infinity;
  const close = (rate: number | null): void => {
    if (open) stretches.push({ target: open.target, rate, between: open.between });
    open = null;
  };
  for (const cell of sheet.cellsOfRow(row)) {
    const { column } = cell;
    const measure = known.get(column) ?? null;
    const name = mergedNameOver(sheet, row, column);
    if (open && (column - reached > step || name !== open.name)) close(null);
    reached = sheet.mergeAt(row, column)?.right ?? column;
    if (measure === 'target') {
      close(null);
      open = { target: column, name, between: [] };
    } else if (open && measure === 'rate') {
      close(column);
    } else if (open && sheet.textOf(cell).label !== 'unit') {
      const next = betweenAt(sheet, cell, measure);
      if (next) open.between.push(next);
      else close(null);
    }
  }
  close(null);
  return stretches;
}

/** Which of the columns is the whole by its words, and which others the words leave room for; null where they leave none. */
function byWords(between: readonly Between[]): { readonly first: Between; readonly others: readonly Between[] } | null {
  const of = (kind: Between['kind']): Between[] => between.filter((each) => each.kind === kind);
  const [completed, sums, parts] = [of('completed'), of('sum'), of('part')];
  const [only, another] = completed;
  if (only && !another) {
    const isBehindOthers = between.some(({ kind, column }) => kind === 'other' && column < only.column);
    return sums.length > 0 || isBehindOthers ? { first: only, others: sums } : null;
  }
  const first = only ? (completed.findLast(({ isPlain }) => isPlain) ?? completed.at(-1)) : (sums.at(-1) ?? parts[0]);
  // Some column has to say that something is completed.
  if (!first || completed.length + parts.length === 0) return null;
  return { first, others: [...completed, ...sums, ...(only ? [] : parts), ...of('other')] };
}

/** Whether one column alone calls itself what is completed in all, and only other completed ones stand beside it. */
function isToldByWord({ between }: Stretch): boolean {
  const [only, another] = between.filter(({ isPlain }) => isPlain);
  const isCompleted = ({ kind }: Between): boolean => kind === 'completed' || kind === 'part';
  return only?.kind === 'completed' && another === undefined && between.every(isCompleted);
}

/**
 * Of several columns between what is agreed and the percentage, the one that is completed in all: by its words, and where
 * these leave room (新增完成量 | 完成量; 上半年完成量 | 下半年完成量 | 合计) by the percentages of the rows, which are what is
 * completed over what is agreed. `step`: the widest gap within an indicator. Linear in the cells of the row.
 */
export function completedColumns(
  sheet: FormSheet,
  row: number,
  known: ReadonlyMap<number, MeasureClass>,
  step: number,
): CompletedColumns[] {
  return stretchesOf(sheet, row, known, step).flatMap((stretch): CompletedColumns[] => {
    const words = stretch.between.length > 1 ? byWords(stretch.between) : null;
    // Without a percentage nothing but a word tells the whole, or where the indicator ends.
    if (!words || (stretch.rate === null && !isToldByWord(stretch))) return [];
    const { target, rate } = stretch;
    const support = (completed: number): number =>
      rate === null ? 0 : supportOf(sheet, row, { target, completed, rate }, completed);
    const others = words.others.map(({ column }) => column);
    const whole = bestSupported(words.first.column, others, support);
    return [{ whole, parts: stretch.between.flatMap(({ column }) => (column === whole ? [] : [column])) }];
  });
}
