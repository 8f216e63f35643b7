import type { Message, ValuesOf } from '../../../strings/message';
import { cellKey, type AreaRef, type CellRef } from '../../../workbook/address';
import { isCellError } from '../../../workbook/snapshot';
import { referencesOf } from '../../analysis/formulas';
import type { Rule } from '../../analysis/rule';
import { at } from '../../text/phrases';
import { say } from '../../text/say';

const MOST_INPUTS = 400;

/** Every cell that a formula names. */
function inputsOf(formula: string | null, ownSheet: string): CellRef[] {
  return formula === null ? [] : referencesOf(formula, ownSheet).flatMap(cellsIn);
}

function cellsIn({ sheet, top, left, bottom, right }: AreaRef): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = top; row <= bottom && cells.length < MOST_INPUTS; row++) {
    for (let column = left; column <= right && cells.length < MOST_INPUTS; column++) cells.push({ sheet, row, column });
  }
  return cells;
}

/** What no formula gives is typed, or a picture in the cell, which stands there as #VALUE!. */
function messageOf(values: ValuesOf<'error-value.found'>, formula: string | null): Message {
  if (formula) return say('error-value.of-formula', { ...values, formula });
  return values.error === '#VALUE!' ? say('error-value.picture', values) : say('error-value.found', values);
}

/** Error cells; one that follows from a cell with a fault of its own is that one's consequence. */
export const errorValue: Rule = {
  id: 'error-value',
  family: 'form',
  severity: 'error',
  impact: 'figure',
  basis: 'C3',
  run({ numbers, marks, sheets }) {
    const found = [
      ...numbers.map(({ reading, name, form, zone }) => ({ source: reading, name, form, zone })),
      ...marks.map(({ mark, worker, month }) => ({
        source: mark,
        name: say('mark-of', { name: worker.name, month }),
        form: 'attendanceSheet' as const,
        zone: null,
      })),
    ].filter(({ source }) => isCellError(source.raw));
    const keys = new Set(found.map(({ source }) => cellKey(source.cell)));
    const formulaAt = ({ sheet, row, column }: CellRef): string | null =>
      sheets.get(sheet)?.at(row, column)?.formula ?? null;
    return found.map(({ source: { cell, formula, raw }, name, form, zone }) => {
      const inputs = inputsOf(formula, cell.sheet);
      const upstream = inputs.filter((input) => keys.has(cellKey(input)));
      const further = inputs.flatMap((input) => inputsOf(formulaAt(input), input.sheet));
      const values = { name, cell: at(cell), error: isCellError(raw) ? raw.error : '' };
      return {
        form,
        zone,
        cells: [cell],
        wrong: [cell],
        // A formula that is wrong itself is told with what is wrong about it.
        restsOn: [cell, ...(upstream.length > 0 ? upstream : [...inputs, ...further].slice(0, MOST_INPUTS))],
        message: messageOf(values, formula),
      };
    });
  },
};
