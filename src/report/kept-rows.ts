/** A row of a table of inputs as it stands in the workbook. */
export interface RowBefore {
  /** What it was read as; null for a blank row, and for one that could not be used. */
  readonly key: string | null;
  /** Something stands there that is nobody's to write over. */
  readonly stays: boolean;
}

/** A row that is left as it stands. */
export const AS_IT_STANDS = Symbol('as it stands');

/** What is to stand in a row; null: nothing. */
export type RowAfter<Entry> = Entry | typeof AS_IT_STANDS | null;

/**
 * Entries in the rows of a table: each in the row that it has by its key, new ones in rows that are free, further rows
 * behind. So no row is moved, and who fills in one of them meanwhile is understood.
 */
export function arrangeRows<Entry>(
  before: readonly RowBefore[],
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): RowAfter<Entry>[] {
  const open = new Map(entries.map((entry) => [keyOf(entry), entry]));
  const rows = before.map(({ key, stays }): RowAfter<Entry> => {
    if (stays) return AS_IT_STANDS;
    const entry = key === null ? undefined : open.get(key);
    if (key === null || entry === undefined) return null;
    open.delete(key);
    return entry;
  });
  const added = [...open.values()];
  const filled = rows.map((row) => row ?? added.shift() ?? null);
  return [...filled, ...added];
}
