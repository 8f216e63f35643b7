import type { FormSheet } from '../layout/form-sheet';
import type { SatisfactionBand, SatisfactionTable } from '../station';
import type { TableReader, TableReading } from '../table-reader';
import { numberOf, readNumber, readRate, sourceAt } from '../values/numbers';
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
  readonly satisfied: number | null;
  readonly mean: number | null;
  readonly right: number;
}

function columnsOf(sheet: FormSheet, row: number): Columns | null {
  const found = new Map<SatisfactionHeader, number>();
  const [first] = sheet.cellsOfRow(row);
  let right = 0;
  for (const cell of sheet.cellsOfRow(row)) {
    const header = typeof cell.value === 'string' ? satisfactionHeader(sheet.textOf(cell).normal) : null;
    if (header && !found.has(header)) found.set(header, cell.column);
    right = cell.column;
  }
  const [band, answers, satisfied] = [found.get('band'), found.get('answers'), found.get('satisfied') ?? null];
  if (!first || answers === undefined) return null;
  // 满意度 before the answers tells the bands of the rows; behind them it is how satisfied those of the row are.
  const [bands, mean] = band !== undefined && band > answers ? [undefined, band] : [band, undefined];
  const label = bands ?? found.get('group');
  if (label === undefined || answers < label) return null;
  return { left: first.column, label, answers, satisfied, mean: found.get('mean') ?? mean ?? null, right };
}

function isUnderTitle(sheet: FormSheet, row: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - TITLE_ROWS); above--) {
    if (sheet.cellsOfRow(above).some((cell) => isSatisfactionTitle(sheet.textOf(cell).normal))) return true;
  }
  return false;
}

function readTable(sheet: FormSheet, top: number, columns: Columns, end: number): SatisfactionTable | null {
  const { left, label, answers, satisfied, mean, right } = columns;
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
      satisfied: satisfied === null ? null : readNumber(sourceAt(sheet, row, satisfied)),
      mean: mean === null ? null : meanAt(sheet, row, mean),
    };
    bottom = row;
    if (text.isTotalName) total = read;
    else bands.push(read);
  }
  return bands.length === 0 ? null : { sheet: sheet.name, area: { top, bottom, left, right }, bands, total };
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
