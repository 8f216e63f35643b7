import type { Cell } from '../../workbook/snapshot';
import { isEarlierTarget, type MeasureClass } from '../vocabulary/headers';
import { mergedNameOver } from './completed-columns';
import type { FormSheet } from './form-sheet';
import { bestSupported, holdsFigures, supportOf } from './stated-rates';

/** Where several columns may be what is agreed: the one in force, and what was agreed before. */
export interface TargetColumns {
  readonly inForce: number;
  readonly earlier: readonly number[];
}

/** Columns before what is completed that may be what is agreed, from left to right, under one name. */
interface Candidates {
  readonly columns: readonly Cell[];
  readonly completed: number;
  readonly rate: number;
}

/** Whether a header over figures can be what is agreed: by its word or, under a name of its own, by its place. */
function mayBeTarget(sheet: FormSheet, cell: Cell, measure: MeasureClass | null, name: string | null): boolean {
  const { row, column } = cell;
  const isNamed = name !== null && typeof cell.value === 'string' && sheet.textOf(cell).label === 'unknown';
  return (measure === 'target' || (measure === null && isNamed)) && holdsFigures(sheet, row, column);
}

/** The columns of one name while they are gathered. */
class OpenCandidates {
  readonly columns: Cell[] = [];
  completed: number | null = null;

  constructor(readonly name: string | null) {}
}

/** Each percentage of a row with what is completed before it and, before that, two columns and more that may be agreed. */
function* candidatesOf(
  sheet: FormSheet,
  row: number,
  known: ReadonlyMap<number, MeasureClass>,
  step: number,
): Generator<Candidates> {
  let open: OpenCandidates | null = null;
  let reached = -Infinity;
  for (const cell of sheet.cellsOfRow(row)) {
    const { column } = cell;
    const measure = known.get(column) ?? null;
    const name = mergedNameOver(sheet, row, column);
    if (open && (column - reached > step || name !== open.name)) open = null;
    reached = sheet.mergeAt(row, column)?.right ?? column;
    if (measure === 'rate') {
      if (open && open.completed !== null && open.columns.length > 1) {
        yield { columns: open.columns, completed: open.completed, rate: column };
      }
      open = null;
    } else if (measure === 'completed') {
      if (open?.completed === null) open.completed = column;
      else open = null;
    } else if (mayBeTarget(sheet, cell, measure, name)) {
      if (open?.completed !== null) open = new OpenCandidates(name);
      open.columns.push(cell);
    } else {
      open = null;
    }
  }
}

/**
 * Of several columns before what is completed (原协议量 | 调整后协议量 | 完成量 | 百分比), the one that is in force: by its
 * word, and where the percentages tell another, by these. `step`: the widest gap within an indicator. Linear in the cells
 * of the row.
 */
export function targetColumns(
  sheet: FormSheet,
  row: number,
  known: ReadonlyMap<number, MeasureClass>,
  step: number,
): TargetColumns[] {
  return [...candidatesOf(sheet, row, known, step)].flatMap(({ columns, completed, rate }): TargetColumns[] => {
    const isCurrent = (cell: Cell): boolean => !isEarlierTarget(sheet.textOf(cell).normal);
    const named = columns.filter(({ column }) => known.get(column) === 'target');
    const byWord = named.findLast(isCurrent) ?? named.at(-1);
    const support = (target: number): number => supportOf(sheet, row, { target, completed, rate }, target);
    const places = columns.map(({ column }) => column);
    const inForce = bestSupported(byWord?.column ?? null, places.toReversed(), support);
    return inForce === null ? [] : [{ inForce, earlier: places.filter((column) => column !== inForce) }];
  });
}
