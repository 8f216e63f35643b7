import { plainText } from '../assessment/number-text';
import { TOLERANCE } from '../assessment/limits';
import { format, type Strings } from '../strings';

/** A change of the retention, given as a difference of fractions, in percentage points. */
export function retentionChangeText(change: number, { people }: Pick<Strings, 'people'>): string {
  if (Math.abs(change) < TOLERANCE) return people.noChange;
  return format(change > 0 ? people.higher : people.lower, { points: plainText(Math.abs(change) * 100) });
}
