import type { ContractPeriod, PeriodRecord } from '../../forms/station';
import type { Message } from '../../strings/message';
import { say, when } from '../text/say';
import { strangeYear } from './contracts';

/** What is wrong about the dates of a period or a contract by themselves; null where nothing is. */
export function dateFault({ text, state, start, end }: PeriodRecord | ContractPeriod): Message | null {
  const year = strangeYear(text);
  if (year !== null) return say('year-wrong', { year });
  if (state === 'impossible') return say('date-impossible', {});
  return start && end && start > end ? say('ends-before-start', { start: when(start), end: when(end) }) : null;
}
