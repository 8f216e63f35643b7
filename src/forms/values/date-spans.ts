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

/** Spans that are given, each once with how often, the most frequent first; of equals the one that is given first. */
export function byFrequency<Span extends DateSpan>(spans: readonly Span[]): { span: Span; count: number }[] {
  const found: { span: Span; count: number }[] = [];
  for (const span of spans) {
    const same = found.find((other) => isSameSpan(other.span, span));
    if (same) same.count++;
    else found.push({ span, count: 1 });
  }
  return found.sort((a, b) => b.count - a.count);
}

interface GivenFor<Role> extends GivenSpan {
  readonly role: Role;
}

/** The spans that are given for a role, the most frequent first: where titles disagree, most of them are right. */
export function spansOf<Role>(given: readonly GivenFor<Role>[], role: Role): { span: DateSpan; count: number }[] {
  return byFrequency(given.flatMap((each) => (each.role === role ? (spanOf(each) ?? []) : [])));
}

/** The span that is given most often for a role. */
export function usualSpan<Role>(given: readonly GivenFor<Role>[], role: Role): DateSpan | null {
  return spansOf(given, role)[0]?.span ?? null;
}

export const isSameSpan = (one: DateSpan, other: DateSpan): boolean =>
  one.start === other.start && one.end === other.end;

/** Whether spans are the same days of other years. */
export function isOtherYear(one: DateSpan, other: DateSpan): boolean {
  const [years, otherYears] = [one, other].map(({ start, end }) => Number(end.slice(0, 4)) - Number(start.slice(0, 4)));
  const isSameDays = one.start.slice(4) === other.start.slice(4) && one.end.slice(4) === other.end.slice(4);
  return isSameDays && years === otherYears && one.start !== other.start;
}

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
