import { failure, type HostResult, success } from '../workbook/host';
import type { CellValue, SheetSnapshot } from '../workbook/snapshot';
import { decodeText } from './decode-text';
import { FileHost } from './file-host';
import { FORMATS } from './formats';

/** A row of a table, numbered as a person counts, from 1. */
export interface NumberedRow {
  readonly number: number;
  readonly values: readonly CellValue[];
}

/** Details of files that are no table. */
export type TableFault = 'encoding' | 'not-csv';

/** Between the values of a row, as programs for tables and people write it. */
const DELIMITERS = [',', '\t', ';', '，'];

function rowsOf({ cells }: SheetSnapshot): NumberedRow[] {
  const rows = new Map<number, CellValue[]>();
  for (const { row, column, value } of cells) {
    const values = rows.get(row) ?? [];
    values[column] = value;
    rows.set(row, values);
  }
  return [...rows].map(([row, values]) => ({ number: row + 1, values: Array.from(values, (value) => value ?? null) }));
}

async function csvTable(bytes: Uint8Array): Promise<HostResult<NumberedRow[]>> {
  const text = decodeText(bytes);
  if (text === null) return failure('not-a-workbook', 'encoding' satisfies TableFault);
  // Most tables are workbooks.
  const { parse } = await import('csv-parse/sync');
  try {
    const records: string[][] = parse(text, { bom: true, relax_column_count: true, delimiter: DELIMITERS });
    return success(records.map((values, index) => ({ number: index + 1, values })));
  } catch {
    return failure('not-a-workbook', 'not-csv' satisfies TableFault);
  }
}

/** Whether a file is a workbook by its content or, where it is damaged, by its name. */
export function isWorkbook(name: string, bytes: Uint8Array): boolean {
  const lower = name.toLowerCase();
  return FORMATS.some((each) => each.recognises(bytes) || each.extensions.some((end) => lower.endsWith(end)));
}

/** The rows of every sheet of a workbook, or of a file of values separated by commas, tabs or semicolons. */
export async function readTables(
  name: string,
  bytes: Uint8Array,
): Promise<HostResult<readonly (readonly NumberedRow[])[]>> {
  if (!isWorkbook(name, bytes)) {
    const table = await csvTable(bytes);
    return table.ok ? success([table.value]) : table;
  }
  const host = FileHost.open(bytes);
  const snapshot = host.ok ? await host.value.read() : host;
  return snapshot.ok ? success(snapshot.value.sheets.map(rowsOf)) : snapshot;
}
