import { cellKey, type CellRef } from '../../workbook/address';
import type { CellText } from '../layout/cell-text';
import type { FormSheet } from '../layout/form-sheet';
import type { SheetForms } from '../sheet-forms';
import type { IndicatorRecord, ZoneTable } from '../station';
import { numberOf, totalOf } from '../values/numbers';
import { squash } from '../values/text';
import { isFormTitle } from '../vocabulary/lines';
import { areasAdded } from './links';
import { columnKeys, unorderedKey } from './table-key';
import type { FormItemTable, Item } from './item-table';

type Table = ZoneTable | FormItemTable;

/** What a table is that only repeats others, and the one that it repeats most of. */
interface Repeated {
  readonly original: Table;
  /** A summary of others, or the part of one that collects it. */
  readonly reason: 'summary' | 'part';
}

/** Tables that only repeat what others state. */
export type RepeatedTables = ReadonlyMap<Table, Repeated>;

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

/** What tells a figure of a zone apart: whose it is, and what was counted. */
interface ZoneFigures extends Figures {
  readonly key: string;
}

/** The figures of each zone of a table, with whose they are. */
function zoneFigures(table: ZoneTable): ZoneFigures[] {
  const columns = columnKeys(table);
  return table.zones.flatMap((zone) =>
    zone.indicators.map(({ target, completed }, index): ZoneFigures => {
      const key = [zone.key, columns[index], numberOf(target), numberOf(completed)].join('\n');
      return { key, target, completed };
    }),
  );
}

const zoneSet = ({ zones }: ZoneTable): string => unorderedKey(zones.map(({ key }) => key));

/** Whether a table adds up more zones than another one has, which adds up none. */
const collects = (table: Table, other: Table): boolean =>
  'zones' in table &&
  'zones' in other &&
  table.total !== null &&
  other.total === null &&
  other.zones.length < table.zones.length;

/** The only cell that a formula shows; null for one that adds up. */
function cellShown({ completed: { formula } }: Figures): CellRef | null {
  const [area, another] = areasAdded(formula);
  if (!area || another || area.top !== area.bottom || area.left !== area.right) return null;
  return { sheet: area.sheet, row: area.top, column: area.left };
}

/** A sheet with the tables of 附件1 on it. */
interface TablesOfSheet {
  readonly sheet: FormSheet;
  readonly tables: readonly Table[];
}

/** Looks for tables that repeat others of a workbook. */
class Search {
  readonly found = new Map<Table, Repeated>();
  /** Of two that say the same the later one repeats. */
  private readonly lastFirst: readonly Table[];
  private readonly official = new Set<string>();
  private readonly hidden = new Set<string>();
  /** Tables by the cells of their figures: few workbooks have links to ask for them. */
  private tables: ReadonlyMap<string, Table> | undefined;
  /** What tables state, by what is completed, of each sheet apart: nothing is sought on its own. */
  private readonly statements = new Map<number, Map<string, Statement[]>>();

  /** `sheets`: those with tables. */
  constructor(sheets: readonly TablesOfSheet[]) {
    const all = sheets.flatMap(({ sheet, tables }) => {
      if (isOfficial(sheet, tables)) this.official.add(sheet.name);
      if (sheet.sheet.visibility !== 'visible') this.hidden.add(sheet.name);
      return tables;
    });
    for (const table of all) this.add(table);
    this.lastFirst = all.reverse();
  }

  /** Tables most of whose figures are links to another one, or those that are linked to: whichever counts for less. */
  findLinked(): void {
    const linking = this.lastFirst.flatMap((table) => {
      const original = originalOf(entriesOf(table), (entry) => this.linked(entry));
      return original ? [{ table, original }] : [];
    });
    this.findCollected(
      linking.flatMap(({ table, original }) => (this.outranks(table, original) ? [table] : [])),
      new Set(linking.map(({ table }) => table)),
    );
    const collecting = new Set([...this.found.values()].map(({ original }) => original));
    for (const { table, original } of linking) {
      if (!collecting.has(table)) this.keep(table, original, 'summary');
    }
  }

  /** Tables most of whose figures others show, one by one; `linking`: those that show figures themselves. */
  private findCollected(collecting: readonly Table[], linking: ReadonlySet<Table>): void {
    const shown = new Map<string, Table>();
    for (const table of collecting) {
      for (const entry of entriesOf(table)) {
        const cell = cellShown(entry);
        if (cell && cell.sheet !== table.sheet) shown.set(cellKey(cell), table);
      }
    }
    for (const table of shown.size > 0 ? this.lastFirst : []) {
      if (linking.has(table)) continue;
      const original = originalOf(entriesOf(table), ({ completed }) => shown.get(cellKey(completed.cell)) ?? null);
      if (original && this.outranks(original, table)) this.keep(table, original, 'part');
    }
  }

