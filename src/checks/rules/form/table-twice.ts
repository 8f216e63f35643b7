import type { FormKind, Station } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import type { CellRef } from '../../../workbook/address';
import { uniqueCells } from '../../analysis/cells';
import { SUMS } from '../../analysis/facts';
import { groupedBy } from '../../analysis/grouped';
import { formOfRecord } from '../../analysis/named-cells';
import type { Rule } from '../../analysis/rule';
import { say } from '../../text/say';

/** A table by its rows and columns, and what it says in them. */
interface Table {
  readonly form: FormKind;
  readonly start: CellRef;
  readonly key: string;
  /** Completed numbers or marks, in sheet order. */
  readonly figures: readonly unknown[];
  /** Month headers: workers who stand in both tables are no fault of their own. */
  readonly headers: readonly CellRef[];
}

function keyOf(rows: readonly string[], columns: readonly string[] = []): string {
  return [rows, columns].map((names) => [...names].sort().join('|')).join('\n');
}

function zoneTables(station: Station): Table[] {
  return station.zoneTables.map(({ sheet, headerArea, zones, columns }) => ({
    form: 'indicatorSheet',
    start: { sheet, row: headerArea.top, column: headerArea.left },
    key: keyOf(
      zones.map((zone) => zone.key),
      columns.map(({ group, measure }) => `${group} ${measure}`),
    ),
    figures: zones.flatMap((zone) => zone.indicators.map(({ completed }) => numberOf(completed))),
    headers: [],
  }));
}

/** A single item may well stand twice; a list of them does not. */
const FEWEST_ITEMS = 2;

/** The items of each sheet, however many blocks they stand in. */
function itemLists({ items }: Station): Table[] {
  return groupedBy(items, ({ form, titleCell }) => `${form} ${titleCell.sheet}`)
    .filter((list) => list.length >= FEWEST_ITEMS)
    .map((list) => ({
      form: formOfRecord(list[0]),
      start: list[0].titleCell,
      key: keyOf(list.map(({ title, measure }) => `${squash(title)} ${measure}`)),
      figures: list.map(({ completed }) => numberOf(completed)),
      headers: [],
    }));
}

function attendanceTables({ attendance }: Station): Table[] {
  return attendance.map(({ sheet, area, workers, months }) => ({
    form: 'attendanceSheet',
    start: { sheet, row: area.top, column: area.left },
    key: keyOf(
      workers.map(({ name }) => squash(name)),
      months.map(({ month }) => month),
    ),
    figures: workers.flatMap((worker) => worker.marks.map(({ inPost }) => inPost?.kind)),
    headers: months.map(({ headerCell }) => headerCell),
  }));
}

/** The same rows may be asked of each zone or year: only tables that mostly say the same are copies. */
const LEAST_SHARE = 0.5;

function saysTheSame(one: Table, other: Table): boolean {
  const equal = one.figures.filter((figure, index) => figure === other.figures[index]).length;
  return equal >= LEAST_SHARE * Math.max(1, one.figures.length);
}

interface Copy {
  readonly table: Table;
  readonly original: Table;
}

/** Tables that repeat one of an earlier sheet. */
function copiesIn(station: Station): Copy[] {
  const tables = [...zoneTables(station), ...itemLists(station), ...attendanceTables(station)];
  const originals = new Map<string, Table>();
  return tables.flatMap((table) => {
    const key = `${table.form}\n${table.key}`;
    const original = originals.get(key);
    if (!original) originals.set(key, table);
    const isCopy = original && original.start.sheet !== table.start.sheet && saysTheSame(table, original);
    return isCopy ? [{ table, original }] : [];
  });
}

/** The same table on two sheets: a copy left behind. One issue for two sheets; their figures count twice. */
export const tableTwice: Rule = {
  id: 'table-twice',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'C9',
  run: ({ station }) =>
    groupedBy(copiesIn(station), ({ table, original }) => `${table.start.sheet}\n${original.start.sheet}`).map(
      (copies) => {
        const [{ table, original }] = copies;
        const [starts, originals] = [copies.map((copy) => copy.table.start), copies.map((copy) => copy.original.start)];
        return {
          cells: uniqueCells([...starts, ...originals]),
          form: table.form,
          // Sums over both copies follow from there being two.
          wrong: [...copies.flatMap((copy) => copy.table.headers), ...(table.form === 'attendanceSheet' ? [SUMS] : [])],
          message: say('table-twice.found', { copy: table.start.sheet, original: original.start.sheet }),
        };
      },
    ),
};
