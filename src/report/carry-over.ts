import { SINGLE_RULES, type RuleParameters } from '../assessment/limits';
import type { Parameters } from '../assessment/parameters';
import { DEFAULT_SCHEME } from '../assessment/schemes';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { InputCells } from './input-cells';
import { readInputs } from './inputs';
import { sameValue } from './same-value';
import { readSetAside, type SetAside } from './set-aside';

/** What somebody entered, as a summary sheet keeps it. */
export interface Entered {
  readonly parameters: Parameters;
  readonly setAside: readonly SetAside[];
}

/** What was entered in a workbook; null without a summary sheet. */
export function enteredIn(snapshot: WorkbookSnapshot): Entered | null {
  if (new InputCells(snapshot).isEmpty) return null;
  return { parameters: readInputs(snapshot).parameters, setAside: readSetAside(snapshot) };
}

/**
 * What has to be written into a file that is read again: `asRead` is what it held before, `here` what was entered in
 * the copy of it, `there` what it holds now. Null when the file holds all of it.
 */
export function carryOver(asRead: Entered | null, here: Entered | null, there: Entered | null): Entered | null {
  if (!here || !there) return here;
  const merged = merge(asRead ?? { parameters: {}, setAside: [] }, here, there);
  return sameValue(merged, merge(there, there, there)) ? null : merged;
}

function merge(base: Entered, here: Entered, there: Entered): Entered {
  return {
    parameters: settleParameters(base.parameters, here.parameters, there.parameters),
    setAside: Object.values(settleKeys(byFinding(base), byFinding(here), byFinding(there))),
  };
}

/** Both sides may have changed: the file wins, being the later one, unless it only lacks the value. */
function settle<T>(base: T, here: T, there: T): T {
  if (sameValue(here, base)) return there;
  return there === undefined || sameValue(there, base) ? here : there;
}

type Table<T> = Readonly<Record<string, T>>;

function settleKeys<T>(base: Table<T> = {}, here: Table<T> = {}, there: Table<T> = {}): Table<T> {
  const settled: Record<string, T> = {};
  for (const key of Object.keys({ ...base, ...here, ...there })) {
    const value = settle(base[key], here[key], there[key]);
    if (value !== undefined) settled[key] = value;
  }
  return settled;
}

function settleParameters(base: Parameters, here: Parameters, there: Parameters): Parameters {
  const single = <K extends keyof Parameters>(key: K): Parameters[K] => settle(base[key], here[key], there[key]);
  const scheme = single('scheme');
  return {
    stage: single('stage'),
    headcount: single('headcount'),
    scheme,
    scores: settleScores(schemeId(scheme), base, here, there),
    expectedProgress: single('expectedProgress'),
    vetoes: settleKeys(base.vetoes, here.vetoes, there.vetoes),
    rules: settleRules(base.rules, here.rules, there.rules),
    contractSum: single('contractSum'),
    previousRetention: single('previousRetention'),
    evaluationDate: single('evaluationDate'),
    filledBy: single('filledBy'),
    filledOn: single('filledOn'),
  } satisfies Record<keyof Parameters, unknown>;
}

/** Marks count under their own scheme only. */
function settleScores(scheme: string, base: Parameters, here: Parameters, there: Parameters): Parameters['scores'] {
  const [own, others] = [here, there].map((side) => (schemeId(side.scheme) === scheme ? side.scores : undefined));
  return settleKeys(schemeId(base.scheme) === scheme ? base.scores : undefined, own, others);
}

/** Each number of the rules by itself. */
function settleRules(
  base: RuleParameters = {},
  here: RuleParameters = {},
  there: RuleParameters = {},
): RuleParameters | undefined {
  const singles = settleKeys(singleRules(base), singleRules(here), singleRules(there));
  const vetoLimits = settleKeys(base.vetoLimits, here.vetoLimits, there.vetoLimits);
  const settled = { ...singles, ...(Object.keys(vetoLimits).length > 0 && { vetoLimits }) };
  return Object.keys(settled).length > 0 ? settled : undefined;
}

function singleRules(rules: RuleParameters): Table<number | undefined> {
  return Object.fromEntries(SINGLE_RULES.map((rule) => [rule, rules[rule]]));
}

function schemeId(scheme: string | undefined): string {
  return scheme ?? DEFAULT_SCHEME;
}

function byFinding({ setAside }: Entered): Table<SetAside> {
  return Object.fromEntries(setAside.map((entry) => [`${entry.finding}\n${entry.checksum}`, entry]));
}
