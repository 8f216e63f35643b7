import { cellKey } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import type { SheetForms } from '../sheet-forms';
import type { IndicatorRecord, ZoneTable } from '../station';
import { numberOf } from '../values/numbers';
import { squash } from '../values/text';
import { areasAdded } from './links';
import { unorderedKey } from './table-key';
import type { FormItemTable, Item } from './item-table';

type Table = ZoneTable | FormItemTable;

/** Lists that only repeat what other tables state, and for each the table that it repeats most of. */
export type RepeatedLists = ReadonlyMap<FormItemTable, Table>;

type Figures = Pick<IndicatorRecord, 'target' | 'completed'>;

/** What a table states under a name of the whole station. */
interface Statement {
  readonly name: string;
  readonly target: number;
  readonly completed: number;
  readonly table: Table;
}

const nameOf = ({ group }: Pick<IndicatorRecord, 'group'>): string => squash(group);

function sumOf(records: readonly Figures[], part: keyof Figures): number | null {
  const numbers = records.map((record) => numberOf(record[part])).filter((number) => number !== null);
  return numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) : null;
}

/** Figures under a name: those of one record, or the sums of several. */
function statementOf(name: string, records: readonly Figures[], table: Table): Statement[] {
  const [target, completed] = [sumOf(records, 'target'), sumOf(records, 'completed')];
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

/** A list that happens to say once what another one does says little; most of its figures have to. */
const FEWEST = 2;
const SHARED = 0.8;

/** The table that most items of a list repeat; null where fewer than most repeat any. */
function originalOf({ items }: FormItemTable, repeatedBy: (item: Item) => Table | null): Table | null {
  const stated = items.filter(({ completed }) => numberOf(completed) !== null);
  const originals = stated.flatMap((item) => repeatedBy(item) ?? []);
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

/** Whether something above the tables of a sheet calls it an annex. */
function isAnnex(sheet: FormSheet, tables: readonly Table[]): boolean {
  const top = tables.reduce((first, { area }) => Math.min(first, area.top), Infinity);
  return sheet.sheet.cells.some((cell) => cell.row < top && sheet.textOf(cell).annex !== null);
}

/** Looks for lists that repeat other tables of a workbook. */
class Search {
  readonly found = new Map<FormItemTable, Table>();
  private readonly lists: FormItemTable[] = [];
  private readonly annexes = new Set<string>();
  /** Tables by the cells of their figures, and what they state by its figures. */
  private readonly tables = new Map<string, Table>();
  private readonly statements = new Map<string, Statement[]>();

  constructor(sheets: readonly SheetForms[]) {
    for (const { sheet, readings } of sheets) {
      const lists = readings.flatMap(({ itemTables = [] }) => itemTables);
      const tables = [...readings.flatMap(({ zoneTables = [] }) => zoneTables), ...lists];
      this.lists.push(...lists);
      if (isAnnex(sheet, tables)) this.annexes.add(sheet.name);
      for (const table of tables) this.add(table);
    }
    // Of two that say the same the later one repeats.
    this.lists.reverse();
  }

  /** Keeps the lists most of whose items repeat another table; an annex repeats none that is no annex. */
  find(
    repeatedBy: (item: Item) => Table | null,
    isAnother: (list: FormItemTable, original: Table) => boolean = () => false,
  ): void {
    for (const list of this.lists) {
      if (this.found.has(list)) continue;
      const original = originalOf(list, repeatedBy);
      const isOriginal = this.annexes.has(list.sheet) && original && !this.annexes.has(original.sheet);
      if (original && !isOriginal && !isAnother(list, original)) this.found.set(list, original);
    }
  }

  /** The table on another sheet whose figures the formula of an item shows or adds up. */
  linked({ completed: { cell, formula } }: Item): Table | null {
    const corners = areasAdded(formula).flatMap(({ sheet, top, left, bottom, right }) => [
      { sheet, row: top, column: left },
      { sheet, row: bottom, column: right },
    ]);
    const [first, ...others] = corners.map((corner) => this.tables.get(cellKey(corner)));
    const isElsewhere = first && first.sheet !== cell.sheet && others.every((table) => table?.sheet === first.sheet);
    return isElsewhere ? first : null;
  }

  /** The table on another sheet that states the same figures under the same name, and does not repeat others. */
  restated(item: Item): Table | null {
    const { sheet } = item.completed.cell;
    const name = nameOf(item);
    const [target, completed] = [numberOf(item.target), numberOf(item.completed)];
    const same = this.statements.get(`${target} ${completed}`)?.find((other) => {
      const isCounted = !('items' in other.table && this.found.has(other.table));
      return isCounted && other.table.sheet !== sheet && (name.includes(other.name) || other.name.includes(name));
    });
    return name === '' ? null : (same?.table ?? null);
  }

  private add(table: Table): void {
    for (const { target, completed } of recordsOf(table)) {
      this.tables.set(cellKey(target.cell), table);
      this.tables.set(cellKey(completed.cell), table);
    }
    for (const statement of statementsOf(table)) {
      const key = `${statement.target} ${statement.completed}`;
      const known = this.statements.get(key);
      if (known) known.push(statement);
      else this.statements.set(key, [statement]);
    }
  }
}

/**
 * Lists that only repeat what tables on other sheets state, by links or typed: a summary (服务数据汇总) for somebody to
 * read. No indicator is fulfilled twice (rule C9).
 */
export function repeatedLists(sheets: readonly SheetForms[]): RepeatedLists {
  const search = new Search(sheets);
  search.find((item) => search.linked(item));
  search.find((item) => search.restated(item), isSameList);
  return search.found;
}
