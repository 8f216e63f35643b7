import { numberOf } from '../../../forms/values/numbers';
import { oneLine } from '../../../forms/values/text';
import { columnName } from '../../../workbook/address';
import { inColumnOrder, joinCells } from '../../analysis/cells';
import { digitsMeant } from '../../analysis/digits';
import { groupedBy } from '../../analysis/grouped';
import type { NamedNumber } from '../../analysis/named-cells';
import type { Issue } from '../../analysis/rule';
import type { Rule } from '../../analysis/rule';
import { at, figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

/** So many text numbers in one column come from one cause: the column was pasted, or formatted as text. */
const MANY_IN_COLUMN = 3;

function readAs({ reading, isRate }: NamedNumber): string {
  const value = numberOf(reading) ?? 0;
  return isRate ? percent(value) : figure(value);
}

function ofCell(number: NamedNumber): Issue {
  const { reading, name, form, zone, isDerived } = number;
  const values = { name, text: oneLine(reading.raw), value: readAs(number) };
  return {
    form,
    zone,
    cells: [reading.cell],
    wrong: [reading.cell],
    severity: isDerived ? 'note' : 'warning',
    message: say(isDerived ? 'text-number.derived' : 'text-number.found', values),
  };
}

/** Several of one column are one issue with every cell. */
function ofColumn(column: readonly [NamedNumber, ...NamedNumber[]]): Issue {
  const [first] = column;
  const cells = column.map(({ reading }) => reading.cell);
  const values = {
    column: columnName(first.reading.cell.column),
    count: column.length,
    cell: at(first.reading.cell),
    text: oneLine(first.reading.raw),
    value: readAs(first),
  };
  return {
    form: first.form,
    zone: null,
    cells: joinCells(inColumnOrder(cells)),
    wrong: cells,
    severity: first.isDerived ? 'note' : 'warning',
    message: say(first.isDerived ? 'text-number.derived-column' : 'text-number.column', values),
  };
}

/** Formulas that give texts (=TEXT(…)): a way of showing figures, told once for all of them. */
function ofFormulas(numbers: readonly [NamedNumber, ...NamedNumber[]]): Issue {
  const [first] = numbers;
  const cells = numbers.map(({ reading }) => reading.cell);
  const values = {
    count: numbers.length,
    cell: at(first.reading.cell),
    text: oneLine(first.reading.raw),
    value: readAs(first),
  };
  return {
    form: first.form,
    zone: null,
    cells: joinCells(inColumnOrder(cells)),
    wrong: cells,
    severity: 'note',
    message: say('text-number.formulas', values),
  };
}

/** A number typed as text: no SUM counts it. In columns that nothing sums it is only untidy. */
export const textNumber: Rule = {
  id: 'text-number',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'C2',
  run({ numbers }) {
    const texts = numbers.filter(
      ({ reading, isSentence }) =>
        reading.kind === 'number' && reading.writtenAs === 'text' && !isSentence && digitsMeant(reading) === null,
    );
    const isComputed = ({ reading, isDerived }: NamedNumber): boolean => isDerived && reading.formula !== null;
    const computed = texts.filter(isComputed);
    const typed = texts.filter((number) => !isComputed(number));
    const columns = groupedBy(typed, ({ reading, isDerived }) => {
      return `${reading.cell.sheet}!${reading.cell.column} ${isDerived}`;
    });
    return [
      ...columns.flatMap((column) => (column.length >= MANY_IN_COLUMN ? [ofColumn(column)] : column.map(ofCell))),
      ...groupedBy(computed, () => '').map((all) => (all.length > 1 ? ofFormulas(all) : ofCell(all[0]))),
    ];
  },
};
