import type { CellRef } from '../workbook/address';
import { dateFromSerial } from './calendar';
import { readDate, readPeriod } from './periods';
import type { ContractPeriod } from './station';
import { oneLine } from './text';

/** Reads a contract period: one text with both dates, or start and end in cells of their own (texts or date serials). */
export function readContract(
  cell: CellRef,
  first: string | number | null,
  second: string | number | null,
  date1904: boolean,
): ContractPeriod {
  const text = [first, second]
    .filter((part) => part !== null)
    .map(oneLine)
    .join('-');
  const blank = { cell, text, start: null, end: null } as const;
  if (text === '') return { ...blank, state: 'blank' };
  if (second !== null || typeof first === 'number') {
    const start = first === null ? null : readDate(first, date1904);
    const end = second === null ? null : readDate(second, date1904);
    if (!start) return { ...blank, state: 'unreadable' };
    return { cell, text: shownDates(first, second, date1904), start, end, state: end ? 'complete' : 'open' };
  }
  const period = readPeriod(text);
  if (!period) return { ...blank, state: 'unreadable' };
  return { cell, text, start: period.start, end: period.end, state: period.state };
}

function shownDates(first: string | number | null, second: string | number | null, date1904: boolean): string {
  const shown = (part: string | number | null): string =>
    typeof part === 'number' ? (dateFromSerial(part, date1904) ?? String(part)) : oneLine(part);
  return [first, second].map(shown).filter(Boolean).join('-');
}
