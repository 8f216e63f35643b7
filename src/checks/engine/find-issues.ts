import type { CheckContext } from '../analysis/context';
import type { Rule } from '../analysis/rule';
import type { FoundIssue } from './causes';

/** What rules find in a context, each fault by itself. */
export function findIssues(context: CheckContext, rules: readonly Rule[]): FoundIssue[] {
  return rules.flatMap((rule) => rule.run(context).map((issue) => ({ rule, issue })));
}
