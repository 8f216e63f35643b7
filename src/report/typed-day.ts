import { findDates } from '../forms/values/dates';

/** The day that somebody typed (2025-04-10, 2025.4.10, 2025年4月10日); the text as it stands where it is no day. */
export function typedDay(text: string): string {
  const dates = findDates(text);
  return (dates.length === 1 ? dates[0]?.date : null) ?? text.trim();
}
