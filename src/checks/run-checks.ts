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

type Causes = ReadonlyMap<FoundIssue, readonly FoundIssue[]>;

/** For each issue, those that spoil a cell which it follows from. */
function causesOf(found: readonly FoundIssue[]): Causes {
  const spoilers = new Map<string, FoundIssue[]>();
  for (const entry of found) {
    for (const cell of entry.issue.spoils ?? []) {
      const key = keyOf(cell);
      spoilers.set(key, [...(spoilers.get(key) ?? []), entry]);
    }
  }
  return new Map(
    found.map((entry) => {
      const causes = (entry.issue.follows ?? []).flatMap((cell) => spoilers.get(keyOf(cell)) ?? []);
      return [entry, [...new Set(causes)].filter((cause) => cause !== entry)];
    }),
  );
}

/** The cause behind an issue that follows from nothing itself; of issues that follow from each other, the gravest. */
function rootOf(entry: FoundIssue, causes: Causes): FoundIssue {
  const reached: FoundIssue[] = [...(causes.get(entry) ?? [])];
  for (const cause of reached) {
    for (const next of causes.get(cause) ?? []) if (!reached.includes(next)) reached.push(next);
  }
  const root = reached.find((cause) => causes.get(cause)?.length === 0);
  return root ?? [...reached].sort((a, b) => rank(a) - rank(b))[0] ?? entry;
}

/** One finding for one cause: issues whose inputs another issue spoils become its consequences. */
function foldConsequences(found: readonly FoundIssue[]): FoundIssue[] {
  const causes = causesOf(found);
  const consequences = new Map<FoundIssue, Text[]>();
  const own = found.filter((entry) => {
    const root = rootOf(entry, causes);
    if (root === entry) return true;
    consequences.set(root, [...(consequences.get(root) ?? []), entry.issue.message]);
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
