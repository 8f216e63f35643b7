import { BUDGET_EXECUTION_WEIGHT } from '../../../assessment/limits';
import type { Performance } from '../../../assessment/performance';
import { isSame, roundHalfUp } from '../../../assessment/rounding';
import { joinCells } from '../../analysis/cells';
import type { Issue, Rule } from '../../analysis/rule';
import { limitText } from '../../../assessment/number-text';
import { list, say } from '../../text/say';

function issueOf({ table, groups, weights }: Performance): Issue[] {
  // A table of one kind, and one beside another that has the rest, need not hold all of them.
  if (weights === null || groups.length < 2 || table.repeated.length > 0) return [];
  // A third each is 33.3%.
  if (roundHalfUp(weights, 2) === 1) return [];
  const isRest = isSame(weights, 1 - BUDGET_EXECUTION_WEIGHT);
  const values = {
    weights: list(
      groups.map(({ group: { name, weight } }) =>
        say('performance-weights.weight', { group: name ?? '', weight: limitText(weight ?? 0) }),
      ),
    ),
    sum: limitText(weights),
  };
  return [
    {
      form: 'performanceSheet',
      cells: joinCells(groups.flatMap(({ group }) => group.cells)),
      message: isRest
        ? say('performance-weights.without-budget', { ...values, rest: limitText(BUDGET_EXECUTION_WEIGHT) })
        : say('performance-weights.found', values),
    },
  ];
}

/** Weights of first-level indicators that do not add up to 100%. */
export const performanceWeights: Rule = {
  id: 'performance-weights',
  family: 'indicators',
  severity: 'warning',
  impact: 'figure',
  basis: 'F3',
  run: ({ assessment: { performance } }) => performance.flatMap(issueOf),
};
