import { shownForm } from '../score/score-form';
import type { PaneState } from './pane-state';

/** Where a value stands that was filled in and cannot be used: a field of the score form, or a cell of the summary sheet. */
export type Unusable = { readonly field: string } | { readonly cell: string };

/** All of them; those of the form first. */
export function unusable({ typed, pending, review }: PaneState): Unusable[] {
  if (!review) return [];
  const { problems } = shownForm(typed, pending ?? review.parameters, review.station);
  return [...[...problems.keys()].map((field) => ({ field })), ...review.inputProblems.map(({ cell }) => ({ cell }))];
}
