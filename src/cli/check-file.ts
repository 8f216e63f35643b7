import { basename } from 'node:path';
import type { ParameterProblem } from '../assessment/parameters';
import type { SubmittedWorkbook } from '../comparison/submissions/extract';
import { copyName, formatOf } from '../file/formats';
import type { RowFound } from '../overview/parameters/find-row';
import { problemSentence } from '../overview/parameters/problem-sentence';
import { earlierSummaries } from '../report/earlier-summaries';
import { planHighlights } from '../report/highlights';
import { linesInForce, type LineInForce } from '../report/lines-in-force';
import { withoutForms } from '../report/no-forms';
import type { FailureReport, StationReport } from '../report/report';
import { planSummary } from '../report/summary';
import { format } from '../strings';
import { readableAddress } from '../workbook/address';
import { writeCopy } from './copies';
import type { ParameterSource } from './parameter-source';
import { faultOf, problemMessage, reviewFile, type Failure } from './review-file';
import { WORDS } from './words';

const { notices: told, remedies } = WORDS.commandLine;

export interface CheckedFile {
  readonly report: StationReport | FailureReport;
  /** The indicators as they are judged: the report itself says what the sheets do (rule C9). */
  readonly lines: readonly LineInForce[];
  /** What the workbook says, for what is held against other files; null where it could not be used. */
  readonly evaluation: SubmittedWorkbook | null;
  /** Where the copy of `--out` went; null without one. */
  readonly copy: string | null;
  /** How the file's row was found in the table of parameters; null without one. */
  readonly found: RowFound | null;
  /** Parameters that do not fit this workbook; then nothing was written. */
  readonly parameterProblems?: readonly ParameterProblem[];
  /** What the report does not say: inputs that were not used, sheets or copies that were not written. */
  readonly notices: readonly string[];
}

function failed(file: string, failure: Failure): CheckedFile {
  return { report: { file, failure }, lines: [], evaluation: null, copy: null, found: null, notices: [] };
}

/**
 * Checks one workbook file and, with `outDirectory`, writes its copy with summary and highlights.
 * Never throws for what a file holds: a file that cannot be used gives a failure report.
 */
export async function checkFile(
  path: string,
  source: ParameterSource,
  outDirectory: string | null,
): Promise<CheckedFile> {
  const file = basename(path);
  try {
    return await check(path, source, outDirectory);
  } catch (error) {
    return failed(file, faultOf(error));
  }
}

async function check(path: string, source: ParameterSource, outDirectory: string | null): Promise<CheckedFile> {
  const file = basename(path);
  const read = await reviewFile(path, source);
  if (!read.ok) return failed(file, read.failure);
  const { host, found, reviewed } = read.value;
  const { report, parameterProblems, snapshot } = reviewed;
  const lines = linesInForce(reviewed);
  const checked = { report, lines, evaluation: reviewed, found };
  if (parameterProblems.length > 0) return { ...checked, copy: null, notices: [], parameterProblems };
  const formless = withoutForms(reviewed, WORDS);
  if (formless) return failed(file, formless);
  const { takenFrom, leftOn } = earlierSummaries(snapshot);
  const earlier = [
    ...takenFrom.map((sheet) => format(told.inputsFrom, { file, sheet })),
    ...leftOn.map((sheet) => format(told.inputsLeft, { file, sheet })),
  ];
  const unusable = reviewed.inputProblems.map(({ cell, ...problem }) =>
    format(told.unusedInput, { file, cell: readableAddress(cell), problem: problemSentence(problem, WORDS) }),
  );
  const unused = [...unusable, ...earlier];
  if (outDirectory === null) return { ...checked, copy: null, notices: unused };
  const highlights = planHighlights(reviewed);
  const summary = planSummary(reviewed);
  const whole = await host.apply({ summary, highlights });
  const isLocked = !whole.ok && whole.problem.code === 'structure-protected';
  const applied = isLocked ? await host.apply({ highlights }) : whole;
  if (!applied.ok) {
    const unwritten = format(told.noCopy, { file, problem: problemMessage(applied.problem) });
    return { ...checked, copy: null, notices: [...unused, unwritten] };
  }
  const withoutSummary = isLocked ? [format(told.noSummary, { file, problem: problemMessage(whole.problem) })] : [];
  const moved = whole.ok && summary.notes ? [format(told.notesMoved, { file })] : [];
  const plain = applied.value.protectedSheets.map((sheet) => format(told.protectedSheet, { file, sheet }));
  const bytes = host.bytes();
  const written = await writeCopy(outDirectory, copyName(file, formatOf(bytes)), bytes);
  const converted = written.ok && host.isConverted ? [format(told.converted, { file })] : [];
  const unwritten = written.ok
    ? []
    : [format(told.noCopyIn, { file, directory: outDirectory, remedy: remedies[written.obstacle] })];
  const notices = [...unused, ...withoutSummary, ...moved, ...plain, ...converted, ...unwritten];
  return { ...checked, copy: written.ok ? written.path : null, notices };
}
