import type { Area } from '../workbook/address';
import { byStanding, standingOf, type Standing } from './layout/standing';
import type { SheetForms } from './sheet-forms';
import type { CopiedTable, FormKind, FundsRow, NumberReading } from './station';
import type { TableReading } from './table-reader';
import { numberOf } from './values/numbers';
import { squash } from './values/text';
import { performanceKey } from './vocabulary/performance';

/** A row of a table: what it is called, and what it states. */
interface Line {
  readonly key: string;
  readonly row: number;
  readonly figures: string;
}

/** A table as it stands in the workbook. */
interface Placed extends Standing {
  readonly table: FurtherTable;
  readonly form: FormKind;
  /** What each of its rows states, by its name. */
  readonly lines: ReadonlyMap<string, string>;
}

/** A table of a form that is none of the main ones. */
export interface FurtherTable {
  readonly sheet: string;
  readonly area: Area;
}

/** So many of the rows of a copy are those of its original, and so much of what they state in a backup. */
const SHARED_ROWS = 0.8;
const SHARED_FIGURES = 0.5;

const stated = (readings: readonly (NumberReading | null)[]): string => JSON.stringify(readings.map(numberOf));

function fundsLines(rows: readonly FundsRow[]): Line[] {
  return rows.flatMap(({ name, cell: { row }, budget, spent, parts }) => [
    { key: squash(name), row, figures: stated([budget, spent]) },
    ...fundsLines(parts),
  ]);
}

/** The tables of a reading that are no main form, with their lines. */
function tablesOf({ funds = [], performance = [], satisfaction = [] }: TableReading): {
  readonly form: FormKind;
  readonly table: FurtherTable;
  readonly lines: readonly Line[];
}[] {
  return [
    ...funds.map((table) => ({ form: 'fundsSheet' as const, table, lines: fundsLines(table.rows) })),
    ...performance.map((table) => ({
      form: 'performanceSheet' as const,
      table,
      lines: table.groups.flatMap(({ items }) =>
        items.map(({ name, target, completed }) => ({
          key: performanceKey(squash(name)),
          row: target.reading.cell.row,
          figures: JSON.stringify([target.words, completed.words]),
        })),
      ),
    })),
    ...satisfaction.map((table) => ({
      form: 'satisfactionSheet' as const,
      table,
      lines: table.bands.map(({ label, cell: { row }, answers }) => ({
        key: squash(label),
        row,
        figures: stated([answers]),
      })),
    })),
  ];
}

function placedTables({ sheet: { sheet }, readings }: SheetForms): Placed[] {
  return readings.flatMap(tablesOf).map(({ form, table, lines }) => {
    const rows = lines.map(({ row }) => row);
    const byName = new Map(lines.map(({ key, figures }) => [key, figures]));
    return { ...standingOf(sheet, rows), table, form, lines: byName };
  });
}

/** How much of some lines another table has, and how much of that with the same figures. */
function shares({ lines }: Placed, other: Placed): { readonly rows: number; readonly figures: number } {
  const known = [...lines].filter(([key]) => other.lines.has(key));
  const same = known.filter(([key, figures]) => other.lines.get(key) === figures);
  return { rows: known.length / Math.max(lines.size, other.lines.size, 1), figures: same.length / (lines.size || 1) };
}

/**
 * Whether a table repeats another sheet's: what is hidden does, whatever state its figures are in; what is seen only where
 * it calls itself a copy. Performance targets in sentences beside the same in numbers are told item by item (rule F4).
 */
function repeats(table: Placed, original: Placed): boolean {
  if (table.form !== original.form || table.table.sheet === original.table.sheet) return false;
  const { rows, figures } = shares(table, original);
  if (rows < SHARED_ROWS) return false;
  if (table.isHidden) return !original.isHidden || figures === 1;
  if (table.isBackup) return table.isDraft || figures >= SHARED_FIGURES;
  return table.form !== 'performanceSheet' && figures === 1 && rows === 1;
}

/** Tables of the further forms that are left out. */
export interface FurtherCopies {
  readonly tables: ReadonlySet<FurtherTable>;
  readonly copies: readonly CopiedTable[];
}

/**
 * Tables of money, performance targets and satisfaction that stand a second time on another sheet are left out, as those of
 * the main forms are: what is seen counts before what is hidden, and a sheet before one that calls itself a copy.
 */
export function furtherCopies(sheets: readonly SheetForms[]): FurtherCopies {
  const counted: Placed[] = [];
  const copies = new Map<FurtherTable, CopiedTable>();
  for (const placed of byStanding(sheets.flatMap(placedTables))) {
    const original = counted.find((other) => repeats(placed, other));
    if (!original) {
      counted.push(placed);
      continue;
    }
    const { form, isHidden } = placed;
    const areaOf = ({ table: { sheet, area } }: Placed): CopiedTable['area'] => ({ sheet, ...area });
    copies.set(placed.table, {
      reason: 'copy',
      form,
      area: areaOf(placed),
      original: areaOf(original),
      isHidden,
    });
  }
  return { tables: new Set(copies.keys()), copies: [...copies.values()] };
}
