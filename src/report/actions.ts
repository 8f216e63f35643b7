import {
  failure,
  success,
  type ApplyNote,
  type ApplyOutcome,
  type Host,
  type HostProblemCode,
  type HostResult,
} from '../workbook/host';
import type { Plan } from '../workbook/plan';
import { stringsFor } from '../strings';
import { earlierSummaries } from './earlier-summaries';
import { planHighlights } from './highlights';
import { formList } from './recognition';
import { hasForms } from './report';
import { review, type Review, type ReviewOptions } from './review';
import { planSummary } from './summary';

/** A review of what the workbook held, and what became of the plan made from it. */
export interface Written {
  readonly review: Review;
  readonly outcome: ApplyOutcome;
  /** The summary sheet that was written. */
  readonly sheet?: string;
}

/** Reads the workbook and reviews it; writes nothing. */
export async function checkWorkbook(host: Host, options: ReviewOptions): Promise<HostResult<Review>> {
  const snapshot = await host.read();
  return snapshot.ok ? success(review(snapshot.value, options)) : snapshot;
}

/** Writes the summary sheet, or refills it in place: the one click of pane and ribbon. */
export function writeSummary(host: Host, options: ReviewOptions): Promise<HostResult<Written>> {
  return writePlan(host, options, (reviewed) => ({ summary: planSummary(reviewed) }));
}

/** Highlights the cells of all findings; highlights of an earlier run that no longer hold go. */
export function highlightFindings(host: Host, options: ReviewOptions): Promise<HostResult<Written>> {
  return writePlan(host, options, (reviewed) => ({ highlights: planHighlights(reviewed) }));
}

/**
 * What no longer stands in the way of a second try: somebody changed sheets or names between the read and the write, or
 * had selected something else than cells, in the place of which the host selects one.
 */
const PASSING: readonly HostProblemCode[] = ['changed', 'selection'];

/**
 * Reads anew before it writes: what a pane shows may be older than the workbook.
 * Where there is no official sheet nothing is written, and the problem is `not-found`.
 */
async function writePlan(
  host: Host,
  options: ReviewOptions,
  plan: (reviewed: Review) => Plan,
): Promise<HostResult<Written>> {
  const first = await writeOnce(host, options, plan);
  if (first.ok || !PASSING.includes(first.problem.code)) return first;
  // What is there now is read, and written to.
  const second = await writeOnce(host, options, plan);
  if (!second.ok || first.problem.code !== 'changed') return second;
  return success({ ...second.value, outcome: withNote(second.value.outcome, 'read-again') });
}

async function writeOnce(
  host: Host,
  options: ReviewOptions,
  plan: (reviewed: Review) => Plan,
): Promise<HostResult<Written>> {
  const checked = await checkWorkbook(host, options);
  if (!checked.ok) return checked;
  if (!hasForms(checked.value.report)) {
    return failure('not-found', formList(stringsFor(options.language)));
  }
  const planned = plan(checked.value);
  const applied = await host.apply(planned);
  if (!applied.ok) return applied;
  const sheet = planned.summary?.name;
  // Somebody else filled something in meanwhile: the review knows it too.
  const isNewer = applied.value.notes?.includes('entries-kept') ?? false;
  const reviewed = isNewer ? await checkWorkbook(host, { file: options.file, language: options.language }) : checked;
  if (!reviewed.ok) return reviewed;
  if (sheet === undefined) return success({ review: reviewed.value, outcome: applied.value });
  const outcome = withEarlier(withNote(applied.value, planned.summary?.notes && 'notes-moved'), checked.value);
  return success({ review: reviewed.value, outcome, sheet });
}

function withNote(outcome: ApplyOutcome, note: ApplyNote | undefined): ApplyOutcome {
  return note ? { ...outcome, notes: [...(outcome.notes ?? []), note] } : outcome;
}

/** The outcome, with what the summary took from elsewhere and what it left behind. */
function withEarlier(outcome: ApplyOutcome, { snapshot }: Review): ApplyOutcome {
  const { takenFrom, leftOn } = earlierSummaries(snapshot);
  return {
    ...outcome,
    ...(takenFrom.length > 0 && { inputsFrom: takenFrom }),
    ...(leftOn.length > 0 && { inputsLeft: leftOn }),
  };
}
