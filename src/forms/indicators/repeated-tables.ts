import { cellKey } from '../../workbook/address';
import type { CellText } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';
import type { SheetForms } from '../sheet-forms';
import type { IndicatorRecord, ZoneTable } from '../station';
import { numberOf, totalOf } from '../values/numbers';
import { squash } from '../values/text';
import { isFormTitle } from '../vocabulary/lines';
import { areasAdded } from './links';
import { unorderedKey } from './table-key';
import type { FormItemTable, Item } from './item-table';

type Table = ZoneTable | FormItemTable;

/** Tables that only repeat what others state, and for each the one that it repeats most of. */
export type RepeatedTables = ReadonlyMap<Table, Table>;

type Figures = Pick<IndicatorRecord, 'target' | 'completed'>;

/** What a table states under a name of the whole station. */
interface Statement {
  readonly name: string;
  readonly target: number;
  readonly completed: number;
  readonly table: Table;
}

const nameOf = ({ group }: Pick<IndicatorRecord, 'group'>): string => squash(group);

/** Figures under a name: those of one record, or the sums of several. */
function statementOf(name: string, records: readonly Figures[], table: Table): Statement[] {
  const target = totalOf(records.map((record) => record.target));
  const completed = totalOf(records.map((record) => record.completed));
  return target === null || completed === null || name === '' ? [] : [{ name, target, completed, table }];
}

/** The items of a list; of a table with zones its 合计, or else the sums of its zones. */
function statementsOf(table: Table): Statement[] {
  if ('items' in table) return table.items.flatMap((item) => statementOf(nameOf(item), [item], table));
  const rows = table.total ? [table.total] : table.zones;
  return table.columns.flatMap((column, index) => {
    const records = rows.flatMap(({ indicators }) => indicators[index] ?? []);
    return statementOf(nameOf(column), records, table);
  });
}

function recordsOf(table: Table): readonly Figures[] {
  if ('items' in table) return table.items;
  const sums = [...table.subtotals.map(({ row }) => row), ...(table.total ? [table.total] : [])];
  return [...table.zones, ...sums].flatMap(({ indicators }) => indicators);
}

/** The table of each cell with a figure. */
function tablesByCell(tables: readonly Table[]): ReadonlyMap<string, Table> {
  const byCell = new Map<string, Table>();
  for (const table of tables) {
    for (const { target, completed } of recordsOf(table)) {
      byCell.set(cellKey(target.cell), table);
      byCell.set(cellKey(completed.cell), table);
    }
  }
  return byCell;
}

/** The figures that a table is there for: not those that it works out itself. */
function entriesOf(table: Table): readonly Figures[] {
  if ('items' in table) return table.items;
  const rows = table.zones.length > 0 || !table.total ? table.zones : [table.total];
  return rows.flatMap(({ indicators }) => indicators);
}

/** A table that happens to say once what another one does says little; most of its figures have to. */
const FEWEST = 2;
const SHARED = 0.8;

/** The table that most of some entries repeat; null where fewer than most repeat any. */
function originalOf<Entry extends Figures>(
  entries: readonly Entry[],
  repeatedBy: (entry: Entry) => Table | null,
): Table | null {
  const stated = entries.filter(({ completed }) => numberOf(completed) !== null);
  const originals = stated.flatMap((entry) => repeatedBy(entry) ?? []);
  if (originals.length < FEWEST || originals.length < stated.length * SHARED) return null;
  const counts = new Map<Table, number>();
  for (const table of originals) counts.set(table, (counts.get(table) ?? 0) + 1);
  return originals.reduce((most, table) => ((counts.get(table) ?? 0) > (counts.get(most) ?? 0) ? table : most));
}

/** Lists of the same items may be those of two half-years that came out the same. */
function isSameList({ items }: FormItemTable, original: Table): boolean {
  const keyOf = (list: readonly Item[]): string => unorderedKey(list.map(nameOf));
  return 'items' in original && keyOf(items) === keyOf(original.items);
}

/** 附件1-1, or a form's title that does not call it a summary. */
const isOfForm = ({ annex, normal }: CellText): boolean =>
  annex !== null || (isFormTitle(normal) && !normal.includes('汇总'));

