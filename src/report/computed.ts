import { calculated } from '../formulas/calculated';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** A snapshot never changes: whoever asks for its results shares one calculation. */
const known = new WeakMap<WorkbookSnapshot, WorkbookSnapshot>();

/** A workbook with the results of formulas that it holds without; the very same one where it has them all. */
export function computedOf(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const found = known.get(snapshot);
  if (found) return found;
  const computed = calculated(snapshot);
  known.set(snapshot, computed);
  return computed;
}
