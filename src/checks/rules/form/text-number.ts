import { numberOf } from '../../../forms/values/numbers';
import { oneLine } from '../../../forms/values/text';
import type { Message, ValuesOf } from '../../../strings/message';
import { columnName } from '../../../workbook/address';
import { inColumnOrder, joinCells } from '../../analysis/cells';
import { digitsMeant } from '../../analysis/digits';
import { groupedBy } from '../../analysis/grouped';
import type { NamedNumber } from '../../analysis/named-cells';
import type { Issue, Rule, Severity } from '../../analysis/rule';
import { at, figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

/** So many text numbers in one column come from one cause: the column was pasted, or formatted as text. */
const MANY_IN_COLUMN = 3;

/** The first of several numbers. */
type Example = ValuesOf<'text-number.formulas'>;

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

type Numbers = readonly [NamedNumber, ...NamedNumber[]];

/** One issue for several numbers, with every cell and the first of them as an example. */
function ofSeveral(numbers: Numbers, severity: Severity, messageOf: (example: Example) => Message): Issue {
  const [first] = numbers;
  const { cell, raw } = first.reading;
  const cells = numbers.map(({ reading }) => reading.cell);
  return {
    form: first.form,
    zone: null,
    cells: joinCells(inColumnOrder(cells)),
    wrong: cells,
    severity,
    message: messageOf({ count: numbers.length, cell: at(cell), text: oneLine(raw), value: readAs(first) }),
  };
}

/** Several of one column: it was pasted, or formatted as text. */
function ofColumn(numbers: Numbers): Issue {
  const [{ reading, isDerived }] = numbers;
  const column = columnName(reading.cell.column);
  return isDerived
    ? ofSeveral(numbers, 'note', (example) => say('text-number.derived-column', { column, ...example }))
    : ofSeveral(numbers, 'warning', (example) => say('text-number.column', { column, ...example }));
}

/** Formulas that give texts (=TEXT(…)): a way of showing figures, told once for all of them. */
function ofFormulas(numbers: Numbers): Issue {
  return ofSeveral(numbers, 'note', (example) => say('text-number.formulas', example));
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
