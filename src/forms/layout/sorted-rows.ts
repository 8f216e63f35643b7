/** Index of the first of ascending numbers that is not below `limit`; the length where there is none. */
export function firstAtLeast(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last of items in ascending order whose key is not above `limit`. */
export function lastUpTo<T>(items: readonly T[], limit: number, keyOf: (item: T) => number): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
