import { TOLERANCE } from '../../assessment/limits';
import { figure, money } from '../../checks/text/phrases';
import { list, say, shortened } from '../../checks/text/say';
import { holdsIndicators } from '../../forms/station';
import type { Value } from '../../strings/message';
import type { Evaluation } from '../evaluation';
import { difference, ofBoth, type Both, type Difference } from './difference';
import { pairFigures, type Comparable, type Figure } from './figures';

/** What the two say of what was due and what was done. */
export interface Progress {
  readonly differences: readonly Difference[];
  /** Figures that both files have. */
  readonly compared: number;
}

type Pair = Both<Comparable>;
type Part = 'target' | 'completed';

const numbersOf = ({ midterm, final }: Pair, part: Part): Both<number> | null => {
  const [own, other] = [midterm[part].value, final[part].value];
  return typeof own === 'number' && typeof other === 'number' ? { midterm: own, final: other } : null;
};

const isMore = (one: number, other: number): boolean => one - other > TOLERANCE * Math.max(1, Math.abs(other));

const cellsOf = (pairs: readonly Pair[], part: Part) => ({
  midterm: pairs.map(({ midterm }) => midterm[part].cell),
  final: pairs.map(({ final }) => final[part].cell),
});

const NONE = '/';

function figureText({ value }: Figure, { indicator }: Comparable): string {
  if (value === 'none' || value === null) return NONE;
  return indicator === 'funds' ? money(value) : figure(value);
}

/** A sum is wrong with its parts: it is told only where none of these is. */
function withoutSums(pairs: readonly Pair[]): Pair[] {
  const told = new Set(pairs.filter(({ final }) => final.sumOf === null).map(({ final }) => final.indicator));
  return pairs.filter(({ final }) => final.sumOf === null || !told.has(final.sumOf));
}

function each(rule: 'target-moved' | 'completed-fell', pairs: readonly Pair[], part: Part): Difference[] {
  return withoutSums(pairs).map((pair) => {
    const texts = ofBoth(pair, (own) => figureText(own[part], own));
    return difference(rule, say(`${rule}.found`, { indicator: pair.final.name, ...texts }), cellsOf([pair], part));
  });
}

/** From so many figures on they show a habit. */
const FEWEST = 4;
/** Of the targets that moved, so many by one factor. */
const SHARE_OF_ONE_FACTOR = 0.8;
/** Half and more of all. */
const MOST = 0.5;
/** Targets of a stage are rounded to whole numbers. */
const ROUNDED = 1;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** The factor by which most targets of the final file are larger; null where there is none. */
function commonFactor(moved: readonly Pair[], all: number): number | null {
  const numbers = moved.flatMap((pair) => numbersOf(pair, 'target') ?? []).filter(({ midterm }) => midterm > 0);
  if (numbers.length < FEWEST || moved.length < all * MOST) return null;
  const factor = median(numbers.map(({ midterm, final }) => final / midterm));
  const fitting = numbers.filter(({ midterm, final }) => Math.abs(midterm - final / factor) <= ROUNDED);
  return factor > 1 && fitting.length >= moved.length * SHARE_OF_ONE_FACTOR ? factor : null;
}

/** Whether what is due is told otherwise: a number by another, or by none at all. What is told for each month adds up. */
function isMoved({ midterm, final }: Pair): boolean {
  if (midterm.sentence !== null && midterm.sentence === final.sentence) return false;
  const [own, other] = [midterm.target.value, final.target.value];
  if (own === null || other === null) return false;
  return typeof own === 'number' && typeof other === 'number'
    ? isMore(own, other) || isMore(other, own)
    : own !== other;
}

/** Targets do not move (rules C2, C7), unless the mid-term lists what is due by then. */
function targetDifferences(pairs: readonly Pair[]): Difference[] {
  const known = pairs.filter((pair) => numbersOf(pair, 'target') !== null);
  const moved = pairs.filter(isMoved);
  const factor = commonFactor(moved, known.length);
  if (factor === null) return each('target-moved', moved, 'target');
  const message = say('targets-by-stage.found', { count: moved.length, factor: figure(factor) });
  return [difference('targets-by-stage', message, cellsOf(moved, 'target'))];
}

/** Cumulative figures only grow; where most fall, the final file does not cumulate. */
function completedDifferences(pairs: readonly Pair[]): Difference[] {
  const known = pairs.filter((pair) => (numbersOf(pair, 'completed')?.midterm ?? 0) > 0);
  const fallen = known.filter((pair) => {
    const numbers = numbersOf(pair, 'completed');
    return numbers !== null && isMore(numbers.midterm, numbers.final);
  });
  if (known.length < FEWEST || fallen.length < known.length * MOST) return each('completed-fell', fallen, 'completed');
  const message = say('completed-mostly-fell.found', { count: known.length, fell: fallen.length });
  return [difference('completed-mostly-fell', message, cellsOf(fallen, 'completed'))];
}

const isSaid = ({ target, completed, sumOf }: Comparable): boolean =>
  sumOf === null && (typeof target.value === 'number' || typeof completed.value === 'number');

interface Unmatched {
  readonly name: Value;
  readonly cell: Figure['cell'];
}

/** What stands in one of the files only. */
function aloneDifferences(
  rule: 'indicator-unmatched' | 'zone-unmatched',
  alone: Both<readonly Unmatched[]>,
): Difference[] {
  return (['midterm', 'final'] as const).flatMap((side) => {
    const own = alone[side];
    if (own.length === 0) return [];
    const message = say(`${rule}.only-${side}`, { names: list(shortened(own.map(({ name }) => name))) });
    return [difference(rule, message, { midterm: [], final: [], [side]: own.map(({ cell }) => cell) })];
  });
}

/** Whether a file may have more than was read of it: then nothing can be said to be missing. */
function mayHaveMore({ station: { copies, unreadEntries } }: Evaluation): boolean {
  return [...copies, ...unreadEntries].some(({ form }) => holdsIndicators(form));
}

/** Kinds of figures that a file has at all: without the whole form nothing of it is missing. */
const kindOf = ({ key }: Comparable): string => key.slice(0, key.indexOf(' '));

/** Targets and completed figures of 附件1, of the money and of the performance targets. */
export function compareProgress(evaluations: Both<Evaluation>, isCumulative: boolean): Progress {
  const { pairs, alone, zonesAlone } = pairFigures(evaluations);
  const kinds = new Set(pairs.map(({ final }) => kindOf(final)));
  const told = <Entry>(own: Both<readonly Entry[]>): Both<readonly Entry[]> => ({
    midterm: mayHaveMore(evaluations.final) ? [] : own.midterm,
    final: mayHaveMore(evaluations.midterm) ? [] : own.final,
  });
  const unmatched = ofBoth(told(alone), (own) =>
    own
      .filter((entry) => kinds.has(kindOf(entry)) && isSaid(entry))
      .map(({ name, completed }) => ({ name, cell: completed.cell })),
  );
  const hasZones = pairs.some(({ final }) => kindOf(final) === 'zones');
  return {
    differences: [
      ...targetDifferences(pairs),
      ...(isCumulative ? completedDifferences(pairs) : []),
      ...aloneDifferences('zone-unmatched', hasZones ? told(zonesAlone) : { midterm: [], final: [] }),
      ...aloneDifferences('indicator-unmatched', unmatched),
    ],
    compared: pairs.length,
  };
}
