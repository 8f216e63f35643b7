import { stationZones } from '../../assessment/zone-marks';
import { saysTheSame } from '../score/score-form';
import type { PaneState } from './pane-state';

/** Where a value stands that was filled in and cannot be used: a field of the score form, or a cell of the summary sheet. */
export type Unusable = { readonly field: string } | { readonly cell: string };

/** All of them; those of the form first. */
export function unusable({ typed, pending, review }: PaneState): Unusable[] {
  if (!review) return [];
  const zones = stationZones(review.station).map(({ name }) => name);
  // Where the workbook says something else by now, what was typed before is past.
  const isShown = typed !== null && saysTheSame(typed.draft, pending ?? review.parameters, zones);
  const fields = isShown ? typed.refused.map((field) => ({ field })) : [];
  return [...fields, ...review.inputProblems.map(({ cell }) => ({ cell }))];
}
