import type { ManualVeto } from '../../assessment/manual-vetoes';
import { parseParameters, type ParameterProblem, type Parameters, type PartyScore } from '../../assessment/parameters';
import { DEFAULT_SCHEME, findScheme, type Scheme, type SchemeItem, type SchemeParty } from '../../assessment/schemes';
import type { Stage } from '../../assessment/stages';
import { zoneNames } from '../../assessment/zone-marks';
import type { Station } from '../../forms/station';
import { percentNumber } from '../shared/number-text';
import { ruleDraftOf, ruleInput, type RuleDraft } from './rule-draft';
import { typedNumber } from '../../report/typed-number';

/** The form as typed: text stays text until it is read, so that nothing that somebody types is lost or changed. */
export interface ScoreDraft {
  readonly stage: Stage | '';
  readonly scheme: string;
  readonly parties: { readonly [party: string]: PartyDraft };
  readonly headcount: readonly { readonly from: string; readonly count: string }[];
  /** Percent. */
  readonly expectedProgress: string;
  /** In 元. */
  readonly contractSum: string;
  /** Percent. */
  readonly previousRetention: string;
  /** As date fields give it: `2025-04-10`. */
  readonly evaluationDate: string;
  /** Those that are judged: there or not. */
  readonly vetoes: { readonly [veto in ManualVeto]?: boolean | undefined };
  readonly rules: RuleDraft;
}

export interface PartyDraft {
  readonly byItems: boolean;
  readonly whole: string;
  /** By item key, or by item key and zone (`quality.片区1`). */
  readonly items: { readonly [path: string]: string };
}

export interface DraftReading {
  /** What can be used as it stands; fields with problems are left out. */
  readonly parameters: Parameters;
  /** By path of the field: `scores.purchaser`, `headcount.1.from`, `expectedProgress`, `rules.vetoLimits.staff.0`. */
  readonly problems: ReadonlyMap<string, ParameterProblem>;
}

export const EMPTY_PARTY: PartyDraft = { byItems: false, whole: '', items: {} };

export function schemeOf(id: string | undefined): Scheme | undefined {
  return findScheme(id ?? DEFAULT_SCHEME);
}

/** Fills the form from parameters. */
export function draftOf(parameters: Parameters): ScoreDraft {
  const scores = Object.entries(parameters.scores ?? {});
  return {
    stage: parameters.stage ?? '',
    scheme: parameters.scheme ?? DEFAULT_SCHEME,
    parties: Object.fromEntries(scores.map(([party, score]) => [party, partyDraft(score)])),
    headcount: (parameters.headcount ?? []).map(({ from, count }) => ({ from, count: String(count) })),
    expectedProgress: percentDraft(parameters.expectedProgress),
    contractSum: parameters.contractSum === undefined ? '' : String(parameters.contractSum),
    previousRetention: percentDraft(parameters.previousRetention),
    evaluationDate: parameters.evaluationDate ?? '',
    vetoes: parameters.vetoes ?? {},
    rules: ruleDraftOf(parameters.rules),
  };
}

function percentDraft(fraction: number | undefined): string {
  return fraction === undefined ? '' : String(percentNumber(fraction));
}

function partyDraft(score: PartyScore): PartyDraft {
  if (typeof score === 'number') return { ...EMPTY_PARTY, whole: String(score) };
  const items = Object.entries(score).flatMap(([item, mark]): [string, string][] =>
    typeof mark === 'number'
      ? [[item, String(mark)]]
      : Object.entries(mark).map(([zone, zoneMark]) => [`${item}.${zone}`, String(zoneMark)]),
  );
  return { byItems: true, whole: '', items: Object.fromEntries(items) };
}

/** Checks the form with the rules that hold for every source of parameters. */
export function readDraft(draft: ScoreDraft, zones: readonly string[]): DraftReading {
  const problems = new Map<string, ParameterProblem>();
  const first = parseParameters(toInput(draft, zones, problems));
  if (first.ok) return { parameters: first.value, problems };
  const rows = draft.headcount.flatMap((row, index) => (isFilled(row) ? [index] : []));
  for (const problem of first.problems) {
    // Rows that say nothing yet were left out.
    const path = problem.path.replace(/^headcount\.(\d+)/, (_, index) => `headcount.${rows[Number(index)] ?? index}`);
    problems.set(path, problem);
  }
  const second = parseParameters(toInput(draft, zones, problems));
  return { parameters: second.ok ? second.value : {}, problems };
}

