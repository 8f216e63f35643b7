import type { Message, ValuesOf } from '../../../strings/message';
import { cellKey, type CellRef } from '../../../workbook/address';
import { isCellError } from '../../../workbook/snapshot';
import { firstCells } from '../../analysis/cells';
import type { Rule } from '../../analysis/rule';
import type { Trials } from '../../analysis/trials';
import { at } from '../../text/phrases';
import { say, when } from '../../text/say';

const MOST_INPUTS = 400;

/** Cells that the formula of a cell names. */
function inputsOf(cell: CellRef, { book }: Trials): CellRef[] {
  return book.areasNamedAt(cell).flatMap((area) => firstCells(area, MOST_INPUTS));
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
  run({ numbers, marks, trials }) {
    const found = [
      ...numbers
        .filter(({ reading }) => isCellError(reading.raw))
        .map(({ reading, name, form, zone }) => ({ source: reading, name: name(), form, zone })),
      ...marks
        .filter(({ mark }) => isCellError(mark.raw))
        .map(({ mark, worker, month }) => ({
          source: mark,
          name: say('mark-of', { name: worker.name, month: when(month) }),
          form: 'attendanceSheet' as const,
          zone: null,
        })),
    ];
    const keys = new Set(found.map(({ source }) => cellKey(source.cell)));
    return found.map(({ source: { cell, formula, raw }, name, form, zone }) => {
      const inputs = inputsOf(cell, trials);
      const upstream = inputs.filter((input) => keys.has(cellKey(input)));
      const further = inputs.flatMap((input) => inputsOf(input, trials));
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
