import { duePerMonth, remainingOf } from '../assessment/outlook';
import { formatCell } from '../workbook/address';
import type { IndicatorLine } from './report';
import type { Review } from './review';

/** A line as pane and page judge by it. */
export interface LineInForce extends IndicatorLine {
  /** What a wrong 合计 states, where the figures of the line are those that are due. */
  readonly statedTotal?: { readonly target: number | null; readonly completed: number | null };
}

/** The lines of the report, each 合计 with the figures in force: the report itself says what the sheets do (rule C9). */
export function linesInForce({ report, assessment }: Pick<Review, 'report' | 'assessment'>): LineInForce[] {
  const { progress, outlook } = assessment;
  const totals = new Map(progress.flatMap((one) => (one.total ? [[formatCell(one.total.completed.cell), one]] : [])));
  return report.indicators.map((line) => {
    const own = totals.get(line.cells.completed);
    if (!own || (own.target === line.target && own.completed === line.completed)) return line;
    const { target, completed, rate, status, stated } = own;
    const remaining = remainingOf(own);
    const remainingPerMonth = duePerMonth(remaining, outlook.monthsLeft, line.form);
    const inForce = { ...line, target, completed, rate, status, remaining, remainingPerMonth };
    return stated ? { ...inForce, statedTotal: stated } : inForce;
  });
}
