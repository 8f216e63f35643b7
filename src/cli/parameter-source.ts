import type { Parameters } from '../assessment/parameters';
import { findRow, type RowFound, type Submission } from '../overview/parameters/find-row';
import type { ParameterRow } from '../overview/parameters/parameter-table';

/** The parameters of `--params`: the same for all files, or a row for each station. */
export type ParameterSource =
  | { readonly kind: 'same'; readonly parameters: Parameters }
  | { readonly kind: 'table'; readonly rows: readonly ParameterRow[] };

export const NO_PARAMETERS: ParameterSource = { kind: 'same', parameters: {} };

/** The parameters for one submission, and how its row was found where there is a table. */
export interface ParametersFound {
  readonly parameters: Parameters;
  readonly found: RowFound | null;
}

/** `submission` is asked for only where it decides. */
export function parametersFor(source: ParameterSource, submission: () => Submission): ParametersFound {
  if (source.kind === 'same') return { parameters: source.parameters, found: null };
  const found = findRow(source.rows, submission());
  return { parameters: found.kind === 'row' ? found.row.parameters : {}, found };
}
