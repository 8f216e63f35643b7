import { extractOf } from '../comparison/submissions/extract';
import { findingRows } from '../overview/finding-row';
import { stationRow } from '../overview/station-row';
import type { FailureReport } from '../report/report';
import { format } from '../strings';
import type { CheckedFile } from './check-file';
import { readableReport } from './readable';
import type { FileOutcome, FileToCheck, ThreadSetup } from './task';
import { printable, printableJson } from './terminal';
import { WORDS } from './words';

/** Reports of `--json` stand in a list. */
const DEPTH_OF_REPORTS = 1;

function* textOf({ report, lines, copy }: CheckedFile, prints: ThreadSetup['prints']): Generator<string> {
  if (prints === 'json') yield* printableJson(report, DEPTH_OF_REPORTS);
  if (prints !== 'details') return;
  yield printable(`${readableReport(report, lines)}\n`);
  if (copy !== null) yield printable(`${format(WORDS.commandLine.notices.written, { path: copy })}\n\n`);
}

/** What came of a file, with what is to be printed of it in words. */
export function outcomeOf(
  checked: CheckedFile,
  { listedAs }: FileToCheck,
  setup: Omit<ThreadSetup, 'source'>,
): FileOutcome {
  const { report, evaluation, copy, found, parameterProblems = [], notices } = checked;
  const encoder = new TextEncoder();
  return {
    row: stationRow(report, listedAs),
    findings: setup.withFindings ? findingRows(report, listedAs) : [],
    extract: setup.withExtract && evaluation ? extractOf(listedAs, evaluation) : null,
    hasErrors: !('failure' in report) && report.findings.some(({ severity }) => severity === 'error'),
    printed: Array.from(textOf(checked, setup.prints), (text) => encoder.encode(text)),
    ...{ copy, found, parameterProblems, notices },
  };
}

/** The outcome of a file that was given up. */
export function failedOutcome(file: FileToCheck, report: FailureReport, setup: ThreadSetup): FileOutcome {
  return outcomeOf({ report, lines: [], evaluation: null, copy: null, found: null, notices: [] }, file, setup);
}
