import { IMPACTS, type Check, type CheckContext, type Issue } from './check';
import { CHECKS } from './registry';

/** A fault together with the check that found it. */
export interface FoundIssue {
  readonly check: Check;
  readonly issue: Issue;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

function rank({ check, issue }: FoundIssue): number {
  const severity = SEVERITIES.indexOf(issue.severity ?? check.severity);
  return severity * IMPACTS.length + IMPACTS.indexOf(issue.impact ?? check.impact);
}

/** Runs every check of the registry; the gravest faults first, otherwise in the registry's order. */
export function runChecks(context: CheckContext, checks: readonly Check[] = CHECKS): FoundIssue[] {
  const found = checks.flatMap((check) => check.run(context).map((issue) => ({ check, issue })));
  return found.sort((a, b) => rank(a) - rank(b));
}
