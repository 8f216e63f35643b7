import { areaOf, type AreaRef } from '../../workbook/address';
import { CellMap } from '../../workbook/cell-map';
import type { CheckContext } from '../analysis/context';
import type { Fact } from '../analysis/facts';
import type { Issue, Rule } from '../analysis/rule';
import { FactCells } from './fact-cells';

/** A fault together with the rule that found it. */
export interface FoundIssue {
  readonly rule: Rule;
  readonly issue: Issue;
}

/** A cause, with what follows from it. */
export interface FoldedIssue extends FoundIssue {
  readonly consequences: readonly FoundIssue[];
}

type Causes = ReadonlyMap<FoundIssue, readonly FoundIssue[]>;

const isWithin = (area: AreaRef, { sheet, top, bottom, left, right }: AreaRef): boolean =>
  area.sheet === sheet && area.top <= top && bottom <= area.bottom && area.left <= left && right <= area.right;

/** Issues that leave nothing to be said of any cell of another one. */
function shadowsOver({ issue }: FoundIssue, shadows: readonly FoundIssue[]): FoundIssue[] {
  if (shadows.length === 0) return [];
  const cells = issue.cells.map(areaOf);
  return shadows.filter((shadow) =>
    cells.every((cell) => shadow.issue.overshadows?.some((area) => isWithin(area, cell))),
  );
}

/** Of an issue and another one that it rests on: whether it may be told as the consequence of that. */
type MayFollow = (entry: FoundIssue, cause: FoundIssue) => boolean;

/** For each issue, those that say that a fact is wrong which it rests on, or overshadow all of its cells. */
function causesOf(found: readonly FoundIssue[], facts: FactCells, mayFollow: MayFollow): Causes {
  const spoilers = new CellMap<FoundIssue[]>();
  for (const entry of found) {
    for (const cell of facts.spoiltBy(entry.issue.wrong ?? [])) {
      const known = spoilers.get(cell);
      if (known) known.push(entry);
      else spoilers.set(cell, [entry]);
    }
  }
  const shadows = found.filter(({ issue }) => issue.overshadows);
  // Many issues rest on the months and on the sums, which are made of many cells.
  const known = new Map<Fact, readonly FoundIssue[]>();
  const spoilersOf = (fact: Fact): readonly FoundIssue[] => {
    let spoiling = known.get(fact);
    if (!spoiling) {
      spoiling = [...new Set(facts.under([fact]).flatMap((cell) => spoilers.get(cell) ?? []))];
      known.set(fact, spoiling);
    }
    return spoiling;
  };
  return new Map(
    found.map((entry) => {
      const spoiling = (entry.issue.restsOn ?? []).flatMap(spoilersOf);
      const causes = new Set([...spoiling, ...shadowsOver(entry, shadows)]);
      causes.delete(entry);
      return [entry, [...causes].filter((cause) => mayFollow(entry, cause))];
    }),
  );
}

/** The cause behind an issue that follows from nothing itself; of issues that follow from each other, the gravest. */
function rootOf(entry: FoundIssue, causes: Causes, rank: (found: FoundIssue) => number): FoundIssue {
  const reached = new Set(causes.get(entry) ?? []);
  if (reached.size === 0) return entry;
  for (const cause of reached) {
    const further = causes.get(cause) ?? [];
    if (further.length === 0) return cause;
    for (const next of further) reached.add(next);
  }
  // In the registry's order, so that all of a circle agree on one.
  const circle = [...causes.keys()].filter((cause) => reached.has(cause));
  return circle.sort((a, b) => rank(a) - rank(b))[0] ?? entry;
}

/**
 * One finding for one cause: issues that rest on what another issue says is wrong become its consequences, where they may
 * follow from that.
 */
export function foldConsequences(
  found: readonly FoundIssue[],
  context: CheckContext,
  rank: (found: FoundIssue) => number,
  mayFollow: MayFollow,
): FoldedIssue[] {
  const causes = causesOf(found, new FactCells(context), mayFollow);
  const folded = new Map<FoundIssue, FoundIssue[]>();
  const roots = new Map(found.map((entry) => [entry, rootOf(entry, causes, rank)]));
  for (const [entry, root] of roots) if (entry === root) folded.set(entry, []);
  for (const [entry, root] of roots) if (entry !== root) folded.get(root)?.push(entry);
  return [...folded].map(([{ rule, issue }, consequences]) => ({ rule, issue, consequences }));
}
