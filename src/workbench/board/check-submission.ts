import { extractOf, type SubmissionExtract } from '../../comparison/submissions/extract';
import { openAnyFile } from '../../file/open-any';
import { findingRows, type FindingRow } from '../../overview/finding-row';
import { findRow, type RowFound } from '../../overview/parameters/find-row';
import type { ParameterRow } from '../../overview/parameters/parameter-table';
import { stationRow, type StationRow } from '../../overview/station-row';
import { withoutForms } from '../../report/no-forms';
import type { FailureReport } from '../../report/report';
import { review, submissionOf, type Review } from '../../report/review';
import { problemText, stringsFor, type Language } from '../../strings';
import type { HostProblem } from '../../workbook/host';
import { fingerprintOf } from '../inputs/fingerprint';

/** A file to be checked, as plain data: it crosses from one thread to another. */
export interface SubmissionTask {
  /** What the board calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly language: Language;
  /** The table of parameters; null without one. */
  readonly table: readonly ParameterRow[] | null;
}

/** What the board keeps of a file that was checked: the workbook itself is recognised again when it is opened. */
export interface CheckedSubmission {
  readonly row: StationRow;
  readonly findings: readonly FindingRow[];
  /** How its row was found in the table of parameters; null without one. */
  readonly found: RowFound | null;
  /** Null where the browser gives none, or the file was not read. */
  readonly fingerprint: string | null;
  /** What is held against other submissions; null where there is nothing. */
  readonly extract: SubmissionExtract | null;
}

/** Lets whoever waits on the main thread go first; a worker has nobody waiting. */
export type Pause = () => Promise<void>;

/** A submission that could not be checked, and why. */
export function failedSubmission(name: string, failure: FailureReport['failure']): CheckedSubmission {
  const row = stationRow({ file: name, failure });
  return { row, findings: [], found: null, fingerprint: null, extract: null };
}

function refused(name: string, problem: HostProblem, language: Language): CheckedSubmission {
  const message = problemText(problem, stringsFor(language));
  return failedSubmission(name, { code: problem.detail || problem.code, message });
}

/** What the board says of a review. */
export function submissionOfReview(
  name: string,
  reviewed: Review,
): Pick<CheckedSubmission, 'row' | 'findings' | 'extract'> {
  const failure = withoutForms(reviewed, stringsFor(reviewed.language));
  if (failure) return failedSubmission(name, failure);
  const { report } = reviewed;
  return {
    row: stationRow(report, name),
    findings: findingRows(report, name),
    extract: extractOf(name, reviewed),
  };
}

/** Reads and checks a file; what is wrong with it is told, never thrown. */
export async function checkSubmission(task: SubmissionTask, pause: Pause): Promise<CheckedSubmission> {
  const { name, bytes, language, table } = task;
  const fingerprint = await fingerprintOf(bytes);
  try {
    const host = await openAnyFile(bytes);
    if (!host.ok) return refused(name, host.problem, language);
    await pause();
    const snapshot = await host.value.read();
    if (!snapshot.ok) return refused(name, snapshot.problem, language);
    await pause();
    const found = table && findRow(table, submissionOf(snapshot.value));
    await pause();
    const parameters = found?.kind === 'row' ? found.row.parameters : {};
    const reviewed = review(snapshot.value, { file: name, language, parameters });
    return { ...submissionOfReview(name, reviewed), found, fingerprint };
  } catch (error) {
    // A fault of ours must not cost what is said of the others.
    return refused(name, { code: 'unknown', detail: error instanceof Error ? error.name : '' }, language);
  }
}
