import { format, type WorkbenchStrings } from '../strings';
import { columnName } from '../workbook/address';

export type HiddenKind = 'row' | 'column';

/** Says which rows or columns are hidden, `from` … `to` inclusive. */
export function hiddenText(strings: WorkbenchStrings, kind: HiddenKind, from: number, to: number): string {
  const name = kind === 'row' ? (index: number) => String(index + 1) : columnName;
  const values = { from: name(from), to: name(to) };
  if (kind === 'row') return from === to ? format(strings.hiddenRow, values) : format(strings.hiddenRows, values);
  return from === to ? format(strings.hiddenColumn, values) : format(strings.hiddenColumns, values);
}

/** Ascending indexes as runs of neighbours. */
export function runs(indexes: readonly number[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = [];
  for (const index of indexes) {
    const last = result.at(-1);
    if (last?.to === index - 1) last.to = index;
    else result.push({ from: index, to: index });
  }
  return result;
}
