import type { PerformanceGroup, PerformanceItem, PerformanceTable, Station } from '../forms/station';
import { numberOf } from '../forms/values/numbers';
import { TOLERANCE } from './limits';
import { completionRate } from './rates';
import { withoutBinaryNoise } from './rounding';

/** A performance target with what it comes to. */
export interface AssessedTarget {
  readonly item: PerformanceItem;
  /** Null where it is told in words, or not at all. */
  readonly target: number | null;
  readonly completed: number | null;
  /** Fraction, not rounded, not capped (rule C1). */
  readonly rate: number | null;
  /** Null where it is for a person to judge. */
  readonly met: boolean | null;
}

export interface AssessedGroup {
  readonly group: PerformanceGroup;
  readonly targets: readonly AssessedTarget[];
  /** The mean of what its targets are reached by, each 1 at most; null where none is judged. */
  readonly reached: number | null;
}

/** What a table of performance targets comes to. */
export interface Performance {
  readonly table: PerformanceTable;
  readonly groups: readonly AssessedGroup[];
  /** The sum of the weights as a fraction of the table; null unless each group has one. */
  readonly weights: number | null;
  /** Weight × reached over all groups, of `weights` (rule F3); null while something is missing for it. */
  readonly score: number | null;
}

/** Whether a target is met: reached, or not exceeded where less is better (rule F2). */
function isMet({ direction }: PerformanceItem, target: number, completed: number): boolean {
  return direction === 'atMost' ? completed <= target + TOLERANCE : completed >= target - TOLERANCE;
}

function assessTarget(item: PerformanceItem): AssessedTarget {
  const [target, completed] = [numberOf(item.target.reading), numberOf(item.completed.reading)];
  const isJudged = target !== null && completed !== null;
  return {
    item,
    target,
    completed,
    rate: completionRate(target, completed),
    met: isJudged ? isMet(item, target, completed) : null,
  };
}

/** By how much a target is reached, 1 at most. What exceeds a limit is reached by the limit over it. */
export function reachedBy({ item, target, completed, rate, met }: AssessedTarget): number | null {
  if (met === null || target === null || completed === null) return null;
  if (met) return 1;
  return item.direction === 'atMost' ? target / completed : Math.max(0, rate ?? 0);
}

function assessGroup(group: PerformanceGroup): AssessedGroup {
  const targets = group.items.map(assessTarget);
  const reached = targets.flatMap((target) => reachedBy(target) ?? []);
  const sum = reached.reduce((total, share) => total + share, 0);
  return { group, targets, reached: reached.length === 0 ? null : sum / reached.length };
}

/** A sum over groups; null where one has no value, or there is no group. */
function sumOver(groups: readonly AssessedGroup[], valueOf: (group: AssessedGroup) => number | null): number | null {
  const values = groups.map(valueOf);
  const known = values.flatMap((value) => value ?? []);
  if (known.length < values.length || known.length === 0) return null;
  return withoutBinaryNoise(known.reduce((sum, value) => sum + value, 0));
}

function assessTable(table: PerformanceTable): Performance {
  const groups = table.groups.map(assessGroup);
  return {
    table,
    groups,
    weights: sumOver(groups, ({ group }) => group.weight),
    score: sumOver(groups, ({ group, reached }) =>
      group.weight === null || reached === null ? null : group.weight * reached,
    ),
  };
}

/** What each table of performance targets comes to; empty where the workbook has none. */
export function assessPerformance({ performance }: Pick<Station, 'performance'>): Performance[] {
  return performance.map(assessTable);
}
