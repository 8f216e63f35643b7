import type { Parameters, ParameterProblem } from '../assessment/parameters';
import type { Station } from '../forms/station';
import type { WorkbookSnapshot } from '../workbook/snapshot';
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
  readonly report: StationReport;
  /** The parameters in force: the workbook's inputs, with those of the options over them. */
  readonly parameters: Parameters;
  /** Inputs on the summary sheet that could not be used, with the cell. */
  readonly inputProblems: readonly (ParameterProblem & { readonly cell: string })[];
  readonly language: Language;
}

/** Reads, assesses and checks a workbook: pure, and the same for pane, commands and command line. */
export declare function review(snapshot: WorkbookSnapshot, options: ReviewOptions): Review;
