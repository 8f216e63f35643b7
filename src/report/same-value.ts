/** Whether two plain values say the same: the order of keys does not count, nor do members that are undefined. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortedKeys(one)) === JSON.stringify(sortedKeys(other));
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, member]) => [key, sortedKeys(member)]),
  );
}
