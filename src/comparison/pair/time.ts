import { say, when } from '../../checks/text/say';
import type { PeriodRecord } from '../../forms/station';
import { addDays, monthOfDate, type IsoDate, type Month } from '../../forms/values/calendar';
import { isSameSpan, overlap, type DateSpan } from '../../forms/values/date-spans';
import type { Message } from '../../strings/message';
import type { CellRef } from '../../workbook/address';
import type { Evaluation } from '../evaluation';
import { difference, ofBoth, type Both, type Difference } from './difference';

/** What an evaluation covers. */
interface Time {
  /** Null where neither a title nor the months of 附件2 tell it. */
  readonly period: DateSpan | null;
  /** Whether the days of the period are read, and not concluded from months. */
  readonly hasDays: boolean;
  /** Only where it is read. */
  readonly agreement: DateSpan | null;
  readonly cells: Readonly<Record<'period' | 'agreement', readonly CellRef[]>>;
}

/** What the times of two evaluations are to each other. */
export interface Times {
  readonly differences: readonly Difference[];
  /** Nothing can be held against each other: reversed, or of different years. */
  readonly isOver: boolean;
  /** The final evaluation counts from where the mid-term did: its figures include those. */
  readonly isCumulative: boolean;
  readonly ends: Both<IsoDate | null>;
}

/** Where a span is read; the headers of the first and last month where it is concluded. */
function cellsOf({ station }: Evaluation, role: PeriodRecord['role'], span: DateSpan | null): CellRef[] {
  const own = station.periods.filter((record) => record.role === role);
  const saying = own.filter(({ start, end }) => span && (start === span.start || end === span.end));
  const [read] = saying.length > 0 ? saying : own;
  if (read) return [read.cell];
  const headers = station.attendance.flatMap(({ months }) => months.map(({ headerCell }) => headerCell));
  return [headers[0], headers.at(-1)].flatMap((cell) => cell ?? []);
}

function timeOf(evaluation: Evaluation): Time {
  const { period, agreement, inferences } = evaluation.assessment.time;
  const isInferred = (what: string): boolean => inferences.some((inference) => inference.what === what);
  const read = isInferred('agreement') ? null : agreement;
  return {
    period,
    hasDays: !isInferred('period'),
    agreement: read,
    cells: {
      period: cellsOf(evaluation, 'assessment', period),
      agreement: read ? cellsOf(evaluation, 'agreement', read) : [],
    },
  };
}

const spanText = ({ start, end }: DateSpan): Message => say('span', { first: when(start), last: when(end) });

function agreementDifference(times: Both<Time>): Difference[] {
  const { midterm, final } = ofBoth(times, ({ agreement }) => agreement);
  if (!midterm || !final || isSameSpan(midterm, final)) return [];
  const rule = overlap(midterm, final) ? 'agreement-moved' : 'other-agreement';
  const message = say(`${rule}.found`, { midterm: spanText(midterm), final: spanText(final) });
  const cells = ofBoth(times, (time) => time.cells.agreement);
  return [difference(rule, message, cells)];
}

/** How the periods follow each other, where both are known and the order is right. */
function periodDifference(times: Both<Time>, { midterm, final }: Both<DateSpan>): Difference[] {
  const cells = ofBoth(times, (time) => time.cells.period);
  const hasDays = times.midterm.hasDays && times.final.hasDays;
  const isSame = (one: IsoDate, other: IsoDate): boolean =>
    hasDays ? one === other : monthOfDate(one) === monthOfDate(other);
  if (isSame(midterm.start, final.start)) {
    if (!isSame(midterm.end, final.end)) return [];
    return [difference('same-period', say('same-period.found', { period: spanText(midterm) }), cells)];
  }
  if (final.start <= midterm.end) {
    const starts = { midterm: when(midterm.start), final: when(final.start) };
    return [difference('period-start-moved', say('period-start-moved.found', starts), cells)];
  }
  const next = addDays(midterm.end, 1);
  if (final.start === next || monthOfDate(final.start) <= monthOfDate(next)) return [];
  const ends = { midterm: when(midterm.end), final: when(final.start) };
  return [difference('months-gap', say('months-gap.found', ends), cells)];
}

/** Order, year of agreement, and how the periods follow each other. */
export function compareTimes(evaluations: Both<Evaluation>): Times {
  const times = ofBoth(evaluations, timeOf);
  const { midterm, final } = ofBoth(times, ({ period }) => period);
  const ends = { midterm: midterm?.end ?? null, final: final?.end ?? null };
  const over = (differences: readonly Difference[]): Times => ({
    differences,
    isOver: true,
    isCumulative: false,
    ends,
  });
  const agreement = agreementDifference(times);
  if (agreement.some(({ rule }) => rule === 'other-agreement')) return over(agreement);
  const cells = ofBoth(times, (time) => time.cells.period);
  if (midterm && final && midterm.end > final.end) {
    const message = say('order-reversed.found', { midterm: when(midterm.end), final: when(final.end) });
    return over([difference('order-reversed', message, cells)]);
  }
  const periods = midterm && final ? periodDifference(times, { midterm, final }) : [];
  const isCumulative = !midterm || !final || monthOfDate(final.start) <= monthOfDate(midterm.start);
  return { differences: [...agreement, ...periods], isOver: false, isCumulative, ends };
}

/** Months of 附件2, in order. */
export function monthsOf({ station }: Evaluation): Month[] {
  return [...new Set(station.attendance.flatMap(({ months }) => months.map(({ month }) => month)))].sort();
}

/** The two evaluations by the end of their periods, where that tells which one is earlier. */
export function inOrder<Of extends Evaluation>(one: Of, other: Of): Both<Of> {
  const [end, otherEnd] = [one, other].map(({ assessment }) => assessment.time.period?.end);
  return end && otherEnd && otherEnd < end ? { midterm: other, final: one } : { midterm: one, final: other };
}
