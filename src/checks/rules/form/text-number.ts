import { numberOf } from '../../../forms/values/numbers';
import { oneLine } from '../../../forms/values/text';
import type { Message, ValuesOf } from '../../../strings/message';
import { columnName, type CellRef } from '../../../workbook/address';
import { CellMap } from '../../../workbook/cell-map';
import { inColumnOrder, joinCells } from '../../analysis/cells';
import type { CheckContext } from '../../analysis/context';
import { digitsMeant } from '../../analysis/digits';
import { groupedBy } from '../../analysis/grouped';
import type { NamedNumber } from '../../analysis/named-cells';
import type { Issue, Rule, Severity } from '../../analysis/rule';
import { isWrong } from '../../analysis/verdicts';
import { at, figure, percent } from '../../text/phrases';
import { say } from '../../text/say';

/** So many text numbers in one column come from one cause: the column was pasted, or formatted as text. */
const MANY_IN_COLUMN = 3;

/** The first of several numbers. */
type Example = ValuesOf<'text-number.formulas'>;

/** A number typed as text. */
interface TextNumber extends NamedNumber {
  /** Whether a formula of the forms counts it, or should. */
  readonly isCounted: boolean;
  /** Whether a total is wrong that should count it. */
  readonly isMissed: boolean;
}

function readAs({ reading, isRate }: NamedNumber): string {
  const value = numberOf(reading) ?? 0;
  return isRate ? percent(value) : figure(value);
}

/** The form of a number that no formula counts explains no wrong figure, its own value least of all. */
function wrongOf(numbers: readonly TextNumber[]): CellRef[] {
  return numbers.filter(({ isCounted }) => isCounted).map(({ reading }) => reading.cell);
}

/** As grave as what it does: a wrong total is one, whatever it comes from. */
function severityOf(numbers: readonly TextNumber[]): Severity {
  if (numbers.some(({ isMissed }) => isMissed)) return 'error';
  return numbers.some(({ isCounted }) => isCounted) ? 'warning' : 'note';
}

function ofCell(number: TextNumber): Issue {
  const { reading, name, form, zone, isCounted } = number;
  const values = { name: name(), text: oneLine(reading.raw), value: readAs(number) };
  return {
    form,
    zone,
    cells: [reading.cell],
    wrong: wrongOf([number]),
    severity: severityOf([number]),
    message: say(isCounted ? 'text-number.found' : 'text-number.uncounted', values),
  };
}

type Numbers = readonly [TextNumber, ...TextNumber[]];

/** One issue for several numbers, with every cell and the first of them as an example. */
function ofSeveral(numbers: Numbers, messageOf: (example: Example) => Message): Issue {
  const [first] = numbers;
  const { cell, raw } = first.reading;
  const cells = numbers.map(({ reading }) => reading.cell);
  return {
    form: first.form,
    zone: null,
    cells: joinCells(inColumnOrder(cells)),
    wrong: wrongOf(numbers),
    severity: severityOf(numbers),
    message: messageOf({ count: numbers.length, cell: at(cell), text: oneLine(raw), value: readAs(first) }),
  };
}

/** Several of one column that formulas should count: it was pasted, or formatted as text. */
function ofColumn(numbers: Numbers): Issue {
  const column = columnName(numbers[0].reading.cell.column);
  return ofSeveral(numbers, (example) => say('text-number.column', { column, ...example }));
}

/** Several that no formula names: told once for a sheet. */
function ofSheet(numbers: Numbers): Issue {
  return ofSeveral(numbers, (example) => say('text-number.uncounted-many', example));
}

/** Formulas that give texts (=TEXT(…)): a way of showing figures, told once for all of them. */
function ofFormulas(numbers: Numbers): Issue {
  return ofSeveral(numbers, (example) => say('text-number.formulas', example));
}

/** Tells for each number whether a formula of the forms counts it, or should. */
function withUse({ numbers, figures, trials }: CheckContext): (number: NamedNumber) => TextNumber {
  const counted = new CellMap<true>();
  const missed = new CellMap<true>();
  for (const { reading } of numbers) {
    if (reading.formula !== null) for (const cell of trials.book.cellsNamedAt(reading.cell)) counted.set(cell, true);
  }
  for (const figure of figures) {
    const { stated, inputs, kind } = figure;
    // =640.5/1200 counts no cell.
    const isOfCells = stated.formula !== null && trials.book.areasNamedAt(stated.cell).length > 0;
    if (!isOfCells) continue;
    for (const cell of inputs) counted.set(cell, true);
    if (kind === 'total' && isWrong(figure)) for (const cell of inputs) missed.set(cell, true);
  }
  return (number) => {
    const { cell, formula } = number.reading;
    const isCounted = formula === null && counted.has(cell);
    return { ...number, isCounted, isMissed: isCounted && missed.has(cell) };
  };
}

function issuesOf(texts: readonly TextNumber[]): Issue[] {
  const isComputed = ({ reading, isDerived }: TextNumber): boolean => isDerived && reading.formula !== null;
  const computed = texts.filter(isComputed);
  const counted = texts.filter(({ isCounted }) => isCounted);
  const others = texts.filter((number) => !number.isCounted && !isComputed(number));
  const columns = groupedBy(counted, ({ reading }) => `${reading.cell.sheet}!${reading.cell.column}`);
  const sheets = groupedBy(others, ({ reading }) => reading.cell.sheet);
  return [
    ...columns.flatMap((column) => (column.length >= MANY_IN_COLUMN ? [ofColumn(column)] : column.map(ofCell))),
    ...sheets.map((numbers) => (numbers.length > 1 ? ofSheet(numbers) : ofCell(numbers[0]))),
    ...groupedBy(computed, () => '').map(ofFormulas),
  ];
}

/** A number typed as text: no SUM counts it. Where no formula names it, it is only untidy. */
export const textNumber: Rule = {
  id: 'text-number',
  family: 'form',
  severity: 'warning',
  impact: 'figure',
  basis: 'C2',
  run(context) {
    const texts = context.numbers.filter(
      ({ reading, isSentence }) =>
        reading.kind === 'number' && reading.writtenAs === 'text' && !isSentence && digitsMeant(reading) === null,
    );
    return texts.length > 0 ? issuesOf(texts.map(withUse(context))) : [];
  },
};
