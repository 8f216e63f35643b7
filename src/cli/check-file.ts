import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Parameters } from '../assessment/parameters';
import { FileHost } from '../file/file-host';
import { planHighlights } from '../report/highlights';
import type { FailureReport, StationReport } from '../report/report';
import { review, type Review } from '../report/review';
import { planSummary } from '../report/summary';
import { problemText, stringsFor } from '../strings';
import { fileProblemText } from '../strings/file-problems';
import type { HostProblem } from '../workbook/host';
import { writeCopy } from './copies';

const LANGUAGE = 'zh-CN';

export interface CheckedFile {
  readonly report: StationReport | FailureReport;
  readonly review: Review | null;
  /** Where the copy of `--out` went. */
  readonly copy: string | null;
}

function failed(file: string, problem: HostProblem): CheckedFile {
  const { code, detail } = problem;
  const message = fileProblemText(detail, LANGUAGE) ?? problemText(problem, stringsFor(LANGUAGE));
  return { report: { file, failure: { code: detail || code, message } }, review: null, copy: null };
}

/**
 * Checks one workbook file and, with `outDirectory`, writes its copy with summary and highlights.
 * Never throws for what a file holds: a file that cannot be used gives a failure report.
 */
export async function checkFile(
  path: string,
  parameters: Parameters,
  outDirectory: string | null,
): Promise<CheckedFile> {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(path));
  } catch {
    return failed(file, { code: 'not-found', detail: 'unreadable' });
  }
  const host = FileHost.open(bytes);
  if (!host.ok) return failed(file, host.problem);
  const snapshot = await host.value.read();
  if (!snapshot.ok) return failed(file, snapshot.problem);
  const reviewed = review(snapshot.value, { file, language: LANGUAGE, parameters });
  if (outDirectory === null) return { report: reviewed.report, review: reviewed, copy: null };
  const applied = await host.value.apply({ summary: planSummary(reviewed), highlights: planHighlights(reviewed) });
  if (!applied.ok) return failed(file, applied.problem);
  const copy = await writeCopy(outDirectory, file, host.value.bytes());
  return { report: reviewed.report, review: reviewed, copy };
}
