import { MANUAL_VETOES, type Parameters, type Stage } from './parameters';
import type { Staffing } from './staffing';

export type VetoRule = 'staff-shortage' | 'certified-shortage' | (typeof MANUAL_VETOES)[number];

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

/** Half months are exact; other fractions of a headcount are not. */
const TOLERANCE = 1e-9;

/** Limits in person-months, reached means triggered (rule A7). */
export const VETO_LIMITS: Readonly<Record<'staff-shortage' | 'certified-shortage', Readonly<Record<Stage, number>>>> = {
  'staff-shortage': { midterm: 5, final: 10 },
  'certified-shortage': { midterm: 3, final: 6 },
};

export function assessVetoes(staffing: Staffing | null, stage: Stage | null, parameters: Parameters): Veto[] {
  const vetoes: Veto[] = [];
  if (staffing) {
    const shortage = (rule: keyof typeof VETO_LIMITS, surplus: number | null): Veto => {
      const limit = stage && VETO_LIMITS[rule][stage];
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
  return staffing ? vetoes.filter(isUndecided).length : Object.keys(VETO_LIMITS).length;
}
