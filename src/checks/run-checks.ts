import { areaOf, type AreaRef, type CellRef } from '../workbook/address';
import { IMPACTS, type Check, type CheckContext, type Impact, type Issue, type Severity } from './check';
import { CHECKS } from './registry';

/** A fault together with the check that found it. */
export interface FoundIssue {
  readonly check: Check;
  readonly issue: Issue;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

const severityOf = ({ check, issue }: FoundIssue): Severity => issue.severity ?? check.severity;
const impactOf = ({ check, issue }: FoundIssue): Impact => issue.impact ?? check.impact;

function rank(found: FoundIssue): number {
  return SEVERITIES.indexOf(severityOf(found)) * IMPACTS.length + IMPACTS.indexOf(impactOf(found));
}

const keyOf = (cell: CellRef): string => `${cell.sheet}!${cell.row},${cell.column}`;

type Causes = ReadonlyMap<FoundIssue, readonly FoundIssue[]>;

const isWithin = (area: AreaRef, { sheet, top, bottom, left, right }: AreaRef): boolean =>
  area.sheet === sheet && area.top <= top && bottom <= area.bottom && area.left <= left && right <= area.right;

/** Issues that leave nothing to be said of any cell of another one. */
function shadowsOver({ issue }: FoundIssue, shadows: readonly FoundIssue[]): FoundIssue[] {
  const cells = issue.cells.map((ref) => ('top' in ref ? ref : areaOf(ref)));
  return shadows.filter((shadow) =>
    cells.every((cell) => shadow.issue.overshadows?.some((area) => isWithin(area, cell))),
  );
}

/** For each issue, those that spoil a cell which it follows from, or overshadow all of its cells. */
function causesOf(found: readonly FoundIssue[]): Causes {
  const spoilers = new Map<string, FoundIssue[]>();
  for (const entry of found) {
    for (const cell of entry.issue.spoils ?? []) {
      const key = keyOf(cell);
      spoilers.set(key, [...(spoilers.get(key) ?? []), entry]);
    }
  }
  const shadows = found.filter(({ issue }) => issue.overshadows);
  return new Map(
    found.map((entry) => {
      const spoiling = (entry.issue.follows ?? []).flatMap((cell) => spoilers.get(keyOf(cell)) ?? []);
      const causes = [...spoiling, ...shadowsOver(entry, shadows)];
      return [entry, [...new Set(causes)].filter((cause) => cause !== entry)];
    }),
  );
}

/** The cause behind an issue that follows from nothing itself; of issues that follow from each other, the gravest. */
function rootOf(entry: FoundIssue, causes: Causes): FoundIssue {
  const reached = new Set(causes.get(entry) ?? []);
  for (const cause of reached) {
    for (const next of causes.get(cause) ?? []) reached.add(next);
  }
  const root = [...reached].find((cause) => causes.get(cause)?.length === 0);
  if (root) return root;
  // In the registry's order, so that all of a circle agree on one.
  const circle = [...causes.keys()].filter((cause) => reached.has(cause));
  return circle.sort((a, b) => rank(a) - rank(b))[0] ?? entry;
}

/** Families that say what a fault means for the evaluation. */
const MEANING: readonly Check['family'][] = ['rules', 'across'];

function gravest<T>(scale: readonly T[], values: readonly T[]): T | undefined {
  return scale.find((step) => values.includes(step));
}

/** A cause with its consequences: it changes what they change, and breaks a rule where they do. */
function withConsequences({ check, issue }: FoundIssue, consequences: readonly FoundIssue[]): FoundIssue {
  const grave = consequences.filter((entry) => MEANING.includes(entry.check.family));
  const own = severityOf({ check, issue });
  return {
    check,
    issue: {
      ...issue,
      severity: gravest(SEVERITIES, [own, ...grave.map(severityOf)]) ?? own,
      impact: gravest(IMPACTS, [{ check, issue }, ...consequences].map(impactOf)) ?? check.impact,
      consequences: [...(issue.consequences ?? []), ...consequences.map((entry) => entry.issue.message)],
    },
  };
}

/** One finding for one cause: issues whose inputs another issue spoils become its consequences. */
function foldConsequences(found: readonly FoundIssue[]): FoundIssue[] {
  const causes = causesOf(found);
  const consequences = new Map<FoundIssue, FoundIssue[]>();
  const own = found.filter((entry) => {
    const root = rootOf(entry, causes);
    if (root === entry) return true;
    consequences.set(root, [...(consequences.get(root) ?? []), entry]);
    return false;
  });
  return own.map((entry) => withConsequences(entry, consequences.get(entry) ?? []));
}

/** Runs every check of the registry; the gravest faults first, otherwise in the registry's order. */
export function runChecks(context: CheckContext, checks: readonly Check[] = CHECKS): FoundIssue[] {
  const found = checks.flatMap((check) => check.run(context).map((issue) => ({ check, issue })));
  return foldConsequences(found).sort((a, b) => rank(a) - rank(b));
}