const isFilled = ({ from, count }: ScoreDraft['headcount'][number]): boolean =>
  from.trim() !== '' && count.trim() !== '';

/** The draft as input of `parseParameters`, without empty fields and without those that have a problem. */
function toInput(draft: ScoreDraft, zones: readonly string[], problems: ReadonlyMap<string, ParameterProblem>): object {
  const usable = (path: string, text: string): boolean => text.trim() !== '' && !problems.has(path);
  const scheme = schemeOf(draft.scheme);
  const scores = (scheme?.parties ?? []).flatMap((party): [string, unknown][] => {
    const score = partyInput(party, draft.parties[party.key] ?? EMPTY_PARTY, zones, usable);
    return score === undefined ? [] : [[party.key, score]];
  });
  const headcount = draft.headcount.flatMap(({ from, count }, index) =>
    usable(`headcount.${index}.from`, from) && usable(`headcount.${index}.count`, count)
      ? [{ from: from.trim(), count: typedNumber(count) }]
      : [],
  );
  const percentInput = (key: 'expectedProgress' | 'previousRetention'): object =>
    usable(key, draft[key]) ? { [key]: scaled(typedNumber(draft[key])) } : {};
  const rules = ruleInput((path) => {
    const text = draft.rules[path] ?? '';
    return usable(`rules.${path}`, text) ? typedNumber(text) : undefined;
  });
  return {
    scheme: draft.scheme,
    scores: Object.fromEntries(scores),
    headcount,
    vetoes: draft.vetoes,
    rules,
    ...(draft.stage === '' ? {} : { stage: draft.stage }),
    ...(usable('contractSum', draft.contractSum) ? { contractSum: typedNumber(draft.contractSum) } : {}),
    ...percentInput('expectedProgress'),
    ...percentInput('previousRetention'),
    ...(usable('evaluationDate', draft.evaluationDate) ? { evaluationDate: draft.evaluationDate } : {}),
  };
}

function partyInput(
  party: SchemeParty,
  draft: PartyDraft,
  zones: readonly string[],
  usable: (path: string, text: string) => boolean,
): unknown {
  const path = `scores.${party.key}`;
  const whole = usable(path, draft.whole) ? typedNumber(draft.whole) : undefined;
  if (!draft.byItems) return whole;
  const mark = (key: string): [string, unknown][] => {
    const text = draft.items[key] ?? '';
    return usable(`${path}.${key}`, text) ? [[key, typedNumber(text)]] : [];
  };
  const items = party.items.flatMap((item): [string, unknown][] => {
    if (!item.perZone) return mark(item.key);
    const marks = zones.flatMap((zone) =>
      mark(zoneField(item, zone)).map(([, value]): [string, unknown] => [zone, value]),
    );
    return marks.length > 0 ? [[item.key, Object.fromEntries(marks)]] : [];
  });
  // The mark as a whole counts until the first item is given, so that opening the items loses nothing.
  return items.length > 0 ? Object.fromEntries(items) : whole;
}

/** The key of a zone's mark in `PartyDraft.items`. */
export function zoneField(item: SchemeItem, zone: string): string {
  return `${item.key}.${zone}`;
}

function scaled(percent: number | string): number | string {
  return typeof percent === 'number' ? percent / 100 : percent;
}

/** The form as it is shown. */
export interface ShownForm {
  readonly zones: readonly string[];
  readonly draft: ScoreDraft;
  readonly problems: DraftReading['problems'];
}

/**
 * What was typed, half-typed fields and all, as long as it says what the parameters say; where another source than the
 * form, such as 撤销 or a check, has set others, those.
 */
export function shownForm(typed: ScoreDraft | null, parameters: Parameters, station: Station): ShownForm {
  const zones = zoneNames(station);
  const draft = typed && saysTheSame(typed, parameters, zones) ? typed : draftOf(parameters);
  return { zones, draft, problems: readDraft(draft, zones).problems };
}

function saysTheSame(draft: ScoreDraft, parameters: Parameters, zones: readonly string[]): boolean {
  const canonical = (one: ScoreDraft): string => JSON.stringify(readDraft(one, zones).parameters);
  return canonical(draft) === canonical(draftOf(parameters));
}
