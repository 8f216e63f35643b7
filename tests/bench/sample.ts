import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/xlsx/read/read-workbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

const SAMPLE = join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx');

export function sampleBytes(): Uint8Array {
  return readFileSync(SAMPLE);
}

export function sampleSnapshot(): WorkbookSnapshot {
  const read = readWorkbook(sampleBytes());
  if (!read.ok) throw new Error(`the sample cannot be read: ${read.problem.detail}`);
  return read.value;
}
