import type { PerformanceItem, PerformanceTable } from '../station';
import { numberOf } from '../values/numbers';
import { squash, type NormalText } from '../values/text';
import { performanceKey } from '../vocabulary/performance';

const keyOf = ({ name }: PerformanceItem): NormalText => performanceKey(squash(name));

/** Whether two names are of one indicator: 活动 and 社区活动（次） may be. */
function mayBeOne(key: NormalText, other: NormalText): boolean {
  return key !== '' && other !== '' && (key.includes(other) || other.includes(key));
}

/** What an item says of its target: its number and that of what was done, or the words of both. */
function figuresOf({ target, completed }: PerformanceItem): string {
  const values = [target, completed].map(({ reading }) => numberOf(reading));
  return JSON.stringify(values.includes(null) ? [target.words, completed.words] : values);
}

const itemsOf = ({ groups }: PerformanceTable): PerformanceItem[] => groups.flatMap(({ items }) => items);

/** How many items stand in sentences. */
const inSentences = (table: PerformanceTable): number =>
  itemsOf(table).filter(({ isInSentence }) => isInSentence).length;

/**
 * Sets aside what a table says that another one says too, with the same figures: the text of a table beside its numbers.
 * Numbers in cells of their own win over sentences, and of equals the first; other figures stay for both (rule F4).
 */
export function withoutRepeated(tables: readonly PerformanceTable[]): PerformanceTable[] {
  const told = new Map<string, NormalText[]>();
  const repeated = new Set<PerformanceItem>();
  for (const table of [...tables].sort((a, b) => inSentences(a) - inSentences(b))) {
    const items = itemsOf(table).map((item) => ({ item, key: keyOf(item), figures: figuresOf(item) }));
    // A table does not repeat itself.
    const own = items.filter(({ key, figures }) => !told.get(figures)?.some((other) => mayBeOne(key, other)));
    const kept = new Set(own.map(({ item }) => item));
    for (const { item } of items) if (!kept.has(item)) repeated.add(item);
    for (const { key, figures } of own) {
      const known = told.get(figures);
      if (known) known.push(key);
      else told.set(figures, [key]);
    }
  }
  return tables.map((table) => ({
    ...table,
    groups: table.groups.map((group) => ({ ...group, items: group.items.filter((item) => !repeated.has(item)) })),
    repeated: itemsOf(table).filter((item) => repeated.has(item)),
  }));
}
