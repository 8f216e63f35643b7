import { addDays, firstDay, lastDay, MONTHS_OF_A_YEAR, type IsoDate, type Month } from '../forms/values/calendar';
import { byFrequency, isWithin, joinedSpan, overlap, spanOf, type DateSpan } from '../forms/values/date-spans';
import type { Inference, PeriodRecord, Station } from '../forms/station';
import type { Limits } from './limits';
import { agreementMonths, monthWeights } from './months';
import type { Parameters } from './parameters';
import type { Stage } from './stages';

export interface AssessedPeriod {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Rule B8. */
  readonly assessmentMonths: number;
  /** Weight of each calendar month: 1 or 0.5. */
  readonly weights: ReadonlyMap<Month, number>;
}

export interface Agreement {
  readonly start: IsoDate;
  readonly end: IsoDate;
  /** Whole months. */
  readonly months: number;
}

/** The time frame of an evaluation, and what of it was concluded rather than read. */
export interface TimeFrame {
  readonly period: AssessedPeriod | null;
  readonly agreement: Agreement | null;
  /** Fraction: assessment months / agreement months, at most 1, or the one set by the user (rule C10). */
  readonly expectedProgress: number | null;
  readonly stage: Stage | null;
  readonly inferences: readonly Inference[];
}

interface Span extends DateSpan {
  readonly record: PeriodRecord;
}

function spans(records: readonly PeriodRecord[], role: PeriodRecord['role']): Span[] {
  return records.flatMap((record) => {
    const span = record.role === role ? spanOf(record) : null;
    return span ? [{ record, ...span }] : [];
  });
}

/** Where titles disagree, or give two halves, the span that the months of 附件2 bear out is taken, else what most of them say. */
function choose(found: readonly Span[], months: readonly Month[]): Span | null {
  const [first, last] = [months[0], months.at(-1)];
  const usual = byFrequency(found).map(({ span }) => span);
  const fits = [...usual, ...[joinedSpan(found) ?? []].flat()].find(
    ({ start, end }) => start.slice(0, 7) === first && end.slice(0, 7) === last,
  );
  return fits ?? usual[0] ?? null;
}

function attendanceMonths(station: Station): Month[] {
  return [...new Set(station.attendance.flatMap((block) => block.months.map(({ month }) => month)))].sort();
}

/** From this share of the agreement on an evaluation counts as the final one, unless the stage is given. */
export const FINAL_FROM = 0.75;

/** Settles period, agreement, expected progress and stage (rules B8, C10). */
export function resolveTimeFrame(station: Station, parameters: Parameters, limits: Limits): TimeFrame {
  const inferences: Inference[] = [];
  const months = attendanceMonths(station);
  const period = resolvePeriod(station, months, limits, inferences);
  const agreement = period && resolveAgreement(station, period, months, inferences);
  // A year that begins and ends within a month has more assessment months (rule B8) than its agreement has.
  const proportional = period && agreement ? Math.min(1, period.assessmentMonths / agreement.months) : null;
  const expectedProgress = parameters.expectedProgress ?? proportional;
  const progress = proportional ?? expectedProgress;
  let stage = parameters.stage ?? null;
  if (!stage && progress !== null) {
    stage = progress >= FINAL_FROM ? 'final' : 'midterm';
    inferences.push({ what: 'stage', value: stage, cells: station.periods.slice(0, 1).map((record) => record.cell) });
  }
  return { period, agreement, expectedProgress, stage, inferences };
}

function resolvePeriod(
  station: Station,
  months: readonly Month[],
  { halfMonthDay }: Limits,
  inferences: Inference[],
): AssessedPeriod | null {
  const stated = choose(spans(station.periods, 'assessment'), months);
  const [first, last] = [months[0], months.at(-1)];
  if (!stated && (!first || !last)) return null;
  const start = stated?.start ?? firstDay(first as Month);
  const end = stated?.end ?? lastDay(last as Month);
  if (!stated) {
    const headers = station.attendance.flatMap((block) => block.months.map(({ headerCell }) => headerCell));
    const cells = [headers[0], headers.at(-1)].flatMap((cell) => cell ?? []);
    inferences.push({ what: 'period', first: start, last: end, cells });
  }
  const weights = monthWeights(start, end, halfMonthDay);
  return { start, end, weights, assessmentMonths: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
}

/** The annual agreement; else the purchase period when it is no longer than about a year; else a year from the period's start. */
function resolveAgreement(
  station: Station,
  period: AssessedPeriod,
  months: readonly Month[],
  inferences: Inference[],
): Agreement {
  const holds = (span: Span): boolean => overlap(span, period);
  const stated = spans(station.periods, 'agreement');
  // Of several, the year that holds all of the assessed time is meant: others are those of other years, or mistyped.
  const whole = stated.filter((span) => isWithin(period, span));
  const agreed = whole.find(isAboutAYear) ?? whole[0] ?? stated.find(holds) ?? choose(stated, months);
  if (agreed) return { start: agreed.start, end: agreed.end, months: agreementMonths(agreed.start, agreed.end) };
  const purchase = spans(station.periods, 'purchase').find((span) => holds(span) && isAboutAYear(span));
  const { start } = purchase ?? period;
  const end = purchase?.end ?? yearFrom(period.start);
  inferences.push({
    what: 'agreement',
    first: start,
    last: end,
    cells: purchase ? [purchase.record.cell] : station.periods.slice(0, 1).map((record) => record.cell),
  });
  return { start, end, months: agreementMonths(start, end) };
}

const isAboutAYear = ({ start, end }: DateSpan): boolean => agreementMonths(start, end) <= MONTHS_OF_A_YEAR + 1;

function yearFrom(start: IsoDate): IsoDate {
  const nextYear = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}` as IsoDate;
  return addDays(nextYear, -1);
}
