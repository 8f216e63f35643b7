import { assess, type Assessment } from '../assessment/assess';
import { mergeParameters, type ParameterProblem, type Parameters } from '../assessment/parameters';
import { runChecks, type FoundIssue } from '../checks/run-checks';
import { ownSheetName, recognise } from '../forms/recognise';
import type { Station } from '../forms/station';
import { SheetIndex } from '../workbook/sheet-index';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { buildReport } from './build-report';
import { readInputs } from './inputs';
import type { Language, StationReport } from './report';

export interface ReviewOptions {
  /** Name for `StationReport.file`; empty inside Excel. */
  readonly file: string;
  readonly language: Language;
  /** Win over the workbook's own inputs, key by key. */
  readonly parameters?: Parameters;
}

/** Everything one read of a workbook leads to. */
export interface Review {
  readonly snapshot: WorkbookSnapshot;
  readonly station: Station;
  readonly assessment: Assessment;
  readonly issues: readonly FoundIssue[];
  readonly report: StationReport;
  /** The parameters in force: the workbook's inputs, with those of the options over them. */
  readonly parameters: Parameters;
  /** Inputs on the summary sheet that could not be used, with the cell. */
  readonly inputProblems: readonly (ParameterProblem & { readonly cell: string })[];
  readonly language: Language;
}

/** Reads, assesses and checks a workbook: pure, and the same for pane, commands and command line. */
export function review(snapshot: WorkbookSnapshot, options: ReviewOptions): Review {
  const station = recognise(snapshot);
  const inputs = readInputs(snapshot);
  const parameters = mergeParameters(inputs.parameters, options.parameters ?? {});
  const assessment = assess(station, parameters);
  const own = ownSheetName(snapshot);
  const indexes = snapshot.sheets.filter((sheet) => sheet.name !== own).map((sheet) => new SheetIndex(sheet));
  const sheets = new Map(indexes.map((sheet) => [sheet.name, sheet]));
  const issues = runChecks({ station, assessment, parameters, sheets });
  return {
    snapshot,
    station,
    assessment,
    issues,
    report: buildReport(options.file, station, assessment, issues, options.language),
    parameters,
    inputProblems: inputs.problems,
    language: options.language,
  };
}
