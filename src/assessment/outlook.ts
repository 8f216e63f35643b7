import type { IndicatorForm } from '../forms/station';
import type { Grade } from './parameters';
import { monthsAfter } from './months';
import type { TimeFrame } from './periods';
import { roundHalfUp } from './rounding';
import { GRADE_BANDS, type Score } from './score';
import type { Staffing } from './staffing';
import type { Veto } from './vetoes';

/** Plain arithmetic on what is still missing; nothing here is a judgement. */
export interface Outlook {
  /** Null at the best grade, without a score, or where a veto holds. */
  readonly nextGrade: { readonly grade: Grade; readonly points: number } | null;
  /** Person-months that may still be missed before the veto (rule A7); null where no headcount is known or 附件2 was not read for sure. */
  readonly staffMargin: number | null;
  readonly certifiedMargin: number | null;
  /** Fraction (rule B13). */
  readonly retentionIfOneLeaves: number | null;
  /** Months from the end of the period to the end of the agreement: full ones, and days as tenths. */
  readonly monthsLeft: number | null;
}

function marginOf(vetoes: readonly Veto[], rule: Veto['rule']): number | null {
  const veto = vetoes.find((entry) => entry.rule === rule);
  if (veto?.value == null || veto.limit === null || veto.triggered === null) return null;
  return veto.limit - veto.value;
}

export function assessOutlook(
  time: TimeFrame,
  staffing: Staffing | null,
  vetoes: readonly Veto[],
  score: Score | null,
): Outlook {
  const isVetoed = vetoes.some((veto) => veto.triggered !== false);
  const next = score && !isVetoed ? GRADE_BANDS.findLast((band) => band.from > score.total) : undefined;
  const retention = staffing?.retention;
  return {
    nextGrade: score && next ? { grade: next.grade, points: roundHalfUp(next.from - score.total, 2) } : null,
    staffMargin: marginOf(vetoes, 'staff-shortage'),
    certifiedMargin: marginOf(vetoes, 'certified-shortage'),
    retentionIfOneLeaves: retention?.required ? Math.max(0, retention.steady.length - 1) / retention.required : null,
    monthsLeft: time.period && time.agreement ? monthsAfter(time.period.end, time.agreement.end) : null,
  };
}

/** What is still to be done of an indicator with a rate; null of one without. */
export function remainingOf({ target, completed, rate }: Amounts): number | null {
  return rate === null || target === null || completed === null ? null : Math.max(0, target - completed);
}

/** The figures of an indicator; `rate` as a fraction. */
interface Amounts {
  readonly target: number | null;
  readonly completed: number | null;
  readonly rate: number | null;
}

const DECIMALS = 6;

/**
 * What is still due in each month that is left of the agreement, in whole pieces where pieces are counted and with two
 * decimals where hours are; all of it where less than a month is left; null where nothing is due or no month is left.
 */
export function duePerMonth(remaining: number | null, months: number | null, form: IndicatorForm): number | null {
  if (remaining === null || !months) return null;
  const due = remaining / Math.max(1, months);
  return form === 'hours' ? roundHalfUp(due, 2) : Math.ceil(roundHalfUp(due, DECIMALS));
}
