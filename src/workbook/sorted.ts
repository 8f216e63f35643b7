/** How many of ascending items come first, as `isBefore` tells of an index: by halving, not one by one. */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of ascending numbers that is not below `limit`; the length where there is none. */
export function firstAtLeast(ascending: readonly number[], limit: number): number {
  return countBefore(ascending.length, (index) => (ascending[index] ?? limit) < limit);
}
