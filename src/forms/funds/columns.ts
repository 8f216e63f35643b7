import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import { LABEL_HEADERS } from '../vocabulary/headers';
import { means } from '../vocabulary/table';
import { FUNDS_HEADERS, fundsHeader, moneyUnit, unitOfLine } from '../vocabulary/funds';
import type { MoneyUnit } from '../station';

/** The columns of a table of money. */
export interface FundsColumns {
  readonly name: number;
  /** Of the groups that the rows stand in, where these have a column of their own. */
  readonly group: number | null;
  readonly budget: number;
  readonly spent: number;
  readonly rate: number | null;
  readonly header: Area;
  readonly unit: MoneyUnit | null;
}

/** A header of a row, with the columns that it stands over. */
interface Header {
  readonly column: number;
  readonly right: number;
  readonly bottom: number;
}

type Headers = Readonly<Record<'item' | 'budget' | 'spent' | 'rate' | 'any', readonly Header[]>>;

function headersOf(sheet: FormSheet, row: number): Headers {
  const found = {
    item: [] as Header[],
    budget: [] as Header[],
    spent: [] as Header[],
    rate: [] as Header[],
    any: [] as Header[],
  };
  for (const cell of sheet.cellsOfRow(row)) {
    if (typeof cell.value !== 'string') continue;
    const role = fundsHeader(sheet.textOf(cell).normal);
    if (role === null) continue;
    const merge = sheet.mergeAt(row, cell.column);
    const header = { column: cell.column, right: merge?.right ?? cell.column, bottom: merge?.bottom ?? row };
    found.any.push(header);
    if (role !== 'note' && role !== 'other') found[role].push(header);
  }
  return found;
}

/** Sub-headers under a wide header that are no amounts: 预算 over 金额 and 占比. */
function amountColumn(sheet: FormSheet, row: number, { column, right, bottom }: Header): number {
  for (let under = column; under <= right && bottom === row; under++) {
    const { normal } = sheet.textAt(row + 1, under);
    const isOther = normal === '' || means(FUNDS_HEADERS, normal, 'other') || means(FUNDS_HEADERS, normal, 'rate');
    if (!isOther) return under;
  }
  return column;
}

/** The column of names: the header of its own next to the amounts, else the nearest one with texts below. */
function nameColumns(sheet: FormSheet, row: number, items: readonly Header[], first: number): readonly number[] {
  const headed = items.filter(({ column }) => column < first).map(({ column }) => column);
  if (headed.length > 0) return headed;
  const isText = (column: number): boolean => typeof sheet.shownAt(row + 1, column)?.value === 'string';
  const texts = Array.from({ length: first }, (_, column) => column).filter(isText);
  return texts.slice(0, 1);
}

/** Rows over a header in which the unit of all figures may stand. */
const UNIT_ROWS = 4;

function unitOver(sheet: FormSheet, row: number, amounts: readonly number[]): MoneyUnit | null {
  for (const column of amounts) {
    const own = moneyUnit(sheet.shownTextAt(row, column).normal) ?? moneyUnit(sheet.textAt(row + 1, column).normal);
    if (own) return own;
  }
  for (let above = row - 1; above >= Math.max(0, row - UNIT_ROWS); above--) {
    for (const cell of sheet.cellsOfRow(above)) {
      const unit = unitOfLine(sheet.textOf(cell).normal);
      if (unit) return unit;
    }
  }
  return null;
}

/** The first column of a table, those of its serial numbers included. */
function withOrdinals(sheet: FormSheet, row: number, left: number): number {
  const isOrdinal = left > 0 && means(LABEL_HEADERS, sheet.shownTextAt(row, left - 1).normal, 'ordinal');
  return isOrdinal ? left - 1 : left;
}

/** The columns of a table of money that a row heads; null where it heads none. */
export function fundsColumns(sheet: FormSheet, row: number): FundsColumns | null {
  const headers = headersOf(sheet, row);
  // Behind columns for parts of the time stands what was spent in all.
  const [budget, spent] = [headers.budget[0], headers.spent.at(-1)];
  if (!budget || !spent || budget.column === spent.column) return null;
  const [budgetAt, spentAt] = [budget, spent].map((header) => amountColumn(sheet, row, header));
  if (budgetAt === undefined || spentAt === undefined) return null;
  const names = nameColumns(sheet, row, headers.item, Math.min(budgetAt, spentAt));
  const name = names.at(-1);
  if (name === undefined) return null;
  const bottom = Math.max(...headers.any.map((header) => header.bottom), budgetAt === budget.column ? row : row + 1);
  return {
    name,
    group: names.length > 1 ? (names[0] ?? null) : null,
    budget: budgetAt,
    spent: spentAt,
    rate: headers.rate[0]?.column ?? null,
    header: {
      top: row,
      bottom,
      left: withOrdinals(sheet, row, Math.min(names[0] ?? name, ...headers.any.map(({ column }) => column))),
      right: Math.max(...headers.any.map(({ right }) => right)),
    },
    unit: unitOver(sheet, row, [budgetAt, spentAt]),
  };
}
