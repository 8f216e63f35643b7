import type { Message, Value } from '../../strings/message';
import { areaOf, formatReference, type AreaRef, type CellRef } from '../../workbook/address';
import { inColumnOrder, joinCells, uniqueCells } from '../analysis/cells';
import type { CheckContext } from '../analysis/context';
import { connectedBy, groupedBy } from '../analysis/grouped';
import type { Impact, Issue, Severity, Told } from '../analysis/rule';
import { manyOfAKind } from '../text/phrases';
import type { FoldedIssue, FoundIssue } from './causes';

/** From so many on, findings of a kind are told as one; fewer are read one by one. */
const FEWEST_OF_A_KIND = 4;
/** So many of less than an error are one wherever they stand on a sheet. */
const FEWEST_ON_A_SHEET = 5;

type Reference = CellRef | AreaRef;

/** How grave a finding is, with what follows from it. */
export interface Gravity {
  readonly severity: Severity;
  readonly impact: Impact;
}

/**
 * Which sentence it is, and which sentences and phrases stand in it, whatever names and figures fill them. Of a list only
 * whole sentences count: months and people are listed in ways of their own.
 */
function shapeOf(value: Value): string {
  if (value === null || typeof value !== 'object' || 'date' in value) return '';
  if ('list' in value)
    return [...new Set(value.of.map(shapeOf))]
      .filter((shape) => shape.includes('.'))
      .sort()
      .join();
  return `${value.id}(${Object.values(value.values).map(shapeOf).join(' ')})`;
}

const kindOf = ({ rule, issue }: FoundIssue): string => `${rule.id} ${issue.form} ${shapeOf(issue.message)}`;

const isToldApart = ({ rule }: FoundIssue): boolean => rule.many === 'apart';

type Group<Entry> = readonly [Entry, ...Entry[]];

/** Those that are enough to be told as one. */
function manyOf<Entry extends FoundIssue>(groups: readonly Group<Entry>[]): Group<Entry>[] {
  return groups.filter((group) => group.length >= FEWEST_OF_A_KIND && !isToldApart(group[0]));
}

const NOWHERE: AreaRef = { sheet: '', top: 0, left: 0, bottom: 0, right: 0 };

/** The row and the column in which a finding stands: its cell most to blame. */
function linesOf({ issue }: FoundIssue): [string, string] {
  const [first] = issue.cells;
  const { sheet, top, left } = first ? areaOf(first) : NOWHERE;
  return [`row ${top} ${sheet}`, `column ${left} ${sheet}`];
}

/** Those of a kind that are told as one: in a block of cells that belong together, or many on one sheet. */
function groupsIn(kind: readonly FoldedIssue[], { severity }: Gravity): readonly Group<FoldedIssue>[] {
  const sheetOf = ({ issue }: FoundIssue): string => issue.cells[0]?.sheet ?? '';
  return groupedBy(kind, sheetOf).flatMap((own) => {
    if (severity !== 'error' && own.length >= FEWEST_ON_A_SHEET) return [own];
    return connectedBy(own, linesOf).filter((block) => block.length >= FEWEST_OF_A_KIND);
  });
}

/** References once each, single cells joined to areas of one column or one row. */
function joinedReferences(refs: readonly Reference[]): AreaRef[] {
  const isSingle = ({ top, bottom, left, right }: AreaRef): boolean => top === bottom && left === right;
  const areas = refs.map(areaOf);
  const cells = areas.filter(isSingle).map(({ sheet, top, left }): CellRef => ({ sheet, row: top, column: left }));
  const all = [...joinCells(inColumnOrder(uniqueCells(cells))), ...areas.filter((area) => !isSingle(area))];
  return [...new Map(all.map((area) => [formatReference(area), area])).values()];
}

/** What is said of many of a kind: by their rule where it has words for it, else by the first of them. */
function toldBy(issues: readonly Issue[], { rule }: FoundIssue, context: CheckContext): Told {
  if (typeof rule.many === 'function') return rule.many(issues, context);
  return {
    message: manyOfAKind(issues.map(({ message }) => message)),
    consequences: issues.flatMap(({ consequences = [] }) => consequences),
  };
}

function asOne(entries: Group<FoldedIssue>, context: CheckContext): FoldedIssue {
  const [first] = entries;
  const issues = entries.map(({ issue }) => issue);
  const zones = new Set(issues.map(({ zone = null }) => zone));
  // Those to blame in each before what else each names.
  const [blamed, named] = [issues.map(({ cells }) => cells.slice(0, 1)), issues.map(({ cells }) => cells.slice(1))];
  const cells = [blamed, named].flatMap((refs) => joinedReferences(refs.flat()));
  return {
    ...first,
    issue: {
      ...first.issue,
      cells,
      evidence: joinedReferences(issues.flatMap(({ evidence = [] }) => evidence)),
      zone: zones.size === 1 ? (first.issue.zone ?? null) : null,
      otherwise: issues.flatMap(({ otherwise = [] }) => otherwise),
      ...toldBy(issues, first, context),
    },
    consequences: entries.flatMap(({ consequences }) => consequences),
  };
}

/**
 * One finding for one kind: findings of one rule that say the same of cells in one column, in one row or in a block of
 * both are one, with the cells of all; what is no error is one from five on a sheet. `gravityOf`: those of another gravity
 * are of another kind.
 */
export function foldKinds(
  found: readonly FoldedIssue[],
  context: CheckContext,
  gravityOf: (found: FoldedIssue) => Gravity,
): FoldedIssue[] {
  const kinds = manyOf(groupedBy(found, ({ rule }) => rule.id)).flatMap((ofRule) =>
    groupedBy(ofRule, (entry) => {
      const { severity, impact } = gravityOf(entry);
      return `${severity} ${impact} ${kindOf(entry)}`;
    }),
  );
  const standing = new Map(found.map((entry) => [entry, entry]));
  for (const kind of manyOf(kinds)) {
    for (const group of groupsIn(kind, gravityOf(kind[0]))) {
      const [first, ...others] = group;
      standing.set(first, asOne(group, context));
      for (const other of others) standing.delete(other);
    }
  }
  return [...standing.values()];
}

/** What follows from a cause, many of a kind as one. */
export function consequenceMessages(found: readonly FoundIssue[]): Message[] {
  if (found.length < FEWEST_OF_A_KIND) return found.map(({ issue }) => issue.message);
  return groupedBy(found, kindOf).flatMap((kind) => {
    const messages = kind.map(({ issue }) => issue.message);
    return kind.length < FEWEST_OF_A_KIND || isToldApart(kind[0]) ? messages : [manyOfAKind(messages)];
  });
}
