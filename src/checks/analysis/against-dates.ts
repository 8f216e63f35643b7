import type { CheckContext } from './context';
import { dueByHalfMonths, type DatedMonth } from './half-months';

/** A month of joining or leaving that counts otherwise than by the half-month rule. */
export interface Contradiction extends DatedMonth {
  /** Person-months by the half-month rule. */
  readonly due: number;
}

/** Months of joining and leaving against the half-month rule (B7), but those that are told as counted unevenly. */
export function contradictions({
  assessment,
  datedMonths,
  unevenLeavings,
}: Pick<CheckContext, 'assessment' | 'datedMonths' | 'unevenLeavings'>): Contradiction[] {
  const told = new Set(unevenLeavings.map(({ mark }) => mark));
  const found: Contradiction[] = [];
  for (const entry of datedMonths) {
    const { stay, mark, value, joined, left } = entry;
    const due = dueByHalfMonths(entry, assessment.limits);
    if (due === null || due === value || told.has(mark)) continue;
    // Where the evaluation begins with the contract, in the middle of a month, half a month is as it should be.
    if (joined !== null && joined === assessment.time.period?.start) continue;
    // A contract may well start before the work in the station does.
    if (value !== 0 || left || stay.events.length > 0) found.push({ ...entry, due });
  }
  return found;
}
