import type { ParameterProblem } from '../assessment/parameters';
import type { SubmissionExtract } from '../comparison/submissions/extract';
import type { FindingRow } from '../overview/finding-row';
import type { RowFound } from '../overview/parameters/find-row';
import type { StationRow } from '../overview/station-row';
import type { ParameterSource } from './parameter-source';

/** A file to be checked. */
export interface FileToCheck {
  readonly path: string;
  /** What lists of many files call it: with its folders where a folder was given. */
  readonly listedAs: string;
}

/** What a thread that checks files is told once, before the first of them. */
export interface ThreadSetup {
  readonly source: ParameterSource;
  readonly outDirectory: string | null;
  /** What of each file is to be printed; null: its row is enough. */
  readonly prints: 'json' | 'details' | null;
  /** Whether the findings are wanted, for the workbook of the overview. */
  readonly withFindings: boolean;
  /** Whether extracts are wanted, to hold the files against each other. */
  readonly withExtract: boolean;
}

/** What came of a file, as plain data: it crosses from one thread to another. */
export interface FileOutcome {
  readonly row: StationRow;
  readonly findings: readonly FindingRow[];
  /** Null where it is not wanted, or the file could not be used. */
  readonly extract: SubmissionExtract | null;
  readonly hasErrors: boolean;
  /** What is to be printed of it, in UTF-8, ready for a terminal. */
  readonly printed: readonly Uint8Array[];
  /** Where the copy of `--out` went; null without one. */
  readonly copy: string | null;
  readonly found: RowFound | null;
  readonly parameterProblems: readonly ParameterProblem[];
  readonly notices: readonly string[];
}
