import { basename } from 'node:path';
import type { ParameterProblem, Parameters } from '../assessment/parameters';
import { FileHost } from '../file/file-host';
import { earlierSummaries } from '../report/earlier-summaries';
import { planHighlights } from '../report/highlights';
import { linesInForce, type LineInForce } from '../report/lines-in-force';
import { formList } from '../report/recognition';
import { hasForms, type FailureReport, type StationReport } from '../report/report';
import { review, type Review } from '../report/review';
import { planSummary } from '../report/summary';
import { fileProblemText, format, problemText } from '../strings';
import { readableAddress } from '../workbook/address';
import type { HostProblem } from '../workbook/host';
import { writeCopy } from './copies';
import { problemSentence } from './params-file';
import { readFileOnDisk } from './read-file';
import { LANGUAGE, WORDS } from './words';

const { noForms, unread: unreadText, notices: told } = WORDS.commandLine;

export interface CheckedFile {
  readonly report: StationReport | FailureReport;
  /** The indicators as they are judged: the report itself says what the sheets do (rule C9). */
  readonly lines: readonly LineInForce[];
  /** Where the copy of `--out` went; null without one. */
  readonly copy: string | null;
  /** Parameters that do not fit this workbook; then nothing was written. */
  readonly parameterProblems?: readonly ParameterProblem[];
  /** What the report does not say: inputs that were not used, sheets or copies that were not written. */
  readonly notices: readonly string[];
}

function failed(file: string, code: string, message: string): CheckedFile {
  return { report: { file, failure: { code, message } }, lines: [], copy: null, notices: [] };
}

function problemMessage(problem: HostProblem): string {
  return fileProblemText(problem.detail, WORDS) ?? problemText(problem, WORDS);
}

function failedBy(file: string, problem: HostProblem): CheckedFile {
  return failed(file, problem.detail || problem.code, problemMessage(problem));
}

function withoutForms(file: string, { station, report }: Review): CheckedFile {
  const { title, lookedFor, advice } = WORDS.noForms;
  const unread = report.recognition.unread.map(({ text }) => format(unreadText, { text })).join('');
  const sheets = station.sheets.join(WORDS.listSeparator);
  const message = format(noForms, { title, lookedFor, forms: formList(WORDS), sheets, unread, advice });
  return failed(file, 'no-official-sheet', message);
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
  try {
    return await check(path, parameters, outDirectory);
  } catch (error) {
    // A fault of ours must not cost the reports of the other files.
    return failedBy(file, { code: 'unknown', detail: error instanceof Error ? error.name : '' });
  }
}

async function check(path: string, parameters: Parameters, outDirectory: string | null): Promise<CheckedFile> {
  const file = basename(path);
  const found = await readFileOnDisk(path);
  if (!found.ok) return failedBy(file, { code: 'not-found', detail: found.reason });
  const host = FileHost.open(found.bytes);
  if (!host.ok) return failedBy(file, host.problem);
  const snapshot = await host.value.read();
  if (!snapshot.ok) return failedBy(file, snapshot.problem);
  const reviewed = review(snapshot.value, { file, language: LANGUAGE, parameters });
  const { report, parameterProblems } = reviewed;
  const lines = linesInForce(reviewed);
  if (parameterProblems.length > 0) return { report, lines, copy: null, notices: [], parameterProblems };
  if (!hasForms(report)) return withoutForms(file, reviewed);
  const { takenFrom, leftOn } = earlierSummaries(snapshot.value);
  const earlier = [
    ...takenFrom.map((sheet) => format(told.inputsFrom, { file, sheet })),
    ...leftOn.map((sheet) => format(told.inputsLeft, { file, sheet })),
  ];
  const unusable = reviewed.inputProblems.map(({ cell, ...problem }) =>
    format(told.unusedInput, { file, cell: readableAddress(cell), problem: problemSentence(problem) }),
  );
  const unused = [...unusable, ...earlier];
  if (outDirectory === null) return { report, lines, copy: null, notices: unused };
  const highlights = planHighlights(reviewed);
  const summary = planSummary(reviewed);
  const whole = await host.value.apply({ summary, highlights });
  const isLocked = !whole.ok && whole.problem.code === 'structure-protected';
  const applied = isLocked ? await host.value.apply({ highlights }) : whole;
  if (!applied.ok) {
    const unwritten = format(told.noCopy, { file, problem: problemMessage(applied.problem) });
    return { report, lines, copy: null, notices: [...unused, unwritten] };
  }
  const withoutSummary = isLocked ? [format(told.noSummary, { file, problem: problemMessage(whole.problem) })] : [];
  const moved = whole.ok && summary.notes ? [format(told.notesMoved, { file })] : [];
  const plain = applied.value.protectedSheets.map((sheet) => format(told.protectedSheet, { file, sheet }));
  const copy = await writeCopy(outDirectory, file, host.value.bytes());
  const unwritten = copy === null ? [format(told.noCopyIn, { file, directory: outDirectory })] : [];
  return { report, lines, copy, notices: [...unused, ...withoutSummary, ...moved, ...plain, ...unwritten] };
}
