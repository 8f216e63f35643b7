import type { CellRef } from '../workbook/address';
import { IMPACTS, type Check, type CheckContext, type Issue, type Text } from './check';
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

const keyOf = (cell: CellRef): string => `${cell.sheet}!${cell.row},${cell.column}`;

/** One finding for one cause: issues whose inputs another issue spoils become its consequences. */
function foldConsequences(found: readonly FoundIssue[]): FoundIssue[] {
  const causes = new Map<string, FoundIssue>();
  for (const entry of found) for (const cell of entry.issue.spoils ?? []) causes.set(keyOf(cell), entry);
  const consequences = new Map<FoundIssue, Text[]>();
  const own = found.filter((entry) => {
    const cell = entry.issue.follows?.find((input) => causes.has(keyOf(input)));
    const cause = cell && causes.get(keyOf(cell));
    if (!cause || cause === entry) return true;
    consequences.set(cause, [...(consequences.get(cause) ?? []), entry.issue.message]);
    return false;
  });
  return own.map((entry) => {
    const more = consequences.get(entry);
    if (!more) return entry;
    return { ...entry, issue: { ...entry.issue, consequences: [...(entry.issue.consequences ?? []), ...more] } };
  });
}

/** Runs every check of the registry; the gravest faults first, otherwise in the registry's order. */
export function runChecks(context: CheckContext, checks: readonly Check[] = CHECKS): FoundIssue[] {
  const found = checks.flatMap((check) => check.run(context).map((issue) => ({ check, issue })));
  return foldConsequences(found).sort((a, b) => rank(a) - rank(b));
}
