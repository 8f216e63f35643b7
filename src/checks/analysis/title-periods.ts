import { isSameSpan, spanOf, type DateSpan } from '../../forms/values/date-spans';
import type { PeriodRecord } from '../../forms/station';
import type { Message } from '../../strings/message';
import { say, when } from '../text/say';
import type { Subject } from './context';

export type PeriodRole = PeriodRecord['role'];

/** The span of a period as it is written; null where it names a day that does not exist, which is told by itself. */
export function writtenSpan(record: PeriodRecord): DateSpan | null {
  return record.state === 'impossible' ? null : spanOf(record);
}

/** A span as sentences tell it. */
export const spanText = ({ start, end }: DateSpan): Message => say('span', { first: when(start), last: when(end) });

/** The span in force for a role: as the assessment settled it, else the first that a title gives (rules B8, B18). */
export function spanInForce(
  { station, assessment: { time } }: Pick<Subject, 'station' | 'assessment'>,
  role: PeriodRole,
): DateSpan | null {
  const settled = { assessment: time.period, agreement: time.agreement, purchase: null }[role];
  const spans = station.periods.filter((record) => record.role === role).flatMap((record) => writtenSpan(record) ?? []);
  const [starts, ends] = [spans.map(({ start }) => start), spans.map(({ end }) => end)];
  // The halves of a year on a sheet each say it together.
  if (settled && starts.includes(settled.start) && ends.includes(settled.end)) return settled;
  return spans.find((span) => settled && isSameSpan(span, settled)) ?? spans[0] ?? null;
}
