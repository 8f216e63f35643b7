import { addDays, type IsoDate } from './calendar';

/** From one day to another, both inclusive. */
export interface DateSpan {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** A span as a title gives it. */
interface GivenSpan {
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
}

/** The span that a title gives, or means; null where a date is missing, or they are in the wrong order. */
export function spanOf({ start, end }: GivenSpan): DateSpan | null {
  return start && end && start <= end ? { start, end } : null;
}

/** The first span that is given for a role. */
export function firstSpan<Role>(given: readonly (GivenSpan & { readonly role: Role })[], role: Role): DateSpan | null {
  return given.flatMap((each) => (each.role === role ? (spanOf(each) ?? []) : []))[0] ?? null;
}

export const isSameSpan = (one: DateSpan, other: DateSpan): boolean =>
  one.start === other.start && one.end === other.end;

export const isWithin = (inner: DateSpan, outer: DateSpan): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** Whether a span is a part of another one, and not all of it. */
export const isPartOf = (inner: DateSpan, outer: DateSpan): boolean =>
  isWithin(inner, outer) && !isSameSpan(inner, outer);

/** Whether two spans have a day in common. */
export const overlap = (one: DateSpan, other: DateSpan): boolean => one.start <= other.end && other.start <= one.end;

/** Whether a span begins on the day after another one ends. */
export const adjoins = (before: Pick<DateSpan, 'end'>, after: DateSpan): boolean =>
  after.start === addDays(before.end, 1);

/** The first span, up to where the others that follow it without a gap end; null where none does. */
export function joinedSpan<Span extends DateSpan>(spans: readonly Span[]): Span | null {
  const [first, ...others] = [...spans].sort((a, b) => (a.start < b.start ? -1 : 1));
  if (!first) return null;
  let { end } = first;
  for (const span of others) if (adjoins({ end }, span)) ({ end } = span);
  return end === first.end ? null : { ...first, end };
}
