import type { AssessedTarget } from '../../../assessment/performance';
import { numberOf } from '../../../forms/values/numbers';
import { isRoundedRate } from '../../analysis/figure';
import type { Issue, Rule } from '../../analysis/rule';
import { percent } from '../../text/phrases';
import { say } from '../../text/say';

/** Tables of performance targets may stop at 100%. */
const isCapped = (stated: number, due: number): boolean => stated === 1 && due > 1;

function issueOf({ item, rate: due }: AssessedTarget): Issue[] {
  const stated = numberOf(item.rate);
  // What a percentage of a limit is meant to say, nothing tells.
  if (!item.rate || stated === null || due === null || item.direction === 'atMost') return [];
  if (isRoundedRate(stated, due) || isCapped(stated, due)) return [];
  const inputs = [item.completed.reading.cell, item.target.reading.cell];
  return [
    {
      form: 'performanceSheet',
      cells: [item.rate.cell],
      evidence: inputs,
      restsOn: inputs,
      message: say('figure-says', {
        name: say('rate-of', { indicator: item.name }),
        is: percent(stated),
        should: percent(due),
        how: null,
      }),
    },
  ];
}

/** A 完成率 of a performance target that does not follow from its figures; one that stops at 100% is let be. */
export const performanceRateWrong: Rule = {
  id: 'performance-rate-wrong',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'F2',
  run: ({ performanceTargets }) => performanceTargets.flatMap(issueOf),
};
