import { TOLERANCE, type LimitByStage, type Limits } from './limits';
import { MANUAL_VETOES, type ManualVeto, type Parameters } from './parameters';
import type { Staffing } from './staffing';
import type { Stage } from './stages';

export type VetoRule = ShortageRule | ManualVeto;

/** A condition that makes the result 不合格 whatever the score (rule A7). */
export interface Veto {
  readonly rule: VetoRule;
  readonly triggered: boolean;
  /** Person-months short (≤ 0: none); null where no headcount is known, and for yes/no conditions. */
  readonly value: number | null;
  readonly limit: number | null;
}

/** A shortage that cannot be judged yet: no agreed headcount, or no stage, is known. */
export function isUndecided({ triggered, value, limit }: Omit<Veto, 'rule'>): boolean {
  return !triggered && (value === null || limit === null);
}

/** Vetoes that the sheets decide. */
const SHORTAGES = ['staff-shortage', 'certified-shortage'] as const;
export type ShortageRule = (typeof SHORTAGES)[number];

/** The limits of a shortage by stage, in person-months; reached means triggered (rule A7). */
function shortageLimits(rule: ShortageRule, { vetoLimits }: Limits): LimitByStage {
  return rule === 'staff-shortage' ? vetoLimits.staff : vetoLimits.certified;
}

/** The two shortages where there is a 附件2, and every yes/no condition that was given as true (rule A7). */
export function assessVetoes(
  staffing: Staffing | null,
  stage: Stage | null,
  parameters: Parameters,
  limits: Limits,
): Veto[] {
  const vetoes: Veto[] = [];
  if (staffing) {
    const shortage = (rule: ShortageRule, surplus: number | null): Veto => {
      const limit = stage && shortageLimits(rule, limits)[stage];
      const value = surplus === null ? null : 0 - surplus;
      return { rule, triggered: value !== null && limit !== null && value >= limit - TOLERANCE, value, limit };
    };
    vetoes.push(shortage('staff-shortage', staffing.surplus.total));
    vetoes.push(shortage('certified-shortage', staffing.surplus.certified));
  }
  for (const rule of MANUAL_VETOES) {
    if (parameters.vetoes?.[rule]) vetoes.push({ rule, triggered: true, value: null, limit: null });
  }
  return vetoes;
}

/** How many shortages cannot be judged yet: all of them without 附件2, else those without headcount or stage. */
export function countUndecided(staffing: Staffing | null, vetoes: readonly Veto[]): number {
  return staffing ? vetoes.filter(isUndecided).length : SHORTAGES.length;
}
