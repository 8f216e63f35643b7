import type { CheckContext } from '../analysis/context';
import type { Rule } from '../analysis/rule';
import type { FoundIssue } from './causes';

/** What rules find in a context, each fault by itself. */
export function findIssues(context: CheckContext, rules: readonly Rule[]): FoundIssue[] {
  const found: FoundIssue[] = [];
  for (const rule of rules) {
    for (const issue of rule.run(context)) found.push({ rule, issue });
  }
  return found;
}
