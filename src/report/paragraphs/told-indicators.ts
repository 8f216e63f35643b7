import type { Assessment } from '../../assessment/assess';
import type { IndicatorProgress } from '../../assessment/progress';
import { completionRate, statusOf } from '../../assessment/rates';
import type { Correction } from '../../checks/engine/corrections';
import type { NumberReading } from '../../forms/station';
import { isSameCell } from '../../workbook/address';

/** An indicator as the paragraphs tell it: a wrong 合计 by what is due. */
export interface ToldIndicator extends IndicatorProgress {
  readonly corrected: readonly { readonly what: '协议数' | '完成数'; readonly stated: number; readonly due: number }[];
}

/** The indicators of the whole station, each once: by its 合计, or else by the sum of its zones (rule C9). */
export function toldIndicators(
  { progress, time }: Assessment,
  corrections: readonly Correction[],
): readonly ToldIndicator[] {
  const correctionAt = (reading: NumberReading | undefined): Correction | undefined =>
    corrections.find(({ cell }) => reading !== undefined && isSameCell(cell, reading.cell));
  return progress.map((indicator) => {
    const [target, completed] = [correctionAt(indicator.total?.target), correctionAt(indicator.total?.completed)];
    if (!target && !completed) return { ...indicator, corrected: [] };
    const due = { target: target?.due ?? indicator.target, completed: completed?.due ?? indicator.completed };
    const rate = completionRate(due.target, due.completed);
    return {
      ...indicator,
      ...due,
      rate,
      status: statusOf(rate, time.expectedProgress),
      corrected: [
        ...(target ? [{ what: '协议数' as const, ...target }] : []),
        ...(completed ? [{ what: '完成数' as const, ...completed }] : []),
      ],
    };
  });
}
