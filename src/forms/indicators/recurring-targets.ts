import type { IndicatorRecord, NumberReading, PeriodRecord, ZoneRow, ZoneTable } from '../station';
import { assessedMonths, begunMonths, monthsOf } from '../titles/period-records';
import { MONTHS_OF_A_YEAR } from '../values/calendar';
import { numberInText, numberOf, ONE_DECIMAL } from '../values/numbers';
import type { Requirement } from '../values/requirement';

/** What a target that recurs is added up over. */
export interface Scope {
  /** Months of the assessment period, to the nearest half; null where no title says both its ends. */
  readonly assessed: number | null;
  /** Calendar months that the period reaches into, which somebody may count in full. */
  readonly begun: number | null;
  /** Months that an agreement of the workbook may have: those of its titles, and a year. */
  readonly agreed: readonly number[];
  readonly zones: number;
}

/** Periods and zones of a workbook as what recurring targets are added up over. */
export function scopeOf(periods: readonly PeriodRecord[], zoneTables: readonly ZoneTable[]): Scope {
  const agreed = periods.filter(({ role }) => role === 'agreement').flatMap((period) => monthsOf(period) ?? []);
  const zones = new Set(zoneTables.flatMap((table) => table.zones.map(({ key }) => key)));
  return {
    assessed: assessedMonths(periods),
    begun: begunMonths(periods),
    agreed: [...agreed, MONTHS_OF_A_YEAR],
    zones: zones.size,
  };
}

/** The total that was meant by a sheet's own percentage, its value or the number that its formula divides by. */
interface Statement {
  readonly completed: NumberReading;
  readonly rate: NumberReading | null;
}

/** What a percentage in whole percent may be off. */
const WHOLE = 0.0051;

/** A number that a formula divides by. */
const DIVISOR = /\/\(?(\d+(?:\.\d+)?)(?![\d.*:]|\$?[A-Z])/g;

function dividesBy({ rate }: Statement, total: number): boolean {
  return [...(rate?.formula ?? '').matchAll(DIVISOR)].some(([, divisor]) => Number(divisor) === total);
}

function comesOut({ completed, rate }: Statement, total: number): boolean {
  const [done, stated] = [numberOf(completed), numberOf(rate)];
  if (done === null || stated === null || done <= 0) return false;
  const isWhole = Math.abs(stated * 100 - Math.round(stated * 100)) < 1e-9;
  return Math.abs(done / total - stated) < (isWhole ? WHOLE : ONE_DECIMAL);
}

/** The totals that a recurring number may be meant as: over the period first, then over an agreement. */
function totalsOf({ value, timesAYear = 0 }: Requirement, { assessed, begun, agreed }: Scope): number[] {
  const over = (months: number): number => (value * timesAYear * months) / MONTHS_OF_A_YEAR;
  const period = assessed === null ? [] : [Math.floor(over(assessed)), Math.ceil(over(assessed))];
  const whole = begun === null ? [] : [Math.floor(over(begun))];
  return [...period, ...whole, ...agreed.map((months) => Math.floor(over(months)))].filter((total) => total > 0);
}

/**
 * What is due in all of a number due every month or in every zone (rule C7): over the period, rounded down, unless
 * the stated percentage comes out with the whole agreement only. Null where the period is not known and no percentage tells.
 */
export function totalDue(requirement: Requirement, stated: Statement, scope: Scope): number | null {
  if (requirement.isOfEachZone) return requirement.value * Math.max(scope.zones, 1);
  const totals = totalsOf(requirement, scope);
  const meant = totals.find((total) => dividesBy(stated, total)) ?? totals.find((total) => comesOut(stated, total));
  return meant ?? (scope.assessed === null ? null : (totals[0] ?? null));
}

function withTotal(record: IndicatorRecord, scope: Scope): IndicatorRecord {
  const { recurring, ...indicator } = record;
  const value = recurring ? totalDue(recurring, indicator, scope) : null;
  if (value === null) return { ...indicator, requirement: null };
  return { ...indicator, target: numberInText(indicator.target, value) };
}

/** Zone tables with the targets that recur (每月2场, 每季度1次) added up over the period as in 附件1-2 (rule C7). */
export function withRecurringTargets(tables: readonly ZoneTable[], scope: Scope): readonly ZoneTable[] {
  const hasAny = ({ indicators, points = [] }: ZoneRow): boolean =>
    indicators.some(({ recurring }) => recurring !== undefined) || points.some(hasAny);
  const known = new Map<ZoneRow, ZoneRow>();
  const anew = (row: ZoneRow): ZoneRow => {
    if (!hasAny(row)) return row;
    const read = known.get(row) ?? {
      ...row,
      indicators: row.indicators.map((record) => withTotal(record, scope)),
      ...(row.points && { points: row.points.map(anew) }),
    };
    known.set(row, read);
    return read;
  };
  return tables.map((table) => {
    const { zones, total, subtotals, elsewhere = [] } = table;
    if (![...zones, ...(total ? [total] : []), ...elsewhere].some(hasAny)) return table;
    return {
      ...table,
      zones: zones.map(anew),
      total: total && anew(total),
      subtotals: subtotals.map(({ row, zones: own }) => ({ row: anew(row), zones: own.map(anew) })),
      ...(table.elsewhere && { elsewhere: elsewhere.map(anew) }),
    };
  });
}
