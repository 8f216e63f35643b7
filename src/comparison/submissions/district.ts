import { groupedBy } from '../../checks/analysis/grouped';
import { percent, withMeasure } from '../../checks/text/phrases';
import { say } from '../../checks/text/say';
import type { Stage } from '../../assessment/stages';
import { indicatorKey } from '../../forms/indicators/table-key';
import type { Message, Value } from '../../strings/message';
import type { RateExtract, SubmissionExtract } from './extract';
import { submissionFinding, type SubmissionFinding } from './finding';

/** A submission's figure among those of the others, as a fraction. */
export interface Mark {
  readonly submission: string;
  readonly value: number;
  /** Where the figure stands; null for one that is only computed. */
  readonly cell: string | null;
}

/** One rate of all submissions of a stage: what a strip plot shows. All figures are fractions. */
export interface Distribution {
  /** The same for the same rate of the same stage. */
  readonly key: string;
  readonly stage: Stage | null;
  /** What the rate is of; null for the retention. */
  readonly indicator: Pick<RateExtract, 'form' | 'group' | 'measure'> | null;
  /** Ascending. */
  readonly marks: readonly Mark[];
  /** Lower quartile, median and upper quartile. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Where a submission stands in a distribution: 1 is the lowest, and equals share the lowest of their ranks. */
export interface Standing {
  readonly value: number;
  readonly rank: number;
  readonly count: number;
  /** Whether it is far from the others. */
  readonly isOutlier: boolean;
}

/** The value below which a share of the ascending values lies, between neighbours in proportion. */
function quantile(values: readonly number[], share: number): number {
  const at = (values.length - 1) * share;
  const below = values[Math.floor(at)] ?? 0;
  const above = values[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

interface Measured {
  readonly stage: Stage | null;
  readonly indicator: Distribution['indicator'];
  readonly mark: Mark;
}

function measuredOf({ id, stage, rates, retention }: SubmissionExtract): Measured[] {
  const ofRates = rates.map(({ form, group, measure, rate, cell }): Measured => ({
    stage,
    indicator: { form, group, measure },
    mark: { submission: id, value: rate, cell },
  }));
  return retention === null
    ? ofRates
    : [...ofRates, { stage, indicator: null, mark: { submission: id, value: retention, cell: null } }];
}

function keyOf({ stage, indicator }: Omit<Measured, 'mark'>): string {
  return `${stage ?? ''} ${indicator === null ? 'retention' : `${indicator.form} ${indicatorKey(indicator)}`}`;
}

/** Every rate that several submissions have, and the retention, each stage by itself (rules B13, C1). */
export function distributions(submissions: readonly SubmissionExtract[]): Distribution[] {
  return groupedBy(submissions.flatMap(measuredOf), keyOf)
    .filter(({ length }) => length > 1)
    .map((measured) => {
      const [{ stage, indicator }] = measured;
      const marks = measured.map(({ mark }) => mark).sort((a, b) => a.value - b.value);
      const values = marks.map(({ value }) => value);
      const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share)) as [number, number, number];
      return { key: keyOf({ stage, indicator }), stage, indicator, marks, low, median, high };
    });
}

/** Among fewer nothing is usual. */
const FEWEST = 8;
/** So many times the distance of the quartiles beyond them, and so far from the median at least. */
const FENCE = 3;
const FAR = 0.2;

function isFar({ marks, low, median, high }: Distribution, value: number): boolean {
  const reach = (high - low) * FENCE;
  const isOutside = value < low - reach || value > high + reach;
  return marks.length >= FEWEST && isOutside && Math.abs(value - median) >= FAR;
}

/** Where one of the marks of a distribution stands. */
export function standingOf(distribution: Distribution, { value }: Mark): Standing {
  const { marks } = distribution;
  const rank = marks.findIndex((mark) => mark.value === value) + 1;
  return { value, rank, count: marks.length, isOutlier: isFar(distribution, value) };
}

function outlierText({ indicator, marks, ...quartiles }: Distribution, { value }: Mark): Message {
  const texts = {
    rate: percent(value),
    count: marks.length,
    median: percent(quartiles.median),
    low: percent(quartiles.low),
    high: percent(quartiles.high),
  };
  if (indicator === null) return say('rate-outlier.retention', texts);
  const name: Value = indicator.form === 'zones' ? withMeasure(indicator.group, indicator) : indicator.group;
  return say('rate-outlier.rate', { indicator: name, ...texts });
}

/** Submissions far from the others: notes, never errors. */
export function outliers(found: readonly Distribution[]): SubmissionFinding[] {
  return found.flatMap((distribution) =>
    distribution.marks
      .filter(({ value }) => isFar(distribution, value))
      .map((mark) => {
        const cells = mark.cell === null ? [] : [mark.cell];
        const places = [{ submission: mark.submission, cells }];
        return submissionFinding('rate-outlier', outlierText(distribution, mark), places);
      }),
  );
}
