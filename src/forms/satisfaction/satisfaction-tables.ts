import type { FormSheet } from '../layout/form-sheet';
import type { SatisfactionBand, SatisfactionTable } from '../station';
import type { TableReader, TableReading } from '../table-reader';
import { isPercentFormat, numberOf, readNumber, readRate, sourceAt } from '../values/numbers';
import { squash } from '../values/text';
import { bandOf, isSatisfactionTitle, satisfactionHeader, type SatisfactionHeader } from '../vocabulary/satisfaction';

/** Rows over a header in which the title of the survey may stand. */
const TITLE_ROWS = 5;
const MOST_BLANK = 1;
/** A mean above this is one of 100, not of 1. */
const LARGEST_FRACTION = 1.5;

interface Columns {
  readonly left: number;
  readonly label: number;
  readonly answers: number;
  /** Of those who are satisfied, by grade. */
  readonly satisfied: readonly number[];
  readonly mean: number | null;
  /** The mean is the share of the satisfied. */
  readonly isShare: boolean;
  readonly right: number;
}

function headersOf(sheet: FormSheet, row: number): ReadonlyMap<SatisfactionHeader, number[]> {
  const found = new Map<SatisfactionHeader, number[]>();
  for (const cell of sheet.cellsOfRow(row)) {
    const header = typeof cell.value === 'string' ? satisfactionHeader(sheet.textOf(cell).normal) : null;
    if (header) found.set(header, [...(found.get(header) ?? []), cell.column]);
  }
  return found;
}

function columnsOf(sheet: FormSheet, row: number): Columns | null {
  const found = headersOf(sheet, row);
  const first = (...headers: readonly SatisfactionHeader[]): number | undefined =>
    headers.flatMap((header) => found.get(header) ?? [])[0];
  const [band, answers] = [first('band'), first('valid', 'returned', 'answers')];
  const cells = sheet.cellsOfRow(row);
  const [left, right] = [cells[0]?.column, cells.at(-1)?.column];
  if (answers === undefined || left === undefined || right === undefined) return null;
  // 满意度 before the answers tells the bands of the rows; behind them it is how satisfied those of the row are.
  const [bands, share] = band !== undefined && band > answers ? [undefined, band] : [band, undefined];
  const label = bands ?? first('group');
  if (label === undefined || answers < label) return null;
  const mean = first('mean');
  // 满意人数 is all of them, or 满意 beside 非常满意: then nothing tells which.
  const [grades, sums] = [found.get('grade') ?? [], found.get('satisfied') ?? []];
  const isOneKind = !found.has('partly') && (grades.length === 0 || sums.length === 0);
  const graded = isOneKind ? [...grades, ...sums] : [];
  const satisfied = graded.filter((column) => !isRateAt(sheet, row + 1, column));
  return {
    left,
    label,
    answers,
    satisfied,
    mean: mean ?? first('share') ?? share ?? graded.find((column) => !satisfied.includes(column)) ?? null,
    isShare: mean === undefined,
    right,
  };
}

/** 满意 over 96% instead of over how many. */
function isRateAt(sheet: FormSheet, row: number, column: number): boolean {
  const { raw, numberFormat } = sourceAt(sheet, row, column);
  if (typeof raw === 'string') return squash(raw).endsWith('%');
  return typeof raw === 'number' && (isPercentFormat(numberFormat) || !Number.isInteger(raw));
}

function isUnderTitle(sheet: FormSheet, row: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - TITLE_ROWS); above--) {
    if (sheet.cellsOfRow(above).some((cell) => isSatisfactionTitle(sheet.textOf(cell).normal))) return true;
  }
  return false;
}

function readTable(sheet: FormSheet, top: number, columns: Columns, end: number): SatisfactionTable | null {
  const { left, label, answers, satisfied, mean, isShare, right } = columns;
  const bands: SatisfactionBand[] = [];
  let total: SatisfactionBand | null = null;
  let bottom = top;
  for (let row = top + 1; row < end && row - bottom <= MOST_BLANK + 1 && !total; row++) {
    const text = sheet.shownTextAt(row, label);
    const count = readNumber(sourceAt(sheet, row, answers));
    if (text.normal === '' || (numberOf(count) === null && count.kind !== 'notApplicable')) continue;
    const read: SatisfactionBand = {
      label: text.line,
      cell: sheet.ref(row, label),
      band: bandOf(text.normal),
      answers: count,
      satisfied: satisfied.map((column) => readNumber(sourceAt(sheet, row, column))),
      mean: mean === null ? null : meanAt(sheet, row, mean),
    };
    bottom = row;
    if (text.isTotalName) total = read;
    else bands.push(read);
  }
  if (bands.length === 0) return null;
  const table = { sheet: sheet.name, area: { top, bottom, left, right }, isShare };
  // Nobody is more than satisfied: what counts beyond is no mean, whatever its header.
  const areMeans = [...bands, ...(total ? [total] : [])].every((band) => (numberOf(band.mean) ?? 0) <= 1);
  if (areMeans) return { ...table, bands, total };
  const without = (band: SatisfactionBand): SatisfactionBand => ({ ...band, mean: null });
  return { ...table, bands: bands.map(without), total: total && without(total) };
}

/** A mean of satisfaction as a fraction: 95, 95% and 0.95 are the same. */
function meanAt(sheet: FormSheet, row: number, column: number): SatisfactionBand['mean'] {
  return readRate(sourceAt(sheet, row, column), null, LARGEST_FRACTION);
}

/** Surveys of satisfaction: how many answered what, by bands or by who was asked, under a title that says so. */
export const satisfactionTables: TableReader = {
  claims({ sheet, row, measures }) {
    const columns = measures ? null : columnsOf(sheet, row);
    if (!columns || !isUnderTitle(sheet, row)) return [];
    return [
      {
        top: row,
        first: columns.left,
        last: columns.right,
        isWhole: true,
        read({ end }): TableReading {
          const table = readTable(sheet, row, columns, end);
          if (!table) return {};
          return {
            satisfaction: [table],
            tables: [{ form: 'satisfactionSheet', area: table.area }],
            taken: [table.area],
          };
        },
      },
    ];
  },
};
