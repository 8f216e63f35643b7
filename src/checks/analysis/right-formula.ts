import { areaA1, quoteSheet, type AreaRef, type CellRef } from '../../workbook/address';
import { translateFormula } from '../../workbook/moved-formula';
import { joinCells } from './cells';
import { targetInWords, type ExpectedFigure } from './figure';
import { judgeFormula } from './formula-judgement';
import type { Trials } from './trials';

/** Longer ones nobody reads in a sentence. */
const MOST_CHARACTERS = 160;

function addressOf(area: AreaRef, own: CellRef): string {
  return area.sheet === own.sheet ? areaA1(area) : `${quoteSheet(area.sheet)}!${areaA1(area)}`;
}

/** Usual spellings of a figure, the simplest first. */
function spellingsOf(figure: ExpectedFigure, fullMark: string): string[] {
  const { kind, inputs, stated, role } = figure;
  const areasOf = (cells: readonly CellRef[]): string[] => joinCells(cells).map((area) => addressOf(area, stated.cell));
  if (kind === 'rate') {
    const [completed, target] = inputs.flatMap((cell) => areasOf([cell]));
    if (completed === undefined || target === undefined) return [];
    // Divided by words, the formula would give an error.
    return [`=${completed}/${targetInWords(figure) ?? target}`];
  }
  const areas = areasOf(inputs);
  if (areas.length === 0) return [];
  const isOfCells = inputs.length === areas.length;
  const sum = isOfCells ? `=${areas.join('+')}` : `=SUM(${areas.join(',')})`;
  if (kind !== 'worker-subtotal' && role === undefined) return [sum];
  const counts = areas.map((area) => `COUNTIF(${area},"${fullMark}")`).join('+');
  return [sum, `=${counts}+SUM(${areas.join(',')})`, `=${counts}`];
}

/**
 * A formula to paste into a figure's cell: that of its nearest neighbour, moved here, or a usual spelling. Each is tried
 * before it is given; null where none is right.
 */
export function rightFormula(
  figure: ExpectedFigure,
  neighbours: readonly ExpectedFigure[],
  trials: Trials,
): string | null {
  const { cell } = figure.stated;
  const moved = neighbours.flatMap(({ stated }) => {
    if (stated.formula === null || stated.cell.sheet !== cell.sheet) return [];
    return [translateFormula(stated.formula, cell.row - stated.cell.row, cell.column - stated.cell.column)];
  });
  const isRight = (formula: string): boolean => {
    const expression = trials.book.parse(formula);
    if (!expression || formula === figure.stated.formula || formula.length > MOST_CHARACTERS) return false;
    return judgeFormula(figure, trials.all, (calculation) => calculation.resultOf(expression, cell)) === 'right';
  };
  return [...moved, ...spellingsOf(figure, trials.fullMark(figure.inputs))].find(isRight) ?? null;
}
