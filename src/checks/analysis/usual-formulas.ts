import { cellA1, isSameCell, parseArea, type Area } from '../../workbook/address';
import type { FormulaBook } from '../../formulas/formula-book';
import type { CellValue } from '../../workbook/snapshot';
import type { ExpectedFigure } from './figure';

/** Spellings of a sum over one range, written here as `#`, that count each cell of it once. */
const SUMS = new Set([
  '=SUM(#)',
  '=COUNTIF(#,"√")',
  '=COUNTIF(#,"√")+SUM(#)',
  '=SUM(#)+COUNTIF(#,"√")',
  '=IF(COUNT(#)=0,"/",SUM(#))',
]);

/** Whether a formula is a usual sum over just these cells, which stand side by side or under one another. */
function isUsualSum(formula: string, figure: ExpectedFigure): boolean {
  const { inputs, stated } = figure;
  const [first, last] = [inputs[0], inputs.at(-1)];
  if (!first || !last || first.sheet !== stated.cell.sheet) return false;
  const [from, to] = [cellA1(first.row, first.column), cellA1(last.row, last.column)];
  // Of a single cell only a number can be taken over, which a mark need not be.
  if (inputs.length === 1 && figure.parts()[0]?.possible === null && formula === `=${from}`) return true;
  if (inputs.length === 2 && formula === `=${from}+${to}`) return true;
  if (last.row - first.row + last.column - first.column !== inputs.length - 1) return false;
  return SUMS.has(formula.replaceAll(`${from}:${to}`, '#'));
}

/** Marks of a row under one of several headers, √ and halves: the areas of the headers and of the row, and the header. */
const UNDER_HEADER =
  /^=COUNTIFS\((?<headers>[A-Z\d$:]+),"(?<header>\p{Script=Han}+)",(?<row>[A-Z\d$:]+),"√"\)\+SUMIF\(\k<headers>,"\k<header>",\k<row>\)$/u;

const isRow = ({ top, bottom }: Area): boolean => top === bottom;

/** The columns of a row of headers over which one of them stands. */
function columnsUnder({ top: row, left, right }: Area, sheet: string, header: string, book: FormulaBook): number[] {
  const columns: number[] = [];
  for (let column = left; column <= right; column++) {
    const cell = book.cellAt({ sheet, row, column });
    if (cell?.value === header && cell.formula === null) columns.push(column);
  }
  return columns;
}

/** Whether a formula sums just these cells of a row by the header over them, each of which it counts as it is written. */
function isUsualUnderHeader(formula: string, figure: ExpectedFigure, book: FormulaBook): boolean {
  if (!formula.startsWith('=COUNTIFS(')) return false;
  const { headers = '', header = '', row = '' } = UNDER_HEADER.exec(formula)?.groups ?? {};
  const [over, own] = [parseArea(headers), parseArea(row)];
  if (!over || !own || !isRow(over) || !isRow(own) || over.left !== own.left || over.right !== own.right) return false;
  const { sheet } = figure.stated.cell;
  const parts = figure.parts();
  const columns = columnsUnder(over, sheet, header, book);
  const countOf = (raw: CellValue): number => (raw === '√' ? 1 : typeof raw === 'number' ? raw : 0);
  return (
    columns.length === parts.length &&
    parts.every(
      ({ cell, value }, index) =>
        isSameCell(cell, { sheet, row: own.top, column: columns[index] ?? -1 }) &&
        countOf(book.cellAt(cell)?.value ?? null) === value,
    )
  );
}

function isUsual(formula: string, figure: ExpectedFigure, book: FormulaBook): boolean {
  if (figure.kind !== 'rate') return isUsualSum(formula, figure) || isUsualUnderHeader(formula, figure, book);
  const [completed, target] = figure.inputs;
  if (!completed || !target) return false;
  const [part, whole] = [cellA1(completed.row, completed.column), cellA1(target.row, target.column)];
  return formula === `=${part}/${whole}` || formula === `=IF(ISNUMBER(${whole}),${part}/${whole},"/")`;
}

/** Figures whose formulas are not spelt like most that are right: those have to be tried. */
export function unusual(figures: readonly ExpectedFigure[], book: FormulaBook): ExpectedFigure[] {
  return figures.filter((figure) => {
    const { formula } = figure.stated;
    return formula !== null && !isUsual(formula, figure, book);
  });
}
