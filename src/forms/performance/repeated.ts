import type { PerformanceItem, PerformanceTable } from '../station';
import { numberOf } from '../values/numbers';
import { squash } from '../values/text';
import { performanceKey } from '../vocabulary/performance';

/** Whether two items are of one indicator by their names: 活动 and 社区活动（次） may be. */
function mayBeOne(one: PerformanceItem, other: PerformanceItem): boolean {
  const [key, otherKey] = [performanceKey(squash(one.name)), performanceKey(squash(other.name))];
  return key !== '' && otherKey !== '' && (key.includes(otherKey) || otherKey.includes(key));
}

function hasSameFigures(one: PerformanceItem, other: PerformanceItem): boolean {
  return (['target', 'completed'] as const).every((part) => {
    const [value, otherValue] = [numberOf(one[part].reading), numberOf(other[part].reading)];
    return value === null || otherValue === null ? one[part].words === other[part].words : value === otherValue;
  });
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
  const order = [...tables].sort((a, b) => inSentences(a) - inSentences(b));
  const kept = new Map<PerformanceTable, readonly PerformanceItem[]>();
  const told: PerformanceItem[] = [];
  for (const table of order) {
    const known = [...told];
    const own = itemsOf(table).filter(
      (item) => !known.some((other) => mayBeOne(item, other) && hasSameFigures(item, other)),
    );
    kept.set(table, own);
    told.push(...own);
  }
  return tables.map((table) => {
    const own = new Set(kept.get(table) ?? []);
    return {
      ...table,
      groups: table.groups.map((group) => ({ ...group, items: group.items.filter((item) => own.has(item)) })),
      repeated: itemsOf(table).filter((item) => !own.has(item)),
    };
  });
}
