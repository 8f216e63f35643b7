import { unzipSync } from 'fflate';
import type { HostResult } from '../../../src/workbook/host';
import type { Cell, SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readWorkbook } from '../../../src/xlsx/read/read-workbook';

/** The value of a result that must be a success. */
export function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`Failed: ${result.problem.code} ${result.problem.detail}`);
  return result.value;
}

export function read(bytes: Uint8Array): WorkbookSnapshot {
  return valueOf(readWorkbook(bytes));
}

export function firstSheet(bytes: Uint8Array): SheetSnapshot {
  const [sheet] = read(bytes).sheets;
  if (!sheet) throw new Error('The workbook has no sheet.');
  return sheet;
}

/** The cells of the first sheet, as A1-like "row,column" → [value, formula]. */
export function contents(bytes: Uint8Array): Record<string, readonly [Cell['value'], Cell['formula']]> {
  return Object.fromEntries(
    firstSheet(bytes).cells.map(({ row, column, value, formula }) => [`${row},${column}`, [value, formula]]),
  );
}

/** Names of the parts that two packages do not have in common, byte for byte. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, current] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(current)]);
  return [...names]
    .filter((name) => {
      const [a, b] = [old[name], current[name]];
      return !a || !b || Buffer.compare(a, b) !== 0;
    })
    .sort();
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`No part ${name}`);
  return new TextDecoder().decode(part);
}
