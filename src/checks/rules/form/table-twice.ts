import type { FormKind, Station } from '../../../forms/station';
import { numberOf } from '../../../forms/values/numbers';
import { squash } from '../../../forms/values/text';
import type { AreaRef, CellRef } from '../../../workbook/address';
import { uniqueCells } from '../../analysis/cells';
import { groupedBy } from '../../analysis/grouped';
import { formOfRecord } from '../../analysis/named-cells';
import type { Issue, Rule } from '../../analysis/rule';
import { say } from '../../text/say';

/** A table by its rows and columns, and what it says in them. */
interface Table {
  readonly form: FormKind;
  readonly start: CellRef;
  readonly key: string;
  /** Completed numbers, in sheet order. */
  readonly figures: readonly unknown[];
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
  const tables = [...zoneTables(station), ...itemLists(station)];
  const originals = new Map<string, Table>();
  return tables.flatMap((table) => {
    const key = `${table.form}\n${table.key}`;
    const original = originals.get(key);
    if (!original) originals.set(key, table);
    const isCopy = original && original.start.sheet !== table.start.sheet && saysTheSame(table, original);
    return isCopy ? [{ table, original }] : [];
  });
}

/** Copies whose figures count twice. One issue for two sheets. */
function counted(station: Station): Issue[] {
  return groupedBy(copiesIn(station), ({ table, original }) => `${table.start.sheet}\n${original.start.sheet}`).map(
    (copies) => {
      const [{ table, original }] = copies;
      const [starts, originals] = [copies.map((copy) => copy.table.start), copies.map((copy) => copy.original.start)];
      return {
        cells: uniqueCells([...starts, ...originals]),
        form: table.form,
        message: say('table-twice.found', { copy: table.start.sheet, original: original.start.sheet }),
      };
    },
  );
}

const startOf = ({ sheet, top, left }: AreaRef): CellRef => ({ sheet, row: top, column: left });

/** Copies that were left out, hidden ones as a note. One issue for two sheets. */
function leftOut({ copies: all }: Station): Issue[] {
  return groupedBy(all, ({ area, original }) => `${area.sheet}\n${original.sheet}`).map((copies) => {
    const [{ form, area, original, isHidden }] = copies;
    const names = { copy: area.sheet, original: original.sheet };
    return {
      severity: isHidden ? ('note' as const) : ('warning' as const),
      impact: 'form' as const,
      cells: uniqueCells([
        ...copies.map((copy) => startOf(copy.area)),
        ...copies.map((copy) => startOf(copy.original)),
      ]),
      form,
      message: isHidden ? say('table-twice.hidden', names) : say('table-twice.left-out', names),
    };
  });
}

/** The same table on two sheets: a copy left behind. */
export const tableTwice: Rule = {
  id: 'table-twice',
  family: 'form',
  severity: 'error',
  impact: 'total',
  basis: 'C9',
  run: ({ station }) => [...counted(station), ...leftOut(station)],
};
