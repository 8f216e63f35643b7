import { FAR_BEHIND_SHARE, TOLERANCE } from './limits';
import type { IndicatorStatus } from './rates';

/** A status, with what is far behind told apart from what is only behind. */
export type Standing = IndicatorStatus | 'far-behind';

/** How a rate of this status lies by the expected progress, both fractions (rule C10). */
export function standingOf(status: IndicatorStatus, rate: number | null, expectedProgress: number | null): Standing {
  if (status !== 'behind' || rate === null || expectedProgress === null) return status;
  return expectedProgress * FAR_BEHIND_SHARE - rate > TOLERANCE ? 'far-behind' : 'behind';
}
