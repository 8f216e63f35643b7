import type { Limits } from '../../assessment/limits';
import type { AssessedPeriod } from '../../assessment/periods';
import { personMonthsIn } from '../../assessment/staffing';
import {
  dateParts,
  daysBetween,
  firstDay,
  lastDay,
  monthOfDate,
  type IsoDate,
  type Month,
} from '../../forms/values/calendar';
import type { MarkReading, WorkerRecord } from '../../forms/station';
import { joinedIn, leftIn, monthOfEvent, type Stay } from './stays';

/** A readable mark in a month that counts fully, with the dates that fall into it. */
export interface DatedMonth {
  readonly stay: Stay;
  readonly worker: WorkerRecord;
  readonly month: Month;
  readonly mark: MarkReading;
  /** Person-months. */
  readonly value: number;
  readonly joined: IsoDate | null;
  readonly left: IsoDate | null;
}

const READABLE: readonly MarkReading['kind'][] = ['full', 'half', 'absent'];

/** Every readable mark in a month that counts fully (rule B8). */
export function datedMonths(stays: Iterable<Stay>, period: AssessedPeriod | null): DatedMonth[] {
  const found: DatedMonth[] = [];
  for (const stay of stays) {
    const { worker } = stay;
    for (const { month, inPost: mark } of worker.marks) {
      if (!mark || !READABLE.includes(mark.kind) || period?.weights.get(month) !== 1) continue;
      const value = personMonthsIn(worker, month);
      found.push({ stay, worker, month, mark, value, joined: joinedIn(stay, month), left: leftIn(stay, month) });
    }
  }
  return found;
}

/** In the second half of its month by the half-month rule (B7). */
export function isLate(date: IsoDate, { halfMonthDay }: Limits): boolean {
  return dateParts(date).day > halfMonthDay;
}

/** Person-months of a month by the half-month rule (B7); null where no date falls into it. */
export function dueByHalfMonths({ joined, left }: DatedMonth, limits: Limits): number | null {
  if (joined && left && joined <= left) return 0.5;
  if (left) return isLate(left, limits) ? 1 : 0;
  return joined ? (isLate(joined, limits) ? 0.5 : 1) : null;
}

export interface LeavingMonth extends DatedMonth {
  readonly left: IsoDate;
  /** Days of the month up to the day of leaving. */
  readonly days: number;
}

/** Leaving inside a month: the days worked in it against what was counted. */
export function leavingMonths(dated: readonly DatedMonth[], period: AssessedPeriod | null): LeavingMonth[] {
  const found: LeavingMonth[] = [];
  for (const { stay, worker, month, mark, value, joined, left } of dated) {
    if (!left || (joined && joined > left)) continue;
    const opening = period && monthOfDate(period.start) === month ? period.start : firstDay(month);
    const days = daysBetween(joined ?? opening, left) + 1;
    found.push({ stay, worker, month, mark, value, joined, left, days });
  }
  return found;
}

/** Leaving months of a sheet that follows no single rule: fewer days counted for more. Else none. */
export function unevenLeavings(leavings: readonly LeavingMonth[]): LeavingMonth[] {
  const inside = leavings.filter(({ left, month }) => left !== lastDay(month));
  const isUneven = inside.some((a) => inside.some((b) => a.days > b.days && a.value < b.value));
  return isUneven ? inside : [];
}

const EXPLAINED = /假|半|兼|调|借/;

/** Neither the first nor the last day of its month. */
const isWithin = (date: IsoDate): boolean =>
  date !== firstDay(monthOfDate(date)) && date !== lastDay(monthOfDate(date));

/** Half marks that neither contract nor remark explains (rule B7). */
export function unexplainedHalves(dated: readonly DatedMonth[], period: AssessedPeriod | null): DatedMonth[] {
  return dated.filter(({ stay, worker, month, value, joined, left }) => {
    const { contract, remarkCell, remark } = worker;
    if (value !== 0.5 || joined || left || (!contract && !remarkCell)) return false;
    const terms = (contract?.terms ?? []).flatMap(({ start, end }) => [start, end]);
    const dates = [contract?.start, contract?.end, ...terms, period?.start, period?.end];
    const isDated = dates.some((date) => date && isWithin(date) && monthOfDate(date) === month);
    return !isDated && !EXPLAINED.test(remark) && !stay.events.some((event) => monthOfEvent(event) === month);
  });
}
