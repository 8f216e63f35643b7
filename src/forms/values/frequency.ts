/** How often each value occurs, in the order in which they come first. */
export function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The value that occurs most often, the first of several; null without any. */
export function mostFrequent<Value>(values: readonly Value[]): Value | null {
  let [most, often]: [Value | null, number] = [null, 0];
  for (const [value, count] of tally(values)) if (count > often) [most, often] = [value, count];
  return most;
}
