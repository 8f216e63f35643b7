import { numberOf } from '../forms/values/numbers';
import type { FormKind, ItemRecord, Station } from '../forms/station';
import { squash } from '../forms/values/text';
import type { CellRef } from '../workbook/address';
import type { Check, CheckContext, Issue } from './check';
import { sumCells } from './month-headers';
import { uniqueCells } from './wording';

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

/** A single item may well stand twice; a list of them does not. */
const FEWEST_ITEMS = 2;

/** The items of each sheet, however many blocks they stand in. */
function itemLists({ items }: Station): Table[] {
  const lists = new Map<string, ItemRecord[]>();
  for (const item of items) {
    const list = `${item.form} ${item.titleCell.sheet}`;
    lists.set(list, [...(lists.get(list) ?? []), item]);
  }
  return [...lists.values()].flatMap((list): Table[] => {
    const [first] = list;
    if (!first || list.length < FEWEST_ITEMS) return [];
    const form = first.form === 'hours' ? 'hoursSheet' : 'indicatorSheet';
    const key = keyOf(list.map(({ title, measure }) => `${squash(title)} ${measure}`));
    const figures = list.map(({ completed }) => numberOf(completed));
    return [{ form, start: first.titleCell, key, figures, headers: [] }];
  });
}

function tablesOf(station: Station): Table[] {
  const zoneTables = station.zoneTables.map(({ sheet, headerArea, zones, columns }): Table => {
    const rows = zones.map((zone) => zone.key);
    const key = keyOf(
      rows,
      columns.map(({ group, measure }) => `${group} ${measure}`),
    );
    return {
      form: 'indicatorSheet',
      start: { sheet, row: headerArea.top, column: headerArea.left },
      key,
      figures: zones.flatMap((zone) => zone.indicators.map(({ completed }) => numberOf(completed))),
      headers: [],
    };
  });
  const attendance = station.attendance.map(({ sheet, area, workers, months }): Table => {
    const names = workers.map(({ name }) => squash(name));
    const key = keyOf(
      names,
      months.map(({ month }) => month),
    );
    const start = { sheet, row: area.top, column: area.left };
    const figures = workers.flatMap((worker) => worker.marks.map(({ inPost }) => inPost?.kind));
    return { form: 'attendanceSheet', start, key, figures, headers: months.map(({ headerCell }) => headerCell) };
  });
  return [...zoneTables, ...itemLists(station), ...attendance];
}

/** The same rows may be asked of each zone or year: only tables that mostly say the same are copies. */
const LEAST_SHARE = 0.5;

function saysTheSame(one: Table, other: Table): boolean {
  const equal = one.figures.filter((figure, index) => figure === other.figures[index]).length;
  return equal >= LEAST_SHARE * Math.max(1, one.figures.length);
}

/** Tables that repeat one of an earlier sheet, by the two sheets. */
function repeated(station: Station): { table: Table; original: Table }[][] {
  const first = new Map<string, Table>();
  const pairs = new Map<string, { table: Table; original: Table }[]>();
  for (const table of tablesOf(station)) {
    const key = `${table.form}\n${table.key}`;
    const original = first.get(key);
    if (!original) first.set(key, table);
    if (!original || original.start.sheet === table.start.sheet || !saysTheSame(table, original)) continue;
    const sheets = `${table.start.sheet}\n${original.start.sheet}`;
    pairs.set(sheets, [...(pairs.get(sheets) ?? []), { table, original }]);
  }
  return [...pairs.values()];
}

/** The same table on two sheets: a copy left behind. Its figures count twice (rule C9). */
function copies({ station }: CheckContext): Issue[] {
  return repeated(station).flatMap((pairs): Issue[] => {
    const [first] = pairs;
    if (!first) return [];
    const [copy, sheet] = [first.table.start.sheet, first.original.start.sheet];
    return [
      {
        cells: uniqueCells([...pairs.map(({ table }) => table.start), ...pairs.map(({ original }) => original.start)]),
        form: first.table.form,
        spoils: [
          ...pairs.flatMap(({ table }) => table.headers),
          // Sums over both copies follow from there being two.
          ...(first.table.form === 'attendanceSheet' ? station.attendance.flatMap(sumCells) : []),
        ],
        message: {
          zh: `“${copy}”与“${sheet}”是同一张表，数字被计算了两次`,
          en: `“${copy}” holds the same table as “${sheet}”: its figures count twice`,
        },
      },
    ];
  });
}

/** Tables that stand in the workbook twice. */
export const COPY_CHECKS: readonly Check[] = [
  {
    id: 'table-twice',
    family: 'form',
    severity: 'error',
    impact: 'total',
    basis: 'C9',
    title: { zh: '同一张表出现在两个工作表', en: 'The same table stands on two sheets' },
    why: {
      zh: '每张表只交一份；所有工作表都会读取，隐藏的也一样。',
      en: 'Each form is handed in once; every sheet is read, hidden ones too.',
    },
    remedy: {
      zh: '删除多余的一份，或把它移出上交的工作簿。',
      en: 'Delete one of them, or move it out of the workbook.',
    },
    run: copies,
  },
];
