import type { Parameters, Stage, StageLimits } from './parameters';

/** Person-months short that are enough for a veto, by stage (rule A7). */
export type LimitByStage = Readonly<Record<Stage, number>>;

/** The numbers of the rules that may be set otherwise: docs/rules.md says how well each of them is known. */
export interface Limits {
  /** The last day that still belongs to the first half of a month (rules B7, B8: inferred, between 12 and 18). */
  readonly halfMonthDay: number;
  /** Fraction of the required person-months that must be certified (rule B11: stated, the base inferred). */
  readonly certifiedShare: number;
  /** Lowest retention that meets the requirement, as a fraction (rule B13: stated). */
  readonly retentionMinimum: number;
  /** Reached means triggered (rule A7: stated). */
  readonly vetoLimits: { readonly staff: LimitByStage; readonly certified: LimitByStage };
}

export const DEFAULT_LIMITS: Limits = {
  halfMonthDay: 15,
  certifiedShare: 0.5,
  retentionMinimum: 0.8,
  vetoLimits: { staff: { midterm: 5, final: 10 }, certified: { midterm: 3, final: 6 } },
};

/** Workers that serve a zone in principle (rule C5: stated). */
export const WORKERS_PER_ZONE = 3;

/** A rest of as many days makes another month of an agreement; a shorter one does not. Ours: no report says it. */
export const DAYS_OF_A_MONTH_MORE = 15;

/** Half months are exact; fractions of a headcount and rates are not. */
export const TOLERANCE = 1e-9;

function byStage(given: StageLimits | undefined, otherwise: LimitByStage): LimitByStage {
  return given ? { midterm: given[0], final: given[1] } : otherwise;
}

/** The limits in force: those of the parameters, the others by default. */
export function limitsOf({ rules = {} }: Parameters): Limits {
  const { halfMonthDay, certifiedShare, retentionMinimum, vetoLimits } = DEFAULT_LIMITS;
  return {
    halfMonthDay: rules.halfMonthDay ?? halfMonthDay,
    certifiedShare: rules.certifiedShare ?? certifiedShare,
    retentionMinimum: rules.retentionMinimum ?? retentionMinimum,
    vetoLimits: {
      staff: byStage(rules.vetoLimits?.staff, vetoLimits.staff),
      certified: byStage(rules.vetoLimits?.certified, vetoLimits.certified),
    },
  };
}