  /** Tables of which most zones stand in another one of more zones, or in several of fewer, typed with the same figures. */
  findRestatedZones(): void {
    const tables = this.lastFirst.filter((table): table is ZoneTable => 'zones' in table && table.zones.length > 0);
    const [first] = tables;
    if (tables.every(({ sheet }) => sheet === first?.sheet)) return;
    const figures = new Map(tables.map((table) => [table, zoneFigures(table)]));
    const stating = new Map<string, ZoneTable[]>();
    for (const [table, stated] of figures) {
      for (const { key } of stated) {
        const known = stating.get(key);
        if (known) known.push(table);
        else stating.set(key, [table]);
      }
    }
    for (const table of [...tables].sort((a, b) => a.zones.length - b.zones.length)) {
      // Of the same zones, copies and half-years are told apart by what their sheets are called.
      const zones = zoneSet(table);
      const isOther = (other: ZoneTable): boolean =>
        other.sheet !== table.sheet && !this.found.has(other) && zoneSet(other) !== zones;
      const original = originalOf(figures.get(table) ?? [], ({ key }) => stating.get(key)?.find(isOther) ?? null);
      if (!original || !('zones' in original)) continue;
      this.keep(table, original, table.zones.length < original.zones.length ? 'part' : 'summary');
    }
  }

  /** Lists most of whose items another table has under the same names. */
  findRestated(): void {
    for (const table of this.lastFirst) {
      if (!('items' in table)) continue;
      const original = originalOf(table.items, (item) => this.restated(item));
      if (original && !isSameList(table, original)) this.keep(table, original, 'summary');
    }
  }

  /** An official form repeats none that is no such form. */
  private keep(table: Table, original: Table, reason: Repeated['reason']): void {
    if (this.found.has(table) || this.isAbove(table, original)) return;
    this.found.set(table, { original, reason });
  }

  private isAbove(table: Table, other: Table): boolean {
    return this.official.has(table.sheet) && !this.official.has(other.sheet) && !this.isHiddenBeside(table, other);
  }

  private isHiddenBeside(table: Table, other: Table): boolean {
    return this.hidden.has(table.sheet) && !this.hidden.has(other.sheet);
  }

  /** Whether a table counts before the ones that it shows: the official form, or the one with the 合计 of them all. */
  private outranks(table: Table, original: Table): boolean {
    if (this.isAbove(table, original)) return true;
    return collects(table, original) && !this.isAbove(original, table) && !this.isHiddenBeside(table, original);
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
    for (const [elsewhere, statements] of this.statements.get(completed) ?? []) {
      if (elsewhere === sheet) continue;
      const same = statements.find(
        (other) =>
          !this.found.has(other.table) &&
          other.target === target &&
          (name.includes(other.name) || other.name.includes(name)),
      );
      if (same) return same.table;
    }
    return null;
  }

  private add(table: Table): void {
    for (const statement of statementsOf(table)) {
      const ofSheets = this.statements.get(statement.completed) ?? new Map<string, Statement[]>();
      this.statements.set(statement.completed, ofSheets);
      const known = ofSheets.get(table.sheet);
      if (known) known.push(statement);
      else ofSheets.set(table.sheet, [statement]);
    }
  }
}

/**
 * Tables that only repeat what one on another sheet states, by links or, of lists, typed under the same names: a summary
 * (服务数据汇总) for somebody to read. Where the official form, or the one with the 合计, is what shows them, the tables that
 * it is drawn from are the ones left out. No indicator is fulfilled twice (rule C9).
 */
export function repeatedTables(sheets: readonly SheetForms[]): RepeatedTables {
  const withTables = sheets.flatMap(({ sheet, readings }): TablesOfSheet[] => {
    const tables = readings.flatMap(({ zoneTables = [], itemTables = [] }) => [...zoneTables, ...itemTables]);
    return tables.length > 0 ? [{ sheet, tables }] : [];
  });
  if (withTables.length < 2) return new Map();
  const search = new Search(withTables);
  search.findLinked();
  search.findRestatedZones();
  search.findRestated();
  const inOrder = withTables.flatMap(({ tables }) => tables);
  return new Map(
    inOrder.flatMap((table) => {
      const repeated = search.found.get(table);
      return repeated ? [[table, repeated] as const] : [];
    }),
  );
}
