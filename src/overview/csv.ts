import type { Strings } from '../strings';
import { type ColumnValue, COLUMNS } from './columns';
import type { StationRow } from './station-row';

/** By this mark programs for tables know that a text is UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Programs for tables compute a text that begins so; the apostrophe before it shows it as it is. */
const COMPUTED = /^[=+\-@\t\r]/;

function field(value: ColumnValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shown = COMPUTED.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** A line of values separated by commas (RFC 4180), with its end. */
export function csvLine(values: readonly ColumnValue[]): string {
  return `${values.map(field).join(',')}\r\n`;
}

/** The first line of the list: what its columns are called. */
export function csvHeader({ stationsOverview: { columns } }: Strings): string {
  return csvLine(COLUMNS.map(({ id }) => columns[id]));
}

export function csvRow(row: StationRow, words: Strings): string {
  return csvLine(COLUMNS.map((column) => column.value(row, words)));
}
