import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SAMPLE = join(__dirname, '..', 'workbooks', 'taiping-2024-mid.xlsx');
const SHEET = 'xl/worksheets/sheet1.xml';

/** The official sample as it is. */
export function sampleWorkbook(): Buffer {
  return readFileSync(SAMPLE);
}

/** The sample with a rate typed over its formula: 附件1-1!H5 says 200% where 875 of 630 is 138.89%. */
export function faultyWorkbook(): Buffer {
  const parts = unzipSync(sampleWorkbook());
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  const faulty = sheet.replace(/(<c r="H5"[^>]*>)<f>.*?<\/f><v>.*?<\/v>/, '$1<v>2</v>');
  if (faulty === sheet) throw new Error('The sample has no formula in H5');
  return Buffer.from(zipSync({ ...parts, [SHEET]: strToU8(faulty) }));
}
