import { isSame, roundHalfUp } from '../../assessment/rounding';
import { numberOf } from '../../forms/values/numbers';
import type { NumberReading } from '../../forms/station';
import type { Message } from '../../strings/message';
import { cellKey, type CellRef } from '../../workbook/address';
import { at, figure, percent } from '../text/phrases';
import { say } from '../text/say';
import { isRoundedRate, type ExpectedFigure } from './figure';
import { formulaDeviations } from './formula-deviation';
import type { Trials } from './trials';

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
  /** An error or text, told by the form rules. */
  | 'unusable';

const HALF_OF_LAST_DIGIT = 0.000_05;

function verdictOf({ kind, stated, due, truth }: ExpectedFigure): Verdict {
  if (stated.kind === 'notApplicable') return due === null || truth === null ? 'right' : 'slash';
  if (stated.kind === 'blank') return due === null ? 'right' : 'blank';
  if (stated.kind !== 'number') return 'unusable';
  if (due === null) return stated.value === 0 ? 'right' : 'should-be-slash';
  const tolerance = kind === 'rate' ? HALF_OF_LAST_DIGIT + 1e-9 : 1e-6;
  const isNear = (value: number | null): boolean => value !== null && Math.abs(stated.value - value) <= tolerance;
  if (isNear(truth)) return 'right';
  if (isNear(due)) return 'following';
  if (kind === 'rate') return isRoundedRate(stated.value, due) ? 'rounded' : 'wrong';
  const isWhole = stated.formula === null && isSame(stated.value, roundHalfUp(due, 0));
  return isWhole && !Number.isInteger(due) ? 'rounded' : 'wrong';
}

/** A figure of the sheet with what is to be said of it. */
export interface JudgedFigure extends ExpectedFigure {
  readonly verdict: Verdict;
  /** The cell is typed although most of its kind are formulas (rule C3). */
  readonly isOverwritten: boolean;
  /** What is wrong about a formula that gives, or would give after an edit, another figure than the due one. */
  readonly deviation: Message | null;
}

/** Figures of one kind on one sheet. */
export const groupKey = ({ kind, stated, form }: ExpectedFigure): string => `${form}:${kind}:${stated.cell.sheet}`;

/**
 * Figures that are filled in alike: items of 总体服务 are a table of their own, a number of workers is no indicator, a
 * cell merged over all months is none of a column, sums of some months are not those of all, and what a worker's row takes
 * over is no sum of a column.
 */
const likeKey = (figure: ExpectedFigure): string =>
  `${groupKey(figure)}:${figure.record?.form ?? ''}:${figure.isOfPeriod ? 'period' : figure.isOfPart ? 'part' : figure.isOfWorker ? 'own' : ''}`;

/** How many of the cells of one kind of figure are formulas. */
interface Alike {
  formulas: number;
  all: number;
}

/** For each figure the figures that are filled in alike. */
function alikeFigures(figures: readonly ExpectedFigure[]): Alike[] {
  const groups = new Map<string, Alike>();
  return figures.map((figure) => {
    const key = likeKey(figure);
    let group = groups.get(key);
    if (!group) {
      group = { formulas: 0, all: 0 };
      groups.set(key, group);
    }
    const { raw, formula } = figure.stated;
    if (raw !== null || formula !== null) group.all += 1;
    if (formula !== null) group.formulas += 1;
    return group;
  });
}

/** A value was typed where most of its kind are formulas (rule C3). */
function isOverwritten({ raw, formula }: NumberReading, alike: Alike | undefined): boolean {
  return formula === null && raw !== null && alike !== undefined && alike.formulas * 2 > alike.all;
}

/** Each figure that can be computed again, against what the sheet says (rules C1 to C3, C9, B3 to B5). */
export function judgedFigures(figures: readonly ExpectedFigure[], trials: Trials): JudgedFigure[] {
  const alike = alikeFigures(figures);
  const deviations = formulaDeviations(figures, trials);
  // Figures differ in their fields. Rules walk these over and over: written out, all have one shape, which is faster read.
  return figures.map((expected, index) => ({
    kind: expected.kind,
    form: expected.form,
    stated: expected.stated,
    due: expected.due,
    truth: expected.truth,
    inputs: expected.inputs,
    ways: expected.ways,
    parts: expected.parts,
    name: expected.name,
    zone: expected.zone,
    worker: expected.worker,
    month: expected.month,
    role: expected.role,
    isOfPeriod: expected.isOfPeriod,
    isOfWorker: expected.isOfWorker,
    isOfPart: expected.isOfPart,
    record: expected.record,
    verdict: verdictOf(expected),
    isOverwritten: isOverwritten(expected.stated, alike[index]),
    deviation: deviations.get(expected) ?? null,
  }));
}

/** A value of a figure as the sheet would show it. */
export function shown({ kind }: ExpectedFigure, value: number | null): string {
  if (value === null) return '/';
  return kind === 'rate' ? percent(value) : figure(value);
}

export const isRate = ({ kind }: ExpectedFigure): boolean => kind === 'rate';
export const isWrong = ({ verdict }: JudgedFigure): boolean => verdict === 'wrong' || verdict === 'should-be-slash';
/** Neither its formula nor the lack of one is at fault. */
export const isPlain = ({ deviation, isOverwritten }: JudgedFigure): boolean => !deviation && !isOverwritten;

/** Stated − due. */
export const difference = ({ stated, due }: ExpectedFigure): number => (numberOf(stated) ?? 0) - (due ?? 0);

/** A live formula takes its fault from its inputs; a typed sum only from one that explains the difference. */
export function mayFollow({ stated }: ExpectedFigure): boolean {
  return stated.formula !== null;
}

/** Figures that follow correctly from inputs that are wrong themselves, by the inputs, each with its place in the order of figures. */
export type Followers = ReadonlyMap<string, readonly (readonly [place: number, figure: JudgedFigure])[]>;

export function followersOf(figures: readonly JudgedFigure[]): Followers {
  const followers = new Map<string, (readonly [number, JudgedFigure])[]>();
  figures.forEach((figure, place) => {
    if (figure.verdict !== 'following') return;
    for (const input of figure.inputs) {
      const key = cellKey(input);
      const known = followers.get(key);
      if (known) known.push([place, figure]);
      else followers.set(key, [[place, figure]]);
    }
  });
  return followers;
}

/** Figures that follow, step by step, from faulty cells: what a fault makes wrong besides. */
export function downstream(followers: Followers, start: readonly CellRef[]): Message[] {
  if (followers.size === 0) return [];
  const reached = new Map<number, JudgedFigure>();
  const follow = (cell: CellRef, from: number): void => {
    for (const [place, figure] of followers.get(cellKey(cell)) ?? []) {
      if (place <= from || reached.has(place)) continue;
      reached.set(place, figure);
      follow(figure.stated.cell, place);
    }
  };
  for (const cell of start) follow(cell, -1);
  return [...reached]
    .sort(([one], [other]) => one - other)
    .map(([, figure]) =>
      say('downstream', {
        cell: at(figure.stated.cell),
        name: figure.name,
        is: shown(figure, numberOf(figure.stated)),
        should: shown(figure, figure.truth),
      }),
    );
}
