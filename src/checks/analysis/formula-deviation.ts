import { isSame } from '../../assessment/rounding';
import { numberOf } from '../../forms/values/numbers';
import type { Message } from '../../strings/message';
import { cellA1, cellKey, isSameCell, type AreaRef, type CellRef } from '../../workbook/address';
import { at } from '../text/phrases';
import { list, say } from '../text/say';
import { rowsOf } from './cells';
import type { ExpectedFigure } from './figure';
import { addedNumber, addends, covers, division, referencesOf } from './formulas';

/** Formulas that are not made of the cells that they should be made of, with what is wrong about each (rule C3). */
export function formulaDeviations(figures: readonly ExpectedFigure[]): ReadonlyMap<ExpectedFigure, Message> {
  const totals = new CellsByRow(figures.filter(({ kind }) => kind === 'total').map(({ stated }) => stated.cell));
  // Few formulas need them: only those that name none of the cells that are due.
  let columns: ReadonlyMap<string, string> | undefined;
  const columnOf = (cell: CellRef): string | undefined => (columns ??= markColumns(figures)).get(cellKey(cell));
  const found = new Map<ExpectedFigure, Message>();
  for (const expected of figures) {
    const { formula } = expected.stated;
    if (formula === null) continue;
    const message =
      expected.kind === 'rate' ? rateDeviation(expected, formula) : sumDeviation(expected, formula, totals, columnOf);
    if (message) found.set(expected, message);
  }
  return found;
}

function rateDeviation({ inputs, stated, record }: ExpectedFigure, formula: string): Message | null {
  const [completed, target] = inputs;
  if (!completed || !target) return null;
  const [part, whole] = [cellA1(completed.row, completed.column), cellA1(target.row, target.column)];
  // Most formulas are spelt like these: no need to take them apart.
  const isUsual = formula === `=${part}/${whole}` || formula === `=IF(ISNUMBER(${whole}),${part}/${whole},"/")`;
  if (isUsual) return null;
  const written = division(formula);
  if (!written) {
    const named = referencesOf(formula, stated.cell.sheet);
    if (named.length === 0 || (covers(named, completed) > 0 && covers(named, target) > 0)) return null;
    return say('formula-is-not', { formula, part, whole });
  }
  const { numerator, denominator } = written;
  const due = numberOf(record?.target);
  const isTypedTarget = /^\d/.test(denominator) && (due === null || isSame(Number(denominator), due));
  if (numerator === part && (denominator === whole || isTypedTarget)) return null;
  if (numerator === whole && denominator === part) return say('formula-upside-down', { formula });
  return say('formula-of-other-row', { numerator, denominator, row: stated.cell.row + 1, part, whole });
}

/** Which month and which kind of mark a cell belongs to. */
function markColumns(figures: readonly ExpectedFigure[]): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const { month, role, inputs, stated } of figures) {
    if (!month || !role) continue;
    const column = `${month} ${role}`;
    for (const cell of inputs) columns.set(cellKey(cell), column);
    columns.set(cellKey(stated.cell), column);
  }
  return columns;
}

/** Cells by sheet and row: those within an area are found without looking at all of them. */
class CellsByRow {
  private readonly sheets = new Map<string, Map<number, CellRef[]>>();

  constructor(cells: readonly CellRef[]) {
    for (const cell of cells) {
      const rows = this.sheets.get(cell.sheet) ?? new Map<number, CellRef[]>();
      const row = rows.get(cell.row) ?? [];
      row.push(cell);
      this.sheets.set(cell.sheet, rows.set(cell.row, row));
    }
  }

  within(area: AreaRef): CellRef[] {
    const rows = this.sheets.get(area.sheet) ?? new Map<number, CellRef[]>();
    const isTaller = area.bottom - area.top >= rows.size;
    const numbers = isTaller ? [...rows.keys()] : rowsOf(area);
    return numbers.flatMap((row) => (rows.get(row) ?? []).filter((cell) => covers([area], cell) > 0));
  }
}

const MOST_LISTED = 4;

function listed(cells: readonly CellRef[]): Message {
  const names = list(cells.slice(0, MOST_LISTED).map(at));
  return say(cells.length > MOST_LISTED ? 'cells-and-more' : 'cells', { cells: names });
}

/** Spellings of a sum over one range, written here as `#`, that count each cell of it once. */
const SUMS = new Set([
  '=SUM(#)',
  '=COUNTIF(#,"√")',
  '=COUNTIF(#,"√")+SUM(#)',
  '=SUM(#)+COUNTIF(#,"√")',
  '=IF(COUNT(#)=0,"/",SUM(#))',
]);

/** Whether a formula is a usual sum over just these cells, which stand side by side or under one another: most are. */
function isUsualSum(formula: string, { inputs, stated }: ExpectedFigure): boolean {
  const [first, last] = [inputs[0], inputs.at(-1)];
  if (!first || !last || first.sheet !== stated.cell.sheet) return false;
  const [from, to] = [cellA1(first.row, first.column), cellA1(last.row, last.column)];
  if (inputs.length === 2 && formula === `=${from}+${to}`) return true;
  if (last.row - first.row + last.column - first.column !== inputs.length - 1) return false;
  return SUMS.has(formula.replaceAll(`${from}:${to}`, '#'));
}

function sumDeviation(
  expected: ExpectedFigure,
  formula: string,
  totals: CellsByRow,
  columnOf: (cell: CellRef) => string | undefined,
): Message | null {
  if (isUsualSum(formula, expected)) return null;
  const { inputs, stated, kind, month, role } = expected;
  const named = referencesOf(formula, stated.cell.sheet);
  if (named.length === 0) return null;
  const missing = inputs.filter((cell) => covers(named, cell) === 0);
  if (missing.length === inputs.length && kind !== 'total' && kind !== 'worker-subtotal') {
    // It may add up the marks themselves instead of the subtotals, or the other way round, but of the same column.
    const own = `${month ?? ''} ${role ?? ''}`;
    const isOther = named.some(({ sheet, top, left }) => {
      const column = columnOf({ sheet, row: top, column: left });
      return column !== undefined && column !== own;
    });
    return month && isOther ? say('formula-of-other-column', { formula }) : null;
  }
  if (missing.length > 0) return say('formula-leaves-out', { formula, cells: listed(missing) });
  // One area counts nothing twice.
  const added = named.length > 1 || kind === 'total' ? addends(formula, stated.cell.sheet) : null;
  const twice = added && added.length > 1 ? inputs.filter((cell) => covers(added, cell) > 1) : [];
  if (twice.length > 0) return say('formula-counts-twice', { formula, cells: listed(twice) });
  const number = addedNumber(formula);
  if (number !== null) return say('formula-with-number', { formula, number });
  if (kind !== 'total' || !added) return null;
  const isForeign = added.some((area) =>
    totals
      .within(area)
      .some((cell) => !isSameCell(cell, stated.cell) && !inputs.some((input) => isSameCell(input, cell))),
  );
  return isForeign ? say('formula-adds-total', { formula }) : null;
}
