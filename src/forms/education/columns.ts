import type { Area } from '../../workbook/address';
import type { FormSheet } from '../layout/form-sheet';
import { educationHeader, educationTitle, isOfNames, type EducationKind } from '../vocabulary/education';

/** Rows over a header in which the title of the list may stand. */
const TITLE_ROWS = 4;
/** Fewer columns of months are none. */
const FEWEST_MONTHS = 2;

/** Hours of one kind: a column of them, months of which it is the sum, or either. */
export interface HourColumns {
  readonly kind: EducationKind;
  readonly hours: number | null;
  readonly months: readonly number[];
}

/** The columns of a list of hours. */
export interface EducationColumns {
  readonly name: number;
  /** Several people share a cell, and each of them has its hours. */
  readonly isOfSeveral: boolean;
  readonly kinds: readonly HourColumns[];
  readonly header: Area;
}

function titleAbove(sheet: FormSheet, row: number): EducationKind | null {
  for (let above = row - 1; above >= Math.max(0, row - TITLE_ROWS); above--) {
    for (const cell of sheet.cellsOfRow(above)) {
      const kind = educationTitle(sheet.textOf(cell).normal);
      if (kind) return kind;
    }
  }
  return null;
}

/** Columns by what the cells of a header say. */
interface Headers {
  name: number | null;
  names: number | null;
  hours: { column: number; kind: EducationKind | 'untold' }[];
  months: number[];
  totals: number[];
  /** Of 附件2, or of figures against what is due. */
  isOther: boolean;
}

function headersOf(sheet: FormSheet, row: number): Headers {
  const found: Headers = { name: null, names: null, hours: [], months: [], totals: [], isOther: false };
  for (const cell of sheet.cellsOfRow(row)) {
    if (typeof cell.value !== 'string') continue;
    const text = sheet.textOf(cell);
    const kind = educationHeader(text.normal);
    if (text.isNameHeader) found.name ??= cell.column;
    else if (isOfNames(text.normal)) found.names ??= cell.column;
    else if (kind && kind !== 'other') found.hours.push({ column: cell.column, kind });
    else if (text.month !== null) found.months.push(cell.column);
    else if (text.isTotalName) found.totals.push(cell.column);
    if (text.markRole !== null || text.columnRole === 'experienced') found.isOther = true;
  }
  return found;
}

/** Months under a title of one kind, with the column that sums them. */
function kindsByMonth({ months, hours, totals }: Headers, kind: EducationKind): HourColumns[] {
  const after = [...hours.map(({ column }) => column), ...totals].filter((column) => column > Math.max(...months));
  return [{ kind, hours: after[0] ?? null, months }];
}

/** A column for each kind: the last of several is their sum so far. */
function kindsByColumn({ hours }: Headers, title: EducationKind | null): HourColumns[] {
  const columns = new Map<EducationKind, number>();
  for (const { column, kind } of hours) {
    const told = kind === 'untold' ? title : kind;
    if (told && !(kind === 'untold' && columns.has(told))) columns.set(told, column);
  }
  return [...columns].map(([kind, column]) => ({ kind, hours: column, months: [] }));
}

/** The columns of a list of hours under a header that says so, itself or by the title over it; null for any other row. */
export function educationColumns(sheet: FormSheet, row: number): EducationColumns | null {
  const headers = headersOf(sheet, row);
  const name = headers.name ?? headers.names;
  if (name === null || headers.isOther) return null;
  const hasMonths = headers.months.length >= FEWEST_MONTHS;
  if (!hasMonths && headers.hours.length === 0) return null;
  const title = titleAbove(sheet, row);
  if (hasMonths && !title) return null;
  const kinds = hasMonths && title ? kindsByMonth(headers, title) : kindsByColumn(headers, title);
  if (kinds.length === 0) return null;
  const columns = kinds.flatMap(({ hours, months }) => [...months, ...(hours === null ? [] : [hours])]);
  return {
    name,
    isOfSeveral: headers.name === null,
    kinds,
    header: {
      top: row,
      left: Math.min(name, ...columns),
      right: Math.max(name, ...columns),
      bottom: sheet.mergeAt(row, name)?.bottom ?? row,
    },
  };
}
