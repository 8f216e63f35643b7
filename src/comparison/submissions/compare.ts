import type { Severity } from '../../checks/analysis/rule';
import type { Both } from '../pair/difference';
import { identicalFigures, sameWorkbooks, withoutCopies } from './copies';
import { distributions, outliers, type Distribution } from './district';
import type { SubmissionExtract } from './extract';
import type { SubmissionFinding } from './finding';
import { sameWorkers } from './same-workers';
import { stagePairs } from './stage-pairs';

/** What many submissions show together. */
export interface SubmissionsCompared {
  /** The gravest first. */
  readonly findings: readonly SubmissionFinding[];
  /** Every rate with the places of all submissions. */
  readonly distributions: readonly Distribution[];
  /** What the mid-term and the final submission of a station are known by. */
  readonly pairs: readonly Both<string>[];
}

/** Whoever stands on a sheet that is the same at two stations is at both. */
function isConsequence({ places }: SubmissionFinding, { rule, places: copied }: SubmissionFinding): boolean {
  const stations = new Set(copied.map(({ submission }) => submission));
  return rule === 'sheet-identical' && places.every(({ submission }) => stations.has(submission));
}

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Holds submissions against each other: workbooks, sheets and zones that are the same, people in post at two stations,
 * and the place of each rate among all. The seam for an overview: it makes an extract of each workbook as soon as that is
 * reviewed (`extractOf(id, review)`, in a worker thread if it likes, since it is plain data),
 * keeps the extracts alone, and calls this once at the end; `places[].submission` are its ids again, and
 * `sentence(message, checkTextsFor(language))` gives the words. Pure, and roughly linear in the number of submissions.
 */
export function compareSubmissions(submissions: readonly SubmissionExtract[]): SubmissionsCompared {
  const distinct = withoutCopies(submissions);
  const found = distributions(distinct);
  const identical = identicalFigures(distinct);
  const all = [
    ...sameWorkbooks(submissions),
    ...identical,
    ...sameWorkers(distinct).filter((finding) => !identical.some((sheet) => isConsequence(finding, sheet))),
    ...outliers(found),
  ];
  return {
    findings: ORDER.flatMap((severity) => all.filter((each) => each.severity === severity)),
    distributions: found,
    pairs: stagePairs(distinct),
  };
}
