import type { IsoDate } from '../forms/values/calendar';
import { DEADLINES, type DeadlineKey } from './limits';
import { addWorkingDays } from './working-days';

/** One thing that follows the visit, and by when. */
export interface Deadline {
  readonly key: DeadlineKey;
  /** Working days, and what they count from. */
  readonly days: number;
  readonly after: (typeof DEADLINES)[number]['after'];
  readonly date: IsoDate;
}

export interface Deadlines {
  readonly visit: IsoDate;
  readonly dates: readonly Deadline[];
  /** The first year whose holidays are not known: there weekends alone are free. Null where all are. */
  readonly unknownYear: number | null;
}

/** By when each step is due after the visit, if each takes all of its time (rule D2). */
export function assessDeadlines(visit: IsoDate): Deadlines {
  const reached = new Map<string, IsoDate>([['visit', visit]]);
  let unknownYear: number | null = null;
  const dates = DEADLINES.map(({ key, days, after }): Deadline => {
    const { date, unknown } = addWorkingDays(reached.get(after) ?? visit, days);
    unknownYear ??= unknown;
    reached.set(key, date);
    return { key, days, after, date };
  });
  return { visit, dates, unknownYear };
}
