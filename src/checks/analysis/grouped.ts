/** Entries that share a key, in the order of their first ones. */
export function groupedBy<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly (readonly [Entry, ...Entry[]])[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}

/** Entries that share a key directly or through others, in the order of their first ones; each has at least one key. */
export function connectedBy<Entry>(
  entries: readonly Entry[],
  keysOf: (entry: Entry) => readonly [string, ...string[]],
): readonly (readonly [Entry, ...Entry[]])[] {
  const parents = new Map<string, string>();
  const sizes = new Map<string, number>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let above = parents.get(root); above !== undefined; above = parents.get(root)) root = above;
    return root;
  };
  const join = (a: string, b: string): void => {
    if (a === b) return;
    const [sizeOfA, sizeOfB] = [sizes.get(a) ?? 1, sizes.get(b) ?? 1];
    // The smaller under the larger, so that no root is far.
    const [larger, smaller] = sizeOfA < sizeOfB ? [b, a] : [a, b];
    parents.set(smaller, larger);
    sizes.set(larger, sizeOfA + sizeOfB);
  };
  for (const entry of entries) {
    const [first, ...others] = keysOf(entry);
    for (const other of others) join(rootOf(first), rootOf(other));
  }
  return groupedBy(entries, (entry) => rootOf(keysOf(entry)[0]));
}
