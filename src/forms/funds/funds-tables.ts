import type { FormSheet } from '../layout/form-sheet';
import type { FundsRow, FundsSubtotal, FundsTable, MoneyUnit, NumberReading } from '../station';
import type { TableReader } from '../table-reader';
import { ownUnit, readMoney } from '../values/money';
import { numberOf, readRate, sourceAt } from '../values/numbers';
import { squash } from '../values/text';
import { fundsItem, fundsSum } from '../vocabulary/funds';
import { fundsColumns, type FundsColumns } from './columns';
import { addsUp, nested, type FlatRow } from './nesting';
import { wholeTable } from '../whole-table';

/** Blank rows in a table; after more of them it has ended. */
const MOST_BLANK = 1;

/** A row with what it sums by its name. */
interface ReadRow {
  readonly row: FlatRow;
  readonly at: number;
  readonly sums: 'subtotal' | 'total' | null;
}

/** What shows in a merged area counts once, where it begins. */
function amountAt(sheet: FormSheet, row: number, column: number, unit: MoneyUnit | null): NumberReading {
  const source = sourceAt(sheet, row, column);
  return source.cell.row === row ? readMoney(source, unit) : readMoney({ ...source, raw: null, formula: null }, unit);
}

/** The text that names a row: its own, that of its group where it has none, or a 合计 that stands under 序号. */
function nameAt(
  sheet: FormSheet,
  row: number,
  { name, group, header }: FundsColumns,
): { text: string; column: number } {
  for (const column of [name, ...(group === null ? [] : [group])]) {
    const text = sheet.shownTextAt(row, column).line;
    if (text !== '') return { text, column };
  }
  for (let column = name - 1; column >= header.left; column--) {
    const { line: text, normal } = sheet.shownTextAt(row, column);
    if (fundsSum(normal) !== null) return { text, column };
  }
  return { text: '', column: name };
}

function readRow(sheet: FormSheet, at: number, columns: FundsColumns, unit: MoneyUnit | null): ReadRow | null {
  const { text, column } = nameAt(sheet, at, columns);
  const [budget, spent] = [columns.budget, columns.spent].map((amount) => amountAt(sheet, at, amount, unit));
  if (!budget || !spent) return null;
  if (text === '' && budget.kind === 'blank' && spent.kind === 'blank') return null;
  const [planned, used] = [numberOf(budget), numberOf(spent)];
  const due = planned !== null && planned !== 0 && used !== null ? used / planned : null;
  const group = columns.group === null ? '' : sheet.shownTextAt(at, columns.group).line;
  const row: FlatRow = {
    name: text,
    cell: sheet.ref(at, column),
    item: fundsItem(squash(text)) ?? fundsItem(squash(group)),
    budget,
    spent,
    rate: columns.rate === null ? null : readRate(sourceAt(sheet, at, columns.rate), due),
  };
  return { row, at, sums: fundsSum(squash(text)) };
}

/** Whether a row below the figures is a note or a line to sign on. */
function endsTable(sheet: FormSheet, row: number, { row: { budget, spent }, sums }: ReadRow): boolean {
  if (sums !== null || [budget, spent].some((amount) => numberOf(amount) !== null)) return false;
  return sheet.cellsOfRow(row).some((cell) => sheet.textOf(cell).isNote || sheet.textOf(cell).isTitle);
}

/** The first unit that an amount of a table names itself. */
function unitInCells(sheet: FormSheet, { header, budget, spent }: FundsColumns, end: number): MoneyUnit | null {
  for (let row = header.bottom + 1; row < end; row++) {
    const unit = ownUnit(sourceAt(sheet, row, budget)) ?? ownUnit(sourceAt(sheet, row, spent));
    if (unit) return unit;
  }
  return null;
}

/** Rows that are parts of the one above get what it pays for, where they do not say it. */
function withItems(rows: readonly FundsRow[], item: FundsRow['item'] = null): FundsRow[] {
  return rows.map((row) => {
    const own = item ?? row.item;
    return { ...row, item: own, parts: withItems(row.parts, own) };
  });
}

function readTable(sheet: FormSheet, columns: FundsColumns, end: number): FundsTable | null {
  const unit = columns.unit ?? unitInCells(sheet, columns, end);
  const read: ReadRow[] = [];
  let bottom = columns.header.bottom;
  for (let row = bottom + 1; row < end && row - bottom <= MOST_BLANK + 1; row++) {
    const found = readRow(sheet, row, columns, unit);
    if (!found) continue;
    if (endsTable(sheet, row, found)) break;
    read.push(found);
    bottom = row;
  }
  const total = read.findLast(({ sums }) => sums === 'total') ?? unnamedTotal(read);
  const above = total ? read.filter(({ at }) => at < total.at) : read;
  const plain = above.filter(({ sums }) => sums === null);
  if (plain.length === 0) return null;
  const rows = withItems(
    nested(
      plain.map(({ row }) => row),
      total?.row ?? null,
    ),
  );
  return {
    sheet: sheet.name,
    area: { ...columns.header, bottom },
    unit,
    rows,
    subtotals: subtotalsOf(above, rows),
    total: total && { ...total.row, parts: [] },
  };
}

/** A last row without a name that those above add up to. */
function unnamedTotal(read: readonly ReadRow[]): ReadRow | null {
  const last = read.at(-1);
  const parts = read.slice(0, -1).flatMap(({ row, sums }) => (sums === null ? [row] : []));
  return last?.row.name === '' && parts.length > 1 && addsUp(nested(parts, last.row), last.row) ? last : null;
}

/** Each 小计 with the outermost rows since the one before it. */
function subtotalsOf(read: readonly ReadRow[], rows: readonly FundsRow[]): FundsSubtotal[] {
  const subtotals: FundsSubtotal[] = [];
  let since = -1;
  for (const { row, at, sums } of read) {
    if (sums === null) continue;
    const from = since;
    const of = rows.filter(({ cell }) => cell.row > from && cell.row < at);
    if (of.length > 0) subtotals.push({ row: { ...row, parts: [] }, of });
    since = at;
  }
  return subtotals;
}

/** Tables of the project's money, by their columns of what was planned and what was spent. */
export const fundsTables: TableReader = {
  claims({ sheet, row, measures }) {
    const columns = measures ? null : fundsColumns(sheet, row);
    if (!columns) return [];
    const read = (end: number) => readTable(sheet, columns, end);
    return [wholeTable(sheet, 'fundsSheet', columns.header, read, (table) => ({ funds: [table] }))];
  },
};
