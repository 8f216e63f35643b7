import { cellKey, type CellRef } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import type { PerformanceItem, PerformanceTable, Source } from '../station';
import type { TableReader } from '../table-reader';
import { numberOf, readRate, sourceAt } from '../values/numbers';
import { squash } from '../values/text';
import { directionOf, isPerformanceSum, unitOfName } from '../vocabulary/performance';
import { performanceColumns, type PerformanceColumns } from './columns';
import { figureOf, ownUnitOf } from './figures';
import { Groups } from './groups';
import { pairsOf, type Pair } from './pairs';
import { piecesOfCell, type Piece } from './pieces';
import { wholeTable } from '../whole-table';

/** Blank rows in a table; after more of them it has ended. */
const MOST_BLANK = 1;

/** The name of a row: of its indicator, or else of the kind that it stands in. */
interface RowName {
  /** As written, on one line. */
  readonly text: string;
  readonly cell: CellRef;
  /** It stands beside several rows and names none of them alone. */
  readonly isShared: boolean;
}

function nameAt(sheet: FormSheet, row: number, { names, target }: PerformanceColumns): RowName {
  for (const column of names) {
    const text = sheet.shownTextAt(row, column).line;
    if (text === '') continue;
    const merge = sheet.mergeAt(row, column);
    const isShared = merge !== undefined && merge.bottom > merge.top;
    return { text, cell: sheet.ref(merge?.top ?? row, merge?.left ?? column), isShared };
  }
  return { text: '', cell: sheet.ref(row, target), isShared: true };
}

/** What a row says: its two cells, and what stands beside them. */
interface RowRead {
  readonly name: RowName;
  readonly target: Source;
  readonly completed: Source;
  /** Of the column of units; '' where it has none. */
  readonly unit: string;
}

/** What an item is called: as its row where it is alone in it, else as its sentence is about. */
function nameOf(
  { name, target, completed }: RowRead,
  pair: Pair,
  isAlone: boolean,
): Pick<PerformanceItem, 'name' | 'cell'> {
  const piece = pair.target ?? pair.completed[0];
  const own = piece && (piece.amounts.length > 0 || !isAlone) ? piece.name : '';
  const isOfRow = name.text !== '' && (own === '' || (isAlone && !name.isShared));
  if (isOfRow) return { name: name.text, cell: name.cell };
  return { name: own === '' ? (piece?.words ?? '') : own, cell: (pair.target ? target : completed).cell };
}

/** The item of one pair. `isAlone`: the only one of its row, which its name and its 完成率 are of. */
function itemOf(row: RowRead, pair: Pair, isAlone: boolean): PerformanceItem {
  const { name: rowName, target, completed, unit: columnUnit } = row;
  const targets = pair.target ? [pair.target] : [];
  const named = nameOf(row, pair, isAlone);
  const rowUnit = isAlone ? (unitOfName(squash(rowName.text)) ?? columnUnit) : '';
  const unit = rowUnit || ownUnitOf(target, targets) || ownUnitOf(completed, pair.completed);
  return {
    ...named,
    target: figureOf(target, targets, unit, named.name),
    completed: figureOf(completed, pair.completed, unit, named.name),
    unit,
    direction: directionOf(squash(pair.target?.words ?? '')),
    rate: null,
    isInSentence: !isAlone,
  };
}

/** A target without a name of its own is about what its row is named. */
function named(pieces: readonly Piece[], name: string): readonly Piece[] {
  const [only, another] = pieces;
  return only && !another && only.name === '' ? [{ ...only, name: squash(name) }] : pieces;
}

function itemsOf(row: RowRead): PerformanceItem[] {
  const [targets, completed] = [piecesOfCell(row.target.raw), piecesOfCell(row.completed.raw)];
  if (targets.length <= 1 && completed.length <= 1)
    return [itemOf(row, { target: targets[0] ?? null, completed }, true)];
  return pairsOf(named(targets, row.name.text), completed).map((pair) =>
    itemOf(row, pair, targets.length === 1 && pair.target !== null),
  );
}

function withRate(
  sheet: FormSheet,
  row: number,
  column: number | null,
  items: readonly PerformanceItem[],
): PerformanceItem[] {
  return items.map((item) => {
    if (column === null || item.isInSentence) return item;
    const [target, completed] = [numberOf(item.target.reading), numberOf(item.completed.reading)];
    const due = target !== null && target !== 0 && completed !== null ? completed / target : null;
    return { ...item, rate: readRate(sourceAt(sheet, row, column), due) };
  });
}

/** Whether a row is a note or a line to sign on, or sums the marks. */
function endsTable(sheet: FormSheet, row: number, name: RowName): boolean {
  if (isPerformanceSum(squash(name.text))) return true;
  const [first] = sheet.cellsOfRow(row);
  return first !== undefined && (sheet.textOf(first).isNote || sheet.textOf(first).isTitle);
}

function readTable(sheet: FormSheet, columns: PerformanceColumns, end: number): PerformanceTable | null {
  const groups = new Groups(sheet, columns);
  const seen = new Set<string>();
  let bottom = columns.header.bottom;
  for (let row = bottom + 1; row < end && row - bottom <= MOST_BLANK + 1; row++) {
    const name = nameAt(sheet, row, columns);
    const [target, completed] = [sourceAt(sheet, row, columns.target), sourceAt(sheet, row, columns.completed)];
    if (target.raw === null && completed.raw === null && target.formula === null && completed.formula === null) {
      if (endsTable(sheet, row, name)) break;
      continue;
    }
    const key = `${cellKey(target.cell)} ${cellKey(completed.cell)}`;
    bottom = row;
    // Cells that are merged over several rows say it once.
    if (seen.has(key)) continue;
    if (endsTable(sheet, row, name)) break;
    seen.add(key);
    const unit = columns.unit === null ? '' : sheet.shownTextAt(row, columns.unit).normal;
    groups.add(row, withRate(sheet, row, columns.rate, itemsOf({ name, target, completed, unit })));
  }
  if (seen.size === 0) return null;
  return {
    sheet: sheet.name,
    area: { ...columns.header, bottom },
    groups: groups.read,
    repeated: [],
  };
}

/** Tables of performance targets, by their columns of what was due and what was done (rule F1). */
export const performanceTables: TableReader = {
  claims({ sheet, row, measures }) {
    const columns = measures ? null : performanceColumns(sheet, row);
    if (!columns) return [];
    const read = (end: number) => readTable(sheet, columns, end);
    return [wholeTable(sheet, 'performanceSheet', columns.header, read, (table) => ({ performance: [table] }))];
  },
};
