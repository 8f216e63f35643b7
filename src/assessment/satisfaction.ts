import type { InferredWords, NumberReading, SatisfactionBand, SatisfactionTable, Station } from '../forms/station';
import { numberOf, sumKnown, totalOf } from '../forms/values/numbers';
import { SATISFACTION } from './limits';
import { completionRate } from './rates';
import { isSame } from './rounding';

/** What a survey of satisfaction comes to (rule D1). Shares and means are fractions. */
export interface Satisfaction {
  readonly table: SatisfactionTable;
  readonly answers: number;
  /** Of those who answered, who is certainly at or above the target; null where a band with answers straddles it. */
  readonly share: number | null;
  readonly mean: number | null;
  /** Surveys of fewer answers, which count nothing. */
  readonly others: readonly SatisfactionTable[];
}

/** Whether a band lies at or above the target, or below it; null where it does both, or is told in words. */
export function isAtTarget({ band }: SatisfactionBand): boolean | null {
  if (!band) return null;
  if (band.from >= SATISFACTION.target) return true;
  return band.to <= SATISFACTION.target ? false : null;
}

function shareOf(bands: readonly SatisfactionBand[], answers: number): number | null {
  const given = bands.filter((band) => (numberOf(band.answers) ?? 0) > 0);
  if (answers <= 0 || given.some((band) => isAtTarget(band) === null)) return null;
  return (totalOf(given.filter(isAtTarget).map((band) => band.answers)) ?? 0) / answers;
}

/** The mean that a survey states for all who answered; null where that is of another number of answers than the rows have. */
export function statedMean({ bands, total }: SatisfactionTable): NumberReading | null {
  const [stated, sum] = [numberOf(total?.answers), totalOf(bands.map((band) => band.answers))];
  const isOfOthers = stated !== null && sum !== null && !isSame(stated, sum);
  return isOfOthers ? null : (total?.mean ?? null);
}

/** What a row states as its mean, else the share of the satisfied in it; null where nothing says so, or nobody answered. */
export function meanOfBand({ answers, satisfied, mean }: SatisfactionBand): number | null {
  const count = satisfied.length === 0 ? null : sumKnown(satisfied.map(numberOf));
  const share = completionRate(numberOf(answers), count);
  return numberOf(mean) ?? (share !== null && share > 1 ? null : share);
}

/** The stated mean, else that of the groups by how many answered; null where one of them has none. */
function meanOf(table: SatisfactionTable, answers: number): number | null {
  const stated = numberOf(statedMean(table));
  if (stated !== null) return stated;
  const { bands } = table;
  const parts = bands.map((band) => {
    const [weight, value] = [numberOf(band.answers), meanOfBand(band)];
    return weight === null || value === null ? null : weight * value;
  });
  const known = parts.filter((part) => part !== null);
  return answers <= 0 || known.length < parts.length ? null : known.reduce((sum, part) => sum + part, 0) / answers;
}

/** Whether the share is worth telling: groups of people with means alone have none. */
export function tellsShare({ share, mean }: Pick<Satisfaction, 'share' | 'mean'>): boolean {
  return share !== null || mean === null;
}

/** The survey with the most answers; null without one. */
export function assessSatisfaction({ satisfaction }: Pick<Station, 'satisfaction'>): Satisfaction | null {
  const all = satisfaction.map((table): Omit<Satisfaction, 'others'> => {
    const answers = totalOf(table.bands.map((band) => band.answers)) ?? 0;
    return { table, answers, share: shareOf(table.bands, answers), mean: meanOf(table, answers) };
  });
  const [most, ...others] = all.sort((one, other) => other.answers - one.answers);
  return most ? { ...most, others: others.map(({ table }) => table) } : null;
}

/** That one survey of several was taken; empty where there is no other. */
export function surveyInferences(satisfaction: Satisfaction | null): InferredWords[] {
  if (!satisfaction || satisfaction.others.length === 0) return [];
  const { others, table } = satisfaction;
  const cells = [table, ...others].map(({ sheet, area }) => ({ sheet, row: area.top, column: area.left }));
  return [{ what: 'survey', value: String(cells.length), cells }];
}
