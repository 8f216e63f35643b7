import { isPersonnelCostLow, type Funds } from './funds';
import { TOLERANCE, type Limits, type StagedRule } from './limits';
import { MANUAL_VETOES, type ManualVeto } from './manual-vetoes';
import type { Parameters } from './parameters';
import type { Staffing } from './staffing';
import type { Stage } from './stages';

export type VetoRule = ShortageRule | ManualVeto;

/** A condition that makes the result 不合格 whatever the score (rule A7). */
export interface Veto {
  readonly rule: VetoRule;
  /** Null: what decides it, the form or marks of it, could not be read for sure. */
  readonly triggered: boolean | null;
  /** Person-months short (≤ 0: none); null where no headcount is known, and for yes/no conditions. */
  readonly value: number | null;
  readonly limit: number | null;
}

/** A shortage that cannot be judged yet: no agreed headcount, or no stage, is known, or 附件2 was not read for sure. */
export function isUndecided({ triggered, value, limit }: Omit<Veto, 'rule'>): boolean {
  return !triggered && (triggered === null || value === null || limit === null);
}

/** Whether a shortage is open since 附件2, or marks of it that decide, could not be read for sure (rule C11). */
export function isStaffingUnsure(vetoes: readonly Veto[]): boolean {
  return vetoes.some(({ triggered }) => triggered === null);
}

interface Shortage {
  /** Whose person-months are counted. */
  readonly workers: keyof Staffing['surplus'];
  /** Which limits hold; reached means triggered (rule A7). */
  readonly limits: StagedRule;
}

/** Vetoes that the sheets decide. */
export const SHORTAGES = {
  'staff-shortage': { workers: 'total', limits: 'staff' },
  'certified-shortage': { workers: 'certified', limits: 'certified' },
} as const satisfies Readonly<Record<string, Shortage>>;
export type ShortageRule = keyof typeof SHORTAGES;
export const SHORTAGE_RULES = Object.keys(SHORTAGES) as readonly ShortageRule[];

/** The shortages where there is a 附件2, and every yes/no condition that holds (rule A7). */
export function assessVetoes(
  staffing: Staffing | null,
  stage: Stage | null,
  judged: JudgedVetoes,
  { vetoLimits }: Limits,
): Veto[] {
  const vetoes: Veto[] = [];
  if (staffing) {
    for (const rule of SHORTAGE_RULES) {
      const { workers, limits } = SHORTAGES[rule];
      const surplus = staffing.surplus[workers];
      const limit = stage && vetoLimits[limits][stage];
      const value = surplus === null ? null : 0 - surplus;
      const isReached = (short: number | null): boolean =>
        short !== null && limit !== null && short >= limit - TOLERANCE;
      // Marks that could not be read count as absent; no veto hangs on them (rule C11).
      const isUnsure = isReached(value) && !isReached(value && value - staffing.unread[workers]);
      vetoes.push({ rule, triggered: isUnsure ? null : isReached(value), value, limit });
    }
  }
  for (const rule of MANUAL_VETOES) {
    if (judged[rule]) vetoes.push({ rule, triggered: true, value: null, limit: null });
  }
  return vetoes;
}

/** Vetoes while the reading of 附件2 is in doubt: the shortages are neither there nor not (rule C11); the figures stay. */
export function withoutAttendance(vetoes: readonly Veto[]): Veto[] {
  return vetoes.map((veto) => (isShortage(veto.rule) ? { ...veto, triggered: null } : veto));
}

const isShortage = (rule: VetoRule): boolean => SHORTAGE_RULES.some((shortage) => shortage === rule);

/** What is known of the yes/no conditions: judged by somebody, or told by a sheet. What is absent is open. */
export type JudgedVetoes = NonNullable<Parameters['vetoes']>;

/**
 * The yes/no conditions as they were entered, with what the sheet of money tells (rule A7). An entry that contradicts the
 * sheet is no judgement: it is open again.
 */
export function judgedVetoes({ vetoes = {} }: Pick<Parameters, 'vetoes'>, funds: Funds | null): JudgedVetoes {
  const told = isPersonnelCostLow(funds);
  if (told === null) return vetoes;
  const { personnelCostLow: entered = told, ...others } = vetoes;
  return entered === told ? { ...others, personnelCostLow: told } : others;
}

/** Yes/no conditions that nobody has judged yet (rule A7). */
export function openVetoes({ judged }: { readonly judged: JudgedVetoes }): ManualVeto[] {
  return MANUAL_VETOES.filter((veto) => judged[veto] === undefined);
}

/**
 * How many vetoes nobody can tell yet: conditions that were not judged, and shortages that cannot be, which are all of them
 * without 附件2, else those without headcount or stage (rule A7).
 */
export function countOpenVetoes(assessed: {
  readonly staffing: Staffing | null;
  readonly vetoes: readonly Veto[];
  readonly judged: JudgedVetoes;
}): number {
  const { staffing, vetoes } = assessed;
  const shortages = vetoes.filter(({ rule }) => isShortage(rule));
  const undecided = staffing ? shortages.filter(isUndecided).length : SHORTAGE_RULES.length;
  return undecided + openVetoes(assessed).length;
}
