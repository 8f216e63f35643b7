/** Entries by the keys that no other entry has; those without a key (null or '') are left out. */
export function onlyEntries<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | null,
): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  const several = new Set<string>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null || key === '') continue;
    if (found.has(key)) several.add(key);
    found.set(key, entry);
  }
  for (const key of several) found.delete(key);
  return found;
}
