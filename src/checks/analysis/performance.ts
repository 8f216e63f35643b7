import type { Assessment } from '../../assessment/assess';
import type { AssessedTarget } from '../../assessment/performance';
import type { PerformanceItem } from '../../forms/station';
import { numberOf } from '../../forms/values/numbers';
import { squash } from '../../forms/values/text';
import { PERCENT, performanceKey } from '../../forms/vocabulary/performance';
import { figure, percent } from '../text/phrases';

export const PERFORMANCE_PARTS = ['target', 'completed'] as const;
export type PerformancePart = (typeof PERFORMANCE_PARTS)[number];

/** Every performance target of the workbook, each once. */
export function performanceTargets({ performance }: Assessment): AssessedTarget[] {
  return performance.flatMap(({ groups }) => groups.flatMap(({ targets }) => targets));
}

/** A figure of a target with its unit, as sentences tell it; its words where it is told in words. */
export function performanceText({ unit, ...item }: PerformanceItem, part: PerformancePart): string {
  const value = numberOf(item[part].reading);
  if (value === null) return item[part].words;
  return unit === PERCENT ? percent(value) : `${figure(value)}${unit}`;
}

/** What names of one indicator have in common in several tables. */
export function keyOfItem({ name }: Pick<PerformanceItem, 'name'>): string {
  return performanceKey(squash(name));
}
