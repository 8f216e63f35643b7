import { basename } from 'node:path';
import type { FileHost } from '../file/file-host';
import { openAnyFile } from '../file/open-any';
import type { RowFound } from '../overview/parameters/find-row';
import type { FailureReport } from '../report/report';
import { review, submissionOf, type Review } from '../report/review';
import { fileProblemText, problemText } from '../strings';
import type { HostProblem } from '../workbook/host';
import { type ParameterSource, parametersFor } from './parameter-source';
import { readFileOnDisk } from './read-file';
import { LANGUAGE, WORDS } from './words';

/** Why a file could not be used, as its report says. */
export type Failure = FailureReport['failure'];

export interface ReviewedFile {
  readonly host: FileHost;
  readonly bytes: Uint8Array;
  /** How its row was found in the table of parameters; null without one. */
  readonly found: RowFound | null;
  readonly reviewed: Review;
}

export type FileReview =
  { readonly ok: true; readonly value: ReviewedFile } | { readonly ok: false; readonly failure: Failure };

export function problemMessage(problem: HostProblem): string {
  return fileProblemText(problem.detail, WORDS) ?? problemText(problem, WORDS);
}

export function failureOf(problem: HostProblem): Failure {
  return { code: problem.detail || problem.code, message: problemMessage(problem) };
}

/** A fault of ours, as a file that could not be used: it must not cost what is said of the others. */
export function faultOf(error: unknown): Failure {
  return failureOf({ code: 'unknown', detail: error instanceof Error ? error.name : '' });
}

/** Reads and reviews a workbook file; faults of the file are told, never thrown. One without official forms is reviewed too. */
export async function reviewFile(path: string, source: ParameterSource): Promise<FileReview> {
  const refused = (problem: HostProblem): FileReview => ({ ok: false, failure: failureOf(problem) });
  const content = await readFileOnDisk(path);
  if (!content.ok) return refused({ code: 'not-found', detail: content.reason });
  const host = await openAnyFile(content.bytes);
  if (!host.ok) return refused(host.problem);
  const snapshot = await host.value.read();
  if (!snapshot.ok) return refused(snapshot.problem);
  const { parameters, found } = parametersFor(source, () => submissionOf(snapshot.value));
  const reviewed = review(snapshot.value, { file: basename(path), language: LANGUAGE, parameters });
  return { ok: true, value: { host: host.value, bytes: content.bytes, found, reviewed } };
}
