import { extname } from 'node:path';
import { isWorkbook, readTables } from '../file/read-tables';
import { readParameters } from '../overview/parameters/read-parameters';
import type { ParamsFileResult } from './params-file';
import { WORDS } from './words';

/** Whether the file of `--params` is a table, by its content or its name. */
export function isTableFile(path: string, bytes: Uint8Array): boolean {
  return extname(path).toLowerCase() === '.csv' || isWorkbook(path, bytes);
}

/** Reads a table of parameters; anything wrong with it refuses the whole. */
export async function readParamsTable(path: string, bytes: Uint8Array): Promise<ParamsFileResult> {
  const read = readParameters(await readTables(path, bytes), path, WORDS);
  if (!read.ok) return { ok: false, message: [read.fault, ...read.cells].join('\n  ') };
  return { ok: true, value: { kind: 'table', rows: read.rows }, notices: read.notices };
}
