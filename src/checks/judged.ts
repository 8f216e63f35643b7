import { isSame, roundHalfUp } from '../assessment/rounding';
import { numberOf } from '../forms/values/numbers';
import type { CellRef } from '../workbook/address';
import type { CheckContext, Issue, Text } from './check';
import { derivedFigures, partsThatExplain, type Derived } from './derived';
import { deviations } from './formula-deviation';
import { at, figure, indicatorName, joinCells, percent } from './wording';

/** How a stated figure stands to what it should be. */
export type Verdict =
  | 'right'
  /** Rounded more coarsely than two decimals of a percent, or to whole person-months. */
  | 'rounded'
  /** Follows correctly from inputs that are wrong themselves. */
  | 'following'
  | 'wrong'
  | 'should-be-slash'
  | 'slash'
  | 'blank'
  /** An error or text, told by the form checks. */
  | 'unusable';

/** A tenth of a percent point, rounded: what a percent typed with one decimal may be off. */
export const ONE_DECIMAL = 0.0006;
const HALF_OF_LAST_DIGIT = 0.000_05;

function isRoundedRate(stated: number, expected: number): boolean {
  return Math.abs(stated - expected) < ONE_DECIMAL || isSame(stated, roundHalfUp(expected, 2));
}

function verdictOf({ kind, stated, fromInputs, truth }: Derived): Verdict {
  if (stated.kind === 'notApplicable') return fromInputs === null || truth === null ? 'right' : 'slash';
  if (stated.kind === 'blank') return fromInputs === null ? 'right' : 'blank';
  if (stated.kind !== 'number') return 'unusable';
  if (fromInputs === null) return stated.value === 0 ? 'right' : 'should-be-slash';
  const tolerance = kind === 'rate' ? HALF_OF_LAST_DIGIT + 1e-9 : 1e-6;
  const isNear = (value: number | null): boolean => value !== null && Math.abs(stated.value - value) <= tolerance;
  if (isNear(truth)) return 'right';
  if (isNear(fromInputs)) return 'following';
  if (kind === 'rate') return isRoundedRate(stated.value, fromInputs) ? 'rounded' : 'wrong';
  const isWhole = stated.formula === null && isSame(stated.value, roundHalfUp(fromInputs, 0));
  return isWhole && !Number.isInteger(fromInputs) ? 'rounded' : 'wrong';
}

export interface Judged {
  readonly derived: Derived;
  readonly verdict: Verdict;
  /** The cell is typed although most of its kind are formulas (rule C3). */
  readonly isOverwritten: boolean;
  /** What the formula takes in that its neighbours do not, or leaves out. */
  readonly deviation: Text | null;
}

/** Figures of one kind on one sheet. */
export const groupKey = ({ kind, stated, form }: Derived): string => `${form}:${kind}:${stated.cell.sheet}`;

/** Kinds of figure that are formulas in most of their cells. */
function formulaGroups(figures: readonly Derived[]): ReadonlySet<string> {
  const counts = new Map<string, { formulas: number; all: number }>();
  for (const derived of figures) {
    if (derived.stated.raw === null && derived.stated.formula === null) continue;
    const count = counts.get(groupKey(derived)) ?? { formulas: 0, all: 0 };
    count.all += 1;
    if (derived.stated.formula !== null) count.formulas += 1;
    counts.set(groupKey(derived), count);
  }
  return new Set([...counts].filter(([, { formulas, all }]) => formulas * 2 > all).map(([key]) => key));
}

function judge(context: CheckContext): Judged[] {
  const figures = derivedFigures(context);
  const groups = formulaGroups(figures);
  const deviating = deviations(figures);
  return figures.map((derived) => ({
    derived,
    verdict: verdictOf(derived),
    isOverwritten: derived.stated.formula === null && derived.stated.raw !== null && groups.has(groupKey(derived)),
    deviation: deviating.get(derived) ?? null,
  }));
}

const cache = new WeakMap<CheckContext, Judged[]>();

/** All arithmetic checks look at the same judgement; it is made once per context. */
export function judged(context: CheckContext): Judged[] {
  const known = cache.get(context);
  if (known) return known;
  const fresh = judge(context);
  cache.set(context, fresh);
  return fresh;
}

export function shown(derived: Derived, value: number | null): string {
  if (value === null) return '/';
  return derived.kind === 'rate' ? percent(value) : figure(value);
}

export function subject({ kind, record, name }: Derived): Text {
  if (kind !== 'rate' || !record) return name;
  return { zh: `${indicatorName(record)}的百分比`, en: `rate of ${indicatorName(record)}` };
}

/** Following figures downstream of a fault, for its list of consequences. */
export function downstream(all: readonly Judged[], start: readonly CellRef[]): Text[] {
  const reached = new Set(start.map((cell) => `${cell.sheet}!${cell.row},${cell.column}`));
  const texts: Text[] = [];
  for (const { derived, verdict } of all) {
    if (verdict !== 'following') continue;
    if (!derived.inputs.some((cell) => reached.has(`${cell.sheet}!${cell.row},${cell.column}`))) continue;
    const { cell } = derived.stated;
    reached.add(`${cell.sheet}!${cell.row},${cell.column}`);
    const name = subject(derived);
    const [is, should] = [shown(derived, numberOf(derived.stated)), shown(derived, derived.truth)];
    texts.push({
      zh: `${at(cell)} ${name.zh} ${is}，应为 ${should}`,
      en: `${at(cell)} ${name.en} ${is}, should be ${should}`,
    });
  }
  return texts;
}

export function basicIssue(
  all: readonly Judged[],
  { derived, verdict, deviation }: Judged,
  more: Partial<Issue> = {},
): Issue {
  const { stated, fromInputs } = derived;
  const name = subject(derived);
  const [is, should] = [shown(derived, numberOf(stated)), shown(derived, fromInputs)];
  const how: Text = deviation ?? { zh: '', en: '' };
  return {
    form: derived.form,
    zone: derived.zone,
    cells: [stated.cell],
    evidence: joinCells(derived.inputs),
    message: {
      zh: `${name.zh}写的是 ${is}，按数据重算为 ${should}${how.zh && `：${how.zh}`}。`,
      en: `${name.en} says ${is}; recomputed: ${should}${how.en && `: ${how.en}`}.`,
    },
    consequences: downstream(all, [stated.cell]),
    spoils: [stated.cell],
    follows: [
      stated.cell,
      ...(mayFollow(derived) || verdict === 'should-be-slash' ? derived.inputs : partsThatExplain(derived)),
    ],
    ...more,
  };
}

/** A live formula takes its fault from its inputs; a typed sum only from one that explains the difference. */
export function mayFollow({ stated }: Derived): boolean {
  return stated.formula !== null;
}

export type Predicate = (entry: Judged) => boolean;

export const isWrong: Predicate = ({ verdict }) => verdict === 'wrong' || verdict === 'should-be-slash';

/** Stated − due. */
export const delta = ({ derived }: Judged): number => (numberOf(derived.stated) ?? 0) - (derived.fromInputs ?? 0);
