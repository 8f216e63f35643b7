import type { Parameters } from '../../../src/assessment/parameters';
import { createContext, type Subject } from '../../../src/checks/analysis/context';
import type { Fact } from '../../../src/checks/analysis/facts';
import type { Impact, Issue, Rule } from '../../../src/checks/analysis/rule';
import { findIssues } from '../../../src/checks/engine/find-issues';
import { LANGUAGES } from '../../../src/strings';
import { checkTextsFor } from '../../../src/strings/check-texts';
import { sentence, type RuleId } from '../../../src/strings/message';
import { areaA1, cellA1, type AreaRef } from '../../../src/workbook/address';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import { textSheet, workbookOf } from '../../forms/support/text-sheet';
import { smallStation, subjectOf, type Seed } from '../small-station';

/**
 * What a rule looks at: sheets as text tables (tests/forms/support/text-sheet.ts), by name; or the faultless small
 * station (tests/checks/small-station.ts) with something changed.
 */
export type Given =
  | { readonly sheets: Readonly<Record<string, string>>; readonly parameters?: Parameters }
  | { readonly seed: Seed }
  | { readonly snapshots: readonly SheetSnapshot[]; readonly parameters?: Parameters };

export interface SilentCase {
  /** What is special about it: the nearest thing to a fault that is none. */
  readonly when: string;
  readonly given: Given;
}

/** What an issue says besides severity, cells and sentence; facts that are no cell by their kind (`months`). */
export interface Details {
  readonly impact: Impact;
  readonly zone: string | null;
  readonly evidence: string;
  readonly wrong: string;
  readonly restsOn: string;
}

export interface FiringCase extends SilentCase {
  /** One line for each issue of the rule: `severity cells`, as in `error Sheet1!C5 Sheet1!D5:D7`. */
  readonly tells: readonly string[];
  /** Part of the Chinese sentence of the first issue, where the wording carries a figure. */
  readonly says?: string | RegExp;
  /** Of the first issue, where a branch of the rule decides it. */
  readonly details?: Partial<Details>;
}

export interface RuleCases {
  readonly fires: readonly FiringCase[];
  readonly silent: readonly SilentCase[];
}

function subjectGiven(given: Given): Subject {
  if ('seed' in given) return smallStation(given.seed);
  const sheets =
    'snapshots' in given ? given.snapshots : Object.entries(given.sheets).map(([name, text]) => textSheet(name, text));
  return subjectOf(workbookOf(...sheets), given.parameters ?? {});
}

function issuesOf(rule: Rule, given: Given): Issue[] {
  return findIssues(createContext(subjectGiven(given)), [rule]).map(({ issue }) => issue);
}

function nameOf(ref: Fact | AreaRef): string {
  if ('fact' in ref) return ref.fact;
  return `${ref.sheet}!${'top' in ref ? areaA1(ref) : cellA1(ref.row, ref.column)}`;
}

const namesOf = (refs: readonly (Fact | AreaRef)[] = []): string => refs.map(nameOf).join(' ');

function line(rule: Rule, { severity = rule.severity, cells }: Issue): string {
  return `${severity} ${namesOf(cells)}`;
}

/** What an issue says besides its line. */
function detailsOf(rule: Rule, { impact = rule.impact, zone = null, evidence, wrong, restsOn }: Issue): Details {
  return { impact, zone, evidence: namesOf(evidence), wrong: namesOf(wrong), restsOn: namesOf(restsOn) };
}

/** Tests each rule of a family by itself, by its table of firing and silent cases; none may be left out. */
export function testRules(rules: readonly Rule[], table: Readonly<Partial<Record<RuleId, RuleCases>>>): void {
  describe.each(rules.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
    const { fires = [], silent = [] } = table[id] ?? {};

    test('has firing and silent cases', () => {
      expect({ fires: fires.length > 0, silent: silent.length > 0 }).toEqual({ fires: true, silent: true });
    });

    test.each(fires.map((one) => [one.when, one] as const))('tells %s', (_, { given, tells, says, details }) => {
      const issues = issuesOf(rule, given);
      expect(issues.map((issue) => line(rule, issue))).toEqual(tells);
      for (const language of LANGUAGES) {
        const texts = checkTextsFor(language);
        const messages = issues.flatMap(({ message, consequences = [] }) => [message, ...consequences]);
        for (const message of messages) expect(sentence(message, texts)).not.toMatch(/^$|[{}]|undefined|null|NaN/);
      }
      const [first] = issues;
      if (says !== undefined) expect(first && sentence(first.message, checkTextsFor('zh-CN'))).toMatch(says);
      if (details !== undefined) expect(first && detailsOf(rule, first)).toMatchObject(details);
    });

    test.each(silent.map((one) => [one.when, one] as const))('is silent about %s', (_, { given }) => {
      expect(issuesOf(rule, given).map((issue) => line(rule, issue))).toEqual([]);
    });
  });
}
