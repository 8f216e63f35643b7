import type { IsoDate, Month } from '../../forms/values/calendar';
import type { DateValue, List, Message, MessageId, Value, ValuesOf } from '../../strings/message';

/** A sentence or phrase with what fills its placeholders; each is asked for by the types. */
export function say<Id extends MessageId>(id: Id, values: ValuesOf<Id>): Message {
  return { id, values };
}

/** A day or a month, as the reader's language writes it: 2024年9月27日, September 2024. */
export function when(date: IsoDate | Month): DateValue;
export function when(date: IsoDate | Month | null): DateValue | null;
export function when(date: IsoDate | Month | null): DateValue | null {
  return date && { date };
}

/** Entries of one sentence: 甲、乙. */
export function list(of: readonly Value[]): List {
  return { list: 'items', of };
}

/** Clauses of one sentence: 甲；乙. */
export function clauses(of: readonly Value[]): List {
  return { list: 'clauses', of };
}

/** What ends a sentence and is read like a table: 甲；乙, and from four on a line for each. */
export function rows(of: readonly Value[]): List {
  return { list: 'rows', of };
}

/** Names in quotes: “甲”、“乙”, between quotes that the sentence sets. */
export function quoted(of: readonly Value[]): List {
  return { list: 'quoted', of };
}

/** More entries than these nobody reads in a sentence. */
export const MOST_NAMED = 8;

/** How a list that is cut says how many there are: places, people or zones. */
type Counted = 'and-more' | 'and-more-people' | 'and-more-zones';

/** The first entries of a long list with the count of all: the cells of the finding name the others. */
export function shortened(entries: readonly Value[], counted: Counted = 'and-more'): readonly Value[] {
  if (entries.length <= MOST_NAMED) return entries;
  return entries
    .slice(0, MOST_NAMED)
    .map((last, index) => (index === MOST_NAMED - 1 ? say(counted, { last, count: entries.length }) : last));
}
