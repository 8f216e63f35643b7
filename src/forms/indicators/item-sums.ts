import type { ItemRecord, ItemSum } from '../station';
import { numberOf } from '../values/numbers';

const TOLERANCE = 1e-6;

/** How many of the two figures of a row are the sums of those of items; a figure of 0 tells nothing. */
function reproduced(record: ItemRecord, items: readonly ItemRecord[]): number {
  return (['target', 'completed'] as const).filter((part) => {
    const stated = numberOf(record[part]);
    const sum = items.reduce((whole, item) => whole + (numberOf(item[part]) ?? 0), 0);
    return stated !== null && stated !== 0 && Math.abs(stated - sum) < TOLERANCE;
  }).length;
}

/**
 * A row named 合计 with the items that it adds up: those of the candidates of which more comes out. Null where nothing
 * does: items of different units add up to nothing.
 */
export function itemSum(record: ItemRecord, candidates: readonly (readonly ItemRecord[])[]): ItemSum | null {
  let best: { readonly items: readonly ItemRecord[]; readonly count: number } | null = null;
  for (const items of candidates) {
    const count = items.length < 2 ? 0 : reproduced(record, items);
    if (count > (best?.count ?? 0)) best = { items, count };
  }
  return best && { record, items: best.items };
}