/** Whether something above the tables of a sheet names it as an official form. */
function isOfficial(sheet: FormSheet, tables: readonly Table[]): boolean {
  const top = tables.reduce((first, { area }) => Math.min(first, area.top), Infinity);
  return sheet.sheet.cells.some((cell) => cell.row < top && isOfForm(sheet.textOf(cell)));
}

/** A sheet with the tables of 附件1 on it. */
interface TablesOfSheet {
  readonly sheet: FormSheet;
  readonly tables: readonly Table[];
}

/** Looks for tables that repeat others of a workbook. */
class Search {
  readonly found = new Map<Table, Table>();
  /** Of two that say the same the later one repeats. */
  private readonly lastFirst: readonly Table[];
  private readonly official = new Set<string>();
  /** Tables by the cells of their figures: few workbooks have links to ask for them. */
  private tables: ReadonlyMap<string, Table> | undefined;
  /** What tables state, by what is completed. */
  private readonly statements = new Map<number, Statement[]>();

  /** `sheets`: those with tables. */
  constructor(sheets: readonly TablesOfSheet[]) {
    const all = sheets.flatMap(({ sheet, tables }) => {
      if (isOfficial(sheet, tables)) this.official.add(sheet.name);
      return tables;
    });
    for (const table of all) this.add(table);
    this.lastFirst = all.reverse();
  }

  /** Tables most of whose figures are links to another one. */
  findLinked(): void {
    for (const table of this.lastFirst) {
      this.keep(
        table,
        originalOf(entriesOf(table), (entry) => this.linked(entry)),
      );
    }
  }

  /** Lists most of whose items another table has under the same names. */
  findRestated(): void {
    for (const table of this.lastFirst) {
      if (!('items' in table)) continue;
      const original = originalOf(table.items, (item) => this.restated(item));
      if (original && !isSameList(table, original)) this.keep(table, original);
    }
  }

  /** An official form repeats none that is no such form. */
  private keep(table: Table, original: Table | null): void {
    if (!original || this.found.has(table)) return;
    if (!this.official.has(table.sheet) || this.official.has(original.sheet)) this.found.set(table, original);
  }

  /** The table on another sheet whose figures a formula shows or adds up. */
  private linked({ completed: { cell, formula } }: Figures): Table | null {
    const areas = areasAdded(formula);
    if (areas.length === 0) return null;
    const tables = (this.tables ??= tablesByCell(this.lastFirst));
    const corners = areas.flatMap(({ sheet, top, left, bottom, right }) => [
      { sheet, row: top, column: left },
      { sheet, row: bottom, column: right },
    ]);
    const [first, ...others] = corners.map((corner) => tables.get(cellKey(corner)));
    return first && first.sheet !== cell.sheet && others.every((table) => table === first) ? first : null;
  }

  /** The table on another sheet that states the same figures under the same name, and does not repeat others. */
  private restated(item: Item): Table | null {
    const { sheet } = item.completed.cell;
    const name = nameOf(item);
    const [target, completed] = [numberOf(item.target), numberOf(item.completed)];
    if (completed === null || name === '') return null;
    const same = this.statements.get(completed)?.find((other) => {
      const isElsewhere = other.table.sheet !== sheet && !this.found.has(other.table);
      return isElsewhere && other.target === target && (name.includes(other.name) || other.name.includes(name));
    });
    return same?.table ?? null;
  }

  private add(table: Table): void {
    for (const statement of statementsOf(table)) {
      const known = this.statements.get(statement.completed);
      if (known) known.push(statement);
      else this.statements.set(statement.completed, [statement]);
    }
  }
}

/**
 * Tables that only repeat what one on another sheet states, by links or, of lists, typed under the same names: a summary
 * (服务数据汇总) for somebody to read. No indicator is fulfilled twice (rule C9).
 */
export function repeatedTables(sheets: readonly SheetForms[]): RepeatedTables {
  const withTables = sheets.flatMap(({ sheet, readings }): TablesOfSheet[] => {
    const tables = readings.flatMap(({ zoneTables = [], itemTables = [] }) => [...zoneTables, ...itemTables]);
    return tables.length > 0 ? [{ sheet, tables }] : [];
  });
  if (withTables.length < 2) return new Map();
  const search = new Search(withTables);
  search.findLinked();
  search.findRestated();
  return search.found;
}
