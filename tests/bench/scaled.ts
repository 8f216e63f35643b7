import { recognise } from '../../src/forms/recognise';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sampleSnapshot } from './sample';

/** How many times the workers and zones of the sample, and how many rounds are worth their time. */
export const SIZES = [
  { times: 1, rounds: 41 },
  { times: 10, rounds: 11 },
  { times: 100, rounds: 3 },
] as const;

/** A cell of the sample's own sheet in a formula; the sample names no other sheet and nothing absolute. */
const REFERENCE = /\b([A-Z]{1,3})(\d+)\b/g;

function moved(formula: string, down: number): string {
  return formula.replace(REFERENCE, (_, column: string, row: string) => `${column}${Number(row) + down}`);
}

/**
 * A sheet many times below itself, as pages of one form follow each other: the formulas of each page add up its own
 * rows, and nobody works on two of them.
 */
function repeated(sheet: SheetSnapshot, times: number, names: ReadonlySet<string>): SheetSnapshot {
  const height = (sheet.cells.at(-1)?.row ?? 0) + 2;
  const copy = (cell: Cell, page: number): Cell => {
    const { row, value, formula } = cell;
    const isName = page > 0 && typeof value === 'string' && names.has(value);
    return {
      ...cell,
      row: row + page * height,
      value: isName ? `${value}${page}` : value,
      formula: formula && moved(formula, page * height),
    };
  };
  const pages = Array.from({ length: times }, (_, page) => page);
  const cells = pages.flatMap((page) => sheet.cells.map((cell) => copy(cell, page)));
  const merges = pages.flatMap((page) =>
    sheet.merges.map((area) => ({ ...area, top: area.top + page * height, bottom: area.bottom + page * height })),
  );
  return { ...sheet, cells, merges };
}

/** The sample with many times its workers and zones. */
export function scaledSample(times: number): WorkbookSnapshot {
  const sample = sampleSnapshot();
  const workers = recognise(sample).attendance.flatMap((block) => block.workers);
  const names = new Set(workers.map(({ name }) => name));
  return { ...sample, sheets: sample.sheets.map((sheet) => repeated(sheet, times, names)) };
}

export const cellsOf = ({ sheets }: WorkbookSnapshot): number =>
  sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
