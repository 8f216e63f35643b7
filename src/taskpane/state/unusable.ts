import type { PaneState } from './pane-state';

/** Where a value stands that was filled in and cannot be used: a field of the score form, or a cell of the summary sheet. */
export type Unusable = { readonly field: string } | { readonly cell: string };

/** All of them; those of the form first. */
export function unusable({ typed, review }: PaneState): Unusable[] {
  const fields = (typed?.refused ?? []).map((field) => ({ field }));
  return [...fields, ...(review?.inputProblems ?? []).map(({ cell }) => ({ cell }))];
}
