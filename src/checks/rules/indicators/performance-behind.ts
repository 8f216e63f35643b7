import type { AssessedTarget } from '../../../assessment/performance';
import type { Stage } from '../../../assessment/stages';
import { performanceText } from '../../analysis/performance';
import type { Issue, Rule } from '../../analysis/rule';
import { percent } from '../../text/phrases';
import { say } from '../../text/say';

function issueOf({ item, rate, met }: AssessedTarget, stage: Stage | null): Issue[] {
  if (met !== false) return [];
  const cells = [item.completed.reading.cell];
  const values = {
    indicator: item.name,
    completed: performanceText(item, 'completed'),
    target: performanceText(item, 'target'),
  };
  const isLimit = item.direction === 'atMost';
  return [
    {
      form: 'performanceSheet',
      cells,
      evidence: [item.target.reading.cell],
      ...(stage === 'midterm' && !isLimit && { severity: 'note' }),
      restsOn: [...cells, item.target.reading.cell],
      message:
        isLimit || rate === null
          ? say('performance-behind.exceeded', values)
          : say('performance-behind.found', { ...values, rate: percent(rate) }),
    },
  ];
}

/** Performance targets that were not reached, and limits that were exceeded; at mid-term the year is not over. */
export const performanceBehind: Rule = {
  id: 'performance-behind',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'F2',
  run: ({ performanceTargets, assessment: { time } }) =>
    performanceTargets.flatMap((target) => issueOf(target, time.stage)),
};
