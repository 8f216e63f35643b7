import type { Assessment } from '../assessment/assess';
import type { IndicatorProgress } from '../assessment/progress';
import { completionRate, statusOf } from '../assessment/rates';
import type { Correction } from '../checks/engine/corrections';
import type { NumberReading } from '../forms/station';
import { isSameCell } from '../workbook/address';

/**
 * The indicators of the whole station with what is due in place of a 合计 that is wrong (rule C9): pane, page and
 * paragraphs judge by the same figures.
 */
export function correctedProgress(
  { progress, time }: Assessment,
  corrections: readonly Correction[],
): readonly IndicatorProgress[] {
  if (corrections.length === 0) return progress;
  const dueAt = (reading: NumberReading | undefined): number | undefined =>
    corrections.find(({ cell }) => reading !== undefined && isSameCell(cell, reading.cell))?.due;
  return progress.map((indicator) => {
    const { target, completed, total } = indicator;
    const due = { target: dueAt(total?.target), completed: dueAt(total?.completed) };
    if (due.target === undefined && due.completed === undefined) return indicator;
    const inForce = { target: due.target ?? target, completed: due.completed ?? completed };
    const rate = completionRate(inForce.target, inForce.completed);
    return {
      ...indicator,
      ...inForce,
      rate,
      status: statusOf(rate, time.expectedProgress),
      stated: { target, completed },
    };
  });
}
