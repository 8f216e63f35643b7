import type { PairTrial, Trial } from './measure';

/** Shares of one family or of all. */
export interface Tally {
  readonly family: string;
  readonly kinds: number;
  readonly seeded: number;
  readonly found: number;
  /** The first cell named is the planted one. */
  readonly first: number;
  /** Findings beyond the one that tells the error, consequences that are findings of their own. */
  readonly further: number;
  readonly falseReports: number;
}

function tally(family: string, trials: readonly Trial[]): Tally {
  const isCalculation = (rule: string): boolean => rule === 'value-uncalculated';
  return {
    family,
    kinds: new Set(trials.map(({ seed }) => seed.kind)).size,
    seeded: trials.length,
    found: trials.filter(({ isFound }) => isFound).length,
    first: trials.filter(({ isFirst }) => isFirst).length,
    further: trials.reduce(
      (sum, { findings }) => sum + Math.max(0, findings.filter(({ rule }) => !isCalculation(rule)).length - 1),
      0,
    ),
    falseReports: trials.reduce((sum, trial) => sum + trial.falseReports.length, 0),
  };
}

/** One tally for each family, and one for all. */
export function tallies(trials: readonly Trial[]): Tally[] {
  const families = [...new Set(trials.map(({ seed }) => seed.family))];
  return [
    ...families.map((family) =>
      tally(
        family,
        trials.filter(({ seed }) => seed.family === family),
      ),
    ),
    tally('all', trials),
  ];
}

export const foundShare = (trials: readonly (Trial | PairTrial)[]): number =>
  trials.filter(({ isFound }) => isFound).length / trials.length;
