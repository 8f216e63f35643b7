import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot';
import { sampleSnapshot } from './sample';

/** How many times the workers and zones of the sample, and how many rounds are worth their time. */
export const SIZES = [
  { times: 1, rounds: 41 },
  { times: 10, rounds: 11 },
  { times: 100, rounds: 3 },
] as const;

/** A sheet many times below itself, as pages of one form follow each other. */
function repeated(sheet: SheetSnapshot, times: number): SheetSnapshot {
  const height = (sheet.cells.at(-1)?.row ?? 0) + 2;
  const copies = Array.from({ length: times }, (_, index) => index * height);
  const cells = copies.flatMap((down) => sheet.cells.map((cell): Cell => ({ ...cell, row: cell.row + down })));
  const merges = copies.flatMap((down) =>
    sheet.merges.map((area) => ({ ...area, top: area.top + down, bottom: area.bottom + down })),
  );
  return { ...sheet, cells, merges };
}

/** The sample with many times its workers and zones. */
export function scaledSample(times: number): WorkbookSnapshot {
  const sample = sampleSnapshot();
  return { ...sample, sheets: sample.sheets.map((sheet) => repeated(sheet, times)) };
}

export const cellsOf = ({ sheets }: WorkbookSnapshot): number =>
  sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
