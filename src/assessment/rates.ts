import { numberOf } from '../forms/values/numbers';
import type { IndicatorRecord, Station, ZoneTable } from '../forms/station';
import { TOLERANCE } from './limits';

/** `met`: rate ≥ 1; `on-track`: expected progress ≤ rate < 1; `behind`: below; `none`: no rate (rule C10). */
export type IndicatorStatus = 'met' | 'on-track' | 'behind' | 'none';

export interface AssessedIndicator {
  readonly record: IndicatorRecord;
  readonly target: number | null;
  readonly completed: number | null;
  /** Fraction, not rounded, not capped; null where either figure is missing or the target is 0 (rules C1, C2). */
  readonly rate: number | null;
  readonly statedRate: number | null;
  readonly status: IndicatorStatus;
}

/** Completion as a fraction (rule C1). */
export function completionRate(target: number | null, completed: number | null): number | null {
  return target === null || completed === null || target === 0 ? null : completed / target;
}

/** A rate exactly on the expected progress is on track: 2072 of 3552 at 7 of 12 months. Both are fractions. */
export function statusOf(rate: number | null, expectedProgress: number | null): IndicatorStatus {
  if (rate === null) return 'none';
  if (rate >= 1 - TOLERANCE) return 'met';
  return expectedProgress !== null && rate < expectedProgress - TOLERANCE ? 'behind' : 'on-track';
}

/** Every indicator of all three kinds of table, in sheet order. */
export function indicatorRecords(station: Station): IndicatorRecord[] {
  return [...station.zoneTables.flatMap(recordsIn), ...station.items];
}

function recordsIn({ zones, total }: ZoneTable): IndicatorRecord[] {
  return [...zones, ...(total ? [total] : [])].flatMap(({ indicators }) => indicators);
}

export function assessIndicators(station: Station, expectedProgress: number | null): AssessedIndicator[] {
  // What is due by the end of the period says nothing of a part of it.
  const inParts = new Set(station.zoneTables.filter(({ isPart }) => isPart).flatMap(recordsIn));
  return indicatorRecords(station).map((record) => {
    const target = numberOf(record.target);
    const completed = numberOf(record.completed);
    const rate = completionRate(target, completed);
    return {
      record,
      target,
      completed,
      rate,
      statedRate: numberOf(record.rate),
      status: statusOf(rate, inParts.has(record) ? null : expectedProgress),
    };
  });
}
